"""Rules of the family `punctuation`: points (GB/T 15834) and blanks in what will be printed."""

import re
from collections.abc import Iterable, Iterator

from app.checks.check import Family, Hit, Read, text_check
from app.checks.texts import HAN, PRINTED, TextInPlace, around, cells
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.finding import Field, Level, Origin, ParagraphOrigin
from app.core.grid import Cell

_DOUBLED = re.compile(
    r"(?<![。，、；：])(?:([，、；：])\1+|。。(?!。)|。[，、；：]|[，、；：]。|，、|、，|；，|，；|：，|，：|、；|；、)"
)
# A straight quote beside 汉字, and what stands beside one; 5" is a measure, O'Neil a name.
_HALF = re.compile(
    rf"""(?<=[{HAN}”》）"'])[,;:?!](?=[{HAN}“《（"'\n]|$)|(?<=[{HAN}”》）"'])\.(?=[{HAN}“《\n]|$)|\((?=[{HAN}])|(?<=[{HAN}])\)"""
    rf"""|(?<!\d)["'](?=[{HAN}《（])|(?<=[{HAN}》）])["']"""
)
_PAIRS = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "〔": "〕", "【": "】"}
_CLOSING = {"”": "“‘", "’": "‘", "）": "（(", ")": "（(", "》": "《", "〕": "〔", "】": "【"}
_STRAIGHT = re.compile(rf'(?<!\d)"(?=[{HAN}])|(?<=[{HAN}])"')
_LIST_MARK = re.compile(r"(?:^|(?<=[\n。；;，,：: ])(?<!\d:))(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[)）]")
# Two blanks, or a full-width one, before 联系电话： part the entries of a form.
_ENTRY = rf"(?:[ \u3000]{{2,}}|\u3000)[{HAN}]{{2,10}}[：:]"
_SPACE = re.compile(rf"[{HAN}，。、；：](?!{_ENTRY})[ \u3000]+[{HAN}]")
_ALIGNED = re.compile(rf"(?<![{HAN}])[{HAN}][ \u3000]+[{HAN}](?![{HAN}])")
_HIERARCHY = re.compile(
    r"(?:^|\n)\s*[（(][一二三四五六七八九十]{1,3}[）)][、.．，,]|(?:^|\n)\s*[（(]\d{1,2}[）)][、.．，,]"
)
# In a ledger these only order a cell's list, and a notice numbers it anew; 1、2号楼 and 3、4月 are no labels.
_HIERARCHY_PRINTED = re.compile(
    rf"^\s*\d{{1,2}}[、．](?=[{HAN}“《])|^\s*[一二三四五六七八九十]{{1,3}}[．，](?=[{HAN}“《])"
)


def _search(pattern: re.Pattern[str], in_documents: re.Pattern[str] | None = None) -> Read:
    """The first match in each text, what is quoted left alone; in a document a second pattern counts as well."""

    def read(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
        for said in texts:
            match = pattern.search(said.own)
            if match is None and in_documents and isinstance(said.origin, ParagraphOrigin):
                match = in_documents.search(said.own)
            if match:
                yield Hit(said.origin, {"text": around(said.text, *match.span())})

    return read


point_doubled = text_check(
    "point-doubled",
    Level.WARN,
    family=Family.PUNCTUATION,
    title="标点重复",
    why="两个标点连在一起，印出来就是错字。",
    fix="删去多余的标点。",
    says="“{text}”里标点重复。",
    needs=r"[。，、；：][。，、；：]",
)(_search(_DOUBLED))


@text_check(
    "point-half-width",
    Level.INFO,
    family=Family.PUNCTUATION,
    title="中文里用了半角标点",
    why="公文的标点用全角，半角标点印出来挤在一起。",
    fix="用“查找和替换”把半角标点改成全角（，；：？！。（）“”）；“安全修正”能一次改好，生成文件时也按设置改印全角的。",
    says="“{text}”里有半角标点；连同这一处，{scope}共 {count} 处这样写。",
    needs=r"[,;:?!.()\"']",
)
def point_half_width(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """Once a column, at its first cell: who types half-width points types them everywhere. Once a document too."""
    found: dict[tuple[str, Column | None], list[tuple[Origin, str]]] = {}
    for said in texts:
        match = _HALF.search(said.own)
        if match:
            sheet = said.origin.sheet if isinstance(said.origin, Cell) else ""
            found.setdefault((sheet, said.column), []).append((said.origin, around(said.text, *match.span())))
    for (_sheet, column), places in found.items():
        origin, text = places[0]
        scope = f"“{column.label}”一列" if column else _scope(origin)
        yield Hit(origin, {"text": text, "scope": scope, "count": str(len(places))})


def _scope(origin: Origin) -> str:
    match origin:
        case Cell():
            return "表外文字"
        case Field():
            return "要素"
        case _:
            return "全文"


hierarchy_mark = text_check(
    "hierarchy-mark",
    Level.INFO,
    family=Family.PUNCTUATION,
    title="层次序号的标点不对",
    why="公文的层次序号依次写作 一、（一） 1. （1）；带括号的后面不加标点，阿拉伯数字后面用圆点。",
    fix="（一）、（1）后面的标点删去；“1、”改成“1.”，“一．”改成“一、”。",
    says="“{text}”里的层次序号标点不对。",
    needs=r"[）)][、.．，,]",
)(_search(_HIERARCHY, _HIERARCHY_PRINTED))


@text_check(
    "pair-broken",
    Level.WARN,
    family=Family.PUNCTUATION,
    title="引号、括号不成对",
    why="少了一半的引号或括号，印出来就是错字。",
    fix="补上缺的一半，或删去多余的一半。",
    says="“{text}”附近的{kind}不成对。",
    needs=r"[“”‘’（）()《》〔〕【】\"]",
)
def pair_broken(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """A quote, bracket or title mark without its other half; the bracket of a list's number (1) is none."""
    for said in texts:
        text = _LIST_MARK.sub(lambda match: " " * len(match[0]), said.text)
        place = _find_broken(text)
        if place is not None:
            yield Hit(said.origin, {"text": around(said.text, place, place + 1), "kind": f" {said.text[place]} "})


def _find_broken(text: str) -> int | None:
    """Where the first mark without its other half stands."""
    opened: list[tuple[str, int]] = []
    for place, char in enumerate(text):
        if char in _PAIRS:
            opened.append((char, place))
        elif char in _CLOSING:
            if not opened or opened[-1][0] not in _CLOSING[char]:
                return place
            opened.pop()
    straight = [match.start() for match in _STRAIGHT.finditer(text)]
    return opened[0][1] if opened else straight[-1] if len(straight) % 2 and text.count('"') % 2 else None


@text_check(
    "space-inside",
    Level.INFO,
    family=Family.PUNCTUATION,
    title="文字中间有空格",
    why="汉字中间的空格印出来是一段空白。",
    fix="删去空格；需要分开的，用标点。",
    says="“{text}”里有空格。",
    needs=r"[ \u3000]",
    of=lambda ledger, needs: cells(ledger, *PRINTED, needs=needs),
)
def space_inside(texts: Iterable[TextInPlace], _: CheckContext) -> Iterator[Hit]:
    """Blanks between 汉字 in a cell; not a name of two characters set apart (李　某), nor between a form's entries."""
    for said in texts:
        aligned = [match.span() for match in _ALIGNED.finditer(said.own)]
        for match in _SPACE.finditer(said.own):
            if not any(start <= match.start() < end for start, end in aligned):
                yield Hit(said.origin, {"text": around(said.text, *match.span())})
                break
