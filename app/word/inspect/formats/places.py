"""Where the first page's red words stand, measured from the sheet's upper edge."""

from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.measuring import reckoned
from app.word.ooxml.lengths import Length
from app.word.standard.tolerances import RED_LINE_THICKEST, TOP


def top_of_red(document: Document) -> Length | None:
    """Of the ink on the printed page; None where it was not printed or holds no red words."""
    red = document.printed.pages[0].ink.red if document.printed else ()
    return next((band.top for band in red if band.height > RED_LINE_THICKEST), None)


def reckoned_top(document: Document) -> Length | None:
    """Of the mark, by what the file says; None where it stands in a table, a box or a header."""
    mark = document.of(Element.MARK)[0]
    return None if document.position(mark) < 0 else reckoned.ink_top(document, mark).plus(TOP)
