"""The notice's figures: counted cell by cell, parts adding up, the cancelled nowhere."""

from dataclasses import replace
from decimal import Decimal

from app.core.columns import Column
from app.core.figure import Figure, prove
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger
from app.core.status import Status
from app.notice.figures import figures
from tests.notice.ledgers import SHEET, ledger, measure, problem


def made() -> Ledger:
    done = problem("甲", measure("清退", "清退补贴1200元，修订完善2项制度", row=2), measure("查", "查了", row=3))
    blamed = replace(
        done.measures[0], entries={**done.measures[0].entries, Column.ACCOUNTABILITY: _entry("书面检查3人、诫勉1人", 2)}
    )
    same = replace(
        done.measures[1], entries={**done.measures[1].entries, Column.ACCOUNTABILITY: _entry("书面检查3人、诫勉1人", 2)}
    )
    return ledger(
        replace(done, measures=(blamed, same)),
        problem("乙", measure("学", "", Status.IN_PROGRESS, row=4), measure("撤", "", Status.CANCELLED, row=5)),
        problem("丙", measure("停", "追缴9元", Status.CANCELLED, row=6)),
    )


def _entry(text: str, row: int) -> Entry:
    return Entry(text, Cell(SHEET, row, 12))


def by_name() -> dict[str, Figure]:
    return {one.name: one for one in figures(made())}


def test_values() -> None:
    assert {name: str(one.value) for name, one in by_name().items()} == {
        "问题数": "2", "措施数": "3", "完成数": "1", "推进数": "1", "长期坚持数": "0", "状态不明数": "0",
        "完成率": "50.00", "问责人数": "4", "问责：书面检查": "3", "问责：诫勉": "1", "制度数": "2", "金额": "1200",
    }  # fmt: skip
    prove(list(by_name().values()))


def test_cells() -> None:
    found = by_name()
    assert [str(one.cell) for one in found["措施数"].sources] == [f"{SHEET}!E{row}" for row in (2, 3, 4)]
    # The cell merged over two measures speaks once.
    assert [(str(one.cell), one.amount) for one in found["问责：书面检查"].sources] == [(f"{SHEET}!L2", Decimal(3))]
    assert [str(one.cell) for one in found["金额"].sources] == [f"{SHEET}!F2"]
