"""Mends the headings of the body: labels, points, typefaces (GB/T 9704-2012, 7.3.3)."""

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

from app.word.inspect import body, wording
from app.word.inspect.fonts import heading_of
from app.word.mending.fonts import set_face
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.texts import rewrite
from app.word.mending.title import set_thin
from app.word.ooxml.wml import w
from app.word.reading.paragraphs import Paragraph
from app.word.reading.styles import style_id
from app.word.standard import faces

# In the first label of a numbering the number, and in the form of all of them what stands for it.
_FIRST, _HELD = re.compile("[一1]"), re.compile(r"%\d")


@mends(body.heading_labels)
def heading_labels(draft: WordDraft) -> Iterator[WordChange]:
    """Typed ones and Word's own; the numbers themselves stay."""
    for one in draft.document.body:
        if wording.wrong_label(one.text):
            yield from _relabel(draft, one, wording.right_label(one.text))


@mends(body.heading_point)
def heading_point(draft: WordDraft) -> Iterator[WordChange]:
    """The digits before it, too."""
    for one in draft.document.body:
        if wording.has_full_point(one.text):
            yield from _relabel(draft, one, unicodedata.normalize("NFKC", wording.label(one.text)))


@mends(body.heading_font)
def heading_font(draft: WordDraft) -> Iterator[WordChange]:
    """Of headings on a line of their own."""
    for one, level in body.headings(draft.document):
        look = one.look_between(0, len(heading_of(one)))
        role = body.FACES[level]
        if "。" not in one.text.rstrip("。") and look and not faces.is_of(look.chinese, role):
            yield from set_face(draft, one, role, look, 0, len(heading_of(one)))


@mends(body.heading_bold)
def heading_bold(draft: WordDraft) -> Iterator[WordChange]:
    """What follows a heading in its paragraph is another clause's."""
    for one, _ in body.headings(draft.document):
        look = one.look_between(0, len(heading_of(one)))
        if look and look.bold:
            yield from set_thin(draft, one, len(heading_of(one)))


@mends(body.heading_stop)
def heading_stop(draft: WordDraft) -> Iterator[WordChange]:
    """On a line of its own."""
    for one in body.stopped_headings(draft.document):
        yield rewrite(draft, one, one.words.rstrip().removesuffix("。"))


def _relabel(draft: WordDraft, paragraph: Paragraph, label: str) -> Iterator[WordChange]:
    written = wording.written_label(paragraph.text)
    if not paragraph.label:
        words = paragraph.words.lstrip()
        blanks = paragraph.words[: len(paragraph.words) - len(words)]
        yield rewrite(draft, paragraph, blanks + label + words[len(written) :])
        return
    level = _level(draft, paragraph)
    form = None if level is None else level.find(w("lvlText"))
    # Tables count with the same numbering: they are no text of ours to change.
    if form is None or written != paragraph.label or any(_level(draft, one) is level for one in draft.document.aside):
        return
    held = _HELD.findall(form.get(w("val"), ""))
    form.set(w("val"), _FIRST.sub(held[-1], label, count=1))
    yield WordChange(draft.place(paragraph), "自动编号", written, label)


def _level(draft: WordDraft, paragraph: Paragraph) -> etree._Element | None:
    """The level of the numbering a paragraph has."""
    ident, cascade = style_id(paragraph.element), draft.document.reader.cascade
    return cascade.level(cascade.paragraph(ident, paragraph.element.find(w("pPr"))), ident)
