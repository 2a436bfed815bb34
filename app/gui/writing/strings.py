"""The Chinese texts of writing a document (生成), and of the question before."""

from collections.abc import Sequence

from app.core.grid import MOST_TOLD, Cell, list_cells
from app.gui.shell.strings import FINDINGS

WRITE = "生成(&G)…"
WRITING = "正在生成文件…"

# The question
ASK_MEND, ASK_FILL, ASK_DESPITE, ASK_GO_ON = "去补正(&B)", "去填写(&B)", "带【待补】标记生成(&W)", "继续生成(&W)"
ASK_CHANGED = "台账在打开以后改动过，已重新读取并核对。"
ASK_DAYS = "下面的日期、年份不一致，请核对："
ASK_DAY = "去改日期(&B)"
ASK_TITLE = "去改标题(&B)"
ASK_MARKS = "现在生成的话，缺的内容在文件里标为【待补】。"
ASK_CLEAN = "没有必须处理的问题。"
ASK_CONFIRM, ASK_LATER = "确认数字(&Q)", "先不确认，印成【待补】(&W)"
ASK_REASON = "带着这些问题生成，须写明理由。理由和没有处理的问题一并记入“记录”。"


def ask_title(kind: str) -> str:
    """The title of the question before writing."""
    return f"生成{kind}"


def ask_must(count: int) -> str:
    """How many findings stop the notice."""
    return f"台账还有{count}处必须处理。"


def ask_must_item(place_text: str, message: str) -> str:
    """One of them."""
    return f"· {place_text}：{message}"


def ask_more(count: int) -> str:
    """Those that are not named."""
    return f"…… 另有{count}处，见“{FINDINGS}”。"


def ask_missing(names: Sequence[str]) -> str:
    """Which particulars are missing, when about to write."""
    return f"还缺{len(names)}项通报要素：{'、'.join(names)}。"


def ask_gaps(gaps: Sequence[tuple[str, Sequence[Cell]]]) -> str:
    """What the ledger does not say that the document asks for, and where it is to be said."""
    told, sheet = [], ""
    for name, cells in gaps:
        told.append(f"{name}（{list_cells(cells, sheet)}）" if cells else f"{name}（台账里没有这样一列）")
        sheet = cells[:MOST_TOLD][-1].sheet if cells else sheet
    return f"台账里还缺：{'、'.join(told)}。"


def left_blank(name: str) -> str:
    """A particular that was missing in what was written."""
    return f"{name}没有填写，印成【待补】。"


def ask_item(text: str) -> str:
    """One of several lines."""
    return f"· {text}"


def ask_claimed(told: Sequence[tuple[str, str]]) -> str:
    """Before writing: which figures nobody confirmed, each with what the ledger's texts add up to."""
    names = "、".join(f"{name}（{value}）" for name, value in told)
    return f"有{len(told)}个数字取自进展的文字，还没有确认（括号里是程序认出的合计，可能没有认全）：{names}。不确认，文件里印成【待补】。"
