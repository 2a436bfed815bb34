"""Nothing moves beside what is pressed: the line for mending keeps every place, whatever cell it shows."""

from PySide6.QtCore import QRect

from app.core.grid import Cell
from app.gui.mending.bar import MendBar
from app.gui.mending.offer import CellOffer
from app.gui.window import MainWindow
from tests.gui.on_screen import settle

SHORT = CellOffer(Cell("台账", 8, 9), "责任人", "", None, False, ())
LONGER = CellOffer(Cell("整改台账", 1008, 29), "整改完成时限（含延期）", "", None, True, ())


def places(bar: MendBar) -> list[QRect]:
    # 清空 and 撤回 take turns in one place.
    turns = [one for one in (bar.clear, bar.back) if one.isVisible()]
    return [one.geometry() for one in (bar.place, bar.input, bar.above, *turns, bar.note, bar.list)]


def test_no_cell_and_no_count_moves_the_line_for_mending(opened: MainWindow) -> None:
    bar = opened.work.mend_bar
    seen = set()
    for offer, noted, count in ((None, None, 0), (SHORT, None, 1), (LONGER, None, 12), (LONGER, "2026年9月30日", 123)):
        bar.show_offer(offer, noted, "")
        bar.show_count(count)
        settle()
        seen.add(tuple((one.x(), one.width()) for one in places(bar)))
    assert len(seen) == 1
