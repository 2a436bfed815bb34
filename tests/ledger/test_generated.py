"""Ledgers made at random by tests/generator, an opinion of its own on the contract, read by the program."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.deadline import kind, last_day
from app.core.finding import Finding
from app.core.grid import Cell
from app.core.status import Status
from app.service.examining import Examination
from tests.generator import Fault, Truth, make
from tests.generator.truth import AS_OF, RULES
from tests.offices import examine

HOW_MANY = 150


@pytest.mark.parametrize("hard", [False, True], ids=["easy", "hard"])
def test_every_generated_ledger_is_read_as_it_was_written(hard: bool, ledger_seed: int, tmp_path: Path) -> None:
    seeds = range(ledger_seed, ledger_seed + HOW_MANY)
    # Each ledger is read in a process of its own, so a few threads are enough to use every core.
    with ThreadPoolExecutor(max_workers=4) as pool:
        told = pool.map(lambda seed: compare(make(seed, tmp_path, hard=hard)), seeds)
    wrong = [one for differences in told for one in differences]
    level = " --hard" if hard else ""
    again = f"python -m tests.generator SEED FOLDER{level}"
    assert not wrong, f"--ledger-seed {ledger_seed}; look at one with: {again}\n" + "\n".join(wrong)


def compare(truth: Truth) -> list[str]:
    """Every difference between a ledger's truth and what the program says, one sentence each."""
    label = f"{truth.file.name} ({truth.shape})"
    seen = examine(truth.file, CheckContext(AS_OF))
    differences = [*counts(truth, seen), *deadlines(truth, seen), *faults(truth, seen)]
    return [f"{label}: {difference}" for difference in differences]


def counts(truth: Truth, seen: Examination) -> list[str]:
    problems = seen.ledger.problems
    told = {
        "problems": (truth.problems, len(problems)),
        "measures": (truth.measures, sum(len(problem.measures) for problem in problems)),
        "done": (truth.done, sum(problem.status is Status.DONE for problem in problems)),
    }
    return [f"{what}: is {real}, was read as {read}" for what, (real, read) in told.items() if real != read]


def deadlines(truth: Truth, seen: Examination) -> list[str]:
    read: dict[str, set[str]] = {}
    for problem in seen.ledger.problems:
        for measure in problem.measures:
            said = f"{kind(measure.deadline)} {last_day(measure.deadline) or ''}".strip()
            read.setdefault(f"{problem.sheet}!{measure.row}", set()).add(said)
    found = []
    for where, (name, day) in truth.deadlines.items():
        real = f"{name} {day or ''}".strip()
        if read.get(where) != {real}:
            found.append(f"deadline of row {where}: is {real}, was read as {sorted(read.get(where, set()))}")
    return found


def faults(truth: Truth, seen: Examination) -> list[str]:
    read: dict[Fault, list[Finding]] = {}
    for advice in seen.report.advice:
        if advice.finding.rule in RULES:
            read.setdefault(place(advice.finding), []).append(advice.finding)
    either = {one for group in truth.either for one in group}
    found = [f"missing: {one}" for one in truth.faults if one not in read]
    found += [f"missing, one of: {sorted(map(str, group))}" for group in truth.either if not group & set(read)]
    found += [f"invented: {one}" for one in read if one not in truth.faults and one not in truth.tolerated | either]
    found += [f"said {len(told)} times: {one}" for one, told in read.items() if len(told) > 1]
    for one, level in truth.faults.items():
        found += [f"level of {one}: is {level}, was {told.level}" for told in read.get(one, []) if told.level != level]
    return found


def place(finding: Finding) -> Fault:
    origin = finding.origin
    assert isinstance(origin, Cell), f"{finding.rule} speaks of no cell"
    return Fault(finding.rule, origin.sheet, origin.address)
