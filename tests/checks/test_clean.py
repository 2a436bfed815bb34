"""Ledgers without a fault: the rules have nothing to ask of them."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.finding import Level
from tests.generator import make
from tests.generator.truth import AS_OF
from tests.offices import examine

HOW_MANY = 100


def test_two_hundred_clean_ledgers_give_no_must_and_hardly_a_warning(ledger_seed: int, tmp_path: Path) -> None:
    ledgers = [(seed, hard) for hard in (False, True) for seed in range(ledger_seed, ledger_seed + HOW_MANY)]

    def told(ledger: tuple[int, bool]) -> list[str]:
        seed, hard = ledger
        truth = make(seed, tmp_path, hard=hard, clean=True)
        assert set(truth.faults.values()) <= {"info"}
        report = examine(truth.file, CheckContext(AS_OF)).report
        return [
            f"{truth.file.name} {one.finding.rule} {one.finding.origin} {one.message}"
            for one in report.advice
            if one.finding.level is not Level.INFO
        ]

    with ThreadPoolExecutor(max_workers=4) as pool:
        found = [one for lines in pool.map(told, ledgers) for one in lines]
    assert found == [], (
        f"{dict(Counter(line.split()[1] for line in found))}: a rule that is wrong is mended; where it is right, the ledgers "
        "made at random have that fault: mend tests/generator (owners.py, deadlines.py, statuses.py, texts.py, body.py), "
        "for clean ones alone (plan.clean)"
    )
