"""Notices of 1 to 400 problems with random texts, printed: no page shames, whatever its texts' lengths."""

from collections import Counter

import pytest

from app.notice.title import break_title
from app.word.filling.document import write
from app.word.ooxml.wml import w
from app.word.reading.styles import style_id
from app.word.standard import layout
from tests.conftest import RANDOM_LINES
from tests.notice.test_usual_titles import cuts
from tests.word.conftest import TEMPLATE
from tests.word.documents import document
from tests.word.flow import IMPRINT, break_fault, faults, flow, lines_a_page
from tests.word.invented import invented
from tests.word.rendering import Converter, Printed

Notices = list[tuple[bytes, Printed]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("--random-notices")))


@pytest.fixture(scope="module")
def notices(printer: Converter, request: pytest.FixtureRequest) -> Notices:
    """All of them, written and printed together."""
    contents = [write(TEMPLATE, invented(seed)) for seed in range(request.config.getoption("--random-notices"))]
    printed = printer.convert_all({f"random-{seed}": content for seed, content in enumerate(contents)})
    return list(zip(contents, printed.values(), strict=True))


def test_no_page_shames(notices: Notices, seed: int, request: pytest.FixtureRequest) -> None:
    content, printed = notices[seed]
    request.config.stash.setdefault(RANDOM_LINES, Counter()).update(lines_a_page(content, printed))
    assert list(faults(content, printed)) == []


def test_no_title_is_cut_within_a_phrase(notices: Notices, seed: int) -> None:
    content, printed = notices[seed]
    lines = [one.line.text for one in flow(content, printed)[0] if one.style == layout.TITLE.name]
    assert lines == break_title("".join(lines))
    assert list(cuts("".join(lines))) == []


def test_no_red_mark_is_smaller_than_the_title(notices: Notices, seed: int) -> None:
    for paragraph in document(notices[seed][0]).iter(w("p")):
        if style_id(paragraph) == layout.MARK.ident:
            sizes = [int(one.get(w("val"), "0")) for one in paragraph.iter(w("sz"))]
            assert min(sizes) >= layout.TITLE_SIZE.half_points


def test_no_page_holds_the_imprint_alone(notices: Notices, seed: int) -> None:
    content, printed = notices[seed]
    last = flow(content, printed)[-1]
    assert {one.style for one in last} - IMPRINT


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ("占29", ".5%"),
        ("占29.", "5%"),
        ("清退1,", "271元"),
        ("达100", "%"),
        ("修订《", "规则"),
        ("规则", "》"),
        ("云", "，"),
    ],
)
def test_broken_lines_are_seen(end: str, start: str) -> None:
    assert break_fault(end, start)
    assert not break_fault("下降0.8个", "百分点")
