"""Clauses on tables that may run over a page (GB/T 9704-2012, 8, and custom)."""

from collections.abc import Iterator

from app.core.clause import Difference, Place
from app.word.inspect.clause import CUSTOM, REQUIRED, Outcome, absent, clause, outcome_of
from app.word.inspect.document import Document
from app.word.ooxml.lengths import Length, emu, pt
from app.word.ooxml.wml import first, named
from app.word.reading.tables import WordTable
from app.word.standard import layout
from app.word.standard.tolerances import LIST_ALIKE, LIST_COLUMNS, LIST_ROWS, WIDER

_NONE, _NOTHING = "没有会跨页的表格", "没有表格和图片"


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


@clause(
    "wide-things", "5.2.1", "表格和图片的宽度", strength=REQUIRED,
    asked="表格、图片不宽过版心", fix="选中表格，在“表格属性”里把宽度改成不超过版心；图片拖小。",
)  # fmt: skip
def wide_things(document: Document) -> Outcome:
    """Against the line of the section they stand in; what floats over the page is placed by hand."""
    wrong = [
        Difference(f"宽 {width.millimetres:.0f} 毫米，版心宽 {line.millimetres:.0f} 毫米", place)
        for width, line, place in (*_tables(document), *_pictures(document))
        if width.twips > max(line, layout.TYPE_WIDTH).twips + WIDER.twips
    ]
    return outcome_of(wrong) if document.tables or any(one.has_drawing for one in document.flow) else absent(_NOTHING)


def _tables(document: Document) -> Iterator[tuple[Length, Length, Place]]:
    for at, table in enumerate(document.tables, 1):
        columns = Length(sum(one.twips for one in table.columns))
        yield columns, document.section_around(table).line, _place(at)


def _pictures(document: Document) -> Iterator[tuple[Length, Length, Place]]:
    for paragraph in (*document.flow, *document.aside):
        for drawing in (run.drawing for run in paragraph.runs if run.drawing is not None):
            for inline in named(drawing, "inline"):
                extent = first(inline, "extent")
                width = pt(emu(extent.get("cx", ""))) if extent is not None else pt(0)
                yield width, document.section_of(paragraph).line, paragraph.place


def _lists(document: Document) -> list[tuple[int, WordTable]]:
    """Tables of many rows cut alike into columns, counted from 1; a form's rows are cut differently."""
    return [(at, table) for at, table in enumerate(document.tables, 1) if _is_list(table)]


def _is_list(table: WordTable) -> bool:
    cells = [len(row.cells) for row in table.rows]
    usual = max(set(cells), key=cells.count, default=0)
    return len(cells) >= LIST_ROWS and cells.count(usual) >= LIST_ALIKE * len(cells) and usual >= LIST_COLUMNS


def _place(at: int) -> Place:
    return Place(part=f"第 {at} 个表格")
