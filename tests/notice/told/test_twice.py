"""Of two columns of one meaning that say different things a document tells which one it is written from."""

import pytest

from app.core.columns import Column
from app.core.told.sourced import pieces_of
from app.notice.told.ledger import with_cells
from app.notice.told.twice import list_twice
from tests.tables import grid, ledger

HEAD = ["序号", "存在问题", "承办单位", "整改措施", "责任部门"]
ROW = ["1", "账目不清", "县农业局", "清理账目", "财务股"]
SAID = (
    "“承办单位”（C 列）和“责任部门”（E 列）写的不一样，文中的“责任部门”照的是“责任部门”（E 列）："
    "要照另一列的，在“核对列”里选定（命令行用 --columns department=C），再生成一次。"
)


@pytest.mark.parametrize(
    ("columns", "printed", "lines"),
    [
        ({}, Column.DEPARTMENT, [SAID]),
        ({}, Column.MEASURE, []),  # a document without departments has nothing wrong
        ({Column.DEPARTMENT: "C"}, Column.DEPARTMENT, []),
        ({Column.DEPARTMENT: "E"}, Column.DEPARTMENT, []),
    ],
)
def test_told_where_the_column_is_printed(columns: dict[Column, str], printed: Column, lines: list[str]) -> None:
    made = with_cells(ledger(grid([HEAD, ROW]), columns=columns))
    (measure,) = made.measures()
    assert list(list_twice(made, [pieces_of(measure.entries[printed].text)])) == lines
