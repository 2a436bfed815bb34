"""Where a worksheet part names the drawing of its comments, and the one place it may stand if it does not yet."""

import re

_TAG = re.compile(rb"<(/?)((?:[\w.-]+:)?)([\w.-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_OWN = re.compile(rb"<(?:[\w.-]+:)?legacyDrawing\s[^>]*?\bid=[\"']([^\"']+)[\"']")
# CT_Worksheet: what may follow legacyDrawing.
_FOLLOWING = {
    b"legacyDrawingHF", b"drawingHF", b"picture", b"oleObjects", b"controls", b"webPublishItems", b"tableParts",
    b"extLst",
}  # fmt: skip
_WRAPPED = re.compile(rb"<(?:[\w.-]+:)?(?:oleObjects?|controls?)[\s>]")


def drawing_id(sheet: bytes) -> str | None:
    """The id of the relationship that leads to the drawing of comments."""
    found = _OWN.search(sheet, max(0, sheet.rfind(b"sheetData")))
    return found[1].decode() if found else None


def with_drawing(sheet: bytes, relation: str, office: str) -> bytes:
    """The worksheet part naming that relationship."""
    start = sheet.rindex(b"sheetData")
    start = sheet.index(b">", start) + 1
    place, prefix = _place(sheet, start)
    element = f'legacyDrawing xmlns:r="{office}" r:id="{relation}"/>'.encode()
    whole = memoryview(sheet)  # a long sheet is copied once
    return b"".join((whole[:place], b"<", prefix, element, whole[place:]))


def _place(sheet: bytes, start: int) -> tuple[int, bytes]:
    """Before the first element of the sheet itself that must follow, else at its end; and its prefix."""
    depth, opened = 0, 0
    for tag in _TAG.finditer(sheet, start):
        closing, prefix, name, _, empty = tag.groups()
        if closing:
            depth -= 1
            if depth < 0:
                return tag.start(), prefix
            if depth == 0 and name == b"AlternateContent" and _WRAPPED.search(sheet, opened, tag.start()):
                return opened, _prefix(sheet)
            continue
        if depth == 0 and name in _FOLLOWING:
            return tag.start(), prefix
        if not empty:
            opened = tag.start() if depth == 0 else opened
            depth += 1
    raise ValueError("worksheet without end")


def _prefix(sheet: bytes) -> bytes:
    found = re.search(rb"<((?:[\w.-]+:)?)sheetData", sheet)
    return found[1] if found else b""
