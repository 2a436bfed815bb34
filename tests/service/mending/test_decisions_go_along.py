"""What was decided not to be dealt with holds in the mended copy as well, where its cell says the same."""

from pathlib import Path

from app.core.check_context import CheckContext
from app.core.finding import Aside
from app.core.grid import Cell
from app.core.mending.edit import Edit
from app.service import Office
from app.service.examining import Examination
from tests.service.mending.test_ledger_mending import NOW, ledger, read_in_this_process

__all__ = ["ledger", "read_in_this_process"]
DAY = NOW.date()
OWNER = [Edit(Cell("台账", 4, 6), "林芳")]


def examined(office: Office, file: Path) -> Examination:
    return office.examining.examine(file, CheckContext(DAY))


def asides(examination: Examination) -> list[tuple[str, str, str]]:
    return [(one.advice.finding.rule, str(one.advice.finding.origin), one.reason) for one in examination.report.aside]


def test_a_finding_set_aside_stays_so_in_the_copy_and_is_asked_again_where_it_was(office: Office, ledger: Path) -> None:
    copy = ledger.with_name("副本.xlsx")
    seen = examined(office, ledger)
    other = next(one for one in seen.report.advice if one.finding.origin not in (OWNER[0].cell, None))
    seen = office.decisions.set_aside(seen, other, "已请示", day=DAY)
    assert len(asides(seen)) == 1
    office.mending.write_copy(seen, OWNER, copy, day=DAY)
    assert asides(examined(office, copy)) == asides(seen)
    [aside] = seen.report.aside
    seen = office.decisions.take_back(seen, Aside(aside.advice, aside.reason), day=DAY)
    office.mending.write_copy(seen, OWNER, copy, day=DAY, overwrite=True)
    assert asides(examined(office, copy)) == []


def test_one_whose_cell_was_mended_is_found_anew(office: Office, ledger: Path) -> None:
    copy = ledger.with_name("副本.xlsx")
    seen = examined(office, ledger)
    own = next(one for one in seen.report.advice if one.finding.origin == OWNER[0].cell)
    seen = office.decisions.set_aside(seen, own, "已请示", day=DAY)
    office.mending.write_copy(seen, OWNER, copy, day=DAY)
    assert asides(examined(office, copy)) == []
