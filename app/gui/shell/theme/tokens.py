"""The numbers and colours of the window; nowhere else is one written, and Qt is not known here."""

from dataclasses import dataclass
from enum import Enum

TIGHT, CLOSE, GAP, WIDE, APART = 4, 8, 12, 16, 24
"""The spacings, in pixels at 100 %."""

ROUND, CARD_ROUND, BAR = 4, 6, 3
"""How round buttons and fields are, how round cards; how wide the bar of a level is."""

ICON = 20
BUTTON_PAD = 5
"""Above and below the text of a button."""

SMALLEST_POINTS = 9
"""Chinese below that size runs together."""


class Type(Enum):
    """The type scale: the size beside the system's own, and whether it is bold."""

    CAPTION = (0.9, False)
    BODY = (1.0, False)
    STRONG = (1.0, True)
    TITLE = (1.25, True)
    PAGE_TITLE = (1.75, True)

    @property
    def factor(self) -> float:
        """How large beside the system's font."""
        return self.value[0]

    @property
    def bold(self) -> bool:
        """Whether it is bold."""
        return self.value[1]


@dataclass(frozen=True)
class Pair:
    """A ground and the ink that is read on it, on the surface and on the window's ground."""

    ground: str
    ink: str


@dataclass(frozen=True)
class Colours:
    """Those of one face, light or dark."""

    ground: str
    surface: str
    line: str
    edge: str
    """What frames a field or a button: darker than the lines of a table."""
    hover: str
    pressed: str
    ink: str
    quiet: str
    faint: str
    """The ink of what cannot be used now."""
    accent: Pair
    accent_hover: str
    chosen: Pair
    good: Pair
    info: Pair
    warn: Pair
    bad: Pair


LIGHT = Colours(
    ground="#f4f5f7",
    surface="#ffffff",
    line="#e3e6ea",
    edge="#c6ccd4",
    hover="#eceff3",
    pressed="#dfe4ea",
    ink="#1f2329",
    quiet="#565e69",
    faint="#686f79",
    accent=Pair("#1f5fae", "#ffffff"),
    accent_hover="#184f94",
    chosen=Pair("#cfe2fa", "#14233a"),
    good=Pair("#e6f4ea", "#1b6332"),
    info=Pair("#eaf1f8", "#1d5597"),
    warn=Pair("#fdf2d8", "#7a5000"),
    bad=Pair("#fdeae8", "#a8261a"),
)
DARK = Colours(
    ground="#1e2125",
    surface="#272b30",
    line="#363b42",
    edge="#4d545d",
    hover="#31363d",
    pressed="#3b4149",
    ink="#e7e9ec",
    quiet="#aeb5be",
    faint="#979faa",
    accent=Pair("#6aaaf0", "#0e1722"),
    accent_hover="#86bbf5",
    chosen=Pair("#2b4460", "#eef4fb"),
    good=Pair("#20382a", "#86d69f"),
    info=Pair("#203449", "#8fc2f8"),
    warn=Pair("#3d331c", "#efc566"),
    bad=Pair("#452927", "#f5a299"),
)
