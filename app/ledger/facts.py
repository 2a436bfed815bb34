"""What the values do not say, in one streaming pass over an .xlsx: hidden parts, formulas, errors, filled cells."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

from lxml import etree

from app.core.grid import Doubt, column_number

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


@dataclass
class SheetFacts:
    """One sheet; rows and columns count from 1. `filled`: cells with a value other than an error."""

    name: str
    filled: int = 0
    height: int = 0
    width: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    doubts: dict[tuple[int, int], Doubt] = field(default_factory=dict)


class _Package:
    """The parts of the zip by their names, however the writer spelled the slashes."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = {name.replace("\\", "/").lower(): name for name in self._zip.namelist()}

    def has(self, part: str) -> bool:
        return part.lower() in self._names

    def open(self, part: str) -> IO[bytes]:
        return self._zip.open(self._names[part.lower()])


def read_facts(data: bytes) -> list[SheetFacts]:
    """The facts of every worksheet part, in the workbook's order.

    Raises KeyError for a missing part, etree.XMLSyntaxError for one that is no XML.
    """
    package = _Package(data)
    blank_strings = _blank_strings(package)
    return [_read_sheet(package, name, part, blank_strings) for name, part in _sheet_parts(package)]


def _elements(stream: IO[bytes], *names: str) -> Iterator[etree._Element]:
    tags = [f"{{*}}{name}" for name in names]
    for _, element in etree.iterparse(stream, events=("end",), tag=tags, resolve_entities=False, no_network=True):
        yield element
        element.clear()
        # Without this the emptied elements of a long sheet pile up below their parent.
        while element.getprevious() is not None:
            del element.getparent()[0]


def _sheet_parts(package: _Package) -> Iterator[tuple[str, str]]:
    targets = {}
    with package.open("xl/_rels/workbook.xml.rels") as stream:
        for relation in etree.parse(stream).getroot():
            kind = relation.get("Type", "")
            if kind.endswith("/worksheet"):
                targets[relation.get("Id")] = posixpath.normpath(posixpath.join("/xl", relation.get("Target", "")))[1:]
    with package.open("xl/workbook.xml") as stream:
        for sheet in etree.parse(stream).getroot().iter("{*}sheet"):
            part = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION))
            if part is not None:
                yield sheet.get("name", ""), part


def _blank_strings(package: _Package) -> frozenset[str]:
    """The indices of shared strings without a character: their cells look filled and are blank."""
    if not package.has("xl/sharedStrings.xml"):
        return frozenset()
    with package.open("xl/sharedStrings.xml") as stream:
        return frozenset(
            str(index)
            for index, item in enumerate(_elements(stream, "si"))
            if not any(text.text for text in item.iter("{*}t"))
        )


def _read_sheet(package: _Package, name: str, part: str, blank_strings: frozenset[str]) -> SheetFacts:
    facts = SheetFacts(name)
    with package.open(part) as stream:
        for element in _elements(stream, "col", "row"):
            if element.tag.endswith("}col"):
                _read_column(facts, element)
            else:
                _read_row(facts, element, blank_strings)
    return facts


def _read_column(facts: SheetFacts, column: etree._Element) -> None:
    if column.get("hidden") in ("1", "true"):
        last = min(int(column.get("max", "0")), 16384)
        facts.hidden_columns.update(range(int(column.get("min", "1")), last + 1))


def _read_row(facts: SheetFacts, row: etree._Element, blank_strings: frozenset[str]) -> None:
    number = int(row.get("r") or facts.height + 1)
    if row.get("hidden") in ("1", "true"):
        facts.hidden_rows.add(number)
    column = 0
    for cell in row:
        reference = _REFERENCE.fullmatch(cell.get("r") or "")
        column = column_number(reference[1]) if reference else column + 1
        if _read_cell(facts, (number, column), cell, blank_strings):
            facts.filled += 1
            facts.height, facts.width = number, max(facts.width, column)


def _read_cell(facts: SheetFacts, place: tuple[int, int], cell: etree._Element, blank_strings: frozenset[str]) -> bool:
    """Whether the cell holds a value; what is doubtful about it goes to the facts."""
    value, formula, inline = None, False, False
    for child in cell:
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if tag == "v":
            value = child.text or ""
        elif tag == "f":
            formula = True
        elif tag == "is":
            inline = any(text.text for text in child.iter("{*}t"))
    kind = cell.get("t", "n")
    if kind == "e":
        facts.doubts[place] = Doubt.ERROR
        return False
    # Excel stores an empty result as an empty text; only a writer that cannot calculate leaves a number out.
    if formula and not value and kind != "str":
        facts.doubts[place] = Doubt.NOT_CALCULATED
    return inline or (bool(value) and not (kind == "s" and value in blank_strings))
