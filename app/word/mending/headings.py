"""Mends the headings of the body: labels, points, typefaces (GB/T 9704-2012, 7.3.3)."""

import unicodedata
from collections.abc import Iterator

from app.word.inspect import body, wording
from app.word.inspect.fonts import heading_of
from app.word.mending.fonts import set_face
from app.word.mending.mender import Draft, Mend, mends
from app.word.mending.texts import rewrite
from app.word.mending.title import set_thin
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces


@mends(body.heading_labels)
def heading_labels(draft: Draft) -> Iterator[Mend]:
    """Typed ones; the numbers themselves stay."""
    for one in draft.document.body:
        if wording.wrong_label(one.text) and not one.label:
            yield _relabel(draft, one, wording.right_label(one.text))


@mends(body.heading_point)
def heading_point(draft: Draft) -> Iterator[Mend]:
    """The digits before it, too."""
    for one in draft.document.body:
        if wording.has_full_point(one.text) and not one.label:
            yield _relabel(draft, one, unicodedata.normalize("NFKC", wording.label(one.text)))


@mends(body.heading_font)
def heading_font(draft: Draft) -> Iterator[Mend]:
    """Of headings on a line of their own."""
    for one, level in body.headings(draft.document):
        look = one.look_between(0, len(heading_of(one)))
        role = body.FACES[level]
        if "。" not in one.text.rstrip("。") and look and not faces.is_of(look.chinese, role):
            yield from set_face(draft, one, role, look, 0, len(heading_of(one)))


@mends(body.heading_bold)
def heading_bold(draft: Draft) -> Iterator[Mend]:
    """What follows a heading in its paragraph stays."""
    for one, _ in body.headings(draft.document):
        look = one.look_between(0, len(heading_of(one)))
        if look and look.bold:
            yield from set_thin(draft, one, len(heading_of(one)))


@mends(body.heading_stop)
def heading_stop(draft: Draft) -> Iterator[Mend]:
    """On a line of its own."""
    for one in body.stopped_headings(draft.document):
        yield rewrite(draft, one, one.words.rstrip().removesuffix("。"))


def _relabel(draft: Draft, paragraph: Paragraph, label: str) -> Mend:
    before = paragraph.words[: len(paragraph.words) - len(paragraph.words.lstrip())]
    rest = paragraph.words.lstrip()[len(wording.written_label(paragraph.text)) :]
    return rewrite(draft, paragraph, before + label + rest)
