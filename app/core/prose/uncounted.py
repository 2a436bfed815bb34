"""How many of those a measure counts its progress does not tell of: 46卷 where 266 of 312 were audited."""

import re
from decimal import Decimal

from app.core.text import one_line

_DONE = re.compile(
    r"已(?P<deed>[一-鿿]{2})(?P<noun>[一-鿿]{0,6}?)(?P<count>\d+)(?P<unit>[件户宗笔幢栋座辆台所卷份人名个项家处条门套册起])"
)
# 发现问题11个，已整改9个
_OF_FOUND = re.compile(
    r"(?:发现|查出)(?P<noun>问题|隐患)(?P<whole>\d+)(?P<unit>[个项处条])，已(?P<deed>整改)(?P<count>\d+)(?P=unit)(?=[，。；]|$)"
)
# 安排配套资金486万元，已到位290万元
_OF_MONEY = re.compile(
    r"(?:安排|下达|筹集|批复|核定)(?P<noun>[^，。；\d]{0,8}(?:资金|经费))(?P<whole>\d+(?:\.\d+)?)(?P<unit>万元|亿元|元)"
    r"，(?:目前)?已(?P<deed>到位|拨付|支付|下达)(?P<count>\d+(?:\.\d+)?)(?P=unit)(?=[，。；]|$)"
)
# 已完成5户 tells the deed of whatever was to be done with the 8户.
_ANY_DEED = "完成"


def uncounted(asked: str, told: str) -> str:
    """尚有46卷档案未审核, where both count the same thing, by the same word, once; else empty, for nobody can say."""
    if of_it_all := _OF_FOUND.search(one_line(told)) or _OF_MONEY.search(one_line(told)):
        return _rest(of_it_all["whole"], of_it_all["count"], of_it_all["unit"], of_it_all["noun"], of_it_all["deed"])
    found = list(filter(None, map(_DONE.fullmatch, re.split("[，,。；;] *", one_line(told)))))
    if len(found) != 1 or len(re.findall(rf"\d{found[0]['unit']}", told)) != 1:
        return ""
    deed, noun, count, unit = found[0].groups()
    wholes = re.findall(rf"(?<![\d.])(\d+){unit}", asked)
    of_it = deed == _ANY_DEED or deed in asked
    if len(wholes) != 1 or not of_it or f"{wholes[0]}{unit}{noun}" not in asked:
        return ""
    return _rest(wholes[0], count, unit, noun, deed)


def _rest(whole: str, count: str, unit: str, noun: str, deed: str) -> str:
    left = Decimal(whole) - Decimal(count)
    return f"尚有{left}{unit}{noun}未{deed}" if left > 0 else ""
