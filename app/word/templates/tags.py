"""Finds the tags in a paragraph, whole or broken: {{ … }}, {% … %}, {# … #} and what was meant to be one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from app.core.template_report import TemplateTrouble
from app.word.ooxml.wml import w
from app.word.templates.sentences import trouble
from app.word.templates.signs import Inside, inside
from app.word.templates.spots import Spot

_SPACED = r"\{\s+[{%](?![{%])[^{}]*?[%}]\s*\}"
_TOKEN = re.compile(rf"{_SPACED}|\{{\{{|\{{%|\{{#|\}}\}}|%\}}|#\}}|\{{|\}}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = {end: start for start, end in _CLOSING.items()}
_WIDE_SIGN = re.compile("(?<=[{])[％＃]|[％＃](?=[}])")
_LOST_BETWEEN = tuple(
    w(name) for name in ("drawing", "pict", "object", "fldChar", "instrText", "footnoteReference", "sectPr")
)


@dataclass(frozen=True)
class Tag:
    """One tag: its braces ({{ {% {# or a single {), the words it stands as, its inside, where it stands."""

    spot: Spot
    opening: str
    start: int
    end: int
    inside: Inside

    @property
    def source(self) -> str:
        """The tag as the clerk wrote it."""
        return self.spot.text[self.start : self.end].strip()

    def holders(self) -> list[etree._Element]:
        """The w:t it stands in."""
        return self.spot.holders(self.start, self.end)


@dataclass
class _Scan:
    spot: Spot
    text: str
    tags: list[Tag] = field(default_factory=list)
    troubles: list[TemplateTrouble] = field(default_factory=list)
    open: tuple[str, int] | None = None
    single: int | None = None

    def say(self, ident: str, start: int, end: int, **values: str) -> None:
        self.troubles.append(trouble(ident, self.spot.place, text=self.spot.text[start:end].strip(), **values))

    def add(self, opening: str, start: int, end: int, words: slice) -> None:
        self.tags.append(Tag(self.spot, opening, start, end, inside(self.text[words])))
        self.open = self.single = None


def tags_of(spot: Spot) -> tuple[list[Tag], list[TemplateTrouble]]:
    """The tags of a paragraph, and what is wrong with their braces; a broken one is read as it was meant."""
    words = spot.text
    if not re.search("[{}｛｝]", words):
        return [], []
    text = words.replace("｛", "{").replace("｝", "}")
    scan = _Scan(spot, _WIDE_SIGN.sub(lambda found: {"％": "%", "＃": "#"}[found[0]], text))
    for token in _TOKEN.finditer(scan.text):
        _take(scan, token)
    if scan.open:
        _left_open(scan, len(text))
    found = [one for one in scan.tags if one.opening != "{#"]
    for tag in found:
        scan.troubles += _check_spelling(tag, scan.text)
    return found, scan.troubles


def loose_braces(spots: list[Spot]) -> Iterator[TemplateTrouble]:
    """docxtpl joins a brace with the next one even over the end of a paragraph, and the document is torn there."""
    filled = [spot for spot in spots if spot.text]
    for before, after in pairwise(filled):
        if before.text.endswith("{") and after.text[0] in "{%#":
            yield trouble("brace-loose", before.place, where="末尾", other="下一段")
        if before.text[-1] in "}%#" and after.text.startswith("}"):
            yield trouble("brace-loose", after.place, where="开头", other="上一段")


def _take(scan: _Scan, token: re.Match[str]) -> None:
    sign = token[0]
    if scan.open and scan.open[0] == "{#":
        if sign == "#}":
            scan.add("{#", scan.open[1], token.end(), slice(scan.open[1] + 2, token.start()))
    elif sign in _CLOSING:
        if scan.open:
            _left_open(scan, token.start())
        scan.open = (sign, token.start())
    elif len(sign) > len("{{"):
        _take_spaced(scan, token)
    elif sign == "{":
        scan.single = token.start()
    else:
        _close(scan, token)


def _take_spaced(scan: _Scan, token: re.Match[str]) -> None:
    scan.say("brace-spaced", token.start(), token.end())
    found = re.fullmatch(r"\{\s+([{%])(.*?)[%}]\s*\}", token[0], re.DOTALL)
    if found:
        scan.add("{" + found[1], token.start(), token.end(), slice(*(token.start() + at for at in found.span(2))))


def _close(scan: _Scan, token: re.Match[str]) -> None:
    sign, end = token[0], token.end()
    if scan.open:
        opening, start = scan.open
        words = slice(start + 2, token.start())
        if sign == "}":
            whole = f"{opening} {scan.text[words].strip(' %')} {_CLOSING[opening]}"
            scan.say("brace-missing", start, end, expected=whole)
        elif sign != _CLOSING[opening]:
            scan.say("brace-mixed", start, end)
        scan.add(opening, start, end, words)
    elif scan.single is not None:
        _close_single(scan, token)
    elif sign in ("}}", "%}"):
        scan.say("brace-stray", max(0, end - 12), end, opening=_OPENING[sign])


def _close_single(scan: _Scan, token: re.Match[str]) -> None:
    start, sign = scan.single or 0, token[0]
    words = slice(start + 1, token.start())
    scan.single = None
    if sign == "}":
        # Only the vocabulary can tell whether a field was meant.
        scan.add("{", start, token.end(), words)
    elif sign != "#}":
        opening = _OPENING[sign]
        scan.say("brace-missing", start, token.end(), expected=f"{opening} {scan.text[words].strip(' %')} {sign}")
        scan.add(opening, start, token.end(), words)


def _left_open(scan: _Scan, end: int) -> None:
    opening, start = scan.open or ("{{", 0)
    scan.say("mark-unclosed", start, min(end, start + 30), closing=_CLOSING[opening])
    if opening == "{%":
        scan.add(opening, start, end, slice(start + 2, end))
    scan.open = None


def _check_spelling(tag: Tag, text: str) -> Iterator[TemplateTrouble]:
    place, read = tag.spot.place, tag.inside
    if tag.opening != "{" and tag.source != text[tag.start : tag.end].strip():
        yield trouble("full-width-braces", place, text=tag.source, expected=write_as_expected(tag))
    if read.wrong and tag.opening != "{":
        values = {"text": tag.source, "signs": read.signs, "prefix": read.prefix, "expected": write_as_expected(tag)}
        yield trouble(read.wrong, place, **values)
    if read.prefix and tag.opening == "{{":
        yield trouble("prefix-on-field", place, text=tag.source, prefix=read.prefix, expected=f"{{{{ {read.body} }}}}")
    if tag.opening != "{" and _is_split(tag.holders()):
        yield trouble("mark-split", place, text=tag.source)


def write_as_expected(tag: Tag, prefix: str | None = None) -> str:
    """The tag as it should be written, with another prefix if one is given."""
    letter = tag.inside.prefix if prefix is None else prefix
    opening = "{{" if tag.opening == "{" else tag.opening
    return f"{opening}{letter} {tag.inside.body} {_CLOSING[opening]}"


def _is_split(holders: list[etree._Element]) -> bool:
    """docxtpl drops all between two pieces of a tag: that is well where both are nested alike with nothing between."""
    return any(not are_nested_alike(first, second) or _loses(first, second) for first, second in pairwise(holders))


def are_nested_alike(first: etree._Element, second: etree._Element) -> bool:
    """Whether as many and the same elements close after the first as open before the second."""
    left, right = ([one, *one.iterancestors()] for one in (first, second))
    common = set(left) & set(right)
    return [one.tag for one in left if one not in common] == [one.tag for one in right if one not in common]


def _loses(first: etree._Element, second: etree._Element) -> bool:
    runs = [next(one.iterancestors(w("r")), one) for one in (first, second)]
    between = []
    for run in [runs[0], *runs[0].itersiblings()]:
        between.append(run)
        if run is runs[1]:
            break
    inner = [element for run in between for element in run.iter()]
    start, end = inner.index(first), inner.index(second) if second in inner else len(inner)
    return any(element.tag in _LOST_BETWEEN for element in inner[start:end])
