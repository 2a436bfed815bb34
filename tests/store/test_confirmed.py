"""Confirmed figures are kept with their ledger, for the words they were confirmed for, and asked again for others."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.store.confirmed import ConfirmedFigures
from app.store.takeover import office_store

LEDGER, HEADINGS = Path("台账.xlsx"), "同样的表头"


def proposed(*texts: str, row: int = 2) -> Proposal:
    claims = (Claim(Cell("台账", at, 6), text, Decimal(4), f"已{text}。") for at, text in enumerate(texts, row))
    return Proposal("制度数", "项", tuple(claims))


@pytest.fixture
def kept(tmp_path: Path) -> ConfirmedFigures:
    return ConfirmedFigures(office_store(tmp_path))


def recall(kept: ConfirmedFigures, one: Proposal, ledger: Path = LEDGER, headings: str = HEADINGS) -> Proposal:
    (found,) = kept.recall(ledger, headings, [one])
    return found


def test_nothing_is_known_before_anything_was_confirmed(kept: ConfirmedFigures) -> None:
    assert recall(kept, proposed("甲")) == proposed("甲")


def test_value_and_ticks_hold_while_the_words_are_the_same(kept: ConfirmedFigures) -> None:
    told = proposed("甲", "乙").confirm(Decimal(5), [True, False])
    kept.keep(LEDGER, HEADINGS, told)
    assert recall(kept, proposed("甲", "乙")) == told
    assert [one.why for one in told.candidates] == [None, "经办人没有计入"]
    # A row put in above them moves the cells and changes nothing they say.
    assert recall(kept, proposed("甲", "乙", row=9)).confirmed == 5


@pytest.mark.parametrize("texts", [("甲",), ("甲", "乙", "丙"), ("甲", "乙改"), (), ("乙", "甲")])
def test_it_is_asked_again_when_a_cell_changed_appeared_or_vanished(
    kept: ConfirmedFigures, texts: tuple[str, ...]
) -> None:
    kept.keep(LEDGER, HEADINGS, proposed("甲", "乙").confirm(Decimal(8)))
    assert recall(kept, proposed(*texts)).confirmed is None
    assert recall(kept, proposed("甲", "乙")).confirmed == 8


def test_the_last_answer_holds(kept: ConfirmedFigures) -> None:
    for value in (8, 0):
        kept.keep(LEDGER, HEADINGS, proposed("甲").confirm(Decimal(value)))
    assert recall(kept, proposed("甲")).confirmed == 0


def test_a_new_copy_takes_over_and_another_ledger_does_not(kept: ConfirmedFigures) -> None:
    kept.keep(LEDGER, HEADINGS, proposed("甲").confirm(Decimal(8)))
    other = Path("七月.xlsx")
    assert recall(kept, proposed("甲"), other).confirmed == 8
    assert recall(kept, proposed("甲"), other, "别的表头").confirmed is None
    kept.keep(other, HEADINGS, proposed("甲").confirm(Decimal(3)))
    assert recall(kept, proposed("甲")).confirmed == 8


@pytest.mark.parametrize(
    ("column", "lost"),
    [("value", "8�"), ("value", "NaN"), ("value", "-1"), ("ticked", "[tr"), ("ticked", "[]"), ("ticked", "[1]")],
)
def test_what_the_disk_has_lost_some_of_is_asked_again(
    kept: ConfirmedFigures, tmp_path: Path, column: str, lost: str
) -> None:
    kept.keep(LEDGER, HEADINGS, proposed("甲").confirm(Decimal(8)))
    with closing(sqlite3.connect(next(tmp_path.glob("*.sqlite")))) as connection, connection:
        connection.execute(f"UPDATE confirmed SET {column} = ?", (lost,))
    assert recall(kept, proposed("甲")).confirmed is None
