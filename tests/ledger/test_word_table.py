"""The tables of a Word file as sheets: their places, merges, words struck out, hidden, deleted or counted by Word."""

import pytest

from app.core.columns import Column
from app.core.grid import Doubt, Grid, Merge
from app.core.ledger import Ledger, Unsettled
from app.core.progress import SILENT
from app.ledger import child, gate
from app.ledger.request import Request
from app.ledger.sheets import ledger_of
from app.ledger.values import Refused
from app.ledger.word_table import read_word_tables
from tests.ledger.forms.word import cell, document, lines, paragraph, row, run, table
from tests.tables import AS_OF

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"]
FIRST = ["1", "会议记录不规范", "规范记录", "周敏", "6月20日", "整改中"]
SECOND = ["2", "台账不健全", "建立台账", "", "2026年8月31日", "整改中"]


def grids(*blocks: str, parts: dict[str, str] | None = None) -> tuple[Grid, ...]:
    data = document(*blocks, parts=parts)
    assert gate.kind_of(data, "台账.docx") == "docx"
    return child.read_grids(data, "台账.docx", "docx", SILENT)


def ledger(*blocks: str, asked: Request | None = None) -> Ledger:
    return ledger_of(grids(*blocks), "台账.docx", "0" * 64, "docx", asked or Request(AS_OF))


def test_a_table_below_its_title_is_read_with_the_year_of_it() -> None:
    read = ledger(lines("××局2025年整改台账"), paragraph(), table([HEAD, FIRST, SECOND]))
    assert [sheet.name for sheet in read.sheets] == ["表1"]
    assert [str(measure.entries[column].cell) for measure in read.measures() for column in measure.entries][:2] == [
        "表1!A2",
        "表1!B2",
    ]
    year = read.year_of("表1")
    assert year and (year.number, year.source) == (2025, "标题")
    assert not [one for one in read.troubles if one.what is Unsettled.READING_UNVERIFIED]


def test_tables_are_counted_that_have_a_ledgers_room() -> None:
    nested = cell(inside=table([["甲", "乙"], ["丙", "丁"]]) + paragraph())
    whole = f"<w:tbl>{row(cell(inside=table([HEAD, FIRST])))}</w:tbl>"
    found = grids(
        table([["填报单位", "某局"]]),
        lines("一、"),
        whole,
        f"<w:tbl>{row(cell('1'), nested)}{row(cell('2'), cell())}</w:tbl>",
    )
    assert [(one.name, one.texts[0]) for one in found] == [("表1", tuple(HEAD)), ("表2", ("1", "甲\n乙\n丙\n丁"))]


def test_cells_stand_in_the_columns_of_the_grid() -> None:
    across, down, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        row(cell("甲", properties=across + down), cell("乙")),
        row(cell("旧", properties=across + on), cell("丙")),
        row(cell("丁"), properties='<w:gridBefore w:val="2"/>'),
    ]
    (grid,) = grids(f"<w:tbl>{''.join(rows)}</w:tbl>")
    assert grid.texts == (("甲", "", "乙"), ("", "", "丙"), ("", "", "丁"))
    assert grid.merges == (Merge(1, 1, 2, 2),)


def test_only_what_is_printed_and_stands_is_read() -> None:
    struck, hidden = "<w:strike/>", "<w:vanish/>"
    said = [
        cell(inside=paragraph(run("周敏"), run("李强", struck))),
        cell(inside=paragraph(run("王洪", struck))),
        cell(inside=paragraph(run("2026年"), run("5月", hidden), run("6月底"))),
        cell(inside=f"<w:p><w:del>{run('张三')}</w:del><w:ins>{run('李四')}</w:ins></w:p>"),
        cell(inside="<w:p><w:r><w:drawing/></w:r></w:p>"),
        cell(inside='<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'),
    ]
    gone = row(*map(cell, "甲乙"), properties="<w:del/>")
    (grid,) = grids(f"<w:tbl>{row(*said)}{gone}{row(cell('1'), properties='<w:hidden/>')}</w:tbl>")
    assert grid.texts[0] == ("周敏", "", "2026年6月底", "李四", "", "√")
    assert grid.struck == {(1, 1): "李强", (1, 2): "王洪"}
    assert grid.hidden_rows == {3}
    assert grid.doubts == {(1, 2): Doubt.STRUCK, (1, 5): Doubt.PICTURE}
    assert grid.texts[1] == ("",) * 6


WIDE = row(cell(properties='<w:gridSpan w:val="99999"/>'))
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num>"
)


def numbered(number: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return cell(inside=paragraph(run("甲") if level else "", properties=properties))


def test_numbers_that_word_makes_itself_are_counted() -> None:
    marks = [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (2, 0), (1, 0)]
    body = f"<w:tbl>{''.join(row(numbered(*one), cell('乙')) for one in marks)}</w:tbl>"
    (grid,) = grids(body, parts={"numbering": NUMBERING})
    assert [texts[0] for texts in grid.texts] == ["1", "（一）甲", "（二）甲", "2", "（一）甲", "5", "3"]


def test_a_table_without_a_heading_goes_on_with_the_one_before() -> None:
    read = ledger(
        lines("2026年整改台账"),
        table([HEAD, FIRST]),
        lines("（续表）"),
        table([SECOND, ["3", "培训没有开展", *FIRST[2:]]]),
    )
    assert [(one.number, one.sheet, one.rows) for one in read.problems] == [
        ("1", "表1", (2, 2)),
        ("2", "表2", (1, 1)),
        ("3", "表2", (2, 2)),
    ]
    assert [str(measure.entries[column].cell) for measure in read.measures() for column in measure.entries][
        7
    ] == "表2!B1"


@pytest.mark.parametrize(
    "asked",
    [
        Request(AS_OF, header_row=1),
        Request(AS_OF, columns={Column.PROBLEM: "B", Column.MEASURE: "C", Column.OWNER: "D", Column.DEADLINE: "E"}),
    ],
)
def test_a_table_goes_on_below_a_heading_that_was_named(asked: Request) -> None:
    strange = ["代号", "甲方面", "乙方面", "丙方面", "丁方面", "戊方面"]
    further = table([["3", "培训没有开展", *FIRST[2:]], ["4", "考勤没有登记", *FIRST[2:]]])
    read = ledger(table([strange, FIRST, SECOND]), lines("（续表）"), further, asked=asked)
    told = [(one.text, one.sheet, one.rows) for one in read.problems[2:]]
    assert told == [("培训没有开展", "表2", (1, 1)), ("考勤没有登记", "表2", (2, 2))]


@pytest.mark.parametrize("between", [lines("二、统计"), table([["合计", "3"], ["其中", "1"]])])
def test_another_table_does_not(between: str) -> None:
    read = ledger(table([HEAD, FIRST]), between, table([SECOND, SECOND]))
    assert [(sheet.used, sheet.why_not) for sheet in read.sheets[1:]] == [(False, "没有认出表头")] * len(
        read.sheets[1:]
    )
    asked = [str(one.cell) for one in read.troubles if one.what is Unsettled.TABLE_UNREAD]
    assert asked == [f"{read.sheets[-1].name}!A1"]  # it holds items, whosever they are


def test_a_table_that_begins_within_a_problem_is_asked_about() -> None:
    read = ledger(table([HEAD, FIRST]), table([["", "", "组织学习", "周敏", "6月底", "整改中"], SECOND]))
    (unread,) = [one for one in read.troubles if one.what is Unsettled.TABLE_UNREAD]
    assert (str(unread.cell), len(read.problems)) == ("表2!A1", 1)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (document(lines("关于整改进展情况的通报")), "里面没有表格，不是台账；要检查它的版面和文字，请用“版面检查”"),
        (
            document(f"<w:tbl>{WIDE * 2}</w:tbl>"),
            "列以上，大得不正常",
        ),
        (b"PK", "不是 Word 文档"),
    ],
)
def test_what_is_no_ledger_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        read_word_tables(data)


def test_a_table_in_a_text_box_is_one_of_the_document_once() -> None:
    box = f"<w:txbxContent>{table([HEAD, FIRST])}{paragraph()}</w:txbxContent>"
    alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f'<mc:AlternateContent xmlns:mc="{alternatives}"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    read = ledger(lines("台账"), f"<w:p><w:r>{both}</w:r></w:p>", table([["合计", "3"], ["其中", "1"]]))
    assert [(one.name, one.problems) for one in read.sheets] == [("表1", 1), ("表2", 0)]


def test_a_box_to_be_ticked_tells_whether_it_is_whatever_its_sign() -> None:
    space = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

    def box(sign: str, checked: int) -> str:
        state = f'<w14:checkbox {space}><w14:checked w14:val="{checked}"/></w14:checkbox>'
        return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{run(sign)}</w:sdtContent></w:sdt>"

    ticked = cell(inside=f"<w:p>{box('☒', 1)}{run('已完成')}{box('☐', 0)}{run('整改中')}</w:p>")
    (grid,) = grids(f"<w:tbl>{row(ticked)}{row(cell('甲'))}</w:tbl>")
    assert grid.texts[0] == ("☑已完成□整改中",)
