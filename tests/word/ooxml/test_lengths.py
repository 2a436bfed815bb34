"""Lengths as Word files write them."""

import pytest

from app.word.ooxml.lengths import Length, mm, pt, twips


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("420", Length(420)), ("-720", Length(-720)), ("239.5", Length(240)), ("12pt", pt(12)), ("210mm", mm(210)),
        ("1.5cm", mm(15)), ("1in", Length(1440)), ("2pc", pt(24)), ("2pi", pt(24)), (" 20 ", Length(20)),
        ("", Length(0)), ("abc", Length(0)), ("12px", Length(0)), ("1e3", Length(0)), ("nan", Length(0)),
    ],
)  # fmt: skip
def test_what_files_write(written: str, length: Length) -> None:
    assert twips(written) == length


def test_what_stands_for_nonsense() -> None:
    assert twips("x", pt(72)) == pt(72)
    assert twips("0", pt(72)) == Length(0)
