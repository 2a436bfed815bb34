"""The running text of a document: its paragraphs as a clerk counts them, its tables, its sections, and what stands aside."""

from dataclasses import dataclass, field, replace

from lxml import etree

from app.word.ooxml.wml import local
from app.word.reading.blocks import paragraphs_in
from app.word.reading.paragraphs import Paragraph, Reader
from app.word.reading.sections import Section, sections_of
from app.word.reading.tables import WordTable, read_table


@dataclass
class Flow:
    """`paragraphs` are those outside tables and boxes, in order; `aside` the others, in order."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)
    tables: list[WordTable] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


def read_flow(document: etree._Element, reader: Reader) -> Flow:
    """Everything in the body. A clerk counts the paragraphs with words; tables and boxes are left out of the count."""
    flow, count = Flow(), 0
    for section, held in sections_of(document):
        flow.sections.append(section)
        on_page = reader.on_lines(section.gap_line)
        for one in held:
            if local(one) == "tbl":
                flow.tables.append(read_table(one, reader.cascade))
                flow.aside += [on_page.paragraph(inner, section=section.at) for inner in paragraphs_in(one)]
                continue
            paragraph = on_page.paragraph(one, count + 1, section.at)
            flow.aside += [
                on_page.paragraph(inner, section=section.at) for box in paragraph.boxes for inner in paragraphs_in(box)
            ]
            counts = bool(paragraph.words.strip())
            count += counts
            flow.paragraphs.append(paragraph if counts else replace(paragraph, at=0))
    return flow
