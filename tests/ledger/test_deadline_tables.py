"""Deadlines by the contract: tables of wordings with their readings, each read as a cell of a ledger of 2026."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import Deadline, kind, last_day
from app.core.grid import Cell, Value
from app.core.matters.given import Particulars
from tests.tables import AS_OF, grid, ledger

CASES = Path(__file__).parent / "cases"
FEEDBACK = date(2026, 3, 10)


@dataclass(frozen=True)
class Row:
    """`asked`: the rules that may stand at the cell instead of the reading; day `?` where the contract gives none."""

    heading: str
    cell: str
    kind: str
    day: str
    then_ongoing: str
    asked: str = ""

    @property
    def value(self) -> Value:
        if not self.cell.startswith("="):
            return self.cell.replace("\\n", "\n")
        return float(self.cell[1:]) if "." in self.cell else int(self.cell[1:])

    def is_met(self, told: Deadline) -> bool:
        day = str(last_day(told) or "")
        lasting = bool(getattr(told, "then_ongoing", False))
        return kind(told) == self.kind and self.day in (day, "?") and lasting == (self.then_ongoing == "yes")

    def __str__(self) -> str:
        return self.cell


def rows(name: str) -> list[Row]:
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")[1:]
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Row(*one[:6]) for one in fields]


@pytest.mark.parametrize(
    "row", [*rows("deadlines.tsv"), *rows("spellings.tsv"), *rows("beside.tsv"), *rows("deadlines_known.tsv")], ids=str
)
def test_the_wording_reads_as_the_contract_says(row: Row) -> None:
    head = ["序号", "具体问题", "整改措施", row.heading or "整改时限", "完成状态"]
    title = ["2026年度问题整改台账", "", "", "", ""]
    read = ledger(
        grid([title, head, [1, "问题事项", "整改办法", row.value, "整改中"]]),
        feedback=FEEDBACK,
        columns={Column.DEADLINE: "D"},
    )
    context = CheckContext(AS_OF, particulars=Particulars().with_({"反馈日期": FEEDBACK.isoformat()}))
    at_the_cell = {one.rule for one in checks.run(read, context) if one.origin == Cell("台账", 3, 4)}
    told = read.problems[0].measures[0].deadline
    asked = set(row.asked.split("|"))
    if "year-implausible" in asked:
        assert at_the_cell & {*asked, "deadline-unreadable"}, told
    else:
        assert row.is_met(told) or at_the_cell & asked, told
