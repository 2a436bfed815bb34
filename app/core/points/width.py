"""Half-width points beside 汉字 made full-width ones; those of numbers, names, addresses and lists stay."""

import re

from app.core.text import mask_addresses

_HAN = "一-鿿"
_WIDE = str.maketrans(",;:?!", "，；：？！")
# 共3,500元, A,B岗 and 9:30 keep theirs: behind a digit or a letter a 汉字 must follow.
_POINT = re.compile(
    rf"(?:(?<=[{_HAN}”’》）)】])|(?<=[\w%％\"'])(?=.[{_HAN}“‘《（])(?<!^\d)(?<!^\d\d))[,;:?!](?![,;:?!/])[ \u3000]*(?![\s,;:?!])"
    rf"|(?<=[{_HAN}”’》）)】])[,;?!](?=\n|$)"
)
# 阿依古丽.买买提 is a name; only at the end of a line the dot can be nothing else than a stop.
_STOP = re.compile(rf"(?<=[{_HAN}”》）])\.(?=\n|$)")
# (1) orders a list, f(x) is a formula.
_BRACKETS = re.compile(r"\(([^()（）\n]*)\)")


def widen(text: str) -> str:
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
    for (start, end), wide in sorted(found.items(), reverse=True):
        text = text[:start] + wide + text[end:]
    return text


def _is_chinese(text: str, brackets: re.Match[str]) -> bool:
    if re.search(f"[{_HAN}]", brackets[1]):
        return True
    before = text[: brackets.start()][-1:]
    return bool(re.fullmatch(f"[{_HAN}”》]", before)) and re.fullmatch(r"\d{0,2}", brackets[1]) is None
