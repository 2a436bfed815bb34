"""The one walk over what holds paragraphs: the running text, a cell, a box, the rows of a table."""

from collections.abc import Iterator

from lxml import etree

from app.word.ooxml.wml import ALTERNATIVES, local, w

# What stands around paragraphs, tables, rows and cells without being any: content controls and the like.
_BLOCKS = ("p", "tbl")
_CONTROLS = frozenset(("sdt", "sdtContent", "customXml"))
_CONTAINERS = _CONTROLS | {"body"}
_AROUND = _CONTROLS | {ALTERNATIVES, "Choice", "Fallback"}


def blocks(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a document, a header, a cell or a box, in order."""
    return _children(holder, _BLOCKS)


def block_after(block: etree._Element) -> etree._Element | None:
    """The paragraph or table after it, past bookmarks and through content controls; None where it is the last."""
    story, at = _where(block)
    return next(iter(story[at + 1 :]), None)


def blocks_before(block: etree._Element) -> list[etree._Element]:
    """The paragraphs and tables before it, the nearest first."""
    story, at = _where(block)
    return story[:at][::-1]


def _where(block: etree._Element) -> tuple[list[etree._Element], int]:
    """What it stands among, and its place there; in a form that is not read (mc:Fallback) it stands alone."""
    holder = next(one for one in block.iterancestors() if local(one) not in _AROUND)
    story = list(blocks(holder))
    return (story, story.index(block)) if block in story else ([block], 0)


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in its cells."""
    return _children(table, ("tr",))


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row, as they are written: one over several columns is one."""
    return _children(row, ("tc",))


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
        elif name == ALTERNATIVES and len(one):
            yield from _children(one[0], names)
