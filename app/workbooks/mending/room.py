"""Makes room in a worksheet part: blank cells, and rows, where it has none, each in its order."""

import re
from collections.abc import Iterator, Mapping

from app.core.grid import column_letters
from app.workbooks.cells import SheetRow, insert_cell, rows_of
from app.workbooks.notes import Place

_SPANS = re.compile(rb"\sspans=[\"'](\d+):(\d+)[\"']")


def make_room(content: bytes, missing: Mapping[Place, int]) -> bytes:
    """The part with a blank cell at each of these places, in the style given; it has none there yet.

    Raises ValueError where the part is no worksheet as the format has it.
    """
    wanted: dict[int, dict[int, int]] = {}
    for (row, column), style in sorted(missing.items()):
        wanted.setdefault(row, {})[column] = style
    return b"".join(_pieces(content, wanted)) if wanted else content


def _pieces(content: bytes, wanted: dict[int, dict[int, int]]) -> Iterator[bytes]:
    """The part cut where something comes in."""
    copied, rows = 0, list(rows_of(content))
    new = sorted(wanted.keys() - {row.number for row in rows})
    for row in rows:
        while new and new[0] < row.number:
            number = new.pop(0)
            yield content[copied : row.tag.start()] + _new_row(row.prefix, number, wanted.pop(number))
            copied = row.tag.start()
        if row.number in wanted:
            yield content[copied : row.tag.start()] + _grown(row, wanted.pop(row.number))
            copied = row.end
    if new:
        prefix = rows[-1].prefix if rows else b""
        end = content.index(b"</" + prefix + b"sheetData>")
        yield content[copied:end] + b"".join(_new_row(prefix, number, wanted[number]) for number in new)
        copied = end
    yield content[copied:]


def _new_row(prefix: bytes, number: int, cells: Mapping[int, int]) -> bytes:
    inside = b"".join(_blank(prefix, number, column, style) for column, style in cells.items())
    return b'<%srow r="%d">%s</%srow>' % (prefix, number, inside, prefix)


def _grown(row: SheetRow, cells: Mapping[int, int]) -> bytes:
    """The row up to its closing tag, with these cells in their places."""
    prefix, tag = row.prefix, row.tag
    body = row.content[tag.end() : row.end]
    for column, style in cells.items():
        body = insert_cell(prefix, body, column, _blank(prefix, row.number, column, style))
    attributes = _SPANS.sub(lambda spans: spans[0] if _reaches(spans, cells) else b"", tag[1])
    if tag[2]:
        return b"<%srow%s>%s</%srow>" % (prefix, attributes.rstrip(), body, prefix)
    return b"<%srow%s>%s" % (prefix, attributes, body)


def _reaches(spans: re.Match[bytes], cells: Mapping[int, int]) -> bool:
    """Whether the columns a row says it has are still all of them; without any it says nothing wrong."""
    return int(spans[1]) <= min(cells) and max(cells) <= int(spans[2])


def _blank(prefix: bytes, row: int, column: int, style: int) -> bytes:
    return b'<%sc r="%s%d" s="%d"/>' % (prefix, column_letters(column).encode(), row, style)
