"""No damaged ledger ends in a traceback: each is checked, or refused in a sentence; and what lets one through is noticed."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.errors import AppError
from app.ledger.formats import FORMATS
from tests.fuzz.corpus import Seed, case
from tests.fuzz.crowd import REFUSED, SEED, Ended, check_all, describe, write_seeds
from tests.offices import examine
from tests.tables import AS_OF

if sys.platform == "win32":
    pytest.skip("Windows has neither such limits nor forks", allow_module_level=True)

MANY, SAMPLE, WORD_FILES = 5_000, 40, 1_500
KEPT = {
    "damaged-properties.xlsx": 1,
    "damaged-sheet.xlsx": 2,
    "unknown-method.xlsx": 2,
    "damaged-mimetype.ods": 1,
    "damaged-styles.ods": 2,
    "stream-in-capitals.xls": 1,
    "not-a-number.xls": 1,
    "minus-infinity.et": 1,
    "too-wide.xlsb": 2,
    "damaged-beginning.xlsm": 1,
}
"""Files that were once read wrong or ended in a traceback, and the exit code each must have."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def seeds(folder: Path) -> list[Seed]:
    return write_seeds(folder)


@pytest.fixture(scope="module")
def crowd(folder: Path, seeds: list[Seed]) -> list[Ended]:
    return list(check_all(folder, range(MANY)))


def test_there_is_a_whole_ledger_of_every_format(seeds: list[Seed]) -> None:
    assert {one.kind for one in seeds} == FORMATS.keys()


def test_five_thousand_damaged_ledgers_end_without_a_traceback(
    crowd: list[Ended], seeds: list[Seed], folder: Path
) -> None:
    assert [ended.number for ended in crowd] == list(range(MANY))
    assert [describe(ended, seeds, folder) for ended in crowd if not ended.is_right] == []
    # Or the damage would be none, or hit nothing but what stands first.
    assert MANY / 4 < sum(ended.code == REFUSED for ended in crowd) < MANY * 3 / 4
    assert sum(ended.read for ended in crowd) > MANY / 2


def test_the_process_that_reads_one_ledger_ends_as_the_worker_says(
    crowd: list[Ended], seeds: list[Seed], folder: Path
) -> None:
    """A few that ended the worker while they were read are among them."""
    killed = [ended for ended in crowd if ended.killed][:5]
    read = [ended for ended in crowd if ended.read and not ended.killed]
    chosen = [*killed, *read[:: len(read) // (SAMPLE - len(killed))]][:SAMPLE]
    assert killed
    assert len(chosen) == SAMPLE

    def is_refused(ended: Ended) -> bool:
        damaged = case(seeds, ended.number, SEED)
        file = folder / f"{ended.number}.{damaged.kind}"
        file.write_bytes(damaged.data)
        try:
            examine(file, CheckContext(AS_OF))
        except AppError:
            return True
        return False

    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(is_refused, chosen))
    assert found == [ended.code == REFUSED for ended in chosen]


@pytest.mark.parametrize("name", KEPT)
def test_a_fault_once_mended_stays_mended(name: str, tmp_path: Path) -> None:
    file = Path(__file__).with_name("kept") / name
    refused = KEPT[name] == REFUSED
    try:
        assert examine(file, CheckContext(AS_OF)).ledger.problems
    except AppError:
        assert refused
    else:
        assert not refused


def test_every_file_kept_has_its_end() -> None:
    assert {file.name for file in Path(__file__).with_name("kept").iterdir()} == KEPT.keys()


def test_fifteen_hundred_damaged_word_files_end_without_a_traceback(tmp_path: Path) -> None:
    """As templates and as documents, filled and mended; nothing is left beside them."""
    seeds = write_seeds(tmp_path, "documents")
    there = {one.name for one in tmp_path.iterdir()}
    crowd = list(check_all(tmp_path, range(WORD_FILES), job="documents"))
    assert [ended.number for ended in crowd] == list(range(WORD_FILES))
    assert [describe(ended, seeds, tmp_path, job="documents") for ended in crowd if not ended.is_right] == []
    assert WORD_FILES / 10 < sum(ended.code != REFUSED for ended in crowd) < WORD_FILES * 3 / 4
    assert {one.name for one in tmp_path.iterdir()} - there <= {"own", "stderr", "坏.docx"}


def test_the_same_number_is_always_the_same_damage(seeds: list[Seed]) -> None:
    again = [Seed(one.kind, one.data) for one in seeds]
    assert [case(seeds, number, 1) for number in range(60)] == [case(again, number, 1) for number in range(60)]
    assert case(seeds, 3, 1) != case(seeds, 3, 2)


FAULT = """
import os
from app.ledger import gate
def faulty(*given):
    {deed}
{place} = faulty
"""


@pytest.mark.parametrize(
    ("place", "deed", "code", "told"),
    [
        ("gate.kind_of", "raise ZeroDivisionError('odd')", 3, "ZeroDivisionError: odd"),
        ("gate.kind_of", "raise SystemExit('odd')", -1, "SystemExit: odd"),
        ("gate.kind_of", "os.abort()", None, "the worker died: begun"),
        ("worker.cli.run", "return 130", 130, ""),
        # What happens in the process that reads becomes a sentence.
        ("worker.read_workbook", "raise ZeroDivisionError('odd')", REFUSED, ""),
        ("worker.read_workbook", "bytes(2 << 30)", REFUSED, ""),
        ("worker.read_workbook", "os.abort()", REFUSED, ""),
    ],
)
def test_what_would_end_in_a_traceback_is_noticed(
    folder: Path, seeds: list[Seed], place: str, deed: str, code: int | None, told: str
) -> None:
    """A program with a fault, in which no damaged ledger ends as it should."""
    found = list(check_all(folder, range(12), fault=FAULT.format(place=place, deed=deed)))
    assert [(ended.number, ended.code) for ended in found] == [(number, code) for number in range(12)]
    assert all(told in ended.told for ended in found)
    assert all(ended.is_right == (code == REFUSED) for ended in found)
