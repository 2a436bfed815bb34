"""The few words of WordprocessingML every module of this package needs: names, parsing, serialising."""

from collections.abc import Iterator

from lxml import etree

from app.word.ooxml.lengths import Length
from app.word.ooxml.order import ORDER

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACE = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'
DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
SETTINGS = "word/settings.xml"
FONTS = "word/fontTable.xml"
NUMBERING = "word/numbering.xml"
RELATIONS = "word/_rels/document.xml.rels"
THEME = "word/theme/theme1.xml"
_NONE = Length(0)
# Of two forms of one thing the first is the newer one; Word writes a drawing a second time for programs that cannot draw the first.
ALTERNATIVES = "AlternateContent"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{MAIN}}}{name}"


def parse(content: bytes) -> etree._Element:
    """The root of a part; no entity is expanded, nothing is fetched.

    Raises etree.XMLSyntaxError, also for elements nested deeper than 256.
    """
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def serialise(root: etree._Element) -> bytes:
    """The part's bytes, as Word writes them."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def child(parent: etree._Element, name: str) -> etree._Element:
    """The child of that name; made if it is missing, where the schema wants it."""
    found = parent.find(w(name))
    if found is not None:
        return found
    made = parent.makeelement(w(name))
    order = ORDER[local(parent)]
    earlier = {w(one) for one in order[: order.index(name)]}
    parent.insert(sum(1 for one in parent if one.tag in earlier), made)
    return made


def value(parent: etree._Element, name: str) -> str:
    """What the child of that name says (w:val); empty where there is none."""
    found = parent.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def properties_of(paragraph: etree._Element) -> etree._Element:
    """Its pPr, made if it is missing."""
    return child(paragraph, "pPr")


def set_style(paragraph: etree._Element, ident: str) -> None:
    """Give a paragraph another style."""
    child(properties_of(paragraph), "pStyle").set(w("val"), ident)


def set_exact_lines(paragraph: etree._Element, line: Length, before: Length = _NONE) -> None:
    """Give each of its lines exactly that height, whatever stands in it, and nothing below."""
    spacing = child(properties_of(paragraph), "spacing")
    spacing.attrib.clear()
    for name, value in (("before", before.twips), ("after", 0), ("line", line.twips), ("lineRule", "exact")):
        spacing.set(w(name), str(value))


def put_in_order(parent: etree._Element) -> None:
    """Sort the children as the schema wants them; what it does not know goes last."""
    order = {w(name): at for at, name in enumerate(ORDER[local(parent)])}
    parent[:] = sorted(parent, key=lambda one: order.get(str(one.tag), len(order)))


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for a comment."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """All within it, itself too, that have this name in any namespace."""
    return (one for one in element.iter() if local(one) == name)


def first(element: etree._Element, name: str) -> etree._Element | None:
    """The first of them."""
    return next(named(element, name), None)


def is_text_part(name: str) -> bool:
    """Whether a part holds paragraphs: the body, headers, footers, notes."""
    stem = name.removeprefix("word/")
    return name.startswith("word/") and stem.endswith(".xml") and stem.startswith(_TEXT_PARTS)


_TEXT_PARTS = ("document.", "document2.", "header", "footer", "footnotes.", "endnotes.")
