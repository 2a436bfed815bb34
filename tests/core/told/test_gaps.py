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
        "新的完成时限写在进展里（“预计×年×月底完成”），有“延期时限”一列的写在那一列，不要改原来的时限。",
    )


def test_a_long_list_hides_no_cell_and_the_sheet_told_last_holds_for_what_follows() -> None:
    many = (*at(1, 2, 3, 4, 5, 6), *at(7, sheet="二组"))
    (line,) = tell_gaps([LedgerGap("整改时限", many), LedgerGap("整改进展", at(9))])
    assert "整改时限（整改台账!J1–J6、二组!J7）、整改进展（整改台账!J9）；" in line


def test_what_no_column_holds_is_told_apart() -> None:
    told = tell_gaps([LedgerGap("佐证材料"), LedgerGap("整改时限", at(8))])
    assert [one.partition("：")[2] for one in told] == [
        "整改时限（整改台账!J8）；补上以后再生成一次。",
        "佐证材料；请在台账里加上，或在文件里补写。",
    ]


def test_of_several_sheets_the_one_without_the_column_is_named() -> None:
    lacking = [LedgerGap("完成时间", at(8), sheets=("二组",)), LedgerGap("佐证材料", sheets=("二组", "三组"))]
    assert tell_gaps(lacking)[1:] == (
        "文中有【待补】，“二组”里没有这样一列：完成时间、佐证材料；请在“二组”里加上，或在文件里补写。",
        "文中有【待补】，“三组”里没有这样一列：佐证材料；请在“三组”里加上，或在文件里补写。",
    )


def test_a_new_deadline_has_a_column_of_its_own_to_be_added() -> None:
    assert tell_gaps([LedgerGap("新的完成时限")])[-1].startswith("文中有【待补】，台账里没有这样一列：延期时限；")
