"""How far a progress falls short of what its measure asks for by number: 占比4.7% where it asks for 6%以上."""

import re
from collections.abc import Callable
from operator import gt, lt

from app.notice.phrases import sentences_in

_NUMBER = r"\d+(?:\.\d+)?"
_UP = "(?:提[高升]|增[加长]|上升|达)(?:到|至)|达|不低于"
_DOWN = "(?:降低?|下降|压[减缩降]|减少|控制)(?:到|至|在)|不高于|不超过"
_RATE = re.compile(
    rf"(?P<noun>[一-鿿]{{2}})(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<aim>{_NUMBER})%(?P<bound>以[上下内])?"
)
_TOLD_RATE = re.compile(
    rf"(?P<noun>[一-鿿]{{2}})(?:已|仅|目前)*(?:由{_NUMBER}%)?(?:(?:{_UP})|(?:{_DOWN})|[为是])?(?P<reached>{_NUMBER})%"
)
# 每年带动农户不少于60户
_LEAST = re.compile(r"(?P<noun>[一-鿿]{2})(?:不少于|至少)(?P<aim>\d+)(?P<unit>[一-鿿])")
_SUBJECT = 5


def short_of(asked: str, told: str) -> str:
    """占比4.7%，尚未达到6%以上, where both tell the same thing by number, once; else empty, for nobody can say."""
    return _rate(asked, told) or _count(asked, told)


def _rate(asked: str, told: str) -> str:
    aims = list(_RATE.finditer(asked))
    aim = aims[0] if len(aims) == 1 else None
    found = [one for one in _TOLD_RATE.finditer(told) if aim and one["noun"] == aim["noun"]]
    if aim is None or len(found) != 1:
        return ""
    is_short: Callable[[float, float], bool] = gt if aim["down"] else lt
    if not is_short(float(found[0]["reached"]), float(aim["aim"])):
        return ""
    return f"{_thought(told, found[0])}，尚未{'降' if aim['down'] else '达'}到{aim['aim']}%{aim['bound'] or ''}"


def _count(asked: str, told: str) -> str:
    aims = list(_LEAST.finditer(asked))
    aim = aims[0] if len(aims) == 1 else None
    found = list(re.finditer(rf"(?<![\d.])(\d+){aim['unit']}", told)) if aim else []
    if aim is None or len(found) != 1 or int(found[0][1]) >= int(aim["aim"]):
        return ""
    said = _thought(told, found[0])
    return f"{said}，尚未达到{aim['aim']}{aim['unit']}" if aim["noun"] in said else ""


def _thought(told: str, found: re.Match[str]) -> str:
    """The clause, with those before it where it does not say of what by itself: 下转患者1946人次，占比4.7%."""
    sentence = _piece(told, "。；;", found.start())
    clause = _piece(told, "，,。；;", found.start())
    return clause if len(clause.partition(found[0])[0]) + 2 >= _SUBJECT else sentence


def _piece(text: str, points: str, at: int) -> str:
    begin = 0
    for one in sentences_in(text, points):
        if begin <= at < begin + len(one):
            return one.strip("，,。；; \n")
        begin += len(one)
    return text
