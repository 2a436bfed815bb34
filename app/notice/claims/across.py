"""What several cells tell counts once: the same clause in a second cell, the parts beside a total of the whole office."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from app.core.figure import Claim
from app.core.persons import NAME, is_name
from app.core.prose.inspections import INSPECTION
from app.core.text import narrow
from app.notice.claims.judging import REPEATED
from app.notice.claims.own_columns import Said

_TITLE = re.compile("《[^》]*》")
_ON_TRIAL = re.compile("(?:试行|暂行|修订|修订版)》$")  # 《考勤办法（试行）》 is 《考勤办法》
_LONG = 12  # 字: 约谈2人 may be told of two matters, a longer clause hardly in the same words
_POINTS = re.compile(r"[^\w《》%.]")
_AMOUNT = re.compile("[0-9.,零一二两三四五六七八九十百千]+[万亿]?元")
_NAMES_IT = 4  # 字 beside an amount: 清退补贴2000元, but not 退缴2000元
_SAYS_WHOSE = re.compile("全(?:局|县|市|区|省|州|盟|旗|镇|乡|村|校|院|所|司|委|厅|办|系统|行业|单位|集团)")
_SAYS_ALL = re.compile("(?<![公中])共(?![同享建产青性])|累计|合计|总计")
_OF_ALL_THE_TIME = re.compile(f"^(?:整改|{INSPECTION}|集中整改)(?:期间|以来)")


def once_across(said: Sequence[Said]) -> list[Said]:
    """The claims of one figure, those that another cell holds already marked."""
    return _without_parts(_without_repeats(said))


def _without_repeats(said: Sequence[Said]) -> list[Said]:
    first: dict[str, Claim] = {}
    found = []
    for one in said:
        keys = _keys(one) if one.claim.counts else []
        told = next((first[key] for key in keys if key in first and first[key].cell != one.claim.cell), None)
        found.append(_marked(one, f"与{_place(told, one.claim)}重复") if told else one)
        for key in keys:
            first.setdefault(key, one.claim)
    return found


def _keys(one: Said) -> list[str]:
    """By what it is known again: the one title it names, its clause, all that its cell says.

    In a column of its own each cell stands for itself: 3万元 in two rows are two amounts.
    """
    words, text = _plain(one.claim.words), _plain(one.claim.text)
    titles = _TITLE.findall(words) or (_TITLE.findall(text) if one.sure else [])  # 1项：《甲办法》
    named = [_ON_TRIAL.sub("》", titles[0])] if len(titles) == 1 and one.claim.value == 1 else []
    told = [words] if _is_telling(words) else []
    whole = [f"{words} {text}"] if len(text) >= _LONG else []
    return named if one.sure else [*named, *told, *whole]


def _plain(text: str) -> str:
    return _POINTS.sub("", narrow(text))


def _is_telling(words: str) -> bool:
    """Whether two matters hardly have these words in common."""
    rest, amounts = _AMOUNT.subn("", words)
    named = any(is_name(match[0]) for match in re.finditer(NAME, words))
    return len(words) >= _LONG or named or "某" in words or "《" in words or (amounts > 0 and len(rest) >= _NAMES_IT)


def _place(told: Claim, beside: Claim) -> str:
    return told.cell.address if told.cell.sheet == beside.cell.sheet else str(told.cell)


def _without_parts(said: Sequence[Said]) -> list[Said]:
    """全局共修订制度14项 in one cell, 5, 6 and 3 in others: where the sum shows it, they are its parts."""
    for total in said:
        parts = [one for one in said if one.claim.counts and one.claim.cell != total.claim.cell]
        if total.claim.counts and _is_total(total.claim, parts):
            return [_marked(one, REPEATED) if one in parts else one for one in said]
    return list(said)


def _is_total(claim: Claim, parts: Sequence[Said]) -> bool:
    words, value = narrow(claim.words), sum((one.claim.value for one in parts), Decimal(0))
    if _OF_ALL_THE_TIME.search(words):
        return len(parts) > 1 and value <= claim.value  # 整改期间修订制度14项 holds the nine that texts name
    least = 1 if _SAYS_WHOSE.search(words) else 2 if _SAYS_ALL.search(words) else len(parts) + 1
    return len(parts) >= least and value == claim.value


def _marked(one: Said, why: str) -> Said:
    return one._replace(claim=replace(one.claim, why=why))
