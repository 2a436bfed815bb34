"""Decisions as records: set aside and asked again, read with care, their reasons offered."""

from datetime import date
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.policy import Decided, FindingKey
from app.store import decisions
from app.store.journal import OVERRIDE, Journal, key_of

PATH = Path("台账.xlsx")
DAY = date(2026, 6, 30)


def test_a_finding_without_a_cell_is_set_aside(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.jsonl")
    mark = FindingKey("some-rule", cell="标题", content="关于整改的通报")
    decisions.set_aside(journal, PATH, mark, reason=" 上级还没有定 ", day=DAY)
    assert journal.set_aside(PATH) == {mark: "上级还没有定"}
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
