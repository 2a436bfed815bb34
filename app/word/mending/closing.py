"""Mends 附件说明, 署名 and 成文日期 (GB/T 9704-2012, 7.3.4 and 7.3.5)."""

import re
from collections.abc import Iterator

from app.core.text import width
from app.word.inspect import closing, wording
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.mending.lines import put_align, put_indent
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.texts import rewrite
from app.word.ooxml.lengths import Length, pt
from app.word.reading.paragraphs import Paragraph
from app.word.standard.layout import Align
from app.word.standard.places import SEALED_RIGHT, SIGNATURE_RIGHT, ClosingPlace, place_sealed, place_signed

_NONE = Length(0)
_HALF_COLON = re.compile(r"(附\s*件\s*):")
_NAME = re.compile(r"^(?P<note>\s*附\s*件\s*：)?(?P<number>\s*\d{1,2}\s*[.．、])?(?P<name>.*?)(?P<after>\s*)$")


@mends(closing.attachment_note_points)
def attachment_note_points(draft: WordDraft) -> Iterator[WordChange]:
    """Colon, numbers, 《》 and points at the ends; the names stay."""
    note = draft.document.of(Element.ATTACHMENT_NOTE)
    is_single = sum(bool(line.strip()) for one in note for line in one.text.split("\n")) == 1
    for one in note:
        words = "\n".join(_note_line(line, is_single=is_single) for line in one.words.split("\n"))
        if words != one.words:
            yield rewrite(draft, one, words)


@mends(closing.date_form)
def date_form(draft: WordDraft) -> Iterator[WordChange]:
    """A day that is none stays: only a person knows which was meant."""
    for one in draft.document.of(Element.DATE):
        meant = wording.meant_date(one.text)
        if wording.wrong_date(one.text) and wording.DATE.fullmatch(one.text) and not wording.wrong_date(meant):
            yield rewrite(draft, one, one.words.replace(one.words.strip(), meant))


@mends(closing.closing_place)
def closing_place(draft: WordDraft) -> Iterator[WordChange]:
    """With a seal or without, whichever is nearer; several issuers, or a date to be written yet, wait for a person."""
    for issuers, date in _closings(draft.document):
        is_joint = len(issuers) > 1 or _has_more_issuers(draft.document, [*issuers, date][0])
        if not (is_joint or wording.wrong_date(date.text)):
            yield from _set_closing(draft, [*issuers, date])


def _closings(document: Document) -> Iterator[tuple[list[Paragraph], Paragraph]]:
    """Each date that is not in its place, with the issuers above it; a file of several slips has several."""
    dates, issuers = document.of(Element.DATE), document.of(Element.SIGNATURE)
    if len(dates) == 1:
        yield issuers, dates[0]
        return
    first = -1
    for date in dates:
        last = document.position(date)
        own = [one for one in issuers if first < document.position(one) < last]
        if len(own) == 1 and not closing.stand_right(document, own[0], date):
            yield own, date
        first = last


def _set_closing(draft: WordDraft, lines: list[Paragraph]) -> Iterator[WordChange]:
    line = closing.line_of(draft.document, lines[-1])
    widths = [width(one.text) for one in lines]
    ways = {"不加盖印章": _places(False, widths, line), "加盖印章": _places(True, widths, line)}
    said = min(ways, key=lambda way: _way_to_go(lines, ways[way], line))
    for one, place in zip(lines, ways[said], strict=True):
        if one.words != one.words.strip():
            yield rewrite(draft, one, one.words.strip())
        before, length = f"右空 {one.empty_right(line):.1f} 字", pt(place.empty * one.main.pitch)
        is_left = place.align is Align.LEFT
        put_align(one, str(place.align))
        put_indent(one, left=length if is_left else _NONE, right=_NONE if is_left else length)
        after = f"{'左' if is_left else '右'}空 {place.empty:g} 字（{said}的排法）"
        yield WordChange(draft.place(one), "位置", before, after)


def _places(is_sealed: bool, widths: list[float], line: float) -> tuple[ClosingPlace, ...]:
    if len(widths) == 1:
        return (ClosingPlace(Align.RIGHT, SEALED_RIGHT if is_sealed else SIGNATURE_RIGHT),)
    place = place_sealed if is_sealed else place_signed
    issuer, date = widths
    return place(issuer, date, round(line))


def _way_to_go(lines: list[Paragraph], places: tuple[ClosingPlace, ...], line: float) -> float:
    """By how much they would move, all together, in 字."""
    return sum(
        abs(
            one.empty_right(line)
            - (place.empty if place.align is Align.RIGHT else line - place.empty - width(one.text))
        )
        for one, place in zip(lines, places, strict=True)
    )


def _has_more_issuers(document: Document, first: Paragraph) -> bool:
    """Whether a short line like an organ's name stands right above: a joint document."""
    above = [one for one in document.flow[: document.position(first)] if one.text]
    return bool(above) and wording.ORGAN.fullmatch(above[-1].text) is not None


def _note_line(line: str, *, is_single: bool) -> str:
    found = _NAME.match(_HALF_COLON.sub(r"\1：", line))
    if found is None or not line.strip():
        return line
    name = found["name"].strip().rstrip("".join(closing.POINTS))
    if closing.MARKED.fullmatch(name):
        name = name[1:-1]
    number = "" if is_single else re.sub(r"(\d)\s*[．、]", r"\1.", found["number"] or "")
    return f"{found['note'] or ''}{number}{name}{found['after']}"
