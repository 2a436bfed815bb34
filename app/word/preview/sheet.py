"""The paper of a section in points, as a layout engine uses it: what of it the text may fill."""

from dataclasses import dataclass, replace

from app.word.ooxml.lengths import mm
from app.word.reading.sections import Section

_LEAST_FOOTER = mm(1).points
_HARDLY = 0.05  # points, from rounding to twips


@dataclass(frozen=True)
class Sheet:
    """All lengths in points; the text stands between `top` and `bottom`, measured from the paper's edges."""

    section: Section
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """The paper's."""
        return self.section.width.points

    @property
    def height(self) -> float:
        """The paper's."""
        return self.section.height.points

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.section.left.points

    @property
    def column(self) -> float:
        """How wide its text is."""
        return self.section.line.points

    @property
    def room(self) -> float:
        """How high its text may be."""
        return self.height - self.top - self.bottom

    @property
    def grid(self) -> float:
        """The pitch of its grid of lines, 0 where it has none."""
        pitch = self.section.lines_apart
        return pitch.points if pitch else 0


def sheet_of(section: Section, *, centred: bool) -> Sheet:
    """The sheet; `centred`: the text on its grid as LibreOffice lays it."""
    sheet = Sheet(section, section.top.points, section.bottom.points)
    return _centre(sheet) if centred and sheet.grid else sheet


def _centre(sheet: Sheet) -> Sheet:
    """Whole lines of the grid, the rest of the room above and below.

    A footer is at least a millimetre high there: the text of a page whose margin ends right at it loses a line.
    """
    bottom = max(sheet.bottom, sheet.section.footer.points + _LEAST_FOOTER)
    room = sheet.height - sheet.top - bottom
    lines = (room + _HARDLY) // sheet.grid
    spare = (room - lines * sheet.grid) / 2
    return replace(sheet, top=sheet.top + spare, bottom=bottom + spare)
