"""The one walk over a paragraph: what its runs hold, in order, through every wrapper around them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from app.word.ooxml.wml import ALTERNATIVES, local, w

# What may stand around runs. Deleted runs (del, moveFrom) stand in none of them: they are not read.
_WRAPPERS = frozenset(
    ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "rubyBase")
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, eq=False)
class WordField:
    """A field (域); `code` is its instruction: PAGE \\* MERGEFORMAT."""

    code: str

    @property
    def name(self) -> str:
        """Its first word in capitals: PAGE; empty for an empty instruction."""
        return next(iter(self.code.upper().split()), "")


class Inline(NamedTuple):
    """One thing a run holds; `field`: the field in whose result it stands.

    Where a field's result begins, stands its own mark (fldSimple, fldChar), which says nothing.
    """

    element: etree._Element
    run: etree._Element | None
    field: WordField | None


def inlines(paragraph: etree._Element) -> Iterator[Inline]:
    """Everything in the runs of a paragraph, in order; what stands in a text box on it is not its own.

    What stands in a field's instruction is no word of the paragraph: of { IF { PAGE } = 1 "甲" "乙" } only the result is.
    An instruction the paragraph does not end is none, so its words are said.
    """
    walk = _Walk()
    held: list[Inline] = []
    for one in walk.through(paragraph, None):
        if not walk.in_instruction:
            held.clear()
            yield one
        elif begins_result(one.element):
            yield one
        else:
            held.append(one)
    yield from held


def said(element: etree._Element) -> str:
    """The words of what a run holds; of all but words, tabs, line ends and hyphens there are none."""
    name = local(element)
    if name == "t":
        return (element.text or "").replace("\n", " ")
    return "" if breaks_page(element) else _SIGNS.get(name, "")


def words_in(root: etree._Element) -> str:
    """All the words of a part, whatever they stand in, in the order of the file."""
    return "".join(map(said, root.iter()))


def breaks_page(element: etree._Element) -> bool:
    """Whether it is a page break."""
    return local(element) == "br" and element.get(w("type")) == "page"


def begins_result(element: etree._Element) -> bool:
    """Whether it marks the beginning of a field's result."""
    return local(element) in ("fldSimple", "fldChar")


def fields_of(paragraph: etree._Element) -> list[WordField]:
    """The fields of a paragraph, in order."""
    return [one.field for one in inlines(paragraph) if one.field and begins_result(one.element)]


def instructions_in(root: etree._Element) -> list[list[etree._Element]]:
    """The instruction of every field in a part, as the elements that hold its pieces: Word cuts one into several runs."""
    found: list[list[etree._Element]] = []
    held: list[list[etree._Element]] = []
    for one in root.iter(w("fldChar"), w("instrText"), w("fldSimple")):
        kind = one.get(w("fldCharType"))
        if kind == "begin":
            held.append([])
            found.append(held[-1])
        elif kind == "end" and held:
            held.pop()
        elif local(one) == "instrText" and held:
            held[-1].append(one)
        elif local(one) != "fldChar":
            found.append([one])
    return [one for one in found if one]


def code_in(element: etree._Element) -> str:
    """The instruction, or the piece of one, in such an element."""
    return (element.get(w("instr")) if local(element) == "fldSimple" else element.text) or ""


def empty_code(element: etree._Element) -> None:
    """Take the instruction, or the piece of one, out of such an element."""
    if local(element) == "fldSimple":
        element.set(w("instr"), "")
    else:
        element.text = ""


class _Walk:
    """Knows in which complex fields it is: the pieces of their instructions, and the field once its result begins."""

    def __init__(self) -> None:
        self._codes: list[list[str]] = []
        self._fields: list[WordField | None] = []

    @property
    def in_instruction(self) -> bool:
        """Whether some field around has begun, and its result has not."""
        return None in self._fields

    def through(self, holder: etree._Element, simple: WordField | None) -> Iterator[Inline]:
        for one in holder:
            name = local(one)
            if name == "r":
                yield from self._run(one, one, simple)
            elif name == "fldSimple":
                field = WordField(code_in(one))
                yield Inline(one, None, field)
                yield from self.through(one, field)
            elif name in _WRAPPERS:
                yield from self.through(one, simple)
            elif name == ALTERNATIVES and len(one):
                yield from self.through(one[0], simple)

    def _run(self, holder: etree._Element, run: etree._Element, simple: WordField | None) -> Iterator[Inline]:
        for one in holder:
            match local(one):
                case "fldChar":
                    yield from self._mark(one, run)
                case "instrText" if self._codes:
                    self._codes[-1].append(code_in(one))
                case "ruby":
                    for base in one.iterchildren(w("rubyBase")):
                        yield from self.through(base, simple)
                case name if name == ALTERNATIVES and len(one):
                    yield from self._run(one[0], run, simple)
                case _:
                    yield Inline(one, run, next((field for field in reversed(self._fields) if field), simple))

    def _mark(self, mark: etree._Element, run: etree._Element) -> Iterator[Inline]:
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            self._codes.append([])
            self._fields.append(None)
        elif self._codes and self._fields[-1] is None:
            # Word works out the result of a field that has none written, too.
            self._fields[-1] = WordField("".join(self._codes[-1]))
            yield Inline(mark, run, self._fields[-1])
        if kind == "end" and self._codes:
            self._codes.pop()
            self._fields.pop()
