"""The printed page, measured: lines, characters, ink, page numbers and the closing, in both presets and on the sample."""

import re
from datetime import date

import pytest

from app.core.check_context import CheckContext
from app.core.matters.given import Particulars
from app.core.matters.shipped import shipped_matters
from app.notice import compose
from app.notice.given.naming import call_all
from app.service.particulars import read_particulars
from app.word.filling.document import write
from app.word.standard import layout
from app.word.standard.layout import Preset
from tests.offices import examine
from tests.word.conftest import TEMPLATE
from tests.word.documents import notice_fields
from tests.word.rendering import Converter, Printed

LEFT, RIGHT = 28.0, 184.0  # the type area's sides
NUMBER_DASH = 269.0  # 7 mm below the type area's foot, 262
CHARACTER = layout.BODY_CHARACTER.millimetres
FIRST_INK = {"ink-true": (36.0, 39.5), "literal": (39.5, 42.0)}
HEADING = re.compile(r"[一二三四]、|（[一二]）落实|\d\.关于")
CLOSING = re.compile(f"欢迎|如有|联系|通信|电子|建议|{HEADING.pattern}")
LAST_INK = {"ink-true": 262.5, "literal": 261.5}
CLOSING_ITEMS, HEADING_SENTENCES = (1, 2), (3, 7, 17)
# One line each: with measures it would be two.
_ITEM = {"序号": "一", "名称": "甲", "要求": "", "还存在的问题": "", "措施": ""}
TEXTS = shipped_matters()[0].texts


def sample_fields() -> dict[str, object]:
    """The fields of the sample's notice, as the first README command writes it."""
    samples = TEMPLATE.parents[1] / "samples"
    particulars = Particulars().with_(read_particulars(samples / "要素.toml"))
    context = CheckContext(date(2026, 6, 30))
    examination = examine(samples / "整改台账-已补正.xlsx", context, particulars=particulars)
    return compose(examination.ledger, particulars)


CASES = (
    (layout.INK_TRUE, notice_fields),
    (layout.LITERAL, notice_fields),
    (layout.INK_TRUE, sample_fields),
)


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0].name}-{case[1].__name__}")
def case(request: pytest.FixtureRequest) -> tuple[Preset, dict[str, object]]:
    preset, fields = request.param
    return preset, fields()


@pytest.fixture
def preset(case: tuple[Preset, dict[str, object]]) -> Preset:
    return case[0]


@pytest.fixture
def fields(case: tuple[Preset, dict[str, object]]) -> dict[str, object]:
    return case[1]


@pytest.fixture(scope="module")
def printed(case: tuple[Preset, dict[str, object]], printer: Converter) -> Printed:
    preset, fields = case
    return printer.convert(f"notice-{preset.name}-{fields['问题数']}", write(TEMPLATE, fields, preset.name))


def test_every_font_is_the_stand_in_meant(printed: Printed) -> None:
    for name in ("FandolFang", "WenQuanYiZenHei", "GBZenKai", "NotoSerifCJK"):
        assert name in printed.fonts, printed.fonts


def test_inner_pages_have_22_lines(printed: Printed) -> None:
    inner = range(2, len(printed.pages))
    assert len(inner) >= 4
    for page in inner:
        lines = printed.body(page)
        assert len(lines) == 22 or (_moved_on(printed, page) and len(lines) >= 20)


def _moved_on(printed: Printed, page: int) -> bool:
    """Whether the next page begins with a heading, or with what stays together with the closing."""
    return bool((HEADING if page + 1 < len(printed.pages) else CLOSING).match(printed.body(page + 1)[0].text))


def test_full_lines_have_28_characters(printed: Printed) -> None:
    """Lines of 汉字 alone that run on have 28; a point that may not begin a line takes its neighbour along."""
    full = [
        (line.text, following.text)
        for page in range(2, len(printed.pages))
        for line, following in zip(printed.body(page), printed.body(page)[1:], strict=False)
        if line.left < LEFT + CHARACTER
        and line.right > RIGHT - CHARACTER
        and re.fullmatch(r"[一-鿿，。、；：“”《》]+", line.text)
    ]
    assert len(full) > 40  # or the test would say nothing
    for text, following in full:
        assert len(text) == 28 or (len(text) == 27 and following[1] in "，。、；：”》")
    assert sum(len(text) == 28 for text, _ in full) > len(full) * 0.8


def test_ink_begins_and_ends_where_it_shall(printed: Printed, preset: Preset) -> None:
    for page in range(2, len(printed.pages)):
        body = printed.ink(page).above(264)
        first, last = FIRST_INK[preset.name]
        assert first <= body[0][0] <= last
        assert body[-1][1] <= LAST_INK[preset.name]


def test_no_ink_stands_beside_the_type_area(printed: Printed) -> None:
    for page in range(1, len(printed.pages) + 1):
        left, right = printed.ink(page).sides(0, 264)
        assert left >= LEFT - 0.2
        assert right <= RIGHT + 0.2


def test_page_numbers_stand_outside_one_character_in(printed: Printed) -> None:
    size = layout.NUMBER_SIZE.millimetres
    for page in range(1, len(printed.pages) + 1):
        number = printed.number(page)
        assert number.text.replace(" ", "") == f"—{page}—"
        if page % 2:
            assert number.right == pytest.approx(RIGHT - size, abs=0.7)
        else:
            assert number.left == pytest.approx(LEFT + size, abs=0.7)


def test_the_dash_stands_7_mm_below_the_type_area(printed: Printed) -> None:
    for page in (2, 3):
        number = printed.number(page)
        assert printed.ink(page).dash(number.left, 264) == pytest.approx(NUMBER_DASH, abs=1.5)


def test_the_date_begins_two_characters_after_the_issuer(printed: Printed, fields: dict[str, object]) -> None:
    issuer, issued = printed.body(len(printed.pages))[-2:]
    assert (issuer.text, issued.text.replace(" ", "")) == (fields["发文机关"], fields["成文日期"])
    assert issuer.right == pytest.approx(RIGHT - 2 * CHARACTER, abs=0.7)
    assert issued.left - issuer.left == pytest.approx(2 * CHARACTER, abs=0.7)


def test_a_paragraph_begins_two_characters_in(printed: Printed) -> None:
    lead = next(line for line in printed.body(1) if line.text.startswith("根据"))
    assert lead.left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.3)


@pytest.fixture(scope="module")
def ends(printer: Converter) -> dict[str, Printed]:
    """Notices whose closing, or one of whose headings, would end a page if it did not stay with what it belongs to."""
    nothing_done: dict[str, object] = {"整改情况": []}
    closings = {
        f"closing-{items}": notice_fields() | nothing_done | {"待整改事项": call_all([_ITEM] * items, TEXTS)}
        for items in CLOSING_ITEMS
    }
    headings = {f"headings-{sentences}": notice_fields(2, sentences) for sentences in HEADING_SENTENCES}
    documents = {name: write(TEMPLATE, fields, "") for name, fields in (closings | headings).items()}
    return printer.convert_all(documents)


@pytest.mark.parametrize("items", CLOSING_ITEMS)
def test_the_closing_never_stands_alone(ends: dict[str, Printed], items: int) -> None:
    """So many items leave no room on page 1 for the date, or for issuer and date: a contact line moves along."""
    printed = ends[f"closing-{items}"]
    assert len(printed.pages) == 2
    assert printed.body(2)[0].text.startswith(("邮政编码", "电子邮箱"))
    assert [line.text for line in printed.body(2)[-2:]] == ["中共云川市档案馆党组", "2026年6月30日"]


@pytest.mark.parametrize("sentences", HEADING_SENTENCES)
def test_no_heading_is_last_on_a_page(ends: dict[str, Printed], sentences: int) -> None:
    """With so many sentences a heading would be last on its page, did it not stay with what follows."""
    printed = ends[f"headings-{sentences}"]
    for page in range(1, len(printed.pages)):
        assert not HEADING.match(printed.body(page)[-1].text)
