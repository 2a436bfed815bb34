"""How the gaps of a ledger are told: by name, with their cells, the sheet once."""

from app.core.grid import Cell
from app.core.told.sentence import LedgerGap, tell_gaps

SHEET = "整改台账"


def at(*rows: int, column: int = 10, sheet: str = SHEET) -> tuple[Cell, ...]:
    return tuple(Cell(sheet, row, column) for row in rows)


def test_nothing_is_told_of_nothing() -> None:
    assert tell_gaps(()) == ()


def test_each_name_has_its_cells_and_the_sheet_stands_where_it_changes() -> None:
    gaps = [
        LedgerGap("还存在的问题", at(21, 25)),
        LedgerGap("新的完成时限", at(7, column=9)),
        LedgerGap("整改措施", at(3, sheet="二组")),
    ]
    assert tell_gaps(gaps) == (
        "文中还有【待补】，要在台账里补：还存在的问题（整改台账!J21、J25）、新的完成时限（I7）、整改措施（二组!J3）；"
        "补上以后再生成一次。",
    )


def test_a_long_list_is_cut_and_the_sheet_told_last_holds_for_what_follows() -> None:
    many = (*at(1, 2, 3, 4, 5, 6), *at(7, sheet="二组"))
    (line,) = tell_gaps([LedgerGap("整改时限", many), LedgerGap("整改进展", at(9))])
    assert "整改时限（整改台账!J1、J2、J3、J4、J5、J6等7处）、整改进展（J9）；" in line


def test_what_no_column_holds_is_told_apart() -> None:
    told = tell_gaps([LedgerGap("佐证材料"), LedgerGap("整改时限", at(8))])
    assert [one.partition("：")[2] for one in told] == [
        "整改时限（整改台账!J8）；补上以后再生成一次。",
        "佐证材料；请在台账里加上，或在文件里补写。",
    ]
