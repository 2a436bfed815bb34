"""The standard's numbers hold together: 22 lines and 28 characters fit, 23 and 29 do not."""

import pytest

from app.core.errors import BadOption
from app.word.standard import layout
from app.word.standard.layout import Align, Preset
from app.word.standard.places import ClosingPlace, place_signed
from app.word.standard.presets import find_preset


@pytest.mark.parametrize("preset", layout.PRESETS, ids=lambda one: one.name)
def test_22_lines_of_28_characters(preset: Preset) -> None:
    height = layout.PAGE_HEIGHT.points - preset.top.points - preset.bottom.points
    width = layout.PAGE_WIDTH.points - preset.left.points - preset.right.points
    assert height // preset.pitch.points == layout.LINES_A_PAGE
    assert width // layout.BODY_CHARACTER.points == layout.CHARACTERS_A_LINE
    assert layout.BODY_SIZE.points + layout.SQUEEZE.points == layout.BODY_CHARACTER.points


def test_presets_by_name_and_label() -> None:
    assert find_preset("") is find_preset("ink-true") is find_preset("墨迹对齐") is layout.INK_TRUE
    assert find_preset("literal") is layout.LITERAL
    with pytest.raises(BadOption, match="ink-true（墨迹对齐）、literal（标准字面值）"):
        find_preset("A4")


@pytest.mark.parametrize(
    ("issuer", "date", "places"),
    [
        (12, 8, (ClosingPlace(Align.RIGHT, 2), ClosingPlace(Align.LEFT, 16))),
        (8, 8, (ClosingPlace(Align.RIGHT, 2), ClosingPlace(Align.LEFT, 20))),
        (5, 8, (ClosingPlace(Align.RIGHT, 7), ClosingPlace(Align.RIGHT, 2))),
        (40, 8, (ClosingPlace(Align.RIGHT, 2), ClosingPlace(Align.LEFT, 2))),
    ],
)
def test_issuer_and_date(issuer: float, date: float, places: tuple[ClosingPlace, ClosingPlace]) -> None:
    assert place_signed(issuer, date) == places
