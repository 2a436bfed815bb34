"""Every text of the window is readable on its ground, by the measure of WCAG 2: 4.5 to 1."""

import pytest

from app.gui.shell.theme.tokens import DARK, LIGHT, Colours, Pair

LEAST = 4.5
THEMES = {"light": LIGHT, "dark": DARK}


def texts_of(theme: Colours) -> dict[str, Pair]:
    """Every text that is drawn with these colours, by what it is, with its ground."""
    grounds = {"window": theme.ground, "surface": theme.surface}
    inks = {"text": theme.ink, "caption or placeholder": theme.quiet, "disabled": theme.faint}
    levels = {"good": theme.good, "info": theme.info, "warn": theme.warn, "bad": theme.bad}
    return {
        **{f"{ink} on {ground}": Pair(grounds[ground], inks[ink]) for ink in inks for ground in grounds},
        **{
            f"{name} on {ground}": Pair(grounds[ground], pair.ink)
            for name, pair in levels.items()
            for ground in grounds
        },
        **{f"{name} on its ground": pair for name, pair in levels.items()},
        **{f"text on the ground of {name}": Pair(pair.ground, theme.ink) for name, pair in levels.items()},
        **{f"text {how}": Pair(getattr(theme, how), theme.ink) for how in ("hover", "pressed")},
        "strong button": theme.accent,
        "strong button under the pointer": Pair(theme.accent_hover, theme.accent.ink),
        "selection": theme.chosen,
        "caption of what is chosen": Pair(theme.chosen.ground, theme.quiet),
    }


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_is_readable(theme: Colours) -> None:
    measured = {what: round(contrast(pair.ground, pair.ink), 2) for what, pair in texts_of(theme).items()}
    assert {what: found for what, found in measured.items() if found < LEAST} == {}


@pytest.mark.parametrize(("one", "other", "expected"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_the_measure_is_that_of_the_standard(one: str, other: str, expected: float) -> None:
    assert round(contrast(one, other), 2) == expected


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_frames_and_bars_are_seen_on_their_grounds(theme: Colours) -> None:
    grounds = (theme.ground, theme.surface)
    marks = (theme.accent.ground, theme.good.ink, theme.info.ink, theme.warn.ink, theme.bad.ink)
    assert [(mark, ground) for mark in marks for ground in grounds if contrast(mark, ground) < 3] == []
