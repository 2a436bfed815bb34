"""Quotation marks: straight ones in pairs around 汉字 made “ ”, double ones within double ones made ‘ ’."""

import re

_HAN = "一-鿿"
_STRAIGHT = re.compile(rf'"([^"\n]*[{_HAN}][^"\n]*)"')
_SINGLE = re.compile(rf"'([{_HAN}]+)'")
_SIGNS = re.compile("[“”]")


def curl(text: str) -> str:
    """Straight quotes in pairs as “ ”, within such marks as ‘ ’; as it was where one is left over: what is meant is not ours to say."""
    sign, pair = ('"', _STRAIGHT) if '"' in text else ("'", _SINGLE)
    if sign not in text:
        return text
    curled = pair.sub(lambda found: _curl(text, found), text)
    return text if sign in curled else curled


def _curl(text: str, found: re.Match[str]) -> str:
    """One pair; a pair that crosses other marks stays."""
    if _depth(found[1]) != 0 or (depth := _depth(text[: found.start()])) not in (0, 1):
        return found[0]
    return f"‘{found[1]}’" if depth else f"“{found[1]}”"


def single_within(text: str) -> str:
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
