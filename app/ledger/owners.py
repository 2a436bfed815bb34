"""The people or departments an owner cell names (责任人, 责任部门, 责任领导)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from app.core.placeholders import is_missing
from app.core.text import narrow, one_line
from app.ledger.people.around import LEAD, drop_telephones, narrow_figures, open_brackets
from app.ledger.people.beside import join_split, names_of
from app.ledger.people.naming import Named, What, is_person, name_of
from app.ledger.people.words import HAN, LEADS, NOBODY, OF_POSTS, OF_UNITS, is_group, is_post, is_role, is_unit

# Not within brackets: 各县（市、区）科协 is one body; “1+N”专班 and A&B公司 are too.
_SEPARATOR = r"(?:[、，,；;﹑﹐﹔､/／∕⁄\\＼|｜。\n\t]|(?<![A-Za-z0-9])[+＋&＆])+(?![^(（]*[)）])"
_POINTS = re.compile(_SEPARATOR)
_CUT = re.compile(rf"(?P<label>[^\s、，,；;﹑﹐﹔､/／\\＼|｜+＋&＆。：:]+)[：:]+|(?P<point>{_SEPARATOR})")
_DASH = re.compile(r"[-－—–]+")
_ANEW = re.compile("[；;﹔。\n]")
_APPENDS = re.compile("[，,\n]")
_IN_BRACKETS = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]*)[)）\]】]\s*")
_BULLET = re.compile(r"^[•·●○◆■★☆\-*＊—–→]+\s*|\s*[*＊★☆]+$")
# 何立／新、韩江: one 汉字 alone ends the name of the line before.
_BEGINS_LAST = re.compile(rf"(?![和及与暨])[{HAN}](?:$|{_SEPARATOR})")
_DUTY = re.compile("负责|协助|配合|牵头|分管|主抓|督促|落实")


class _Said(NamedTuple):
    """A stretch of the cell between points, what was said before it, and the point before it."""

    text: str
    leads: bool = False
    of_units: bool = False
    of_posts: bool = False
    titled: bool = False
    point: str = ""


# A column repeats a few names over thousands of rows.
@lru_cache(maxsize=4096)
def read_owners(text: str) -> tuple[str, ...]:
    """The names, 牵头 first, else in the order written: without posts, roles, brackets, telephone numbers.

    A body stands for itself only where it is not said to be the one a person belongs to. What cannot be
    understood keeps its words. A name broken over two lines stays one.
    """
    named = _read(text)
    people = any(one.what is What.PERSON for one in named)
    return tuple(dict.fromkeys(one.name for one in named if not (people and one.labelled)))


@lru_cache(maxsize=4096)
def read_departments(text: str) -> tuple[str, ...]:
    """The bodies a cell of departments names; of a person the body it is said to belong to."""
    named = _read(text)
    labelled = any(one.labelled for one in named)
    kept = (one for one in named if not (labelled and one.what is What.PERSON))
    return tuple(dict.fromkeys(name for one in kept for name in one.within or (one.name,)))


@lru_cache(maxsize=4096)
def read_both(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Departments and owners of a cell for both (责任单位及责任人), told apart by the names themselves."""
    named = _read(text)
    units = (name for one in named for name in ((one.name,) if is_unit(one.name) else one.within))
    people = tuple(dict.fromkeys(one.name for one in named if not is_unit(one.name)))
    return tuple(dict.fromkeys(units)), people or read_owners(text)


def _read(text: str) -> tuple[Named, ...]:
    if is_missing(text) or NOBODY.fullmatch(narrow(text)):
        return ()
    plain = drop_telephones(narrow_figures(_unwrap(text)))
    lines = _whole_lines(open_brackets(plain, _remark))
    named = list(_without_posts(list(_all_names(lines))))
    return tuple(sorted(named, key=lambda one: not one.leads))


def _unwrap(text: str) -> str:
    """A cell that is one bracket says what stands in it."""
    whole = _IN_BRACKETS.fullmatch(text)
    return whole[1] if whole else text


def _remark(before: str, inner: str) -> str:
    """What a remark in brackets leaves: 牵头; people, but behind another one only those of a role; else nothing."""
    lead = LEAD if LEADS.search(inner) else ""
    named = _read(inner)
    people = bool(named) and all(one.what is What.PERSON and is_person(one.name) for one in named)
    last = _last_word(before)
    if not last:
        return f" {inner} " if people else lead
    behind_person = name_of(last).what is What.PERSON
    if people and (not behind_person or _DUTY.search(inner)):
        return f"；{inner}；" if behind_person else f" {inner}"
    return f"{lead} "


def _last_word(before: str) -> str:
    """The word a bracket stands behind, none where it opens a stretch."""
    return re.split(r"[ \u3000：:]", _POINTS.split(before.rstrip(" \u3000"))[-1])[-1]


def _cut(lines: str) -> Iterator[_Said]:
    """The stretches of a text between its points, each with what the label before it says (牵头：)."""
    said, start = _Said(""), 0
    for match in _CUT.finditer(lines):
        begun = lines[start : match.start()]
        name, label = _label_of(match["label"] or "")
        yield said._replace(text=said.text + begun + name)
        start = match.end()
        if match["label"]:
            said = _labelled(label)
        else:
            point = match["point"]
            said = _Said("", point=point) if _ANEW.search(point) else said._replace(text="", point=point)
    yield said._replace(text=said.text + lines[start:])


def _label_of(label: str) -> tuple[str, str]:
    """何立新直接责任人：邱玉兰: a name that ends right before a label, and the label."""
    for at in range(2, len(label) - 1):
        if is_role(label[at:]) and is_person(label[:at]) and not is_role(label):
            return label[:at], label[at:]
    return "", label


def _labelled(label: str) -> _Said:
    """What a label says of those behind it; one that is a name itself, or that nobody knows, stays with them."""
    words = label.replace(LEAD, "")
    if is_role(words):
        leads, units, posts = (pattern.search(words) is not None for pattern in (LEADS, OF_UNITS, OF_POSTS))
        return _Said(LEAD if LEAD in label else "", leads, units, posts)
    if name_of(words).what is What.POST:
        return _Said("", titled=True)
    return _Said(f"{label}：")


def _all_names(lines: str) -> Iterator[Named]:
    within: tuple[str, ...] = ()
    for said in _cut(lines):
        named = list(_names(said))
        for one in named:
            # 综合科 周敏、林芳: both belong to it.
            goes_on = said.point == "、" and one.what is What.PERSON and len(named) == 1
            yield one._replace(within=one.within or (within if goes_on else ()))
        within = (named[-1].within or (within if said.point == "、" else ())) if named else ()


def _names(said: _Said) -> Iterator[Named]:
    label, colon, rest = said.text.partition("：")
    text = _BULLET.sub("", (rest if colon else said.text).strip()).strip(" \u3000-－—–")
    for one in _introduced(label, text) if colon else _dashed(text):
        if one.what is not What.POST:
            labelled = said.of_units and one.what is What.UNIT
            yield one._replace(
                leads=one.leads or said.leads, titled=one.titled or said.titled, labelled=one.labelled or labelled
            )
        elif not said.of_posts:
            # 曹阳，科长 is one person; 曹阳、科长 may be two.
            yield one._replace(what=What.ROLE) if _APPENDS.fullmatch(said.point) else one


def _introduced(label: str, text: str) -> list[Named]:
    """Behind a label: 办公室：张晓明 and 张晓明：组长 name one person; words behind an unknown label keep it."""
    named = names_of(text)
    before = name_of(label)
    if not named or (before.what is What.PERSON and is_person(before.name) and _DUTY.match(text)):
        return [before]
    if before.what is What.UNIT or (before.what is What.PERSON and is_person(before.name)):
        return names_of(f"{label} {text}")
    if all(one.what is What.PERSON and is_person(one.name) for one in named):
        return named
    return [Named(f"{label}：{one_line(text)}", What.WORDS)]


def _dashed(text: str) -> list[Named]:
    """办公室-张晓明 and 张晓明—主任 name one person; who 张晓明－李建国 means nobody knows."""
    parts = [part.strip() for part in _DASH.split(text)]
    whats = [name_of(part).what for part in parts if part]
    if len(whats) > 1 and whats.count(What.PERSON) == 1 and not {What.WORDS, What.ROLE} & set(whats):
        return names_of(" ".join(parts))
    return names_of(text)


def _whole_lines(text: str) -> str:
    """The lines of a cell; one that is neither a person nor a whole body goes on in the next."""
    whole: list[str] = []
    text = re.sub(r"\s+(?=[：:])", "", text)
    for line in join_split([line for line in map(str.strip, text.split("\n")) if line]):
        if whole and (
            line.strip() == LEAD or _BEGINS_LAST.match(line) or whole[-1][-1] in "·•・‧" or _goes_on(whole[-1], line)
        ):
            whole[-1] += line
        else:
            whole.append(line)
    return "\n".join(whole)


def _goes_on(line: str, following: str) -> bool:
    """Whether a body's name is broken between two lines (农产品流通工作／专班); two people are never one."""
    last = _POINTS.split(line)[-1]
    if not last or re.search(rf"[^{HAN}“”A-Za-z]", last) or is_group(last) or name_of(last).what is not What.WORDS:
        return False
    joined = last + _POINTS.split(following)[0]
    return is_unit(joined) or is_post(joined)


def _without_posts(named: list[Named]) -> Iterator[Named]:
    """党组书记、局长 周敏 names one person: posts that lead up to a name are no names of their own."""
    posts: list[Named] = []
    before: Named | None = None
    for one in named:
        if one.what is What.ROLE and before and before.what is What.PERSON:
            continue
        if one.what in (What.POST, What.ROLE):
            posts.append(one)
            continue
        if not one.titled:
            yield from posts
        posts.clear()
        before = one
        yield one
    yield from posts
