"""A number format's code taken apart: its sections (正;负;零), each as tokens with condition and numerals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple


class UnknownCode(ValueError):
    """A code with a letter that no number format knows, or a bracket that is never closed."""


class TokenKind(Enum):
    """What a token of a code does."""

    LITERAL = auto()
    DIGIT = auto()  # 0 # ?
    POINT = auto()
    GROUP = auto()  # the comma: thousands, or a thousandth
    PERCENT = auto()
    EXPONENT = auto()  # E+ E-
    SLASH = auto()
    GENERAL = auto()
    DATE = auto()  # y m d q a h s, each as often as written
    ELAPSED = auto()  # [h] [mm] [ss]
    HALF = auto()  # AM/PM, 上午/下午


class Token(NamedTuple):
    """One part of a code; `text`: what is written, or of a literal what is shown."""

    kind: TokenKind
    text: str


AT = Token(TokenKind.GENERAL, "@")
"""The place of a text; a number it shows as it is."""
# 正;负;零;文字
_FOR_TEXT = 3


@dataclass(frozen=True)
class FormatSection:
    """One section. `condition`: ([>=100]) with its limit; `numerals`: 1 for 一二三, 2 for 壹贰叁, 3 for １２３."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None
    numerals: int = 0
    chinese: bool = False

    @property
    def says_minus(self) -> bool:
        """Whether its condition lets in negative numbers only, so that it needs no sign."""
        return self.condition is not None and self.condition[0] in ("<", "<=", "=") and self.condition[1] <= 0

    @property
    def is_date(self) -> bool:
        """Whether it shows a day or a clock."""
        return any(one.kind in (TokenKind.DATE, TokenKind.ELAPSED, TokenKind.HALF) for one in self.tokens)

    def holds(self, value: float) -> bool:
        """Whether its condition is met."""
        return self.condition is not None and _COMPARE[self.condition[0]](value, self.condition[1])


_COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|[\\!](?P<escaped>.)"
    r"|(?P<pad>_.)|(?P<fill>\*.)"
    r"|\[(?P<elapsed>h+|m+|s+)\]"
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)"
    r"|(?P<half>AM/PM|A/P|上午/下午)"
    r"|(?P<exponent>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|e+|q+|a{3,4})"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<group>,)|(?P<percent>%)|(?P<slash>/)|(?P<text>@)"
    r"|(?P<end>;)"
    r"|(?P<foreign>[A-Za-z\[])"
    r"|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_NUMERALS = re.compile(r"DBNum([123])", re.IGNORECASE)
_LOCALE = re.compile(r"\$([^-\]]*)(?:-(.*))?")
# What these two mean is the system's own long date and time; the rest of the code is only for systems without.
_SYSTEM = {"F800": 'yyyy"年"m"月"d"日"', "F400": "h:mm:ss"}
_CHINESE = ("804", "0804", "1000804", "2052", "zh-cn")
_ROLES = {
    "general": TokenKind.GENERAL,
    "half": TokenKind.HALF,
    "exponent": TokenKind.EXPONENT,
    "date": TokenKind.DATE,
    "elapsed": TokenKind.ELAPSED,
    "digit": TokenKind.DIGIT,
    "point": TokenKind.POINT,
    "group": TokenKind.GROUP,
    "percent": TokenKind.PERCENT,
    "slash": TokenKind.SLASH,
    "text": TokenKind.GENERAL,  # @ shows a number as it is
    "quoted": TokenKind.LITERAL,
    "escaped": TokenKind.LITERAL,
    "literal": TokenKind.LITERAL,
}


@lru_cache(maxsize=256)
def sections(code: str) -> tuple[FormatSection, ...]:
    """The sections that are for numbers, three at most. Raises UnknownCode."""
    return tuple(map(_section, list(_split(code))[:3]))


@lru_cache(maxsize=256)
def text_section(code: str) -> FormatSection | None:
    """The section a text is shown by ("未"@), where it adds words of its own to the text."""
    if "@" not in code and code.count(";") < _FOR_TEXT:
        return None
    try:
        *numbers, last = map(_section, _split(code))
    except UnknownCode:
        return None
    if len(numbers) != _FOR_TEXT and not any(one == AT for one in last.tokens):
        return None
    adds = any(one.kind is TokenKind.LITERAL and one.text.strip() for one in last.tokens)
    return last if adds else None


def section_for(code: str, value: float) -> tuple[FormatSection, bool]:
    """The section a number is shown by, and whether it shows the minus by itself. Raises UnknownCode."""
    known = sections(code)
    for at, one in enumerate(known):
        usual = value < 0 if at else value > 0 or (len(known) == 2 and value == 0)
        if at == len(known) - 1 or (one.holds(value) if one.condition else usual):
            return one, one.says_minus or (at > 0 and not one.condition)
    raise UnknownCode(code)


def _split(code: str) -> Iterator[list[re.Match[str]]]:
    section: list[re.Match[str]] = []
    for match in _TOKEN.finditer(code):
        if match.lastgroup == "end":
            yield section
            section = []
        else:
            section.append(match)
    yield section


def _section(matches: list[re.Match[str]]) -> FormatSection:
    tokens: list[Token] = []
    condition, numerals, chinese = None, 0, False
    for match in matches:
        if match.lastgroup == "foreign":
            raise UnknownCode(match[0])
        bracket = match["bracket"]
        if bracket is None:
            tokens.extend(_token(match))
        elif held := _CONDITION.fullmatch(bracket):
            condition = held[1], float(held[2])
        elif held := _NUMERALS.fullmatch(bracket):
            numerals = int(held[1])
        elif held := _LOCALE.fullmatch(bracket):
            if system := _SYSTEM.get((held[2] or "").upper()):
                return sections(system)[0]
            chinese = chinese or (held[2] or "").lower() in _CHINESE
            tokens.append(Token(TokenKind.LITERAL, held[1]))
    return FormatSection(tuple(tokens), condition, numerals, chinese)


def _token(match: re.Match[str]) -> Iterator[Token]:
    role = match.lastgroup or ""
    if role == "pad":
        yield Token(TokenKind.LITERAL, " ")
    elif role in _ROLES:
        yield Token(_ROLES[role], match[role])
