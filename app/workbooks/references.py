"""Which cells of a workbook its formulas and its data validations speak of."""

import re
from collections.abc import Iterable
from html import unescape

from app.core.grid import Merge, column_number
from app.workbooks.notes import Place

_FORMULA = re.compile(rb"<(?:[\w.-]+:)?f((?:\s[^>]*?)?)(?:/>|>([^<]*)</)")
_SPAN = re.compile(rb"\sref=[\"']([A-Z]+)\d+(?::([A-Z]+)\d+)?[\"']")
_ASIDE = re.compile(
    r"\"[^\"]*\"|'(?:[^']|'')*'!|[^\W\d][\w.]*!|[A-Za-z_][\w.]*\(|\b(?:TRUE|FALSE)\b|\d+(?:\.\d+)?[Ee][+-]?\d+"
)
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})(?:\$?\d+)?(?![\w(])(?::\$?([A-Z]{1,3})(?:\$?\d+)?(?![\w(]))?")
_WHOLE_ROWS = re.compile(r"\$?\d+:\$?\d+|[^\W\d_]|[\[#]|INDIRECT|OFFSET", re.IGNORECASE)
_CALCULATED = re.compile(r"\b(?:INDIRECT|OFFSET)\(", re.IGNORECASE)
_ALL = range(1, 16385)
_VALIDATION = re.compile(
    rb"<((?:[\w.-]+:)?)dataValidation(\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(?:/>|>(.*?)</\1dataValidation>)", re.DOTALL
)
_TYPE = re.compile(rb"\stype=[\"'](\w+)[\"']")
_RANGES = re.compile(rb"\ssqref=[\"']([^\"']*)[\"']|<(?:[\w.-]+:)?sqref>([^<]*)<")
_RANGE = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")
_ENTERED_AS_DAYS = (b"none", b"date")


def columns_in_formulas(sheets: Iterable[bytes]) -> frozenset[int]:
    """The columns that any formula of these worksheet parts may read, on whichever sheet: rather too many than too few."""
    columns: set[int] = set()
    for sheet in sheets:
        for attributes, written in set(_FORMULA.findall(sheet)):
            span = _SPAN.search(attributes)
            # A shared formula filled to the right reads further columns than it names.
            several = b"shared" in attributes and span is not None and span[2] not in (None, span[1])
            named = _ALL if several and written else _columns(unescape(written.decode("utf-8", "replace")))
            columns.update(named)
            if len(columns) == len(_ALL):
                return frozenset(columns)
    return frozenset(columns)


def _columns(formula: str) -> Iterable[int]:
    if _CALCULATED.search(formula):
        return _ALL
    rest = _ASIDE.sub(" ", formula)
    columns = [
        column
        for first, last in _REFERENCE.findall(rest)
        for column in range(column_number(first), column_number(last or first) + 1)
    ]
    # A name, a table's column, whole rows: what they stand for is written elsewhere.
    return _ALL if _WHOLE_ROWS.search(_REFERENCE.sub(" ", rest)) else columns


def find_validated(sheet: bytes) -> list[Merge]:
    """The ranges of a worksheet part in which only some values may be entered, dates apart."""
    ranges = []
    for _, attributes, inside in _VALIDATION.findall(sheet[sheet.rfind(b"sheetData") :]):
        kind = _TYPE.search(attributes)
        if kind and kind[1] not in _ENTERED_AS_DAYS:
            for own, extended in _RANGES.findall(attributes + inside):
                ranges += ranges_in((own or extended).decode())
    return ranges


def ranges_in(reference: str) -> list[Merge]:
    """The ranges of a reference to one or more: A1 C2:D9."""
    return [_range(one) for one in _RANGE.findall(reference)]


def is_within(place: Place, ranges: Iterable[Merge]) -> bool:
    """Whether a cell lies in one of the ranges."""
    row, column = place
    return any(one.top <= row <= one.bottom and one.left <= column <= one.right for one in ranges)


def _range(corners: tuple[str, str, str, str]) -> Merge:
    left, top, right, bottom = corners
    return Merge(int(top), column_number(left), int(bottom or top), column_number(right or left))
