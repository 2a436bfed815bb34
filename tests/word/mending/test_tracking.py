"""Tracked, every change can be taken back in Word: rejected, the text is what it was; accepted, what it is untracked."""

from pathlib import Path

import pytest
from lxml import etree

from app.word.mending.mend import mend_document
from app.word.ooxml.metadata import untrace
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, local, parse, serialise, w
from tests.word.inspect.letters import Letter
from tests.word.mending.comparing import appearance, document_of
from tests.word.mending.test_mend import LETTERS, letter
from tests.word.validating import mistakes

CHANGES = ("pPrChange", "rPrChange", "sectPrChange")
KEPT = ("rPr", "sectPr", "headerReference", "footerReference")


def rejected(root: etree._Element) -> None:
    """As Word does it."""
    for change in list(root.iter(*map(w, CHANGES))):
        held = change.getparent()
        assert held is not None
        old = list(change[0])
        for one in [one for one in held if local(one) not in KEPT or local(held) == "rPr"]:
            held.remove(one)
        first = 0 if local(held) == "pPr" else len(held)
        held[first:first] = old
    for made in list(root.iter(w("ins"))):
        # Of a paragraph's end: the next one takes in what it holds, nothing.
        gone = made if len(made) else next(made.iterancestors(w("p")))
        parent = gone.getparent()
        assert parent is not None
        parent.remove(gone)
    for back in list(root.iter(w("del"))):
        for text in back.iter(w("delText")):
            text.tag = w("t")
        for run in back:
            back.addprevious(run)
        parent = back.getparent()
        assert parent is not None
        parent.remove(back)


def looks(content: bytes, *, but: frozenset[str] = frozenset()) -> list[object]:
    document = document_of(content)
    return [appearance(one) for one in (*document.flow, *document.aside) if one.text and one.text not in but]


def settled(content: bytes, *, accept: bool) -> bytes:
    parts = read_parts(content)
    root = parse(parts[DOCUMENT])
    if accept:
        untrace(root)
    else:
        rejected(root)
    parts[DOCUMENT] = serialise(root)
    return write_parts(parts)


@pytest.mark.parametrize("number", range(0, LETTERS, 2))
def test_taken_back_it_is_what_it_was_and_accepted_what_it_should_be(number: int) -> None:
    content = settled(letter(number), accept=True)  # without revisions of its own
    plain, tracked = mend_document(content, "文件"), mend_document(content, "文件", tracked=True)
    assert tracked.changes == plain.changes
    numbered = any(one.what == "自动编号" for one in plain.changes)
    back = settled(tracked.content, accept=False)
    assert numbered or looks(back) == looks(content)
    assert [one.text for one in document_of(back).flow] == [one.text for one in document_of(content).flow] or numbered
    assert looks(settled(tracked.content, accept=True)) == looks(plain.content)
    assert document_of(back).sections[0].top == document_of(content).sections[0].top


def test_each_has_its_author_and_no_date() -> None:
    root = parse(read_parts(mend_document(letter(0), "文件", tracked=True).content)[DOCUMENT])
    made = [one for one in root.iter(*map(w, (*CHANGES, "ins", "del"))) if one.get(w("author")) == "台账成文"]
    assert made and all(one.get(w("date")) is None for one in made)
    numbers = [one.get(w("id")) for one in made]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("number", (0, 5))
def test_word_opens_it(tmp_path: Path, number: int) -> None:
    assert mistakes(mend_document(letter(number), "文件", tracked=True).content, tmp_path) == []


def test_a_clean_letter_stays_the_very_same() -> None:
    content = Letter().content()
    assert mend_document(content, "文件", tracked=True).content == content
