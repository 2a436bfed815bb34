"""How numbers are written with their units: 三项, 2名, 36.28万元, 三万二千元, 120余万元."""

import re
from decimal import Decimal

from app.core.numbering import number_of

_HAN = "零〇一二两三四五六七八九十百千"
_NUMERAL = rf"(?:(?<![0-9.])[0-9]{{1,8}}|[{_HAN}]{{1,8}})"
RANGE = rf"第{_NUMERAL}(?:[至到—~-]{_NUMERAL})?|{_NUMERAL}[至到—~-]{_NUMERAL}"
"""第3至5项, 3至5项: an ordinal or a guess, no number that was claimed."""
COUNT = rf"{_NUMERAL}余?多?\s*(?:[项件份套家本]|部(?![分门署室])|个(?!人))"
PERSON = (
    "责任人员?|负责人员?|当事人员?|经办人员?|工作人员|人员|同志|干部|党员|职工|领导|成员|主任|书记|会计|出纳|经理|总监|主席|董事"
    "|[局处科股室部院校园馆队所站镇乡村社厂组班]长|教师|医生|医师|护士|司机|保管员|报账员|网格员|文书|支书|科员|办事员|记账员|管理员|辅导员"
)
"""Who may be held to account, as notices call them."""
_WHOSE = "(?:相关|有关|直接|主要|具体|违规|违纪|失职|涉事|涉案|分管|[科股]级|[镇乡村]|社区|机关|中层|党组织|党?支部)*"
PEOPLE = rf"{_NUMERAL}余?多?\s*(?:[名位]|个?人次?|个(?={_WHOSE}(?:{PERSON})))(?![民均大])"
_DIGITS = r"(?<![0-9.])[0-9][0-9,]{0,15}(?:\.[0-9]{1,6})?"
# 2.8万 at the end of its words is an amount, where its verb tells of money.
MONEY = (
    rf"(?:{_DIGITS}|[{_HAN}])[0-9{_HAN}万亿余多\s]{{0,12}}(?:元|块(?:钱|(?=[，。；、]|$)))"
    rf"|{_DIGITS}余?多?[万亿](?=[，。；、）（]|$)"
)

_NO_NUMERAL = re.compile(f"[^0-9.万亿{_HAN}]")
_LARGE = (("亿", Decimal(100_000_000)), ("万", Decimal(10_000)))
_SMALL = {"千": 1000, "百": 100}


def value_of(quantity: str) -> Decimal:
    """The number of a quantity, money in 元: 3项 -> 3, 3.2万元 -> 32000."""
    rest, total = _NO_NUMERAL.sub("", quantity), Decimal(0)
    for name, size in _LARGE:
        before, found, after = rest.rpartition(name)
        if found:
            total, rest = total + _below(before) * size, after
    total += _below(rest)
    return total.quantize(Decimal(1)) if total == total.to_integral_value() else total


def _below(text: str) -> Decimal:
    """What stands before 万 or 元: 3.2, 5千, 三千二百."""
    if text[:1].isascii() and text[-1:] in _SMALL:
        return _below(text[:-1]) * _SMALL[text[-1]]
    return Decimal(text or 0) if text.isascii() else Decimal(number_of(text) or 0)
