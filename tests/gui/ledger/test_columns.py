"""What is asked about a sheet's columns and what the answers come to, on recognised ledgers."""

from app.core.columns import Column
from app.gui.ledger.columns import ColumnTable, tables, unsure
from tests.ledger.heading.drawn import drawn
from tests.tables import grid, ledger

HEADINGS = ("序号", "具体问题", "责任人", "责任人", "整改时限")
ROW = (1, "制度不健全。", "张三", "李四\n王五", "2026年9月底前")


def table(
    *rows: tuple[object, ...], merges: tuple[str, ...] = (), remembered: dict[Column, str] | None = None
) -> ColumnTable:
    read = ledger(grid(rows, merges=merges))
    return tables(read, {read.sheets[0].fingerprint: remembered or {}})[0]


def choices(of: ColumnTable) -> dict[int, Column | None]:
    return {one.index: one.read_as for one in of.columns}


def test_samples_are_the_first_different_values_each_on_one_line() -> None:
    asked = table(HEADINGS, ROW, ROW, (2, "学习不经常，记录不完整，台账不清楚。", None, None, None))
    by_letters = {one.letters: one.samples for one in asked.columns}
    assert by_letters["D"] == ("李四 王五",)
    assert by_letters["B"] == ("制度不健全。", "学习不经常，记录不完整…")


def test_a_heading_over_two_columns_is_named_by_the_column_that_is_meant() -> None:
    asked = table((*HEADINGS[:3], None, HEADINGS[4]), ROW, merges=("C1:D1",))
    assert [(one.letters, one.unsure) for one in asked.columns[:2]] == [("C", True), ("D", True)]
    assert "D 列也像" in asked.columns[0].why


def test_what_is_neither_changed_nor_unsure_is_not_kept() -> None:
    asked = table((*HEADINGS[:3], "备注", HEADINGS[4]), ROW)
    assert asked.answer(choices(asked)) == {}


def test_what_was_answered_before_stays_unless_it_is_changed() -> None:
    asked = table((*HEADINGS[:3], "备注", HEADINGS[4]), ROW, remembered={Column.LEADER: "", Column.NOTE: "D"})
    assert asked.answer(choices(asked)) == {Column.LEADER: "", Column.NOTE: "D"}
    assert asked.answer({**choices(asked), 4: Column.LEADER}) == {Column.LEADER: "D", Column.NOTE: ""}


def test_two_faults_are_both_said() -> None:
    asked = table(HEADINGS, ROW)
    assert list(asked.faults({1: Column.OWNER, 3: Column.OWNER})) == [
        "A、C 列都选了“责任人”。一种内容只能是一列，请留下一列，其余的改选别的或“不读这一列”。",
        "还没有选哪一列是“具体问题”。少了它台账读不出来，请选一列。",
    ]


def test_each_table_of_a_sheet_is_asked_about_with_its_own_columns() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 责任人 | 整改时限 | | 序号 | 督办事项 | 承办人 | 承办人 | 办结时限
        1 | 公文流转偏慢 | 王建国 | 2026年9月30日 | | 1 | 票据审核不严 | 周敏 | 林芳 | 2026年9月30日
        """)
    )
    asked = tables(read, {})
    assert [(one.sheets, "".join(column.letters for column in one.columns)) for one in asked] == [
        (("台账（F1 起的表）",), "HIFGJ"),
        (("台账（A1 起的表）",), "ABCD"),
    ]
    assert unsure(read) == {(asked[0].fingerprint, Column.OWNER)}


def test_a_day_in_parts_is_asked_about_once() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 责任人 | 整改时限 | < | <
        ^ | ^ | ^ | 年 | 月 | 日
        1 | 公文流转偏慢 | 王建国 | 2026 | 9 | 30
        """)
    )
    (asked,) = tables(read, {})
    assert [(one.letters, one.read_as) for one in asked.columns][-1] == ("D", Column.DEADLINE)
    assert not list(asked.faults(choices(asked)))


def test_a_column_of_an_earlier_period_is_no_unread_one() -> None:
    read = ledger(
        drawn("""
        序号 | 具体问题 | 整改时限 | 4月进展 | 6月进展
        1 | 公文流转偏慢。 | 2026年9月30日 | 已经部署 | 正在核对
        """)
    )
    (asked,) = tables(read, {})
    (april,) = (one for one in asked.columns if one.heading == "4月进展")
    assert april.why == "是更早一期的“整改进展”：E 列没有填的行，读前面最近填了的一期。"
    assert asked.answer(choices(asked)) == {}


def test_of_two_columns_that_say_different_things_the_one_read_can_be_confirmed() -> None:
    asked = table(
        ("具体问题", "承办单位", "责任部门", "责任人", "整改时限"),
        ("制度不健全。", "县农业局", "财务股", "张三", "立行立改"),
    )
    assert [one.letters for one in asked.columns if one.unsure] == ["B", "C"]
    assert asked.answer(choices(asked)) == {Column.DEPARTMENT: "C"}
    assert asked.answer({**choices(asked), 2: Column.DEPARTMENT, 3: None}) == {Column.DEPARTMENT: "B"}
