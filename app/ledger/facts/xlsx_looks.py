"""How the cells of an .xlsx look, as far as it changes what they say: number formats and struck-out words."""

from collections.abc import Iterator

from lxml import etree

from app.ledger.facts.parts import TRUE, Parts, elements
from app.ledger.facts.sheet_facts import Place, SheetFacts
from app.ledger.shown.builtin import BUILTIN, PLAIN
from app.ledger.usual import sharing, styled

_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
# These two follow the computer's settings, whatever the file says of them.
_OF_THE_SYSTEM = (14, 22)
_has_text = etree.XPath("boolean(.//*[local-name()='t']/text())")
_RawRuns = tuple[tuple[str, bool | None], ...]
"""The runs of a text; None for one that looks as its cell does."""


class XlsxLooks:
    """The styles and shared strings of a workbook. `blank_strings`: those without a character, by index."""

    def __init__(self, package: Parts) -> None:
        self._codes: dict[str, str] = {}
        self._struck: set[str] = set()
        self._runs: dict[str, _RawRuns] = {}
        self.blank_strings: frozenset[str] = frozenset()
        if package.has(_STYLES):
            self._read_styles(package)
        if package.has(_STRINGS):
            self._read_strings(package)

    @property
    def differ(self) -> bool:
        """Whether anything in the workbook may look different."""
        return bool(self._codes or self._struck or self._runs)

    def note(self, facts: SheetFacts, part: bytes) -> None:
        """What looks different in a usual part, found without parsing it; no text that stands in the cell itself."""
        for row, column, style in styled(part, self._codes) if self._codes else ():
            facts.formats[row, column] = self._codes[style]
        for row, column, _ in styled(part, self._struck) if self._struck else ():
            facts.struck[row, column] = ()
        for row, column, string in sharing(part, self._runs) if self._runs else ():
            _note_runs(facts, (row, column), self._runs[string])

    def note_cell(self, facts: SheetFacts, place: Place, cell: etree._Element) -> None:
        """What looks different in a cell of a part that is not usual."""
        style = cell.get("s", "0")
        if style in self._codes:
            facts.formats[place] = self._codes[style]
        if style in self._struck:
            facts.struck[place] = ()
        string = cell.findtext("{*}v", "") if cell.get("t") == "s" else ""
        if string in self._runs:
            _note_runs(facts, place, self._runs[string])

    def _read_styles(self, package: Parts) -> None:
        with package.open(_STYLES) as stream:
            root = etree.parse(stream).getroot()
        codes = {**BUILTIN, **{key: code for key, code in _own_codes(root) if key not in _OF_THE_SYSTEM}}
        struck = {str(at) for at, font in enumerate(root.iterfind("{*}fonts/{*}font")) if _strikes(font)}
        for at, look in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
            code = codes.get(int(look.get("numFmtId") or 0), "")
            if code.lower() not in PLAIN:
                self._codes[str(at)] = code
            if look.get("fontId") in struck:
                self._struck.add(str(at))

    def _read_strings(self, package: Parts) -> None:
        blank = set()
        with package.open(_STRINGS) as stream:
            for index, item in enumerate(elements(stream, "si")):
                if not _has_text(item):
                    blank.add(str(index))
                # Most texts are of one look.
                elif len(item) > 1 or item[0].tag.endswith("}r"):
                    self._note_string(str(index), read_runs(item))
        self.blank_strings = frozenset(blank)

    def _note_string(self, index: str, runs: _RawRuns) -> None:
        if runs and (self._struck or any(struck for _, struck in runs)):
            self._runs[index] = runs


def note_inline(facts: SheetFacts, place: Place, cell: etree._Element) -> None:
    """The struck words of a text that stands in the cell itself."""
    text = cell.find("{*}is")
    runs = () if text is None else read_runs(text)
    if runs:
        _note_runs(facts, place, runs)


def read_runs(item: etree._Element) -> _RawRuns:
    """The runs of a shared or an inline text, none for one of a single look; what is spoken (拼音) is no part of it."""
    return tuple((_text(run), _look(run)) for run in item.iterfind("{*}r"))


def _text(run: etree._Element) -> str:
    return "".join(part.text or "" for part in run.iterfind("{*}t"))


def _look(run: etree._Element) -> bool | None:
    properties = run.find("{*}rPr")
    return None if properties is None else _strikes(properties)


def _strikes(font: etree._Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") in TRUE


def _own_codes(root: etree._Element) -> Iterator[tuple[int, str]]:
    for one in root.iterfind("{*}numFmts/{*}numFmt"):
        yield int(one.get("numFmtId") or 0), one.get("formatCode") or ""


def _note_runs(facts: SheetFacts, place: Place, runs: _RawRuns) -> None:
    """A run without a look of its own is struck where its cell is."""
    whole = place in facts.struck
    known = tuple((text, whole if struck is None else struck) for text, struck in runs)
    facts.struck.pop(place, None)
    if any(struck for _, struck in known):
        facts.struck[place] = known
