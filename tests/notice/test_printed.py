"""Days in documents: in full, however their cells show them; a month names no day."""

from datetime import date
from typing import Any

import pytest

from app.core.days import ShownDay, Unit
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.notice import compose
from app.notice.printed import printed
from app.notice.remaining import deadline_phrase
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "完成时间", "状态", "整改进展", "佐证材料"]
DAY = date(2026, 5, 31)


def read(
    *, deadline: Any, finished: Any = "", status: str = "整改中", progress: Any = "已核对", evidence: Any = "清单"
) -> Ledger:
    row = [1, "制度没有落实", "修订制度", "办公室", "周敏", deadline, finished, status, progress, evidence]
    return ledger(grid([HEAD, row]))


def texts(value: object) -> str:
    """Every text in the fields, one behind the other."""
    if isinstance(value, dict):
        return "\n".join(map(texts, value.values()))
    return "\n".join(map(texts, value)) if isinstance(value, list) else str(value)


def fields(one: Ledger) -> dict[str, object]:
    return compose(one, Particulars())


@pytest.mark.parametrize(
    "shown", ["2026/5/31", "26-5-31", "31-May-26", "5月31日", "二○二六年五月三十一日", "2026.05.31"]
)
def test_a_day_is_printed_in_full(shown: str) -> None:
    cell = ShownDay(DAY, shown)
    one = read(deadline=cell, finished=cell, status="已完成", progress=cell, evidence=cell)
    made = texts(fields(one))
    assert shown not in made.replace("2026年5月31日", "")
    rows: Any = fields(one)["台账"]
    measure = rows[0]["措施"][0]
    assert {measure[name] for name in ("时限", "完成时间", "进展", "佐证")} == {"2026年5月31日"}
    # The window and the lists show it as the cell does.
    assert one.problems[0].measures[0].progress == shown


@pytest.mark.parametrize(
    ("unit", "shown", "text", "phrase"),
    [
        (Unit.DAY, "2026/5/31", "2026年5月31日", "2026年5月31日前完成"),
        (Unit.MONTH, "May-26", "2026年5月", "2026年5月底前完成"),
        (Unit.QUARTER, "2026年2季", "2026年第2季度", "2026年第2季度末前完成"),
        (Unit.YEAR, "2026", "2026年", "2026年底前完成"),
    ],
)
def test_no_more_is_printed_than_the_cell_shows(unit: Unit, shown: str, text: str, phrase: str) -> None:
    one = printed(read(deadline=ShownDay(DAY, shown, unit)))
    (measure,) = one.problems[0].measures
    assert (measure.deadline.text, deadline_phrase(measure.deadline)) == (text, phrase)


@pytest.mark.parametrize("number", [46173, 20260531])
def test_a_bare_number_that_is_a_day_is_printed_as_one(number: int) -> None:
    (measure,) = printed(read(deadline=number)).problems[0].measures
    assert measure.deadline.text == "2026年5月31日"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-5-31", "2026年5月31日"),
        ("2026/05/31 0:00:00", "2026年5月31日"),
        ("2026-5-31 17:30", "2026年5月31日"),
        ("2026-05-31T00:00:00", "2026年5月31日"),
        ("26.5.31", "2026年5月31日"),
        ("2026.5.31", "2026年5月31日"),
        ("２０２６．５．３１", "2026年5月31日"),
        ("20260531", "2026年5月31日"),
        ("202605310900", "2026年5月31日"),
        ("2026 年 5 月 31 日", "2026年5月31日"),
        ("2026年05月31日", "2026年5月31日"),
        ("5.31", "2026年5月31日"),
        ("2026.12", "2026年12月"),
        ("202605", "2026年5月"),
        ("2026", "2026年"),
        ("2026年5月31日\n长期坚持", "2026年5月31日，长期坚持"),
        ("2026-5-31\n长期坚持", "2026年5月31日，长期坚持"),
        ("2026年5月31日，\n长期坚持", "2026年5月31日，长期坚持"),
        ("2026年5月31日；\n长期坚持", "2026年5月31日；长期坚持"),
        ("2026年\n5月31日\n前", "2026年5月31日前"),
        ("2026年5月底前", "2026年5月底前"),
        ("5月31日前", "5月31日前"),
        ("5月31日", "5月31日"),
        ("2026年5月30日-31日", "2026年5月30日-31日"),
        ("2026-2-30", "2026-2-30"),
        ("立行立改", "立行立改"),
    ],
)
def test_a_typed_day_is_printed_in_full_and_words_as_they_stand(typed: str, said: str) -> None:
    rows: Any = fields(read(deadline=typed, finished=typed, status="已完成"))["台账"]
    measure = rows[0]["措施"][0]
    assert measure["时限"] == said
    if "\n" not in typed:
        assert measure["完成时间"] == said


def test_a_sheet_of_closure_prints_it_in_full() -> None:
    cell = ShownDay(DAY, "2026/5/31")
    done = fields(read(deadline=cell, finished=cell, status="已完成"))["销号表"]
    assert "2026年5月31日" in texts(done)
    assert "2026/5/31" not in texts(done)


def test_a_ledger_without_days_stays_the_same() -> None:
    one = read(deadline="2026年5月31日")
    assert printed(one).problems == one.problems
