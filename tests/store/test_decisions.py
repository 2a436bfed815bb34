"""Decisions as records: how a finding is known again, with a cell and without one."""

from datetime import date
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.finding import Field, Finding, Level
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger, Sheet
from app.core.particulars import Particulars
from app.core.policy import Decided, FindingKey
from app.store import decisions
from app.store.journal import OVERRIDE, Journal, key_of

PATH = Path("台账.xlsx")
GRID = Grid("台账", (("整改时限",), ("5月底前",)))
LEDGER = Ledger(PATH.name, "", "xlsx", (Sheet("台账", True, grid=GRID),), ())
GIVEN = Particulars({"标题": "关于整改的通报"})
DAY = date(2026, 6, 30)


def found(origin: Cell | Field | None, **values: str) -> Finding:
    return Finding("some-rule", Level.WARN, origin, values=values)


def test_a_cell_is_known_by_what_stands_in_it() -> None:
    assert decisions.mark_of(LEDGER, GIVEN, found(Cell("台账", 2, 1))) == FindingKey(
        "some-rule", "台账", "A2", "5月底前"
    )


def test_findings_without_a_cell_are_told_apart() -> None:
    marks = {
        decisions.mark_of(LEDGER, GIVEN, one)
        for one in (found(None, text="甲"), found(None, text="乙"), found(Field("反馈日期")), found(Field("标题")))
    }
    assert len(marks) == 4


def test_a_finding_without_a_cell_is_set_aside(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    mark = decisions.mark_of(LEDGER, GIVEN, found(Field("标题")))
    decisions.set_aside(journal, PATH, mark, reason=" 上级还没有定 ", day=DAY)
    assert journal.set_aside(PATH) == {FindingKey("some-rule", cell="标题", content="关于整改的通报"): "上级还没有定"}
    with pytest.raises(BadOption, match="理由"):
        decisions.set_aside(journal, PATH, mark, reason=" ", day=DAY)


def test_records_of_other_kinds_and_of_older_versions_are_read_with_care(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    journal.append("something-later", {"ledger": key_of(PATH)})
    journal.append(
        OVERRIDE, {"ledger": key_of(PATH), "as_of": "2026-05-31", "open": ["no object", {"message": "缺。"}]}
    )
    (one,) = decisions.decisions(journal, PATH)
    assert (one.kind, one.day, one.reason, one.open) == (Decided.OVERRIDE, "2026-05-31", "", ("缺。",))


def test_each_reason_is_offered_once_the_latest_first(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    for reason in ("一", "二", "一", "", "三"):
        journal.append(OVERRIDE, {"reason": reason})
    assert decisions.reasons(journal, Decided.OVERRIDE, 2) == ("三", "一")
    assert decisions.reasons(journal, Decided.SET_ASIDE, 2) == ()
