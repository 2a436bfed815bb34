"""Formats with words in them: of days, of texts, of numbers that keep a nought; and what an .ods keeps beside a value."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from app.core.days import ShownDay
from app.core.deadline import OnDate, Unreadable, kind, last_day
from app.ledger.shown.cell import show_text
from tests.ledger import badfiles
from tests.ledger.shown.books import book, line, old_book, open_book
from tests.ledger.shown.test_files import ODF_STYLES
from tests.tables import grid, ledger

LAST_DAY = date(2026, 10, 31)

WORDED_DAYS = [
    # A day, or at most that it is a last one.
    ('yyyy"年"m"月"d"日前"', "date"),
    ('"于"yyyy-mm-dd"前完成"', "date"),
    ('yyyy"年"m"月"d"日内"', "date"),
    ('yyyy"年"m"月"d"日" dddd', "date"),
    ("[DBNum1]yyyy年m月d日", "date"),
    ("[$-804]m月d日;@", "date"),
    ('yyyy-mm-dd" "上午/下午h"时"', "date"),
    ('"力争"yyyy-mm-dd', "date"),
    ('"力争"m"月"d"日"', "date"),
    # Another case than a deadline.
    ('"截至"yyyy-mm-dd', "unreadable"),
    ('yyyy-mm-dd"起"', "unreadable"),
    ('"自"yyyy-mm-dd', "unreadable"),
    ('"自"m"月"d"日""起"', "unreadable"),
    ('yyyy-mm-dd"以后"', "unreadable"),
    ('yyyy-mm-dd"左右"', "unreadable"),
]


@pytest.mark.parametrize(("code", "read"), WORDED_DAYS)
@pytest.mark.parametrize("year", [2025, 2026])
def test_the_words_of_a_format_may_make_another_case_of_a_day(tmp_path: Path, code: str, read: str, year: int) -> None:
    """And never another year."""
    day = datetime(year, 10, 31)
    (measure,) = open_book(tmp_path, book([line(1, E=day)], {"E2": code})).problems[0].measures
    assert kind(measure.deadline) == read
    assert last_day(measure.deadline) == (day.date() if read == "date" else None)


def test_words_that_go_on_after_the_day() -> None:
    (measure,) = read(ShownDay(LAST_DAY, "2026-10-31，长期坚持")).problems[0].measures
    assert isinstance(measure.deadline, OnDate)
    assert (measure.deadline.day, measure.deadline.then_ongoing) == (LAST_DAY, True)


def read(deadline: Any) -> Any:
    head = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "状态"]
    return ledger(grid([head, [1, "制度没有落实", "修订制度", "周敏", deadline, "整改中"]]))


def test_a_document_keeps_the_words_of_a_format() -> None:
    assert ShownDay(LAST_DAY, "截至2026-10-31").printed == "截至2026-10-31"
    assert ShownDay(LAST_DAY, "2026-10-31前").printed == "2026年10月31日"


TEXTS = [
    ("完成", '"未"@', "未完成"),
    ("完成", '"已"@', "已完成"),
    ("8月", '@"底前"', "8月底前"),
    ("三", '"第"@"批"', "第三批"),
    ("完成", '0;-0;0;"未"@', "未完成"),
    ("完成", 'General;"未"@', "未完成"),
    ("完成", '0;0;0;"见附件"', "见附件"),
    ("完成", "@", "完成"),
    ("完成", "@_ ", "完成"),
    ("完成", ";;;", "完成"),
    ("完成", ";;;@", "完成"),
    ("完成", 'yyyy"年"m"月"d"日";@', "完成"),
    ("完成", '"未"0', "完成"),
    ("完成", '0;0;"无"', "完成"),
    ("完成", '"未"@ zz', "完成"),
]


@pytest.mark.parametrize(("text", "code", "shown"), TEXTS)
@pytest.mark.parametrize("ending", ["xlsx", "xls"])
def test_a_format_adds_its_words_to_a_text(tmp_path: Path, ending: str, text: str, code: str, shown: str) -> None:
    assert show_text(text, code) == shown
    rows = [line(1, G=text)]
    data = book(rows, {"G2": code}) if ending == "xlsx" else old_book(rows, {(1, 6): code})
    assert open_book(tmp_path, data, ending).problems[0].measures[0].progress == shown


def test_a_state_is_what_its_cell_shows(tmp_path: Path) -> None:
    rows = [line(1, F="完成"), line(2, F="完成"), line(3, F="完成")]
    read = open_book(tmp_path, book(rows, {"F2": '"未"@', "F3": '"已"@'}))
    assert [str(problem.status) for problem in read.problems] == ["in_progress", "done", "done"]


NUMBERS = [
    (6.3, "0.00", "6.30", None),
    (2026.1, "0.00", "2026.10", None),
    (12.1, "0.00", "12.10", None),
    (12.1, "#0.00", "12.10", None),
    (46326, "0.00", "46326.00", date(2026, 10, 31)),
    (20261031, "0.00", "20261031.00", date(2026, 10, 31)),
    (20261031, "#,##0", "20,261,031", date(2026, 10, 31)),
    (6.3, "0.0", "6.3", None),
    (6.28, "0.0", "6.3", None),
    (6.28, "0.00", "6.28", date(2026, 6, 28)),
    (2026.1, "0.0", "2026.1", None),
    (2026.6, "0", "2027", date(2027, 12, 31)),
    (2026, "0.00", "2026.00", None),
    (6, "0.00", "6.00", None),
]


@pytest.mark.parametrize(("value", "code", "shown", "last"), NUMBERS)
def test_a_number_is_the_day_it_shows(tmp_path: Path, value: float, code: str, shown: str, last: date | None) -> None:
    (measure,) = open_book(tmp_path, book([line(1, E=value)], {"E2": code})).problems[0].measures
    assert next(one.text for column, one in measure.entries.items() if column.value == "deadline") == shown
    assert last_day(measure.deadline) == last
    assert isinstance(measure.deadline, OnDate if last else Unreadable)


def ods(cell: str, styles: str) -> bytes:
    head = badfiles.ods_row(
        *(
            badfiles.ods_text(text)
            for text in ("序号", "具体问题", "整改措施", "责任人", "整改时限", "整改进展", "状态")
        )
    )
    texts = [badfiles.ods_text(text) for text in ("1", "甲制度没有落实", "修订", "周敏")]
    content = badfiles.unpacked(badfiles.ods(head + badfiles.ods_row(*texts, cell), ""))
    xml = content["content.xml"].decode()
    opened = xml.replace(
        "<office:body>", f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>", 1
    )
    content["content.xml"] = opened.replace("xmlns:office", f"{ODF_STYLES} xmlns:office", 1).encode()
    return badfiles.packed(content)


YEAR, MONTH, DAY = '<number:year number:style="long"/>', "<number:month/>", "<number:day/>"
DATES = [
    (MONTH + DAY, "12月3日", date(2025, 12, 3)),
    (MONTH + DAY, "12/3", date(2025, 12, 3)),
    (MONTH + DAY + "<number:year/>", "12/3/25", date(2025, 12, 3)),
    (DAY + MONTH + YEAR, "03.12.2025", date(2025, 12, 3)),
    (DAY + MONTH + "<number:year/>", "3-Dec-25", date(2025, 12, 3)),
    (MONTH, "12月", date(2025, 12, 31)),
    (MONTH + YEAR, "Dec-25", date(2025, 12, 31)),
    (YEAR + MONTH + DAY, "二〇二五年十二月三日", date(2025, 12, 3)),
]
PLAIN = '<number:date-style style:name="N1">{}</number:date-style>'
# m"月"d"日";@ is kept as a format of texts, which sends numbers to another.
SENT = (
    '<number:date-style style:name="N1P0" style:volatile="true">{}</number:date-style>'
    '<number:text-style style:name="N1"><number:text-content/>'
    '<style:map style:condition="value()&lt;=1.7976931348623157E+308" style:apply-style-name="N1P0"/></number:text-style>'
)
STYLED = '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'


@pytest.mark.parametrize(("parts", "shown", "last"), DATES)
@pytest.mark.parametrize("style", [PLAIN, SENT])
def test_a_date_of_an_ods_keeps_its_year(tmp_path: Path, style: str, parts: str, shown: str, last: date) -> None:
    cell = f'<table:table-cell table:style-name="ce1" office:value-type="date" office:date-value="2025-12-03"><text:p>{shown}</text:p></table:table-cell>'
    (measure,) = open_book(tmp_path, ods(cell, style.format(parts) + STYLED), "ods").problems[0].measures
    assert (measure.deadline.text, last_day(measure.deadline)) == (shown, last)


TIME = '<number:time-style style:name="N1"><number:hours/></number:time-style>'
TEXT = '<number:text-style style:name="N1"><number:text>未</number:text><number:text-content/></number:text-style>'
BESIDE = [
    (
        TIME,
        'table:style-name="ce1" office:value-type="time" office:time-value="PT30H00M00S"',
        "30:00",
        "30:00",
    ),
    (TEXT, 'table:style-name="ce1" office:value-type="string" office:string-value="完成"', "未完成", "未完成"),
    ("", 'table:formula="of:=TRUE()" office:value-type="float" office:value="1"', "TRUE", "是"),
    ("", 'table:formula="of:=FALSE()" office:value-type="float" office:value="0"', "FALSE", "否"),
    ("", 'office:value-type="boolean" office:boolean-value="true"', "TRUE", "是"),
    ("", 'office:value-type="float" office:value="1"', "1", "1"),
]


@pytest.mark.parametrize(("style", "said", "text", "shown"), BESIDE)
def test_a_cell_of_an_ods_is_what_stands_in_it(tmp_path: Path, style: str, said: str, text: str, shown: str) -> None:
    cell = f"{badfiles.ods_text('2026年12月31日')}<table:table-cell {said}><text:p>{text}</text:p></table:table-cell>"
    (measure,) = open_book(tmp_path, ods(cell, style + STYLED), "ods").problems[0].measures
    assert measure.progress == shown


def test_a_picture_that_libreoffice_has_saved(tmp_path: Path) -> None:
    cell = (
        f"{badfiles.ods_text('2026年12月31日')}"
        '<table:table-cell xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
        'table:formula="of:=dispimg(&quot;ID_6B1D5A7C9F3E4E1D8A2B&quot;;1)" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#NAME?</text:p></table:table-cell>'
    )
    read = open_book(tmp_path, ods(cell, ""), "ods")
    assert [one.what.value for one in read.troubles if one.what.value.startswith("cell")] == ["cell-picture"]
