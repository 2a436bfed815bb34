"""Brings a filled document to its final form: no traces, the preset, the gaps on yellow, head and closing in place."""

from app.word.cells import mend_tables
from app.word.closing import place_closing
from app.word.gaps import mark_gaps
from app.word.hanging import hang
from app.word.imprint import place_imprint
from app.word.layout import Preset
from app.word.letterhead import place_letterhead
from app.word.metadata import untrace, without_traces
from app.word.package import read_parts, write_parts
from app.word.paragraphs import Styles
from app.word.presets import set_preset
from app.word.sections import tidy_sections
from app.word.wml import DOCUMENT, STYLES, is_text_part, parse, serialise


def finish(content: bytes, preset: Preset) -> bytes:
    """The bytes to be written; equal input gives equal bytes."""
    parts = without_traces(read_parts(content))
    sheet = parse(parts[STYLES])
    set_preset(sheet, preset)
    styles = Styles(sheet)
    for name in filter(is_text_part, parts):
        root = parse(parts[name])
        untrace(root)
        mend_tables(root)
        set_preset(root, preset)
        mark_gaps(root)
        if name == DOCUMENT:
            tidy_sections(root)
            place_letterhead(root, styles, preset)
            place_closing(root, styles)
            hang(root, styles)
            place_imprint(root, styles, preset)
        parts[name] = serialise(root)
    return write_parts({**parts, STYLES: serialise(sheet)})
