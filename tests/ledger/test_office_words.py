"""The words of an office, asked for in a ledger only where the program's own reading knows nothing."""

from collections.abc import Iterable, Mapping

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import Event, Immediate, Missing, OnDate, Ongoing, Recurring, Unreadable
from app.core.ledger import Ledger, Measure
from app.core.office.faults import fault_of
from app.core.office.words import ASKED, NO_WORDS, LeftOut, OfficeWord, OfficeWords, WordedDeadline, WordKind, normal
from app.core.status import Status
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from tests.ledger.test_status_wordings import ROWS, measure_with
from tests.tables import AS_OF, grid

HEAD = ("序号", "具体问题", "整改措施", "结对户", "整改时限", "完成状态")


def read(rows: Iterable[tuple[object, ...]], words: OfficeWords, head: tuple[str, ...] = HEAD) -> Ledger:
    return ledger_of([grid([head, *rows])], "台账.xlsx", "", "xlsx", Request(AS_OF, words=words))


def measure(deadline: object, status: object, words: OfficeWords) -> Measure:
    return read([(1, "制度不健全。", "修订制度。", "第三户", deadline, status)], words).problems[0].measures[0]


def rules(ledger: Ledger) -> set[str]:
    return {one.rule for one in checks.run(ledger, CheckContext(AS_OF))}


@pytest.mark.parametrize("status", [one for one in Status if one is not Status.UNKNOWN])
def test_a_status_nobody_knows_is_what_the_office_says(status: Status) -> None:
    assert measure("2026年9月30日", "甲类", NO_WORDS).status is Status.UNKNOWN
    assert measure("2026年9月30日", "甲 类。", OfficeWords({"甲类": status})).status is status


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        (WordedDeadline.IMMEDIATE, Immediate("看情况")),
        (WordedDeadline.ONGOING, Ongoing("看情况")),
        (WordedDeadline.RECURRING, Recurring("看情况")),
        (WordedDeadline.EVENT, Event("看情况")),
        (WordedDeadline.MISSING, Missing("看情况")),
    ],
)
def test_a_deadline_nobody_knows_is_what_the_office_says(meaning: WordedDeadline, expected: object) -> None:
    assert isinstance(measure("看情况", "整改中", NO_WORDS).deadline, Unreadable)
    assert measure("看情况", "整改中", OfficeWords(deadlines={"看情况": meaning})).deadline == expected


@pytest.mark.parametrize("measures", ["修订制度。", "1.修订制度。\n2.开展培训。"])
def test_one_word_settles_every_batch_whose_day_is_past(measures: str) -> None:
    words = OfficeWords({"已销号（第某批，某日）": Status.DONE})
    said = ("已销号（第一批，2026年3月31日）", "已销号(第二批，2026.6.30)", "已销号（第三批，2026年7月1日）")
    rows = [(n, "制度不健全。", measures, "第三户", "2026年9月30日", one) for n, one in enumerate(said, 1)]
    assert [one.status for one in read(rows, NO_WORDS).problems] == [Status.UNKNOWN] * 3
    assert [one.status for one in read(rows, words).problems] == [Status.DONE, Status.DONE, Status.UNKNOWN]


# Whatever an office has filed, by hand even: what the program reads as not done is never asked for.
@pytest.mark.parametrize(
    "said", ["未完成", "尚未启动", "正在整改", "部分完成", "拟完成", "否", "×", "50%", "0%", "待验收"]
)
def test_what_is_not_done_stays_so(said: str) -> None:
    own = measure("2026年9月30日", said, NO_WORDS)
    assert own.status in (Status.IN_PROGRESS, Status.NOT_STARTED)
    assert measure("2026年9月30日", said, OfficeWords({said: Status.DONE})) == own


def test_no_word_changes_what_the_program_reads_by_itself() -> None:
    for heading, cell in {(row["heading"], row["cell"]) for row in ROWS if row["cell"].strip()}:
        own = measure_with(heading, cell)
        filed = measure_with(heading, cell, OfficeWords({cell: Status.DONE, "已完成": Status.NOT_STARTED}))
        assert filed.status is (Status.DONE if own.status is Status.UNKNOWN and filed != own else own.status), cell


def test_no_office_makes_done_what_the_contract_calls_open() -> None:
    """Where the contract leaves open whether it is not done or asked, no word may answer the question with done."""
    faults = {
        row["cell"]: fault_of(OfficeWord(WordKind.STATUS, normal(row["cell"]), Status.DONE))
        for row in ROWS
        if {"in_progress", "not_started"} & set(row["reading"].split("|"))
        and measure_with(row["heading"], row["cell"]).status is Status.UNKNOWN
    }
    # 已落实 says neither what nor how far: of all of them the one an office may mean as done.
    assert {cell for cell, fault in faults.items() if fault is None} == {"已落实"}


def test_a_progress_without_a_status_column_is_what_the_office_says() -> None:
    head = (*HEAD[:5], "整改进展")
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "甲类。") for n in (1, 2)]
    assert read(rows, NO_WORDS, head).problems[0].status is Status.UNKNOWN
    assert read(rows, OfficeWords({"甲类": Status.DONE}), head).problems[0].status is Status.DONE


def test_a_legend_goes_before_a_word() -> None:
    row = (1, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "◆")
    rows: list[tuple[object, ...]] = [("填表说明：◆正在整改", *(None,) * 5), HEAD, row]
    sheet = grid(rows)
    request = Request(AS_OF, words=OfficeWords({"◆": Status.DONE}))
    assert ledger_of([sheet], "台账.xlsx", "", "xlsx", request).problems[0].status is Status.IN_PROGRESS


def test_a_day_stays_a_day() -> None:
    words = OfficeWords(deadlines={"2026年9月30日": WordedDeadline.MISSING, "立行立改": WordedDeadline.ONGOING})
    assert isinstance(measure("2026年9月30日", "整改中", words).deadline, OnDate)
    assert isinstance(measure("立行立改", "整改中", words).deadline, Immediate)


def test_a_heading_nobody_knows_is_the_column_the_office_says() -> None:
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "整改中") for n in (1, 2)]
    without = read(rows, NO_WORDS)
    assert without.problems[0].measures[0].owners == () and "column-unread" in rules(without)
    filed = read(rows, OfficeWords(columns={"结对户": Column.OWNER}))
    assert filed.problems[0].measures[0].owners == ("第三户",) and "column-unread" not in rules(filed)
    assert filed.sheets[0].columns[Column.OWNER].reason == "表头“结对户”在本单位用语里记作“责任人”"


def test_a_heading_the_program_knows_stays_what_it_is() -> None:
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "整改中") for n in (1, 2)]
    words = OfficeWords(columns={"整改措施": Column.NOTE, "整改时限": Column.FINISHED})
    assert read(rows, words) == read(rows, NO_WORDS)


@pytest.mark.parametrize(
    ("known", "column"), [("责任人", Column.OWNER), ("反馈问题", Column.PROBLEM), ("是否销号", Column.STATUS)]
)
def test_a_filed_heading_beside_a_known_one_is_told_as_unread(known: str, column: Column) -> None:
    head = (*HEAD[:3], known, HEAD[4], "办理程度")
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "甲类") for n in (1, 2)]
    both = read(rows, OfficeWords(columns={"办理程度": column}), head)
    assert both == read(rows, NO_WORDS, head)
    assert "column-unread" in rules(both)


def test_a_filed_deadline_makes_the_other_one_the_day_of_completion() -> None:
    head = (*HEAD[:3], "最迟", "完成时间", "完成状态")
    rows = [(n, "制度不健全。", "修订制度。", "2026年9月30日", "2026年5月1日", "已完成") for n in (1, 2)]
    columns = read(rows, OfficeWords(columns={"最迟": Column.DEADLINE}), head).sheets[0].columns
    assert {one: guess.heading for one, guess in columns.items() if guess.heading in head[3:5]} == {
        Column.DEADLINE: "最迟",
        Column.FINISHED: "完成时间",
    }


def unread(ledger: Ledger) -> list[Mapping[str, str]]:
    return [one.values for one in checks.run(ledger, CheckContext(AS_OF)) if one.rule == "column-unread"]


def test_a_heading_whose_meaning_another_column_has_says_which_and_is_not_asked_about() -> None:
    head = (*HEAD[:3], "攻坚举措", *HEAD[4:])
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "整改中") for n in (1, 2)]
    [told] = unread(read(rows, NO_WORDS, head))
    assert told["headings"] == "“攻坚举措”（D 列；读作“整改措施”的是 C 列“整改措施”）"
    assert told[ASKED] == ""


def test_a_heading_filed_as_not_read_is_not_told_again() -> None:
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "整改中") for n in (1, 2)]
    assert unread(read(rows, NO_WORDS)) and "结对户" in unread(read(rows, NO_WORDS))[0][ASKED]
    left = read(rows, OfficeWords(columns={"结对户": LeftOut.NOT_READ}))
    assert not unread(left) and Column.OWNER not in left.sheets[0].columns
    assert "column-absent" in rules(left)


def test_two_filed_headings_of_one_meaning_are_asked_about() -> None:
    head = (*HEAD[:3], "结对户", "联建户", "完成状态")
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "李四", "整改中") for n in (1, 2)]
    words = OfficeWords(columns={"结对户": Column.OWNER, "联建户": Column.OWNER})
    assert "column-unsure" in rules(read(rows, words, head))


def test_a_column_the_clerk_chose_goes_before_a_word() -> None:
    rows = [(n, "制度不健全。", "修订制度。", "第三户", "2026年9月30日", "整改中") for n in (1, 2)]
    request = Request(AS_OF, columns={Column.NOTE: "D"}, words=OfficeWords(columns={"结对户": Column.OWNER}))
    ledger = ledger_of([grid([HEAD, *rows])], "台账.xlsx", "", "xlsx", request)
    assert Column.OWNER not in ledger.sheets[0].columns
