"""The Chinese texts around the list of findings: the counts, setting one aside, and the record."""

from app.core.policy import Decision
from app.gui.widgets.strings import PLACE_LEDGER, place, place_field

# Menus and buttons
ASIDE, RECORDS = "不处理这一处(&X)…", "记录(&H)…"
BACK_NOTED, BACK_NOTED_TIP = "撤回修改", "不改了，从修改清单里取下这一处"
ALSO, ALSO_TIP = "也可以改(&M)", "处理办法里说到的别的格：点一个，到那一格去改"
SET_ASIDE, TAKE_BACK = "不处理…", "恢复检查"
NONE_CHOSEN = "请先在“核对结果”里选中一处，再点这里。"

NEXT, NONE_OPEN = "下一处问题(&E)", "没有还要处理的问题了。"

# Below the list
FINDINGS_HINT = "选一条，表格就跳到那个单元格，这里显示怎么处理。"
SHOW_COLUMNS, CHOOSE_SHEETS, SHOW_READING = "核对列…", "选择工作表…", "读取情况…"
FILE = "本单位用语"
FILE_TIP = "本单位固定的说法，记一次，以后都照此读取"

# Setting aside
ASIDE_TITLE = "不处理这一处"
ASIDE_HINT = "写明理由后，这一处不再提示，也不影响生成；单元格的内容改动以后会重新检查。理由记入“记录”。"
ACCEPT = "确定"

# The record
RECORDS_TITLE = "记录"
RECORDS_EMPTY = "这份台账还没有记录。不处理某一处、生成文件，都会记在这里。"
RECORDS_HEADINGS = ("日期", "做了什么", "哪一处", "理由")

# Counts
COUNT_PROBLEMS, COUNT_MEASURES, COUNT_DONE, COUNT_OVERDUE = "问题", "措施", "已完成问题", "逾期措施"
COUNT_UNKNOWN, COUNT_UNCLEAR = "状态待核实", "过期待核实"


def also_aside(count: int) -> str:
    """How many findings were set aside, beside other counts; empty where none was."""
    return f"另有 {count} 处已写明理由不处理" if count else ""


def also_noted(count: int) -> str:
    """How many cells are on the list of changes, where nothing else is found; empty where none is."""
    return f"{count} 处已记在修改清单里，请写进文件" if count else ""


def asked_about(where: str, message: str) -> str:
    """The finding that is to be set aside."""
    return f"{where}\n{message}"


def set_aside(where: str) -> str:
    """Said after setting aside."""
    return f"{where} 已不处理，理由已记下。"


def taken_back(where: str) -> str:
    """Said after taking back."""
    return f"{where} 已恢复检查。"


def record_place(decision: Decision) -> str:
    """What a record speaks of, in a few words."""
    if decision.out:
        name = decision.out.replace("\\", "/").rpartition("/")[2]
        return f"“{name}”" + (f"，{len(decision.open)}处没有处理" if decision.open else "") + _unfinished(decision)
    if decision.sheet:
        return place(decision.sheet, decision.cell)
    return place_field(decision.cell) if decision.cell else PLACE_LEDGER


def record_details(decision: Decision, rule: str) -> str:
    """A record in full."""
    if decision.out:
        still = ("没有处理的问题：", *(f"· {one}" for one in decision.open)) if decision.open else ()
        backup = (f"备份：{decision.backup}",) if decision.backup else ()
        return "\n".join((f"文件：{decision.out}{_unfinished(decision)}", *backup, *decision.cells, *still))
    content = f"当时的内容：{decision.content}" if decision.content else "当时单元格是空的。" if decision.sheet else ""
    return "\n".join(filter(None, (f"规则：{rule}", content)))


def _unfinished(decision: Decision) -> str:
    return "（没有写完）" if decision.unfinished else ""


def file_as(word: str) -> str:
    """The head of the choices for a wording."""
    return f"把“{word}”记作："


def all_clean(sheets: int, rows: int, also: str, others: str) -> str:
    """What was checked where nothing was found, what was set aside or noted, and what was not read."""
    return f"没有发现问题。已核对 {sheets} 张工作表、{rows} 行，可以生成文件。{also + '。' if also else ''}{others}"


def also(label: str, address: str) -> str:
    """A cell of the same row that the advice speaks of."""
    return f"{label}（{address}）"
