"""Clauses on tables that may run over a page (GB/T 9704-2012, 8, and custom)."""

from app.core.clause import Difference, Place
from app.word.inspect.clause import CUSTOM, Outcome, absent, clause, outcome_of
from app.word.inspect.document import Document
from app.word.reading.tables import WordTable
from app.word.standard.tolerances import LIST_ALIKE, LIST_COLUMNS, LIST_ROWS

_NONE = "没有会跨页的表格"


@clause(
    "table-head", "8", "表头重复", strength=CUSTOM,
    asked="跨页的表格每页都有表头", fix="选中表头那几行，在“布局—重复标题行”里打开。",
)  # fmt: skip
def table_head(document: Document) -> Outcome:
    """Lists only: a form has no head."""
    lists = _lists(document)
    without = [at for at, table in lists if not any(row.is_header for row in table.rows)]
    return outcome_of(Difference("没有设重复标题行", _place(at)) for at in without) if lists else absent(_NONE)


@clause(
    "table-rows", "8", "表格的行跨页", strength=CUSTOM,
    asked="一行的内容不拆到两页", fix="选中全表，在“表格属性—行”里去掉“允许跨页断行”。",
)  # fmt: skip
def table_rows(document: Document) -> Outcome:
    """Every row of a list."""
    lists = _lists(document)
    split = [(at, n) for at, table in lists if (n := sum(not row.is_whole for row in table.rows))]
    return outcome_of(Difference(f"有 {n} 行允许跨页断行", _place(at)) for at, n in split) if lists else absent(_NONE)


def _lists(document: Document) -> list[tuple[int, WordTable]]:
    """Tables of many rows cut alike into columns, counted from 1; a form's rows are cut differently."""
    return [(at, table) for at, table in enumerate(document.tables, 1) if _is_list(table)]


def _is_list(table: WordTable) -> bool:
    cells = [len(row.cells) for row in table.rows]
    usual = max(set(cells), key=cells.count, default=0)
    return len(cells) >= LIST_ROWS and cells.count(usual) >= LIST_ALIKE * len(cells) and usual >= LIST_COLUMNS


def _place(at: int) -> Place:
    return Place(part=f"第 {at} 个表格")
