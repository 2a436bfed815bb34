"""The one cleaner of text read from a ledger, and small readings of Chinese wording."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_SUSPECT = re.compile(r"^\s|\s$|[\n\r_]|" + f"{_CONTROL.pattern}|{_INVISIBLE.pattern}|[\u2028\u2029]")
_INNER = str.maketrans("“”", "‘’")
_SPACES = re.compile("[ \t\u00a0\u3000]+")


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
    """The text as it stands between quotation marks: those of its own made single (GB/T 15834: ‘ ’ inside “ ”)."""
    return text.translate(_INNER)


def quoted(text: str) -> str:
    """The text in quotation marks."""
    return f"“{within_quotes(text)}”"


def shortened(text: str, length: int = 16) -> str:
    """The first words of a text for a message, on one line."""
    line = one_line(text)
    return line if len(line) <= length else line[: length - 1] + "…"


def width(text: str) -> float:
    """The width in 字: half-width characters count half."""
    return sum(0.5 if char.isascii() else 1.0 for char in text)
