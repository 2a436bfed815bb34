"""Texts: the one cleaner of what a ledger says, small readings of Chinese wording, many texts searched at once."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Generic, TypeVar

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SUSPECT = re.compile(r"^\s|\s$|[\n\r_]|" + f"{_CONTROL.pattern}|{_INVISIBLE.pattern}|[\u2028\u2029]")
_INNER = str.maketrans("“”", "‘’")
_OPENING, _CLOSING = "“‘", "”’"
_SPACES = re.compile("[ \t\u00a0\u3000]+")
MASK = "\ue000"
# What is not ours to judge: the inside of quotes and titles, addresses, document numbers.
# Letters of an address are Latin: \w would run through whole sentences of 汉字 at every character.
_ADDRESS = r"https?://[^\s，。；）]+|www\.[^\s，。；）]+|(?a:(?<![\w.-])[\w.-]+@[\w.-]+\w)"
_ADDRESSES = re.compile(_ADDRESS)
_FOREIGN = re.compile(
    rf"(?<=“)[^“”]*(?=”)|(?<=《)[^《》]*(?=》)|{_ADDRESS}"
    r"|[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*第?\d+号"
)
_BETWEEN = "\0"  # stands in no text that was cleaned
T = TypeVar("T")


def clean(text: str) -> tuple[str, bool]:
    """The text without what no printer shows, and whether something other than space was dropped.

    Line breaks become "\\n"; blanks at the ends of the text and of its lines go.
    """
    if not _SUSPECT.search(text):
        return text, False
    unescaped = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    unified = re.sub("\r\n?|\u2028|\u2029", "\n", unescaped)
    kept = _INVISIBLE.sub("", _CONTROL.sub("", unified))
    lines = [line.strip(" \t\u00a0\u3000") for line in kept.split("\n")]
    return "\n".join(lines).strip("\n"), _CONTROL.search(unified) is not None


def writable(name: str) -> str:
    """The name of a file with “?” for the bytes that are no text (a Chinese name typed in GBK on another system)."""
    return name.encode("utf-8", "replace").decode("utf-8")


def narrow(text: str) -> str:
    """The text for comparing: half-width forms, no white space at all (NFKC)."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """The text on one line: line breaks between 汉字 vanish, other white space becomes one blank."""
    joined = re.sub(r"\s*\n\s*", "", text)
    return _SPACES.sub(" ", joined).strip()


def within_quotes(text: str) -> str:
    """The text as it stands between quotation marks: its own made single, those inside these double again (GB/T 15834)."""
    return _nested(text) if "‘" in text else text.translate(_INNER)


def _nested(text: str) -> str:
    """Each mark by how deep it stands; where the marks make no pairs only the double ones change."""
    made, opened = "", [0]
    for char in text:
        if char in _OPENING:
            made += _OPENING[len(opened) % 2]
            opened.append(_OPENING.index(char))
        elif char in _CLOSING:
            if opened.pop() != _CLOSING.index(char) or not opened:
                return text.translate(_INNER)
            made += _CLOSING[len(opened) % 2]
        else:
            made += char
    return made if len(opened) == 1 else text.translate(_INNER)


def quote(text: str) -> str:
    """The text in quotation marks."""
    return f"“{within_quotes(text)}”"


def shorten(text: str, length: int = 16) -> str:
    """The first words of a text for a message, on one line."""
    line = one_line(text)
    return line if len(line) <= length else line[: length - 1] + "…"


def width(text: str) -> float:
    """The width in 字: half-width characters count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)


@lru_cache(maxsize=4096)
def mask_foreign(text: str) -> str:
    """The text with MASK for every character that is not ours to judge, so that the places of all others stay."""
    return _FOREIGN.sub(lambda match: MASK * len(match[0]), text)


def mask_addresses(text: str) -> str:
    """The text with MASK for every character of an address of the web or of mail."""
    return _ADDRESSES.sub(lambda match: MASK * len(match[0]), text)


class TextIndex(Generic[T]):
    """Items with a text each: which of them hold a pattern costs one search, not one for each."""

    def __init__(self, items: Sequence[T], texts: Sequence[str]) -> None:
        self._items, self._texts = items, texts
        self._found: dict[str, list[T]] = {}

    @cached_property
    def _whole(self) -> tuple[str, list[int], list[list[int]]]:
        """The different texts behind each other, where each begins, and which items have it."""
        holders: dict[str, list[int]] = {}
        for index, text in enumerate(self._texts):
            holders.setdefault(text, []).append(index)
        starts = list(accumulate((len(text) + len(_BETWEEN) for text in holders), initial=0))
        return _BETWEEN.join(holders), starts, list(holders.values())

    def find(self, pattern: str) -> list[T]:
        """The items whose text holds the pattern, in their order; all for an empty pattern.

        The pattern may not look at what stands around it (^, $, look-behind) and should match few characters:
        it is searched in all texts written one behind the other.
        """
        if pattern not in self._found:
            self._found[pattern] = self._search(pattern)
        return self._found[pattern]

    def _search(self, pattern: str) -> list[T]:
        search = re.compile(pattern).search
        whole, starts, holders = self._whole
        found: list[int] = []
        match = search(whole) if holders else None
        while match:
            at = bisect_right(starts, match.start()) - 1
            found += holders[at]
            match = search(whole, starts[at + 1]) if starts[at + 1] < len(whole) else None
        return [self._items[index] for index in sorted(found)]
