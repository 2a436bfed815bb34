"""How a word processor sets what a document leaves to it or asks for in vain: Word and WPS, or LibreOffice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LayoutEngine:
    """`label` is for the clerk.

    `always_spaced`: Chinese and digits or letters are set apart though the document asks for no room between them;
    `centres_grid`: of a page's text on a grid only whole lines are used, the rest is left above and below;
    `hangs`: points may stand in the margin where the document allows it; `counts`: indents and gaps given in 字 and 行
    go before the lengths written beside them; `own_signs`: a document may say what begins no line.
    """

    name: str
    label: str
    always_spaced: bool
    centres_grid: bool
    hangs: bool
    counts: bool
    own_signs: bool


# By the standard of the file format; neither program was at hand to measure.
WORD = LayoutEngine(
    "word", "Word、WPS", always_spaced=False, centres_grid=False, hangs=True, counts=True, own_signs=True
)
# Measured with 7.4: it passes over autoSpaceDE and autoSpaceDN, reads overflowPunct the other way
# round, takes the lengths written beside 字 and 行, and knows its own signs alone.
LIBREOFFICE = LayoutEngine(
    "libreoffice", "LibreOffice", always_spaced=True, centres_grid=True, hangs=False, counts=False, own_signs=False
)
LAYOUT_ENGINES = (WORD, LIBREOFFICE)
