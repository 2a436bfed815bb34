"""All Chinese texts of 认表头 and of the choice between sheets that hold the same problems."""

from collections.abc import Sequence

HEADING = "认表头(&T)…"
HEADING_BUTTON = "选表头…"
TITLE = "认表头"
OPENING = "正在读取工作表…"
SHEET, ROW, OF_ROW = "工作表(&S)：", "表头在第(&R)", "行"
ROW_NAME = "表头所在的行"
DO_NOT_READ = "不读"
ACCEPT, CANCEL = "按此读取", "取消"
INTRO = (
    "请点一下作表头的那一行，再在各列上方选定这一列是什么，至少选定“具体问题”。下面随时写着会读到什么；台账不会被改动。"
)
TRYING = "正在试读…"
NOTHING_THERE = "这个文件里没有可以选的工作表：都是空的，或是读法有出入的隐藏工作表。"

# Which sheets are read
SHEETS, SHEETS_TITLE = "选择工作表(&W)…", "选择工作表"
ALL_COUNT = "都计入：它们是不同的问题(&A)"
AUTOMATIC = "由程序判断，内容重复时再问(&P)"
NAMED = "只读下面选定的(&N)："
ANSWER, LEAVE = "确定", "取消"
WHICH = "这份台账里读哪些工作表？选定的会记住，以后打开工作表和表头都相同的台账照此读取。"
WHICH_REPEATED = "选定的会记住，以后打开表头相同的台账照此计入。"
SHEETS_KEPT = "已按选定的工作表读取，并记住了。要改，用“核对”菜单里的“选择工作表”。"
SHEETS_FORGOTTEN = "以后由程序判断读哪些工作表，内容重复时再问。"


def column_name(letters: str) -> str:
    """What a drop-down chooses, for those who read the screen aloud."""
    return f"{letters} 列是什么"


def hidden(name: str) -> str:
    """A sheet that is hidden in the ledger."""
    return f"{name}（隐藏的）"


def rows(numbers: Sequence[int]) -> str:
    """Which rows are the heading."""
    return f"表头在第{'、'.join(map(str, numbers))}行。"


def counts(problems: int, measures: int) -> str:
    """What would be read."""
    return f"读到{problems}个问题、{measures}条措施。"


def first_problem(text: str) -> str:
    """The first one, for the clerk to compare."""
    return f"第1个问题：“{text.rstrip('。；')}”。"


def deadlines(days: int, blank: int, unclear: Sequence[str], more: int) -> str:
    """How the deadlines would be read; `unclear`: a few that would not be, `more` how many there are beside them."""
    parts = [f"整改时限读出{days}个"]
    if blank:
        parts.append(f"{blank}个没有填")
    if unclear:
        named = "、".join(unclear)
        parts.append(f"{len(unclear) + more}个看不懂（{named}{'等' if more else ''}）")
    return f"{'，'.join(parts)}。"


def unclear_cell(address: str, text: str) -> str:
    """A deadline that would not be read."""
    return f"{address}“{text}”"


def absent(labels: Sequence[str]) -> str:
    """What no column was chosen for."""
    return f"没有选{'、'.join(f'“{label}”' for label in labels)}，不核对这些内容。"


def unsure(letters: str) -> str:
    """The problem was guessed by the length of the texts."""
    return f"“具体问题”先按文字最多的 {letters} 列，不对请改选。"


def like_data(row: int) -> str:
    """The chosen row may be a problem itself."""
    return f"第{row}行像是问题本身：作表头的行不会读成问题。没有表头的，请先在台账上方加一行表头。"


NO_PROBLEM_CHOSEN = "还没有选哪一列是“具体问题”，请在那一列上方选定。"


def no_problem_below(row: int) -> str:
    """Nothing would be read."""
    return f"第{row}行下面没有读到一个问题，请另选表头行，或另选“具体问题”那一列。"


def kept(sheet: str) -> str:
    """Said after reading by the heading that was chosen."""
    return (
        f"已按您指的表头读取“{sheet}”，并记住了：以后打开表头相同的台账照此读取。"
        "要改，用“核对”菜单里的“认表头”；不再这样读，在“核对列”里点“恢复自动识别”。"
    )


def kept_hidden(sheet: str) -> str:
    """The same of a hidden sheet, which is not read unless it is named."""
    return f"{kept(sheet)}这张表在台账里是隐藏的；以后不读它，用“选择工作表”。"


def kept_unread(sheet: str, why: str) -> str:
    """The same of a sheet that is left out for another reason."""
    return f"已记住“{sheet}”的表头，但这张表现在没有读：{why}。要读它，用“核对”菜单里的“选择工作表”。"


def only(sheets: Sequence[str]) -> str:
    """One of the sheets counts; of none it is known yet."""
    named = "、".join(f"“{sheet}”" for sheet in sheets)
    return f"只用{named or '时间最近的一张'}，其余的不重复计入(&O)"


def sheet_read(name: str, problems: int) -> str:
    """A sheet that is read now."""
    return f"{name}（现在读到{problems}个问题）"


def sheet_left_out(name: str, why: str) -> str:
    """A sheet that is not read now."""
    return f"{name}（现在没有读：{why}）" if why else name
