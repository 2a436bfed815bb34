"""Notices of 1 to 400 problems with random texts, printed: no page shames, whatever its texts' lengths."""

import re
from itertools import pairwise

import pytest

from app.word.document import write
from tests.word.conftest import TEMPLATE
from tests.word.invented import invented
from tests.word.rendering import Converter, Line, Printed

SEEDS = 20
_HEADING = re.compile(r"[一二三四]、(?:强化|巡察|需要)|（[一二三四]）落实|\d+\.关于")
_CLOSING = re.compile("中共云川市档案馆党组$|2026年6月30日$|附件：|（此件公开发布）")


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_page_shames(printer: Converter, seed: int) -> None:
    judge(printer.convert(f"random-{seed}", write(TEMPLATE, invented(seed))))


def judge(printed: Printed) -> None:
    """All the rules for one notice."""
    pages = [printed.body(page) for page in range(1, len(printed.pages) + 1)]
    closing = next(at for at, page in enumerate(pages) if any(_is_issuer(line) for line in page))
    for at, page in enumerate(pages[: closing + 1]):
        if 0 < at < closing:
            assert 22 - max(4, _moved(pages[at + 1])) <= len(page) <= 22, (at + 1, len(page))
        assert not _HEADING.match(page[-1].text), (at + 1, page[-1].text)
        _judge_breaks([*page, *(pages[at + 1][:1] if at < closing else [])])
    words = pages[closing][0].text
    assert not _CLOSING.match(words), words


def _moved(page: list[Line]) -> int:
    """How many lines of headings the page begins with: 大类 and 分组 stay together with their first problem."""
    if not _HEADING.match(page[0].text):
        return 0
    return next((at for at, line in enumerate(page) if re.match(r"（\d+）针对", line.text)), 0)


def _is_issuer(line: Line) -> bool:
    return line.text == "中共云川市档案馆党组" and line.left > 60 and line.top > 40


def _judge_breaks(lines: list[Line]) -> None:
    for line, following in pairwise(lines):
        if line.right < 175:  # the paragraph ends here
            continue
        end, start = line.text[-1], following.text[0]
        assert not (end.isdigit() and (start.isdigit() or start in ".%")), (line.text, following.text)
        assert not (end == "." and start.isdigit()), (line.text, following.text)
        assert end not in "《“（", line.text
        assert start not in "》”），。、；：%", following.text
