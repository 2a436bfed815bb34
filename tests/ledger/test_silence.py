"""No reading of any ledger the generators make differs from the truth where nothing on the screen points at it."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.deadline import OnDate, kind
from app.core.errors import AppError
from app.core.finding import Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Measure
from app.core.shipped import ROOT
from app.core.status import Status
from app.service.examining import Examination
from tests.generator import Truth as OfficeTruth
from tests.generator import make as make_office
from tests.generator.domains import SHAPES, Row, Shape, Truth, make, people
from tests.generator.domains.said import AS_OF, Draw, Part, means, words
from tests.ledger.silence import Comparison, Screen, Told, compare, refused
from tests.offices import examine

OFFICES = 25
"""Ledgers of tests/generator in each of its two levels; test_generated.py holds more of them to all of their truth."""

MOST_ASKED = 0.2
"""A reader that asks about everything is never wrong in silence, and of no use."""

DAY = words("date 2026-09-30", "2026年9月30日")
WHOLE = words("done", "已办结")

Look = Callable[[Examination], Examination]
_READINGS = {
    "done": means("done"),
    "open": means("in_progress", "not_started", "unknown"),
    "ongoing": means("ongoing"),
    "cancelled": means("cancelled"),
}


def held(truth: Truth, look: Look = lambda seen: seen) -> Comparison:
    """A ledger read as the command line reads it, against its truth."""
    try:
        seen = examine(truth.file, CheckContext(AS_OF))
    except AppError as error:
        return refused(truth, error)
    return compare(truth, look(seen))


def all_held(truths: Iterable[Truth], look: Look = lambda seen: seen) -> Comparison:
    total = Comparison()
    # Each ledger is read in a process of its own, so a few threads are enough to use every core.
    with ThreadPoolExecutor(max_workers=4) as pool:
        for found in pool.map(lambda truth: held(truth, look), truths):
            total.add(found)
    return total


def made(seeds: range, folder: Path, shapes: Iterable[Shape] = SHAPES) -> list[Truth]:
    return [make(shape, seed, folder) for shape in shapes for seed in seeds]


def told(found: Comparison, seed: int) -> str:
    lines = sorted(map(str, found.silent))
    return f"--ledger-seed {seed}: {len(lines)} silent differences\n" + "\n".join(lines)


def test_sixty_shapes_of_thirteen_domains() -> None:
    assert len({shape.name[:2] for shape in SHAPES}) == len(SHAPES) == 60
    assert len({shape.domain for shape in SHAPES}) == 13


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    first, count = (request.config.getoption(name) for name in ("--ledger-seed", "--shape-seeds"))
    return all_held(made(range(first, first + count), tmp_path_factory.mktemp("shapes")))


def test_nothing_in_the_shapes_is_read_wrong_in_silence(found: Comparison, ledger_seed: int) -> None:
    assert not found.silent, told(found, ledger_seed)


def test_most_of_the_shapes_is_read_without_a_question(found: Comparison) -> None:
    assert found.asked <= MOST_ASKED * (found.asked + found.right), f"{found.asked} asked, {found.right} right"


@pytest.mark.parametrize("hard", [False, True], ids=["easy", "hard"])
def test_nothing_of_the_offices_is_read_wrong_in_silence(hard: bool, ledger_seed: int, tmp_path: Path) -> None:
    seeds = range(ledger_seed, ledger_seed + OFFICES)
    truths = (make_office(seed, tmp_path, hard=hard) for seed in seeds)
    # Which of the two rows of 计划 and 实际 is the measure's, the contract does not say.
    found = all_held(from_office(truth) for truth in truths if truth.shape != "plan-actual")
    assert not found.silent, told(found, ledger_seed)


def from_office(truth: OfficeTruth) -> Truth:
    """The truth of a ledger of tests/generator in the form of the shapes."""
    made_of = Truth(truth.file, truth.shape, truth.seed)
    for where, standing in truth.states.items():
        sheet, _, row = where.rpartition("!")
        name, day = truth.deadlines[where]
        said = {"status": (_READINGS[standing.state],) * standing.count}
        if not standing.echoes:
            said["deadline"] = (means(f"{name} {day}" if name == "date" else name),) * standing.count
        stands = {"status": standing.status_row, "deadline": standing.deadline_row}
        made_of.rows.append(Row(sheet, int(row), said, stands))
    return made_of


@pytest.mark.parametrize("file", sorted((ROOT / "samples").glob("*.xlsx")), ids=lambda file: file.stem)
def test_no_sample_holds_an_unknown_reading_that_nobody_is_told_of(file: Path) -> None:
    seen = examine(file, CheckContext(AS_OF))
    screen = Screen(Truth(file, "sample", 0), seen)
    silent = []
    for problem in seen.ledger.problems:
        for measure in problem.measures:
            row = Row(problem.sheet, measure.row)
            if measure.status is Status.UNKNOWN and not screen.points_at(row, "status", measure):
                silent.append((row.row, "status"))
            open_ended = kind(measure.deadline) in ("missing", "unreadable") and not measure.status.closed
            if open_ended and not screen.points_at(row, "deadline", measure):
                silent.append((row.row, "deadline"))
    assert silent == []


Mend = Callable[[Measure], Measure]


def planted(mend: Mend) -> Look:
    """A reader that reads every measure otherwise, and sees nothing to ask about."""

    def look(seen: Examination) -> Examination:
        problems = tuple(replace(one, measures=tuple(map(mend, one.measures))) for one in seen.ledger.problems)
        return replace(seen, ledger=replace(seen.ledger, problems=problems), report=Report())

    return look


def _done(measure: Measure) -> Measure:
    return replace(measure, status=Status.DONE)


def _unknown(measure: Measure) -> Measure:
    return replace(measure, status=Status.UNKNOWN)


def _first_digit(measure: Measure) -> Measure:
    """31 August becomes 3 August, where a clock is taken for the rest of the day's number."""
    return replace(measure, deadline=OnDate("", date(2026, 8, 3)))


@pytest.mark.parametrize(
    ("mend", "status", "deadline", "silence"),
    [
        pytest.param(_done, words("in_progress", "9月底前完成"), DAY, "status", id="a plan taken for done"),
        pytest.param(_done, words("unknown", "疑似完成"), DAY, "status", id="a doubt taken for done"),
        pytest.param(_unknown, words("done", "已办结"), DAY, "status", id="done and nobody told what was not read"),
        pytest.param(_unknown, words("unknown", "见附件"), DAY, "status", id="unknown and nobody told"),
        pytest.param(
            _first_digit, WHOLE, words("date 2026-08-31", "2026/08/31 0:00:00"), "deadline", id="a clock eats the day"
        ),
        pytest.param(_first_digit, WHOLE, words("unreadable", "8月3l日"), "deadline", id="a slip taken for a day"),
    ],
)
def test_a_planted_misreading_is_found(mend: Mend, status: Draw, deadline: Draw, silence: str, tmp_path: Path) -> None:
    parts = (Part("owner", ("",), people.single), Part("deadline", ("整改时限",), deadline))
    truth = make(Shape("00 planted", "巡察整改", (*parts, Part("status", ("整改状态",), status))), 1, tmp_path)
    found = held(truth, planted(mend))
    assert [(one.where, one.aspect) for one in found.silent if one.aspect == silence] == [
        (f"{row.sheet}!{row.row}", silence) for row in truth.rows
    ]


def test_a_measure_that_is_left_out_is_found(tmp_path: Path) -> None:
    truth = make(SHAPES[0], 1, tmp_path)

    def without_the_last(seen: Examination) -> Examination:
        return replace(seen, ledger=replace(seen.ledger, problems=seen.ledger.problems[:-1]), report=Report())

    assert "row" in {one.aspect for one in held(truth, without_the_last).silent}


def test_a_finding_at_a_heading_speaks_only_for_the_rows_it_names() -> None:
    told_there = Told(Finding("status-unknown", Level.WARN, Cell("台账", 3, 7)), "第5、8—10行的“见附件”看不出状态")
    assert [row for row in range(4, 12) if told_there.names(row)] == [5, 8, 9, 10]
