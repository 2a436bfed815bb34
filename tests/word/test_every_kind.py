"""Every kind of document in every preset and with every head, printed and measured as the standard asks."""

import re
from collections.abc import Callable

import pytest

from app.core.particulars import PRE_PRINTED, RED_HEADED
from app.word.ooxml.package import read_parts
from app.word.standard import layout, type_area
from app.word.templates.template_store import SHIPPED
from tests.word.flow import RUNNING, faults, flow
from tests.word.kinds import ACROSS, CASES, FORMS, NUMBER, OFFICE, Case, Made, document
from tests.word.ooxml.test_order import all_disorder
from tests.word.rendering import Ink

# First and last ink of inner pages, millimetres from the top; the office's own margins are its own matter.
FIRST_INK = {"ink-true": (36.0, 39.0), "literal": (39.5, 42.0), OFFICE.name: (38.5, 40.5)}
LAST_INK = {"ink-true": 262.5, "literal": 261.5, OFFICE.name: 266.0}
MARK_INK, DASH = 72.0, 269.0


def test_every_shipped_kind_is_among_those_printed() -> None:
    assert {case.kind for case in CASES} == {path.stem for path in SHIPPED.glob("*.docx")}, (
        "name it in tests/word/kinds.py"
    )


def cases(chosen: Callable[[Case], bool]) -> pytest.MarkDecorator:
    found = [case for case in CASES if chosen(case)]
    return pytest.mark.parametrize("case", found, ids=str)


def formal(case: Case) -> bool:
    return case.kind not in FORMS


def band(ink: Ink, above: float, below: float) -> tuple[float, float]:
    """The thin line between two heights."""
    return next(one for one in ink.bands if above < one[0] < below and one[1] - one[0] < 1)


@cases(formal)
def test_running_text_shames_no_page(made: dict[Case, Made], case: Case) -> None:
    one = made[case]
    assert list(faults(one.content, one.printed, type_area.lines(case.preset))) == []


@cases(lambda case: formal(case) and case.preset is not OFFICE)
def test_inner_pages_have_18_to_22_lines(made: dict[Case, Made], case: Case) -> None:
    pages = flow(made[case].content, made[case].printed)
    lines = [len(page) for page in pages[1:-2]]
    assert len(lines) >= 8
    assert 18 <= min(lines) <= max(lines) == layout.LINES_A_PAGE


@cases(formal)
def test_full_lines_have_all_their_characters(made: dict[Case, Made], case: Case) -> None:
    """A point that may not begin a line takes its neighbour along, and figures are half as wide: one or two less."""
    most = type_area.characters(case.preset)
    lines = [
        line
        for page in flow(made[case].content, made[case].printed)[1:]
        for line in page
        if line.style == layout.BODY.name and not line.last and not line.first
    ]
    full = [len(one.line.text) for one in lines if re.fullmatch(r"[一-鿿，。、；：“”《》]+", one.line.text)]
    assert len(full) > 30
    assert max(full) == most
    assert min(full) >= most - 2


@cases(formal)
def test_ink_begins_and_ends_where_it_shall(made: dict[Case, Made], case: Case) -> None:
    pages = flow(made[case].content, made[case].printed)
    inner = [at for at, page in enumerate(pages, 1) if at > 1 and page[-1].style in RUNNING][:3]
    assert len(inner) == 3
    for page in inner:
        body = made[case].printed.ink(page).above(type_area.foot(case.preset).millimetres + 4)
        first, last = FIRST_INK[case.preset.name]
        assert first <= body[0][0] <= last
        assert body[-1][1] <= LAST_INK[case.preset.name]


@cases(lambda case: case.kind not in ACROSS)
def test_no_ink_stands_beside_the_type_area(made: dict[Case, Made], case: Case) -> None:
    left, width = case.preset.left.millimetres, type_area.width(case.preset).millimetres
    for page in (1, 2):
        first, last = made[case].printed.ink(page).sides(0, type_area.foot(case.preset).millimetres + 2)
        assert first >= left - 0.5
        assert last <= left + width + 0.5


@cases(lambda case: case.kind in ACROSS)
def test_a_table_across_ends_with_the_type_area(made: dict[Case, Made], case: Case) -> None:
    """The sheet lies with its top on the right."""
    last = made[case].printed.ink(1).sides(0, 200)[1]
    assert last == pytest.approx(297 - case.preset.top.millimetres, abs=3)


@cases(lambda case: case.head == RED_HEADED and formal(case))
def test_the_red_head(made: dict[Case, Made], case: Case) -> None:
    printed = made[case].printed
    ink = printed.ink(1)
    mark = max((one for one in ink.bands if one[0] < 105), key=lambda one: one[1] - one[0])
    assert mark[0] == pytest.approx(MARK_INK, abs=1.5)
    number = next(line for line in printed.body(1) if NUMBER in line.text)
    line = band(ink, number.top, 130)
    text = max(one[1] for one in ink.bands if number.top - 1 < one[0] < line[0])
    assert line[0] - text == pytest.approx(4, abs=1)
    left, right = ink.sides(*line)
    assert right - left == pytest.approx(type_area.width(case.preset).millimetres, abs=0.5)


@cases(lambda case: case.head == PRE_PRINTED)
def test_a_pre_printed_head_is_left_free_and_nothing_moves(made: dict[Case, Made], case: Case) -> None:
    free, red = made[case].printed, made[Case(case.kind, case.preset, RED_HEADED)].printed
    tops = [next(line for line in one.body(1) if NUMBER in line.text).top for one in (free, red)]
    assert tops[0] == pytest.approx(tops[1], abs=0.5)
    above = [one for one in free.ink(1).bands if one[0] < min(tops) - 12]
    assert above == []
    assert not [one for one in free.ink(1).bands if 100 < one[0] < 130 and one[1] - one[0] < 1]


@cases(lambda case: case.kind not in ACROSS)
def test_the_dash_of_the_page_number(made: dict[Case, Made], case: Case) -> None:
    lower = type_area.foot(case.preset).millimetres - layout.TYPE_FOOT.millimetres
    for page in (1, 2):
        number = made[case].printed.number(page)
        dash = made[case].printed.ink(page).dash(number.left, 264 + lower)
        assert dash == pytest.approx(DASH + lower, abs=1.5)


@cases(lambda case: case.kind in ACROSS)
def test_the_number_of_a_page_across_is_at_the_same_place_of_the_sheet(made: dict[Case, Made], case: Case) -> None:
    """The sheet's foot is on its left when it lies; its upright left is on top."""
    lower = type_area.foot(case.preset).millimetres - layout.TYPE_FOOT.millimetres
    ink = made[case].printed.ink(1)
    columns = [at / 10 for at in range(200, 300) if any(row[round(at / 254 * 150)] < 128 for row in ink.rows)]
    assert columns
    middle = (min(columns) + max(columns)) / 2
    assert middle == pytest.approx(297 - DASH - lower, abs=1.5)


@cases(formal)
def test_the_imprint_ends_on_the_type_area_s_foot(made: dict[Case, Made], case: Case) -> None:
    printed = made[case].printed
    lower = type_area.foot(case.preset).millimetres - layout.TYPE_FOOT.millimetres
    ink = printed.ink(len(printed.pages))
    rules = [one for one in ink.bands if 200 < one[0] < 266 + lower and one[1] - one[0] < 0.8]
    assert len(rules) == 3
    assert 261.5 + lower <= rules[-1][0] <= rules[-1][1] <= 264.5 + lower
    for one in rules:
        left, right = ink.sides(*one)
        assert right - left == pytest.approx(type_area.width(case.preset).millimetres, abs=0.5)
    sent = next(line for line in printed.body(len(printed.pages)) if "印发" in line.text)
    edge = case.preset.left.millimetres + type_area.width(case.preset).millimetres
    assert sent.right == pytest.approx(edge - layout.SMALL_SIZE.millimetres, abs=0.7)


@cases(lambda case: True)
def test_no_mark_of_the_template_is_left(made: dict[Case, Made], case: Case) -> None:
    assert not [line.text for page in made[case].printed.pages for line in page if "{" in line.text or "}" in line.text]


@cases(lambda case: True)
def test_the_file_is_clean(made: dict[Case, Made], case: Case, fields: dict[str, object]) -> None:
    content = made[case].content
    assert content == document(case, fields)
    assert all_disorder(content) == []
    parts = read_parts(content)
    assert not [name for name in parts if name.startswith(("docProps", "customXml", "word/comments"))]
    whole = b"".join(parts.values())
    assert not re.search(rb"rsid|w:author|attachedTemplate|docVar|proofErr|python", whole)
