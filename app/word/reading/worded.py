"""Which paragraphs of a document have words, and what these are: the text, tables and boxes, each as it is printed once."""

from collections.abc import Iterator

from lxml import etree

from app.word.ooxml.wml import local
from app.word.reading.blocks import paragraphs_in
from app.word.reading.inlines import inlines, said
from app.word.reading.styles import style_id
from app.word.standard import layout


def worded_paragraphs(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Each paragraph of a part with its words, in the order of the file; blank ones are left out."""
    for paragraph in paragraphs_in(root):
        words = "".join(said(one.element) for one in inlines(paragraph))
        if words.strip() and not _is_second_form(paragraph) and not says_again(paragraph):
            yield paragraph, words


def says_again(paragraph: etree._Element) -> bool:
    """Whether it repeats what its cell said on the page before (表格续行)."""
    return style_id(paragraph) == layout.TABLE_AGAIN.ident


def _is_second_form(paragraph: etree._Element) -> bool:
    """Whether it is the form for programs that do not know the first one (mc:Fallback)."""
    return any(local(one) == "Fallback" for one in paragraph.iterancestors())
