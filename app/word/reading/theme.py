"""The fonts a document's theme stands for: what 主题字体 means in this file."""

from lxml import etree

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Theme:
    """Names as w:rFonts writes them (minorEastAsia, majorHAnsi…) -> the font, empty where the theme gives none."""

    def __init__(self, part: etree._Element | None) -> None:
        self._fonts: dict[str, str] = {}
        for kind in () if part is None else ("major", "minor"):
            scheme = part.find(f".//{_DRAWING}{kind}Font") if part is not None else None
            if scheme is not None:
                self._read(kind, scheme)

    def font(self, name: str) -> str:
        """The font of a theme name."""
        return self._fonts.get(name, "")

    def font_of(self, properties: dict[str, dict[str, str]], slot: str) -> str:
        """The font of a run for a slot (eastAsia, ascii, hAnsi); a theme's name goes before a font's."""
        fonts = properties.get("rFonts", {})
        named = fonts.get(f"{slot}Theme", "")
        return self.font(named) if named else fonts.get(slot, "")

    def _read(self, kind: str, scheme: etree._Element) -> None:
        latin = _typeface(scheme.find(f"{_DRAWING}latin"))
        chinese = next((_typeface(one) for one in scheme if one.get("script") == "Hans"), "")
        east = _typeface(scheme.find(f"{_DRAWING}ea")) or chinese
        self._fonts |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": east, f"{kind}Bidi": latin}


def _typeface(element: etree._Element | None) -> str:
    return "" if element is None else element.get("typeface", "")
