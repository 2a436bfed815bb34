"""Whether a measure is as far as it asks, where its progress alone tells that: beside others told as open it leaves nothing."""

import re

from app.core.ledger import Measure
from app.core.prose.open_words import may_be_open
from app.notice.phrases import sentences_in
from app.notice.progress import tells_something

# 提高到6%以上, 不少于3门, 全额退回: how far a measure is to come.
_AIM = re.compile(
    r"(?:提[高升]|增加|达|降低?|下降|压[减缩])[到至]|达标|不[少低高多]于|至少|不超过|以[上下内]|\d%|全[部额]|全覆盖|所有|逐|应\w尽\w"
)
_AT_LEAST = re.compile(r"(?:不[少低]于|至少)(?P<count>\d+)(?P<unit>[一-鿿])")
_ALL = re.compile("全部|[全均]已|全覆盖|逐")
_COUNTED = re.compile(r"(\d[\d.,]*)([万亿]?[一-鿿])")
_THINGS = re.compile(r"(?<![\d.第])(\d[\d.,]*)([件户宗笔幢栋座辆台所卷份名个项家处条门套册起村])(?!以)")
# 主体已封顶, 已委托第三方, 装修完成70%: no more than a step; 成活率达到88% is what came of it.
_STEP = re.compile("委托|进场|进驻|开工|封顶|招标|立项|列入|意向")
_SHARE = re.compile(r"(?P<before>[^，。；\d]{0,6})(?<!\d)\d{1,2}(?:\.\d+)?%")
_RATE = re.compile(
    "(?:成活率|满意[率度]|知晓[率度]|合格率|优良率|在岗率)(?:稳定在|保持在|提[高升]到|[达升降]到?至?|[为是在])?$"
)
# 发现问题11个，已整改9个
_DONE_OF = re.compile(r"已[一-鿿]{2,4}(\d[\d.,]*)([万亿]?[一-鿿])")


def leaves_nothing(measure: Measure) -> bool:
    """Whether it tells what was done, has no word of anything open, and no aim that it does not tell as reached."""
    asked, told = measure.text, measure.progress
    if not tells_something(measure) or may_be_open(told) or _is_step(told):
        return False
    return not (_falls_short(told) or _counts_less(asked, told)) and (
        not _AIM.search(asked) or _is_reached(asked, told)
    )


def _is_step(told: str) -> bool:
    return bool(_STEP.search(told)) or any(not _RATE.search(one["before"]) for one in _SHARE.finditer(told))


def _falls_short(told: str) -> bool:
    """Whether fewer are done than were counted before them by the same word."""
    for sentence in sentences_in(told):
        for done in _DONE_OF.finditer(sentence):
            before = [count for count, unit in _COUNTED.findall(sentence[: done.start()]) if unit == done[2]]
            if before and _number(done[1]) < _number(before[-1]):
                return True
    return False


def _counts_less(asked: str, told: str) -> bool:
    """Whether it counts fewer of what the measure counts: 督促9家配套设施, 7家建成; 每月1次 counts no such thing."""
    counted = [(_number(count), unit) for count, unit in _THINGS.findall(told)]
    for count, unit in _THINGS.findall(asked):
        same = [number for number, other in counted if other == unit]
        if same and max(same) < _number(count):
            return True
    return False


def _is_reached(asked: str, told: str) -> bool:
    """选派指导员48名，实现全覆盖 reaches 实现全覆盖, 培育示范课4门 不少于3门; 占比4.7% does not reach 6%以上."""
    least = list(_AT_LEAST.finditer(asked))
    if least:
        counted = _COUNTED.findall(told)
        return all(
            any(unit == one["unit"] and _number(count) >= int(one["count"]) for count, unit in counted) for one in least
        )
    return "%" not in asked and _ALL.search(told) is not None


def _number(digits: str) -> float:
    return float(digits.replace(",", "").rstrip("."))
