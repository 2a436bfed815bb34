"""Days of completion: a table of cells with what they say, and what a ledger takes for done by them."""

from pathlib import Path

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.deadline import TITLE, Unreadable, Year, kind, last_day
from app.core.status import Status
from app.ledger.wording.ended import read_ended
from tests.tables import AS_OF, grid, ledger

CASES = Path(__file__).parent / "cases" / "ended.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in CASES.read_text(encoding="utf-8").splitlines()[1:]
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("cell", "case", "day"), ROWS, ids=[row[0] for row in ROWS])
def test_only_what_says_that_it_ended_is_a_day_of_completion(cell: str, case: str, day: str) -> None:
    told = read_ended(cell.replace("\\n", "\n"), Year(2026, TITLE), AS_OF)
    assert (kind(told), str(last_day(told) or "")) == (case, day), told


@pytest.mark.parametrize(("cell", "case", "day"), ROWS, ids=[row[0] for row in ROWS])
def test_beside_an_empty_status_only_a_day_is_done_and_all_else_is_told(cell: str, case: str, day: str) -> None:
    head = ["序号", "具体问题", "整改措施", "整改时限", "完成状态", "销号时间"]
    row = [1, "问题事项", "整改办法", "2026年12月31日", None, cell.replace("\\n", "\n") or None]
    read = ledger(grid([["2026年度问题整改台账", *[""] * 5], head, row]))
    status = read.problems[0].measures[0].status
    assert (status is Status.DONE) == (case == "date")
    rules = {one.rule for one in checks.run(read, CheckContext(AS_OF))}
    assert ("finished-unreadable" in rules) == (case in ("unreadable", "ongoing"))


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("预计2026年5月31日完成", "写的是打算或者限期，不是已经完成的日期"),
        ("2026年5月31日未完成", "写的是还没有完成，不是完成的日期"),
        ("截至2026年5月31日", "写的是截止或者统计到哪一天，不是完成的日期"),
        ("春节前后", "没有写出哪一天"),
        ("2026年5月31日印发制度", "日期以外的“印发制度”看不懂"),
        ("2026年5月31日“双过半”", "日期以外的“‘双过半’”看不懂"),
        ("2026年5月31日（延期一个月）", "“延期一个月”和前面的日子矛盾，看不出以哪个为准"),
        ("2026年2月30日", "日历上没有这一天"),
    ],
)
def test_the_reason_speaks_of_a_day_of_completion(cell: str, reason: str) -> None:
    assert read_ended(cell, Year(2026, TITLE), AS_OF) == Unreadable(cell, reason)
