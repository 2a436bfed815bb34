"""How what was read is drawn: inks and faces of text, the height of lines, where lines are set."""

from dataclasses import dataclass

from app.core.page import Face, Ink
from app.word.reading.looks import ParagraphLook, RunLook, Tab
from app.word.standard.layout import ON_SCREEN, TYPEFACES, Align, Role

BLACK = "000000"
_DEFAULT_TAB = 21.0  # points
# How high a single line is to its size: measured in LibreOffice with the stand-ins of the tests.
SINGLE_LINE = {Role.FANGSONG: 1.2, Role.KAI: 1.2, Role.HEI: 1.37, Role.SONG: 1.44, Role.TITLE: 1.44}
_ROLES = {name: role for role, face in TYPEFACES.items() for name in (face.name, *face.instead)}
_FACES = {
    role: Face((face.name, *face.instead), ON_SCREEN[role], role is Role.TITLE, role is Role.HEI)
    for role, face in TYPEFACES.items()
}
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF", "red": "FF0000", "lightGray": "C0C0C0",
}  # fmt: skip
_ALIGNS = {"": Align.LEFT, "left": Align.LEFT, "center": Align.CENTER, "right": Align.RIGHT}


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a run is set: `ink` for full-width characters, `narrow` for others; `squeeze` is added to each width."""

    ink: Ink
    narrow: Ink
    role: Role
    squeeze: float

    @property
    def size(self) -> float:
        """The size in points."""
        return self.ink.size


def text_look(look: RunLook) -> TextLook:
    """How text of that look is set."""
    chinese = look.chinese or TYPEFACES[Role.SONG].name
    colour, ground = look.colour or BLACK, _HIGHLIGHTS.get(look.highlight, "")

    def ink(font: str) -> Ink:
        return Ink(_face(font), look.size, colour, look.bold, ground)

    return TextLook(ink(chinese), ink(look.latin or chinese), _ROLES.get(chinese, Role.SONG), look.spacing)


def alignment(look: ParagraphLook) -> Align:
    """How the lines are set; what no program at hand knows counts as set to both sides."""
    return _ALIGNS.get(look.align, Align.BOTH)


def line_height(look: ParagraphLook, natural: float, grid: float) -> float:
    """How high a line is that needs so much by itself, on a grid of that pitch (0 for none), in points."""
    if look.rule == "exact":
        return look.line
    if look.rule == "atLeast":
        return max(look.line, natural)
    high = natural * look.line
    return -(-round(high, 2) // grid) * grid if look.on_grid and grid else high


def tab_after(tabs: tuple[Tab, ...], at: float) -> tuple[float, Align]:
    """Where the stop after a place is, and how it sets its text; beyond the paragraph's own ones those of the document."""
    own = next((tab for tab in tabs if tab.at > at), None)
    if own is None:
        return (at // _DEFAULT_TAB + 1) * _DEFAULT_TAB, Align.LEFT
    return own.at, _ALIGNS.get(own.align, Align.LEFT)


def _face(font: str) -> Face:
    role = _ROLES.get(font)
    return _FACES[role] if role else Face((font,))
