"""The Chinese texts of claimed figures: their candidates, and what is confirmed."""

from collections.abc import Sequence

from app.core.grid import Cell, list_cells
from app.core.text import shorten

HEADINGS = ("计入", "数值", "写法，不计入的先写为什么")
CANDIDATES = "台账里的写法"
SUM, CONFIRM, LEAVE = "核定为(&V)：", "确认(&Q)", "留作【待补】(&B)"
LEAVE_TIP = "现在查不清的，先不确认：文件里印成【待补】，查清以后再来确认"
UNTOLD = "未写明"
_LONGEST = 8
_SAME = {"人": "同一批人", "元": "同一笔钱", "项": "同一项制度"}
_NUMBER, _PEOPLE = "没有写明数量：算的", "没有写明几人：算问责的"
_WHO = "约谈、提醒谈话也算问责，按受处理的人数，单位不算人；只是谈工作、不是问责的，不勾选。"
NOTHING_CLAIMED = "台账的进展里没有写到。确有其事的，填上核定的数，再按“确认”。"


def candidates(total: int, counting: int) -> str:
    """How a claimed figure was come by."""
    return f"{total}处写法，计入{counting}处" if total else "进展里没有写到"


def words(said: str, why: str | None) -> str:
    """The words of a candidate, behind the reason why they do not count."""
    return f"{why}：{said}" if why else said


def name(claimed: str, before: str) -> str:
    """A claimed figure, and of what it is told in the document: 金额（整改到位资金）."""
    return f"{claimed}（{shorten(before, _LONGEST)}）" if before else claimed


def state(value: str, *, confirmed: bool, is_open: bool, left: bool) -> str:
    """A claimed figure's value, and whether it may be printed."""
    if is_open and left:
        return f"{value}（留作【待补】）"
    return f"{value}（待确认）" if is_open else f"{value}（已确认）" if confirmed else value


def said(clause: str) -> str:
    """The words of the document in which it stands."""
    return f"文件里写“{clause}”。" if clause else ""


def caption(name: str, *, confirmed: bool, is_open: bool) -> str:
    """What there is to do about it."""
    if is_open:
        return f"{name}：勾选真正办成的。没有确认的，文件里印成【待补：{name}】。"
    if confirmed:
        return f"{name}：已确认。台账里这些单元格有改动时，会请您再确认一次。"
    return f"{name}：台账里的写法都没有计入，文件里不写。确有其事的，勾选它，按“确认”。"


def told_twice(unit: str) -> str:
    """What several cells may tell of the same: nobody but the clerk knows."""
    return f"计入的不止一格：{_SAME[unit]}写了几处的（如总数和分项），只勾选一处。"


def unnumbered(cells: Sequence[Cell], unit: str) -> str:
    """What the clerk has to add himself, since its text gives no number; of people, who counts."""
    named = list_cells(cells, cells[0].sheet)
    what, who = (_PEOPLE, _WHO) if unit == "人" else (_NUMBER, "")
    return f"{named}{what}，勾选它，再把数加进“核定为”；查不清的，按“留作【待补】”。{who}"


def add_them(cells: Sequence[Cell], unit: str) -> str:
    """Said where cells without a number are ticked: that alone does not change the sum."""
    what, number = ("几人", "人数") if unit == "人" else ("数量", "数")
    return f"{list_cells(cells, cells[0].sheet)}没有写明{what}：在“核定为”里把{number}加上。"


def parts(total: str) -> str:
    """A kind of a figure that is confirmed: what the kinds add up to."""
    return f"各类加起来应等于问责人数{total}；同一人受两种处理的才会多出来。"
