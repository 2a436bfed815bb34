"""The sheet 检查结果 of a marked copy: one row a finding, each with a link to its cell."""

from collections.abc import Iterator, Sequence

from app.core.finding import Advice
from app.core.grid import Cell
from app.workbooks.styles import CellStyles
from app.workbooks.tablesheet import Styled, TableSheet, table_part

TITLE = "台账检查结果"
NAME = "检查结果"
_HEADINGS = (("级别", 12), ("位置", 18), ("检查出的情况", 60), ("怎么改", 50), ("规则", 24))
NOTHING = "没有检查出需要处理的地方。"


def results_part(namespace: str, summary: str, advice: Sequence[Advice], styles: CellStyles) -> bytes:
    """The worksheet part; `summary` says what was checked, as of which day."""
    rows = [list(_cells(one, styles)) for one in advice]
    links = [one.finding.origin if isinstance(one.finding.origin, Cell) else None for one in advice]
    return table_part(namespace, TableSheet(TITLE, summary, _HEADINGS, rows, links, NOTHING), styles)


def place_of(advice: Advice) -> str:
    """Where a finding stands, in words."""
    return str(advice.finding.origin or "整个台账")


def _cells(advice: Advice, styles: CellStyles) -> Iterator[Styled]:
    plain, level = styles.text(), advice.finding.level
    yield level.label, styles.fill(plain, level)
    yield place_of(advice), styles.text(link=isinstance(advice.finding.origin, Cell))
    yield advice.message, plain
    yield advice.fix, plain
    yield advice.finding.rule, plain
