"""Lengths as a type: millimetres, points and characters, all kept in twips (1/20 pt), Word's own unit."""

import re
from dataclasses import dataclass

_TWIPS_A_POINT = 20
_TWIPS_A_MILLIMETRE = 1440 / 25.4
# ST_UniversalMeasure of the format: a number and one of these.
_UNITS = {
    "": 1, "pt": _TWIPS_A_POINT, "mm": _TWIPS_A_MILLIMETRE, "cm": 10 * _TWIPS_A_MILLIMETRE, "in": 1440, "pc": 240, "pi": 240,
}  # fmt: skip
_EMU_A_POINT = 12700
_WHOLE = re.compile(r"-?\d{1,12}")
_WRITTEN = re.compile(r"([-+]?\d{1,9}(?:\.\d{1,9})?)(pt|mm|cm|in|pc|pi|)")


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A length in twips; read it in the unit you need."""

    twips: int

    @property
    def half_points(self) -> int:
        """The unit of w:sz."""
        return round(self.twips / 10)

    @property
    def millimetres(self) -> float:
        """For messages and tests."""
        return self.twips / _TWIPS_A_MILLIMETRE

    @property
    def points(self) -> float:
        """For messages and tests."""
        return self.twips / _TWIPS_A_POINT

    def plus(self, other: "Length") -> "Length":
        """Both together."""
        return Length(self.twips + other.twips)

    def less(self, other: "Length") -> "Length":
        """Without the other; below zero where that is longer."""
        return Length(self.twips - other.twips)

    def times(self, factor: float) -> "Length":
        """So many of it, to the nearest twip."""
        return Length(round(self.twips * factor))


def twips(text: str, otherwise: Length = Length(0)) -> Length:
    """A length as files have it: in twips, or with a unit (12pt, 2.5cm, 210mm); `otherwise` for what is none."""
    found = _WRITTEN.fullmatch(text.strip())
    return Length(round(float(found[1]) * _UNITS[found[2]])) if found else otherwise


def emu(text: str) -> float:
    """A length of a drawing (English metric units), in points; nonsense is none."""
    return int(text) / _EMU_A_POINT if _WHOLE.fullmatch(text) else 0


def mm(value: float) -> Length:
    """So many millimetres."""
    return Length(round(value * _TWIPS_A_MILLIMETRE))


def pt(value: float) -> Length:
    """So many points."""
    return Length(round(value * _TWIPS_A_POINT))
