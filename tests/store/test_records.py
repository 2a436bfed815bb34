"""Records are added, come back in order, and are finished or withdrawn where they were begun."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.core.policy import Decided, FindingKey
from app.store.database import Database
from app.store.records import Records
from app.store.takeover import office_store

LEDGER = Path("台账.xlsx").absolute()
MARK = {"rule": "overdue", "sheet": "台账", "cell": "H12", "content": "5月底前"}
KEY = FindingKey("overdue", "台账", "H12", "5月底前")


@pytest.fixture
def records(store: Database) -> Records:
    return Records(store)


def test_records_come_back_in_order_in_another_run(records: Records, tmp_path: Path) -> None:
    records.add(Decided.OVERRIDE, LEDGER, "2026-06-30", {"reason": "领导\u2028已\u0085同意"})
    records.add(Decided.SET_ASIDE, LEDGER.with_name("另.xlsx"), "2026-07-01", MARK)
    again = Records(office_store(tmp_path))
    assert [(one["kind"], one["day"]) for one in again.all()] == [
        ("override", "2026-06-30"),
        ("set-aside", "2026-07-01"),
    ]
    assert again.all(LEDGER) == (
        {"kind": "override", "ledger": str(LEDGER), "day": "2026-06-30", "reason": "领导\u2028已\u0085同意"},
    )
    assert again.troubles == ()


def test_what_was_taken_back_is_not_set_aside_any_more(records: Records) -> None:
    records.add(Decided.SET_ASIDE, LEDGER, "", {**MARK, "reason": "已报批"})
    assert records.set_aside(LEDGER) == {KEY: "已报批"}
    assert records.set_aside(LEDGER.with_name("另一本.xlsx")) == {}
    records.add(Decided.TAKEN_BACK, LEDGER, "", MARK)
    assert records.set_aside(LEDGER) == {}


def test_a_path_that_is_no_text_is_recorded_and_found_again(records: Records) -> None:
    """A Chinese name typed in GBK, as another system reads it."""
    ledger = LEDGER.with_name("\udcd5\udccb.xlsx")
    records.add(Decided.SET_ASIDE, ledger, "", {**MARK, "reason": "已报批"})
    assert records.set_aside(ledger) == {KEY: "已报批"}
    assert records.set_aside(LEDGER) == {}


def test_what_was_begun_is_finished_or_withdrawn(records: Records) -> None:
    first, second = (records.add(Decided.WRITTEN, LEDGER, "", {"begun": True, "out": name}) for name in ("甲", "乙"))
    records.finish(first, {"begun": False})
    records.withdraw(second)
    assert [(one["out"], one["begun"]) for one in records.all()] == [("甲", False)]


def test_a_record_the_disk_has_spoiled_is_left_out_and_said(records: Records, store: Database) -> None:
    for reason in ("一", "二"):
        records.add(Decided.SET_ASIDE, LEDGER, "", {**MARK, "reason": reason})
    with closing(sqlite3.connect(store.file)) as connection, connection:
        connection.execute("UPDATE records SET data = CAST(x'7b22ff' AS TEXT) WHERE id = 1")
    assert records.set_aside(LEDGER) == {KEY: "二"}
    assert records.troubles == ("记录库“taizhang.sqlite”里有 1 条记录已损坏，没有用上，也没有改动。",)
