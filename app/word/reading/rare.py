"""Characters that are in none of the usual fonts, each with the place where it first stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.word.reading.texts import Text

# In every Chinese font, though GB2312 has them under another number.
_EVERYWHERE = frozenset("·—–•…￥¥ \u00a0")
_MOST_CHARACTERS = 10
_AROUND = 6


@dataclass(frozen=True)
class _Rare:
    """A character outside GB2312: how often it stands in the document, first in which place, beside which words."""

    character: str
    times: int
    place: str
    words: str


def rare_lines(texts: Iterable[Text]) -> Iterator[str]:
    """A sentence for each character to look at on paper; a long list is cut."""
    rare = list(_rare_characters(texts))
    yield from map(_rare_line, rare[:_MOST_CHARACTERS])
    if len(rare) > _MOST_CHARACTERS:
        yield f"另有 {len(rare) - _MOST_CHARACTERS} 个字不在 GB2312 字符集里，请打印后逐字核对。"


def _rare_line(rare: _Rare) -> str:
    times = f"，共 {rare.times} 处，第一处" if rare.times > 1 else "，"
    return (
        f"“{rare.character}”（U+{ord(rare.character):04X}）不在 GB2312 字符集里，有的字体印不出来{times}"
        f"在{rare.place}“{rare.words}”；请打印后核对这个字。"
    )


def _rare_characters(texts: Iterable[Text]) -> Iterator[_Rare]:
    """Each character outside GB2312 in the order of its first place."""
    found: dict[str, list[tuple[str, str]]] = {}
    for text in texts:
        for at, character in enumerate(text.words):
            if is_rare(character):
                beside = text.words[max(at - _AROUND, 0) : at + _AROUND + 1]
                found.setdefault(character, []).append((text.place, beside))
    for character, places in found.items():
        yield _Rare(character, len(places), *places[0])


def is_rare(character: str) -> bool:
    """Whether it may be missing from a font made for GB2312."""
    if character.isascii() or character in _EVERYWHERE or not character.isprintable():
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False
