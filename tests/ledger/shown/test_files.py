"""What a cell shows is read from every format of file: months, numbers in words, struck-out words, pictures."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import OnDate, Unreadable, last_day
from app.core.grid import Cell
from app.core.ledger import Ledger
from tests.ledger import badfiles
from tests.ledger.shown.books import book, line, old_book, open_book, raw_book
from tests.tables import AS_OF

MONTHS = [
    ('yyyy"年"mm"月底"', "2026年09月底", date(2026, 9, 30)),
    ("mmmm yyyy", "September 2026", date(2026, 9, 30)),
    ('[$-804]yyyy"年"m"月";@', "2026年9月", date(2026, 9, 30)),
    ('yy"年"m"月"', "26年9月", date(2026, 9, 30)),
    ('yyyy"年度"', "2026年度", date(2026, 12, 31)),
    ("yyyymm", "202609", date(2026, 9, 30)),
]


def told(read: Ledger) -> dict[str, str]:
    """Rule and level by cell."""
    found = checks.run(read, CheckContext(AS_OF))
    return {f"{one.origin.address} {one.rule}": str(one.level) for one in found if isinstance(one.origin, Cell)}


@pytest.mark.parametrize(("code", "shown", "last"), MONTHS)
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_a_cell_without_a_day_is_its_last_one(tmp_path: Path, ending: str, code: str, shown: str, last: date) -> None:
    day = datetime(2026, 9, 8)
    data = book([line(1, E=day)], {"E2": code}) if ending == "xlsx" else old_book([line(1, E=day)], {(1, 4): code})
    (measure,) = open_book(tmp_path, data, ending).problems[0].measures
    assert isinstance(measure.deadline, OnDate)
    assert (measure.deadline.text, measure.deadline.day) == (shown, last)
    assert measure.deadline.since == last.replace(day=1, month=1 if last.month == 12 else last.month)
    assert measure.entries[Column.DEADLINE].text == shown


@pytest.mark.parametrize("number", [50, 52, 57])
def test_the_chinese_built_in_months(tmp_path: Path, number: int) -> None:
    data = book([line(1, E=46266)], {"E2": "mmm-yy"})
    styled = badfiles.packed(_renumbered(data, number))
    (measure,) = open_book(tmp_path, styled).problems[0].measures
    assert (measure.entries[Column.DEADLINE].text, last_day(measure.deadline)) == ("2026年9月", date(2026, 9, 30))


def _renumbered(data: bytes, number: int) -> badfiles.Parts:
    parts = badfiles.unpacked(data)
    assert b'numFmtId="17"' in parts["xl/styles.xml"]
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b'numFmtId="17"', f'numFmtId="{number}"'.encode())
    return parts


@pytest.mark.parametrize("code", ["h:mm AM/PM", "[h]:mm", '上午/下午h"时"', "mm:ss.0", "aaaa"])
def test_a_cell_that_shows_no_date_is_asked_about(tmp_path: Path, code: str) -> None:
    """The day behind it is one nobody sees."""
    (measure,) = open_book(tmp_path, book([line(1, E=datetime(2026, 9, 8))], {"E2": code})).problems[0].measures
    assert isinstance(measure.deadline, Unreadable)


NUMBERS = [
    (0.6, '"已完成"0%', "已完成60%"),
    (36.28, '0.00"万元"', "36.28万元"),
    (3, '"第"0"批"', "第3批"),
    (1234567, '#,##0,"千元"', "1,235千元"),
    (20260831, "0000\\-00\\-00", "2026-08-31"),
    (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    (12345.678, "General", "12345.678"),
    (5, ";;;", "5"),
]


@pytest.mark.parametrize(("value", "code", "shown"), NUMBERS)
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_a_number_in_a_text_column_is_what_it_shows(
    tmp_path: Path, ending: str, value: Any, code: str, shown: str
) -> None:
    if ending == "xls" and isinstance(value, timedelta):
        pytest.skip("xlwt writes no lengths of time")
    data = book([line(1, G=value)], {"G2": code}) if ending == "xlsx" else old_book([line(1, G=value)], {(1, 6): code})
    (measure,) = open_book(tmp_path, data, ending).problems[0].measures
    assert measure.progress == shown


def test_a_number_in_words_is_a_deadline_in_words(tmp_path: Path) -> None:
    read = open_book(tmp_path, book([line(1, E=9), line(2, E=45)], {"E2": '"2026年"0"月底前"', "E3": "0"}))
    first, second = (problem.measures[0].deadline for problem in read.problems)
    assert (last_day(first), first.text) == (date(2026, 9, 30), "2026年9月底前")
    assert isinstance(second, Unreadable)


def test_a_format_nobody_knows_shows_the_plain_value(tmp_path: Path) -> None:
    rows = [line(1, E=datetime(2026, 9, 8), G=2.5)]
    (measure,) = open_book(tmp_path, book(rows, {"E2": "yyyy-mm-dd zz", "G2": '0.0"'})).problems[0].measures
    assert (measure.entries[Column.DEADLINE].text, measure.progress) == ("2026年9月8日", "2.5")


STRUCK, PLAIN = "<r><rPr><strike/></rPr><t>{}</t></r>", "<r><t>{}</t></r>"
KEPT = '<r><rPr><strike val="0"/></rPr><t>{}</t></r>'
SHARED = '<c r="{at}" t="s"><v>0</v></c>'
STYLED = '<c r="{at}" s="1" t="s"><v>0</v></c>'
OTHER_ORDER = '<c r="{at}" t="s" s="1"><v>0</v></c>'
PLACED_BY_COUNTING = '<c s="1" t="s"><v>0</v></c>'
INLINE = '<c r="{at}" t="inlineStr"><is>' + STRUCK.format("李强") + PLAIN.format("周敏") + "</is></c>"
FORMS = [
    (SHARED, STRUCK.format("李强、") + PLAIN.format("周敏"), "", "周敏", "李强、"),
    (SHARED, PLAIN.format("周") + STRUCK.format("小") + PLAIN.format("敏"), "", "周敏", "小"),
    (STYLED, "<t>李强</t>", "<strike/>", "", "李强"),
    (OTHER_ORDER, "<t>李强</t>", "<strike/>", "", "李强"),
    (PLACED_BY_COUNTING, "<t>李强</t>", "<strike/>", "", "李强"),
    (STYLED, PLAIN.format("李强") + KEPT.format("周敏"), '<strike val="1"/>', "周敏", "李强"),
    (INLINE, "<t/>", "", "周敏", "李强"),
    (STYLED, "<t>周敏</t>", '<strike val="0"/>', "周敏", ""),
    (SHARED, PLAIN.format("周敏") + STRUCK.format(" "), "", "周敏", ""),
]


@pytest.mark.parametrize(("cell", "string", "font", "left", "words"), FORMS)
def test_struck_words_are_left_out_and_told(
    tmp_path: Path, cell: str, string: str, font: str, left: str, words: str
) -> None:
    read = open_book(tmp_path, raw_book({"D": cell}, [string], font))
    assert read.problems[0].measures[0].entries[Column.OWNER].text == left
    assert [one.values["text"] for one in read.troubles if one.what == "cell-struck"] == ([words] if words else [])
    assert ("D2 owner-missing" in told(read)) == (not left)


def test_a_struck_number_or_day_is_gone_whole(tmp_path: Path) -> None:
    read = open_book(tmp_path, raw_book({"E": '<c r="{at}" s="2"><v>46295</v></c>'}, fonts="<strike/>"))
    assert "E2 deadline-missing" in told(read)
    assert [one.values["text"] for one in read.troubles] == ["2026/9/30"]


def test_struck_words_of_an_old_file(tmp_path: Path) -> None:
    rows = [
        line(1, D=(("李强", True), ("周敏", False))),
        line(2, D=(("周敏", False), ("（已调离）", True))),
        line(3, D="李强"),
        line(4, B="旧问题", C="旧措施"),
    ]
    gone = dict.fromkeys(((3, 3), (4, 1), (4, 2)), "font: struck_out true")
    read = open_book(tmp_path, old_book(rows, gone), "xls")
    assert [problem.measures[0].owners for problem in read.problems[:2]] == [("周敏",), ("周敏",)]
    found = {where: level for where, level in told(read).items() if "struck" in where}
    assert found == {
        "D2 cell-struck": "warn",
        "D3 cell-struck": "warn",
        "D4 cell-struck": "warn",
        "B5 cell-struck": "must",
    }


LINE = 'style:text-line-through-{}="{}"'


def _ods(owner: str, styles: str, columns: str = "") -> bytes:
    names = ODF_STYLES
    head = badfiles.ods_row(
        *(badfiles.ods_text(text) for text in ("序号", "具体问题", "整改措施", "责任人", "整改时限"))
    )
    row = badfiles.ods_row(*(badfiles.ods_text(text) for text in ("1", "甲制度没有落实", "修订")), owner)
    content = badfiles.unpacked(badfiles.ods(head + row, columns))
    xml = content["content.xml"].decode()
    opened = xml.replace(
        "<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>", 1
    )
    content["content.xml"] = opened.replace("xmlns:office", f"{names} xmlns:office", 1).encode()
    return badfiles.packed(content)


ODF_STYLES = (
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"'
)


def _style(name: str, family: str, line: str, more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}><style:text-properties {line}/></style:style>'
    )


ODS_FORMS = [
    ('<text:span text:style-name="T1">李强</text:span>周敏', _style("T1", "text", LINE.format("type", "single")), ""),
    (
        '周敏<text:span text:style-name="T1">李<text:s/>强</text:span>',
        _style("T1", "text", LINE.format("style", "solid")),
        "",
    ),
    (
        '李强<text:span text:style-name="T1">周敏</text:span>',
        _style("ce1", "table-cell", LINE.format("style", "solid")) + _style("T1", "text", LINE.format("style", "none")),
        'table:style-name="ce1"',
    ),
    (
        '<text:span text:style-name="T2">李强</text:span>周敏',
        _style("T1", "text", LINE.format("type", "double")) + _style("T2", "text", "", 'style:parent-style-name="T1"'),
        "",
    ),
]


@pytest.mark.parametrize(("text", "styles", "more"), ODS_FORMS)
def test_struck_words_of_an_ods(tmp_path: Path, text: str, styles: str, more: str) -> None:
    read = open_book(tmp_path, _ods(badfiles.ods_text(text, more), styles), "ods")
    assert read.problems[0].measures[0].owners == ("周敏",)
    assert told(read)["D2 cell-struck"] == "warn"


def test_a_column_of_an_ods_struck_out_as_a_whole(tmp_path: Path) -> None:
    columns = '<table:table-column table:number-columns-repeated="3"/><table:table-column table:default-cell-style-name="ce1"/>'
    styles = _style("ce1", "table-cell", LINE.format("type", "single"))
    read = open_book(tmp_path, _ods(badfiles.ods_text("李强"), styles, columns), "ods")
    # Without its heading it is no column of owners any more: that is what has to be told.
    assert told(read)["D1 cell-struck"] == "warn"


MONTH = (
    '<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text>'
    "<number:month/><number:text>月</number:text></number:date-style>"
)


def test_a_month_of_an_ods(tmp_path: Path) -> None:
    style = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    day = '<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2026-09-08"><text:p>2026年9月</text:p></table:table-cell>'
    read = open_book(tmp_path, _ods(badfiles.ods_text("周敏") + day, MONTH + style), "ods")
    deadline = read.problems[0].measures[0].deadline
    assert (deadline.text, last_day(deadline)) == ("2026年9月", date(2026, 9, 30))


PICTURE = "DISPIMG(&quot;ID_0123456789ABCDEF0123456789ABCDEF&quot;,1)"
RICH = {"xl/richData/richValueRel.xml": b"<richValueRels/>"}
PICTURES = [
    (f'<c r="{{at}}" t="str"><f>{PICTURE}</f><v>={PICTURE}</v></c>', None),
    (f'<c r="{{at}}" t="e"><f>_xlfn.{PICTURE}</f><v>#NAME?</v></c>', None),
    (f'<c r="{{at}}"><f>_xlfn.{PICTURE}</f></c>', None),
    (f'<c r="{{at}}" t="str"><f>_xlfn.{PICTURE}</f><v></v></c>', None),
    (f'<c r="{{at}}" t="inlineStr"><is><t>=_xlfn.{PICTURE}</t></is></c>', None),
    ('<c r="{at}" t="inlineStr"><is><t>ID_0123456789ABCDEF0123456789ABCDEF</t></is></c>', None),
    ('<c r="{at}" t="e" vm="1"><v>#VALUE!</v></c>', RICH),
]


@pytest.mark.parametrize(("cell", "more"), PICTURES)
def test_a_picture_has_no_words_and_is_evidence(tmp_path: Path, cell: str, more: badfiles.Parts | None) -> None:
    done = '<c r="{at}" t="inlineStr"><is><t>已完成</t></is></c>'
    read = open_book(tmp_path, raw_book({"F": done, "H": cell}, more=more))
    assert read.problems[0].measures[0].entries[Column.EVIDENCE].text == ""
    assert told(read) == {"H2 cell-picture": "info"}


def test_words_beside_a_picture_stay(tmp_path: Path) -> None:
    cell = f'<c r="{{at}}" t="inlineStr"><is><t>见附图：={PICTURE}</t></is></c>'
    read = open_book(tmp_path, raw_book({"G": cell}))
    assert read.problems[0].measures[0].progress == "见附图："
    assert told(read) == {"G2 cell-picture": "info"}
