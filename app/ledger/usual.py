"""Takes the cells in their most usual spelling out of a worksheet part, counted, so that little is left to be parsed."""

import re
from typing import NamedTuple

from app.core.grid import column_number

# Values of one plain tag without a character XML forbids; formulas, errors and rich text are left to the parser.
_VALUE = rb"[^<\x00-\x08\x0b\x0c\x0e-\x1f]+"
_CELL = (
    rb'<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="(?:%s)")?>'
    rb'(?:<v>%s</v>|<is><t(?: xml:space="preserve")?>%s</t></is>)</c>'
)
_FILLED = re.compile(_CELL % (b"n|s|str|inlineStr|b|d", _VALUE, _VALUE))
_FILLED_UNSHARED = re.compile(_CELL % (b"n|str|inlineStr|b|d", _VALUE, _VALUE))
_COLUMN = re.compile(rb'<c r="([A-Z]+)(?=\d+"[^>/]*>)')
_ROW = re.compile(rb'<row r="(\d+)"[^>]*>(?=<c)')
_BLANK_ROW = re.compile(rb'<row r="\d+"(?: (?!hidden=)[\w:.]+="[^"]*")*(?:/>|></row>)')
_STRANGE = re.compile(rb'<!|<c(?! r=")[\s/>]|<row(?! r=")[\s/>]')


class Counted(NamedTuple):
    """What was taken out: how many filled cells, within how many rows and columns at most; and what is left."""

    filled: int
    height: int
    width: int
    rest: bytes


def without_usual_cells(part: bytes, *, shared: bool) -> Counted:
    """The part without its usual cells. `shared`: those with a shared string may go too, as none of these is blank."""
    if _STRANGE.search(part):  # tags that are none (comments), or cells placed by counting those before them
        return Counted(0, 0, 0, part)
    rest, filled = (_FILLED if shared else _FILLED_UNSHARED).subn(b"", part)
    columns = set(_COLUMN.findall(part)) if filled else ()
    return Counted(
        filled,
        max(map(int, _ROW.findall(part)), default=0) if filled else 0,
        max((column_number(letters.decode()) for letters in columns), default=0),
        _BLANK_ROW.sub(b"", rest),
    )
