"""Places the head of a red-headed document (版头): the mark's height and size, the column of the signers (签发人)."""

from collections.abc import Sequence

from lxml import etree

from app.core.text import width
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import MAIN, child, parse, properties_of, set_exact_lines, set_style, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset

_ABOVE = (layout.COPY_NUMBER, layout.SECRECY, layout.URGENCY)
_JOINT_WORD, _BESIDE = 2, 0.5  # characters: 文件, and the room beside it
_JOINT_TABLE = (
    '<w:tbl xmlns:w="{main}"><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="{0}"/><w:gridCol w:w="{1}"/></w:tblGrid><w:tr>'
    '<w:tc><w:tcPr><w:tcW w:w="{0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr></w:tc>'
    '<w:tc><w:tcPr><w:tcW w:w="{1}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr></w:tc></w:tr></w:tbl>'
)
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
    names = reader.styles.among(document, layout.JOINT_MARK)
    word = reader.styles.among(document, layout.JOINT_WORD)
    if names and word:
        _place_joint_mark(names, word[0], reader, preset)
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


def _place_joint_mark(names: list[etree._Element], word: etree._Element, reader: Reader, preset: Preset) -> None:
    """The names spread to one width below each other, 文件 beside them in their middle: a table without lines."""
    widths = [width(reader.words(one)) for one in names]
    widest, spread = max(widths), max(widths) + _JOINT_WORD + 2 * _BESIDE
    size = min(layout.MARK_SIZE, Length(int(type_area.width(preset).twips / spread / 10) * 10))
    line = size.times(layout.MARK_LINE)
    for one, wide in zip([*names, word], [*widths, widest], strict=True):
        set_size(one, size)
        set_exact_lines(one, line)
        child(properties_of(one), "jc").set(w("val"), "left")
        if 1 < wide < widest:
            for run in one.iter(w("r")):
                apart = size.times((widest - wide) / (wide - 1))
                child(child(run, "rPr"), "spacing").set(w("val"), str(apart.twips))
    columns = [size.times(widest + _BESIDE).twips, size.times(_JOINT_WORD + _BESIDE).twips]
    table = parse(_JOINT_TABLE.format(*columns, main=MAIN).encode())
    names[0].addprevious(table)
    for cell, held in zip(table.iter(w("tc")), (names, [word]), strict=True):
        cell.extend(held)
    # The room above is a paragraph of its own: 文件 stands in the middle of the names alone.
    above = names[0].makeelement(w("p"))
    set_style(above, reader.styles.ident(layout.SECTION_END))
    ink = line.times(layout.ABOVE_BASELINE).twips - size.times(layout.INK_ABOVE_BASELINE).twips
    heads = sum(1 for one in table.itersiblings(w("p"), preceding=True) if reader.styles.is_in(one, *_ABOVE))
    room = layout.MARK_TOP.twips - preset.top.twips - preset.pitch.times(heads).twips - ink - layout.RULE_LINE.twips
    set_exact_lines(above, layout.RULE_LINE, Length(max(room, 0)))
    table.addprevious(above)


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
