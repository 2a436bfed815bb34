"""Letters, orders, minutes and joint issues are known by words and looks and judged by their own clauses."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.shared import RGBColor

from app.word.inspect.formats.kind import DocumentFormat
from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.formats.special import UPPER, Decree, Joint, Minutes, Reply, double_line
from tests.word.inspect.letters import CENTER, LEFT, RIGHT, Letter, drop, exact, face_of, ind, remove, right, write

Fault = Callable[[Any], object]


def spoilt(make: type[Letter], fault: Fault) -> bytes:
    letter = make()
    fault(letter)
    return letter.content()


def as_it_is(_: Letter) -> None: ...


def number_on_first_page(one: Letter) -> None:
    section = one.document.sections[0]
    section.different_first_page_header_footer = False
    for element in (one.mark._p, one.line._p):
        one.number._p.addprevious(element)


def printed_by(one: Letter) -> None:
    face_of(one.document.add_paragraph().add_run("云川市档案馆办公室　　2026年7月1日印发"), "仿宋_GB2312", 14, 0)


def stacked(one: Joint) -> None:
    """Two names one below the other, 文件 behind the second."""
    first, second = one.blank.insert_paragraph_before(), one.blank.insert_paragraph_before()
    one.marked(first, "云川市档案馆")
    one.marked(second, "云川市教育局文件")
    exact(first, 52, before=98.3)
    table = one.names._tc.getparent().getparent()
    table.getparent().remove(table)


def turned_round(one: Joint) -> None:
    write(one.signature, Joint.NAMES[1])
    write(one.second, Joint.NAMES[0])


def black(one: Letter) -> None:
    one.mark.runs[0].font.color.rgb = RGBColor(0, 0, 0)


FAULTS: list[tuple[str, type[Letter], Fault, set[str]]] = [
    ("a letter", Reply, as_it_is, set()),
    ("文件 in its mark", Reply, lambda one: write(one.mark, "云川市档案馆文件"), {"letter-mark"}),
    ("its number in the middle", Reply, lambda one: setattr(one.number, "alignment", CENTER), {"letter-number-place"}),
    ("its number one in", Reply, lambda one: right(one.number, 1), {"letter-number-place"}),
    ("a number on its first page", Reply, number_on_first_page, {"letter-first-page"}),
    ("印发机关 in it", Reply, printed_by, {"letter-imprint"}),
    ("a line less above its title", Reply, lambda one: remove(one.above_title[0]), {"title-space"}),
    ("its number in round brackets", Reply, lambda one: write(one.number, "云档（2026）12号"), {"document-number-form"}),
    ("an order", Decree, as_it_is, set()),
    ("an order's number padded", Decree, lambda one: write(one.number, "第012号"), {"order-number"}),
    ("an order's number without 第", Decree, lambda one: write(one.number, "12号"), {"order-number"}),
    ("an order's number at the left", Decree, lambda one: setattr(one.number, "alignment", LEFT), {"order-number"}),
    ("a line less above it", Decree, lambda one: remove(one.blank), {"order-number"}),
    ("a line less below it", Decree, lambda one: remove(one.below_title), {"order-number"}),
    ("an order's mark at 72 mm", Decree, lambda one: exact(one.mark, 52, before=98.3), {"order-mark-top"}),
    ("an order's date at the edge", Decree, lambda one: right(one.date, 0), {"order-closing"}),
    ("an order's date padded", Decree, lambda one: write(one.date, "2026年06月30日"), {"date-form"}),
    ("minutes", Minutes, as_it_is, set()),
    ("出席 in 仿宋", Minutes, lambda one: face_of(one.present.runs[0], "仿宋_GB2312", 16, 0), {"attendance"}),
    ("names in 黑体", Minutes, lambda one: face_of(one.present.runs[1], "黑体", 16, 0), {"attendance"}),
    ("half-width colon", Minutes, lambda one: write(one.excused, "请假:"), {"attendance"}),
    ("出席 flush", Minutes, lambda one: ind(one.present, firstLineChars=0, firstLine=0), {"attendance"}),
    ("no blank line above 出席", Minutes, lambda one: remove(one.above_attendance), {"attendance"}),
    ("minutes' mark black", Minutes, black, {"mark-face"}),
    ("a joint issue", Joint, as_it_is, set()),
    ("文件 behind one of two names", Joint, stacked, {"joint-mark"}),
    ("one of them does not sign", Joint, lambda one: write(one.second, "云川市水利局"), {"joint-signatures"}),
    ("signed in another order", Joint, turned_round, {"joint-mark"}),
    ("names out of line", Joint, lambda one: right(one.signature, 9), {"joint-signatures"}),
]  # fmt: skip


@pytest.mark.parametrize(("make", "fault", "expected"), [one[1:] for one in FAULTS], ids=[one[0] for one in FAULTS])
def test_exactly_what_was_spoilt_is_found(
    as_written: Checked, make: type[Letter], fault: Fault, expected: set[str]
) -> None:
    assert differing(as_written(spoilt(make, fault))) == expected


@pytest.mark.parametrize("make", [Reply, Decree, Minutes, Joint])
def test_the_printed_page_is_measured_by_the_format_s_own_figures(as_printed: Checked, make: type[Letter]) -> None:
    assert differing(as_printed(make().content())) == set()


def reply_in_an_ordinary_head(one: Letter) -> None:
    write(one.mark, "云川市档案馆")
    write(one.titles[1], "关于报送档案安全检查情况的函")


def on_paper_with_a_head(one: Reply) -> None:
    one.mark.runs[0].text = ""
    one.number.alignment = RIGHT


KNOWN: list[tuple[str, type[Letter], Fault, DocumentFormat]] = [
    ("ordinary", Letter, as_it_is, DocumentFormat.ORDINARY),
    ("ordinary without 文件", Letter, lambda one: write(one.mark, "云川市档案馆"), DocumentFormat.ORDINARY),
    ("a 函 below one red line", Letter, reply_in_an_ordinary_head, DocumentFormat.ORDINARY),
    (
        "a 函 with 文件",
        Letter,
        lambda one: write(one.titles[1], "关于报送档案安全检查情况的函"),
        DocumentFormat.ORDINARY,
    ),
    ("two red lines below 文件", Letter, lambda one: double_line(one.line, UPPER, 0), DocumentFormat.ORDINARY),
    (
        "minutes without a head",
        Letter,
        lambda one: write(one.titles[1], "关于档案安全检查的会议纪要"),
        DocumentFormat.ORDINARY,
    ),
    ("letter", Reply, as_it_is, DocumentFormat.LETTER),
    (
        "a 通报 as a letter",
        Reply,
        lambda one: write(one.titles[1], "关于档案安全检查情况的通报"),
        DocumentFormat.LETTER,
    ),
    ("a letter on printed paper", Reply, on_paper_with_a_head, DocumentFormat.LETTER),
    ("a letter by its number's place alone", Reply, lambda one: drop(one.mark, "pBdr"), DocumentFormat.LETTER),
    ("order", Decree, as_it_is, DocumentFormat.ORDER),
    ("命令", Decree, lambda one: write(one.mark, "云川市人民政府命令"), DocumentFormat.ORDER),
    ("minutes", Minutes, as_it_is, DocumentFormat.MINUTES),
    ("joint", Joint, as_it_is, DocumentFormat.ORDINARY),
]


@pytest.mark.parametrize(("make", "fault", "expected"), [one[1:] for one in KNOWN], ids=[one[0] for one in KNOWN])
def test_a_format_is_known_by_words_and_looks(
    as_written: Checked, make: type[Letter], fault: Fault, expected: DocumentFormat
) -> None:
    assert as_written(spoilt(make, fault)).format == expected
