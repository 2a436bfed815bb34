"""Mends addressee (主送机关) and body (正文): indents, alignment, quotes (GB/T 9704-2012, 7.3.2 and 7.3.3)."""

import re
from collections.abc import Iterator

from app.core.text import width
from app.word.inspect import body, plain, wording
from app.word.inspect.elements import Element
from app.word.mending.lines import put_align, put_indent
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.texts import rewrite
from app.word.reading.paragraphs import Paragraph
from app.word.standard import tolerances

_INDENT = 2  # 字
_FAR = 8  # 字: what stands so far to the right is set there on purpose
_ASIDE = ("center", "right", "distribute")
_ENDS = "。；！？：:"
_LONG = 30  # 字: a line longer than the page's is text
# Whom one addresses besides organs: 各有关单位, 机关各处室, 全体党员. What is no such name may be the first of the text.
_ADDRESSED = re.compile(
    r".*(各|全体|有关).*(单位|部门|处室|科室|企业|学校|镇|乡|村|社区|街道|人员|同志|代表|委员|党员)"
)
_SPACED = re.compile(r"\s")


@mends(body.addressee_colon)
def addressee_colon(draft: WordDraft) -> Iterator[WordChange]:
    """Of a paragraph that names addressees: a line below the title may be something else."""
    for one in _addressees(draft):
        if not one.text.endswith("："):
            yield rewrite(draft, one, one.words.rstrip().rstrip("：:，,、。；;") + "：")


@mends(body.addressee_flush)
def addressee_flush(draft: WordDraft) -> Iterator[WordChange]:
    """Blanks typed before it go, too."""
    for one in _addressees(draft):
        if one.words[:1].isspace():
            yield rewrite(draft, one, one.words.lstrip())
        if one.look.align in _ASIDE or abs(one.start - one.blanks_before) > tolerances.PLACE_OUT / 2:
            put_indent(one)
            put_align(one, "left")
            yield WordChange(draft.place(one), "位置", "没有顶格", "左对齐，不缩进")


@mends(plain.body_aside)
def body_aside(draft: WordDraft) -> Iterator[WordChange]:
    """Of text: a caption, a line below the title or a second issuer stands there on purpose."""
    for one in draft.document.body:
        if one.look.align in _ASIDE and _reads_as_text(one):
            put_align(one, "both")
            put_indent(one, first=_INDENT)
            yield WordChange(draft.place(one), "对齐方式", plain.ASIDE[one.look.align], "两端对齐，首行缩进 2 字")


@mends(body.indent_by_spaces)
def indent_by_spaces(draft: WordDraft) -> Iterator[WordChange]:
    """The indent takes their place."""
    for one in draft.document.body:
        if one.words[:1].isspace() and _stands_left(one):
            put_indent(one, first=_INDENT)
            yield rewrite(draft, one, one.words.lstrip())
            typed = body.typed_indent(one)
            before = f"敲了{typed}" if typed == body.TAB else f"敲了 {one.blanks_before:g} 字宽的{typed}"
            yield WordChange(draft.place(one), "首行缩进", before, "2 字")


@mends(body.body_indent)
def body_indent(draft: WordDraft) -> Iterator[WordChange]:
    """What stands at the left."""
    for one in draft.document.body:
        before = body.wrong_indent(one)
        if before and _stands_left(one):
            put_indent(one, first=_INDENT)
            yield WordChange(draft.place(one), "缩进", before, "首行缩进 2 字，左右不缩进")


@mends(plain.straight_quotes)
def straight_quotes(draft: WordDraft) -> Iterator[WordChange]:
    """Where they pair within their paragraph."""
    for one in draft.document.of(Element.TITLE) + draft.document.body:
        words = _curled(_curled(one.words, '"＂', "“”"), "'＇", "‘’")
        if words != one.words:
            yield rewrite(draft, one, words)


def _curled(words: str, straight: str, curved: str) -> str:
    """The words with these quotes curved by turns; as they are where some have no partner or may be none (5\")."""
    places = [at for at, one in enumerate(words) if one in straight and not _is_apostrophe(words, at)]
    pairs = list(zip(places[::2], places[1::2], strict=False))
    if len(places) % 2 or any(
        words[max(start - 1, 0)].isdigit() or not words[start + 1 : end].strip() for start, end in pairs
    ):
        return words
    curves = {at: curved[number % 2] for number, at in enumerate(places)}
    return "".join(curves.get(at, one) for at, one in enumerate(words))


def _is_apostrophe(words: str, at: int) -> bool:
    around = words[max(at - 1, 0) : at], words[at + 1 : at + 2]
    return words[at] == "'" and all(one.isascii() and one.isalpha() for one in around)


def _addressees(draft: WordDraft) -> list[Paragraph]:
    """Each on a paragraph of its own; a file of several slips has several."""
    document = draft.document
    found = document.of(Element.ADDRESSEE)
    places = {document.position(one) for one in found}
    alone = [one for one in found if not places & {document.position(one) - 1, document.position(one) + 1}]
    return [one for one in alone if _names_addressees(one.text)]


def _names_addressees(text: str) -> bool:
    names = re.split("[，,、；;]", _SPACED.sub("", text).rstrip("：:，,、。；;"))
    return all(wording.ORGAN.fullmatch(one) or _ADDRESSED.fullmatch(one) for one in names)


def _reads_as_text(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return wording.level(text) > 0 or text.endswith(tuple(_ENDS)) or width(text) > _LONG


def _stands_left(paragraph: Paragraph) -> bool:
    return paragraph.look.align not in _ASIDE and paragraph.start < _FAR
