"""Ends sections where their text ends: no empty paragraph, and no empty last section, makes a page of its own."""

from lxml import etree

from app.word.ooxml.wml import child, properties_of, set_exact_lines, w
from app.word.standard.layout import SECTION_END


def tidy_sections(document: etree._Element) -> None:
    """Change the body in place."""
    body = document.find(w("body"))
    if body is None:
        return
    _drop_empty_end(body)
    for paragraph in [one for one in body if _ends_section(one)]:
        before = paragraph.getprevious()
        if before is not None and before.tag == w("p") and before.find(f"{w('pPr')}/{w('sectPr')}") is None:
            child(before, "pPr").append(paragraph[0][-1])
            body.remove(paragraph)
    _end_last_table(body)


def _drop_empty_end(body: etree._Element) -> None:
    """Nothing was printed in the last section: the one before becomes the last."""
    if len(body) > 1 and body[-1].tag == w("sectPr") and _ends_section(body[-2]):
        section = body[-2][0][-1]
        body.remove(body[-1])
        body.remove(body[-1])
        body.append(section)


def _end_last_table(body: etree._Element) -> None:
    """Behind a last table Word puts a line of the text's height, which may make a page of its own: here is one of 2 pt."""
    if len(body) > 1 and body[-1].tag == w("sectPr") and body[-2].tag == w("tbl"):
        end = body.makeelement(w("p"))
        body[-1].addprevious(end)
        child(properties_of(end), "snapToGrid").set(w("val"), "0")
        set_exact_lines(end, SECTION_END.line or SECTION_END.size)


def _ends_section(paragraph: etree._Element) -> bool:
    """Whether it does nothing else: no words, and the section as the last of its properties."""
    properties = paragraph.find(w("pPr"))
    only = properties is not None and len(paragraph) == 1 and len(properties) > 0
    return only and properties is not None and properties[-1].tag == w("sectPr")
