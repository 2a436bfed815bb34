"""Mends tables that loops over nothing have left: Word refuses a cell without a paragraph and a table without rows."""

from lxml import etree

from app.word.ooxml.wml import w
from app.word.reading.blocks import rows


def mend_tables(root: etree._Element) -> None:
    """Change a part in place."""
    for table in list(root.iter(w("tbl"))):
        parent = table.getparent()
        if parent is not None and next(rows(table), None) is None:
            parent.remove(table)
    for cell in root.iter(w("tc")):
        if not len(cell) or cell[-1].tag != w("p"):
            etree.SubElement(cell, w("p"))
