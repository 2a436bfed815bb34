"""The facts of an .xlsx or .xlsm, in one streaming pass over its XML parts."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from lxml import etree

from app.core.grid import Doubt, column_letters, column_number
from app.ledger.facts.sheet_facts import LARGEST_AREA, Facts, SheetFacts
from app.ledger.usual import Counted, without_usual_cells

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_TRUE = ("1", "true")


class _Package:
    """The parts of the zip by their names, however the writer spelled the slashes."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}

    def has(self, part: str) -> bool:
        return part.lower() in self._names

    def open(self, part: str) -> IO[bytes]:
        return self._zip.open(self._names[part.lower()])


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
        self.doubtful = path("m:c[@t='e' or (m:f and not(@t='str') and not(m:v/text()))]")
        self.shared = path("m:c[@t='s']/m:v/text()")


@dataclass
class _XlsxSheet:
    """One sheet while it is read: its facts, and what its rows are read with."""

    facts: SheetFacts
    blank_strings: frozenset[str]
    row: int = 0
    paths: _RowPaths | None = None


def read_facts(data: bytes) -> Facts:
    """The facts of every worksheet part, in the workbook's order.

    Raises KeyError for a missing part, etree.XMLSyntaxError for one that is no XML.
    """
    package = _Package(data)
    blank_strings = _blank_strings(package)
    with package.open("xl/workbook.xml") as stream:
        workbook = etree.parse(stream).getroot()
    sheets = tuple(
        _read_sheet(package, part, _XlsxSheet(SheetFacts(name), blank_strings))
        for name, part in _sheet_parts(package, workbook)
    )
    properties = workbook.find("{*}workbookPr")
    return Facts(sheets, properties is not None and properties.get("date1904") in _TRUE)


def _elements(stream: IO[bytes], *names: str) -> Iterator[etree._Element]:
    tags = [f"{{*}}{name}" for name in names]
    for _, element in etree.iterparse(
        stream, events=("end",), tag=tags, resolve_entities=False, no_network=True, collect_ids=False
    ):
        yield element
        element.clear()
        # Without this the emptied elements of a long sheet pile up below their parent.
        while element.getprevious() is not None:
            del element.getparent()[0]


def _sheet_parts(package: _Package, workbook: etree._Element) -> Iterator[tuple[str, str]]:
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


def _blank_strings(package: _Package) -> frozenset[str]:
    """The indices of shared strings without a character: their cells look filled and are blank."""
    if not package.has("xl/sharedStrings.xml"):
        return frozenset()
    has_text = etree.XPath("boolean(.//*[local-name()='t']/text())")
    with package.open("xl/sharedStrings.xml") as stream:
        return frozenset(str(index) for index, item in enumerate(_elements(stream, "si")) if not has_text(item))


def _read_sheet(package: _Package, part: str, sheet: _XlsxSheet) -> SheetFacts:
    with package.open(part) as stream:
        content = stream.read()
    counted = without_usual_cells(content, shared=not sheet.blank_strings)
    if counted.height * counted.width > LARGEST_AREA:
        # Cells that are only formatted may have been counted in: each is looked at.
        counted = Counted(0, 0, 0, content)
    sheet.facts.filled = counted.filled
    sheet.facts.reach(counted.height, counted.width)
    for element in _elements(io.BytesIO(counted.rest), "col", "row"):
        if element.tag.endswith("}col"):
            _read_column(sheet.facts, element)
        else:
            _read_row(sheet, element)
    return sheet.facts


def _read_column(facts: SheetFacts, column: etree._Element) -> None:
    if column.get("hidden") in _TRUE:
        last = min(int(column.get("max", "0")), 16384)
        facts.hidden_columns.update(range(int(column.get("min", "1")), last + 1))


def _read_row(sheet: _XlsxSheet, row: etree._Element) -> None:
    facts = sheet.facts
    paths = sheet.paths = sheet.paths or _RowPaths(etree.QName(row).namespace or "")
    sheet.row = int(row.get("r") or sheet.row + 1)
    if row.get("hidden") in _TRUE:
        facts.hidden_rows.add(sheet.row)
    unusual = paths.any_unusual(row)
    if unusual:
        _name_cells(row, sheet.row)
    filled: list[str] = paths.filled(row) if unusual else paths.filled_if_usual(row)
    if filled:
        facts.filled += len(filled)
        # Within a row the longer letters stand further right, and of equal length the later ones.
        facts.reach(sheet.row, _column(max(filled, key=lambda reference: (len(reference), reference))))
    if sheet.blank_strings:
        facts.filled -= sum(index in sheet.blank_strings for index in paths.shared(row))
    for cell in paths.doubtful(row) if unusual else ():
        place = (sheet.row, _column(cell.get("r", "")))
        facts.doubts[place] = Doubt.ERROR if cell.get("t") == "e" else Doubt.NOT_CALCULATED


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
