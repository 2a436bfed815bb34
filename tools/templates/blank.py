"""A Word package of our own, made from layout.py alone: nobody's names, dates or theme in it."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import HEAD, NAMESPACE, OFFICE, PACKAGE
from app.word.standard import layout
from app.word.standard.layout import Preset, Style
from tools.templates.blocks import Paragraph, Section
from tools.templates.footers import footer, footer_across
from tools.templates.stylesheet import font_table, stylesheet
from tools.templates.tables import Form, Table

Block = Paragraph | Table | Form | Section
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "footer1": "footer",
    "footer2": "footer",
}
# Word's own signs for Chinese, and what the standard of numbers and that of punctuation add: 2026 is not parted from its
# 年, 3 not from its 月 or 日, and no line begins with a dash (2026—2030年). LibreOffice 7.4 passes over such a list.
_NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
_NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—年月日"
_PARTS_ACROSS = {"footer3": "footer", "footer4": "footer"}


def package(
    blocks: Iterable[Block | tuple[Style, str]],
    preset: Preset = layout.INK_TRUE,
    last: Section | None = None,
) -> bytes:
    """A document of the given blocks in the styles of layout.py; `last` is its last section, upright if not given."""
    made = [Paragraph(one[0], (one[1],)) if isinstance(one, tuple) else one for one in blocks]
    end = last or Section()
    across = any(isinstance(one, Section) and one.across for one in (*made, end))
    parts = {**_PARTS, **(_PARTS_ACROSS if across else {})}
    footers = {
        "word/footer1.xml": footer(layout.NUMBER_ODD),
        "word/footer2.xml": footer(layout.NUMBER_EVEN),
        "word/footer3.xml": footer_across(layout.NUMBER_ODD),
        "word/footer4.xml": footer_across(layout.NUMBER_EVEN),
    }
    texts = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _document_relations(parts),
        "word/document.xml": _document(made, end, preset),
        "word/styles.xml": stylesheet(preset),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": font_table(),
        **{name: text for name, text in footers.items() if name[len("word/") : -len(".xml")] in parts},
    }
    return write_parts({name: text.encode() for name, text in texts.items()})


def _content_types(parts: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>' for part, kind in parts.items()
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{ident}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for ident, (kind, target) in targets.items()
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _document_relations(parts: dict[str, str]) -> str:
    kinds = {part: kind if part.startswith("footer") else part for part, kind in parts.items() if part != "document"}
    return _relations({f"rId{at}": (kind, f"{part}.xml") for at, (part, kind) in enumerate(kinds.items(), 1)})


def _document(blocks: Iterable[Block], end: Section, preset: Preset) -> str:
    body = "".join(one.paragraph(preset) if isinstance(one, Section) else one.xml() for one in blocks)
    return f"{HEAD}<w:document {NAMESPACE}><w:body>{body}{end.xml(preset)}</w:body></w:document>"


def _settings() -> str:
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("useWord2013TrackBottomHyphenation", 0))
    )
    signs = "".join(
        f'<w:noLineBreaks{where} w:lang="zh-CN" w:val={quoteattr(signs)}/>'
        for where, signs in (("After", _NOT_LAST), ("Before", _NOT_FIRST))
    )
    return (
        f"{HEAD}<w:settings {NAMESPACE}><w:removePersonalInformation/><w:removeDateAndTime/>"
        '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"{signs}"
        f"<w:compat><w:spaceForUL/><w:adjustLineHeightInTable/><w:useFELayout/>{compat}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )
