"""What must not be published, found in a text: identity numbers, bank cards, mobile numbers, names of persons."""

import re
from collections.abc import Iterator

from app.core.days import day_or_none

_DIGITS = re.compile(r"(?<![\dA-Za-z.])\d(?:[ -]?\d){10,18}[Xx]?(?![\dA-Za-z])")
_IDENTITY = re.compile(r"[1-8]\d{16}[\dXx]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# UnionPay cards have 16 to 19 digits, Visa and Mastercard 16. Other numbers of that length are no cards.
_CARD = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}")
_MOBILE = re.compile(r"(?<![\d.])(?:\+?86[ -]?)?(1[3-9]\d(?:[ -]?\d{4}){2})(?!\.?\d)")
_CONTACT = re.compile(r"(?:电话|手机号?码?|热线|联系人|联系方式|传真)[^。；;\n]*")

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范廖石韦贾夏付邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严赖覃洪武莫孔汤"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "慕容", "令狐")
# Words of office prose that a surname and the next characters happen to make; a rare name is missed for it.
_NO_NAME = (
    "的了人员部门单位科局室班子党组干群众学会协企业项目资金问题情况工作制度管理责任相"
    "关有领导书记主任某×XＸ*对进行给予因被受在和与及等其将已于市县区镇乡村程序任务"
)
NAME = rf"(?:(?:{'|'.join(_COMPOUND)})[一-鿿]{{1,2}}|[{_SURNAMES}][一-鿿]{{1,2}})"


def identity_numbers(text: str) -> tuple[str, ...]:
    """The identity numbers (公民身份号码) of 18 places with a real birthday and the right check digit."""
    return tuple(number for number in _numbers(text) if _is_identity(number))


def bank_cards(text: str) -> tuple[str, ...]:
    """The card numbers that pass Luhn's check and are no identity numbers."""
    return tuple(
        number for number in _numbers(text) if _CARD.fullmatch(number) and _luhn(number) and not _is_identity(number)
    )


def mobiles(text: str) -> tuple[str, ...]:
    """The mobile numbers outside what gives an office's contact (联系电话：…)."""
    contact = [match.span() for match in _CONTACT.finditer(text)]
    found = (match for match in _MOBILE.finditer(text) if not _within(match.start(), contact))
    return tuple(re.sub("[ -]", "", match[1]) for match in found)


def is_name(text: str) -> bool:
    """Whether two to four 汉字 can only be a person's name, as far as a machine may say so."""
    surname = next((one for one in _COMPOUND if text.startswith(one)), text[:1])
    given = text[len(surname) :]
    return bool(re.fullmatch(NAME, text)) and not any(char in _NO_NAME for char in given)


def masked_name(name: str) -> str:
    """张三 -> 张某, 欧阳小明 -> 欧阳某: the surname stays."""
    surname = next((one for one in _COMPOUND if name.startswith(one) and len(name) > 2), name[:1])
    return f"{surname}某"


def masked_number(number: str) -> str:
    """The number with its middle hidden, to be named in a message."""
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def _numbers(text: str) -> Iterator[str]:
    return (re.sub("[ -]", "", match[0]) for match in _DIGITS.finditer(text))


def _is_identity(number: str) -> bool:
    if not _IDENTITY.fullmatch(number):
        return False
    born = day_or_none(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return born is not None and born.year >= 1900 and _CHECKS[total % 11] == number[17].upper()


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        double = int(digit) * (1 + place % 2)
        total += double - 9 if double > 9 else double
    return total % 10 == 0


def _within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)
