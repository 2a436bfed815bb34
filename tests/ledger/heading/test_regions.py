"""Several tables on one sheet: below and beside each other, headings repeated, and small tables that are no ledger."""

from itertools import zip_longest

import pytest

from app.core.columns import Column
from app.core.grid import Grid, column_letters
from app.core.ledger import Ledger, Unsettled
from tests.ledger.heading.drawn import drawn
from tests.tables import ledger


def tables(read: Ledger) -> list[str]:
    """Each table: the rows of its heading and its columns, in a line."""
    return [
        f"{','.join(map(str, table.header_rows))}: "
        + " ".join(f"{column}={column_letters(guess.cell.column)}" for column, guess in table.columns.items())
        for table in read.sheets[0].tables
    ]


def unread(read: Ledger) -> list[str]:
    return [one.cell.address for one in read.troubles if one.what is Unsettled.TABLE_UNREAD and one.cell]


def musts(read: Ledger) -> list[str]:
    """What would keep a clerk from writing the notice."""
    return [str(one.what) for one in read.troubles if one.what in (Unsettled.TABLE_UNREAD, Unsettled.COLUMN_UNSURE)]


def owners(read: Ledger) -> list[str]:
    return ["、".join(one.owners) for one in read.measures()]


HEAD = "序号 | 问题 | 整改措施 | 责任人 | 整改时限 | 状态"
DATA = """
1 | 公文流转偏慢 | 优化流程 | 王建国 | 2026年9月30日 | 整改中
2 | 会议开得偏多 | 精简会议 | 林芳 | 2026年8月31日 | 整改中
""".strip()
PLAIN = "number=A problem=B measure=C owner=D deadline=E status=F"


def test_one_table_is_the_sheet_itself() -> None:
    sheet = drawn(f"{HEAD}\n{DATA}")
    assert tables(ledger(sheet)) == [f"1: {PLAIN}"]


@pytest.mark.parametrize(
    "again",
    [
        HEAD,
        "序号 | 问题 | 整改措施 | 责任人 | 完成时限 | 状态",
        "序号 | 存在的突出问题 | 整改措施 | 责任人 | 整改时限 | 状态",
        "序号 | 问题 | 整改措施 | 责任人 | 整改时限 | 进度颜色",
        "序 号 | 问　题 | 整改措施： | 责任人 | 整改时限 | 状态",
    ],
)
def test_a_repeated_heading_is_skipped_one_renamed_column_or_not(again: str) -> None:
    read = ledger(drawn(f"{HEAD}\n{DATA}\n{again}\n3 | 票据审核不严 | 自查 | 周敏 | 2026年5月31日 | 已完成"))
    assert tables(read) == [f"1: {PLAIN}"]
    assert [one.number for one in read.problems] == ["1", "2", "3"]
    assert not musts(read)


def test_a_heading_repeated_in_another_order_maps_what_is_below_anew() -> None:
    read = ledger(
        drawn("""
        一、办公室 | < | < | < | < | < | < | <
        序号 | 问题 | 整改措施 | 责任单位 | 责任人 | 发现时间 | 整改时限 | 状态
        1 | 公文流转偏慢 | 优化流程 | 办公室 | 王建国 | 2026年3月1日 | 2026年9月30日 | 整改中
        2 | 会议开得偏多 | 精简会议 | 办公室 | 林芳 | 2026年3月1日 | 2026年8月31日 | 整改中
        二、财务科 | < | < | < | < | < | < | <
        序号 | 问题 | 整改措施 | 责任人 | 责任单位 | 整改时限 | 发现时间 | 状态
        3 | 往来款挂账 | 清理 | 周敏 | 财务科 | 2026年9月30日 | 2026年3月1日 | 整改中
        4 | 票据审核不严 | 自查 |  | 财务科 | 2026年5月31日 | 2026年3月2日 | 整改中
        """)
    )
    assert tables(read) == [
        "2: number=A problem=B measure=C department=D owner=E start=F deadline=G status=H",
        "6: number=A problem=B measure=C owner=D department=E deadline=F start=G status=H",
    ]
    assert [one.number for one in read.problems] == ["1", "2", "3", "4"]
    assert owners(read) == ["王建国", "林芳", "周敏", ""]
    assert [str(one.last_day) for one in read.measures()] == ["2026-09-30", "2026-08-31", "2026-09-30", "2026-05-31"]
    assert not musts(read)


def test_a_second_ledger_with_the_same_columns_in_other_words_is_a_table_of_its_own() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 责任人 | 整改时限
        1 | 公文流转偏慢 | 王建国 | 2026年9月30日

        序号 | 督办事项 | 承办人 | 办结时限 | 督办次数
        1 | 老旧小区改造 | 陈立 | 2026年9月30日 | 2
        """)
    )
    assert [table.split(":")[0] for table in tables(read)] == ["1", "4"]


def test_sections_go_on_in_a_table_mapped_anew() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 整改措施 | 责任人 | 整改时限
        一、政治建设 | < | < | < | <
        1 | 公文流转偏慢 | 优化流程 | 王建国 | 2026年9月30日
        序号 | 问题 | 整改措施 | 整改时限 | 责任人
        2 | 会议开得偏多 | 精简会议 | 2026年8月31日 | 林芳
        二、作风建设 | < | < | < | <
        3 | 往来款挂账 | 清理 | 2026年8月31日 | 周敏
        """)
    )
    assert [one.category for one in read.problems] == ["一、政治建设", "一、政治建设", "二、作风建设"]
    assert owners(read) == ["王建国", "林芳", "周敏"]


def test_a_repeated_heading_of_two_rows_in_another_order() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 措施 | 责任落实 | < | 整改时限 | <
        ^ | ^ | ^ | 部门 | 责任人 | 起 | 止
        1 | 公文流转偏慢 | 优化流程 | 办公室 | 王建国 | 2026年3月1日 | 2026年9月30日
        序号 | 问题 | 措施 | 整改时限 | < | 责任落实 | <
        ^ | ^ | ^ | 起 | 止 | 部门 | 责任人
        2 | 会议开得偏多 | 精简会议 | 2026年3月1日 | 2026年8月31日 | 办公室 | 林芳
        """)
    )
    assert tables(read) == [
        "1,2: number=A problem=B measure=C department=D owner=E start=F deadline=G",
        "4,5: number=A problem=B measure=C start=D deadline=E department=F owner=G",
    ]
    assert owners(read) == ["王建国", "林芳"]


def test_a_repeated_heading_of_two_rows_is_skipped() -> None:
    head = "序号 | 问题 | 措施 | 责任落实 | < | 整改时限\n ^ | ^ | ^ | 部门 | 责任人 | ^"
    row = "公文流转偏慢 | 优化流程 | 办公室 | 王建国 | 2026年9月30日"
    read = ledger(drawn(f"{head}\n1 | {row}\n{head}\n2 | 会议{row}"))
    assert [one.number for one in read.problems] == ["1", "2"]
    assert len(read.sheets[0].tables) == 1


def test_a_column_the_clerk_names_holds_for_the_tables_with_that_heading() -> None:
    below = "序号 | 督办事项 | 承办人 | 办结时限 | 经办\n1 | 老旧小区改造 | 陈立 | 11月30日 | 何静"
    sheet = drawn(f"序号 | 问题 | 责任人 | 整改时限 | 经手\n1 | 公文流转偏慢 | 王建国 | 6月底 | 周敏\n\n{below}")
    read = ledger(sheet, columns={Column.OWNER: "E"})
    assert owners(read) == ["周敏", "陈立"]


def test_a_second_ledger_below_with_a_title_of_its_own() -> None:
    read = ledger(
        drawn(f"""
        2026年巡察整改台账 | < | < | < | < | <
        {HEAD}
        {DATA}

        2025年督办事项清单 | < | < | < | < | <
        序号 | 督办事项 | 牵头单位 | 承办人 | 办结时限 | 办理情况
        1 | 完成老旧小区改造 | 住建局 | 陈立 | 11月30日 | 已完成招标，正在施工
        """)
    )
    assert tables(read) == [f"2: {PLAIN}", "7: number=A problem=B department=C owner=D deadline=E progress=F"]
    assert [one.text for one in read.problems] == ["公文流转偏慢", "会议开得偏多", "完成老旧小区改造"]
    assert str(list(read.measures())[-1].last_day) == "2025-11-30"
    assert not musts(read)


@pytest.mark.parametrize("gap", [" | ", " | | ", ""])
def test_two_ledgers_side_by_side(gap: str) -> None:
    between = f" |{gap[2:]}| " if gap else " | "
    read = ledger(
        drawn(f"""
        {HEAD}{between}{HEAD}
        1 | 公文流转偏慢 | 优化流程 | 王建国 | 2026年9月30日 | 整改中{between}1 | 票据审核不严 | 开展自查 | 周敏 | 2026年6月15日 | 已完成
        2 | 会议开得偏多 | 精简会议 | 林芳 | 2026年8月31日 | 整改中{between}2 | 往来款挂账 | 逐笔清理 | | 2026年8月31日 | 整改中
        {"|" * 5}{between}3 | 报销附件不全 | 补齐附件 | 何静 | 2026年8月31日 | 整改中
        """)
    )
    assert len(read.sheets[0].tables) == 2
    assert [one.text for one in read.problems] == [
        "公文流转偏慢", "会议开得偏多", "票据审核不严", "往来款挂账", "报销附件不全",
    ]  # fmt: skip
    assert owners(read) == ["王建国", "林芳", "周敏", "", "何静"]
    assert not musts(read)


def test_side_by_side_with_titles_and_other_columns() -> None:
    read = ledger(
        drawn("""
        办公室问题清单 | < | < | < | | 财务科督办事项 | < | <  | <
        序号 | 存在问题 | 责任人 | 整改时限 | | 编号 | 督办事项 | 办结时限 | 承办人
        1 | 公文流转偏慢 | 王建国 | 2026年9月30日 | | 1 | 票据审核不严 | 2026年6月15日 | 周敏
        | | | | | 2 | 往来款挂账 | 2026年8月31日 | 林芳
        """)
    )
    assert tables(read) == [
        "2: number=A problem=B owner=C deadline=D",
        "2: number=F problem=G deadline=H owner=I",
    ]
    assert owners(read) == ["王建国", "周敏", "林芳"]
    assert not musts(read)


@pytest.mark.parametrize(
    "second",
    [
        "统计 |  | \n单位 | 数量 | 完成率\n办公室 | 3 | 50%\n财务科 | 2 | 100%",
        "联系人 | 电话\n周敏 | 0597-3210001\n林芳 | 0597-3210002",
        "单位 | 问题数 | 已完成\n办公室 | 3 | 1\n财务科 | 2 | 1\n合计 | 5 | 2",
        "序号 | 单位 | 问题 | 完成\n1 | 办公室 | 3 | 1\n2 | 财务科 | 2 | 1",
        "序号 | 姓名 | 职务 | 联系电话\n1 | 周敏 | 科长 | 3210001\n2 | 林芳 | 科长 | 3210002",
        "图例 | 含义\n红 | 逾期\n绿 | 完成",
        "责任单位 | 问题总数 | 已完成 | 整改率\n办公室 | 3 | 1 | 33%",
    ],
)
@pytest.mark.parametrize("where", ["below", "beside"])
def test_a_small_table_that_is_no_ledger_adds_nothing(second: str, where: str) -> None:
    read = ledger(_together(f"{HEAD}\n{DATA}", second, where))
    assert tables(read) == [f"1: {PLAIN}"]
    assert [one.text for one in read.problems] == ["公文流转偏慢", "会议开得偏多"]
    assert len(list(read.measures())) == 2
    assert not musts(read)


@pytest.mark.parametrize(
    ("second", "cell"),
    [
        (
            "序号 | 卡壳之处 | 盯办同志 | 档位\n1 | 老旧小区改造推进缓慢 | 陈立 | 二级\n2 | 路灯照明设施缺失较多 | 何静 | 三级",
            0,
        ),
        (
            "编号 | 卡壳之处 | 责任人 | 档位\n1 | 老旧小区改造推进缓慢 | 陈立 | 二级\n2 | 路灯照明设施缺失较多 | 何静 | 三级",
            0,
        ),
    ],
)
@pytest.mark.parametrize("where", ["below", "beside"])
def test_a_table_that_looks_like_a_ledger_and_is_not_understood_is_asked(second: str, cell: int, where: str) -> None:
    read = ledger(_together(f"{HEAD}\n{DATA}", second, where))
    assert [one.text for one in read.problems][:2] == ["公文流转偏慢", "会议开得偏多"]
    assert unread(read) == ["A5" if where == "below" else "H1"] or "column-unsure" in musts(read)
    assert len(read.problems) in (2, 4)


def test_a_small_table_left_of_the_ledger_is_no_part_of_it() -> None:
    read = ledger(_beside("单位 | 数量\n办公室 | 3\n财务科 | 2\n合计 | 5", f"{HEAD}\n{DATA}"))
    assert tables(read) == ["1: number=D problem=E measure=F owner=G deadline=H status=I"]
    assert len(list(read.measures())) == 2


def test_a_row_of_data_after_a_blank_row_is_no_table_whatever_its_words_are() -> None:
    more = "3 | 票据审核不严 | 自查 | 周敏 | 2026年5月31日 | 已完成"
    read = ledger(drawn(f"{HEAD}\n{DATA}\n\n | | 完善附件 | 财务科 | 说明 | 备注\n{more}"))
    assert [one.number for one in read.problems] == ["1", "2", "3"]


def test_a_small_table_above_the_ledger_is_no_ledger() -> None:
    read = ledger(drawn(f"单位 | 问题数 | 完成率\n办公室 | 3 | 50%\n\n{HEAD}\n{DATA}"))
    assert tables(read) == [f"4: {PLAIN}"]
    assert len(read.problems) == 2


def test_a_wider_ledger_below_does_not_hide_the_one_above() -> None:
    read = ledger(
        drawn(f"""
        序号 | 问题 | 责任人 | 整改时限
        1 | 公文流转偏慢 | 王建国 | 2026年9月30日

        序号 | 问题 | 整改措施 | 责任人 | 整改时限 | 状态 | 备注
        {DATA.replace(chr(10), chr(10) + " ")}
        """)
    )
    assert [table.split(":")[0] for table in tables(read)] == ["1", "4"]
    assert len(read.problems) == 3


def test_two_blocks_of_columns_of_one_table_with_a_blank_column_between_stay_one() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 整改措施 | | 责任人 | 整改时限 | 状态
        1 | 公文流转偏慢 | 优化流程 | | 王建国 | 2026年9月30日 | 整改中
        2 | 会议开得偏多 | 精简会议 | | 林芳 | 2026年8月31日 | 整改中
        """)
    )
    assert tables(read) == ["1: number=A problem=B measure=C owner=E deadline=F status=G"]


def test_the_same_heading_twice_does_not_part_a_table() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 整改措施 | 责任人 | 完成日期 | 责任人 | 完成日期
        1 | 公文流转偏慢 | 优化流程 | 王建国 | 2026年9月30日 | 林芳 |
        """)
    )
    assert len(read.sheets[0].tables) == 1


def test_instructions_of_forty_rows_above() -> None:
    above = "\n".join(f"{at}.各单位要如实填写本台账第 {at} 项内容" for at in range(1, 45))
    read = ledger(drawn(f"{above}\n{HEAD}\n{DATA}"))
    assert tables(read) == [f"45: {PLAIN}"]


def test_a_row_that_names_three_known_columns_is_a_heading() -> None:
    read = ledger(
        drawn("""
        序号 | 攻坚点位 | 责任单位 | 责任人 | 完成时限 | 当前状态
        1 | 老旧小区改造推进缓慢 | 住建局 | 陈立 | 2026年9月30日 | 整改中
        2 | 路灯照明设施缺失较多 | 城管局 | 何静 | 2026年8月31日 | 整改中
        """)
    )
    assert read.sheets[0].columns[Column.PROBLEM].cell.column == 2
    assert musts(read) == ["column-unsure"]
    assert [one.text for one in read.problems] == ["老旧小区改造推进缓慢", "路灯照明设施缺失较多"]


ITEMS = (
    "序号 | 问题 | 整改措施 | 责任人 | 整改时限 | 整改情况",
    "1 | 公文流转偏慢 | 优化流程 | 王建国 | 2026年9月30日 | 整改中",
    "2 | 会议开得偏多 | 精简会议 | 林芳 | 2026年8月31日 | 已完成",
    "3 | 公示不够及时 | 定期公示 | 周敏 | 2026年8月31日 | 未完成",
)


@pytest.mark.parametrize(
    "figures",
    [
        ("责任单位 | 问题总数 | 已完成 | 完成率", "办公室 | 3 | 1 | 33%", "财务科 | 2 | 2 | 100%", "| | |"),
        ("责任人 | 问题个数 | 完成率", "王建国 | 3 | 33%", "林芳 | 2 | 100%", "| |"),
        ("科室 | 问题数量 | 已整改数量", "合计 | 5 | 3", "| |", "| |"),
    ],
)
def test_figures_right_beside_a_ledger_are_another_table(figures: tuple[str, ...]) -> None:
    read = ledger(drawn("\n".join(f"{one} | {other}" for one, other in zip(ITEMS, figures, strict=True))))
    assert tables(read) == ["1: number=A problem=B measure=C owner=D deadline=E status=F"]
    assert [str(one.status) for one in read.problems] == ["in_progress", "done", "in_progress"]


def test_figures_for_as_many_rows_as_items_are_asked_and_a_rate_is_no_status() -> None:
    figures = ("责任单位 | 问题总数 | 完成率", "办公室 | 3 | 33%", "财务科 | 2 | 100%", "人事科 | 1 | 0%")
    read = ledger(drawn("\n".join(f"{one} | {other}" for one, other in zip(ITEMS, figures, strict=True))))
    assert musts(read) == ["column-unsure"]
    assert read.sheets[0].columns[Column.STATUS].cell.address == "F1"


@pytest.mark.parametrize("gap", ["", "| "])
def test_figures_left_of_a_ledger_are_no_problems(gap: str) -> None:
    figures = (
        "类别 | 问题 | 整改完成 | 正在整改 | 责任人",
        "党建 | 3 | 1 | 2 | 王五",
        "业务 | 2 | 1 | 1 | 赵六",
        "| | | |",
    )
    read = ledger(drawn("\n".join(f"{other} | {gap}{one}" for one, other in zip(ITEMS, figures, strict=True))))
    assert [one.text for one in read.problems] == ["公文流转偏慢", "会议开得偏多", "公示不够及时"]
    assert {owner for one in read.measures() for owner in one.owners} == {"王建国", "林芳", "周敏"}


@pytest.mark.parametrize(
    "card",
    [
        "问题 | 合同未备案\n责任人 | 张三\n整改时限 | 2026年9月30日",
        "问题 | 合同未备案 | 责任人 | 张三\n整改措施 | 补办备案 | 整改时限 | 2026年9月30日",
        "存在问题： | 合同未备案\n责任单位： | 办公室\n责任人： |\n整改措施： | 补办备案",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_card_below_a_table_is_told_and_none_of_its_rows(card: str, gap: str) -> None:
    read = ledger(drawn(f"{HEAD}\n{DATA}{gap}{card}"))
    alone = ledger(drawn(f"{HEAD}\n{DATA}"))
    assert "table-unread" in musts(read)
    assert [one.text for one in read.problems] == [one.text for one in alone.problems]


def test_the_lines_of_those_who_sign_are_no_card() -> None:
    read = ledger(drawn(f"{HEAD}\n{DATA}\n\n责任单位 | 办公室\n责任人 | 张三\n联系电话 | 3210001"))
    assert "table-unread" not in musts(read)


@pytest.mark.parametrize(
    "text",
    [
        "序号 | 单位 | 姓名 | 联系电话 | 备注\n1 | 办公室 | 周敏 | 3210001 |\n2 | 财务科 | 林芳 | 3210002 |",
        "单位 | 问题总数 | 完成情况 | 完成率\n办公室 | 3 | 1 | 33%\n财务科 | 2 | 1 | 50%",
        "序号 | 类别 | 状态 | 责任人\n1 | 甲 | 完成 | 周敏",
        "类别 | 问题 | 整改完成 | 正在整改 | 责任人\n党建 | 3 | 1 | 2 | 王五\n业务 | 2 | 1 | 1 | 赵六",
    ],
)
def test_a_sheet_of_names_or_figures_is_no_ledger_for_three_known_columns(text: str) -> None:
    from app.ledger.heading.header import find_header

    assert find_header(drawn(text)) is None


def _together(first: str, second: str, where: str) -> Grid:
    return drawn(f"{first}\n\n{second}") if where == "below" else _beside(first, second)


def _beside(first: str, second: str) -> Grid:
    left, right = first.split("\n"), second.split("\n")
    blank = "|" * left[0].count("|")
    return drawn("\n".join(f"{one or blank} | | {other or ''}" for one, other in zip_longest(left, right)))
