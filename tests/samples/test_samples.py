"""Holds the committed samples against the script that makes them, and against the checks' findings."""

import io
import tomllib
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.finding import Finding, Level
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.core.status import Status
from app.service.examining import Examination
from tests.offices import examine
from tools.samples.make_samples import samples
from tools.samples.sample_texts import AS_OF, Fault, item_faults, ledger_faults, ledger_source, mended_rows

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
MADE = samples()


def given() -> Particulars:
    return Particulars().with_(tomllib.loads((SAMPLES / "要素.toml").read_text(encoding="utf-8")))


@cache
def examined(name: str, matter: str = "") -> Examination:
    about = Particulars().with_({"事项": matter}) if matter else given()
    return examine(SAMPLES / name, CheckContext(AS_OF), particulars=about)


def faults_of(examination: Examination) -> list[Fault]:
    return sorted(
        fault_of(advice.finding) for advice in examination.report.advice if advice.finding.level is not Level.INFO
    )


def fault_of(finding: Finding) -> Fault:
    origin = finding.origin
    return (
        Fault(finding.rule, origin.sheet, origin.address) if isinstance(origin, Cell) else Fault(finding.rule, "", "")
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", MADE)
def test_the_committed_sample_is_what_the_script_makes(name: str) -> None:
    assert parts((SAMPLES / name).read_bytes()) == parts(MADE[name])


def test_making_twice_gives_the_same_bytes() -> None:
    assert samples() == MADE


@pytest.mark.parametrize("name", MADE)
def test_a_sample_says_nothing_of_the_machine_that_made_it(name: str) -> None:
    properties = parts(MADE[name])["docProps/core.xml"] + parts(MADE[name])["docProps/app.xml"]
    assert not any(word in properties for word in (b"openpyxl", b"creator", b"created", b"modified"))
    with zipfile.ZipFile(io.BytesIO(MADE[name])) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2026, 6, 30, 0, 0, 0)}


def test_the_texts_are_varied() -> None:
    rows = mended_rows(ledger_source())
    assert len({row["整改措施"] for row in rows}) == 71
    progress = {row["整改进展"] for row in rows}
    assert len(progress) == 71
    assert all(30 <= len(text) <= 120 for text in progress)


def test_every_particular_is_filled() -> None:
    needed = {particular.name for particular in given().asked if not particular.optional}
    assert needed | {"问题线索处理情况", "标题"} == set(given().texts), (
        "every one that is needed stands in samples/要素.toml"
    )


@pytest.mark.parametrize("name", ["整改台账.xlsx", "整改台账-已补正.xlsx"])
def test_the_ledger_has_27_problems_and_71_measures(name: str) -> None:
    ledger = examined(name).ledger
    assert len(ledger.problems) == 27
    assert len(list(ledger.measures())) == 71
    assert len({problem.category for problem in ledger.problems}) == 4
    assert {problem.category for problem in ledger.problems if not problem.group} == {
        "对巡察、审计等监督发现问题整改方面"
    }


def test_the_ledger_has_exactly_a_dozen_faults() -> None:
    assert len(ledger_faults()) == 12
    assert faults_of(examined("整改台账.xlsx")) == sorted(ledger_faults())


def test_the_mended_ledger_has_none_and_leaves_work_for_part_four() -> None:
    examination = examined("整改台账-已补正.xlsx")
    assert faults_of(examination) == []
    states = Counter(problem.status for problem in examination.ledger.problems)
    assert states == {Status.DONE: 23, Status.IN_PROGRESS: 3, Status.ONGOING: 1}
    assert all(measure.progress for measure in examination.ledger.measures())


def test_the_small_list_is_read_under_its_other_headings() -> None:
    examination = examined("督查事项清单.xlsx", "督查督办")
    problems = examination.ledger.problems
    assert [len(problem.measures) for problem in problems] == [2, 1, 1, 1, 1, 1, 1, 1]
    assert [problem.category.split("、")[-1] for problem in problems] == (
        ["重点工作落实方面"] * 3 + ["内部管理方面"] * 3 + ["服务群众方面"] * 2
    )
    assert faults_of(examination) == sorted(item_faults())
