"""Numbers that must not be published, found in a text: of identity, bank cards, mobile telephones, cars."""

import re
from collections.abc import Iterator

from app.core.days import day_or_none
from app.core.particulars import PARTICULARS
from app.core.persons import is_name

_DIGITS = re.compile(r"(?<![\dA-Za-z.])\d(?:[ -]?\d){10,18}[Xx]?(?![\dA-Za-z])")
_IDENTITY = re.compile(r"[1-8]\d{16}[\dXx]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# UnionPay cards have 16 to 19 digits, Visa and Mastercard 16. Other numbers of that length are no cards.
_CARD = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}")
# A number that is said to be another one, or an amount, is no telephone.
_MOBILE = re.compile(
    r"(?P<other>(?:编|单|文|序|流水|合同|账|批)号[：:为是 ]*)?"
    r"(?<![\d.])(?:\+?86[ -]?)?(?P<number>1[3-9]\d(?:[ \n-]?\d{4}){2})(?!\.?\d| *[元万亿])"
)
# Where an office says how it can be reached; not where the number of a person is told (当事人联系电话).
_OF_OFFICE = (
    r"(?:联系|监督|举报|咨询|受理|反映|办公|值班|服务|投诉|信访)+(?:电话|手机)|联系方式|热线|传真"
    r"|(?:通信|通讯|邮寄|邮政|联系|办公)地址"
)
# What the notice prints before a colon: 电子邮箱：…
_PRINTED = "|".join(re.escape(one.name) for one in PARTICULARS if one.contact)
_BEHIND_LABEL = r"[^。；;\n]*(?:[；;] *(?:电话|手机|地址)[^。；;\n]*)*"
_CONTACT = re.compile(
    rf"(?<![人其他她属众])(?:{_OF_OFFICE}|联系人"
    rf"|(?:(?<=[，。；;、\n ])|^)(?:电[ \u3000]*话|地址|{_PRINTED})(?=\s*[：:])){_BEHIND_LABEL}"
)
# Within the table 联系人：张晓明 and a bare 电话： tell how to reach a person.
_CONTACT_IN_TABLE = re.compile(
    rf"(?<![人其他她属众])(?:{_OF_OFFICE}|(?:(?<=[，。；;、\n ])|^)(?:地址|{_PRINTED})(?=\s*[：:])){_BEHIND_LABEL}"
)
# 张某联系电话, 张晓明的电话, 李主任，联系电话: the number of a person who is no 联系人.
_BEHIND_NAME = r"(?:的|本人|同志|[（(][^（）()]*[)）])*[，,、 \u3000]?$"
_OF_SOMEBODY = re.compile(
    "(?:某[某甲乙丙丁]?|同志|本人|先生|女士|老师|主任|书记|[局科股处部所站院校组队村镇乡会]长|经理|村民|居民|家长|住户|业主|患者)"
    + _BEHIND_NAME
)
_OF_NAMED = re.compile("([一-鿿]{2,4}?)" + _BEHIND_NAME)
# Figures typed full-width (１３８…) and what sets their groups apart, one character each.
_NARROW = str.maketrans("０１２３４５６７８９Ｘｘ－—\u3000\xa0", "0123456789Xx--  ")
_LONGEST_LABEL = 6
_CONTACT_WORD = re.compile(f"{_PRINTED}|电[ \u3000]*话|手机|联系|热线|传真|地址|邮箱")
# Numbers of 15 places have no check digit, so that only the words before tell them from others.
_OLD_IDENTITY = re.compile(
    r"(?:身份证|身份号码|证件号)[^\d，。；;\n]{0,8}([1-8]\d{5})(\d\d)(\d\d)(\d\d)(\d{3})(?![\dXx])"
)
_OLD_LENGTH = 15
# Behind the word a number counts with a figure too few, too many or wrong: it still tells who is meant.
_SAID_IDENTITY = re.compile(
    r"(?:身份证|公民身份|身份号码)[^\d，。；;]{0,10}(\d(?:[ \n-]?\d){13,18}(?: ?[Xx])?)(?![\dA-Za-z])"
)
_SAID_CERTIFICATE = re.compile(r"证件[^\d，。；;]{0,6}([1-8]\d(?:[ \n-]?\d){14,15}[ \n-]?[\dXx])(?![\dA-Za-z])")
# The first two places name a province; a number said to be another one (合同编号, 流水号) is none.
_OF_PROVINCE = re.compile("(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\\d{15}[\\dXx]")
_OTHER_NUMBER = re.compile("(?:[号码户卡编]|流水)[：:为是 ]*$")
_BIRTHS = range(1900, 2031)
# A cell that holds nothing else, typed as a number: beyond fifteen places a sheet keeps noughts, and shows 1.10105E+17.
_ALONE = re.compile(r"([1-8]\d{17})(?:\.0+)?|([1-8]\.?\d*)[Ee]\+?17")
_PLATE = re.compile(
    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•. ]?(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])"
)


def identity_numbers(text: str) -> tuple[str, ...]:
    """The identity numbers (公民身份号码): of 18 places with a real birthday and the right check digit, and old ones.

    Behind the word 身份证 wrong ones too, those of a province and a birthday wherever no other number is announced,
    and where the whole text is a number that a sheet has shortened.
    """
    narrow = text.translate(_NARROW)
    old = ("".join(match.groups()) for match in _OLD_IDENTITY.finditer(narrow) if _is_day(match))
    said = (_digits(match[1]) for match in _SAID_IDENTITY.finditer(narrow))
    certificates = (_digits(match[1]) for match in _SAID_CERTIFICATE.finditer(narrow))
    wrong = (number for number in said if len(number) > _OLD_LENGTH or _is_born(number))
    right = (number for number in _numbers(text) if _is_identity(number))
    named = (number for number in certificates if _is_born(number))
    return tuple(dict.fromkeys((*right, *wrong, *named, *old, *_alone(narrow), *_mistyped(narrow))))


def bank_cards(text: str) -> tuple[str, ...]:
    """The card numbers that pass Luhn's check and are no identity numbers."""
    return tuple(
        number for number in _numbers(text) if _CARD.fullmatch(number) and _luhn(number) and not _is_identity(number)
    )


def mobiles(text: str) -> tuple[str, ...]:
    """The mobile numbers."""
    found = (match["number"] for match in _MOBILE.finditer(text.translate(_NARROW)) if not match["other"])
    return tuple(map(_digits, found))


def plates(text: str) -> tuple[str, ...]:
    """The number plates of cars."""
    return tuple(match[0] for match in _PLATE.finditer(text))


def without_contact(text: str, *, in_table: bool = False) -> str:
    """The text with what gives an office's contact (联系电话：…) blotted out, character by character."""
    if not _CONTACT_WORD.search(text):
        return text
    contact = _CONTACT_IN_TABLE if in_table else _CONTACT
    return contact.sub(lambda match: match[0] if _is_of_person(match) else "□" * len(match[0]), text)


def _is_of_person(contact: re.Match[str]) -> bool:
    """Whether it tells how to reach a person (张某联系电话：…), and not the office."""
    before = contact.string[: contact.start()]
    if contact[0].startswith("联系人"):
        return False
    named = _OF_NAMED.search(before)
    return bool(_OF_SOMEBODY.search(before)) or (named is not None and any(is_name(named[1][-n:]) for n in (2, 3, 4)))


def is_contact_label(text: str) -> bool:
    """Whether a text only announces a contact that follows elsewhere (联系电话：)."""
    label = text.rstrip("：: ")
    return len(label) <= _LONGEST_LABEL and bool(_CONTACT.fullmatch(f"{label}："))


def mask_number(number: str) -> str:
    """The number with its middle hidden, to be named in a message; one a sheet has shortened hides enough."""
    if "E" in number.upper():
        return number
    return f"{number[:3]}{'*' * (len(number) - 5)}{number[-2:]}"


def _numbers(text: str) -> Iterator[str]:
    return (_digits(match[0]) for match in _DIGITS.finditer(text.translate(_NARROW)))


def _digits(number: str) -> str:
    return re.sub(r"[ \n-]", "", number)


def _mistyped(text: str) -> Iterator[str]:
    """Those with a province and a birthday whose check digit is wrong: 冒领人110101199003074511."""
    for match in _DIGITS.finditer(text):
        number = _digits(match[0])
        other = _OTHER_NUMBER.search(text[: match.start()])
        if _OF_PROVINCE.fullmatch(number) and _is_born(number) and int(number[6:10]) in _BIRTHS and not other:
            yield number


def _alone(text: str) -> Iterator[str]:
    match = _ALONE.fullmatch(text.strip())
    if match and (match[2] or _is_born(match[1])):
        yield match[1] or match[0].strip()


def _is_identity(number: str) -> bool:
    if not _IDENTITY.fullmatch(number) or not _is_born(number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17].upper()


def _is_born(number: str) -> bool:
    """Whether the places seven to fourteen are a day on which somebody alive can have been born."""
    born = day_or_none(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    return born is not None and born.year >= 1900


def _is_day(old: re.Match[str]) -> bool:
    return day_or_none(1900 + int(old[2]), int(old[3]), int(old[4])) is not None


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        double = int(digit) * (1 + place % 2)
        total += double - 9 if double > 9 else double
    return total % 10 == 0
