"""How far a document may be from the standard's numbers: every bound the clauses judge by."""

from app.word.ooxml.lengths import Length, mm, pt
from app.word.standard.layout import BODY_SIZE

TOP, LEFT, RIGHT, BOTTOM = mm(37), mm(28), mm(26), mm(35)
MARGIN = mm(1)
SHEET = mm(2)  # finished size
FIRST_INK, FIRST_INK_OUT = mm(37), mm(2)
LAST_INK_FROM, LAST_INK_TO = mm(258), mm(262.5)
# Between these a top margin may still print its first line where the standard wants it: leading stands above the ink.
TOP_UNDECIDED = (mm(33), mm(38))
BOTTOM_UNDECIDED = (mm(31), mm(36))
MARK_TOP_OUT = mm(1.5)
RECKONED_OUT = mm(5)  # of a height reckoned from the file alone
RED_LINE_GAP, RED_LINE_GAP_OUT = mm(4), mm(1)
RED_LINE_LENGTH, RED_LINE_LENGTH_OUT = mm(156), mm(0.5)
RED_LINE_THICKEST, RED_LINE_LEAST = mm(1.6), mm(50)  # what counts as a line
# Of a letter (信函): a pair of lines is thicker than a line, and the page's middle parts the upper pair from the lower.
LETTER_LINE_THICKEST, LETTER_LINE_OUT, LETTER_FOOT_OUT, LETTER_HALF = mm(2.5), mm(1), mm(1.5), mm(148.5)
NUMBER_DASH, NUMBER_DASH_OUT = mm(269), mm(1.5)
IMPRINT_RULE = (mm(261.5), mm(264.5))
THICK = (pt(0.85), pt(1.25))  # 0.35 mm
THIN = (pt(0.5), pt(0.8))  # 0.25 mm
IMPRINT_THICKEST, IMPRINT_LEAST = mm(0.9), mm(140)  # what counts as a line
WIDER = mm(2)  # a table's cells have their margins outside the text
GAP = pt(1)  # between two paragraphs
INDENT = (1.85, 2.15)  # 字
PLACE_OUT = 1.0  # 字; digits differ in width from font to font
SIZE_OUT = pt(0.5)
BODY_SIZES = (pt(15.5), BODY_SIZE)
# A table with so many rows, most of them cut into the same columns, is a list that may run over a page.
LIST_ROWS, LIST_COLUMNS, LIST_ALIKE = 8, 3, 0.8

# Margins and line pitches in use that are not the standard's, by the name a clerk knows them under.
HOUSE_VARIANTS = (
    ("省级机关常见样式（上下 28、左右 27 毫米，行距 33 磅）", (mm(28), mm(27), mm(28), mm(27)), pt(33)),
    ("院校常见样式（上 35、下 33、左右 27 毫米，行距 29 磅）", (mm(35), mm(27), mm(33), mm(27)), pt(29)),
    ("上下 36、左右 27 毫米的样式", (mm(36), mm(27), mm(36), mm(27)), None),
    ("左右各 27 毫米的样式（标准是订口 28 毫米、另一侧 26 毫米）", (mm(37), mm(27), mm(35), mm(27)), None),
    ("下边距 34 毫米的样式", (mm(37), mm(26), mm(34), mm(28)), None),
)
VARIANT_OUT = mm(0.3)


def is_near(length: Length, asked: Length, out: Length) -> bool:
    """Whether a length is the one asked for, give or take `out`; a twip of rounding is nobody's fault."""
    return abs(length.twips - asked.twips) <= out.twips + 1


def is_between(length: Length, bounds: tuple[Length, Length]) -> bool:
    """Whether a length lies within bounds."""
    return bounds[0].twips - 1 <= length.twips <= bounds[1].twips + 1
