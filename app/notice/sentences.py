"""Texts of a ledger as the sentences of a notice: a list split in its items, each closed, numbered anew."""

import re
from collections.abc import Iterable

from app.core.numerals import chinese, number_of
from app.core.text import one_line
from app.notice.labels import ENUMERATION, unlabelled

_CLOSING = "”’）)》】"
_LOOSE = "；;，,、 "
_BOUNDARY = "。；;，,、！？!?：: \n\u3000"
_MARKERS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<n>[一二三四五六七八九十]{1,3})是",
        r"(?P<n>[0-9]{1,2})[.．、](?=(?:19|20)\d\d年|[^0-9])",
        r"[(（](?P<n>[0-9]{1,2})[)）]",
        r"[(（](?P<n>[一二三四五六七八九十]{1,3})[)）]",
        rf"(?!{ENUMERATION})(?P<n>[一二三四五六七八九十]{{1,3}})、",
        r"第(?P<n>[一二三四五六七八九十]{1,3})[、，,](?!第)",
        r"(?P<n>[①-⑳])",
    )
)


def items_of(text: str) -> list[str]:
    """The items of a text that is a list from its very start; any other text is one item."""
    text = text.strip()
    for marker in _MARKERS:
        spans = _in_order(marker, text)
        if spans:
            ends = [start for start, _ in spans[1:]] + [len(text)]
            parts = (text[after:end] for (_, after), end in zip(spans, ends, strict=True))
            return [line for line in map(one_line, parts) if line.strip(_LOOSE)]
    line = unlabelled(_unsaid(one_line(text)))
    return [line] if line.strip(_LOOSE) else []


def _unsaid(line: str) -> str:
    """Without the 二是 a list's item keeps when a reader has cut the list into measures."""
    return re.sub("^[一二三四五六七八九十]{1,3}是(?=.{4})", "", line)


def _in_order(marker: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Where the markers 1, 2, 3 … stand, each after a point or a new line; empty if none stands first."""
    spans: list[tuple[int, int]] = []
    for match in marker.finditer(text):
        after_point = not match.start() or text[match.start() - 1] in _BOUNDARY or "①" <= match["n"] <= "⑳"
        if after_point and _value(match["n"]) == len(spans) + 1:
            spans.append(match.span())
    return spans if spans and spans[0][0] == 0 else []


def _value(numeral: str) -> int | None:
    return ord(numeral) - ord("①") + 1 if "①" <= numeral <= "⑳" else number_of(numeral)


def closed(text: str) -> str:
    """The text with an end point; 。！？ stay word for word, a loose ； ， 、 gives way, an empty text stays empty."""
    if _ends(text):
        return text
    kept = text.rstrip(_LOOSE)
    if kept.endswith(".") and not kept[-2:-1].isascii():
        kept = kept[:-1]
    return kept if not kept or _ends(kept) else f"{kept}。"


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING)[-1:] in tuple("。！？!?…") if text else False


def told(items: Iterable[str]) -> str:
    """One item as it is; several as 一是…二是…; each closed."""
    sentences = [closed(item) for item in items]
    if len(sentences) == 1:
        return sentences[0]
    return "".join(f"{chinese(number)}是{sentence}" for number, sentence in enumerate(sentences, 1))
