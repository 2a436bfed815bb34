"""What a document of our own is made of besides tables: paragraphs, and sections that lie upright or across."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from app.word.ooxml.lengths import Length
from app.word.standard import layout, type_area
from app.word.standard.layout import Preset, Role, Style
from tools.templates.stylesheet import fonts


@dataclass(frozen=True)
class Words:
    """Words in another typeface than their paragraph's."""

    text: str
    role: Role


TAB = "\t"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph in a style of layout.py; `tab` is a right tab stop, so far from the left.

    `keep_next`: it stays on the page of the next one, as a style for all its paragraphs does not say.
    """

    style: Style
    words: tuple[str | Words, ...] = ()
    tab: Length | None = None
    keep_next: bool = False

    def xml(self) -> str:
        """The w:p."""
        stop = f'<w:tabs><w:tab w:val="right" w:pos="{self.tab.twips}"/></w:tabs>' if self.tab else ""
        kept = "<w:keepNext/>" if self.keep_next else ""
        runs = "".join(_run(words) for words in self.words if words)
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style.ident}"/>{kept}{stop}</w:pPr>{runs}</w:p>'


def _run(words: str | Words) -> str:
    text = words.text if isinstance(words, Words) else words
    face = fonts(words.role) if isinstance(words, Words) else '<w:rFonts w:hint="eastAsia"/>'
    pieces = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(one)}</w:t>' if one else "" for one in text.split(TAB))
    return f"<w:r><w:rPr>{face}</w:rPr>{pieces}</w:r>"


@dataclass(frozen=True)
class Section:
    """The end of a section: what stands before it, back to the one before, lies upright or across (`across`).

    `restart` begins its page numbers at 1.
    """

    across: bool = False
    restart: bool = False

    def xml(self, preset: Preset) -> str:
        """The w:sectPr. A section across lies with its top along the left edge, where the sheets are bound."""
        numbers = ("rId6", "rId7") if self.across else ("rId4", "rId5")
        size = (layout.PAGE_HEIGHT, layout.PAGE_WIDTH) if self.across else (layout.PAGE_WIDTH, layout.PAGE_HEIGHT)
        margins = " ".join(
            f'w:{name}="{side.twips}"'
            for name, side in zip(("top", "right", "bottom", "left"), preset.margins(self.across), strict=True)
        )
        turned = ' w:orient="landscape"' if self.across else ""
        first = '<w:pgNumType w:start="1"/>' if self.restart else ""
        # LibreOffice centres the lines of a grid on the page: a table across would begin lower and lose a line.
        grid = "" if self.across else f'<w:docGrid w:type="lines" w:linePitch="{preset.pitch.twips}"/>'
        return (
            f'<w:sectPr><w:footerReference w:type="default" r:id="{numbers[0]}"/>'
            f'<w:footerReference w:type="even" r:id="{numbers[1]}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{size[0].twips}" w:h="{size[1].twips}"{turned}/>'
            f'<w:pgMar {margins} w:header="{layout.HEADER_FROM_TOP.twips}"'
            f' w:footer="{type_area.number_from_foot(preset).twips}" w:gutter="0"/>'
            f"{first}"
            f"{grid}</w:sectPr>"
        )

    def paragraph(self, preset: Preset) -> str:
        """The paragraph that ends the section within a document, too small to need a line."""
        return f'<w:p><w:pPr><w:pStyle w:val="{layout.SECTION_END.ident}"/>{self.xml(preset)}</w:pPr></w:p>'
