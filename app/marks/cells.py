"""Gives cells of a worksheet part other styles by changing only their own tags, fast enough for long sheets."""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache

from lxml import etree

from app.core.finding import Level
from app.core.grid import column_letters, column_number

_DATA = re.compile(rb"<((?:[\w.-]+:)?)sheetData\s*>")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row(?=[\s/>])([^>]*?)(/?)>")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c(?=[\s/>])([^>]*?)(/?)>")
_COL = re.compile(rb"<(?:[\w.-]+:)?col(?=\s)([^>]*?)/?>")
_REFERENCE = re.compile(rb'\sr=["\']([A-Z]*)(\d+)["\']')
_STYLE = re.compile(rb'\ss=["\'](\d+)["\']')
_SPANS = re.compile(rb'\sspans=["\'][^"\']*["\']')
_CUSTOM = re.compile(rb'\scustomFormat=["\'](?:1|true)["\']')

Levels = Mapping[tuple[int, int], Level]
Filled = Callable[[int, Level | None], int]


def plain_xml(content: bytes) -> bytes:
    """The part in UTF-8 without comments and CDATA, in which a tag is a tag; mostly the very same bytes."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"<!--" in content or b"<![CDATA[" in content:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, huge_tree=True)
        return etree.tostring(etree.fromstring(content, parser), xml_declaration=True, encoding="UTF-8")
    return content


def restyled(content: bytes, levels: Levels, marked: Set[int], filled: Filled) -> bytes:
    """The part with each cell of `levels` filled, and without fill the cells whose style is `marked` and that are not.

    Raises ValueError where the part is no worksheet as the format has it.
    """
    data = _DATA.search(content)
    if data is None:
        return content
    sheet = _Sheet(content, data[1], levels, marked, filled)
    return b"".join(sheet.pieces(data.end(), content.index(b"</" + data[1] + b"sheetData>", data.end())))


@dataclass(frozen=True)
class _Sheet:
    content: bytes
    prefix: bytes
    levels: Levels
    marked: Set[int]
    filled: Filled

    def pieces(self, start: int, end: int) -> Iterator[bytes]:
        """The part cut at the rows that change."""
        wanted: dict[int, dict[int, Level]] = {}
        for (at, column), level in self.levels.items():
            wanted.setdefault(at, {})[column] = level
        number, copied = 0, 0
        columns = _column_styles(self.content[:start])
        for row in _ROW.finditer(self.content, start, end):
            reference = _REFERENCE.search(row[1])
            number = int(reference[2]) if reference else number + 1
            if number not in wanted and not self.marked:
                continue
            yield self.content[copied : row.start()]
            copied = self._end(row)
            yield self._row(row, number, wanted.get(number, {}), columns, self.content[row.end() : copied])
        yield self.content[copied:]

    def _end(self, row: re.Match[bytes]) -> int:
        """Where the row's content ends, before its closing tag."""
        return row.end() if row[2] else self.content.index(b"</" + self.prefix + b"row>", row.end())

    def _row(
        self, row: re.Match[bytes], number: int, wanted: dict[int, Level], columns: Mapping[int, int], body: bytes
    ) -> bytes:
        changed, missing = self._cells(body, wanted)
        if not missing:
            return row[0] + changed
        own = _STYLE.search(row[1]) if _CUSTOM.search(row[1]) else None
        for column in sorted(missing):
            base = int(own[1]) if own else columns.get(column, 0)
            style = self.filled(base, missing[column])
            cell = b'<%sc r="%s%d" s="%d"/>' % (self.prefix, column_letters(column).encode(), number, style)
            changed = self._inserted(changed, column, cell)
        opened = b"<" + self.prefix + b"row" + _SPANS.sub(b"", row[1]).rstrip() + b">"
        return opened + changed + (b"</" + self.prefix + b"row>" if row[2] else b"")

    def _cells(self, body: bytes, wanted: dict[int, Level]) -> tuple[bytes, dict[int, Level]]:
        """The row's cells restyled, and the wanted ones that are not there."""
        pieces, copied, missing = [], 0, dict(wanted)
        for column, cell in _placed(body):
            style = _STYLE.search(cell[1])
            base = int(style[1]) if style else 0
            if column not in missing and base not in self.marked:
                continue
            new = b' s="%d"' % self.filled(base, missing.pop(column, None))
            attributes = _STYLE.sub(new, cell[1], count=1) if style else cell[1] + new
            pieces += [body[copied : cell.start()], b"<" + self.prefix + b"c" + attributes + cell[2] + b">"]
            copied = cell.end()
        return b"".join([*pieces, body[copied:]]), missing

    def _inserted(self, body: bytes, column: int, cell: bytes) -> bytes:
        """The cell put before the first one to its right, or behind the last one."""
        end = 0
        for other, tag in _placed(body):
            if other > column:
                return body[: tag.start()] + cell + body[tag.start() :]
            closing = b"</" + self.prefix + b"c>"
            end = tag.end() if tag[2] else body.index(closing, tag.end()) + len(closing)
        return body[:end] + cell + body[end:]


def _placed(body: bytes) -> Iterator[tuple[int, re.Match[bytes]]]:
    """The cells' opening tags with their columns; without a reference a cell follows the one before it."""
    column = 0
    for cell in _CELL.finditer(body):
        reference = _REFERENCE.search(cell[1])
        column = _number(reference[1]) if reference and reference[1] else column + 1
        yield column, cell


@cache
def _number(letters: bytes) -> int:
    return column_number(letters.decode())


def _column_styles(head: bytes) -> dict[int, int]:
    """The style that blank cells of a column have."""
    styles = {}
    for column in _COL.finditer(head):
        values = dict(re.findall(rb"(\w+)=[\"']([^\"']*)[\"']", column[1]))
        if b"style" in values:
            last = min(int(values.get(b"max", b"1")), 16384)
            styles.update(dict.fromkeys(range(int(values.get(b"min", b"1")), last + 1), int(values[b"style"])))
    return styles
