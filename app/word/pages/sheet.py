"""What a document's styles and direct formatting come to: properties by name, the nearer ones over the farther."""

from lxml import etree

from app.word.wml import local, w

Properties = dict[str, dict[str, str]]
_NO_STYLES = etree.Element(w("styles"))
_NESTED = ("pBdr", "tblBorders", "tcBorders", "tblCellMar", "tcMar", "tabs")
# The nearer one of these takes the farther one's place, though they are different attributes.
_RIVALS = {
    "hanging": ("firstLine", "firstLineChars", "hangingChars"),
    "firstLine": ("hanging", "hangingChars", "firstLineChars"),
    "left": ("leftChars", "start"),
    "right": ("rightChars", "end"),
}


def read(element: etree._Element | None) -> Properties:
    """The properties of a pPr, rPr, tblPr, trPr or tcPr; those within borders, margins and tabs as parent.child."""
    found: Properties = {}
    for one in () if element is None else element:
        name = local(one)
        if name in _NESTED:
            for at, inner in enumerate(one):
                found[f"{name}.{at if name == 'tabs' else local(inner)}"] = _attributes(inner)
        else:
            found[name] = _attributes(one)
    return found


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name).rsplit("}", 1)[-1]: str(value) for name, value in element.attrib.items()}


def over(base: Properties, nearer: Properties) -> Properties:
    """Both, the nearer before the base, attribute by attribute."""
    merged = dict(base)
    if any(name.startswith("tabs.") for name in nearer):
        merged = {name: value for name, value in merged.items() if not name.startswith("tabs.")}
    for name, attributes in nearer.items():
        below = merged.get(name, {})
        gone = {rival for one in attributes for rival in _RIVALS.get(one, ())} - set(attributes)
        merged[name] = {**{key: value for key, value in below.items() if key not in gone}, **attributes}
    return merged


def is_on(properties: Properties, name: str) -> bool:
    """Whether a switch is there and not turned off."""
    return name in properties and properties[name].get("val", "1") not in ("0", "false", "off", "none")


class Sheet:
    """The styles of a document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        root = _NO_STYLES if root is None else root
        self._styles = {one.get(w("styleId"), ""): one for one in root.iter(w("style"))}
        defaults = root.find(w("docDefaults"))
        self._paragraph = read(_at(defaults, "pPrDefault", "pPr"))
        self._text = read(_at(defaults, "rPrDefault", "rPr"))
        self._default = next((one.get(w("styleId"), "") for one in root.iter(w("style")) if _is_default(one)), "")
        self._known: dict[tuple[str, str], Properties] = {}

    def paragraph(self, ident: str) -> Properties:
        """What a paragraph style says of the paragraph; the document's own default for an empty id."""
        return over(self._paragraph, self._of(ident or self._default, "pPr"))

    def text(self, ident: str) -> Properties:
        """What a paragraph style says of its text."""
        return over(self._text, self._of(ident or self._default, "rPr"))

    def character(self, ident: str) -> Properties:
        """What a character style says of its text."""
        return self._of(ident, "rPr")

    def table(self, ident: str) -> Properties:
        """What a table style says of the table."""
        return self._of(ident, "tblPr")

    def _of(self, ident: str, part: str) -> Properties:
        key = (ident, part)
        if key not in self._known:
            self._known[key] = {}  # a style based on itself ends here
            style = self._styles.get(ident)
            if style is not None:
                parent = style.find(w("basedOn"))
                base = {} if parent is None else self._of(parent.get(w("val"), ""), part)
                self._known[key] = over(base, read(style.find(w(part))))
        return self._known[key]


def _at(element: etree._Element | None, *names: str) -> etree._Element | None:
    for name in names:
        element = None if element is None else element.find(w(name))
    return element


def _is_default(style: etree._Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")
