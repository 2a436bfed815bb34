"""How a finding is known again, with a cell and without one, and told apart by what was decided."""

from app.checks.apart import key_of, told_apart
from app.core.finding import Advice, Aside, Field, Finding, Level, Report
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.policy import FindingKey
from app.core.sheet import Sheet

GRID = Grid("台账", (("整改时限",), ("5月底前",)))
LEDGER = Ledger("台账.xlsx", "", "xlsx", (Sheet("台账", True, grid=GRID),), ())
GIVEN = Particulars({"标题": "关于整改的通报"})


def found(origin: Cell | Field | None, **values: str) -> Finding:
    return Finding("some-rule", Level.WARN, origin, values=values)


def test_a_cell_is_known_by_what_stands_in_it() -> None:
    assert key_of(LEDGER, GIVEN, found(Cell("台账", 2, 1))) == FindingKey("some-rule", "台账", "A2", "5月底前")


def test_findings_without_a_cell_are_told_apart() -> None:
    marks = {
        key_of(LEDGER, GIVEN, one)
        for one in (found(None, text="甲"), found(None, text="乙"), found(Field("反馈日期")), found(Field("标题")))
    }
    assert len(marks) == 4


def test_what_was_decided_about_stands_apart_with_its_reason() -> None:
    title, ledger = (Advice(found(origin), "有误。", "改正。") for origin in (Field("标题"), None))
    decided = {FindingKey("some-rule", cell="标题", content="关于整改的通报"): "上级已定"}
    assert told_apart(LEDGER, GIVEN, (title, ledger), decided) == Report((ledger,), (Aside(title, "上级已定"),))
