"""What a ledger sent in the place of the clerk's own has not is named by its columns."""

import pytest

from app.core.grid import Cell
from app.core.told.sentence import Omitted
from app.notice.told.left_out import NO_COLUMN, NOTE, UNREAD
from app.notice.told.whole import tell_columns
from tests.tables import grid, ledger

HEAD = ["序号", "存在问题", "整改措施", "佐证材料"]
ROW = ["1", "账目不清", "清理账目", "会议纪要"]
PROOF = Omitted(Cell("台账", 1, 4), "佐证材料", NO_COLUMN)


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ([PROOF], "D列“佐证材料”"),
        ([PROOF, Omitted(Cell("台账", 1, 5), "“风险”（E 列；读作“序号”的是 A 列）", UNREAD)], "D列“佐证材料”、“风险”（E 列）"),
        # Numbers are counted anew where they have to; a note is told text by text.
        ([Omitted(Cell("台账", 1, 1), "序号", NO_COLUMN), Omitted(Cell("台账", 2, 6), "在办", NOTE)], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_each_column_is_named(left_out: list[Omitted], told: str) -> None:
    line = f"附表里没有台账的这几列：{told}。要一并报送的，请另附台账原表。"
    assert tell_columns(ledger(grid([HEAD, ROW])), left_out) == ((line,) if told else ())


def test_of_several_sheets_the_sheet_is_named() -> None:
    two = ledger(*(grid([HEAD, [ROW[0], f"{name}不清", *ROW[2:]]], name=name) for name in ("台账", "补充")))
    (line,) = tell_columns(two, [PROOF])
    assert "：“台账”D列“佐证材料”。" in line
