"""Texts of a ledger as the sentences of a notice: a list split in its items, a stop for a bare line break, each closed."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from app.core.numbering import chinese, items, part_numbers, strip_marks
from app.core.prose.two_in_one import without_label
from app.core.text import one_line
from app.core.told.sourced import keep, keeps_source

_CLOSING = "”’）)》】"
_LOOSE = "；;，,、：: "
# 阿依古丽•买买提 is a name: a bullet begins a line.
_BULLET = re.compile(r"^\s*[•·●○◆◇■□▪▫►▶▲△➢★☆※*\-—–]+\s*(?=[^\d\s])")
_POINT = tuple("，、；：。！？,;:.!?…—“‘《（(")
# 组织学习／并开展检查: the line goes on with the sentence before.
_GOES_ON = re.compile(r"[并和及与或的地得了等者之，、。；：！？）》”’%％]|\d[\d.,]*[一-鿿%]{0,2}$")
_COUNTED = re.compile(r"[年月日号时项个条份次人元万亿户家名件米\d.]")
# 核查 36 卷: Chinese text has no blank beside a number.
_SPACED = re.compile(r"(?<=[一-鿿]) (?=\d)|(?<=[\d%]) (?=[一-鿿])")
_FEWEST_WRAPPED, _SHORTEST_WRAPPED = 3, 12
_SHORTEST_STATEMENT = 7
_LISTS = re.compile("(?:^|[，,。；;：:])一是")
# 一是召开会议；一是制定办法: a list somebody numbered badly.
_AGAIN = re.compile("(?:^|(?<=[。；;\n]))一是")
# How a fault ends: what stands on the next line is another one.
_FAULT = re.compile("(?:不[一-鿿]{1,3}|[一-鿿]问题|现象|缓慢|薄弱|滞后|缺失|淡化|弱化|虚化|挂账)$")


def items_of(text: str) -> list[str]:
    """The items of a text that is a list from its very start; any other text is one item, without a number."""
    found = items(part_numbers(without_label(text.strip())))
    if len(found) == 1 and len(same := _AGAIN.split(text.strip())) > 2 and not same[0]:
        found = tuple(same[1:])
    lines = map(in_sentences, found) if len(found) > 1 else [strip_marks(in_sentences(found[0]))]
    return [keep(line, text) for line in lines if line.strip(_LOOSE)]


@keeps_source
def in_sentences(text: str) -> str:
    """The text on one line, with a stop where a line break alone parts two statements; bullets go."""
    return _join(text, lambda _before, _line: True)


@keeps_source
def join_lines(text: str) -> str:
    """The text of a problem on one line, whose name somebody may have broken to fit its cell (党组领导／作用不够)."""
    return _join(text, lambda before, line: _FAULT.search(before) is not None or _are_statements(before, line))


def _join(text: str, parted: Callable[[str, str], bool]) -> str:
    return _SPACED.sub("", _on_one_line(part_numbers(text), parted))


def _on_one_line(text: str, parted: Callable[[str, str], bool]) -> str:
    lines = [line for part in re.split(r"[\n\t]", text) if (line := _BULLET.sub("", part).strip())]
    if len(lines) < 2 or _is_wrapped(lines):
        return one_line(" ".join(lines) if len(lines) < 2 else text)
    joined = lines[0]
    for last, line in pairwise(lines):
        joined += line if _goes_on(joined, line) or not parted(last, line) else f"。{line}"
    return one_line(joined)


def _are_statements(before: str, line: str) -> bool:
    return min(len(before), len(line)) >= _SHORTEST_STATEMENT


def _is_wrapped(lines: list[str]) -> bool:
    """Whether somebody broke the lines where the paper ended: all but the last are of one length."""
    *full, last = map(len, lines)
    even = max(full) - min(full) <= 1 and last <= max(full) and min(full) >= _SHORTEST_WRAPPED
    return even and len(lines) >= _FEWEST_WRAPPED


def _goes_on(before: str, line: str) -> bool:
    if _ends(before) or before.endswith(_POINT) or _GOES_ON.match(line) or len(line) == 1:
        return True
    return before.count("“") > before.count("”") or (before[-1].isdigit() and bool(_COUNTED.match(line)))


@keeps_source
def close(text: str) -> str:
    """The text with an end point; 。！？ stay word for word, a loose ； ， 、 gives way, an empty text stays empty."""
    if _ends(text):
        return text
    kept = text.rstrip(_LOOSE)
    if kept.endswith(".") and not kept[-2:-1].isascii():
        kept = kept[:-1]
    return kept if not kept or _ends(kept) else f"{kept}。"


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in tuple("。！？!?…") if text else False


def join_sentences(said: Iterable[str]) -> str:
    """One item as it is; several as 一是…二是…, one after the other where one of them has its own 一是; each closed."""
    sentences = [close(item) for item in said]
    if len(sentences) == 1:
        return sentences[0]
    if any(map(_LISTS.search, sentences)):
        return keep("".join(sentences), *sentences)
    joined = "".join(f"{chinese(number)}是{sentence}" for number, sentence in enumerate(sentences, 1))
    return keep(joined, *sentences)
