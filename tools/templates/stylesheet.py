"""The styles and fonts of a Word package of our own, from layout.py alone."""

from xml.sax.saxutils import quoteattr

from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import HEAD, NAMESPACE
from app.word.standard import layout
from app.word.standard.layout import Preset, Role, RuleLine, Style

# overflowPunct is decided by measuring: LibreOffice 7.4 reads it the other way round. With 0 (and without it) points
# stand up to 1.9 mm outside the type area there, with 1 none does; in Word 1 is what every new document has.
_WIDOWS = '<w:widowControl w:val="0"/>'
_BREAKING = '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'


def stylesheet(preset: Preset) -> str:
    """The part word/styles.xml."""
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts(layout.BODY.role)}<w:kern w:val="2"/>'
        f'<w:sz w:val="{layout.BODY_SIZE.half_points}"/><w:szCs w:val="{layout.BODY_SIZE.half_points}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{_WIDOWS}{_BREAKING}<w:jc w:val="both"/></w:pPr></w:style>'
    )
    ours = "".join(_style(style, preset) for style in layout.STYLES)
    return f"{HEAD}<w:styles {NAMESPACE}>{defaults}{normal}{ours}</w:styles>"


def _style(style: Style, preset: Preset) -> str:
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    squeeze = f'<w:spacing w:val="{layout.SQUEEZE.twips}"/>' if style.size == layout.BODY_SIZE else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.ident}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/>{_next(style)}<w:qFormat/><w:pPr>{_paragraph_rules(style, preset)}</w:pPr>'
        f"<w:rPr>{fonts(style.role)}{colour}{squeeze}"
        f'<w:sz w:val="{style.size.half_points}"/><w:szCs w:val="{style.size.half_points}"/></w:rPr></w:style>'
    )


def _next(style: Style) -> str:
    """Behind a title or heading typed by the clerk the text goes on."""
    return f'<w:next w:val="{layout.BODY.ident}"/>' if style.outline is not None or style is layout.TITLE else ""


def _paragraph_rules(style: Style, preset: Preset) -> str:
    # LibreOffice gives a 2号 line two lines of the grid, and a page number one, unless they are taken off it.
    off_grid = style.size != layout.BODY_SIZE
    rules = (
        "<w:keepNext/>" if style.keep_next else "",
        # A heading of two lines must not be parted by the page's end either.
        "<w:keepLines/>" if style.keep_next and style.chars else "",
        "<w:pageBreakBefore/>" if style.new_page else "",
        _WIDOWS,
        _border(style.rule) if style.rule else "",
        _BREAKING,
        '<w:snapToGrid w:val="0"/>' if off_grid else "",
        f'<w:spacing w:before="0" w:after="0" {_line(style, preset)}/>',
        _indent(style),
        f'<w:jc w:val="{style.align}"/>',
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    )
    return "".join(rules)


def _border(rule: RuleLine) -> str:
    return f'<w:pBdr><w:bottom w:val="{rule.kind}" w:sz="{rule.eighths}" w:space="0" w:color="{rule.colour}"/></w:pBdr>'


def _line(style: Style, preset: Preset) -> str:
    # No exact line within tables: it cuts rows.
    if style.fitting:
        return 'w:line="240" w:lineRule="auto"'
    return f'w:line="{(style.line or preset.pitch).twips}" w:lineRule="exact"'


def _indent(style: Style) -> str:
    if style.sides:
        side = _character(style).times(style.sides).twips
        return f'<w:ind w:left="{side}" w:right="{side}"/>'
    first = _character(style).times(style.chars).twips
    return f'<w:ind w:firstLineChars="{style.chars * 100}" w:firstLine="{first}"/>' if style.chars else ""


def _character(style: Style) -> Length:
    return layout.BODY_CHARACTER if style.size == layout.BODY_SIZE else style.size


def fonts(role: Role) -> str:
    """The font of a role in all four slots, with the hint that sets “” — … in it too."""
    slots = "".join(
        f" w:{slot}={quoteattr(layout.TYPEFACES[role].name)}" for slot in ("ascii", "eastAsia", "hAnsi", "cs")
    )
    return f'<w:rFonts w:hint="eastAsia"{slots}/>'


def font_table() -> str:
    """The part word/fontTable.xml."""
    entries = "".join(
        f"<w:font w:name={quoteattr(face.name)}><w:altName w:val={quoteattr(','.join((face.english, *face.instead)))}/>"
        '<w:charset w:val="86"/></w:font>'
        for face in layout.TYPEFACES.values()
    )
    return f"{HEAD}<w:fonts {NAMESPACE}>{entries}</w:fonts>"
