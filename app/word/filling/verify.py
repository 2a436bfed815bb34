"""Opens the finished bytes again: every part parses, and every text that was to be printed stands in it."""

from collections.abc import Iterable

from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, is_text_part, parse
from app.word.reading.inlines import words_in


def verify(content: bytes, printed: Iterable[str]) -> None:
    """Raises RuntimeError where a text is missing: then our own code has lost it."""
    parts = read_parts(content)
    roots = {name: parse(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    order = sorted(filter(is_text_part, roots), key=lambda name: (name != DOCUMENT, name))
    _search("\f".join(words_in(roots[name]) for name in order), printed)


def _search(words: str, printed: Iterable[str]) -> None:
    """Texts stand in the order they were printed in, so looking on from the last one keeps this linear."""
    at = 0
    for text in printed:
        found = words.find(text, at)
        if found < 0:
            found = words.find(text)
        if found < 0:
            raise RuntimeError(f"lost on the way into the document: {text!r}")
        at = found + len(text)
