"""Numbers in Chinese numerals, as the codes [DBNum1], [DBNum2] and [DBNum3] show them."""

_DIGITS = {1: "〇一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖", 3: "０１２３４５６７８９"}
_TENS = {1: ("", "十", "百", "千"), 2: ("", "拾", "佰", "仟")}
_GROUPS = ("", "万", "亿", "万亿")
_TABLES = {numerals: str.maketrans("0123456789", digits) for numerals, digits in _DIGITS.items()}


def by_digit(text: str, numerals: int) -> str:
    """Each digit by itself: 2026 -> 二〇二六."""
    return text.translate(_TABLES[numerals]) if numerals else text


def in_words(text: str, numerals: int) -> str:
    """A number with its tens and thousands: 325 -> 三百二十五, 12.5 -> 一十二.五."""
    whole, point, rest = text.partition(".")
    if numerals not in _TENS or not whole.isdigit() or len(whole) > 4 * len(_GROUPS):
        return by_digit(text, numerals)
    return f"{_whole(int(whole), numerals)}{point}{by_digit(rest, numerals)}"


def of_calendar(number: int, numerals: int) -> str:
    """A month or a day: 12 -> 十二, not 一十二."""
    words = in_words(str(number), numerals)
    one, ten = _DIGITS[numerals][1], _TENS.get(numerals, ("", ""))[1]
    return words.removeprefix(one) if ten and words.startswith(one + ten) else words


def _whole(number: int, numerals: int) -> str:
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words, zero = "", _DIGITS[numerals][0]
    for place in reversed(range(len(groups))):
        if groups[place]:
            gap = words and (groups[place] < 1_000 or not groups[place + 1])
            words += f"{zero if gap else ''}{_group(groups[place], numerals)}{_GROUPS[place]}"
    return words or zero


def _group(number: int, numerals: int) -> str:
    digits, tens, zero = _DIGITS[numerals], _TENS[numerals], _DIGITS[numerals][0]
    words = ""
    for power in range(3, -1, -1):
        digit = number // 10**power % 10
        if digit:
            words += digits[digit] + tens[power]
        elif words and not words.endswith(zero):
            words += zero
    return words.removesuffix(zero)
