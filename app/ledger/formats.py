"""The formats a ledger comes in, each declared once: its name, how its facts are read, whether a copy can be written."""

from dataclasses import dataclass
from enum import Enum, auto

from app.core.errors import BadOption


class FactReading(Enum):
    """How a format tells what its values do not say: hidden parts, errors, formulas without a result."""

    OOXML = auto()
    ODF = auto()
    BIFF = auto()  # but not its formulas
    NONE = auto()  # only its values can be read, with nothing to hold them against
    WHOLE = auto()  # one reading tells all there is: nothing in it is worked out, or hidden from that reading


@dataclass(frozen=True)
class Format:
    """`kind`: its public name (contract, ledger.format). `writable`: whether a copy of it can be marked or fixed; where none
    can, `to_workbook` says how it becomes a workbook.
    """

    kind: str
    facts: FactReading
    writable: bool = False
    to_workbook: str = "用 Excel 或 WPS 把台账另存为"

    @property
    def ending(self) -> str:
        """What a file's name ends in."""
        return f".{self.kind}"


XLSX = Format("xlsx", FactReading.OOXML, writable=True)
XLSM = Format("xlsm", FactReading.OOXML, writable=True)
XLS = Format("xls", FactReading.BIFF)
ET = Format("et", FactReading.BIFF)
ODS = Format("ods", FactReading.ODF)
XLSB = Format("xlsb", FactReading.NONE)
CSV = Format("csv", FactReading.WHOLE)
DOCX = Format("docx", FactReading.WHOLE, to_workbook="把台账的表格复制到 Excel 或 WPS 表格里，存为")
FORMATS = {one.kind: one for one in (XLSX, XLSM, XLS, ET, ODS, XLSB, CSV, DOCX)}

LEDGER_ENDINGS = tuple(one.ending for one in FORMATS.values())
LINKED_KINDS = frozenset(one.kind for one in FORMATS.values() if one.facts is not FactReading.WHOLE)
"""Formats whose cells a link from another workbook leads to; of others it can only open the file."""
COPY_ENDINGS = tuple(one.ending for one in FORMATS.values() if one.writable)


def copy_ending(kind: str) -> str:
    """The ending a copy of a ledger of this kind has; where none can be written, that of the ledger saved anew."""
    return (FORMATS[kind] if FORMATS[kind].writable else XLSX).ending


def refuse_kind(kind: str, name: str, copy: str) -> None:
    """Raise BadOption where no copy (`copy`: 标注副本, say) of a ledger of this kind and name can be made."""
    known = FORMATS[kind]
    if not known.writable:
        raise BadOption(
            f"“{name}”是 {known.ending} 格式，不是 {' 或 '.join(COPY_ENDINGS)} 文件，不能写{copy}；"
            f"请{known.to_workbook} {XLSX.ending} 再写，也可以写问题清单。"
        )


def refuse_ending(kind: str, name: str, copy: str) -> None:
    """Raise BadOption where a copy of this format cannot have this name."""
    ending = FORMATS[kind].ending
    if not name.lower().endswith(ending):
        raise BadOption(f"{copy}的文件名要以 {ending} 结尾，和台账的格式一致，否则 Excel 和 WPS 打不开。")
