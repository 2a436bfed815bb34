"""A number as a section of a number format shows it: 85%, 1,234.50元, 第3批, 3/4, 1.23E+04."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from app.core.grid import general
from app.ledger.shown.codes import FormatSection, Token, TokenKind
from app.ledger.shown.numerals import by_digit, in_words

# Excel counts with fifteen digits: 1.005 is rounded up, though its binary fraction lies below.
_DIGITS = 15


def write_number(value: float, section: FormatSection, *, says_minus: bool) -> str:
    """The text, without blanks at its ends. `says_minus`: the section is for negative numbers and writes the sign."""
    text = _unsigned(abs(value), section)
    return ("-" if value < 0 and not says_minus and text else "") + text.strip()


def _unsigned(value: float, section: FormatSection) -> str:
    kinds = [one.kind for one in section.tokens]
    if TokenKind.GENERAL in kinds:
        plain = in_words(general(value), section.numerals)
        return "".join(plain if one.kind is TokenKind.GENERAL else one.text for one in section.tokens)
    number = Decimal(f"{value:.{_DIGITS}g}") * 100 ** kinds.count(TokenKind.PERCENT)
    if TokenKind.SLASH in kinds and TokenKind.DIGIT in kinds[: kinds.index(TokenKind.SLASH)]:
        text = _fraction(number, section.tokens, kinds.index(TokenKind.SLASH))
    elif TokenKind.EXPONENT in kinds:
        text = _power(number, section.tokens, kinds.index(TokenKind.EXPONENT))
    else:
        text = _decimal(number, section.tokens)
    return by_digit(text, section.numerals)


def _decimal(number: Decimal, tokens: Sequence[Token]) -> str:
    """Whole part, point and decimals; words between the places stay where they stand (0000-00-00)."""
    tokens, number = _scaled(tokens, number)
    at = next((at for at, one in enumerate(tokens) if one.kind is TokenKind.POINT), len(tokens))
    places = sum(one.kind is TokenKind.DIGIT for one in tokens[at:])
    rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, decimals = f"{rounded:f}".partition(".")
    before = "" if any(one.kind is TokenKind.DIGIT for one in tokens[:at]) or not places else whole.lstrip("0")
    return _whole(whole.lstrip("0"), tokens[:at]) + before + _decimals(decimals, tokens[at:])


def _scaled(tokens: Sequence[Token], number: Decimal) -> tuple[list[Token], Decimal]:
    """Without the commas behind the last place of the whole part: each makes a thousand one."""
    point = next((at for at, one in enumerate(tokens) if one.kind is TokenKind.POINT), len(tokens))
    kept: list[Token] = []
    for part in (tokens[:point], tokens[point:]):
        last = max((at for at, one in enumerate(part) if one.kind is TokenKind.DIGIT), default=len(part))
        end = next((at for at in range(last + 1, len(part)) if part[at].kind is not TokenKind.GROUP), len(part))
        kept += [*part[: last + 1], *part[end:]]
        number /= 1000 ** max(0, end - last - 1)
    return kept, number


def _whole(digits: str, tokens: Sequence[Token]) -> str:
    """The whole part, filled from the right; what has no place of its own stands before the first."""
    places = [at for at, one in enumerate(tokens) if one.kind is TokenKind.DIGIT]
    grouped = any(one.kind is TokenKind.GROUP for one in tokens)
    shown = {
        at: one.text
        for at, one in enumerate(tokens)
        if one.kind in (TokenKind.LITERAL, TokenKind.PERCENT, TokenKind.SLASH)
    }
    filled = 0
    for at in reversed(places):
        rest = digits[: max(0, len(digits) - filled)]
        taken = rest if at == places[0] else rest[-1:]
        taken = taken or {"0": "0", "?": " ", "#": ""}[tokens[at].text]
        shown[at] = _grouped(taken, filled) if grouped and taken.strip() else taken
        filled += max(len(taken), 1)
    return "".join(shown[at] for at in sorted(shown))


def _grouped(digits: str, behind: int) -> str:
    """The digits with a comma before every third place; so many stand behind them."""
    text = ""
    for place, digit in enumerate(reversed(digits), behind):
        text = f"{digit}{',' if place and place % 3 == 0 else ''}{text}"
    return text


def _decimals(digits: str, tokens: Sequence[Token]) -> str:
    left, text = digits, ""
    for at, one in enumerate(tokens):
        if one.kind is TokenKind.DIGIT:
            blank = not left.strip("0") and not any(_is_zero(other) for other in tokens[at:])
            text += ("" if one.text == "#" else " ") if blank else left[:1]
            left = left[1:]
        elif one.kind is not TokenKind.GROUP:
            text += one.text
    return text


def _is_zero(token: Token) -> bool:
    return token.kind is TokenKind.DIGIT and token.text == "0"


def _power(number: Decimal, tokens: Sequence[Token], at: int) -> str:
    """1.23E+04; with three places before the point (##0.0E+0) the power is a multiple of three."""
    mantissa, behind = list(tokens[:at]), list(tokens[at + 1 :])
    point = next((place for place, one in enumerate(mantissa) if one.kind is TokenKind.POINT), len(mantissa))
    step = max(1, sum(one.kind is TokenKind.DIGIT for one in mantissa[:point]))
    places = sum(one.kind is TokenKind.DIGIT for one in mantissa[point:])
    power = number.adjusted() // step * step if number else 0
    rounded = number.scaleb(-power).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if rounded >= 10**step:
        power += step
        rounded = number.scaleb(-power).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    sign = "-" if power < 0 else "+" if tokens[at].text[1:] == "+" else ""
    return f"{_decimal(rounded, mantissa)}E{sign}{_decimal(Decimal(abs(power)), behind)}"


def _fraction(number: Decimal, tokens: Sequence[Token], slash: int) -> str:
    """3 1/4: whole part where there is a place for it; the denominator is fixed (?/8) or as long as its places."""
    first = slash
    while first and tokens[first - 1].kind is TokenKind.DIGIT:
        first -= 1
    end = slash + 1
    while end < len(tokens) and (tokens[end].kind is TokenKind.DIGIT or tokens[end].text.isdigit()):
        end += 1
    has_whole = any(one.kind is TokenKind.DIGIT for one in tokens[:first])
    whole = int(number) if has_whole else 0
    over, under = _nearest(number - whole, "".join(one.text for one in tokens[slash + 1 : end]))
    if has_whole and under == over:
        whole, over = whole + 1, 0
    before = _decimal(Decimal(whole), tokens[:first]) if has_whole else _words(tokens[:first])
    if has_whole and not over:
        return f"{before.strip() or 0}{_words(tokens[end:])}"
    return f"{before}{over}/{under}{_words(tokens[end:])}"


def _nearest(value: Decimal, denominator: str) -> tuple[int, int]:
    from fractions import Fraction  # hardly any ledger needs it, and every reading would wait for it

    fixed = int(denominator) if denominator.isdigit() and denominator.strip("0") else 0
    if fixed:
        return int((value * fixed).quantize(Decimal(1), ROUND_HALF_UP)), fixed
    near = Fraction(value).limit_denominator(10 ** len(denominator) - 1)
    return near.numerator, near.denominator


def _words(tokens: Sequence[Token]) -> str:
    return "".join(one.text for one in tokens if one.kind is TokenKind.LITERAL)
