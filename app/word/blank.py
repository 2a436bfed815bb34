"""A Word package of our own, made from layout.py alone: nobody's names, dates or theme in it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from app.word import layout
from app.word.layout import Align, Preset, Style, Typeface
from app.word.package import write_parts
from app.word.wml import MAIN, OFFICE, PACKAGE

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "footer1": "footer",
    "footer2": "footer",
}
# overflowPunct is decided by measuring: LibreOffice 7.4 reads it the other way round. With 0 (and without it) points
# stand up to 1.9 mm outside the type area there, with 1 none does; in Word 1 is what every new document has.
_ASIAN = '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'


def package(paragraphs: Iterable[tuple[Style, str]], preset: Preset = layout.INK_TRUE) -> bytes:
    """A document of the given paragraphs in the trade's styles."""
    return write_parts(
        {
            "[Content_Types].xml": _content_types().encode(),
            "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}).encode(),
            "word/_rels/document.xml.rels": _document_relations().encode(),
            "word/document.xml": _document(paragraphs, preset).encode(),
            "word/styles.xml": _styles(preset).encode(),
            "word/settings.xml": _settings().encode(),
            "word/fontTable.xml": _font_table().encode(),
            "word/footer1.xml": _footer(layout.NUMBER_ODD).encode(),
            "word/footer2.xml": _footer(layout.NUMBER_EVEN).encode(),
        }
    )


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>'
        for part, kind in _PARTS.items()
    )
    return (
        f'{_HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{ident}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for ident, (kind, target) in targets.items()
    )
    return f'{_HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _document_relations() -> str:
    kinds = {part: _PARTS[part] if part.startswith("footer") else part for part in _PARTS if part != "document"}
    return _relations({f"rId{at}": (kind, f"{part}.xml") for at, (part, kind) in enumerate(kinds.items(), 1)})


def _document(paragraphs: Iterable[tuple[Style, str]], preset: Preset) -> str:
    body = "".join(_paragraph(style, text) for style, text in paragraphs)
    return f"{_HEAD}<w:document {_NS}><w:body>{body}{_section(preset)}</w:body></w:document>"


def _paragraph(style: Style, text: str) -> str:
    run = f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style.ident}"/></w:pPr>{run if text else ""}</w:p>'


def _section(preset: Preset) -> str:
    # linePitch is the line's own pitch: LibreOffice snaps exact lines to any other grid (28 pt became 31.2 pt).
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>'
        f'<w:pgSz w:w="{layout.PAGE_WIDTH.twips}" w:h="{layout.PAGE_HEIGHT.twips}"/>'
        f'<w:pgMar w:top="{preset.top.twips}" w:right="{preset.right.twips}" w:bottom="{preset.bottom.twips}"'
        f' w:left="{preset.left.twips}" w:header="{layout.HEADER_FROM_TOP.twips}"'
        f' w:footer="{layout.NUMBER_FROM_FOOT.twips}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{preset.pitch.twips}"/></w:sectPr>'
    )


def _footer(style: Style) -> str:
    side = "right" if style.align is Align.RIGHT else "left"
    ppr = (
        f'<w:pPr><w:pStyle w:val="{style.ident}"/>'
        f'<w:ind w:{side}Chars="100" w:{side}="{layout.NUMBER_SIZE.twips}"/></w:pPr>'
    )
    runs = (
        '<w:t xml:space="preserve">— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t xml:space="preserve"> —</w:t>',
    )
    body = "".join(f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{run}</w:r>' for run in runs)
    return f"{_HEAD}<w:ftr {_NS}><w:p>{ppr}{body}</w:p></w:ftr>"


def _styles(preset: Preset) -> str:
    body = layout.TYPEFACES[layout.BODY.role]
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(body)}<w:kern w:val="2"/>'
        f'<w:sz w:val="{layout.BODY_SIZE.half_points}"/><w:szCs w:val="{layout.BODY_SIZE.half_points}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{_ASIAN}<w:jc w:val="both"/></w:pPr></w:style>'
    )
    ours = "".join(_style(style, preset) for style in layout.STYLES)
    return f"{_HEAD}<w:styles {_NS}>{defaults}{normal}{ours}</w:styles>"


def _style(style: Style, preset: Preset) -> str:
    squeeze = f'<w:spacing w:val="{layout.SQUEEZE.twips}"/>' if style.size == layout.BODY_SIZE else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.ident}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{_paragraph_rules(style, preset)}</w:pPr>'
        f"<w:rPr>{_fonts(layout.TYPEFACES[style.role])}{squeeze}"
        f'<w:sz w:val="{style.size.half_points}"/><w:szCs w:val="{style.size.half_points}"/></w:rPr></w:style>'
    )


def _paragraph_rules(style: Style, preset: Preset) -> str:
    numbered = style.size == layout.NUMBER_SIZE
    pitch = style.size if numbered else preset.pitch
    # LibreOffice gives a 2号 line two lines of the grid, and a page number one, unless they are taken off it.
    off_grid = style.size != layout.BODY_SIZE
    first = layout.BODY_CHARACTER.times(style.chars)
    rules = (
        "<w:keepNext/>" if style.keep_next else "",
        _ASIAN,
        '<w:snapToGrid w:val="0"/>' if off_grid else "",
        f'<w:spacing w:before="0" w:after="0" w:line="{pitch.twips}" w:lineRule="exact"/>',
        f'<w:ind w:firstLineChars="{style.chars * 100}" w:firstLine="{first.twips}"/>' if style.chars else "",
        f'<w:jc w:val="{style.align}"/>',
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    )
    return "".join(rules)


def _fonts(face: Typeface) -> str:
    slots = "".join(f" w:{slot}={quoteattr(face.name)}" for slot in ("ascii", "eastAsia", "hAnsi", "cs"))
    return f'<w:rFonts w:hint="eastAsia"{slots}/>'


def _settings() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("useWord2013TrackBottomHyphenation", 0))
    )
    return (
        f"{_HEAD}<w:settings {_NS}><w:removePersonalInformation/><w:removeDateAndTime/>"
        '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:spaceForUL/><w:adjustLineHeightInTable/><w:useFELayout/>{compat}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _font_table() -> str:
    fonts = "".join(
        f"<w:font w:name={quoteattr(face.name)}><w:altName w:val={quoteattr(','.join(face.instead))}/>"
        '<w:charset w:val="86"/></w:font>'
        for face in layout.TYPEFACES.values()
    )
    return f"{_HEAD}<w:fonts {_NS}>{fonts}</w:fonts>"
