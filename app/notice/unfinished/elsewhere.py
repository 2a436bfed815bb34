"""What somebody else examines or decides (由派驻组核查, 待县编办批复): its state tells why it is open, nobody here owes a reason."""

import re

from app.core.ledger import Measure
from app.core.prose.open_words import REVIEW

_ACT = f"{REVIEW}|核实|调查|审理|答复|裁决|判决|评估"
_SO_FAR = "(?:目前|现|现已|已经?|尚|仍|正)?"
_WHO = r"(?P<who>[^，。；、\d]{2,16}?)"
_HOW = "(?:负责|正在|统一|组织|立案|依法|依规)*"
_BY = re.compile(rf"{_SO_FAR}(?:交?由){_WHO}{_HOW}(?:{_ACT})(?:办理|处理|中)?")
_AWAITS = re.compile(rf"{_SO_FAR}(?:等待|有待|待){_WHO}(?:的)?(?:{_ACT})(?:意见|结果|结论)?")
# 移交学校纪委，目前正在核查; 报县发改局，正在评审
_HANDED = re.compile(
    rf"(?:移[交送]|报送?|提交|报请|申请|送)(?:给|至|到)?[^，。；\d]{{2,16}}，(?:目前|现)?(?:正在|尚在|处于)(?:{_ACT})(?:阶段|中|之中)?$"
)


def is_elsewhere(text: str, own: tuple[str, ...] = ()) -> bool:
    """Whether it says no more than that others have it in hand; `own`: who answers for it here, and may well be late."""
    found = [_BY.fullmatch(one) or _AWAITS.fullmatch(one) for one in filter(None, re.split("[，。；;\n]", text))]
    return bool(found) and all(one is not None and not any(name in one["who"] for name in own) for one in found)


def noted_elsewhere(note: str, measure: Measure) -> bool:
    """Whether its note says that others have it in hand."""
    return is_elsewhere(note, _own(measure))


def all_elsewhere(spans: list[str], measure: Measure) -> bool:
    """Whether all that its progress tells as open is in the hands of others."""
    return bool(spans) and all(_is_handed(one, _own(measure)) for one in spans)


def _is_handed(span: str, own: tuple[str, ...]) -> bool:
    handed, last = _HANDED.search(span), re.split("，", span)[-1]
    return bool(handed and not any(name in handed[0] for name in own)) or is_elsewhere(last, own)


def _own(measure: Measure) -> tuple[str, ...]:
    return (*measure.departments, *measure.owners)
