"""What the 【待补】 of a document need: counted once each, in parts that add up."""

from app.core.grid import Cell
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import PrintedGap
from app.gui.preview.live_strings import needed
from app.gui.preview.needs import groups_of, needs_of

J36, J55, I8 = (Cell("整改台账", row, column) for row, column in ((36, 10), (55, 10), (8, 9)))
COLUMNS = {10: "整改进展", 9: "整改时限"}


def gap(name: str, origin: Origin, paragraph: int = 1) -> PrintedGap:
    return PrintedGap(paragraph, 0, 1, name, origin)


GAPS = (
    gap("制度数", Origin(OriginKind.FIGURE, "制度数")),
    gap("还存在的问题", from_cell(J36), 2),
    gap("新的完成时限", from_cell(J36), 3),
    gap("还存在的问题", from_cell(J55), 4),
    gap("整改时限", from_cell(I8), 5),
    gap("发文机关", Origin(OriginKind.PARTICULAR, "发文机关"), 6),
    gap("发文机关", Origin(OriginKind.PARTICULAR, "发文机关"), 7),
    gap("金额", Origin(OriginKind.FIGURE, "金额"), 8),
    gap("佐证材料", TEMPLATE, 9),
)


def test_the_parts_say_what_is_lacking_and_add_up() -> None:
    groups = groups_of(GAPS, lambda cell: COLUMNS[cell.column])
    said = needed(groups)
    for number in range(len(groups)):
        said = said.replace(f'<a href="{number}">', "")
    assert said.replace("</a>", "") == (
        "还有8处【待补】：要素没有填1处、整改进展里缺“还存在的问题”2处、整改进展里缺“新的完成时限”1处、"
        "缺“整改时限”1处、统计数字没有确认2处、台账里没有的1处。"
    )
    assert sum(one.count for one in groups) == 8


def test_nothing_printed_needs_nothing() -> None:
    assert needed(groups_of((), lambda _: "")) == "没有【待补】了。"


def test_a_cell_is_come_to_once_for_all_it_lacks_and_the_figures_in_one_dialog() -> None:
    assert [(one.cell, one.names) for one in needs_of(GAPS)] == [
        (None, ("制度数", "金额")),
        (J36, ("还存在的问题", "新的完成时限")),
        (J55, ("还存在的问题",)),
        (I8, ("整改时限",)),
        (None, ("发文机关",)),
        (None, ("佐证材料",)),
    ]
