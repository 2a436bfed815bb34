"""Every rule against its case file: what must be flagged, what must not, and the boundary."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app import checks
from app.checks.advice import advise
from app.checks.check import Check
from app.core.check_context import CheckContext
from app.core.finding import Field, Origin
from app.core.grid import Cell
from app.core.matters.given import Particulars
from app.notice.given.usable import usable_names
from tests.tables import AS_OF, grid, ledger

CASES = Path(__file__).parent / "cases"
KINDS = {"flagged", "silent", "boundary"}
OF_THE_GRID = ("merges", "hidden_rows", "hidden_columns", "doubts", "verified", "shown", "struck")
KEYS = {
    "name", "kind", "boundary", "columns", "rows", "found", "levels", "above", "hidden_sheet", "second_sheet", "particulars", "feedback",
    "roster", "office_roster", "immediate_days", "sheet_name", *OF_THE_GRID,
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    rule: str
    content: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.content['name']}"


def cases_of(rule: str) -> list[Case]:
    file = CASES / f"{rule}.toml"
    content = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {"case": []}
    return [Case(rule, case) for case in content["case"]]


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.id)
def test_every_rule_has_cases_of_every_kind(check: Check) -> None:
    kinds = {case.content["kind"] for case in cases_of(check.id)}
    assert kinds == KINDS, f"tests/checks/cases/{check.id}.toml needs a [[case]] of each of these kinds"


@pytest.mark.parametrize("case", [case for check in checks.CHECKS for case in cases_of(check.id)], ids=str)
def test_case(case: Case) -> None:
    content = case.content
    assert content.keys() <= KEYS, "a key no test reads"
    rows = [*([line] for line in content.get("above", [])), content["columns"], *content["rows"]]
    extras = {key: content[key] for key in OF_THE_GRID if key in content}
    given = Particulars().with_(content.get("particulars", {}))
    feedback, roster = content.get("feedback"), grid([[name] for name in content.get("roster", [])], name="人员名单")
    context = CheckContext(
        AS_OF,
        particulars=given.with_({"反馈日期": feedback}) if feedback else given,
        immediate_days=content.get("immediate_days", 30),
        roster=frozenset(content.get("office_roster", [])),
        fields=usable_names(given.matters),
    )
    beside = [grid(content["hidden_sheet"], name="旧表", visible=False)] if "hidden_sheet" in content else []
    if "second_sheet" in content:
        beside.append(grid(content["second_sheet"], name="第二张"))
    first = grid(rows, name=content.get("sheet_name", "台账"), **extras)
    read = ledger(first, *([roster] if roster.rows else []), *beside, feedback=feedback)
    found = [one for one in checks.run(read, context) if one.rule == case.rule]
    levels = content.get("levels", [str(checks.by_id(case.rule).level)] * len(content["found"]))
    told = [(_place(one.origin), str(one.level)) for one in found]
    assert sorted(told) == sorted(zip(content["found"], levels, strict=True))
    # A name in braces that the hit does not give would break the report: advise raises KeyError.
    assert all(one.message for one in advise(found, read, checks.by_id))
    assert bool(content["found"]) == (content["kind"] == "flagged" or content.get("boundary") == "flagged")


def _place(origin: Origin) -> str:
    match origin:
        case Cell() as cell:
            return cell.address
        case Field(name=name):
            return name
        case _:
            return ""


def test_every_case_file_belongs_to_a_rule() -> None:
    stray = {file.stem for file in CASES.glob("*.toml")} - {check.id for check in checks.CHECKS}
    assert stray == set(), "list the rule in app/checks/registry.py, or take its case file away"
