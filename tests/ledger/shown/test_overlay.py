"""Noted changes laid over a sheet read as the file does once they are written, in every shape of ledger that can be."""

import io
from random import Random

import pytest
from openpyxl import load_workbook

from app.core.grid import Cell, Doubt, Grid
from app.core.ledger import Ledger
from app.core.mending.edit import Edit, Mend
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from app.ledger.shown.overlay import overlaid
from app.workbooks.mending.mended_workbook import Mending, mend_workbook
from tests.workbooks.mending.reading import AS_OF, grids_of, ledger_from
from tests.workbooks.mending.shapes import SHAPES, shapes, usual
from tests.workbooks.mending.trials import draw

ROUNDS, AT_ONCE = 2, 5


def read_so(data: bytes, name: str, edits: list[Edit]) -> tuple[tuple[Grid, ...], tuple[Grid, ...]]:
    """The sheets with the edits laid over them, and those of the file in which they are written."""
    ledger = ledger_from(data, name)
    mends = [one for one in Mending(data, ledger).plan(edits) if not one.obstacle]
    grids = [sheet.grid for sheet in ledger.sheets if sheet.grid]
    return overlaid(grids, mends), grids_of(mend_workbook(data, ledger, edits).content, name)


def said(grid: Grid) -> dict[str, object]:
    """All that a sheet says, wherever its blank rows and columns end."""
    cells = {
        (row, column): (text, grid.days.get((row, column)))
        for row, texts in enumerate(grid.texts, 1)
        for column, text in enumerate(texts, 1)
        if text
    }
    return {"name": grid.name, "cells": cells, "doubts": grid.doubts, "shown": grid.shown, "struck": grid.struck}


def understood(grids: tuple[Grid, ...], name: str) -> Ledger:
    return ledger_of(grids, name, "", "xlsx", Request(AS_OF))


@pytest.mark.parametrize("name", SHAPES)
def test_each_shape_reads_as_its_mended_copy(name: str) -> None:
    data, rng = SHAPES[name](), Random(name)
    ledger = ledger_from(data, name)
    for _ in range(ROUNDS):
        drawn = {edit.cell: edit for edit in (draw(rng, ledger) for _ in range(AT_ONCE))}
        planned = {mend.cell: Edit(mend.cell, mend.text) for mend in _planned(data, ledger, list(drawn.values()))}
        laid, written = read_so(data, name, list(planned.values()))
        assert list(map(said, laid)) == list(map(said, written))
        one, other = understood(laid, name), understood(written, name)
        assert (one.problems, one.passages, one.troubles) == (other.problems, other.passages, other.troubles)


def _planned(data: bytes, ledger: Ledger, edits: list[Edit]) -> list[Mend]:
    opened = Mending(data, ledger)
    return [mend for edit in edits for mend in opened.plan([edit]) if not mend.obstacle]


def test_ledgers_made_at_random_read_as_their_mended_copies() -> None:
    rng = Random(7)
    for name, data in list(shapes(generated=4))[len(SHAPES) :]:
        ledger = ledger_from(data, name)
        laid, written = read_so(data, name, [draw(rng, ledger)])
        assert list(map(said, laid)) == list(map(said, written))


def test_a_day_shows_as_its_column_shows_days() -> None:
    [laid], _ = read_so(usual(), "台账.xlsx", [Edit(Cell("台账", 5, 7), "2026.8.1")])
    assert laid.text(5, 7) == "2026/8/1"


def test_a_merged_range_says_the_new_value_everywhere() -> None:
    [laid], _ = read_so(usual(), "台账.xlsx", [Edit(Cell("台账", 4, 2), "作风")])
    assert [laid.text(row, 2) for row in range(2, 6)] == ["作风"] * 4


def test_what_was_doubted_or_struck_out_of_a_cell_is_gone_with_its_value() -> None:
    place = (2, 1)
    grid = Grid("台账", (("甲",), ("乙",)), doubts={place: Doubt.CLEANED}, shown={place: "丙"}, struck={place: "丁"})
    [laid] = overlaid([grid], [Mend(Cell("台账", 2, 1), "乙", "戊")])
    assert (laid.text(2, 1), laid.doubts, laid.shown, laid.struck) == ("戊", {}, {}, {})
    assert grid.text(2, 1) == "丙"


def test_a_last_row_that_is_emptied_is_none_any_more_and_one_below_is() -> None:
    book = load_workbook(io.BytesIO(usual()))
    book.worksheets[0].append(["合计"])
    out = io.BytesIO()
    book.save(out)
    rows = len(grids_of(out.getvalue())[0].rows)
    [laid], [written] = read_so(out.getvalue(), "台账.xlsx", [Edit(Cell("台账", rows, 1), "")])
    assert laid.height == written.height == rows - 1
    [laid], [written] = read_so(usual(), "台账.xlsx", [Edit(Cell("台账", 12, 3), "又一个问题")])
    assert laid.height == written.height == 12
