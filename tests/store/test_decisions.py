"""Decisions as records: set aside and asked again, read with care, their reasons offered."""

from datetime import date
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.policy import Decided, FindingKey
from app.store import decisions
from app.store.database import Database
from app.store.records import Records

PATH = Path("台账.xlsx")
DAY = date(2026, 6, 30)


def test_a_finding_without_a_cell_is_set_aside(store: Database) -> None:
    records = Records(store)
    mark = FindingKey("some-rule", cell="标题", content="关于整改的通报")
    decisions.set_aside(records, PATH, mark, reason=" 上级还没有定 ", day=DAY)
    assert records.set_aside(PATH) == {mark: "上级还没有定"}
    with pytest.raises(BadOption, match="理由"):
        decisions.set_aside(records, PATH, mark, reason=" ", day=DAY)


def test_records_of_other_kinds_and_of_older_versions_are_read_with_care(store: Database) -> None:
    records = Records(store)
    records.add("something-later", PATH, "", {})
    records.add(Decided.OVERRIDE, PATH, "", {"as_of": "2026-05-31", "open": ["no object", {"message": "缺。"}]})
    (one,) = decisions.decisions(records, PATH)
    assert (one.kind, one.day, one.reason, one.open) == (Decided.OVERRIDE, "2026-05-31", "", ("缺。",))


def test_each_reason_is_offered_once_the_latest_first(store: Database) -> None:
    records = Records(store)
    for reason in ("一", "二", "一", "", "三", decisions.NO_REASON):
        records.add(Decided.OVERRIDE, PATH, "", {"reason": reason})
    assert decisions.reasons(records, Decided.OVERRIDE, 2) == ("三", "一")
    assert decisions.reasons(records, Decided.SET_ASIDE, 2) == ()
