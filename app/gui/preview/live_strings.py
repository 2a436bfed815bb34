"""The Chinese texts of the live page (随填随看) beside the form."""

from collections.abc import Sequence
from html import escape

from app.core.grid import Cell
from app.core.text import quote
from app.core.told.origin import OriginKind
from app.gui.preview.needs import NeedGroup

NEXT_GAP = "下一处待补(&N)"
NEXT_GAP_BUTTON = "下一处待补"
NEXT_GAP_TIP = "到下一处【待补】该填的地方：要素、台账的单元格或统计数字（F9）"
PAGES = "随填随看：照现在填的，文件写成的样子"
LAYING_OUT = "正在排这一页…"
RENEWING = "（正在照刚改的重排…）"
COMPLETE = "没有【待补】了。"


def needed(groups: Sequence[NeedGroup]) -> str:
    """How much is to be filled in, and of what: the parts add up, and a press on one (its number) leads there."""
    if not groups:
        return COMPLETE
    parts = (f'<a href="{number}">{escape(_part(one))}</a>' for number, one in enumerate(groups))
    return f"还有{sum(one.count for one in groups)}处【待补】：{'、'.join(parts)}。"


def left(places: int, figures: int) -> str:
    """What is still to be come to behind the cell the clerk is led to."""
    rest = _rest(places, figures)
    return f"填完这一格，还有{rest}。" if rest else "这是最后一处。"


def remaining(places: int, figures: int) -> str:
    """Said where the clerk has begun something else meanwhile."""
    return f"还有{_rest(places, figures)}，按 F9 到那里去。"


def figures_left(count: int) -> str:
    """Said once all cells are filled in, and figures are to be confirmed."""
    return f"台账里要补的都记下了，文里还有{count}个统计数字没有确认。"


def confirm(count: int) -> str:
    """The button that leads to them."""
    return f"去确认统计数字（{count}处）"


def _rest(places: int, figures: int) -> str:
    parts = (f"{places}处要补" if places else "", f"{figures}个统计数字要确认" if figures else "")
    return "、".join(filter(None, parts))


def filled(cell: Cell) -> str:
    """Said of the cell just filled in, before the next one."""
    return f"{cell.address} 记下了。"


def filled_last(cell: Cell) -> str:
    """Said of the last one, while the document is looked through for what is left."""
    return f"{cell.address} 记下了，正在看文中还有没有【待补】…"


def needed_in_short(groups: Sequence[NeedGroup]) -> str:
    """The same where there is room for the count alone."""
    return f"还有{sum(one.count for one in groups)}处【待补】。" if groups else COMPLETE


def _part(group: NeedGroup) -> str:
    name = group.gap.name
    match group.kind:
        case OriginKind.PARTICULAR:
            return f"要素没有填{group.count}处"
        case OriginKind.FIGURE:
            return f"统计数字没有确认{group.count}处"
        case OriginKind.CELL:
            where = "" if name in group.column else f"{group.column}里"
            return f"{where}缺{quote(name)}{group.count}处"
        case OriginKind.TEMPLATE:
            return f"台账里没有的{group.count}处"


def first_of(sheets: int) -> str:
    """Of a document written once for each, which of them is on show; empty for one alone."""
    return f"共{sheets}份，这是第1份。" if sheets > 1 else ""
