"""Places the head of a red-headed document (版头): the mark's height and size, the column of the signers (签发人)."""

from collections.abc import Sequence

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import child, properties_of, set_exact_lines, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset

_ABOVE = (layout.COPY_NUMBER, layout.SECRECY, layout.URGENCY)
_SIGNERS_RIGHT = 1  # characters left empty to the right of the names


def place_letterhead(document: etree._Element, reader: Reader, preset: Preset, mark: str = "") -> None:
    """Change the body in place; a pre-printed head is left as much room as its `mark` has."""
    above = 0
    for paragraph in reader.styles.among(document, *_ABOVE, layout.MARK, layout.MARK_SPACE):
        if reader.styles.is_in(paragraph, *_ABOVE):
            above += 1
        else:
            _place_mark(paragraph, (reader.words(paragraph) or mark).split("\n"), preset.pitch.times(above), preset)
            above = 0
    signers = reader.styles.among(document, layout.SIGNERS)
    if signers:
        _align(signers, reader, preset)


def mark_size(lines: Sequence[str], room: Length = layout.TYPE_WIDTH) -> Length:
    """The mark's size: as large as its longest line lets it be within the type area."""
    longest = max(map(width, lines))
    return min(layout.MARK_SIZE, Length(int(room.twips / max(longest, 1) / 10) * 10))


def _place_mark(paragraph: etree._Element, lines: Sequence[str], above: Length, preset: Preset) -> None:
    """Whatever stands above and however large: the ink begins at the height the standard asks for."""
    size = mark_size(lines, type_area.width(preset))
    line = size.times(layout.MARK_LINE)
    ink = line.times(layout.ABOVE_BASELINE).twips - size.times(layout.INK_ABOVE_BASELINE).twips
    before = layout.MARK_TOP.twips - preset.top.twips - above.twips - ink
    # A head printed before has no words here: one line as high as all of its own.
    high = line if next(paragraph.iter(w("t")), None) is not None else line.times(len(lines))
    set_exact_lines(paragraph, high, Length(max(before, 0)))
    set_size(paragraph, size)


def set_size(mark: etree._Element, size: Length) -> None:
    """Give all its words that size."""
    for run in mark.iter(w("r")):
        for name in ("sz", "szCs"):
            child(child(run, "rPr"), name).set(w("val"), str(size.half_points))


def _align(lines: list[etree._Element], reader: Reader, preset: Preset) -> None:
    """The names' column ends one character before the right edge; every line begins it at the same tab stop."""
    widest = max(width(_names(reader.words(line))) for line in lines)
    at = layout.BODY_CHARACTER.times(type_area.characters(preset) - _SIGNERS_RIGHT - widest)
    for line in lines:
        tabs = child(properties_of(line), "tabs")
        for old in list(tabs):
            tabs.remove(old)
        etree.SubElement(tabs, w("tab"), {w("val"): "left", w("pos"): str(at.twips)})


def _names(line: str) -> str:
    """What stands behind the tab, beside the document number (发文字号) if there is one."""
    number, tab, names = line.partition("\t")
    return names.replace("\t", "") if tab else number
