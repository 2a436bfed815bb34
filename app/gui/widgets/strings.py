"""The Chinese texts of what several features draw with: tables, findings, fields."""

from app.gui.shell.strings import for_window

# The line for a reason
REASON = "理由(&R)："
REASON_EXAMPLE = "例：已请示分管领导，维持原时限"

# Table
CELL_ERROR, CELL_NOT_CALCULATED, CELL_PICTURE = "（错误值）", "（公式未计算）", "（图片）"
CELL_STRUCK = "（已划掉）"
YES, NO = "是", "否"
HIDDEN_IN_LEDGER = "台账里隐藏的行或列"

# Findings
PLACE_LEDGER = "整份台账"
NOTED = "已记下，还没有写进文件"

# Fields
DAY_FAULT = "看不出是哪一天，请写成 2026年6月30日 或 6.30 的样子。"
PICK_DAY, PICK_DAY_BY_KEY = "从日历中选", "从日历中选（Alt+↓）"


def year(number: int) -> str:
    """The year above a calendar."""
    return f"{number}年"


def month(number: int) -> str:
    """The month above a calendar."""
    return f"{number}月"


def aside_group(count: int) -> str:
    """The heading of the findings set aside."""
    return f"已写明理由不处理（{count}处）"


def noted(said: str) -> str:
    """What a cell is to say once the list of changes is written."""
    return f"{NOTED}：→ {said}"


def to_be(said: str) -> str:
    """The same in the table, and beside a finding that it answers."""
    return f"→ {said}"


def because(reason: str) -> str:
    """The reason of one set aside."""
    return f"理由：{reason}"


def group(title: str, count: int) -> str:
    """The heading of a group of findings."""
    return f"{title}（{count}处）"


def place(sheet: str, address: str) -> str:
    """Where a finding stands."""
    return f"{address} · {sheet}"


def place_field(name: str) -> str:
    """A particular as the place of a finding."""
    return f"通报要素“{name}”"


def how_to_mend(fix: str) -> str:
    """How to mend a finding."""
    return f"怎么处理：{for_window(fix)}" if fix else ""


def example(text: str) -> str:
    """An example in an empty field."""
    return f"例：{text}"


def sheet_name(name: str) -> str:
    """What the table of a sheet is, for those who read the screen aloud."""
    return f"工作表“{name}”"
