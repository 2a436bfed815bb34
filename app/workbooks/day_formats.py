"""Number formats (数字格式) that show a day, by their ids and codes."""

import re

# Built-in ids, the Chinese ones among them, that need no code in the file.
_BUILT_IN = {14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58}
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!\$-)[^\]]*\]|\[\$[^\]]*\]|_.|\*.')
USUAL = 'yyyy"年"m"月"d"日"'


def shows_day(number: int, code: str | None) -> bool:
    """Whether the format shows year or month and the day; a time of day alone does not."""
    if code is None:
        return number in _BUILT_IN
    letters = _QUOTED.sub("", code).lower().split(";")[0]
    return "d" in letters and ("m" in letters or "y" in letters)
