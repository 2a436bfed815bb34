"""What was told of missing fonts is told once, until others are missing."""

from pathlib import Path

import pytest

from app.store.takeover import office_store
from app.store.told_fonts import ToldFonts


@pytest.fixture
def told(tmp_path: Path) -> ToldFonts:
    return ToldFonts(office_store(tmp_path))


def test_nothing_was_told_at_first_and_no_store_is_made(told: ToldFonts, tmp_path: Path) -> None:
    assert not told.was_told([])
    assert list(tmp_path.iterdir()) == []


def test_the_order_does_not_count(told: ToldFonts, tmp_path: Path) -> None:
    told.mark(["楷体", "仿宋"])
    assert ToldFonts(office_store(tmp_path)).was_told(["仿宋", "楷体"])


@pytest.mark.parametrize("missing", [["仿宋"], ["仿宋", "楷体", "黑体"], []])
def test_more_or_fewer_are_another_matter(told: ToldFonts, missing: list[str]) -> None:
    told.mark(["仿宋", "楷体"])
    assert not told.was_told(missing)


def test_what_was_told_before_the_last_time_is_told_again(told: ToldFonts) -> None:
    told.mark(["仿宋", "楷体"])
    told.mark(["仿宋"])
    assert not told.was_told(["仿宋", "楷体"])
