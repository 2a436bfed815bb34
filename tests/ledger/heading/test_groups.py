"""Headings below a group head, over several rows."""

import pytest

from app.core.grid import column_letters
from app.core.ledger import Ledger
from tests.ledger.heading.drawn import FIRST, NEXT, WHO, drawn
from tests.tables import ledger


def columns(read: Ledger) -> dict[str, str]:
    """What each column was taken for, sure of it or not."""
    return {str(column): column_letters(guess.cell.column) for column, guess in read.sheets[0].columns.items()}


def asked(read: Ledger) -> list[str]:
    return [str(one.what) for one in read.troubles]


DAYS = "2026年3月1日 | 2026年8月31日"


@pytest.mark.parametrize(
    "head", ["整改期限", "整改时限", "计划时间", "起止时间", "时间安排", "整改时间", "办理期限", "工作进度安排"]
)
@pytest.mark.parametrize(
    "pair",
    ["开始 | 完成", "起 | 止", "起 | 迄", "起始 | 截止", "启动 | 办结", "开始时间 | 完成时间", "起始日期 | 终止日期",
     "开工 | 竣工", "自 | 至", "从 | 到", "启动时间 | 结束时间", "受理 | 办结", "交办 | 反馈", "何时开始 | 何时完成"],
)  # fmt: skip
def test_below_a_head_of_time_start_and_deadline(head: str, pair: str) -> None:
    read = ledger(drawn(f"{WHO} | {head} | <\n ^|^|^|^| {pair}\n{FIRST} | {DAYS}\n{NEXT} | {DAYS}"))
    assert (columns(read).get("start"), columns(read).get("deadline"), columns(read).get("finished")) == (
        "E",
        "F",
        None,
    )
    assert "column-unsure" not in asked(read)


@pytest.mark.parametrize("head", ["整改时限", "完成时限", "完成时间", "整改期限", "完成日期"])
@pytest.mark.parametrize(
    "pair",
    [
        "计划 | 实际",
        "计划完成 | 实际完成",
        "预计 | 实际",
        "应完成 | 已完成",
        "要求 | 实际",
        "计划 | 完成",
        "原计划 | 实际",
        "目标 | 实际",
    ],
)
def test_plan_and_actual_are_deadline_and_completion(head: str, pair: str) -> None:
    rows = f"{WHO} | {head} | <\n ^|^|^|^| {pair}\n{FIRST} | 2026年8月31日 | \n{NEXT} | 2026年5月31日 | 2026年5月20日"
    read = ledger(drawn(rows))
    assert (columns(read).get("start"), columns(read).get("deadline"), columns(read).get("finished")) == (
        None,
        "E",
        "F",
    )
    assert "column-unsure" not in asked(read)


@pytest.mark.parametrize(
    "pair",
    [
        "初次 | 延长",
        "初定 | 延期",
        "首次 | 延期",
        "原 | 延",
        "第一次 | 延长",
        "原定 | 延期",
        "原 | 现",
    ],
)
def test_the_first_deadline_and_the_extended_one(pair: str) -> None:
    read = ledger(drawn(f"{WHO} | 整改时限 | <\n ^|^|^|^| {pair}\n{FIRST} | {DAYS}\n{NEXT} | 2026年5月31日 |"))
    assert [columns(read).get(name) for name in ("start", "deadline", "extended")] == [None, "E", "F"]
    assert "column-unsure" not in asked(read)


@pytest.mark.parametrize(
    ("head", "below", "expected"),
    [
        ("整改时限 | < | <", "开始 | 计划完成 | 实际完成", ("E", "F", "G")),
        ("整改时间 | < | <", "启动 | 完成 | 销号", ("E", "F", "G")),
        ("时间安排 | < | <", "计划开始 | 计划完成 | 实际完成", ("E", "F", "G")),
        ("时间安排 | < | < | <", "计划开始 | 计划完成 | 实际开始 | 实际完成", ("E", "F", "H")),
        ("起止时间 | 起止时间", "起 | 止", ("E", "F", None)),
        ("进度安排 | < | <", "启动时间 | 阶段目标 | 完成时限", ("E", "G", None)),
        ("时间要求 | < | <", "开始 | 完成标准 | 完成", ("E", "G", None)),
        ("起止时间 | ", "起 | 止", ("E", "F", None)),
        ("完成时限 | 完成时限", "计划 | 实际", (None, "E", "F")),
    ],
)
def test_three_and_four_below_a_head_of_time(
    head: str, below: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    days = " | ".join(["2026年3月1日"] * len(below.split("|")))
    read = ledger(drawn(f"{WHO} | {head}\n | | | | {below}\n{FIRST} | {days}\n{NEXT} | {days}"))
    found = columns(read)
    assert (found.get("start"), found.get("deadline"), found.get("finished")) == expected
    assert "column-unsure" not in asked(read)


def test_three_levels() -> None:
    read = ledger(
        drawn(f"""
        序号 | 问题 | 整改措施 | 责任落实 | < | < | < | 整改期限 | <
        ^ | ^ | ^ | 责任领导 | < | 责任人 | < | 开始 | 完成
        ^ | ^ | ^ | 姓名 | 职务 | 姓名 | 电话 | 时间 | 时间
        1 | 学习制度落实不到位 | 修订计划 | 王卫东 | 副局长 | 张晓明 | 3210001 | {DAYS}
        """)
    )
    assert columns(read) == {
        "number": "A", "problem": "B", "measure": "C", "leader": "D", "owner": "F", "phone": "G", "start": "H",
        "deadline": "I",
    }  # fmt: skip
    assert read.sheets[0].header_rows == (1, 2, 3)


def test_three_levels_of_time() -> None:
    read = ledger(
        drawn(f"""
        序号 | 问题 | 整改措施 | 责任人 | 整改时间 | < | < | <
        ^ | ^ | ^ | ^ | 计划 | < | 实际 | <
        ^ | ^ | ^ | ^ | 开始 | 完成 | 开始 | 完成
        {FIRST} | {DAYS} | {DAYS}
        """)
    )
    found = columns(read)
    assert (found.get("start"), found.get("deadline"), found.get("finished")) == ("E", "F", "H")


@pytest.mark.parametrize(
    ("head", "below", "expected"),
    [
        ("责任人", "姓名 | 职务 | 联系电话", {"owner": "D", "phone": "F"}),
        ("牵头领导", "姓名 | 职务 | 电话", {"leader": "D", "phone": "F"}),
        ("责任领导", "姓名 | 职务 | 手机", {"leader": "D", "phone": "F"}),
        ("责任落实", "部门 | 责任人 | 电话", {"department": "D", "owner": "E", "phone": "F"}),
        ("责任落实", "单位 | 姓名 | 职务", {"department": "D", "owner": "E"}),
        ("责任分工", "牵头单位 | 配合单位 | 责任人", {"department": "D", "support": "E", "owner": "F"}),
    ],
)
@pytest.mark.parametrize("how", ["merged", "repeated", "over blanks"])
def test_groups_of_people(head: str, below: str, expected: dict[str, str], how: str) -> None:
    heads = {"merged": f"{head} | < | <", "repeated": f"{head} | {head} | {head}", "over blanks": f"{head} | | "}[how]
    repeat = "序号 | 问题 | 整改措施" if how == "repeated" else " | | "
    read = ledger(
        drawn(f"""
        序号 | 问题 | 整改措施 | {heads} | 整改时限
        {repeat} | {below} | {"整改时限" if how == "repeated" else ""}
        1 | 学习制度落实不到位 | 修订计划 | 张晓明 | 科长 | 0597-3210001 | 2026年8月31日
        2 | 财务报销审核把关不严 | 开展自查 | 李建国 | 科长 | 0597-3210002 | 2026年8月31日
        """)
    )
    found = columns(read)
    assert {name: found.get(name) for name in expected} == expected
    assert [found.get(name) for name in ("number", "problem", "measure", "deadline")] == ["A", "B", "C", "G"]
    assert read.sheets[0].header_rows == (1, 2)
    assert len(read.problems) == 2


def test_a_blank_row_inside_the_heading() -> None:
    read = ledger(
        drawn("""
        整改台账 | < | < | < | < | < | < | <
        序号 | 存在问题 | 整改措施 | 责任人 | | 整改时限 | 完成情况 |

        | | | 姓名 | 职务 | | 状态 | 进展
        1 | 学习制度落实不到位，集中学习偏少 | 修订学习计划 | 张晓明 | 科长 | 2026年8月31日 | 整改中 | 已修订
        2 | 财务报销审核把关不严 | 开展自查 | 李建国 | 副科长 | 2026年5月31日 | 已完成 | 已自查
        """)
    )
    assert columns(read) == {
        "number": "A", "problem": "B", "measure": "C", "owner": "D", "deadline": "F", "status": "G", "progress": "H",
    }  # fmt: skip
    assert read.sheets[0].header_rows == (2, 4)
    assert [one.number for one in read.problems] == ["1", "2"]


@pytest.mark.parametrize("head", ["是否完成", "是否销号", "是否整改到位", "是否已办结"])
def test_yes_and_no_below_a_question_are_ticked(head: str) -> None:
    read = ledger(
        drawn(f"""
        {WHO} | {head} | <
        ^ | ^ | ^ | ^ | 是 | 否
        {FIRST} | √ |
        {NEXT} | | √
        """)
    )
    assert [str(one.status) for one in read.problems] == ["done", "in_progress"]


@pytest.mark.parametrize("how", ["merged", "repeated", "over a blank"])
@pytest.mark.parametrize("pair", ["未完成 | 已完成", "否 | 是"])
@pytest.mark.parametrize("head", ["完成情况", "整改情况", "状态", "整改状态", "办结情况", "销号情况", "落实情况"])
def test_a_tick_counts_for_the_option_it_stands_under(head: str, pair: str, how: str) -> None:
    heads = {"merged": f"{head} | <", "repeated": f"{head} | {head}", "over a blank": f"{head} |"}[how]
    below = WHO if how == "repeated" else "| | |"
    read = ledger(drawn(f"{WHO} | {heads}\n{below} | {pair}\n{FIRST} | √ |\n{NEXT} | | √"))
    assert [str(one.status) for one in read.problems] == ["in_progress", "done"]
    assert "column-unsure" not in asked(read)


def test_an_option_nobody_ticked_yet_is_no_column_of_its_own() -> None:
    read = ledger(drawn(f"{WHO} | 整改情况 | \n| | | | 是 | 否\n{FIRST} | | √\n{NEXT} | | √"))
    assert [str(one.status) for one in read.problems] == ["in_progress", "in_progress"]


def test_ticks_below_a_head_of_kinds_are_no_states() -> None:
    read = ledger(drawn(f"{WHO} | 整改类型 | <\n^|^|^|^| 分阶段整改 | 持续整改\n{FIRST} | √ |\n{NEXT} | | √"))
    assert [str(one.status) for one in read.problems] == ["unknown", "unknown"]
    assert "column-absent" in asked(read)


def test_words_below_a_head_of_states_are_no_options() -> None:
    read = ledger(drawn(f"{WHO} | 完成情况 | <\n^|^|^|^| 状态 | 进展\n{FIRST} | √ | 已修订\n{NEXT} | √ | 已自查"))
    assert (columns(read)["status"], columns(read)["progress"]) == ("E", "F")


def test_names_and_telephones_of_leaders_and_supporters_are_not_the_owners() -> None:
    read = ledger(
        drawn("""
        序号 | 问题 | 整改措施 | 责任领导 | < | 责任人 | < | < | <
        ^ | ^ | ^ | 姓名 | 电话 | 牵头 | < | 配合 | <
        ^ | ^ | ^ | ^ | ^ | 姓名 | 电话 | 姓名 | 电话
        1 | 学习制度落实不到位 | 修订计划 | 王卫东 | 3210001 | 张晓明 | 3210002 | 周敏 | 3210003
        2 | 财务报销审核把关不严 | 开展自查 | 王卫东 | 3210001 | 李建国 | 3210004 | 周敏 | 3210003
        """)
    )
    found = columns(read)
    assert [found.get(name) for name in ("leader", "owner", "phone", "support")] == ["D", "F", "G", "H"]
    assert "column-unsure" not in asked(read)


def test_data_below_a_heading_are_no_second_row_of_it() -> None:
    read = ledger(
        drawn("""
        问题 | 整改措施 | 责任单位 | 责任人 | 整改时限 | 状态
        学习不深入 | 制定计划 | 办公室 | 张晓明 | 6月底 | 整改中
        审核不严 | 开展自查 | 财务科 | 李建国 | 8月底 | 已完成
        """)
    )
    assert read.sheets[0].header_rows == (1,)
    assert len(read.problems) == 2


@pytest.mark.parametrize(
    ("below", "meant"),
    [("限期 | 是否逾期", "E"), ("时限 | 备注", "E"), ("截止日期 | 逾期天数", "E"), ("完成时限 | 剩余天数", "E")],
)
def test_what_else_stands_below_a_head_of_time_is_no_deadline(below: str, meant: str) -> None:
    read = ledger(drawn(f"{WHO} | 时间要求 | <\n ^|^|^|^| {below}\n{FIRST} | 2026年8月31日 | 否\n{NEXT} | 6月底 | 是"))
    assert (columns(read).get("deadline"), columns(read).get("start")) == (meant, None)
    assert "column-unsure" not in asked(read)


def test_two_of_a_kind_nobody_knows_below_a_head_of_time_are_asked() -> None:
    read = ledger(drawn(f"{WHO} | 整改时限 | <\n ^|^|^|^| 县级 | 乡级\n{FIRST} | {DAYS}\n{NEXT} | {DAYS}"))
    assert "column-unsure" in asked(read)


@pytest.mark.parametrize(
    ("heads", "below", "expected"),
    [
        (
            "问题 | | 整改措施 | 责任人 | 整改时限",
            "部位 | 问题描述 | | |",
            {"problem": "C", "measure": "D", "owner": "E"},
        ),
        ("问题 | 整改情况 | | 责任人 | 整改时限", "| 措施 | 结果 | |", {"problem": "B", "measure": "C", "status": "D"}),
        ("问题 | 整改措施 | 责任人 | | 整改时限", "| | 姓名 | 职务 |", {"problem": "B", "measure": "C", "owner": "D"}),
    ],
)
def test_a_head_over_a_blank(heads: str, below: str, expected: dict[str, str]) -> None:
    texts = {"B": "消防通道堵塞", "C": "三楼机房清理", "D": "已完成", "E": "张晓明"}
    cells = " | ".join(texts.values())
    read = ledger(drawn(f"序号 | {heads}\n | {below}\n1 | {cells} | 2026年8月31日\n2 | {cells} | 2026年8月31日"))
    found = columns(read)
    assert {name: found.get(name) for name in expected} == expected
    assert found["deadline"] == "F"
    assert read.sheets[0].header_rows == (1, 2)
    assert [one.number for one in read.problems] == ["1", "2"]


def test_a_first_row_of_data_below_a_blank_heading_is_no_sub_heading() -> None:
    read = ledger(drawn(f"{WHO} | | 状态\n{FIRST} | 2026年8月31日 | 整改中\n{NEXT} | 2026年8月31日 | 已完成"))
    assert read.sheets[0].header_rows == (1,)


def test_a_filled_column_without_a_heading_is_told() -> None:
    read = ledger(drawn(f"{WHO} | | 状态\n{FIRST} | 2026年8月31日 | 整改中\n{NEXT} | 2026年8月31日 | 已完成"))
    told = {str(one.what): one for one in read.troubles}
    assert told["column-unread"].values["headings"] == "“没有表头的一列”（E 列）"
    assert told["column-absent"].grave


def test_a_column_without_a_heading_that_holds_next_to_nothing_is_not_told() -> None:
    read = ledger(drawn(f"{WHO} | 整改时限 |\n{FIRST} | 2026年8月31日 | 急\n{NEXT} | 2026年8月31日 |"))
    assert "column-unread" not in asked(read)


def test_a_day_beside_the_problem_below_one_head_is_when_it_began() -> None:
    read = ledger(
        drawn("""
        序号 | 问题情况 | < | 整改措施 | 责任人 | 整改时限
        ^ | 时间 | 问题 | ^ | ^ | ^
        1 | 2026-05-08 | 学习制度落实不到位 | 修订学习计划 | 张晓明 | 2026年8月31日
        2 | 2026-05-09 | 财务报销审核把关不严 | 开展自查 | 李建国 | 2026年9月30日
        """)
    )
    found = columns(read)
    assert (found["start"], found["problem"], "finished" in found) == ("B", "C", False)
