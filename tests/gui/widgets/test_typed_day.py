"""A day typed in haste: the day that is meant, and what is written for it in a cell, in the spelling of its column."""

from datetime import date

import pytest

from app.core.days import write_day
from app.gui.widgets.typed_day import spell_out, typed_day


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2026年9月30日", "2026年9月30日"),
        ("2026.9.30", "2026年9月30日"),
        ("2026-09-30", "2026年9月30日"),
        ("2026/9/30", "2026年9月30日"),
        ("20260930", "2026年9月30日"),
        ("26.9.30", "2026年9月30日"),
        ("9月30日", "2026年9月30日"),
        ("9月30号", "2026年9月30日"),
        ("9-30", "2026年9月30日"),
        ("９．３０", "2026年9月30日"),
        ("2026 年 9 月 30 日前", "2026年9月30日前"),
        ("9.30前", "2026年9月30日前"),
        ("9月底前", "2026年9月底前"),
        ("2027年3月", "2027年3月"),
        ("2026年9月末之前", "2026年9月末之前"),
        ("6月31日", None),
        ("13月", None),
        ("2026.13.1", None),
        ("长期坚持", None),
        ("尽快", None),
        ("", None),
    ],
)
def test_what_is_written_for_it(typed: str, written: str | None) -> None:
    assert spell_out(typed, year=2026) == written


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026年9月30日", date(2026, 9, 30)),
        ("2026-09-30", date(2026, 9, 30)),
        ("20260930", date(2026, 9, 30)),
        ("25.9.30", date(2025, 9, 30)),
        ("10.31", date(2026, 10, 31)),
        ("10月31号", date(2026, 10, 31)),
        ("１０－３１", date(2026, 10, 31)),
        ("2.29", None),  # 2026 has none
        ("9.30前", None),  # a day before which: no day of its own
        ("9月底前", None),
        ("2027年3月", None),
        ("10.32", None),
        ("1031", None),
        ("", None),
    ],
)
def test_the_day_that_is_meant(typed: str, meant: date | None) -> None:
    assert typed_day(typed, year=2026) == meant
    if meant:
        assert spell_out(typed, year=2026) == write_day(meant)


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("2026-08-31", "2026-09-30"),
        ("2026-8-31", "2026-9-30"),
        ("2026.8.31", "2026.9.30"),
        ("2026/12/31", "2026/9/30"),
        ("2026年8月31日", "2026年9月30日"),
        ("长期坚持", "2026年9月30日"),
    ],
)
def test_its_column_spells_it(like: str, written: str) -> None:
    assert spell_out("9月30日", year=2026, like=like) == written
