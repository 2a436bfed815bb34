"""Tells what was changed in the text as tracked changes (修订), so that Word can take each back."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import count

from lxml import etree

from app.word.mending.runs import WordsPiece, cut, keep_blanks, pieces
from app.word.ooxml.wml import child, local, properties_of, w
from app.word.reading.paragraphs import Reader

_AUTHOR = "台账成文"
# What a tracked change does not hold of the properties it was made to: they are no look, or have a change of their own.
_NOT_HELD = ("rPr", "sectPr", "headerReference", "footerReference", "pPrChange", "rPrChange", "sectPrChange")


@dataclass(frozen=True, eq=False)
class _Before:
    """A paragraph or section in place, how it was, and what stood behind it."""

    element: etree._Element
    copy: etree._Element
    following: etree._Element | None


class Tracking:
    """Made before a document is changed; what has no tracked change in Word (footers, numberings) is not looked at."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._before = [_Before(one, deepcopy(one), one.getnext()) for one in root.iter(w("p"), w("sectPr"))]
        taken = [int(found) for one in root.iter() if (found := str(one.get(w("id"), ""))).isdecimal()]
        self._ids = count(max(taken, default=0) + 1)

    def tell(self, reader: Reader) -> None:
        """Change the root in place: whatever is not as it was becomes a tracked change."""
        known = {one.element for one in self._before}
        for made in [one for one in self._root.iter(w("p")) if one not in known]:
            child(properties_of(made), "rPr").insert(0, self._mark(made.makeelement(w("ins"))))
        for one in reversed(self._before):
            if local(one.element) == "sectPr":
                self._tell_look(one.element, one.copy)
            elif self._is_there(one.element):
                self._tell_paragraph(one, reader)
            elif one.following is not None:
                one.following.addprevious(one.element)
                child(properties_of(one.element), "rPr").insert(0, self._mark(one.element.makeelement(w("del"))))

    def _is_there(self, element: etree._Element) -> bool:
        return any(one is self._root for one in element.iterancestors())

    def _tell_paragraph(self, one: _Before, reader: Reader) -> None:
        if etree.tostring(one.element) == etree.tostring(one.copy):
            return
        old = list(pieces(reader, one.copy))
        self._tell_words(one.element, old, reader)
        own = one.element.find(w("pPr"))
        if own is not None:
            self._tell_look(own, one.copy.find(w("pPr")))

    def _tell_words(self, paragraph: etree._Element, old: list[WordsPiece], reader: Reader) -> None:
        before, now = ("".join(map(_letters, found)) for found in (old, pieces(reader, paragraph)))
        steps = SequenceMatcher(None, before, now, autojunk=False).get_opcodes()
        for at in _borders(old, steps):
            cut(reader, paragraph, at)
        new = list(pieces(reader, paragraph))
        for kind, start, end, first, last in steps:
            held = [one for one in new if first <= one.start < last]
            if kind == "equal":
                for run, at in {one.run: one.start - first + start for one in held}.items():
                    self._tell_look_of_run(run, _look_at(old, at))
                continue
            if start < end:
                self._delete(_between(old, start, end), new, first)
            for run in {one.run for one in held}:
                self._wrap(run)

    def _tell_look_of_run(self, run: etree._Element, old: etree._Element | None) -> None:
        if run.find(w("rPr")) is not None or old is not None:
            self._tell_look(child(run, "rPr"), old)

    def _delete(self, gone: list[tuple[WordsPiece, str]], new: list[WordsPiece], at: int) -> None:
        """Put what is gone before the words that stand in its place, else behind the last ones."""
        behind = next((one.run for one in new if one.start >= at), None)
        for piece, text in gone if behind is not None else reversed(gone):
            mark = self._mark(piece.run.makeelement(w("del")))
            run = etree.SubElement(mark, w("r"))
            if (look := piece.run.find(w("rPr"))) is not None:
                run.append(deepcopy(look))
            run.append(_deleted(piece.element, text))
            if behind is not None:
                behind.addprevious(mark)
            elif new:
                new[-1].run.addnext(mark)

    def _wrap(self, run: etree._Element) -> None:
        mark = self._mark(run.makeelement(w("ins")))
        run.addprevious(mark)
        mark.append(run)

    def _tell_look(self, own: etree._Element, old: etree._Element | None) -> None:
        """What these properties were, where they are others now; one tracked before keeps what it told."""
        name = local(own)
        before = [] if old is None else _held(old)
        if own.find(w(f"{name}Change")) is None and [*map(etree.tostring, before)] != [
            *map(etree.tostring, _held(own))
        ]:
            held = etree.SubElement(self._mark(etree.SubElement(own, w(f"{name}Change"))), w(name))
            held.extend(deepcopy(one) for one in before)

    def _mark(self, change: etree._Element) -> etree._Element:
        change.set(w("id"), str(next(self._ids)))
        change.set(w("author"), _AUTHOR)
        return change


def _held(properties: etree._Element) -> list[etree._Element]:
    return [one for one in properties if local(one) not in _NOT_HELD]


def _letters(piece: WordsPiece) -> str:
    return (piece.element.text or "") if local(piece.element) == "t" else "\t" * (piece.end - piece.start)


def _borders(old: list[WordsPiece], steps: Sequence[tuple[str, int, int, int, int]]) -> Iterator[int]:
    """The places of the new words where something begins: a step, or within what is equal a run as it was."""
    for kind, start, end, first, last in steps:
        yield from (first, last)
        if kind == "equal":
            yield from (first + one.start - start for one in old if start < one.start < end)


def _look_at(old: list[WordsPiece], at: int) -> etree._Element | None:
    return next((one.run.find(w("rPr")) for one in old if one.start <= at < one.end), None)


def _between(old: list[WordsPiece], start: int, end: int) -> list[tuple[WordsPiece, str]]:
    held = [one for one in old if one.start < end and one.end > start]
    return [(one, _letters(one)[max(start - one.start, 0) : end - one.start]) for one in held]


def _deleted(element: etree._Element, text: str) -> etree._Element:
    if local(element) != "t":
        return deepcopy(element)
    made = element.makeelement(w("delText"))
    made.text = text
    keep_blanks(made)
    return made
