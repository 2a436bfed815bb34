"""Mends blank paragraphs: none in the text, two above the title (GB/T 9704-2012, 7.3.1 and 7.3.3)."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from app.word.inspect import plain, title
from app.word.mending.lines import put_gap_above
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.ooxml.wml import MAIN, local, parse, w
from app.word.reading.blocks import block_after
from app.word.reading.paragraphs import Paragraph
from app.word.standard import layout

_MOVED = ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr")


@mends(plain.blank_paragraphs)
def blank_paragraphs(draft: WordDraft) -> Iterator[WordChange]:
    """None beside a table or the end of a section; marks of Word's own in it move on."""
    flow, position = draft.document.flow, draft.document.position
    for above, below in pairwise(draft.document.body):
        if plain.only_blank(draft.document, above, below):
            blank = flow[position(above) + 1 : position(below)]
            if _follow_each_other([above, *blank, below]) and all(map(_may_go, blank)):
                for one in blank:
                    _take_out(one.element, below.element)
                yield WordChange(draft.place(below), "上面的空段", f"{len(blank)} 个", "没有")
    for one in draft.document.body:
        breaks = list(_last_breaks(one.element)) if plain.ends_in_break(one) else []
        for mark in breaks:
            _remove(mark)
        if breaks:
            yield WordChange(draft.place(one), "末尾的换行", f"{len(breaks)} 个", "没有")


@mends(title.title_space)
def title_space(draft: WordDraft) -> Iterator[WordChange]:
    """Below lines that follow each other: blank ones as the one there is, else as the text's lines."""
    above = title.above_title(draft.document)
    blanks, first = title.blank_lines(above), above[-1]
    spare = blanks[title.BLANK_LINES :]
    if not (_follow_each_other(above) and _is_in_text(first) and all(map(_may_go, spare))):
        return
    for one in spare:
        _take_out(one.element, first.element)
    for _ in range(title.BLANK_LINES - len(blanks)):
        first.element.addprevious(_blank_like(blanks[0].element if blanks else None))
    put_gap_above(first, 0)
    room = f"，段前 {first.look.before:g} 磅" if first.look.before else ""
    yield WordChange(draft.place(first), "上面的空行", f"{len(blanks)} 行{room}", f"{title.BLANK_LINES} 行")


def _blank_like(model: etree._Element | None) -> etree._Element:
    own = None if model is None else model.find(w("pPr"))
    if own is None:
        pitch, size = layout.LITERAL.pitch.twips, layout.BODY_SIZE.half_points
        return parse(
            f'<w:p xmlns:w="{MAIN}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'
            f'<w:rPr><w:sz w:val="{size}"/></w:rPr></w:pPr></w:p>'.encode()
        )
    made = own.makeelement(w("p"))
    made.append(deepcopy(own))
    return made


def _follow_each_other(paragraphs: list[Paragraph]) -> bool:
    return all(block_after(one.element) is other.element for one, other in pairwise(paragraphs))


def _may_go(paragraph: Paragraph) -> bool:
    ends = paragraph.element.find(f"{w('pPr')}/{w('sectPr')}") is not None
    return not (ends or paragraph.breaks_page) and _is_in_text(paragraph)


def _is_in_text(paragraph: Paragraph) -> bool:
    """Whether it is no part of a content control."""
    parent = paragraph.element.getparent()
    return parent is not None and local(parent) == "body"


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _last_breaks(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The line breaks behind a paragraph's last words, the last one first."""
    for run in reversed(list(paragraph.iter(w("r")))):
        for one in reversed([one for one in run if local(one) != "rPr"]):
            if local(one) == "br" and one.get(w("type"), "textWrapping") == "textWrapping":
                yield one
            elif local(one) != "t" or (one.text or "").strip(" \u3000"):
                return


def _take_out(blank: etree._Element, below: etree._Element) -> None:
    at = 0 if below.find(w("pPr")) is None else 1
    for mark in reversed([one for one in blank if local(one) in _MOVED]):
        below.insert(at, mark)
    _remove(blank)
