"""How the cells of an .ods look, as far as it changes what they say: the day in a format, and struck-out words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from app.core.days import Unit
from app.ledger.facts.sheet_facts import Runs

_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
STYLE = f"{{{_STYLE}}}style"
DATA_STYLES = tuple(
    f"{{{_NUMBER}}}{kind}-style" for kind in ("number", "percentage", "currency", "date", "time", "boolean", "text")
)
_SENT = f"{{{_STYLE}}}apply-style-name"
_FAMILIES = ("table-cell", "text")
_NAME = f"{{{_STYLE}}}name"
_PLAIN_NUMBER = [f"{{{_NUMBER}}}number"]
_UNITS = (("day", Unit.DAY), ("month", Unit.MONTH), ("quarter", Unit.QUARTER), ("year", Unit.YEAR))
_LINE = tuple(f"{{{_STYLE}}}text-line-through-{what}" for what in ("type", "style"))


@dataclass
class _Look:
    """One style: what it says itself. `struck` and `data`: None and empty where the style above decides."""

    above: str
    struck: bool | None
    data: str


@dataclass
class OdsLooks:
    """The styles met so far."""

    _looks: dict[str, _Look] = field(default_factory=dict)
    _units: dict[str, Unit | None] = field(default_factory=dict)
    _known: dict[str, tuple[Unit | bool | None, bool]] = field(default_factory=dict)

    def learn(self, style: etree._Element) -> None:
        """Take in a style, or how a number or day is shown."""
        name = style.get(_NAME, "")
        if style.tag == STYLE:
            if style.get(f"{{{_STYLE}}}family") not in _FAMILIES:
                return
            above, data = (style.get(f"{{{_STYLE}}}{what}", "") for what in ("parent-style-name", "data-style-name"))
            self._looks[name] = _Look(above, _strikes(style), data)
        elif not _shows_plain(style):
            self._units[name] = self._unit(style)

    def _unit(self, style: etree._Element) -> Unit | None:
        """The smallest part of the date it shows; m"月"d"日";@ is a format of texts that sends numbers to another."""
        parts = {etree.QName(part).localname for part in style if isinstance(part.tag, str)}
        sent = (self._units.get(part.get(_SENT, "")) for part in style.iterfind(f"{{{_STYLE}}}map"))
        own = (unit for part, unit in _UNITS if part in parts)
        return next(own, None) or next(filter(None, sent), None)

    @property
    def strike(self) -> bool:
        """Whether any style strikes words out."""
        return any(look.struck for look in self._looks.values())

    def of(self, style: str) -> tuple[Unit | bool | None, bool]:
        """The smallest part of the date a cell of this style shows, False for one without a format; whether it is struck."""
        if style not in self._known:
            chain = list(self._chain(style))
            data = next((look.data for look in chain if look.data), "")
            struck = next((look.struck for look in chain if look.struck is not None), False)
            self._known[style] = self._units.get(data, False), struck
        return self._known[style]

    def runs(self, cell: etree._Element, style: str) -> Runs:
        """The cell's text in runs, its paragraphs parted by line breaks."""
        _, own = self.of(style)
        runs: list[tuple[str, bool]] = []
        for paragraph in cell.iterfind(f"{{{_TEXT}}}p"):
            runs.extend([("\n", own)] if runs else [])
            runs.extend(self._runs(paragraph, own))
        return tuple(runs)

    def _runs(self, element: etree._Element, own: bool) -> Iterator[tuple[str, bool]]:
        chain = self._chain(element.get(f"{{{_TEXT}}}style-name", ""))
        struck = next((look.struck for look in chain if look.struck is not None), own)
        yield element.text or "", struck
        for part in element:
            match etree.QName(part).localname if isinstance(part.tag, str) else "":
                case "s":
                    yield " " * int(part.get(f"{{{_TEXT}}}c") or 1), struck
                case "tab" | "line-break" as name:
                    yield "\t" if name == "tab" else "\n", struck
                case "span" | "a":
                    yield from self._runs(part, struck)
            yield part.tail or "", struck

    def _chain(self, name: str) -> Iterator[_Look]:
        met: set[str] = set()
        while name in self._looks and name not in met:
            met.add(name)
            yield self._looks[name]
            name = self._looks[name].above


def _strikes(style: etree._Element) -> bool | None:
    properties = style.find(f"{{{_STYLE}}}text-properties")
    said = [] if properties is None else [line for line in map(properties.get, _LINE) if line]
    return any(line != "none" for line in said) if said else None


def _shows_plain(style: etree._Element) -> bool:
    """Whether it shows a number as it is: the format 常规."""
    parts = list(style)
    names = [str(key) for part in parts for key in part.attrib]
    return [part.tag for part in parts] == _PLAIN_NUMBER and not any("decimal" in name for name in names)
