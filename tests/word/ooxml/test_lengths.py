"""Lengths as Word files write them."""

import pytest

from app.word.ooxml.lengths import Length, emu, mm, pt, twips


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("420", Length(420)), ("-720", Length(-720)), ("239.5", Length(240)), ("12pt", pt(12)), ("210mm", mm(210)),
        ("1.5cm", mm(15)), ("1in", Length(1440)), ("2pc", pt(24)), ("2pi", pt(24)), (" 20 ", Length(20)),
        ("", Length(0)), ("abc", Length(0)), ("12px", Length(0)), ("1e3", Length(0)), ("nan", Length(0)),
        ("9" * 9, Length(999_999_999)), ("9" * 10, Length(0)), ("9" * 5000, Length(0)), ("0." + "3" * 5000, Length(0)),
    ],
)  # fmt: skip
def test_what_files_write(written: str, length: Length) -> None:
    assert twips(written) == length


def test_what_stands_for_nonsense() -> None:
    assert twips("x", pt(72)) == pt(72)
    assert twips("0", pt(72)) == Length(0)


@pytest.mark.parametrize(
    ("written", "points"),
    [("12700", 1), ("-25400", -2), ("0", 0), ("", 0), ("abc", 0), ("1.5", 0), ("12pt", 0), ("nan", 0), ("1e400", 0)],
)
def test_lengths_of_drawings(written: str, points: float) -> None:
    assert emu(written) == points
    assert emu("9" * 5000) == 0
