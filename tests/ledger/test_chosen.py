"""The sheets that were chosen for a workbook are read, and only for a workbook with the same sheets and headings."""

from collections.abc import Sequence

from app.core.grid import Grid
from app.ledger.chosen import headings_of, key_of
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from tests.tables import AS_OF, grid

HEAD = ["具体问题", "整改措施", "整改时限"]


def sheet(name: str, problem: str, *, visible: bool = True) -> Grid:
    return grid([HEAD, [problem, "修订。", "2026年9月底前"]], name=name, visible=visible)


BOOK = [
    sheet("台账", "制度不健全。"),
    sheet("旧表", "学习不经常。", visible=False),
    grid([["按月报送。"]], name="说明"),
]
KEY = key_of(headings_of(BOOK, Request(AS_OF)))


def used(book: Sequence[Grid], *names: str, chosen: Sequence[str] = ("旧表",)) -> list[str]:
    read = ledger_of(book, "台账.xlsx", "", "xlsx", Request(AS_OF, names, chosen={KEY: chosen}))
    return [one.name for one in read.sheets if one.used]


def test_what_was_chosen_is_read() -> None:
    assert used(BOOK) == ["旧表"]
    assert used(BOOK, chosen=("台账", "旧表")) == ["台账", "旧表"]


def test_what_is_named_now_goes_before() -> None:
    assert used(BOOK, "台账") == ["台账"]


def test_another_workbook_is_read_as_ever() -> None:
    renamed = [BOOK[0], sheet("去年", "学习不经常。", visible=False), BOOK[2]]
    other = [BOOK[0], grid([["问题", "责任人"], ["学习不经常。", "周敏"]], name="旧表", visible=False), BOOK[2]]
    assert used(renamed) == used(other) == used(BOOK[:1]) == ["台账"]
