"""Cells that a text names become links; what could be of several sheets, or is no cell, does not."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.grid import Cell
from app.core.ledger import Ledger
from app.gui.printing.linking import cells_in, linked
from tests.gui.fakes import SHEET, a_ledger

LEDGER = a_ledger(Path("台账.xlsx"))


def names(text: str, ledger: Ledger = LEDGER) -> list[Cell]:
    return [cell for _, _, cell in cells_in(text, ledger)]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("M列备注的1处文字没有印进文件：B3", [Cell(SHEET, 3, 2)]),
        (f"还存在的问题（{SHEET}!B3、C5）", [Cell(SHEET, 3, 2), Cell(SHEET, 5, 3)]),
        ("别的表!B3", []),
        ("不在 GB2312 里的字，A4 纸没有第 A4000 格", [Cell(SHEET, 4, 1)]),
    ],
)
def test_cells_of_the_ledger_are_found(text: str, cells: list[Cell]) -> None:
    assert names(text) == cells


def test_without_its_sheet_a_cell_is_none_where_there_are_several() -> None:
    two = replace(LEDGER, sheets=(*LEDGER.sheets, replace(LEDGER.sheets[0], name="二")))
    assert names(f"B3、{SHEET}!B3", two) == [Cell(SHEET, 3, 2)]


def test_what_looks_like_html_stays_text() -> None:
    html, cells = linked("<b>B3</b>", LEDGER)
    assert html == '&lt;b&gt;<a href="0">B3</a>&lt;/b&gt;' and cells == [Cell(SHEET, 3, 2)]
