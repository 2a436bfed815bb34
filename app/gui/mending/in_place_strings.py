"""The Chinese texts of mending in place (在原处补正): the line below the table, the list of changes, what was written."""

from collections.abc import Sequence
from pathlib import Path

from app.core.finding import Advice
from app.core.fix import Fix
from app.core.grid import Cell
from app.core.mending.edit import Allowed, Mend
from app.core.text import one_line, quote, shorten

CHANGES, UNDO_LAST, ABOVE = "修改清单(&G)…", "撤销上一处补正(&R)", "照上面一格填(&A)"

# The line below the table
NO_CELL = "补正"
VALUE = "补正这一格"
NOTHING_SELECTED = "选一条问题，或表格里的一格，在这里填上该写的内容。"
NO_TABLE_CELL = "这一格不在问题的各行里，不在这里改。"
HINT = "按回车记到修改清单，台账先不动；按 Esc 回到列表。"
ALL_NOTED = "表格里的问题都记下了；请看修改清单。"
EMPTY_VALUE = "还没有填内容。"
EMPTY_TO_CLEAR = "还没有填内容；这一格要清空的，请按“清空”。"
NO_DAY = "看不出是哪一天，记下的话照原样写；日期请写成 2026年9月30日、9.30 或 9月底前 的样子。"
HINT_LONG = "在原文上改；按 Ctrl+回车或“记下”记到修改清单，台账先不动。"
SAME = "与台账里写的一样，不用改。"
SAME_AS_ABOVE, SAME_AS_ABOVE_HINT = "同上", "照上面一格填（Ctrl+D）"
CLEAR, CLEAR_HINT = "清空", "把这一格清空，记到修改清单"
BACK, BACK_HINT = "撤回", "不改了，从修改清单里取下这一格"
NOTE = "记下"

# The list of changes
TITLE = "修改清单"
INTRO = "记下的修改已经算在核对结果里，还没有写进文件。选一行，表格就跳到那个单元格。"
HEADINGS = ("单元格", "栏目", "原来 → 改成", "说明")
REMOVE, REMOVE_ALL = "移去这一条", "全部移去"
WRITE_BACK, SAVE_AS = "写回台账", "另存为…"
COPY_DOES = "写入副本：原来的台账不动，改好的另存一份，接着就打开那一份。"
BACK_DOES = "写回台账：直接改现在这份台账，原来的另留一份备份。"
BACK_ALLOWED_IN = "想直接改原来的台账，请在“文件”菜单的“设置…”里勾选“允许写回台账”。"
OUTDATED = "台账里这一行已经改动，不写；仍要改的请再记一次"
COPY_MARK = "补正副本"
WRITING = "正在补正单元格…"
UNDO, UNDOING, READING_AGAIN = "撤销", "正在撤销补正…", "正在打开写好的台账…"
ELSEWHERE = "打开着的已经是另一份台账，没有撤销。"
NOTHING_TO_UNDO = "没有可以撤销的补正。"
_EMPTY, _CLEARED = "空", "清空"
_MOST_NAMED, _LONGEST, _LONGEST_PUT_IN = 3, 20, 40

# What is there already, or waits to be written
OVER_TITLE, FIRST_TITLE = "写入副本", "先写入修改"
REPLACE, WRITE_IN, WRITE_FIRST, REPLACE_FIRST = "换成这次的", "写进去", "写入并生成", "换掉它，写入并生成"
NOT_YET = "先不写，也不生成"
_MOST_LISTED = 6

# Leaving the list
LEAVE_TITLE = "修改清单还没有写进文件"
SHOW_LIST, DROP_OPEN, DROP_CLOSE, STAY = "看修改清单", "不要了，打开", "不要了，关闭", "取消"
LOST = "不写就没有了，台账不受影响。"


def list_button(count: int) -> str:
    """The button that shows the list."""
    return f"修改清单（{count}）…" if count else "修改清单…"


def write_copy(count: int) -> str:
    """The button that writes a copy."""
    return f"写入副本（{count}处）" if count else "写入副本"


def place(cell: Cell, label: str) -> str:
    """What the line is about."""
    return f"{cell.address} {shorten(label, 8)}"


def now_says(before: str) -> str:
    """What stands in the cell so far, where the new value is to be typed."""
    return f"现在写的是{quote(shorten(before, 12))}" if before else "现在是空的"


def change(mend: Mend) -> str:
    """Before and after in short, long texts cut to where they differ, of what is only put in just that; a cell is emptied
    by a word of its own.
    """
    before, after = one_line(mend.before), one_line(mend.after)
    if not after:
        return f"{_said(shorten(before))} → {_CLEARED}"
    if before and max(len(before), len(after)) > _LONGEST:
        fix = Fix(mend.cell, (), before, after)
        put_in = fix.put_in()
        return f"添上{quote(shorten(put_in, _LONGEST_PUT_IN))}" if put_in else " → ".join(fix.excerpts())
    return f"{_said(before)} → {_said(after)}"


def will_be(day: str) -> str:
    """A day that is being typed, as it will be written."""
    return f"按回车记下：{day}。"


def to_be(mend: Mend) -> str:
    """What a cell is to say, beside its finding."""
    return one_line(mend.after) or _CLEARED


def hint(how: str, merged: str) -> str:
    """How the cell is filled; of one that stands for a merged range, what that means."""
    return f"这是合并的单元格（{merged}），填的内容算整块的。{how}" if merged else how


def unlike(text: str, label: str) -> str:
    """Asked about a value that its column cannot hold."""
    return f"{quote(shorten(text, 12))}不像{shorten(label, 8)}；确要这样写的，再按一次回车。"


def unlike_noted(text: str, label: str) -> str:
    """The same of one that was typed and left, which is noted."""
    return f"{quote(shorten(text, 12))}不像{shorten(label, 8)}，请看一看。"


def taken_back(cell: Cell) -> str:
    """Said once the last act on the list is taken back."""
    return f"已撤销 {cell.address} 的这一处。"


def recorded(mend: Mend) -> str:
    """Said of what was typed and left without 记下."""
    return f"已记下 {mend.cell.address}：{change(mend)}，按 Ctrl+Z 撤销。"


def counted(mended: int, new: int, grave: Sequence[Advice], left: Advice | None = None, new_day: str = "") -> str:
    """Said after the noted changes were counted in; a new finding that stops a document may be out of sight. `left`: the
    one that was meant to be mended, where it is still found; `new_day`: told where it is overdue and may stay.
    """
    counts = "，".join(filter(None, (f"{mended} 条已解决" if mended else "", f"{new} 条新增" if new else "")))
    unchanged = f"这一处查到的还在（{left.message.rstrip('。')}）" if left else "发现的问题没有变化"
    unchanged = f"这一处仍列为已逾期，新的时限已经写明（{new_day}），可以留着" if new_day else unchanged
    return f"已按修改清单重新核对：{counts or unchanged}。{_grave(grave)}台账文件还没有动。"


def _grave(new: Sequence[Advice]) -> str:
    return f"新增的必须处理：{new[0].message}" if new else ""


def noted(mend: Mend) -> str:
    """Said of a cell on the list."""
    return left_to_clerk(mend) or f"已记在修改清单里：{change(mend)}。"


def left_to_clerk(mend: Mend) -> str:
    """Why a cell is not written, said of one on the list."""
    return f"{mend.cell.address}：{mend.obstacle.reason}。" if mend.obstacle else ""


def allowed(cell: Cell, what: Allowed) -> str:
    """What a cell may hold, told before anything is typed."""
    listed = f"：{'、'.join(what.values)}" if what.values else ""
    return f"{cell.address}：{what.says}{listed}。"


def differing(mends: Sequence[Mend]) -> str:
    """Said when the ledger was read again and some of the cells are others."""
    named = "、".join(str(one.cell) for one in mends[:_MOST_NAMED])
    more = f"等{len(mends)}处" if len(mends) > _MOST_NAMED else ""
    return f"修改清单里的 {named}{more}，台账里已经改动：这些先不写，请在修改清单里看一看。"


def written(path: Path, made: Sequence[Mend], left: Sequence[Mend], *, backup: Path | None, calculate: bool) -> str:
    """What was written, and where."""
    said = f"补正了{len(made)}处，" + (
        f"已写回“{path.name}”；原来的留在“{backup.name}”。"
        if backup
        else f"写在“{path.name}”里，已经打开；原来的台账没有改。"
    )
    if left:
        said += f"{len(left)}处要请您自己改，留在修改清单里。"
    return said + ("有公式用到补正的列，请在 Excel 或 WPS 里打开，按 Ctrl+Alt+F9 重新计算。" if calculate else "")


def undone(path: Path, made: Sequence[Mend], left: Sequence[Mend], backup: Path | None) -> str:
    """What was mended back."""
    kept = f"撤销以前的留在“{backup.name}”。" if backup else ""
    rest = f"{len(left)}处恢复不了，请在 Excel 或 WPS 里手工改。" if left else ""
    return f"已撤销：“{path.name}”里的{len(made)}处恢复了原样。{kept}{rest}"


def went_back(former: Path, copy: Path, count: int) -> str:
    """Said when the ledger is open again of which a copy was mended."""
    return f"已回到“{former.name}”，{count}处修改又在修改清单里；写好的“{copy.name}”还在，没有动。"


def copy_tip(name: str) -> str:
    """Where the button writes to."""
    return f"写到同一文件夹的“{name}”，随即打开；原来的台账不动"


def over_open(name: str) -> str:
    """Asked before the open copy is written into."""
    return f"打开着的“{name}”就是补正副本：修改写进这一份，写以前的另留一份备份。"


def over_other(name: str) -> str:
    """Asked before a copy that stands there is replaced."""
    return f"“{name}”已经有了。换成这次的，以前写在它里面的补正就没有了；要接着它补正，请先打开它。"


def first(mends: Sequence[Mend], left: int, where: str) -> str:
    """Before a document: what is noted and not written, and where it will be."""
    items = [f"· {one.cell.address}：{change(one)}" for one in mends[:_MOST_LISTED]]
    more = [f"…… 另有{len(mends) - _MOST_LISTED}处，见修改清单。"] if len(mends) > _MOST_LISTED else []
    unwritable = [f"清单里还有{left}处写不了，要请您自己改；文件里照台账现在写的。"] if left else []
    return "\n".join([*items, *more, *unwritable, "", where])


def first_count(count: int) -> str:
    """The question before a document is made."""
    return f"修改清单里有{count}处还没有写进文件。要生成的文件须与台账一致，先写进去吗？"


def into_copy(name: str) -> str:
    """Where it will be written: a copy that is not there yet."""
    return f"会写到同一文件夹的“{name}”，随即打开，再由它生成；原来的台账不动。"


def into_file(name: str) -> str:
    """The same: the open file."""
    return f"会写进“{name}”，写以前的留一份备份，再由它生成。"


def ask_leave(count: int) -> str:
    """The question before the list is dropped."""
    return f"修改清单里有{count}处修改还没有写进文件。"


def _said(text: str) -> str:
    return quote(text) if text else _EMPTY
