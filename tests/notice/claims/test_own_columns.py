"""What a cell of a column of its own says: by its own words or its heading's verb, and when the clerk is asked all the same."""

from dataclasses import replace

import pytest

from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid
from app.core.sheet import Sheet
from app.notice.claims.proposals import proposals
from tests.notice.ledgers import SHEET, ledger, measure, problem


def proposed(heading: str, text: str, progress: str = "") -> tuple[int, bool]:
    """What is proposed of a ledger with that one cell, and whether the clerk is asked."""
    grid = Grid(SHEET, (("序号", "整改措施", heading), (1, "改", text)))
    columns = {Column.MEASURE: Guess(Column.MEASURE, "整改措施", Cell(SHEET, 1, 2), "标题一致")}
    sheet = Sheet(SHEET, True, header_rows=(1,), columns=columns, grid=grid)
    made = ledger(problem("甲", measure("改", progress, row=2)))
    name = "制度数" if "制" in heading else "金额"
    found = next(one for one in proposals(replace(made, sheets=(sheet,))) if one.name == name)
    assert all(one.words in f"{text} {progress}" for one in found.candidates)
    return int(found.proposed), found.is_open


@pytest.mark.parametrize(
    ("heading", "text", "value", "asked"),
    [
        ("完成制度情况", "1项：《巡查制度》（新建）", 1, False),
        ("完成制度情况", "2项：《用车办法》（修订）、《食堂办法》（修订）", 2, False),
        ("完成制度情况", "1项：《甲办法》", 1, False),
        ("完成制度情况", "《甲办法》", 1, False),
        ("完成制度情况", "1项：考勤管理办法（修订）", 1, False),
        ("完成制度情况", "0项（正在起草1项）", 0, False),
        ("完成制度情况", "正在起草《甲办法》", 0, False),
        ("完成制度情况", "1项：《甲办法》（拟修订）", 1, True),  # the number says yes, the bracket no
        ("建章立制情况", "修订《甲办法》，健全机制2项", 1, False),
        ("修订制度", "2项（考勤办法、印章规定）", 2, False),
        ("修订制度", "《甲办法》（废止）", 0, False),
        ("整改金额", "3.2万元，其中上缴1.1万元", 32_000, True),
        ("追缴资金", "3.2万元（应追缴5万元）", 32_000, True),
        ("追缴资金", "36.28万元已上缴", 362_800, False),
    ],
)
def test_what_a_cell_below_its_heading_says(heading: str, text: str, value: int, asked: bool) -> None:
    assert proposed(heading, text) == (value, asked)


def test_the_progress_beside_it_adds_nothing() -> None:
    assert proposed("完成制度情况", "1项：《甲办法》（新建）", "修订《甲办法》、《乙规定》。") == (1, False)
