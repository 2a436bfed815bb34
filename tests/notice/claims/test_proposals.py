"""Claimed figures are proposals: every candidate is named, and only columns of their own count as confirmed."""

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from app.core.columns import Column, Guess
from app.core.figure import Proposal
from app.core.grid import Cell, Grid
from app.core.ledger import Entry, Ledger, Measure
from app.core.matters.given import Particulars
from app.core.sheet import Sheet
from app.core.status import Status
from app.notice.claims import own_columns
from app.notice.claims import proposals as module
from app.notice.claims.deed import Deed
from app.notice.claims.proposals import UNITS, proposals, settle
from app.notice.compose import compose
from tests.notice.ledgers import SHEET, ledger, measure, problem

Deeds = Callable[[str], tuple[Deed, ...]]


def told(text: str) -> tuple[Deed, ...]:
    """The tests' own reading: 制度数=3 counts, 制度数=3? does not."""
    words = [one for one in text.replace("、", " ").split() if "=" in one]
    read = (one.rstrip("?").split("=") for one in words)
    return tuple(
        Deed(name, Decimal(value), word, "还没有做" if word.endswith("?") else None)
        for word, (name, value) in zip(words, read, strict=True)
    )


@pytest.fixture(autouse=True)
def _reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "deeds_in", told)
    monkeypatch.setattr(own_columns, "deeds_in", told)


def by_name(made: Ledger) -> dict[str, Proposal]:
    return {one.name: one for one in proposals(made)}


def blamed(one: Measure, text: str) -> Measure:
    return replace(one, entries={**one.entries, Column.ACCOUNTABILITY: Entry(text, Cell(SHEET, one.row, 12))})


def with_column(heading: str, *texts: str, progress: str = "制度数=3 金额=500", beside: str = "备注") -> Ledger:
    """A ledger with one column nobody reads, filled in row 2 and below, and with progress in every row."""
    rows = ((n, "改", text, "3万元") for n, text in enumerate(texts, 1))
    grid = Grid(SHEET, (("序号", "整改措施", heading, beside), *rows))
    columns = {Column.MEASURE: Guess(Column.MEASURE, "整改措施", Cell(SHEET, 1, 2), "标题一致")}
    measures = [measure("改", progress, row=row) for row in range(2, 2 + len(texts))]
    made = ledger(*(problem("甲", one) for one in measures))
    return replace(made, sheets=(Sheet(SHEET, True, header_rows=(1,), columns=columns, grid=grid),))


def test_candidates_are_named_with_their_cells_and_only_those_that_count_are_proposed() -> None:
    found = by_name(ledger(problem("甲", measure("改", "制度数=8 制度数=5?"), measure("学", "金额=12", row=3))))
    rules = found["制度数"]
    assert [(str(one.cell), one.words, int(one.value), one.why) for one in rules.candidates] == [
        (f"{SHEET}!F2", "制度数=8", 8, None), (f"{SHEET}!F2", "制度数=5?", 5, "还没有做"),
    ]  # fmt: skip
    assert (str(rules.value), rules.confirmed, rules.is_open) == ("8", None, True)
    assert (str(found["金额"].value), str(found["问责人数"].value), found["问责人数"].is_open) == ("12", "0", False)


def test_a_cell_merged_over_several_measures_speaks_once_and_what_is_cancelled_not_at_all() -> None:
    once = problem("甲", measure("改", "制度数=8", progress_row=2), measure("学", "制度数=8", row=3, progress_row=2))
    never = problem("乙", measure("停", "制度数=9", Status.CANCELLED, row=4))
    assert by_name(ledger(once, never))["制度数"].value == 8


def test_a_measure_in_the_cell_of_its_progress_claims_nothing() -> None:
    entry = Entry("措施：制度数=5 进展：制度数=2 措施：制度数=4 进展：制度数=1", Cell(SHEET, 2, 6))
    parts = (measure("制度数=5", "制度数=2"), measure("制度数=4", "制度数=1"))
    row = [replace(one, entries={Column.MEASURE: entry, Column.PROGRESS: entry}) for one in parts]
    found = by_name(ledger(problem("甲", *row)))["制度数"]
    assert [one.words for one in found.candidates] == ["制度数=2", "制度数=1"]


def test_a_text_copied_to_another_row_counts_once_and_is_told() -> None:
    text = "制度数=8、金额=500、问责人数=3"
    found = by_name(ledger(problem("甲", measure("改", text)), problem("乙", measure("学", text, row=3))))
    assert [(one.told, [claim.why for claim in one.candidates]) for one in found.values()] == [
        (told, [None, "与F2重复"]) for told in ("8项", "500元", "3人")
    ]  # fmt: skip


def test_what_a_column_of_its_own_says_is_confirmed_and_not_added_to_the_progress_beside_it() -> None:
    one = blamed(measure("改", "问责人数=3 诫勉人数=3"), "问责人数=2 诫勉人数=2")
    found = by_name(ledger(problem("甲", one)))
    assert {name: one.confirmed for name, one in found.items()} == {
        "制度数": None, "金额": None, "问责人数": 2, "诫勉人数": 2,
    }  # fmt: skip
    assert [one.why for one in found["诫勉人数"].candidates] == [None, "同一行的“问责情况”已经写明"]


def test_a_row_without_it_is_asked_about() -> None:
    one, other = blamed(measure("改", ""), "问责人数=2"), measure("学", "问责人数=1", row=3)
    asked = by_name(ledger(problem("甲", one, other)))["问责人数"]
    assert (str(asked.value), asked.is_open) == ("3", True)


@pytest.mark.parametrize(
    ("names", "progress", "value", "is_open"),
    [
        ("会议制度、学习制度", "制度数=2", 2, False),
        ("会议制度、学习制度", "", 2, False),
        ("会议制度2项", "制度数=3", 3, True),
    ],
)
def test_names_in_a_column_of_its_own_count_unless_the_progress_beside_tells_more(
    names: str, progress: str, value: int, is_open: bool
) -> None:
    found = by_name(with_column("修订制度", names, progress=progress))["制度数"]
    assert (int(found.value), found.is_open) == (value, is_open)


@pytest.mark.parametrize("text", ["无", "/", "问责人数=2?"])
def test_a_blank_or_a_plan_settles_nothing(text: str) -> None:
    asked = by_name(ledger(problem("甲", blamed(measure("改", "问责人数=1"), text))))["问责人数"]
    assert (str(asked.value), asked.is_open) == ("1", True)


@pytest.mark.parametrize(
    ("heading", "texts", "name", "value"),
    [
        ("完善制度情况", ("2项", "3"), "制度数", 5),
        ("修订制度数", ("制度数=4 制度数=1?",), "制度数", 4),
        ("制度建立情况", ("1", "无"), "制度数", None),
        ("整改金额（万元）", ("12.5", "1,000"), "金额", 10_125_000),
        ("追缴资金（元）", ("1200",), "金额", 1200),
        ("收回金额", ("3万元",), "金额", 30_000),
        ("收回金额", ("3",), "金额", None),
        ("应追缴金额", ("3万元",), "金额", None),
        ("涉及金额", ("3万元",), "金额", None),
        ("完善制度措施", ("3",), "制度数", None),
        ("备用", ("3",), "制度数", None),
        ("问责人数", ("2人", "1"), "问责人数", 3),
    ],
)
def test_columns_by_their_headings(heading: str, texts: tuple[str, ...], name: str, value: int | None) -> None:
    assert by_name(with_column(heading, *texts))[name].confirmed == value


def test_two_columns_of_one_figure_are_asked_about() -> None:
    asked = by_name(with_column("追缴金额", "3万元", beside="上缴金额"))["金额"]
    assert (str(asked.value), asked.is_open) == ("60000", True)


def test_one_that_names_fewer_than_the_progress_tells_is_told_and_the_progress_asked() -> None:
    asked = by_name(with_column("修订制度", "财务管理办法"))["制度数"]
    assert (str(asked.value), asked.is_open) == ("3", True)
    assert asked.candidates[0].why == "同一行的整改进展写得更多"


def test_what_the_clerk_gave_holds_without_candidates_too() -> None:
    found = {one.name: one for one in settle(proposals(ledger()), {"诫勉人数": Decimal(2), "制度数": Decimal(0)})}
    assert [(int(one.value), one.confirmed is not None, one.is_open) for one in found.values()] == [
        (0, True, False), (0, False, False), (0, False, False), (2, True, False),
    ]  # fmt: skip


def test_nothing_unconfirmed_is_ever_printed() -> None:
    for seed in range(120):
        chance = random.Random(seed)
        texts = [_progress(chance) for _ in range(chance.randrange(5))]
        made = ledger(*(problem("甲", measure("改", text, row=row)) for row, text in enumerate(texts, 2)))
        given = {name: Decimal(chance.randrange(1000)) for name in UNITS if chance.random() < 0.3}
        values = compose(made, Particulars(), confirmed=given)
        claimed = {one.name for text in texts for one in told(text) if one.counts}
        for name in UNITS:
            gap = f"【待补：{name}】"
            if name in given:
                expected: object = (
                    f"{given[name]}元" if name == "金额" and given[name] else int(given[name]) or values[name]
                )
                assert values[name] == expected, (seed, name)
            else:
                assert values[name] == gap if name in claimed else not values[name], (seed, name)


def _progress(chance: random.Random) -> str:
    names = chance.sample(list(UNITS), chance.randrange(4))
    return " ".join(f"{name}={chance.randrange(1, 9999)}{chance.choice(['', '?'])}" for name in names)
