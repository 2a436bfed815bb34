"""The Chinese texts of the live page (随填随看) beside the form."""

NEXT_GAP = "下一处待补(&N)"
NEXT_GAP_BUTTON = "下一处待补"
NEXT_GAP_TIP = "到下一处【待补】该填的地方：要素、台账的单元格或统计数字（F9）"
PAGES = "随填随看：照现在填的，文件写成的样子"
LAYING_OUT = "正在排这一页…"
COMPLETE = "没有【待补】了。"


def gaps(places: int, fillings: int) -> str:
    """How many 【待补】 are printed, and how many things are to be filled in for them."""
    if not places:
        return COMPLETE
    return f"还有{places}处【待补】" + (f"，要补{fillings}项。" if fillings != places else "。")


def first_of(sheets: int) -> str:
    """Of a document written once for each, which of them is on show; empty for one alone."""
    return f"共{sheets}份，这是第1份。" if sheets > 1 else ""
