"""Numbers told in a ledger's texts: people dealt with by kind (问责), rules made or revised (制度), money got back (金额)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from app.core.numbering import number_of

_DIGITS = "[0-9]+|[一二三四五六七八九十两]{1,3}"
_NUMBER = f"(?P<n>{_DIGITS})"
# The longer names first: 党内严重警告 must not be counted as 警告.
_KINDS = (
    "开除党籍", "留党察看", "撤销党内职务", "党内严重警告", "党内警告", "政务开除", "政务撤职", "政务降级", "政务记大过",
    "政务记过", "政务警告", "党纪政务处分", "党纪处分", "政务处分", "组织处理", "组织调整", "停职检查", "调离岗位", "免职",
    "责令辞职", "诫勉谈话", "诫勉", "通报批评", "责令检查", "书面检查", "批评教育", "谈话提醒", "提醒谈话", "约谈提醒", "约谈",
    "函询", "立案审查",
)  # fmt: skip
_KIND = "|".join(_KINDS)
_AFTER = re.compile(rf"(?P<kind>{_KIND})(?:了|处理|处分)?{_NUMBER}(?:名|个)?人")
_BEFORE = re.compile(
    rf"(?:对|给予|给)?{_NUMBER}(?:名|位|个)?(?:人|同志|党员干部|干部|党员|责任人)[^，。；、0-9]{{0,4}}?(?P<kind>{_KIND})"
)
_RULE = "(?:制度|办法|规定|机制)"
_MADE = re.compile(
    "(?:制定|制订|出台|建立|修订|完善|健全|新建|印发)(?:《[^》]*》|[^，。；0-9《]){0,10}?"  # a name in 《》 is as long as it is
    f"(?:{_NUMBER}[项个份][^，。；]{{0,6}}?{_RULE}|{_RULE}(?P<m>{_DIGITS})[项个份])"
)
_MONEY = re.compile(
    "(?:追缴|清退|挽回|退还|退回|收回|追回|上缴|清收|清缴)[^，。；0-9]{0,16}?(?P<n>[0-9][0-9,]*(?:\\.[0-9]+)?)(?P<unit>亿|万)?元"
)
_UNITS = {None: 1, "万": 10_000, "亿": 100_000_000}


def people_in(text: str) -> Iterator[tuple[str, Decimal]]:
    """Kind and number of people, in the order told; a kind without a number is not guessed at."""
    taken: set[int] = set()
    found = sorted((*_AFTER.finditer(text), *_BEFORE.finditer(text)), key=lambda one: (one.start("kind"), one.start()))
    for match in found:
        number = number_of(match["n"])
        places = set(range(*match.span("kind"))) | set(range(*match.span("n")))
        if number and not places & taken:
            taken |= places
            yield match["kind"], Decimal(number)


def rules_in(text: str) -> Decimal:
    """Rules made or revised."""
    numbers = (number_of(match["n"] or match["m"]) for match in _MADE.finditer(text))
    return Decimal(sum(number or 0 for number in numbers))


def money_in(text: str) -> Decimal:
    """Money got back, in 元."""
    return sum(
        (Decimal(match["n"].replace(",", "")) * _UNITS[match["unit"]] for match in _MONEY.finditer(text)), Decimal(0)
    )
