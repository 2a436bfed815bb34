"""Makes every 【待补：…】 in a document visible: a run of its own, on yellow."""

from copy import deepcopy

from lxml import etree

from app.core.field import GAP
from app.word.ooxml.wml import XML_SPACE, child, w


def mark_gaps(root: etree._Element) -> None:
    """Split the runs of a part in place at the marks and put those on yellow."""
    for text in list(root.iter(w("t"))):
        run = text.getparent()
        if run is None or not GAP.search(text.text or ""):
            continue
        if run.tag == w("r"):
            _split(run, text)
        elif (around := next(run.iterancestors(w("r")), None)) is not None:
            # One of two forms of a sign: the run cannot be cut there.
            _highlight(around)


def _split(run: etree._Element, text: etree._Element) -> None:
    pieces = _pieces(run, text)
    parent = run.getparent()
    if parent is None:
        return
    at = parent.index(run)
    parent.remove(run)
    for offset, piece in enumerate(pieces):
        parent.insert(at + offset, piece)


def _pieces(run: etree._Element, text: etree._Element) -> list[etree._Element]:
    """The run cut at the marks of one of its texts; what stands beside that text keeps its place."""
    style = run.find(w("rPr"))
    content = [one for one in run if one is not style]
    at = content.index(text)
    words = text.text or ""
    pieces: list[etree._Element] = []
    if content[:at]:
        pieces.append(_run(style, content[:at]))
    done = 0
    for mark in GAP.finditer(words):
        if mark.start() > done:
            pieces.append(_run(style, [_text(text, words[done : mark.start()])]))
        pieces.append(_highlight(_run(style, [_text(text, mark[0])])))
        done = mark.end()
    if words[done:]:
        pieces.append(_run(style, [_text(text, words[done:])]))
    if content[at + 1 :]:
        pieces.append(_run(style, content[at + 1 :]))
    return pieces


def _run(style: etree._Element | None, content: list[etree._Element]) -> etree._Element:
    run = content[0].makeelement(w("r"))
    if style is not None:
        run.append(deepcopy(style))
    run.extend(content)
    return run


def _text(model: etree._Element, words: str) -> etree._Element:
    text = model.makeelement(w("t"))
    text.text = words
    text.set(XML_SPACE, "preserve")
    return text


def _highlight(run: etree._Element) -> etree._Element:
    child(child(run, "rPr"), "highlight").set(w("val"), "yellow")
    return run
