"""Where issuer (署名) and date (成文日期) stand by their widths in 字, with a seal (7.3.5.1) and without (7.3.5.2)."""

from dataclasses import dataclass

from app.word.standard.layout import CHARACTERS_A_LINE, Align

SIGNATURE_RIGHT = 2  # characters left empty to the right of the issuer, without seal
DATE_INDENT = 2  # the date begins so many characters to the right of the issuer's first one
SEALED_RIGHT = 4  # characters left empty to the right of the date, with seal


@dataclass(frozen=True)
class ClosingPlace:
    """A line set from one side of the type area, with so many characters left empty there."""

    align: Align
    empty: float


def place_signed(issuer: float, date: float, line: int = CHARACTERS_A_LINE) -> tuple[ClosingPlace, ClosingPlace]:
    """Without seal; `line` is how many characters a line has.

    A date under a longer issuer is set from the left: its digits differ in width from font to font, and its first
    character has to stand two characters to the right of the issuer's.
    """
    issuer = min(issuer, line - SIGNATURE_RIGHT)
    right = ClosingPlace(Align.RIGHT, SIGNATURE_RIGHT)
    if issuer >= date:
        return right, ClosingPlace(Align.LEFT, line - SIGNATURE_RIGHT - issuer + DATE_INDENT)
    return ClosingPlace(Align.RIGHT, SIGNATURE_RIGHT + DATE_INDENT + date - issuer), right


def place_sealed(issuer: float, date: float, line: int = CHARACTERS_A_LINE) -> tuple[ClosingPlace, ClosingPlace]:
    """With seal: the issuer centred above the date; one too long for that takes the date along to the left."""
    issuer = min(issuer, line)
    centred = SEALED_RIGHT + (date - issuer) / 2
    if centred >= 0:
        return ClosingPlace(Align.RIGHT, centred), ClosingPlace(Align.RIGHT, SEALED_RIGHT)
    return ClosingPlace(Align.RIGHT, 0), ClosingPlace(Align.RIGHT, (issuer - date) / 2)
