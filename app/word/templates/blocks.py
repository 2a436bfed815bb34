"""Pairs the loops and conditions of one part and looks where each tag stands: alone, in a table, on one level."""

from collections import ChainMap
from dataclasses import dataclass
from difflib import get_close_matches

from lxml import etree

from app.core.template_report import TemplateTrouble
from app.word.ooxml.wml import w
from app.word.reading.inlines import words_in
from app.word.templates.expressions import IN_LOOP, LOOP, ExpressionReader
from app.word.templates.sentences import perhaps, trouble
from app.word.templates.signs import KEYWORDS
from app.word.templates.tags import Tag, are_nested_alike, write_as_expected
from app.word.templates.vocabulary import Sort

_ENDS = {"endfor": "for", "endif": "if"}
_UNITS = {"p": ("p", "段落"), "tr": ("tr", "表格行"), "tc": ("tc", "单元格")}
_KEPT = tuple(w(name) for name in ("drawing", "pict", "object", "sectPr"))
# Chinese and near words for the tags, besides those that are merely misspelt.
_MEANT = {"循环": "for", "如果": "if", "否则": "else", "elseif": "elif", "end": "endfor", "结束": "endfor"}
_CODE = ("set", "macro", "include", "import", "from", "extends", "block", "call", "filter", "with", "raw", "do")
_TOO_MANY = 11
"""Loops and conditions within each other: Python itself compiles no more than twenty, and no document needs five."""


@dataclass
class _OpenBlock:
    """An open loop or condition: its first tag, and the one last seen on its level (else, elif)."""

    keyword: str
    first: Tag
    last: Tag


class Blocks:
    """Takes the tags of one part in order; `troubles` are those found so far."""

    def __init__(self, names: ChainMap[str, Sort], own: frozenset[str]) -> None:
        self.troubles: list[TemplateTrouble] = []
        self.reader = ExpressionReader(names, own, self._say)
        self._open: list[_OpenBlock] = []
        self._taken: Tag | None = None

    def take(self, tag: Tag) -> None:
        """Look at the next tag."""
        self._taken = tag
        if tag.opening == "{{":
            self.reader.read_printed(tag.inside.body)
        elif tag.opening == "{":
            self._single(tag)
        else:
            self._tag(tag)

    def end(self) -> None:
        """No more tags: what is open has no end."""
        while self._open:
            self._tell_unclosed(self._open.pop())

    def _say(self, ident: str, **values: str) -> None:
        if self._taken is not None:
            self._tell(ident, self._taken, **values)

    def _tell(self, ident: str, tag: Tag, **values: str) -> None:
        self.troubles.append(trouble(ident, tag.spot.place, **{"text": tag.source, **values}))

    def _single(self, tag: Tag) -> None:
        """A single brace is text, unless a field was meant."""
        first = tag.inside.body.split("|")[0].split(".")[0].strip()
        if first in self.reader.names:
            self._say("brace-single", expected=write_as_expected(tag))

    def _tag(self, tag: Tag) -> None:
        keyword, _, rest = tag.inside.body.partition(" ")
        if keyword not in KEYWORDS:
            self._unknown(keyword)
            return
        self._look_around(tag, keyword)
        match keyword:
            case "for":
                name, sort = self.reader.read_loop(rest)
                self._begin(keyword, tag, {name: sort, LOOP: IN_LOOP})
            case "if":
                self.reader.read_condition(rest)
                self._begin(keyword, tag, {})
            case "elif" | "else":
                self._between(tag, keyword, rest)
            case "endfor" | "endif":
                self._finish(tag, keyword, rest)

    def _unknown(self, keyword: str) -> None:
        if keyword.removeprefix("end") in _CODE:
            if keyword in _CODE:
                self._say("code")
            return
        meant = _MEANT.get(keyword) or next(iter(get_close_matches(keyword, KEYWORDS, n=1)), "")
        stuck = next((one for one in KEYWORDS if keyword.startswith(one) and not keyword.isascii()), "")
        self._say("unknown-tag", hint=f"{stuck} 后面要空一格。" if stuck else perhaps(meant))

    def _begin(self, keyword: str, tag: Tag, names: dict[str, Sort]) -> None:
        self.reader.names = self.reader.names.new_child(names)
        self._open.append(_OpenBlock(keyword, tag, tag))
        if len(self._open) == _TOO_MANY:
            self._say("too-deep")

    def _between(self, tag: Tag, keyword: str, rest: str) -> None:
        if keyword == "elif":
            self.reader.read_condition(rest)
        elif rest.strip():
            self._say("not-understood", hint="else 后面不写条件；另有条件时写 elif。")
        if not self._open or (keyword == "elif" and self._open[-1].keyword == "for"):
            self._say("block-unopened", opening="{% if … %}")
            return
        self._same_level(self._open[-1].last, tag)
        self._open[-1].last = tag

    def _finish(self, tag: Tag, keyword: str, rest: str) -> None:
        if rest.strip():
            self._say("not-understood", hint=f"{keyword} 后面不写别的。")
        wanted = _ENDS[keyword]
        if not any(one.keyword == wanted for one in self._open):
            self._say("block-unopened", opening=f"{{%{tag.inside.prefix} {wanted} … %}}")
            return
        while self._open[-1].keyword != wanted:
            self._tell_unclosed(self._open.pop())
        self._same_level(self._open.pop().last, tag)
        self.reader.names = self.reader.names.parents

    def _tell_unclosed(self, block: _OpenBlock) -> None:
        self.reader.names = self.reader.names.parents
        does = "重复" if block.keyword == "for" else "判断"
        closing = f"{{%{block.first.inside.prefix} end{block.keyword} %}}"
        self._tell("block-unclosed", block.first, closing=closing, does=does)

    def _look_around(self, tag: Tag, keyword: str) -> None:
        prefix = "tc" if keyword == "vm" else tag.inside.prefix
        if prefix in ("tr", "tc") and _holder(tag, prefix) is None:
            self._say("outside-table")
        elif keyword == "vm":
            if LOOP not in self.reader.names:
                self._say("vm-outside")
        elif prefix in _UNITS and not _is_alone(tag, _UNITS[prefix][0]):
            self._say("not-alone", unit=_UNITS[prefix][1])

    def _same_level(self, first: Tag, second: Tag) -> None:
        """What is repeated or left out must be whole elements; else the document is torn."""
        if first.inside.prefix != second.inside.prefix:
            self._say("block-prefix", other=first.source)
            return
        advice = _apart(first, second)
        if advice:
            self._say("block-place", other=first.source, advice=advice)
        elif _leaves_blanks(first, second):
            self._tell("blank-paragraphs", first, expected=write_as_expected(first, "p"))


def _holder(tag: Tag, prefix: str) -> etree._Element | None:
    if prefix == "p":
        return tag.spot.element
    return next(tag.spot.element.iterancestors(w(prefix)), None)


def _is_alone(tag: Tag, unit: str) -> bool:
    """Whether the element that goes with the tag holds nothing else."""
    holder = _holder(tag, unit)
    if holder is None:
        return True
    return words_in(holder).strip() == tag.source and next(holder.iter(*_KEPT), None) is None


def _apart(first: Tag, second: Tag) -> str:
    """What to do where two tags of one block do not stand on one level; empty where they do."""
    prefix = first.inside.prefix
    if prefix in _UNITS:
        holders = [_holder(one, prefix) for one in (first, second)]
        parents = [one.getparent() if one is not None else None for one in holders]
        return (
            ""
            if parents[0] is parents[1]
            else "开始和结束要在同一处：都在正文里，或都在同一个表格（单元格、文本框）里。"
        )
    if first.spot.element.getparent() is not second.spot.element.getparent():
        return "表格里逐行重复写 {%tr for … %} 和 {%tr endfor %}，各占一行；别处开始和结束要在同一个单元格、同一处。"
    if not are_nested_alike(first.holders()[0], second.holders()[0]):
        return "其中一个在超链接、域或内容控件里；删掉它，在外面重新输入。"
    return ""


def _leaves_blanks(first: Tag, second: Tag) -> bool:
    if first.inside.prefix or first.spot is second.spot:
        return False
    return all(one.spot.text.strip() == one.source for one in (first, second))
