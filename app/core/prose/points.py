"""The points (标点) of Chinese prose as GB/T 15834 has them, in the place of half-width ones and straight quotes."""

import re
from collections.abc import Mapping

from app.core.text import mask_addresses

_HAN = "一-鿿"
_STRAIGHT = re.compile(rf'"([^"\n]*[{_HAN}][^"\n]*)"')
_SINGLE = re.compile(rf"'([{_HAN}]+)'")
_SIGNS = re.compile("[“”]")
_WIDE = str.maketrans(",;:?!", "，；：？！")
# 共3,500元, A,B岗 and 9:30 keep theirs: behind a digit or a letter a 汉字 must follow.
_POINT = re.compile(
    rf"(?:(?<=[{_HAN}”’》）)】])|(?<=[\w%％\"'])(?=.[{_HAN}“‘《（])(?<!^\d)(?<!^\d\d))[,;:?!](?![,;:?!/])[ \u3000]*(?![\s,;:?!])"
    rf"|(?<=[{_HAN}”’》）)】])[,;?!](?=\n|$)"
)
# 阿依古丽.买买提 is a name; at the end of a line, and between clauses of some length where no such name ends or begins,
# the dot can be nothing else than a stop.
_OF_NAMES = "阿艾买麦提木吾吐尼亚热孜古丽拉汗江尔克力迪娜西巴依布卡斯玛萨沙帕合加甫别库德达赛伊哈米努尤桑卓扎顿珠措吉旦增格罗多贡"
_STOP = re.compile(
    rf"(?<=[{_HAN}”》）)%％])\.(?=\n|$)"
    rf"|(?:(?<=[{_HAN}]{{5}}[”》）])|(?<=[{_HAN}]{{6}}))\.(?:(?=[“《])|(?<![{_OF_NAMES}].)(?![{_OF_NAMES}]))(?=[{_HAN}“”《》、]{{4}})"
)
# (1) orders a list, f(x) is a formula.
_BRACKETS = re.compile(r"\(([^()（）\n]*)\)")

# 已完成，。 at the end of a line has one stop; behind ！ nothing is asked for. 。。 stays as the published notices print
# it (提高到79.3%。。), for the safe fixes to mend; 。。。 and …… may be meant.
_AT_END = re.compile(r"(?<![。，、；：,;.…])([。，、；：,;.]{2,})(?=[ \u3000]*(?:\n|$))")
_BEHIND_MARK = re.compile(r"(?<=[！？])[。，、；：]+(?=[ \u3000]*(?:\n|$))")
_SAME = re.compile(r"(?<![。，、；：])([，、；：])\1+(?![。，、；：])")


def in_single(text: str) -> str:
    """The text with one point where two stand for one: the same twice, or any at the end of a line (，。, 。，)."""
    if not re.search("[。，、；：！？][。，、；：,;.]|[,;.][。，、；：]", text):
        return text
    own = mask_addresses(text)
    found = {match.span(): match[1] for match in _SAME.finditer(own)}
    found |= {match.span(): _stronger(match[1]) for match in _AT_END.finditer(own)}
    found |= {match.span(): "" for match in _BEHIND_MARK.finditer(own)}
    return _replaced(text, found)


def _stronger(points: str) -> str:
    """The stop of several points; without one the last; as they are where nothing but stops stands there."""
    if not points.strip("。") or "。。。" in points or ".." in points or points.isascii():
        return points
    return "。" if "。" in points else points[-1].translate(_WIDE)


def in_full_width(text: str) -> str:
    """The text with 。，；：？！（）“”‘’ where no one could have meant the half-width sign; all else stays."""
    return _single_within(_widen(_curl(text)))


def _curl(text: str) -> str:
    """Straight quotes in pairs as “ ”, within such marks as ‘ ’; as it was where one is left over: what is meant is not ours to say."""
    sign, pair = ('"', _STRAIGHT) if '"' in text else ("'", _SINGLE)
    if sign not in text:
        return text
    curled = pair.sub(lambda found: _curl_pair(text, found), text)
    return text if sign in curled else curled


def _curl_pair(text: str, found: re.Match[str]) -> str:
    """One pair; a pair that crosses other marks stays."""
    if _depth(found[1]) != 0 or (depth := _depth(text[: found.start()])) not in (0, 1):
        return found[0]
    return f"‘{found[1]}’" if depth else f"“{found[1]}”"


def _single_within(text: str) -> str:
    """“关于“三会一课”的规定” with its inner marks single (GB/T 15834); as it was where marks are not in pairs."""
    if text.count("“") < 2 or _depth(text) != 0:
        return text
    depth = 0

    def sign(found: re.Match[str]) -> str:
        nonlocal depth
        depth += found[0] == "“"
        inner = depth % 2 == 0
        depth -= found[0] == "”"
        return ("‘" if found[0] == "“" else "’") if inner else found[0]

    return _SIGNS.sub(sign, text)


def _depth(text: str) -> int | None:
    """How many marks “ stand open at the end; None where one is closed that was not opened."""
    depth = 0
    for found in _SIGNS.finditer(text):
        depth += 1 if found[0] == "“" else -1
        if depth < 0:
            return None
    return depth


def _widen(text: str) -> str:
    """The text with full-width points where 汉字 stand beside them."""
    if not re.search("[,;:?!.(]", text):
        return text
    own = mask_addresses(text)
    found = {match.span(): match[0].rstrip(" \u3000").translate(_WIDE) for match in _POINT.finditer(own)}
    found |= {match.span(): "。" for match in _STOP.finditer(own)}
    for match in _BRACKETS.finditer(own):
        if _is_chinese(own, match):
            start, end = match.span()
            found |= {(start, start + 1): "（", (end - 1, end): "）"}
    return _replaced(text, found)


def _replaced(text: str, found: Mapping[tuple[int, int], str]) -> str:
    for (start, end), instead in sorted(found.items(), reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def _is_chinese(text: str, brackets: re.Match[str]) -> bool:
    if re.search(f"[{_HAN}]", brackets[1]):
        return True
    before = text[: brackets.start()][-1:]
    return bool(re.fullmatch(f"[{_HAN}”》]", before)) and re.fullmatch(r"\d{0,2}", brackets[1]) is None
