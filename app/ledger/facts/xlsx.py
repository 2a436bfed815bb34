"""The facts of an .xlsx or .xlsm, in one streaming pass over its XML parts."""

import io
import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from app.core.grid import Doubt, column_letters, column_number
from app.ledger.facts.parts import TRUE, Parts, elements
from app.ledger.facts.sheet_facts import LARGEST_AREA, Facts, SheetFacts
from app.ledger.facts.xlsx_looks import XlsxLooks, note_inline
from app.ledger.usual import Counted, is_usual, without_usual_cells

# What WPS calls a picture in a cell (嵌入单元格图片), and where Excel keeps the pictures placed in cells.
_PICTURE, _PLACED = "DISPIMG", "xl/richData/richValueRel.xml"
_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


class _RowPaths:
    """The questions asked of every row, as XPath: they run in C, where a loop over cells takes four times as long."""

    def __init__(self, namespace: str) -> None:
        # What an expression gives, its words tell: a list of texts or elements, or a truth.
        def path(expression: str) -> Callable[[etree._Element], Any]:
            return etree.XPath(expression, namespaces={"m": namespace}, smart_strings=False)

        self.any_unusual = path("boolean(m:c[not(@r) or m:f or @t='e'])")
        self.filled_if_usual = path("m:c[string()]/@r")
        self.filled = path("m:c[not(@t='e')][m:v/text() or m:is//m:t/text()]/@r")
        # Excel stores an empty result as an empty text; only a writer that cannot calculate leaves a number out.
        self.doubtful = path(
            f"m:c[@t='e' or (m:f and not(@t='str') and not(m:v/text())) or contains(translate(m:f, 'dispmg', 'DISPMG'), '{_PICTURE}')]"
        )
        self.shared = path("m:c[@t='s']/m:v/text()")
        self.rich = path("m:c[m:is/m:r]")


@dataclass
class _XlsxSheet:
    """One sheet while it is read: its facts, and what its rows are read with."""

    facts: SheetFacts
    looks: XlsxLooks
    placed_pictures: bool
    usual: bool = True
    rich: bool = False
    row: int = 0
    paths: _RowPaths | None = None


def read_facts(data: bytes) -> Facts:
    """The facts of every worksheet part, in the workbook's order.

    Raises KeyError for a missing part, etree.XMLSyntaxError for one that is no XML.
    """
    package = Parts(data)
    looks = XlsxLooks(package)
    with package.open("xl/workbook.xml") as stream:
        workbook = etree.parse(stream).getroot()
    sheets = tuple(
        _read_sheet(package, part, _XlsxSheet(SheetFacts(name), looks, package.has(_PLACED)))
        for name, part in _sheet_parts(package, workbook)
    )
    properties = workbook.find("{*}workbookPr")
    return Facts(sheets, properties is not None and properties.get("date1904") in TRUE)


def _sheet_parts(package: Parts, workbook: etree._Element) -> Iterator[tuple[str, str]]:
    targets = {}
    with package.open("xl/_rels/workbook.xml.rels") as stream:
        for relation in etree.parse(stream).getroot():
            kind = relation.get("Type", "")
            if kind.endswith("/worksheet"):
                targets[relation.get("Id")] = posixpath.normpath(posixpath.join("/xl", relation.get("Target", "")))[1:]
    for sheet in workbook.iter("{*}sheet"):
        part = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION))
        if part is not None:
            yield sheet.get("name", ""), part


def _read_sheet(package: Parts, part: str, sheet: _XlsxSheet) -> SheetFacts:
    with package.open(part) as stream:
        content = stream.read()
    sheet.usual = not sheet.looks.differ or is_usual(content)
    if sheet.usual:
        sheet.looks.note(sheet.facts, content)
    counted = without_usual_cells(content, shared=not sheet.looks.blank_strings)
    if counted.height * counted.width > LARGEST_AREA:
        # Cells that are only formatted may have been counted in: each is looked at.
        counted = Counted(0, 0, 0, content)
    # <is><r>: a text of several looks that stands in the cell itself.
    sheet.rich = re.search(rb"<(?:\w+:)?r[\s>]", counted.rest) is not None
    sheet.facts.filled = counted.filled
    sheet.facts.reach(counted.height, counted.width)
    for element in elements(io.BytesIO(counted.rest), "col", "row"):
        if element.tag.endswith("}col"):
            _read_column(sheet.facts, element)
        else:
            _read_row(sheet, element)
    return sheet.facts


def _read_column(facts: SheetFacts, column: etree._Element) -> None:
    if column.get("hidden") in TRUE:
        last = min(int(column.get("max", "0")), 16384)
        facts.hidden_columns.update(range(int(column.get("min", "1")), last + 1))


def _read_row(sheet: _XlsxSheet, row: etree._Element) -> None:
    facts = sheet.facts
    paths = sheet.paths = sheet.paths or _RowPaths(etree.QName(row).namespace or "")
    sheet.row = int(row.get("r") or sheet.row + 1)
    if row.get("hidden") in TRUE:
        facts.hidden_rows.add(sheet.row)
    unusual = paths.any_unusual(row)
    if unusual:
        _name_cells(row, sheet.row)
    filled: list[str] = paths.filled(row) if unusual else paths.filled_if_usual(row)
    if filled:
        facts.filled += len(filled)
        # Within a row the longer letters stand further right, and of equal length the later ones.
        facts.reach(sheet.row, _column(max(filled, key=lambda reference: (len(reference), reference))))
    blank = sheet.looks.blank_strings
    if blank:
        facts.filled -= sum(index in blank for index in paths.shared(row))
    for cell in paths.doubtful(row) if unusual else ():
        facts.doubts[_place(sheet, cell)] = _doubt(sheet, cell)
    for cell in () if sheet.usual else row.iterchildren("{*}c"):
        sheet.looks.note_cell(facts, _place(sheet, cell), cell)
    for cell in paths.rich(row) if sheet.rich else ():
        note_inline(facts, _place(sheet, cell), cell)


def _place(sheet: _XlsxSheet, cell: etree._Element) -> tuple[int, int]:
    return sheet.row, _column(cell.get("r", ""))


def _doubt(sheet: _XlsxSheet, cell: etree._Element) -> Doubt:
    """A picture in a cell is a formula of WPS, which Excel makes an error of, or what Excel calls a value of its own."""
    if _PICTURE in cell.findtext("{*}f", "").upper() or (
        sheet.placed_pictures and cell.get("vm") and not cell.findtext("{*}f")
    ):
        return Doubt.PICTURE
    return Doubt.ERROR if cell.get("t") == "e" else Doubt.NOT_CALCULATED


def _name_cells(row: etree._Element, number: int) -> None:
    """Give every cell the reference its writer left out: it stands right of the one before."""
    column = 0
    for cell in row:
        if isinstance(cell.tag, str):
            column = _column(cell.get("r") or f"{column_letters(column + 1)}{number}")
            cell.set("r", f"{column_letters(column)}{number}")


def _column(reference: str) -> int:
    """The column of a reference such as H12. Raises ValueError for one that is none."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError(reference)
    return column_number(match[1])
