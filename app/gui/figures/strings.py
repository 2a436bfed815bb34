"""The Chinese texts of the figures and their proof (统计数字)."""

from collections.abc import Sequence

FIGURES = "统计数字(&S)…"
FIGURES_TITLE = "统计数字"
FIGURES_INTRO = (
    "选一个数字，下面列出它的单元格；选一个单元格，表格就跳到那里。从进展的文字里取的数（制度数、金额、问责人数），"
    "经您确认才印进文件。"
)
CONFIRMING_INTRO = "逐个看：对的按“确认”，自动到下一个；不对的，先改勾选或“核定为”。选一个单元格，表格就跳到那里。"
LOOKING = "正在看文件里还有没有【待补】…"
GO_ON = "继续生成(&G)"
_MOST = 3
HEADINGS = ("名称", "数值", "怎么得出")
CELLS_HEADINGS = ("单元格", "计入", "内容")
CELLS = "计入的单元格"
NO_CELLS = "这个数字由别的数字算出，没有自己的单元格。"
NOTHING_COUNTED = "台账里没有要计入的。"


def go_to_others(count: int) -> str:
    """The button that leads to the 【待补】 no figure fills."""
    return f"去补其余{count}处(&G)"


def left(unconfirmed: Sequence[str], others: int) -> str:
    """Which 【待补】 stay in the document as things stand."""
    named = "、".join(unconfirmed[:_MOST]) + ("等" if len(unconfirmed) > _MOST else "")
    parts = [f"{named}{len(unconfirmed)}个数字" if unconfirmed else "", f"台账和要素里{others}处" if others else ""]
    told = "，".join(filter(None, parts))
    return f"现在生成，印成【待补】的：{told}。" if told else "文件里没有【待补】了。"


def counted(cells: int) -> str:
    """A figure that counts its cells."""
    return f"数了{cells}个单元格"


def also_sum(parts: Sequence[tuple[str, str]]) -> str:
    """A figure whose parts add up to it."""
    return "＝" + "＋".join(f"{name}{value}" for name, value in parts)


def quotient(part: tuple[str, str], whole: tuple[str, str]) -> str:
    """A rate of two figures."""
    return f"{part[0]}{part[1]}÷{whole[0]}{whole[1]}"


def cells_of(name: str, proof: str) -> str:
    """The heading of the cells of a figure, with its proof, which the table may cut."""
    return f"{name}：{proof}"
