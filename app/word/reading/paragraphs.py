"""A paragraph as this package looks at it: its style's name and its words."""

from lxml import etree

from app.word.ooxml.wml import child, w
from app.word.standard.layout import Style


def style_id(paragraph: etree._Element) -> str:
    """The id of a paragraph's style; empty for the default one."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def set_style(paragraph: etree._Element, ident: str) -> None:
    """Give it another style."""
    child(properties(paragraph), "pStyle").set(w("val"), ident)


def properties(paragraph: etree._Element) -> etree._Element:
    """Its pPr, made if it is missing."""
    return child(paragraph, "pPr")


def text_of(paragraph: etree._Element) -> str:
    """The words of a paragraph."""
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


class Styles:
    """The styles of a document by their names; an office's template may have given them other ids."""

    def __init__(self, part: etree._Element) -> None:
        self._names = {one.get(w("styleId"), ""): _name(one) for one in part.iter(w("style"))}

    def of(self, paragraph: etree._Element) -> str:
        """The name of a paragraph's style; empty where it has none."""
        return self.name(style_id(paragraph))

    def name(self, ident: str) -> str:
        """The name of the style with this id; empty where there is none."""
        return self._names.get(ident, "")

    def among(self, root: etree._Element, *styles: Style) -> list[etree._Element]:
        """The paragraphs in one of these styles, in order; a long document is gone through quickly."""
        names = {one.name for one in styles}
        wanted = {ident for ident, name in self._names.items() if name in names}
        value = w("val")
        marks = (one for one in root.iter(w("pStyle")) if one.get(value) in wanted)
        return [found for one in marks if (found := next(one.iterancestors(w("p")), None)) is not None]

    def is_in(self, paragraph: etree._Element, *styles: Style) -> bool:
        """Whether the paragraph stands in one of these."""
        return self.of(paragraph) in {one.name for one in styles}

    def ident(self, style: Style) -> str:
        """The id under which this document knows a style of ours; empty where it has none of that name."""
        return next((ident for ident, name in self._names.items() if name == style.name), "")


def _name(style: etree._Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "")
