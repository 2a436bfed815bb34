"""The drawing (VML) that shows comments in Excel: a hidden box for each; VML need not be well-formed XML."""

import re
from collections.abc import Iterable, Set

from app.workbooks.notes import Place

_SHAPE = re.compile(rb"<v:shape\s.*?</v:shape>\s*", re.DOTALL)
_NOTE = re.compile(rb"ObjectType=[\"']Note[\"']")
_ROW, _COLUMN = re.compile(rb"<x:Row>\s*(\d+)"), re.compile(rb"<x:Column>\s*(\d+)")
_NUMBER = re.compile(rb"_x0000_s(\d+)")
_KIND = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
EMPTY = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="1"/></o:shapelayout>' + _KIND + b"</xml>"
)
_BOX = (
    b'<v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;width:240pt;height:100pt;z-index:1;'
    b'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    b'<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    b'<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    b'<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    b"<x:Anchor>%d, 15, %d, 2, %d, 15, %d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    b"<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
)


def remove_boxes(drawing: bytes, places: Set[Place]) -> bytes:
    """The drawing without the boxes of the comments at these places."""
    if not places:
        return drawing
    return _SHAPE.sub(lambda shape: b"" if _place(shape[0]) in places else shape[0], drawing)


def add_boxes(drawing: bytes, places: Iterable[Place]) -> bytes:
    """The drawing with a hidden box for a comment at each place."""
    free = max((int(number) for number in _NUMBER.findall(drawing)), default=1024) + 1
    boxes = [_box(number, row, column) for number, (row, column) in enumerate(places, free)]
    kind = [] if b"_x0000_t202" in drawing or not boxes else [_KIND]
    end = drawing.rindex(b"</xml>")
    return b"".join([drawing[:end], *kind, *boxes, drawing[end:]])


def _place(shape: bytes) -> Place | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    return (int(row[1]) + 1, int(column[1]) + 1) if _NOTE.search(shape) and row and column else None


def _box(number: int, row: int, column: int) -> bytes:
    anchor = (column, max(row - 2, 0), column + 4, row + 5)
    return _BOX % (number, *anchor, row - 1, column - 1)
