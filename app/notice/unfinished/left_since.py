"""A measure that asks for what was left when it was made (完成剩余34.7公里), while its progress counts less: nobody promises that again."""

import re

from app.core.told.sourced import keep

_UNIT = "万元|亿元|元|公里|千米|平方米|立方米|米|万亩|亩|万吨|吨|个百分点|个|户|处|家|名|人|件|笔|宗|项|条|台|套|辆|艘|座|栋|幢|所|份|卷|间|口|盏|起|批"
_REST = "(?:剩余|余下|其余|剩下|尚余|还剩|尚有|还有|仍有|未完成)的?"
_ASKED = re.compile(rf"{_REST}(?P<count>\d[\d,]*(?:\.\d+)?)(?P<unit>{_UNIT})")
_COUNTED = re.compile(rf"(?P<rest>{_REST})?(?P<count>\d[\d,]*(?:\.\d+)?)(?P<unit>{_UNIT})")


def left_since(measure: str, progress: str) -> str:
    """“剩余34.7公里”是制定措施时的数，现剩余8.3公里: what is to be said beside it; empty where no number of it is told as changed."""
    asked = _ASKED.search(measure)
    found = [one for one in _COUNTED.finditer(progress) if asked and one["unit"] == asked["unit"]]
    if asked is None or all(_number(one["count"]) == _number(asked["count"]) for one in found):
        return ""
    was = keep(f"“{asked[0]}”是制定措施时的数", measure)
    now = [one for one in found if one["rest"] and _number(one["count"]) < _number(asked["count"])]
    left = keep(f"，现剩余{now[-1]['count']}{now[-1]['unit']}" if len(now) == 1 else "", progress)
    return keep(f"{was}{left}", was, left)


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))
