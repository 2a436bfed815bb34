"""The Chinese texts of the open ledger: its cells, and how it was read (核对列 and 读取情况)."""

from collections.abc import Sequence
from datetime import date

from app.core.columns import Guess

# The line on top
HEADER_OPEN, HEADER_RECHECK, HEADER_ON = "打开台账…", "重新检查", "下一步：生成"
OPEN_TIP, RECHECK_TIP = "选择要核对的台账（Ctrl+O）", "重新读取台账并检查（F5）"
ON_TIP = "填要素、生成文件（Ctrl+3）"
AS_OF = "核对日期(&A)："
ASK_DAY, ASK_DAY_SHORT, BY_TODAY = "按哪一天算逾期、写“截至”？", "按哪一天算逾期？", "按今天"
AS_OF_TIP = "按这一天判断是否逾期、是否临近到期。改动后自动重新检查。"

# Columns
COLUMNS_TITLE = "核对列"
COLUMNS_HEADINGS = ("列", "表头", "内容举例", "现在的读法和理由", "读作（可以改）")
COLUMNS_ACCEPT, COLUMNS_LEAVE, COLUMNS_FORGET = "确定", "先按现在的读", "恢复自动识别"
COLUMNS_FORGET_TIP = "不再使用您为这种表头选过的列，按表头和内容重新识别。"
DO_NOT_READ = "不读这一列"
NOT_READ = "现在不读这一列。"
READ_BESIDE = "照左边说的读"

# What was read
READING_TITLE = "读取情况"

# The chosen cell
CELL_HINT = "点一个单元格，这里显示它的全文。"
CELL_BLANK = "（这个单元格是空的）"
CELL_TEXT = "所选单元格的全文"

# Menus
CHECK_COLUMNS, SHOW_READING = "核对列(&L)…", "读取情况(&D)…"
FORMS_HAVE_NO_COLUMNS = "这份台账是一事一表或卡片，标签和内容挨在一起，没有可以核对的列；认得不对的，请把标签改成“具体问题”“责任人”“整改时限”一类的说法。"

# A ledger that is saved in Excel or WPS while it is open here
BACK = "台账又读得到了，内容没有变化。"


def ask_day(filed: str) -> str:
    """Asked once: what the choice of the as-of date means."""
    return f"台账填到{filed}，{ASK_DAY}"


def by_filing(day: date) -> str:
    """To judge by the day on which the ledger says it was filed; its year stands beside it."""
    return f"按{day.month}月{day.day}日（常用）"


def by_filing_tip(filed: str) -> str:
    """What that means."""
    return f"整改时限在{filed}以前、到那天还没有完成的，算逾期：文件讲的是填报时的情况，选这个"


def by_today_tip(today: str) -> str:
    """What that means."""
    return f"到今天（{today}）还没有完成的，算逾期：台账的进展已经填到今天，选这个"


def left_out(sheets: Sequence[tuple[str, str]]) -> str:
    """The sheets that were not read, and why."""
    return "没有读取的工作表：" + "；".join(f"“{name}”{f'（{why}）' if why else ''}" for name, why in sheets) + "。"


def read_sheet(name: str, header: Sequence[int], rows: int, hidden: int) -> str:
    """How one sheet was read."""
    return f"“{name}”：表头在第{'、'.join(map(str, header))}行，读了{rows}行{_hidden(hidden)}。"


def read_form(name: str, problems: int) -> str:
    """How a sheet was read whose labels stand beside their values."""
    return f"“{name}”：不是一行一条的表，按一事一表读，读到{problems}个问题。"


def read_label(cell: str, said: str, label: str, reason: str) -> str:
    """How the label of a form was read."""
    return f"　{cell}“{said}”读作“{label}”：{reason}"


def read_sheets(sheets: int, rows: int, hidden: int) -> str:
    """How many sheets were read."""
    return f"读了{sheets}张工作表、{rows}行{_hidden(hidden)}。"


def _hidden(count: int) -> str:
    return f"（其中{count}行是隐藏的）" if count else ""


def read_counts(problems: int, measures: int) -> str:
    """What a sheet holds."""
    return f"问题{problems}个，措施{measures}条。各列的读法："


def read_table(cell: str, header: Sequence[int]) -> str:
    """One of several tables of a sheet."""
    return f"　从 {cell} 起的表：表头在第{'、'.join(map(str, header))}行。"


def read_column(letters: str, heading: str, label: str, reason: str) -> str:
    """How one column was read."""
    return f"　{column(letters, heading)}读作“{label}”：{reason}"


def column(letters: str, heading: str) -> str:
    """A column by its letters and its heading."""
    return f"{letters} 列“{heading}”"


def unread_columns(columns: Sequence[str]) -> str:
    """The columns of a used sheet that were not read."""
    return f"没有读的列：{'、'.join(columns)}。"


def columns_intro(unsure: int) -> str:
    """What the clerk is asked about the columns."""
    if unsure:
        return (
            f"有{unsure}列拿不准，已排在最前面并标出。请对照表头和内容选定，再点“{COLUMNS_ACCEPT}”。"
            "选定的会记住，以后打开表头相同的台账照此读取。"
        )
    return "这里是每一列现在的读法，读错的可以改。改过的会记住，以后打开表头相同的台账照此读取。"


def columns_tab(sheets: Sequence[str]) -> str:
    """The label of the tab of sheets with the same headings."""
    return sheets[0] if len(sheets) == 1 else f"{sheets[0]} 等{len(sheets)}张"


def table_of(sheet: str, cell: str) -> str:
    """One of the tables of a sheet, by its first cell."""
    return f"{sheet}（{cell} 起的表）"


def same_headings(sheets: Sequence[str]) -> str:
    """Sheets that are answered for together."""
    return f"这些工作表的表头相同，一起核对：{'、'.join(sheets)}。"


def in_sheet(sheet: str, sentence: str) -> str:
    """A sentence about one of several sheets."""
    return f"工作表“{sheet}”：{sentence}"


def read_because(guess: Guess, rivals: Sequence[str]) -> str:
    """What a column is read as, why, which others it could be, and what else it could mean."""
    others = f"；{'、'.join(rivals)} 列也像，拿不准" if rivals else ""
    other = f"；也像“{guess.other.label}”，拿不准" if guess.other else ""
    doubt = f"；拿不准：{guess.doubt}" if guess.doubt else ""
    return f"读作“{guess.column.label}”：{guess.reason}{others}{other}{doubt}。"


def rival_of(label: str, letters: str) -> str:
    """A column that could be what another one is read as."""
    return f"也像“{label}”，拿不准；现在把 {letters} 列读作“{label}”，不读这一列。"


def earlier_than(label: str, letters: str) -> str:
    """A column that is read for an earlier period."""
    return f"是更早一期的“{label}”：{letters} 列没有填的行，读前面最近填了的一期。"


def ticked_beside(label: str, letters: str) -> str:
    """One of several columns that are ticked."""
    return f"和 {letters} 列一起读作“{label}”，看在哪一列打勾。"


def meaning_of(letters: str, heading: str) -> str:
    """What a drop-down chooses, for those who read the screen aloud."""
    return f"{column(letters, heading)}读作"


def chosen_twice(label: str, letters: Sequence[str]) -> str:
    """One meaning was chosen for several columns."""
    return f"{'、'.join(letters)} 列都选了“{label}”。一种内容只能是一列，请留下一列，其余的改选别的或“{DO_NOT_READ}”。"


def none_chosen(label: str) -> str:
    """No column has a meaning that is needed."""
    return f"还没有选哪一列是“{label}”。少了它台账读不出来，请选一列。"


def nothing_below(label: str, letters: str) -> str:
    """The column chosen for a meaning that is needed is empty."""
    return f"选作“{label}”的 {letters} 列没有内容，请选有内容的一列。"


def word(kind: str, said: str, label: str) -> str:
    """One word of the office with what it means."""
    return f"{kind}“{said}”读作“{label}”"


def read_by_words(words: Sequence[str]) -> str:
    """By which of the office's words something was read."""
    return f"按本单位用语：{'；'.join(words)}。"


def followed(mended: int, new: int) -> str:
    """Said after the open ledger was saved elsewhere and checked again by itself."""
    counts = "，".join(filter(None, (f"{mended} 条已补正" if mended else "", f"{new} 条新增" if new else "")))
    return f"台账有改动，已重新核对：{counts or '发现的问题没有变化'}。"


def away(name: str) -> str:
    """The open ledger could not be read for some seconds."""
    return f"“{name}”暂时读不到（可能正在保存，或者移走、改名了），窗口里仍是上一次核对的内容。能读到时会自动重新核对。"
