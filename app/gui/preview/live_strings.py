"""The Chinese texts of the live page (随填随看) beside the form."""

from collections.abc import Sequence

from app.core.told.origin import OriginKind

NEXT_GAP = "下一处待补(&N)"
NEXT_GAP_BUTTON = "下一处待补"
NEXT_GAP_TIP = "到下一处【待补】该填的地方：要素、台账的单元格或统计数字（F9）"
PAGES = "随填随看：照现在填的，文件写成的样子"
LAYING_OUT = "正在排这一页…"
COMPLETE = "没有【待补】了。"
_FILLINGS = {
    OriginKind.PARTICULAR: "要素",
    OriginKind.CELL: "台账",
    OriginKind.FIGURE: "统计数字",
    OriginKind.TEMPLATE: "台账里没有的",
}


def gaps(places: int, fillings: Sequence[OriginKind]) -> str:
    """How many 【待补】 are printed, and what is to be filled in for them: so many particulars, so many cells."""
    if not places:
        return COMPLETE
    counts = ((one, fillings.count(kind)) for kind, one in _FILLINGS.items())
    return f"还有{places}处【待补】：{'、'.join(f'{one}{count}项' for one, count in counts if count)}。"


def first_of(sheets: int) -> str:
    """Of a document written once for each, which of them is on show; empty for one alone."""
    return f"共{sheets}份，这是第1份。" if sheets > 1 else ""
