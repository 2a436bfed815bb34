"""Notices of 1 to 400 problems with random texts, printed: no page shames, whatever its texts' lengths."""

from collections import Counter

import pytest

from app.notice.title import break_title
from app.word.filling.document import write
from tests.conftest import RANDOM_LINES
from tests.word.conftest import TEMPLATE
from tests.word.flow import break_fault, lines_a_page
from tests.word.invented import invented
from tests.word.rendering import Converter, Printed
from tools.proofs.pages import OTHER_BREAK, judge, title_faults

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
    assert list(judge(content, printed)) == []


def test_a_title_broken_otherwise_is_seen() -> None:
    title = "云川市档案馆关于巡察整改进展情况的通报"
    assert list(title_faults(break_title(title))) == []
    assert [kind for kind, _ in title_faults([title[:13], title[13:]])] == [OTHER_BREAK]


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
