"""What is done by its state and not by its progress is told with its cell, for every document that counts it as done."""

from datetime import date

import pytest

from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.notice.each import doubted_in
from app.notice.fields import OUTLINE
from app.notice.forms.sheet_fields import CLOSURES, SLIPS
from app.notice.told.against import told_against
from tests.tables import grid, ledger

HEAD = ["序号", "存在问题", "整改措施", "整改进展", "完成状态"]
SAID = "问题1（D2）的进展里写着“已清退5名，其余3名待批复后返回”。"


def made() -> Ledger:
    return ledger(grid([HEAD, ["1", "借调过多", "清理借调", "已核查23卷。已清退5名，其余3名待批复后返回。", "已完成"]]))


def report(rule: str, column: int = 4) -> Report:
    finding = Finding(rule, Level.WARN, Cell("台账", 2, column), values={"text": "其余3名待批复后返回。"})
    return Report((Advice(finding, "", ""),))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (report("done-but-future"), (SAID,)),
        (report("done-but-open-measure"), (SAID,)),
        (report("overdue"), ()),
        (report("done-but-future", 5), ()),
        (Report(), ()),
    ],
)
def test_what_the_progress_says_against_it(found: Report, told: tuple[str, ...]) -> None:
    assert told_against(made(), found) == told


@pytest.mark.parametrize(("field", "told"), [(OUTLINE.name, (SAID,)), (CLOSURES.name, (SAID,)), (SLIPS.name, ())])
def test_each_kind_that_counts_it_as_done_tells_it(field: str, told: tuple[str, ...]) -> None:
    assert doubted_in([field], made(), report("done-but-future"), date(2026, 6, 30)) == told
