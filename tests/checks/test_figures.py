"""What a case file cannot show: figures over two sheets, and what a sentence names."""

from datetime import date

from app import checks
from app.core.check_context import CheckContext
from app.core.finding import Finding
from tests.tables import AS_OF, grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"]


def row(number: int, deadline: str = "2026年12月31日") -> list[str | int]:
    return [number, f"问题事项{number}", f"整改办法{number}", "周敏", deadline, "整改中"]


def found(rule: str, *titles: str) -> list[Finding]:
    """Two sheets with one title each; the first has one problem, the second two."""
    sheets = [[row(1)], [row(2), row(3)]]
    grids = [
        grid([[title], HEAD, *rows], name=f"第{index}表")
        for index, (title, rows) in enumerate(zip(titles, sheets, strict=True))
    ]
    return [one for one in checks.run(ledger(*grids), CheckContext(AS_OF)) if one.rule == rule]


def test_a_title_may_name_the_count_of_its_sheet_or_of_the_whole() -> None:
    assert found("count-claimed", "反馈的1个问题，共制定1条整改措施", "反馈的2个问题，共制定2条整改措施") == []
    assert found("count-claimed", "反馈的3个问题，共制定3条整改措施", "反馈的3个问题") == []


def test_a_title_may_not_name_the_count_of_another_sheet() -> None:
    told = found("count-claimed", "反馈的2个问题", "共制定1条整改措施")
    assert [(str(one.origin), one.values["claims"]) for one in told] == [
        ("第0表!A1", "写的是“反馈的2个问题”，台账里读到 3 个问题"),
        ("第1表!A1", "写的是“制定1条整改措施”，台账里读到 3 条措施"),
    ]


def test_all_that_a_text_claims_wrongly_is_told_at_once() -> None:
    (one, _) = found("count-claimed", "反馈的5个问题，共制定6条整改措施", "反馈的5个问题")
    assert one.values["claims"] == (
        "写的是“反馈的5个问题”，台账里读到 3 个问题；写的是“制定6条整改措施”，台账里读到 3 条措施"
    )


def test_the_share_that_would_be_right_is_named() -> None:
    rows = [[*HEAD, "整改进展"], [*row(1), "29家中23家成立党小组，占70.3%"]]
    (one,) = [one for one in checks.run(ledger(grid(rows)), CheckContext(AS_OF)) if one.rule == "share-wrong"]
    assert one.values["expected"] == "79.3"


def test_a_gap_names_one_number_or_the_first_and_the_last() -> None:
    read = ledger(grid([HEAD, row(1), row(3), row(7)]))
    told = [one.values["lost"] for one in checks.run(read, CheckContext(AS_OF)) if one.rule == "number-gap"]
    assert told == ["2", "4 至 6"]


def test_a_weekend_that_is_the_as_of_day_itself_still_counts() -> None:
    read = ledger(grid([HEAD, row(1, "2026年7月4日")]))
    for day, expected in ((date(2026, 7, 4), 1), (date(2026, 7, 5), 0)):
        told = [one for one in checks.run(read, CheckContext(day)) if one.rule == "deadline-on-weekend"]
        assert len(told) == expected


def test_of_two_findings_in_a_cell_the_first_is_told() -> None:
    text = "已于2026年7月1日召开会议，已于2026年8月1日印发"
    read = ledger(grid([[*HEAD, "整改进展"], [*row(1), text]]))
    (one,) = [one for one in checks.run(read, CheckContext(AS_OF)) if one.rule == "date-after"]
    assert one.values["day"] == "2026年7月1日"
