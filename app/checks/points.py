"""Rules of the family `text` about punctuation (GB/T 15834) and blanks in what will be printed."""

import re
from collections.abc import Iterator

from app.checks.check import Find, Hit, check
from app.checks.texts import HAN, PRINTED, around, cells, running
from app.core.columns import Column
from app.core.finding import Level
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.standpoint import Standpoint

_DOUBLED = re.compile(
    r"(?<![。，、；：])(?:([，、；：])\1+|。。(?!。)|。[，、；：]|[，、；：]。|，、|、，|；，|，；|：，|，：|、；|；、)"
)
_HALF = re.compile(
    rf"(?<=[{HAN}”》）])[,;:?!](?=[{HAN}“《（\n]|$)|(?<=[{HAN}”》）])\.(?=[{HAN}“《\n]|$)|\((?=[{HAN}])|(?<=[{HAN}])\)"
)
_PAIRS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "〔": "〕", "【": "】"}
_CLOSING = {"”": "“‘", "’": "‘", "）": "（(", ")": "（(", "》": "《", "〕": "〔", "】": "【"}
_LIST_MARK = re.compile(r"(?:^|(?<=[\n。；;，,：: ]))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]")
_SPACE = re.compile(rf"[{HAN}，。、；：][ \u3000]+[{HAN}]")
_ALIGNED = re.compile(rf"(?<![{HAN}])[{HAN}][ \u3000]+[{HAN}](?![{HAN}])")
_HIERARCHY = re.compile(
    r"(?:^|\n)\s*[（(][一二三四五六七八九十]{1,3}[）)][、.．，,]|(?:^|\n)\s*[（(]\d{1,2}[）)][、.．，,]"
)


def _searched(pattern: re.Pattern[str]) -> Find:
    """The first match in each running text, what is quoted left alone."""

    def find(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
        for said in running(ledger):
            match = pattern.search(said.own)
            if match:
                yield Hit(said.cell, {"text": around(said.text, *match.span())})

    return find


point_doubled = check(
    "point-doubled",
    Level.WARN,
    title="标点重复",
    why="两个标点连在一起，印出来就是错字。",
    fix="删去多余的标点。",
    says="“{text}”里标点重复。",
)(_searched(_DOUBLED))


@check(
    "point-half-width",
    Level.INFO,
    title="中文里用了半角标点",
    why="公文的标点用全角，半角标点印出来挤在一起。",
    fix="用“查找和替换”把这一列的半角标点改成全角（，；：？！。（））。",
    says="“{text}”里有半角标点，这一列共 {count} 个单元格这样写。",
)
def point_half_width(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
    """Once a column, at its first cell: who types half-width points types them everywhere."""
    found: dict[tuple[str, Column | None], list[tuple[Cell, str]]] = {}
    for said in running(ledger):
        match = _HALF.search(said.own)
        if match:
            places = found.setdefault((said.cell.sheet, said.column), [])
            places.append((said.cell, around(said.text, *match.span())))
    for places in found.values():
        cell, text = min(places)
        yield Hit(cell, {"text": text, "count": str(len(places))})


hierarchy_mark = check(
    "hierarchy-mark",
    Level.INFO,
    title="层次序号后多了标点",
    why="公文的层次序号（一）、（1）后面不加标点。",
    fix="删去括号后面的顿号或点。",
    says="“{text}”里带括号的序号后多了标点。",
)(_searched(_HIERARCHY))


@check(
    "pair-broken",
    Level.WARN,
    title="引号、括号不成对",
    why="少了一半的引号或括号，印出来就是错字。",
    fix="补上缺的一半，或删去多余的一半。",
    says="“{text}”附近的{kind}不成对。",
)
def pair_broken(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
    """A quote, bracket or title mark without its other half; the bracket of a list's number (1) is none."""
    for said in running(ledger):
        text = _LIST_MARK.sub(lambda match: " " * len(match[0]), said.text)
        place = _broken(text)
        if place is not None:
            yield Hit(said.cell, {"text": around(said.text, place, place + 1), "kind": f" {said.text[place]} "})


def _broken(text: str) -> int | None:
    """Where the first mark without its other half stands."""
    opened: list[tuple[str, int]] = []
    for place, char in enumerate(text):
        if char in _PAIRS:
            opened.append((char, place))
        elif char in _CLOSING:
            if not opened or opened[-1][0] not in _CLOSING[char]:
                return place
            opened.pop()
    return opened[0][1] if opened else None


@check(
    "space-inside",
    Level.INFO,
    title="文字中间有空格",
    why="汉字中间的空格印出来是一段空白。",
    fix="删去空格；需要分开的，用标点。",
    says="“{text}”里有空格。",
)
def space_inside(ledger: Ledger, _: Standpoint) -> Iterator[Hit]:
    """Blanks between 汉字 in a cell; not a name of two characters set apart (李　某), nor a line of signatures."""
    for said in cells(ledger, *PRINTED):
        aligned = [match.span() for match in _ALIGNED.finditer(said.own)]
        for match in _SPACE.finditer(said.own):
            if not any(start <= match.start() < end for start, end in aligned):
                yield Hit(said.cell, {"text": around(said.text, *match.span())})
                break
