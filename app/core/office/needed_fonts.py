"""Which fonts a layout preset (版式) needs on this machine, which are missing there, and what could take their place."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NeededFont:
    """A font and its class of typeface (仿宋); `instead`: a font of the same class this machine has, empty if none."""

    role: str
    name: str
    is_missing: bool = False
    instead: str = ""


@dataclass(frozen=True)
class FontReport:
    """The fonts of the preset of that name; `is_known`: whether this machine's fonts could be looked up.

    In Chinese: `summary` says in one sentence how it stands, `lines` what will be printed, font by font, `advice` what to do.
    """

    preset: str
    fonts: tuple[NeededFont, ...]
    summary: str
    lines: tuple[str, ...] = ()
    advice: str = ""
    is_known: bool = True

    @property
    def missing(self) -> tuple[NeededFont, ...]:
        """Those this machine lacks; none where it could not be looked up."""
        return tuple(one for one in self.fonts if one.is_missing)

    @property
    def replacements(self) -> Mapping[str, str]:
        """What could be taken instead, by the class of typeface."""
        return {one.role: one.instead for one in self.missing if one.instead}

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to say."""
        return self.is_known and not self.missing
