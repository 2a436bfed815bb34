"""Heights on the page reckoned from what the file says, for documents that were not printed."""

from app.word.inspect.document import Document
from app.word.ooxml.lengths import Length, pt
from app.word.reading.paragraphs import Paragraph
from app.word.reading.sections import Section
from app.word.standard import layout

# A line of its font's own height, in sizes: 仿宋, 宋体 and 小标宋 differ little.
_OWN_LINE = 1.3


def line_height(paragraph: Paragraph, section: Section) -> float:
    """One of its lines, in points; where the font decides, about as high as that is."""
    look = paragraph.look
    if look.rule == "exact":
        return look.line
    own = paragraph.main.size * _OWN_LINE
    grid = section.lines_apart
    if look.rule == "atLeast":
        return max(look.line, own)
    return (max(grid.points, own) if grid and look.on_grid else own) * look.line


def ink_top(document: Document, paragraph: Paragraph) -> Length:
    """The upper edge of the ink of a paragraph on the first page, measured from the type area's (版心) upper edge."""
    section = document.section_of(paragraph)
    above = document.flow[: document.position(paragraph)]
    used = sum(line_height(one, section) + one.look.before + one.look.after for one in above)
    line = line_height(paragraph, section)
    ink = line * layout.ABOVE_BASELINE - paragraph.main.size * layout.INK_ABOVE_BASELINE
    return pt(used + paragraph.look.before + ink)


def number_middle(paragraph: Paragraph, section: Section) -> Length:
    """The middle of a page number that is the last line of its footer, measured from the paper's lower edge."""
    return pt(section.footer.points + paragraph.look.after + line_height(paragraph, section) / 2)
