"""What the ledger tells and the document does not print, each with its reason."""

from dataclasses import replace

import pytest

from app.core.columns import Column, Guess
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure
from app.core.sheet import Sheet
from app.core.status import Status
from app.core.told.origin import from_cell
from app.core.told.sourced import OriginPiece
from app.notice.told import left_out
from app.notice.told.left_out import list_left_out
from tests.notice.ledgers import SHEET, ledger, measure, problem

PROGRESS = Cell(SHEET, 2, 6)
OPEN = replace(measure("建制", "已起草。该问题已整改到位。", Status.IN_PROGRESS), claims=("该问题已整改到位。",))
LATER = replace(measure("学", "已学完"), earlier=((Column.PROGRESS, Entry("正在学", Cell(SHEET, 2, 5))),))


@pytest.mark.parametrize(
    ("one", "printed", "found"),
    [
        (measure("清退", "1.已清退；2.已入账"), "已清退已入账", []),
        (
            measure("清退", "1.已清退；2.已入账"),
            "",
            [("已清退；", left_out.NO_PROGRESS), ("已入账", left_out.NO_PROGRESS)],
        ),
        (measure("清退", "进展如下：\n清退“三笔”"), "清退‘三笔’。", [("进展如下：", left_out.DROPPED)]),
        (measure("清退", "已完成"), "", [("已完成", left_out.BARE_STATUS)]),
        (measure("清退", "不办了", Status.CANCELLED), "", [("不办了", left_out.CANCELLED_PROBLEM)]),
        (measure("建制", "拟印发办法", Status.IN_PROGRESS), "", [("拟印发办法", left_out.ONLY_PLANNED)]),
        (measure("清退", "已清退2笔，下一步清退3笔"), "下一步清退3笔\n已清退2笔", []),
        (measure("清退", "已清退2笔，下一步清退3笔"), "已清退2笔", [("已清退2笔，下一步清退3笔", left_out.DROPPED)]),
        (measure("清退", "整改措施：清退。进展情况：已清退2笔。"), "已清退2笔\n清退", []),
        (LATER, "已学完", [("正在学", left_out.EARLIER)]),
        (measure("清退", ""), "", []),
    ],
)
def test_each_text_is_printed_or_has_its_reason(one: Measure, printed: str, found: list[tuple[str, str]]) -> None:
    paragraphs = [[OriginPiece(printed, from_cell(PROGRESS))]] if printed else []
    told = list_left_out(ledger(problem("甲", one)), paragraphs)
    assert [(one.text, one.why) for one in told] == found


def test_a_claim_of_completion_that_gave_way_is_told() -> None:
    printed = [OriginPiece("已起草。【待补：完成状态】。", from_cell(PROGRESS))]
    (told,) = list_left_out(ledger(problem("甲", OPEN)), [printed])
    assert (told.text, told.why) == ("该问题已整改到位。", left_out.CLAIMED)


def test_a_document_that_prints_progress_but_not_of_this_problem_says_so() -> None:
    other = measure("学", "学了", row=3)
    printed = [OriginPiece("学了", from_cell(Cell(SHEET, 3, 6)))]
    (told,) = list_left_out(ledger(problem("甲", measure("清退", "在清退")), problem("乙", other)), [printed])
    assert (told.text, told.why) == ("在清退", left_out.NOT_THIS)


def test_a_cancelled_measure_of_an_open_problem_is_told() -> None:
    dropped, other = measure("清退", "不办了", Status.CANCELLED), measure("学", "学了", row=3)
    printed = [OriginPiece("学了", from_cell(Cell(SHEET, 3, 6)))]
    (told,) = list_left_out(ledger(problem("甲", dropped, other)), [printed])
    assert (told.text, told.why) == ("不办了", left_out.CANCELLED_MEASURE)


def with_columns(**cells: str) -> Ledger:
    """One measure and a heading for each of its columns, by the names of Column."""
    columns = {Column(name): at for at, name in enumerate(cells, 10)}
    headings = {one: Guess(one, one.label, Cell(SHEET, 1, at), "") for one, at in columns.items()}
    entries = {one: Entry(cells[one], Cell(SHEET, 2, at)) for one, at in columns.items()}
    sheet = Sheet(SHEET, True, columns=headings)
    return replace(ledger(problem("甲", replace(measure(), entries=entries))), sheets=(sheet,))


@pytest.mark.parametrize(
    ("cells", "printed", "found"),
    [
        ({"leader": "程远志"}, [], [("责任领导", left_out.NO_COLUMN)]),
        ({"leader": "程远志"}, [10], []),
        ({"leader": ""}, [], []),
        ({"note": "内部说明"}, [], [("内部说明", left_out.NOTE)]),
        ({"note": "内部说明"}, [10], []),
        ({"note": "／"}, [], []),
        ({"leader": "程远志", "finished": "6月1日"}, [11], [("责任领导", left_out.NO_COLUMN)]),
    ],
)
def test_each_column_and_each_note_is_printed_or_told(
    cells: dict[str, str], printed: list[int], found: list[tuple[str, str]]
) -> None:
    one = with_columns(**cells)
    texts = list(cells.values())
    paragraphs = [[OriginPiece(texts[at - 10], from_cell(Cell(SHEET, 2, at)))] for at in printed]
    assert [(omitted.text, omitted.why) for omitted in list_left_out(one, paragraphs)] == found


@pytest.mark.parametrize(
    ("written", "printed", "told"),
    [
        ("60%", "整改中", ["60%"]), ("60%", "整改中（60%）", []), ("80", "整改中", ["80"]), ("整改中", "正在整改", []),
    ],
)  # fmt: skip
def test_a_percentage_is_printed_or_told(written: str, printed: str, told: list[str]) -> None:
    one = with_columns(status=written)
    line = replace(one.problems[0].measures[0], status=Status.IN_PROGRESS)
    one = replace(one, problems=(replace(one.problems[0], measures=(line,)),))
    paragraphs = [[OriginPiece(printed, from_cell(Cell(SHEET, 2, 10)))]]
    assert [omitted.text for omitted in list_left_out(one, paragraphs) if omitted.why == left_out.SHARE] == told
