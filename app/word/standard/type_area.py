"""The type area (版心) a preset leaves: the standard's, moved and widened by what an office changed of the margins."""

from app.word.ooxml.lengths import Length
from app.word.standard.layout import (
    BODY_CHARACTER,
    NUMBER_ACROSS,
    NUMBER_FROM_FOOT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TYPE_FOOT,
    TYPE_HEIGHT,
    TYPE_WIDTH,
    Preset,
)


def _given_up(preset: Preset, *sides: str) -> Length:
    """By how much its margins on these sides are narrower than those of the preset it is derived from."""
    base = preset.base or preset
    return Length(sum(getattr(base, side).twips - getattr(preset, side).twips for side in sides))


def width(preset: Preset) -> Length:
    """156 mm, and what the sides give up."""
    return TYPE_WIDTH.plus(_given_up(preset, "left", "right"))


def height(preset: Preset) -> Length:
    """225 mm, and what top and foot give up."""
    return TYPE_HEIGHT.plus(_given_up(preset, "top", "bottom"))


def foot(preset: Preset) -> Length:
    """Where it ends, from the page's top: the last rule of 版记."""
    return TYPE_FOOT.plus(_given_up(preset, "bottom"))


def number_from_foot(preset: Preset) -> Length:
    """Of the page number: as far below this type area as the standard wants it below its own."""
    return NUMBER_FROM_FOOT.less(_given_up(preset, "bottom"))


def number_across(preset: Preset) -> Length:
    """The same on a page across, from the sheet's left edge to the number's box."""
    return NUMBER_ACROSS.less(_given_up(preset, "bottom"))


def lines(preset: Preset) -> int:
    """How many lines a page has."""
    return PAGE_HEIGHT.less(preset.top).less(preset.bottom).twips // preset.pitch.twips


def characters(preset: Preset) -> int:
    """How many characters of 3号 a line has."""
    return PAGE_WIDTH.less(preset.left).less(preset.right).twips // BODY_CHARACTER.twips
