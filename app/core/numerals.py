"""Chinese numerals: read from texts, written for headings."""

_DIGITS = {**{c: i for i, c in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}


def chinese(number: int) -> str:
    """汉字 for 0 to 9999 as headings count: 1 -> 一, 10 -> 十, 21 -> 二十一, 105 -> 一百零五.

    Raises ValueError outside that range.
    """
    if not 0 <= number <= 9999:
        raise ValueError(number)
    if number == 0:
        return "零"
    digits = "零一二三四五六七八九"
    written = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += digits[digit] + name
        elif written and number and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


def number_of(text: str) -> int | None:
    """The number a text of digits or Chinese numerals names: 十二 -> 12, 二〇二六 -> 2026; else None."""
    if text.isascii() and text.isdigit():
        return int(text)
    text = "".join(_FORMAL.get(char, char) for char in text)
    if not text or any(char not in _DIGITS and char not in _UNITS for char in text):
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return total + digit
