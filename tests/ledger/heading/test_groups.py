"""Headings below a group head, over several rows, and the rows below a heading that are no data."""

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import column_letters
from app.core.ledger import Ledger
from tests.ledger.heading.drawn import drawn
from tests.tables import ledger


def columns(read: Ledger) -> dict[str, str]:
    """What each column was taken for, sure of it or not."""
    return {str(column): column_letters(guess.cell.column) for column, guess in read.sheets[0].columns.items()}


def asked(read: Ledger) -> list[str]:
    return [str(one.what) for one in read.troubles]


WHO = "序号 | 存在问题 | 整改措施 | 责任人"
DAYS = "2026年3月1日 | 2026年8月31日"
FIRST = "1 | 学习制度落实不到位 | 修订学习计划 | 张晓明"
NEXT = "2 | 财务报销审核把关不严 | 开展自查 | 李建国"


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


@pytest.mark.parametrize(
    ("year", "month", "day", "read_as"),
    [
        (2026, 9, 30, "2026-09-30"),
        ("2026年", "9月", "30日", "2026-09-30"),
        (2026, 9, "", "2026-09-30"),
        ("", 9, 30, "2026-09-30"),
        ("", 9, "", "2026-09-30"),
        (2026, "", "", "2026-12-31"),
        (2026, 9, "底前", "2026-09-30"),
        (2026, 9, "上旬", "2026-09-10"),
    ],
)
def test_year_month_and_day_are_one_day(year: object, month: object, day: object, read_as: str) -> None:
    read = ledger(
        drawn(f"""
        2026年整改台账 | < | < | < | < | < | <
        {WHO} | 整改时限 | < | <
        ^ | ^ | ^ | ^ | 年 | 月 | 日
        {FIRST} | {year} | {month} | {day}
        {NEXT} | 2026 | 5 | 31
        """)
    )
    first, second = (one.measures[0] for one in read.problems)
    assert isinstance(first.deadline, OnDate) and isinstance(second.deadline, OnDate)
    assert [one.deadline.day.isoformat() for one in (first, second)] == [read_as, "2026-05-31"]  # type: ignore[union-attr]
    assert first.entries[Column.DEADLINE].cell.address == "E4"
    assert read.sheets[0].columns[Column.DEADLINE].parts == (5, 6, 7)
    assert "column-unread" not in asked(read)


def test_day_in_parts_without_a_year_takes_the_titles_and_no_day_at_all_is_missing() -> None:
    read = ledger(
        drawn(f"""
        2025年整改台账 | < | < | < | < | <
        {WHO} | 完成时限 | <
        ^ | ^ | ^ | ^ | 月 | 日
        {FIRST} | 9 | 30
        {NEXT} | |
        3 | 会议偏多 | 精简会议 | 林芳 | 立行立改 | <
        4 | 公示不及时 | 定期公示 | 周敏 | 6 | 31
        """)
    )
    kinds = [type(one.measures[0].deadline).__name__ for one in read.problems]
    assert kinds == ["OnDate", "Missing", "Immediate", "Unreadable"]
    assert read.problems[0].measures[0].last_day is not None
    assert read.problems[0].measures[0].last_day.isoformat() == "2025-09-30"


def test_days_in_parts_below_heads_that_name_no_time() -> None:
    read = ledger(
        drawn(f"""
        {WHO} | 计划完成 | < | 实际完成 | <
        ^ | ^ | ^ | ^ | 月 | 日 | 月 | 日
        {FIRST} | 9 | 30 | |
        {NEXT} | 5 | 31 | 5 | 20
        """)
    )
    assert (columns(read)["deadline"], columns(read)["finished"]) == ("E", "G")


def test_two_days_in_parts() -> None:
    read = ledger(
        drawn(f"""
        {WHO} | 整改时限 | < | < | 完成时间 | < | <
        ^ | ^ | ^ | ^ | 年 | 月 | 日 | 年 | 月 | 日
        {FIRST} | 2026 | 6 | 30 | 2026 | 6 | 12
        {NEXT} | 2026 | 8 | 31 | | |
        """)
    )
    assert (columns(read)["deadline"], columns(read)["finished"]) == ("E", "H")
    finished = read.problems[0].measures[0].finished
    assert isinstance(finished, OnDate) and finished.day.isoformat() == "2026-06-12"


@pytest.mark.parametrize(
    "numbers",
    [
        "甲 | 乙 | 1 | 2 | 3",
        "1 | 2 | 3 | 4 | 5",
        "（1） | （2） | （3） | （4） | （5）",
        "① | ② | ③ | ④ | ⑤",
        "A | B | C | D | E",
        "栏次 | 1 | 2 | 3 | 4",
        "一 | 二 | 三 | 四 | 五",
        "甲 | 乙 | 丙 | 丁 | 戊",
        "a | b | c | d | e",
        "Ⅰ | Ⅱ | Ⅲ | Ⅳ | Ⅴ",
        "1栏 | 2栏 | 3栏 | 4栏 | 5栏",
        "— | 1 | 2 | 3 | 4",
        "| 1 | 2 | 3 | 4",
    ],
)
def test_a_row_of_column_numbers_is_no_data(numbers: str) -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n{numbers}\n{FIRST} | 2026年8月31日\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]
    assert len(list(read.measures())) == 2


def test_numbers_in_data_are_no_row_of_column_numbers() -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n1 | 2025年问题一 | 3 | 李建国 | 2026.5\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]


@pytest.mark.parametrize(
    "row",
    [
        "填写说明 | 简要写明问题 | 写明具体措施 | 填写姓名 | 格式：2026年6月30日",
        "（必填） | （必填） | （必填） | （选填） | （必填）",
        "必填 | 必填 | 必填 | 选填 | 必填",
        "| 填写问题的具体表现 | 逐条填写 | 填写姓名，多人用顿号隔开 | 格式：yyyy-mm-dd",
        "数字 | 文本 | 文本 | 姓名 | 日期（如2026-06-30）",
        "示例 | 学习不够深入 | 制定计划 | 张三 | 2026年6月30日",
        "例： | 学习不够深入 | 制定计划 | 张三 | 2026年6月30日",
        "自动生成 | 不超过200字 | 不超过500字 | 下拉选择 | 按“年月日”填写",
        "（自然顺序） | （一句话说清） | （写明做法） | （写姓名） | （年月日）",
        "从1起编号 | 照抄报告表述 | 详细一些 | 要全名 | 到日",
        "| | | （姓名） | （年月日）",
        "说明：按顺序编号 | 说明：写明问题 | 说明：写明措施 | 说明：写姓名 | 说明：写到日",
    ],
)
def test_a_row_of_instructions_or_an_example_is_no_data(row: str) -> None:
    read = ledger(drawn(f"{WHO} | 整改时限\n{row}\n{FIRST} | 2026年8月31日\n{NEXT} | 2026年8月31日"))
    assert [one.number for one in read.problems] == ["1", "2"]
    assert len(list(read.measures())) == 2


def test_an_item_about_filling_in_is_data() -> None:
    read = ledger(drawn(f"{WHO}\n1 | 填写台账不规范 | 按照要求重新填写 |\n{NEXT}"))
    assert [one.number for one in read.problems] == ["1", "2"]


def test_an_item_with_a_code_or_words_for_a_number_is_data() -> None:
    rows = ["问题1", "XC-01", "第三条", "新增", "（四）"]
    items = "\n".join(f"{number} | 某项问题说明 | 某项措施 | 张晓明 | 长期坚持" for number in rows)
    read = ledger(drawn(f"{WHO} | 整改时限\n{items}"))
    assert [one.number for one in read.problems] == rows


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
