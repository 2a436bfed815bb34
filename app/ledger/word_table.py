"""The tables of a Word file (.docx) as sheets 表1, 表2…: the one module that understands a ledger through app/word."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from lxml import etree

from app.core.errors import UnreadableDocument
from app.core.grid import Doubt, Merge, Value
from app.ledger.facts.sheet_facts import Runs, SheetFacts
from app.ledger.values import Refused, SheetValues
from app.word.ooxml.wml import DOCUMENT, NUMBERING, STYLES, THEME, local, w
from app.word.reading.blocks import blocks
from app.word.reading.cascade import Cascade, is_on
from app.word.reading.inlines import Inline, inlines, said
from app.word.reading.numbering import LabelCount, Numbering
from app.word.reading.opening import document_in
from app.word.reading.styles import style_id
from app.word.reading.tables import WordRow, WordTable, read_table
from app.word.reading.theme import Theme
from app.word.reading.worded import says_again

_FEWEST_ROWS = 2
# Word itself allows 63.
_WIDEST = 1000
_LINES, _LONGEST_LINE = 3, 60
_DRAWN = frozenset(("drawing", "pict", "object"))
# Ticks and boxes that Word's 插入符号 takes from a font of signs.
_SIGNS = {
    "Wingdings": {"FC": "√", "FB": "×", "FE": "☑", "FD": "☒", "A8": "□", "6F": "□"},
    "Wingdings 2": {"50": "√", "4F": "×", "52": "☑", "54": "☒", "A3": "□"},
}
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_CHECKBOX = f"{{{_W14}}}checkbox"
_Sheet = tuple[SheetValues, SheetFacts]


def read_word_tables(data: bytes) -> list[_Sheet]:
    """Every table of two rows or more, in the document's order. Raises Refused where there is none."""
    try:
        roots = document_in(data, "").roots
    except UnreadableDocument as error:
        raise Refused(error.message) from error
    numbering = Numbering(roots.get(NUMBERING))
    cascade = Cascade(roots.get(STYLES), Theme(roots.get(THEME)), numbering)
    body = roots[DOCUMENT].find(w("body"))
    sheets = list(_sheets([] if body is None else _Story(cascade, LabelCount(numbering)).told(body)))
    if not sheets:
        raise Refused("是 Word 文件，里面没有表格，不是台账；要检查它的版面和文字，请用“版面检查”。")
    return sheets


def _sheets(story: Iterable[str | _Sheet]) -> Iterator[_Sheet]:
    """The tables, each with the lines around it; those at the document's beginning are the title of all."""
    gaps: list[list[str]] = [[]]
    sheets: list[_Sheet] = []
    for one in story:
        if not isinstance(one, str):
            sheets.append(one)
            gaps.append([])
        elif len(one) <= _LONGEST_LINE:
            gaps[-1].append(one)
    title = gaps[0][-_LINES:]
    for number, (values, facts) in enumerate(sheets, 1):
        above = gaps[number - 1][-_LINES:]
        facts.name = name = f"表{number}"
        facts.above = tuple(above if number == 1 else above + title)
        facts.below = tuple(gaps[number][:_LINES])
        yield replace(values, name=name), facts


class _Story:
    """Reads a document in its order, for the numbers Word makes itself."""

    def __init__(self, cascade: Cascade, count: LabelCount) -> None:
        self._cascade, self._count = cascade, count

    def told(self, holder: etree._Element) -> Iterator[str | _Sheet]:
        """The lines and tables in it; a table of one cell only holds what stands in it."""
        for block in blocks(holder):
            if local(block) == "p":
                line = _left(self._line(block)).strip()
                if line:
                    yield line
                yield from self._in_boxes(block)
                continue
            table = read_table(block, self._cascade)
            first = table.rows[0].cells if table.rows else ()
            if len(table.rows) == len(first) == 1:
                yield from self.told(first[0].element)
                continue
            sheet = self._sheet(table)
            if len(table.rows) >= _FEWEST_ROWS:
                yield sheet

    def _in_boxes(self, paragraph: etree._Element) -> Iterator[_Sheet]:
        """The tables in text boxes, which a paragraph holds; a box is written twice, the older way in Fallback."""
        for box in paragraph.iter(w("txbxContent")):
            if not any(local(one) in ("Fallback", "txbxContent") for one in box.iterancestors()):
                yield from (one for one in self.told(box) if not isinstance(one, str))

    def _sheet(self, table: WordTable) -> _Sheet:
        facts, rows = SheetFacts(""), _Rows()
        for at, row in enumerate(table.rows, 1):
            if row.element.find(f"{w('trPr')}/{w('hidden')}") is not None:
                facts.hidden_rows.add(at)
            self._row(rows, facts, row, deleted=row.element.find(f"{w('trPr')}/{w('del')}") is not None)
        facts.merges = rows.merges
        facts.height, facts.width = len(rows.values), max(map(len, rows.values), default=0)
        return SheetValues("", True, rows.values, ()), facts

    def _row(self, rows: "_Rows", facts: SheetFacts, row: WordRow, *, deleted: bool) -> None:
        rows.begin(row.skipped)
        for cell in row.cells:
            runs = self._runs(cell.element)
            merge = "continue" if any(map(says_again, cell.element.iter(w("p")))) else cell.merge
            place = rows.add(cell.span, merge, None if deleted else "".join(text for text, _ in runs).strip() or None)
            if place is None or deleted:
                continue
            if any(struck and text.strip() for text, struck in runs):
                facts.struck[place] = runs
            elif (
                not any(text.strip() for text, _ in runs) and next(cell.element.iter(*map(w, _DRAWN)), None) is not None
            ):
                facts.doubts[place] = Doubt.PICTURE

    def _runs(self, cell: etree._Element) -> Runs:
        """What a cell says, its paragraphs on lines of their own, those of a table in it too."""
        lines: list[Runs] = []
        for block in blocks(cell):
            lines += [self._line(block)] if local(block) == "p" else [self._line(one) for one in block.iter(w("p"))]
        return tuple(chain(*[((("\n", False),) if at else ()) + line for at, line in enumerate(lines)]))

    def _line(self, paragraph: etree._Element) -> Runs:
        """A paragraph's number and words, without hidden ones, and whether they are struck out."""
        style, own = style_id(paragraph), paragraph.find(w("pPr"))
        properties = self._cascade.paragraph(style, own)
        number, level = (properties.get(f"numPr.{name}", {}).get("val", "") for name in ("numId", "ilvl"))
        label = self._count.label(number, level, style) if number else ""
        runs = [self._said(one, style) for one in inlines(paragraph)]
        return ((label, False), *[run for run in runs if run[0]])

    def _said(self, one: Inline, style: str) -> tuple[str, bool]:
        text = _sign(one.element) if local(one.element) == "sym" else said(one.element)
        if not text or one.run is None:
            return "", False
        text = _box(one.run) or text
        look = self._cascade.run(style, one.run.find(w("rPr")))
        return "" if is_on(look, "vanish") else text, is_on(look, "strike") or is_on(look, "dstrike")


class _Rows:
    """The cells of a table put in their places; those merged downward keep the words of the first."""

    def __init__(self) -> None:
        self.values: list[list[Value]] = []
        self._open: dict[int, int] = {}
        self._merges: list[Merge] = []

    @property
    def merges(self) -> list[Merge]:
        """The cells over several columns or rows."""
        return [one for one in self._merges if one.bottom > one.top or one.right > one.left]

    def begin(self, skipped: int) -> None:
        """A further row, whose first cell stands so many columns from the left."""
        self.values.append([])
        self._fill(skipped)

    def add(self, span: int, merge: str, value: Value) -> tuple[int, int] | None:
        """The next cell of the row; its place, None where it only goes on with the cell above."""
        row, column = len(self.values), len(self.values[-1]) + 1
        at = self._open.get(column) if merge == "continue" else None
        above = None if at is None else self._merges[at]
        if at is not None and above is not None and above.bottom == row - 1 and above.right - column == span - 1:
            self._merges[at] = replace(above, bottom=row)
            self._fill(span)
            return None
        self._open[column] = len(self._merges)
        self._merges.append(Merge(row, column, row, column + span - 1))
        self.values[-1].append(value)
        self._fill(span - 1)
        return row, column

    def _fill(self, cells: int) -> None:
        if len(self.values[-1]) + cells > _WIDEST:
            raise Refused(f"里的一个表格有 {_WIDEST} 列以上，大得不正常；请把有用的内容复制到新的文件里再打开。")
        self.values[-1] += [None] * cells


def _left(runs: Runs) -> str:
    return "".join(text for text, struck in runs if not struck)


def _box(run: etree._Element) -> str:
    """A box to be ticked (复选框控件): whatever signs a document shows for it, it tells whether it is ticked."""
    holder = run.getparent()
    control = None if holder is None else holder.getparent()
    ticked = None if control is None else control.find(f"{w('sdtPr')}/{_CHECKBOX}")
    if ticked is None:
        return ""
    checked = ticked.find(f"{{{_W14}}}checked")
    return "☑" if checked is not None and checked.get(f"{{{_W14}}}val") in ("1", "true") else "□"


def _sign(symbol: etree._Element) -> str:
    """A sign out of a font of signs; Word writes its place there from F000 on."""
    place = symbol.get(w("char"), "").upper()
    return _SIGNS.get(symbol.get(w("font"), ""), {}).get(place.removeprefix("F0").zfill(2), "")
