"""A text that got lost on the way is our own fault and flies as such."""

from pathlib import Path

import pytest

from app.word.filling.verify import verify
from app.word.standard import layout
from tools.templates.blank import package

CONTENT = package([(layout.BODY, "甲乙"), (layout.BODY, "丙")])


def test_texts_in_place() -> None:
    verify(CONTENT, ["甲", "乙", "丙", ""])


def test_an_earlier_place_counts_too() -> None:
    verify(CONTENT, ["丙", "甲"])


def test_a_lost_text(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="丁"):
        verify(CONTENT, ["甲", "丁"])
