"""Texts of a ledger as the sentences of a notice: a list split in its items, each closed, numbered anew."""

from collections.abc import Iterable

from app.core.numbering import chinese, items, strip_marks
from app.core.text import one_line

_CLOSING = "”’）)》】"
_LOOSE = "；;，,、 "


def items_of(text: str) -> list[str]:
    """The items of a text that is a list from its very start; any other text is one item, without a number."""
    found = items(text.strip())
    lines = map(one_line, found) if len(found) > 1 else [strip_marks(one_line(found[0]))]
    return [line for line in lines if line.strip(_LOOSE)]


def close(text: str) -> str:
    """The text with an end point; 。！？ stay word for word, a loose ； ， 、 gives way, an empty text stays empty."""
    if _ends(text):
        return text
    kept = text.rstrip(_LOOSE)
    if kept.endswith(".") and not kept[-2:-1].isascii():
        kept = kept[:-1]
    return kept if not kept or _ends(kept) else f"{kept}。"


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in tuple("。！？!?…") if text else False


def join_sentences(said: Iterable[str]) -> str:
    """One item as it is; several as 一是…二是…; each closed."""
    sentences = [close(item) for item in said]
    if len(sentences) == 1:
        return sentences[0]
    return "".join(f"{chinese(number)}是{sentence}" for number, sentence in enumerate(sentences, 1))
