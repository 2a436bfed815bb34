"""Brings a filled document to its final form: no traces, the preset, the gaps on yellow, head and closing in place."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from app.core.progress import SILENT, Progress
from app.word.filling.cells import mend_tables
from app.word.filling.closing import place_closing
from app.word.filling.gaps import mark_gaps
from app.word.filling.giving_way import give_way
from app.word.filling.hanging import hang
from app.word.filling.headings import loosen_long_headings
from app.word.filling.imprint import place_imprint
from app.word.filling.letter import place_letter
from app.word.filling.letterhead import place_letterhead
from app.word.filling.older_forms import add_older_forms
from app.word.filling.page_setup import set_preset
from app.word.filling.repeated_cells import repeat_cells
from app.word.filling.section_ends import tidy_sections
from app.word.filling.tall_rows import place_table_breaks
from app.word.ooxml.metadata import untrace, without_traces
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, FONTS, SETTINGS, STYLES, is_text_part, parse, put_in_order, serialise, w
from app.word.reading.paragraphs import LOOKED_UP, Reader
from app.word.standard.layout import PRESETS, Preset


@dataclass(frozen=True)
class Appearance:
    """What a document is to look like: its preset, and those among which it is known as one that was not changed by hand.

    `duplex`: printed on both sides; `mark`: the words of a letterhead printed before (套打).
    """

    preset: Preset
    known: Sequence[Preset] = PRESETS
    duplex: bool = False
    mark: str = ""


def finish(content: bytes, form: Appearance, progress: Progress = SILENT) -> bytes:
    """The bytes to be written; equal input gives equal bytes. Raises Cancelled."""
    parts = without_traces(read_parts(content))
    for name in filter(parts.__contains__, (STYLES, FONTS)):
        part = parse(parts[name])
        set_preset(part, form.preset, form.known)
        parts[name] = serialise(part)
    looked_up = {name: parse(parts[name]) for name in LOOKED_UP if name in parts}
    reader, roots = Reader(looked_up), {name: parse(parts[name]) for name in filter(is_text_part, parts)}
    for name, root in roots.items():
        _mend(root, form)
        if name == DOCUMENT:
            _place(root, reader, form)
    # By the pages they make: the blank lines first, then what is said again on each.
    whole = {**looked_up, **roots, **{name: parse(parts[name]) for name in parts if name == SETTINGS}}
    give_way(whole, reader, progress)
    repeat_cells(whole, reader, progress)
    for root in roots.values():
        add_older_forms(root)
    return write_parts({**parts, **{name: serialise(root) for name, root in roots.items()}})


def _mend(root: etree._Element, form: Appearance) -> None:
    untrace(root)
    mend_tables(root)
    place_table_breaks(root)
    set_preset(root, form.preset, form.known)
    mark_gaps(root)
    # docxtpl adds the merge of a cell behind what has to follow it.
    for cell in root.iter(w("tcPr")):
        put_in_order(cell)


def _place(document: etree._Element, reader: Reader, form: Appearance) -> None:
    tidy_sections(document)
    loosen_long_headings(document, reader, form.preset)
    place_letterhead(document, reader, form.preset, form.mark)
    place_closing(document, reader, form.preset)
    hang(document, reader)
    place_imprint(document, reader, form.preset, duplex=form.duplex)
    place_letter(document, reader, form.preset)
