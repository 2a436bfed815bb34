"""What the layout check, the preview, the templates' check and the filling say of one paragraph, each asked its own way."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from app.core.page import Span
from app.core.text import width
from app.word.filling.closing import place_closing
from app.word.filling.last_page import LastPage, Measured, last_page, measure
from app.word.inspect.document import Document, read
from app.word.ooxml.lengths import pt
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, parse, w
from app.word.preview import lay_out
from app.word.reading.opening import read_document
from app.word.reading.paragraphs import Reader
from app.word.reading.sections import sections_of
from app.word.standard import layout, type_area
from app.word.standard.layout import INK_TRUE
from app.word.standard.places import place_signed
from app.word.templates.check import check
from app.word.templates.spots import Spot, spots
from tools.templates.blank import package

DAY = "2026年6月30日"
OTHERS = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
A4, LETTER = (210, 297), (216, 279)


@dataclass(frozen=True)
class Sample:
    """A paragraph in the style of the body: `properties` in its w:pPr, `runs` behind it; `paper`: with a w:sectPr."""

    properties: str = ""
    runs: str = "<w:r><w:t>云川</w:t></w:r>"
    paper: bool = True

    def file(self, style: str = layout.BODY.ident, more: str = "") -> bytes:
        """A Word file with nothing else in it but `more`."""
        parts = read_parts(package([(layout.BODY, "")]))
        text = parts[DOCUMENT].decode()
        start, end = text.index("<w:body>") + len("<w:body>"), text.index("<w:sectPr>")
        end = end if self.paper else text.index("</w:body>")
        names = "".join(f' xmlns:{name}="{space}"' for name, space in OTHERS.items())
        text = text.replace("<w:document ", f"<w:document{names} ", 1)
        shift = len(names)
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{self.properties}</w:pPr>{self.runs}</w:p>'
        parts[DOCUMENT] = (text[: start + shift] + paragraph + more + text[end + shift :]).encode()
        return write_parts(parts)


def roots(content: bytes) -> dict[str, etree._Element]:
    return {name: parse(part) for name, part in read_parts(content).items() if name.endswith((".xml", ".rels"))}


# The layout check: what its clauses judge.


def checked(sample: Sample) -> Document:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "文件.docx"
        path.write_bytes(sample.file())
        return read(read_document(path))


def text_checked(sample: Sample) -> str:
    return checked(sample).flow[0].words


def first_checked(sample: Sample) -> float:
    return checked(sample).flow[0].start


def gap_checked(sample: Sample) -> float:
    return checked(sample).flow[0].look.before


def paper_checked(sample: Sample) -> tuple[int, int]:
    section = checked(sample).sections[0]
    return round(section.width.millimetres), round(section.height.millimetres)


# The preview: what stands on the page, and where.


def drawn(sample: Sample) -> list[Span]:
    return [one for one in lay_out(roots(sample.file()))[0].spans if one.text not in ("—", "1")]


def text_drawn(sample: Sample) -> str:
    """A box has its own place on the page: what stands on the paragraph's line counts."""
    spans = drawn(sample)
    return "".join(one.text for one in spans if one.baseline == spans[0].baseline)


def first_drawn(sample: Sample) -> float:
    return (drawn(sample)[0].places[0] - INK_TRUE.left.points) / layout.BODY_CHARACTER.points


def gap_drawn(sample: Sample) -> float:
    return drawn(sample)[0].baseline - drawn(Sample())[0].baseline


def paper_drawn(sample: Sample) -> tuple[int, int]:
    page = lay_out(roots(sample.file()))[0]
    return round(pt(page.width).millimetres), round(pt(page.height).millimetres)


# The templates' check: what it tells of a paragraph.


def spot(sample: Sample) -> Spot:
    parts = roots(sample.file())
    return spots(parts, Reader(parts))[DOCUMENT][0]


def text_told(sample: Sample) -> str:
    return spot(sample).place.label.partition("“")[2].rstrip("”")


def first_told(sample: Sample) -> float:
    return spot(sample).paragraph.start


def gap_told(sample: Sample) -> float:
    return spot(sample).paragraph.look.before


def paper_told(sample: Sample) -> tuple[int, int]:
    """A template without paper is warned of: Word takes its own."""
    content = read_parts(sample.file())
    troubles = check("模板.docx", content, {}).troubles
    return LETTER if "paper-missing" in {one.id for one in troubles} else A4


# The filling: where it places a signature (署名) of these words, how many lines it counts, what it keeps free.


def text_placed(sample: Sample) -> str:
    """The words themselves are not asked: the width in 字 by which they are placed is, in so many 云."""
    date = f'<w:p><w:pPr><w:pStyle w:val="{layout.DATE.ident}"/></w:pPr><w:r><w:t>{DAY}</w:t></w:r></w:p>'
    parts = roots(sample.file(layout.SIGNATURE.ident, date))
    place_closing(parts[DOCUMENT], Reader(parts), INK_TRUE)
    right = int(next(parts[DOCUMENT].iter(w("ind"))).get(w("right"), "0"))
    line = type_area.characters(INK_TRUE)
    for half in range(2 * line):
        place = place_signed(half / 2, width(DAY), line)[0]
        if layout.BODY_CHARACTER.times(place.empty).twips == right:
            return "1" * half
    raise AssertionError(right)


def first_counted(sample: Sample) -> float:
    """How many half-width characters fit in its first line tells where that begins."""
    runs = (f"<w:r><w:t>{'云' + '1' * count}</w:t></w:r>" for count in range(60))
    lines = (_measured(Sample(sample.properties, one)).lines for one in runs)
    fits = sum(1 for _ in takewhile(lambda count: count == 1, lines)) - 1
    return type_area.width(INK_TRUE).points / layout.BODY_CHARACTER.points - 1 - fits / 2


def gap_counted(sample: Sample) -> float:
    return _measured(sample).before


def paper_counted(sample: Sample) -> tuple[int, int]:
    """Where the running text ends is told for the preset's own paper only."""
    page = "".join(f'<w:p><w:pPr><w:pStyle w:val="{layout.BODY.ident}"/></w:pPr></w:p>' for _ in range(30))
    parts = roots(sample.file(more=page))
    told = last_page(parts[DOCUMENT], Reader(parts), INK_TRUE, pt(50)) is LastPage.EVEN
    return A4 if told else LETTER


def _measured(sample: Sample) -> Measured:
    parts = roots(sample.file())
    section, held = next(sections_of(parts[DOCUMENT]))
    return measure(Reader(parts).on_lines(section.gap_line).paragraph(held[0]), INK_TRUE, 0.5, False)


Answer = str | float | tuple[int, int]
Asker = Callable[[Sample], Answer]
TEXT: dict[str, Asker] = {
    "inspect": text_checked, "preview": text_drawn, "templates": text_told, "filling": text_placed,
}  # fmt: skip
FIRST: dict[str, Asker] = {
    "inspect": first_checked, "preview": first_drawn, "templates": first_told, "filling": first_counted,
}  # fmt: skip
GAP: dict[str, Asker] = {
    "inspect": gap_checked, "preview": gap_drawn, "templates": gap_told, "filling": gap_counted,
}  # fmt: skip
PAPER: dict[str, Asker] = {
    "inspect": paper_checked, "preview": paper_drawn, "templates": paper_told, "filling": paper_counted,
}  # fmt: skip
