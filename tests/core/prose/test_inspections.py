"""One list of inspections: each word of it is read wherever inspections are, and no other module has a list of its own."""

from datetime import date
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.deadline import Relative
from app.core.prose.inspections import INSPECTION
from app.core.status import Status
from app.ledger.alike import without_period
from app.ledger.heading.words.compounds import compound
from app.ledger.heading.words.known import KNOWN
from app.ledger.status.words import read_words
from app.ledger.wording.undated import read_undated
from app.notice.told.deedless import tells_no_deed

APP = Path(__file__).resolve().parents[3] / "app"
# The list itself, and the name of the matter that holds where none is given.
NAMED_IN = {"core/prose/inspections.py", "core/matters/shipped.py", "core/particulars.py"}
EACH = pytest.mark.parametrize("kind", INSPECTION.split("|"))


def test_no_other_module_names_the_first_of_them() -> None:
    assert {
        one.relative_to(APP).as_posix() for one in APP.rglob("*.py") if "巡察" in one.read_text("utf-8")
    } == NAMED_IN


@EACH
def test_headings_name_its_problems(kind: str) -> None:
    for words in ("反馈问题", "发现问题", "发现的问题", "反馈具体问题"):
        assert KNOWN[kind + words][0] is Column.PROBLEM
    assert KNOWN[f"{kind}反馈意见"][0] is Column.GROUP
    assert KNOWN[f"{kind}方面"][0] is Column.CATEGORY


@EACH
@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("{}编码", Column.NUMBER),
        ("{}问题编号", Column.NUMBER),
        ("{}发现", Column.PROBLEM),
        ("被{}单位", Column.DEPARTMENT),
        ("{}单位", None),
    ],
)
def test_headings_are_understood_by_its_name(kind: str, heading: str, column: Column | None) -> None:
    found = compound(heading.format(kind))
    assert found is not None and found.column is column


@EACH
def test_ledgers_states_days_and_accounts_know_it(kind: str) -> None:
    assert without_period(f"2025年{kind}整改台账") != without_period(f"2026年{kind}整改台账")
    assert read_words(f"按照{kind}要求已完成整改", date(2026, 6, 30)) is Status.DONE
    assert isinstance(read_undated("", f"{kind}反馈意见后3个月内", date(2026, 1, 5)), Relative)
    assert tells_no_deed(f"按照{kind}意见推进整改")
