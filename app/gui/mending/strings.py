"""The Chinese texts of copies and of safe fixes (安全修正): what can be fixed, the copy with it fixed, the way back."""

from collections.abc import Callable, Sequence

from app.core.fix import Fix, Slip
from app.core.text import quote
from app.gui.widgets.strings import place

# Menus
FIX, UNDO = "安全修正(&S)…", "撤销修正(&Z)…"

# The fixes of a ledger
FIX_TITLE = "安全修正"
FIX_INTRO = "这些单元格不用问就能改对。先看，什么都还没有写；勾选的改在副本里，台账不改。选一行，表格就跳到那个单元格。"
HEADINGS = ("单元格", "改什么", "原来 → 改成")
BY_HAND_HEADINGS = ("单元格", "为什么要您自己改")
NOTHING = "没有可以放心修正的单元格。"
NOTHING_CHOSEN = "选一行，这里显示原来写的和改成的全文。"
ALL, NONE = "全选", "全不选"
FINDING, FIXING = "正在找可以修正的单元格…", "正在写修正副本…"
FIXED_NAME = "修正副本"

# The way back
UNDO_TITLE = "撤销修正"
UNDO_INTRO = "勾选要恢复原样的单元格，写到另一份副本里；这份副本不改。"
UNDO_HEADINGS = ("单元格", "改了什么", "原来 → 改成")
ASK_COPY = "选择写过的修正副本"
READING_COPY, UNDOING = "正在打开副本…", "正在撤销修正…"
UNDONE_NAME = "撤销修正"

# Copies
MARKED_NAME, ISSUES_NAME, ISSUES_BY_DEPARTMENT_NAME = "标注副本", "问题清单", "问题清单（按部门）"
MARK = "写标注副本(&M)…"
ISSUES, ISSUES_BY_DEPARTMENT = "写问题清单(&I)…", "写问题清单，按部门分表(&B)…"
WRITING_COPY = "正在写文件…"
_MOST_NAMED = 3


def where(fix: Fix) -> str:
    """The cell of a fix."""
    return place(fix.cell.sheet, fix.cell.address)


def places(fixes: Sequence[Fix]) -> Callable[[Fix], str]:
    """How the cells of these fixes are named: with the sheet where there is more than one."""
    return where if len({one.cell.sheet for one in fixes}) > 1 else lambda fix: fix.cell.address


def change(fix: Fix) -> str:
    """Before and after in short."""
    before, after = fix.excerpts()
    return f"{before} → {after}"


def details(fix: Fix) -> str:
    """A fix in full."""
    kinds = ("（文字）", "（日期）") if Slip.DATE in fix.kinds else ("", "")
    texts = f"原来：{fix.before}{kinds[0]}", f"改成：{fix.after}{kinds[1]}"
    return "\n".join((f"{where(fix)}　{fix.label}", *texts, *filter(None, [fix.obstacle])))


def by_hand(count: int) -> str:
    """The heading of those left to the clerk."""
    return f"要请您自己改的（{count}处）"


def write_fixed(count: int) -> str:
    """The button that writes the copy."""
    return f"写修正副本（{count}处）…" if count else "写修正副本…"


def write_undone(count: int) -> str:
    """The button that writes the copy with cells brought back."""
    return f"恢复原样，写另一份副本（{count}处）…" if count else "恢复原样，写另一份副本…"


def fixed(count: int) -> str:
    """Said after the copy was written."""
    return f"修正了{count}处，列在工作表“修正清单”里；台账没有改。要用改好的，请按“打开台账…”打开这份副本。"


def undone(count: int, left: Sequence[Fix]) -> str:
    """Said after cells were brought back."""
    said = f"恢复了{count}处。" if count else "没有恢复任何一处。"
    if left:
        named = "、".join(f"{where(fix)}（原来写的是{quote(fix.before)}）" for fix in left[:_MOST_NAMED])
        more = f"等{len(left)}处" if len(left) > _MOST_NAMED else ""
        said += f"{named}{more}修正之后又改过，没有动。"
    return said
