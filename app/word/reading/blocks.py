"""The one walk over what holds paragraphs: the running text, a cell, a box, the rows of a table."""

from collections.abc import Iterator

from lxml import etree

from app.word.ooxml.wml import local, w

# What stands around paragraphs, tables, rows and cells without being any: content controls and the like.
_CONTAINERS = frozenset(("body", "sdt", "sdtContent", "customXml"))


def blocks(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a document, a header, a cell or a box, in order."""
    return _children(holder, ("p", "tbl"))


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in its cells."""
    return _children(table, ("tr",))


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, as they are written: one over several columns is one."""
    return _children(row, ("tc",))


def boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The text boxes that hang on a paragraph, outer ones only."""
    found = paragraph.iter(w("txbxContent"))
    return [one for one in found if next(one.iterancestors(w("p"))) is paragraph]


def paragraphs_in(holder: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph within, those in tables and boxes too, in the order of the file."""
    return holder.iter(w("p"))


def _children(holder: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    for one in holder:
        name = local(one)
        if name in names:
            yield one
        elif name in _CONTAINERS:
            yield from _children(one, names)
