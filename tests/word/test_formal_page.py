"""The red head, the closing and the imprint, measured on the printed page in both presets."""

import pytest

from app.notice.given.formal import mark
from app.word.filling.document import write
from app.word.standard import layout
from app.word.standard.layout import Preset
from tests.word.conftest import TEMPLATE
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL
from tests.word.rendering import Converter, Ink, Printed

LEFT, RIGHT = 28.0, 184.0
CHARACTER = layout.BODY_CHARACTER.millimetres
SMALL = layout.SMALL_SIZE.millimetres
MARK_INK = 72.0
LENGTHS = range(1, 9)
BELOW_THE_TEXT = (1,)  # so many leave room on page 2
SURELY_ODD = range(4, 9)  # so many end well within page 3


@pytest.fixture(scope="module", params=layout.PRESETS, ids=lambda one: one.name)
def preset(request: pytest.FixtureRequest) -> Preset:
    found: Preset = request.param
    return found


NOTHING_ABOVE: dict[str, object] = {"份号": "", "密级和保密期限": "", "紧急程度": ""}
CHANGED: dict[str, dict[str, object]] = {
    "three-lines-above": {},
    "nothing-above": NOTHING_ABOVE,
    "short": {"份号": "", "密级和保密期限": "", "发文机关标志": "中共云川市委文件"},
    "long": {"发文机关标志": "云川市档案馆、云川市地方志编纂办公室文件"},
    "two-lines": {"发文机关标志": mark("云川市档案馆、云川市地方志编纂委员会办公室文件")},
    "pre-printed": {**NOTHING_ABOVE, "版头": "套打"},
}


@pytest.fixture(scope="module")
def heads(preset: Preset, printer: Converter) -> dict[str, Printed]:
    """The same notice with other heads."""
    return printer.convert_all(
        {
            f"{name}-{preset.name}": write(TEMPLATE, notice_fields(3, 3) | FORMAL | changed, preset.name)
            for name, changed in CHANGED.items()
        }
    )


@pytest.fixture(scope="module")
def printed(heads: dict[str, Printed], preset: Preset) -> Printed:
    return heads[f"three-lines-above-{preset.name}"]


def mark_top(ink: Ink) -> float:
    """The top of the first band above the document's number that is larger than the text's."""
    return next(top for top, bottom in ink.bands if bottom - top > 1.2 * layout.BODY_SIZE.millimetres)


def rule(ink: Ink, above: float, below: float) -> tuple[float, float]:
    """The thin band between two heights."""
    return next(band for band in ink.bands if above < band[0] < below and band[1] - band[0] < 1)


def test_the_first_lines_are_flush_left_in_order(printed: Printed) -> None:
    first = printed.body(1)[:3]
    assert [line.text for line in first] == ["000001", "机密★1年", "特急"]
    assert all(line.left == pytest.approx(LEFT, abs=0.4) for line in first)


@pytest.mark.parametrize("name", ["three-lines-above", "nothing-above", "short", "long", "two-lines"])
def test_the_mark_begins_at_72_mm_within_the_type_area(heads: dict[str, Printed], preset: Preset, name: str) -> None:
    ink = heads[f"{name}-{preset.name}"].ink(1)
    top = mark_top(ink)
    assert top == pytest.approx(MARK_INK, abs=1.5)
    left, right = ink.sides(top, top + 5)
    assert left >= LEFT - 0.5
    assert right <= RIGHT + 0.5


def test_a_long_mark_stands_in_two_lines_no_smaller_than_the_title(heads: dict[str, Printed], preset: Preset) -> None:
    ink = heads[f"two-lines-{preset.name}"].ink(1)
    lines = [bottom - top for top, bottom in ink.bands if 70 < top < 105 and bottom - top > 5]
    assert len(lines) == 2
    assert min(lines) > 0.9 * layout.TITLE_SIZE.millimetres


def test_the_red_line_is_4_mm_below_the_number_and_156_long(printed: Printed) -> None:
    ink = printed.ink(1)
    number = next(line for line in printed.body(1) if "〔2026〕" in line.text)
    line = rule(ink, number.top, 130)
    text = max(band[1] for band in ink.bands if number.top - 1 < band[0] < line[0])
    assert line[0] - text == pytest.approx(4, abs=1)
    left, right = ink.sides(*line)
    assert right - left == pytest.approx(156, abs=0.5)
    assert left == pytest.approx(LEFT, abs=0.3)


def test_a_pre_printed_letterhead_is_left_free(heads: dict[str, Printed], preset: Preset) -> None:
    free, printed = heads[f"pre-printed-{preset.name}"], heads[f"nothing-above-{preset.name}"]
    number = next(line for line in free.body(1) if "〔2026〕" in line.text)
    assert free.ink(1).bands[0][0] > number.top - 1
    assert not [band for band in free.ink(1).bands if 100 < band[0] < 130 and band[1] - band[0] < 1]
    red = next(line for line in printed.body(1) if "〔2026〕" in line.text)
    assert number.top == pytest.approx(red.top, abs=0.5)


def test_issuer_and_date_with_a_seal(printed: Printed) -> None:
    closing = [line for page in range(2, len(printed.pages) + 1) for line in printed.body(page)]
    issuer = next(line for line in closing if line.text == "中共云川市档案馆党组")
    date = next(line for line in closing if line.text == "2026年6月30日")
    assert date.right == pytest.approx(RIGHT - 4 * CHARACTER, abs=0.7)
    # The stand-in's digits are wider than the half character of the office's fonts: the axis is the nominal one.
    assert (issuer.left + issuer.right) / 2 == pytest.approx(RIGHT - (4 + 6.5 / 2) * CHARACTER, abs=0.7)
    note = next(line for line in closing if line.text == "（此件公开发布）")
    assert note.top > date.bottom - 2
    assert note.left == pytest.approx(LEFT + 2 * CHARACTER, abs=2)


def test_wrapped_attachments_stand_below_the_name(printed: Printed) -> None:
    closing = [line for page in range(1, len(printed.pages) + 1) for line in printed.body(page)]
    at = next(at for at, line in enumerate(closing) if line.text.startswith("附件：1."))
    first, second, wrapped = closing[at : at + 3]
    assert first.left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.7)
    assert second.left == pytest.approx(LEFT + 5 * CHARACTER, abs=0.7)
    assert wrapped.left == pytest.approx(LEFT + 6 * CHARACTER, abs=0.7)


def test_the_imprint_ends_on_the_type_area_s_foot(printed: Printed) -> None:
    page = len(printed.pages)
    ink = printed.ink(page)
    rules = [band for band in ink.bands if 200 < band[0] < 266 and band[1] - band[0] < 0.8]
    assert len(rules) == 3
    assert rules[-1][0] >= 261.5
    assert rules[-1][1] <= 264.5
    for one in rules:
        left, right = ink.sides(*one)
        assert right - left == pytest.approx(156, abs=0.5)
    copies = next(line for line in printed.body(page) if line.text.startswith("抄送："))
    assert copies.left == pytest.approx(LEFT + SMALL, abs=0.5)
    sent = next(line for line in printed.body(page) if "印发" in line.text)
    assert sent.text == "云川市档案馆办公室2026年7月1日印发"
    assert sent.left == pytest.approx(LEFT + SMALL, abs=0.5)
    assert sent.right == pytest.approx(RIGHT - SMALL, abs=0.7)


@pytest.fixture(scope="module")
def ended(printer: Converter) -> dict[str, Printed]:
    """Notices that end on their last page a little lower each, printed on one side and on both."""
    documents = {}
    for sentences in LENGTHS:
        fields = notice_fields(1, 1) | FORMAL | {"附注": "", "附件行": []}
        told = "未收到移交的问题线索，有关情况已向市委巡察工作领导小组办公室报告。"
        fields["问题线索处理情况"] = told * (sentences * 2 + 1)
        documents[f"单面-{sentences}"] = write(TEMPLATE, fields)
        plain = NOTHING_ABOVE | {"版头": "无", "印刷": "双面", "问题线索处理情况": told * (sentences * 2 - 1)}
        documents[f"双面-{sentences}"] = write(TEMPLATE, fields | plain)
    return printer.convert_all(documents, blank_pages=True)


@pytest.mark.parametrize("sentences", LENGTHS)
def test_the_imprint_never_lies_over_the_text(ended: dict[str, Printed], sentences: int) -> None:
    """Whatever the text leaves of the last page: the imprint stands below it, or on the next page."""
    printed = ended[f"单面-{sentences}"]
    page = len(printed.pages)
    lines = printed.body(page)
    copies = next(line for line in lines if line.text.startswith("抄送："))
    above = [line for line in lines if line.top < copies.top]
    assert all(line.bottom <= copies.top for line in above)
    assert not [line for before in range(1, page) for line in printed.body(before) if line.text.startswith("抄送：")]


@pytest.mark.parametrize("sentences", LENGTHS)
def test_printed_on_both_sides_the_imprint_stands_on_an_even_page(ended: dict[str, Printed], sentences: int) -> None:
    printed = ended[f"双面-{sentences}"]
    number = len(printed.pages)
    assert number % 2 == 0
    copies = next(line for line in printed.body(number) if line.text.startswith("抄送："))
    rules = [band for band in printed.ink(number).bands if 200 < band[0] < 266 and band[1] - band[0] < 0.8]
    assert 261.5 <= rules[-1][0] <= rules[-1][1] <= 264.5
    assert copies.top > 200
    text = [
        page for page in range(1, number + 1) if any("2026年6月30日" in line.text for line in printed.pages[page - 1])
    ]
    last = text[-1]
    assert all(printed.number(page) for page in range(1, last + 1))
    assert (last == number) == (sentences in BELOW_THE_TEXT)
    if last < number:
        # A page left blank before the imprint and the imprint's own page carry no number (7.5).
        assert [line.text for page in printed.pages[last:-1] for line in page] == []
        numbered = printed.pages[-1] != printed.body(number)
        assert numbered == (sentences in SURELY_ODD)
        assert number - last == 1 or not numbered
        assert number - last <= 2
