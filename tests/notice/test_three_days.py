"""成文日期, 核对日期 and 填报时间: whether they are one and the same, and what follows from each."""

from dataclasses import replace
from datetime import date

import pytest

from app.core.columns import Column
from app.core.deadline import OnDate
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Passage
from app.core.matters.given import Particulars
from app.core.particulars import REPLY_BY
from app.core.status import Status
from app.notice import ThreeDays, three_days
from tests.notice.ledgers import SHEET, ledger, measure, problem

AS_OF = date(2026, 6, 30)


def told(*texts: str, sheet: str = SHEET) -> Ledger:
    """With these texts side by side above its heading."""
    late = measure("查", "在查", Status.IN_PROGRESS, OnDate("2026年7月3日", date(2026, 7, 3)))
    late = replace(late, entries={**late.entries, Column.DEADLINE: Entry("2026年7月3日", Cell(SHEET, 2, 8))})
    passages = tuple(Passage(text, Cell(sheet, 2, at)) for at, text in enumerate(texts, 1))
    return replace(ledger(problem("甲", late)), passages=passages)


def days(one: Ledger, issued: str = "2026年6月30日", *, prints: bool = True) -> ThreeDays:
    return three_days(one, Particulars().with_({"成文日期": issued}), AS_OF, issued=prints)


@pytest.mark.parametrize(
    ("texts", "filled"),
    [
        (("填报单位：某局　填报时间：2026年6月25日",), date(2026, 6, 25)),
        (("填报日期", "2026-06-25"), date(2026, 6, 25)),
        (("填表时间：2026.6.25",), date(2026, 6, 25)),
        (("整改台账（截至2026年6月25日）",), date(2026, 6, 25)),
        (("填报时间：", "2026年6月", "2026年6月25日"), None),
        (("填报时间：2026年6月",), None),
        (("整改时限：2026年6月25日",), None),
        ((), None),
    ],
)
def test_the_day_a_ledger_was_filled_in(texts: tuple[str, ...], filled: date | None) -> None:
    assert days(told(*texts)).filled == filled


def test_of_several_sheets_the_earliest_counts() -> None:
    one = told("填报时间：2026年6月25日")
    other = Passage("填报时间：2026年5月31日", Cell("下属单位", 1, 1))
    found = days(replace(one, passages=(*one.passages, other)))
    assert (found.filled, found.cell) == (date(2026, 5, 31), other.cell)


@pytest.mark.parametrize(
    ("texts", "issued", "prints", "apart"),
    [
        ((), "2026年6月30日", True, False),
        ((), "", True, False),
        (("填报时间：2026年6月30日",), "2026年6月30日", True, False),
        ((), "2026年7月6日", True, True),
        ((), "2026年7月6日", False, False),
        (("填报时间：2026年6月25日",), "2026年6月30日", True, True),
        (("填报时间：2026年6月25日",), "", False, True),
    ],
)
def test_they_are_told_where_they_are_not_one_day(
    texts: tuple[str, ...], issued: str, prints: bool, apart: bool
) -> None:
    assert days(told(*texts), issued, prints=prints).apart is apart


def test_measures_of_one_cell_are_counted_and_the_cell_named_once() -> None:
    (one,) = told().problems
    twice = ledger(replace(one, measures=one.measures * 2))
    assert (
        days(twice, "2026年7月6日").lines()[0].endswith("另有2条措施已逾期，文件里的数没有算：问题1（整改台账!H2）。")
    )


def test_what_its_progress_tells_as_done_does_not_fall_overdue() -> None:
    (one,) = told().problems
    (late,) = one.measures
    state = {**late.entries, Column.STATUS: Entry("整改中", Cell(SHEET, 2, 9))}
    done = replace(late, text="清退3人", progress="3人已全部清退。", entries=state)
    both = ledger(replace(one, measures=(replace(late, progress="尚有2人未查。", entries=state), done)))
    assert "到这一天另有1条措施已逾期" in days(both, "2026年7月6日").lines()[0]


def test_what_follows_from_each() -> None:
    assert days(told("填报时间：2026年6月25日"), "2026年7月6日").lines() == (
        "成文日期2026年7月6日：印在落款处；到这一天另有1条措施已逾期，文件里的数没有算：问题1（整改台账!H2）。",
        "核对日期2026年6月30日：是否逾期、能不能销号都按这一天判断。",
        "填报时间2026年6月25日（台账“整改台账”A2）：台账里的进展只到这一天，以后的变化文件里没有。",
    )
    assert days(told(), "2026年7月3日").lines()[0] == "成文日期2026年7月3日：印在落款处。"
    assert "比核对日期早" in days(told(), "2026年6月1日").lines()[0]


@pytest.mark.parametrize(
    ("issued", "reply_by", "asks", "told"),
    [
        ("2026年6月30日", "2026年6月29日", True, True),
        ("2026年6月30日", "2026年6月30日", True, False),
        ("", "2026年6月29日", True, True),
        ("2026年6月30日", "2026年6月29日", False, False),
        ("2026年6月30日", "", True, False),
    ],
)
def test_a_reply_cannot_be_asked_for_by_a_day_that_is_over(issued: str, reply_by: str, asks: bool, told: bool) -> None:
    given = Particulars().with_({"成文日期": issued, "反馈期限": reply_by})
    found = three_days(
        ledger(problem("甲", measure("查"))), given, AS_OF, issued=True, printed=(REPLY_BY,) if asks else ()
    )
    assert found.apart is told
    assert any("反馈期限2026年6月29日：比成文日期早" in line for line in found.lines()) is told


@pytest.mark.parametrize(
    ("name", "number", "issued", "year"),
    [
        ("督办字号", "云改督〔2026〕", "2027年2月1日", "2026"),
        ("发文字号", "×委〔2027〕12号", "2026年6月30日", "2027"),
        ("督办字号", "云改督[2026]", "2027年2月1日", "2026"),
        ("督办字号", "云改督（２０２６）", "2027年2月1日", "2026"),
        ("督办字号", "云改督【2026】", "2027年2月1日", "2026"),
        ("督办字号", "云改督〔2027〕", "2027年2月1日", ""),
        ("督办字号", "云改督", "2027年2月1日", ""),
        ("督办字号", "云改督2026-", "2027年2月1日", ""),
        ("督办字号", "云改督〔2026〕", "", ""),
        ("督办字号", "", "2027年2月1日", ""),
    ],
)
def test_a_number_of_another_year_than_the_day_issued(name: str, number: str, issued: str, year: str) -> None:
    given = Particulars().with_({name: number, "成文日期": issued})
    found = three_days(told(), given, date(2027, 2, 1), issued=True, printed=given.asked)
    assert [one[: one.index("年的")].endswith(year) for one in found.numbers] == ([True] if year else [])
    assert all(name in one and f"改成{issued[:4]}" in one for one in found.numbers)
    assert found.lines()[3 if found.filled else 2 if issued else 1 :] == found.numbers
    assert found.apart or not year


def test_a_number_the_document_does_not_print_is_not_told() -> None:
    given = Particulars().with_({"督办字号": "云改督〔2026〕", "成文日期": "2027年2月1日"})
    assert three_days(told(), given, date(2027, 2, 1), issued=True, printed=()).numbers == ()
