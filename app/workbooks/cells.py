"""Gives cells of a worksheet part other styles by changing only their own tags, fast enough for long sheets."""

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lxml import etree

from app.core.finding import Level
from app.core.grid import column_letters, column_number

_UTF_8 = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?!\?xml[^>]*encoding=[\"'](?!(?i:utf-8)))")
_DATA = re.compile(rb"<((?:[\w.-]+:)?)sheetData\s*>")
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
    if not _UTF_8.match(content) or b"<!--" in content or b"<![CDATA[" in content:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, huge_tree=True)
        return etree.tostring(etree.fromstring(content, parser), xml_declaration=True, encoding="UTF-8")
    return content


class SheetRow(NamedTuple):
    """A row's element in a part: its number, its opening tag, and where its content ends."""

    content: bytes
    prefix: bytes
    number: int
    tag: re.Match[bytes]

    @property
    def end(self) -> int:
        """Where the row's content ends, before its closing tag."""
        return self.tag.end() if self.tag[2] else self.content.index(b"</" + self.prefix + b"row>", self.tag.end())

    def cells(self) -> Iterator[tuple[int, int, int]]:
        """Each cell's column and where its element begins and ends."""
        start, closing = self.tag.end(), b"</" + self.prefix + b"c>"
        for column, tag in _place_cells(self.content[start : self.end]):
            end = start + tag.end()
            yield column, start + tag.start(), end if tag[2] else self.content.index(closing, end) + len(closing)


def rows_of(content: bytes) -> Iterator[SheetRow]:
    """The rows of a worksheet part, in its order. Raises ValueError where the part is no worksheet as the format has it."""
    data = _DATA.search(content)
    if data is None:
        return
    prefix, number = data[1], 0
    for tag in _row_tag(prefix).finditer(
        content, data.end(), content.index(b"</" + prefix + b"sheetData>", data.end())
    ):
        reference = _REFERENCE.search(tag[1])
        number = int(reference[2]) if reference else number + 1
        yield SheetRow(content, prefix, number, tag)


def own_style(row: SheetRow) -> int | None:
    """The style that blank cells of the row have, where it gives them one."""
    style = _STYLE.search(row.tag[1]) if _CUSTOM.search(row.tag[1]) else None
    return int(style[1]) if style else None


@cache
def _row_tag(prefix: bytes) -> re.Pattern[bytes]:
    """A row's opening tag; what begins with letters that never change is found far sooner."""
    return re.compile(b"<" + re.escape(prefix) + rb"row(?=[\s/>])([^>]*?)(/?)>")


def restyle(content: bytes, levels: Levels, marked: Set[int], filled: Filled) -> bytes:
    """The part with each cell of `levels` filled, and without fill the cells whose style is `marked` and that are not.

    Raises ValueError where the part is no worksheet as the format has it.
    """
    return b"".join(_PatchedSheet(content, levels, marked, filled).pieces())


@dataclass(frozen=True)
class _PatchedSheet:
    content: bytes
    levels: Levels
    marked: Set[int]
    filled: Filled

    def pieces(self) -> Iterator[bytes]:
        """The part cut at the rows that change."""
        wanted: dict[int, dict[int, Level]] = {}
        for (at, column), level in self.levels.items():
            wanted.setdefault(at, {})[column] = level
        copied = 0
        columns: dict[int, int] | None = None
        for row in rows_of(self.content):
            if row.number not in wanted and not self.marked:
                continue
            if columns is None:
                columns = column_styles(self.content[: row.tag.start()])
            yield self.content[copied : row.tag.start()]
            copied = row.end
            yield self._row(row, wanted.get(row.number, {}), columns, self.content[row.tag.end() : copied])
        yield self.content[copied:]

    def _row(self, row: SheetRow, wanted: dict[int, Level], columns: Mapping[int, int], body: bytes) -> bytes:
        changed, missing = self._cells(row.prefix, body, wanted)
        tag = row.tag
        if not missing:
            return tag[0] + changed
        own = own_style(row)
        for column in sorted(missing):
            base = columns.get(column, 0) if own is None else own
            style = self.filled(base, missing[column])
            cell = b'<%sc r="%s%d" s="%d"/>' % (row.prefix, column_letters(column).encode(), row.number, style)
            changed = insert_cell(row.prefix, changed, column, cell)
        opened = b"<" + row.prefix + b"row" + _SPANS.sub(b"", tag[1]).rstrip() + b">"
        return opened + changed + (b"</" + row.prefix + b"row>" if tag[2] else b"")

    def _cells(self, prefix: bytes, body: bytes, wanted: dict[int, Level]) -> tuple[bytes, dict[int, Level]]:
        """The row's cells restyled, and the wanted ones that are not there."""
        pieces, copied, missing = [], 0, dict(wanted)
        for column, cell in _place_cells(body):
            style = _STYLE.search(cell[1])
            base = int(style[1]) if style else 0
            if column not in missing and base not in self.marked:
                continue
            new = b' s="%d"' % self.filled(base, missing.pop(column, None))
            attributes = _STYLE.sub(new, cell[1], count=1) if style else cell[1] + new
            pieces += [body[copied : cell.start()], b"<" + prefix + b"c" + attributes + cell[2] + b">"]
            copied = cell.end()
        return b"".join([*pieces, body[copied:]]), missing


def insert_cell(prefix: bytes, body: bytes, column: int, cell: bytes) -> bytes:
    """The cell put before the first one to its right, or behind the last one."""
    end = 0
    for other, tag in _place_cells(body):
        if other > column:
            return body[: tag.start()] + cell + body[tag.start() :]
        closing = b"</" + prefix + b"c>"
        end = tag.end() if tag[2] else body.index(closing, tag.end()) + len(closing)
    return body[:end] + cell + body[end:]


def _place_cells(body: bytes) -> Iterator[tuple[int, re.Match[bytes]]]:
    """The cells' opening tags with their columns; without a reference a cell follows the one before it."""
    column = 0
    for cell in _CELL.finditer(body):
        reference = _REFERENCE.search(cell[1])
        column = _number(reference[1]) if reference and reference[1] else column + 1
        yield column, cell


@cache
def _number(letters: bytes) -> int:
    return column_number(letters.decode())


def column_styles(head: bytes) -> dict[int, int]:
    """The style that blank cells of a column have."""
    styles = {}
    for column in _COL.finditer(head):
        values = dict(re.findall(rb"(\w+)=[\"']([^\"']*)[\"']", column[1]))
        if b"style" in values:
            last = min(int(values.get(b"max", b"1")), 16384)
            styles.update(dict.fromkeys(range(int(values.get(b"min", b"1")), last + 1), int(values[b"style"])))
    return styles
