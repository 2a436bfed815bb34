"""Page numbers (页码): mirrored below the type area; on pages across at the same place of the sheet, turned."""

from app.word.filling.textbox import NAMESPACES, sideways
from app.word.ooxml.wml import HEAD, NAMESPACE
from app.word.standard import layout
from app.word.standard.layout import Align, Style

_RUNS = (
    '<w:t xml:space="preserve">— </w:t>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>1</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
    '<w:t xml:space="preserve"> —</w:t>',
)


def footer(style: Style) -> str:
    """The part of a footer with the page's number."""
    return f"{HEAD}<w:ftr {NAMESPACE}>{_number(style)}</w:ftr>"


def footer_across(style: Style) -> str:
    """The same for pages across: a turned box as long as the sheet's upright text is wide."""
    box = sideways(
        _number(style),
        layout.NUMBER_ACROSS,
        layout.LITERAL.left,
        layout.NUMBER_SIZE.times(1.2),
        layout.TYPE_WIDTH,
        "页码",
    )
    empty = f'<w:pPr><w:pStyle w:val="{layout.SECTION_END.ident}"/></w:pPr>'
    return f"{HEAD}<w:ftr {NAMESPACE} {NAMESPACES}><w:p>{empty}{box}</w:p></w:ftr>"


def _number(style: Style) -> str:
    side = "right" if style.align is Align.RIGHT else "left"
    indent = f'<w:ind w:{side}Chars="100" w:{side}="{layout.NUMBER_SIZE.twips}"/>'
    body = "".join(f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{run}</w:r>' for run in _RUNS)
    return f'<w:p><w:pPr><w:pStyle w:val="{style.ident}"/>{indent}</w:pPr>{body}</w:p>'
