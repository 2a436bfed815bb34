"""No pattern of ours is lost in a long cell: its time grows with the text's length, not with its powers.

A cell of Excel holds 32,767 characters, and one row of digits or blanks in it must not hold the program up.
"""

import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Iterator
from types import FrameType

import pytest

import app

if sys.platform == "win32":
    pytest.skip("Windows has no timer of CPU time", allow_module_level=True)

LENGTH, SECONDS = 500, 0.1
REPEATED = (
    "长",
    "1",
    "A",
    " ",
    "一",
    "年",
    "（",
    "“",
    "整改，",
    "一、",
    "已完成的",
    "2026年",
    "3.5%；",
    "《办法》",
    "第1条",
)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module of ours holds, by where it stands."""
    found: dict[re.Pattern[str], str] = {}
    for info in pkgutil.walk_packages(app.__path__, "app."):
        for name, held in vars(importlib.import_module(info.name)).items():
            for one in _held(held):
                found.setdefault(one, f"{info.name}.{name}")
    return {place: one for one, place in found.items()}


def _held(held: object) -> Iterator[re.Pattern[str]]:
    for one in held if isinstance(held, (list, tuple)) else held.values() if isinstance(held, dict) else [held]:
        if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
            yield one


class TooLong(Exception):
    """The pattern was still looking."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong


def is_lost(pattern: re.Pattern[str], text: str) -> bool:
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        pattern.search(text)
    except TooLong:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return False


@pytest.fixture(autouse=True)
def timer() -> Iterator[None]:
    former = signal.signal(signal.SIGVTALRM, _stop)
    yield
    signal.signal(signal.SIGVTALRM, former)


def test_no_pattern_is_lost_in_a_long_text() -> None:
    texts = [(one * LENGTH)[:LENGTH] for one in REPEATED]
    lost = [(place, text[:4]) for place, one in patterns().items() for text in texts if is_lost(one, text)]
    assert lost == []


@pytest.mark.parametrize("pattern", ["(?:a|[\\d年]+)*。", r"\d*\d*\d*。", r"[^。]*\d[^。]*\d[^。]*；"])
def test_one_that_is_lost_is_noticed(pattern: str) -> None:
    assert is_lost(re.compile(pattern), "1" * LENGTH)
