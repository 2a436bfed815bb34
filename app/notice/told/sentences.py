"""Paragraphs in pieces of known origin -> sentences, each with its one source."""

import re
from collections.abc import Iterator, Sequence

from app.core.told.origin import TEMPLATE, Origin, OriginKind
from app.core.told.sentence import ToldSentence
from app.core.told.sourced import OriginPiece

# A full stop within a quotation ends no sentence, unless the quotation ends with it.
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|《[^《》]*》|（[^（）]*）")
_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’》）]*|[^。！？!?]+\Z")
_KINDS = tuple(OriginKind)


def tell_sentences(paragraphs: Sequence[Sequence[OriginPiece]]) -> Iterator[ToldSentence]:
    """The sentences of these paragraphs, in order."""
    for number, pieces in enumerate(paragraphs, 1):
        words = "".join(one.text for one in pieces)
        origins = [one.origin for one in pieces for _ in one.text]
        for begin, end in cut(words):
            yield _tell(number, words[begin:end], origins[begin:end])


def cut(words: str) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes; nothing is left between them."""
    masked = words
    while (found := _QUOTED.sub(_hide, masked)) != masked:
        masked = found
    return (one.span() for one in _SENTENCE.finditer(masked))


def _hide(quoted: re.Match[str]) -> str:
    """Nothing in it is a sentence's end but a full stop right before its own end."""
    shown = 2 if quoted[0][-2] in "。！？!?" else 0
    return "\0" * (len(quoted[0]) - shown) + quoted[0][len(quoted[0]) - shown :]


def _tell(paragraph: int, text: str, origins: Sequence[Origin | None]) -> ToldSentence:
    ordered = sorted(dict.fromkeys(filter(None, origins)), key=lambda one: _KINDS.index(one.kind))
    cells = tuple(one.cell for one in ordered if one.cell)
    names = tuple(one.name for one in ordered if one.name)
    return ToldSentence(paragraph, text, ordered[0] if ordered else TEMPLATE, cells, names)
