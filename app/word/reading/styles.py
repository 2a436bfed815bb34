"""The styles of a document by their names; an office's template may have given them other ids."""

from lxml import etree

from app.word.ooxml.wml import value, w
from app.word.standard.layout import Style


def style_id(paragraph: etree._Element) -> str:
    """The id of a paragraph's style; empty for the default one."""
    properties = paragraph.find(w("pPr"))
    return "" if properties is None else value(properties, "pStyle")


class Styles:
    """The names by id of a part word/styles.xml; None for a document without one."""

    def __init__(self, part: etree._Element | None) -> None:
        found = () if part is None else part.iter(w("style"))
        self._names = {one.get(w("styleId"), ""): value(one, "name") for one in found}

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
        attribute = w("val")
        marks = (one for one in root.iter(w("pStyle")) if one.get(attribute) in wanted)
        return [found for one in marks if (found := next(one.iterancestors(w("p")), None)) is not None]

    def is_in(self, paragraph: etree._Element, *styles: Style) -> bool:
        """Whether the paragraph stands in one of these."""
        return self.of(paragraph) in {one.name for one in styles}

    def ident(self, style: Style) -> str:
        """The id under which this document knows a style of ours; empty where it has none of that name."""
        return next((ident for ident, name in self._names.items() if name == style.name), "")
