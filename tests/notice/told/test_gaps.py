"""The 【待补】 of the ledger that a document prints, each with its cells; not those of particulars and figures."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.field import gap
from app.core.grid import Cell
from app.core.ledger import Entry
from app.core.matters.given import Particulars
from app.core.status import Status
from app.core.told.origin import TEMPLATE, Origin, OriginKind, from_cell
from app.core.told.sentence import LedgerGap, PrintedGap, tell_gaps, tell_unread
from app.core.told.sourced import OriginPiece
from app.notice.told.gaps import list_gaps, list_printed, list_unread
from tests.notice.ledgers import SHEET, ledger, measure, problem
from tests.tables import grid
from tests.tables import ledger as read_ledger

EMPTY = ledger(problem("甲", measure("清退", "")))
ASKED = Particulars().asked
FIRST, SECOND = Cell(SHEET, 2, 6), Cell(SHEET, 3, 6)


def told(*paragraphs: list[OriginPiece]) -> list[LedgerGap]:
    return list(list_gaps(EMPTY, paragraphs, ASKED))


def test_they_are_told_by_name_in_order_and_each_cell_once() -> None:
    first = OriginPiece("已起草。【待补：整改进展】，【待补：整改时限】。", from_cell(FIRST))
    second = OriginPiece(gap("整改进展"), from_cell(SECOND))
    assert told([first], [OriginPiece("一是", None), second], [second]) == [
        LedgerGap("整改进展", (FIRST, SECOND)),
        LedgerGap("整改时限", (FIRST,)),
    ]


def test_the_cell_is_that_of_the_mark_not_of_the_words_beside_it() -> None:
    pieces = [OriginPiece("清退（", from_cell(FIRST)), OriginPiece(gap("整改时限"), from_cell(SECOND))]
    assert told([*pieces, OriginPiece("）。", None)]) == [LedgerGap("整改时限", (SECOND,))]


def test_one_that_no_column_holds_has_no_cell() -> None:
    assert told([OriginPiece(gap("佐证材料"), None)]) == [LedgerGap("佐证材料")]


@pytest.mark.parametrize("name", ["反馈日期", "联系电话", "制度数", "金额", "提醒谈话人数"])
def test_particulars_and_claimed_figures_are_told_elsewhere(name: str) -> None:
    assert told([OriginPiece(gap(name), Origin(OriginKind.FIGURE, name))]) == []


def test_a_rate_nobody_can_count_is_to_be_mended_where_the_states_stand() -> None:
    unclear, done = measure("清退", "", Status.UNKNOWN), measure("学习", "学了", Status.DONE, row=3)
    (found,) = list_gaps(
        ledger(problem("甲", unclear), problem("乙", done)),
        [[OriginPiece(gap("完成率"), Origin(OriginKind.FIGURE, "完成率"))]],
        ASKED,
    )
    assert found.name == "完成率"
    assert {one.row for one in found.cells} == {unclear.row}


def test_states_nobody_understands_come_first_with_their_words() -> None:
    done, words = measure("学习", "学了", Status.DONE, row=3), ("已销号（第一批）", "已销号（第一批）", "")
    unclear = [
        replace(one, entries={**one.entries, Column.STATUS: Entry(text, Cell(SHEET, one.row, 9))})
        for at, text in enumerate(words, 4)
        for one in [measure("清退", "清了", Status.UNKNOWN, row=at)]
    ]
    asked = OriginPiece(gap("完成状态"), from_cell(Cell(SHEET, 4, 9)))
    one = ledger(problem("甲", done), *(problem("乙", one) for one in unclear))
    first, other = list_gaps(one, [[OriginPiece(gap("整改时限"), from_cell(FIRST)), asked]], ASKED)
    assert (first.name, first.words, other.name) == ("完成状态", ("已销号（第一批）",), "整改时限")
    assert [cell.row for cell in first.cells] == [4, 5, 6]
    assert tell_gaps([first]) == (f"文中还有【待补】，要在台账里补：完成状态（{SHEET}!I4–I6）；补上以后再生成一次。",)
    (unread,) = tell_unread([first, other])
    assert unread.startswith(f"完成状态“已销号（第某批）”看不懂（{SHEET}!I4–I6），不知道是否完成，没有算已完成：")
    assert "“本单位用语”" in unread and tell_unread([other]) == ()


def test_states_nobody_understands_are_told_where_they_are_printed_as_they_are() -> None:
    one = measure("清退", "清了", Status.UNKNOWN, row=4)
    one = replace(one, entries={**one.entries, Column.STATUS: Entry("阶段性完成", Cell(SHEET, 4, 9))})
    printed, other = (
        [OriginPiece("状态不明（“阶段性完成”）", from_cell(Cell(SHEET, 4, 9)))],
        [OriginPiece("清了", from_cell(FIRST))],
    )
    asked = LedgerGap("完成状态", (Cell(SHEET, 4, 9),), ("阶段性完成",))
    assert list(list_unread(ledger(problem("甲", one)), [printed], [])) == [asked]
    assert list(list_unread(ledger(problem("甲", one)), [printed], [asked])) == []
    assert list(list_unread(ledger(problem("甲", one)), [other], [])) == []


def test_each_as_it_is_printed_knows_its_place_and_what_fills_it() -> None:
    words = [OriginPiece("已起草，", from_cell(FIRST)), OriginPiece(gap("整改时限"), from_cell(SECOND))]
    given, counted, lost = (OriginPiece(gap(name), None) for name in ("联系电话", "制度数", "佐证材料"))
    rate = OriginPiece(gap("完成率"), Origin(OriginKind.FIGURE, "完成率"))
    assert list(list_printed([words, [given, counted, lost, rate]], [LedgerGap("完成率", (FIRST,))], ASKED)) == [
        PrintedGap(1, 4, 13, "整改时限", from_cell(SECOND)),
        PrintedGap(2, 0, 9, "联系电话", Origin(OriginKind.PARTICULAR, "联系电话")),
        PrintedGap(2, 9, 17, "制度数", Origin(OriginKind.FIGURE, "制度数")),
        PrintedGap(2, 17, 26, "佐证材料", TEMPLATE),
        PrintedGap(2, 26, 34, "完成率", from_cell(FIRST)),
    ]


def test_of_several_sheets_the_one_the_words_before_are_from_lacks_the_column() -> None:
    two = [
        grid([["序号", "存在问题", "整改措施"], ["1", f"{name}账目不清", "清理"]], name=name)
        for name in ("一组", "二组")
    ]
    first, second = (OriginPiece("账目不清", from_cell(Cell(name, 2, 2))) for name in ("一组", "二组"))
    asked, filled = OriginPiece(gap("佐证材料"), None), OriginPiece(gap("佐证材料"), from_cell(Cell("一组", 2, 9)))
    paragraphs = [[first], [filled], [second, asked]]
    assert list(list_gaps(read_ledger(*two), paragraphs, ASKED)) == [
        LedgerGap("佐证材料", (Cell("一组", 2, 9),), sheets=("二组",))
    ]
    assert list(list_gaps(read_ledger(two[1]), [[second, asked]], ASKED)) == [LedgerGap("佐证材料")]
