"""Changes words where a text differs from another, in the runs they stand in: what stays keeps its look."""

from difflib import SequenceMatcher
from itertools import takewhile

from lxml import etree

from app.word.mending.mender import WordChange, WordDraft
from app.word.mending.runs import WordsPiece, keep_blanks, pieces
from app.word.ooxml.wml import local
from app.word.reading.paragraphs import Paragraph, Reader

_AROUND = 6  # characters told on both sides of what changed


def rewrite(draft: WordDraft, paragraph: Paragraph, words: str) -> WordChange:
    """Make these the words of a paragraph; what was changed."""
    reader, old = draft.document.reader, paragraph.words
    for kind, start, end, first, last in reversed(SequenceMatcher(None, old, words, autojunk=False).get_opcodes()):
        if kind != "equal":
            _replace(reader, paragraph.element, start, end, words[first:last])
    return WordChange(draft.place(paragraph), "文字", *_told(old, words))


def _replace(reader: Reader, paragraph: etree._Element, start: int, end: int, text: str) -> None:
    """Put a text in the place of words; before anything else it goes into the piece it follows."""
    found = list(pieces(reader, paragraph))
    texts = [one for one in found if local(one.element) == "t"]
    touched = [one for one in found if one.start < end and one.end > start]
    near = [one for one in texts if one in touched] or [one for one in texts if one.end == start] or texts
    for one in touched:
        if local(one.element) == "t":
            _take_out(one, start, end)
        elif (parent := one.element.getparent()) is not None:
            parent.remove(one.element)
    if text and near:
        holder = near[0]
        at = max(start - holder.start, 0)
        kept = holder.element.text or ""
        holder.element.text = kept[:at] + text + kept[at:]
        keep_blanks(holder.element)


def _take_out(piece: WordsPiece, start: int, end: int) -> None:
    words = piece.element.text or ""
    piece.element.text = words[: max(start - piece.start, 0)] + words[end - piece.start :]
    keep_blanks(piece.element)


def _told(old: str, new: str) -> tuple[str, str]:
    """Both with a few characters around what differs."""
    ahead = _alike(old, new)
    behind = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - ahead)
    first, left = max(ahead - _AROUND, 0), max(behind - _AROUND, 0)
    before, after = (one[first : len(one) - left].replace("\n", " ") for one in (old, new))
    return before, after


def _alike(one: str, other: str) -> int:
    """How many characters at their beginning are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
