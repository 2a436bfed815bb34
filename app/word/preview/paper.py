"""The paper of a section in points, as a layout engine uses it: what of it the text may fill."""

from dataclasses import dataclass, replace

from app.word.ooxml.lengths import mm
from app.word.reading.sections import Section

_LEAST_FOOTER = mm(1).points
_HARDLY = 0.05  # points, from rounding to twips


@dataclass(frozen=True)
class Paper:
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


def paper_of(section: Section, *, centred: bool) -> Paper:
    """The paper; `centred`: the text on its grid as LibreOffice lays it."""
    paper = Paper(section, section.top.points, section.bottom.points)
    return _centre(paper) if centred and paper.grid else paper


def _centre(paper: Paper) -> Paper:
    """Whole lines of the grid, the rest of the room above and below.

    A footer is at least a millimetre high there: the text of a page whose margin ends right at it loses a line.
    """
    bottom = max(paper.bottom, paper.section.footer.points + _LEAST_FOOTER)
    room = paper.height - paper.top - bottom
    lines = (room + _HARDLY) // paper.grid
    spare = (room - lines * paper.grid) / 2
    return replace(paper, top=paper.top + spare, bottom=bottom + spare)
