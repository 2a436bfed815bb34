"""Where the lines of a paragraph end: on characters that fit, by the rules of Chinese setting (禁则)."""

import unicodedata
from collections.abc import Callable

# What LibreOffice keeps from a line's start and end in Chinese text.
NOT_FIRST = frozenset("!%),.:;>?]}·ˇˉ―‖’”…‰′″℃、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠")
NOT_LAST = frozenset("$(£¥·‘“〈《「『【〔〖〝＄（．［｛￡￥")
# What Word lets stand in the margin.
HANGING = frozenset("、。，．：；！？")
_TWINS = "—…"
_ENDS = "\n\f"
_AFTER_A_JOINT = frozenset("-/")


def is_wide(char: str) -> bool:
    """Whether a character takes a full square; those that are wide only among Chinese ones do."""
    return unicodedata.east_asian_width(char) in "WFA"


def may_begin(text: str, at: int, not_first: frozenset[str] = NOT_FIRST) -> bool:
    """Whether a line may end before this character and begin with it."""
    before, after = text[at - 1], text[at]
    if after in not_first or before in NOT_LAST or after == " ":
        return False
    if before == " ":
        return True
    if before == after and after in _TWINS:
        return False
    if before in _AFTER_A_JOINT and after.isalpha():
        return True
    return is_wide(before) or is_wide(after)


def stand_apart(before: str, after: str) -> bool:
    """Whether a Chinese character meets a letter or digit here, between which many documents leave a gap."""
    return before.isalnum() and after.isalnum() and is_wide(before) != is_wide(after)


def break_lines(
    text: str,
    advance: Callable[[int, float, bool], float],
    end: float,
    starts: tuple[float, float],
    hanging: bool,
    not_first: frozenset[str] = NOT_FIRST,
) -> list[tuple[int, int]]:
    """From where to where each line goes; an empty text has one.

    `advance` is what a character adds to a line that has come to a place, or begins; all lines end at `end`, where
    points may stand outside if they are `hanging`; the first begins at the first of `starts`, the others at the
    second. All in points. `not_first`: what may not begin one.
    """
    lines: list[tuple[int, int]] = []
    begin, at, place = 0, 0, starts[0]
    possible = 0  # the last place where this line may end
    joint = 0  # the last one after a hyphen: better than anywhere within a long number
    while at < len(text):
        if text[at] in _ENDS:
            lines.append((begin, at))
            begin = possible = at = at + 1
            place = starts[1]
            continue
        if at > begin and may_begin(text, at, not_first):
            possible = at
        joint = at if at > begin and text[at - 1] in _AFTER_A_JOINT else joint
        fits = place <= end
        place += advance(at, place, at == begin)
        hangs = text[at] == " " or (hanging and fits and text[at] in HANGING)
        if place > end and at > begin and not hangs:
            at = next((one for one in (possible, joint) if one > begin), at)
            lines.append((begin, at))
            begin = possible = at
            place = starts[1]
            continue
        at += 1
    return [*lines, (begin, len(text))]
