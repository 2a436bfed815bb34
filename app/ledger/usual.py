"""Cells in their most usual spelling, found without parsing: counted and taken out, so that little is left to parse."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.core.grid import column_number

# Values of one plain tag without a character XML forbids; formulas, errors and rich text are left to the parser.
_VALUE = rb"[^<\x00-\x08\x0b\x0c\x0e-\x1f]+"
_CELL = (
    rb'<c r="[A-Z]+\d+"(?: s="\d+")?(?: t="(?:%s)")?>'
    rb'(?:<v>%s</v>|<is><t(?: xml:space="preserve")?>%s</t></is>)</c>'
)
# 有内容的格，这里是共享文字第17号：<c r="H12" s="3" t="s"><v>17</v></c>
_FILLED = re.compile(_CELL % (b"n|s|str|inlineStr|b|d", _VALUE, _VALUE))
# 同上，共享文字除外：<c r="H12" t="inlineStr"><is><t>张三</t></is></c>
_FILLED_UNSHARED = re.compile(_CELL % (b"n|str|inlineStr|b|d", _VALUE, _VALUE))
# 有内容的格所在的列：<c r="AB12" s="3"> 取 AB；空的 <c r="C12"/> 不取
_COLUMN = re.compile(rb'<c r="([A-Z]+)(?=\d+"[^>/]*>)')
# 有格的行：<row r="12" spans="1:9"> 后面紧跟 <c，取 12
_ROW = re.compile(rb'<row r="(\d+)"[^>]*>(?=<c)')
# 没有格、没有隐藏的行：<row r="13" ht="15"/>
_BLANK_ROW = re.compile(rb'<row r="\d+"(?: (?!hidden=)[\w:.]+="[^"]*")*(?:/>|></row>)')
# 少见的写法：注释 <!--，没有写位置的 <c> 和 <row>，带前缀的 <x:row>
_STRANGE = re.compile(rb'<!|<c(?! r=")[\s/>]|<row(?! r=")[\s/>]|<\w+:row[\s>]')


def is_usual(part: bytes) -> bool:
    """Whether every cell of the part says its place first, so that the searches of this module find them all."""
    return not _STRANGE.search(part)


def styled(part: bytes, styles: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Row, column and style of the filled cells of a usual part that have one of these styles."""
    # 用到这些样式的格：<c r="H12" s="17"> 或 <c r="H12" t="s" s="17">，取 H、12、17
    wanted = "|".join(styles).encode()
    found = re.findall(rb'<c r="([A-Z]+)(\d+)"(?:\s+\w+="[^"]*")*?\s+s="(%s)"[^/>]*>' % wanted, part)
    return _placed(found)


def sharing(part: bytes, strings: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Row, column and string of the cells of a usual part that have one of these shared strings."""
    # 用到这些共享文字的格：<c r="H12" s="3" t="s"><v>17</v>，取 H、12、17
    wanted = "|".join(strings).encode()
    found = re.findall(rb'<c r="([A-Z]+)(\d+)"(?:\s+\w+="[^"]*")*?\s+t="s"[^/>]*><v>(%s)</v>' % wanted, part)
    return _placed(found)


def _placed(found: Iterable[tuple[bytes, bytes, bytes]]) -> Iterator[tuple[int, int, str]]:
    columns: dict[bytes, int] = {}
    for letters, row, what in found:
        column = columns.get(letters) or columns.setdefault(letters, column_number(letters.decode()))
        yield int(row), column, what.decode()


class Counted(NamedTuple):
    """What was taken out: how many filled cells, within how many rows and columns at most; and what is left."""

    filled: int
    height: int
    width: int
    rest: bytes


def without_usual_cells(part: bytes, *, shared: bool) -> Counted:
    """The part without its usual cells. `shared`: those with a shared string may go too, as none of these is blank."""
    if not is_usual(part):  # tags that are none (comments), or cells placed by counting those before them
        return Counted(0, 0, 0, part)
    rest, filled = (_FILLED if shared else _FILLED_UNSHARED).subn(b"", part)
    columns = set(_COLUMN.findall(part)) if filled else ()
    return Counted(
        filled,
        max(map(int, _ROW.findall(part)), default=0) if filled else 0,
        max((column_number(letters.decode()) for letters in columns), default=0),
        _BLANK_ROW.sub(b"", rest),
    )
