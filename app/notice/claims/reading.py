"""What one text claims to have been done, in numbers."""

from decimal import Decimal

from app.notice.claims.deed import Deed
from app.notice.counting import money_in, people_in, rules_in

_KINDS = ("组织处理", "诫勉", "约谈", "提醒谈话", "批评教育", "书面检查", "责令检查")


def deeds_in(text: str) -> tuple[Deed, ...]:
    """Every deed of the text."""
    people = list(people_in(text))
    kinds = [Deed(f"{_kind(kind)}人数", count, f"{kind}{count}人") for kind, count in people]
    total = sum((count for _, count in people), Decimal(0))
    whole = [("制度数", rules_in(text)), ("金额", money_in(text)), ("问责人数", total)]
    return (*kinds, *(Deed(name, value, text) for name, value in whole if value))


def _kind(words: str) -> str:
    return next((one for one in _KINDS if one in words), "提醒谈话" if words == "谈话提醒" else "处分")
