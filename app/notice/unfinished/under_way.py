"""What a sentence tells as still in somebody's hands (正在办理注销, 拟提交党委会审议), with what it is of."""

import re
from collections.abc import Sequence

from app.core.prose.open_words import IN_HANDS

# 查封房产2处，评估价约390万元，正在申请拍卖: the price is of what stands before it; 已完成面试 is of whom a clause before names.
_OF_WHAT_CAME = re.compile(
    "(?:已(?:完成|通过)|评估|总?金额|面积|其中|涉及|价值|共|[核审][减增]|中标价|拟(?:招聘|引进|选派))"
)


def under_way(clauses: Sequence[str], at: int, least: int) -> str:
    """The clause with what it is of, looked for from `least` on; empty where it tells nothing of the kind, or not of what."""
    found = IN_HANDS.match(clauses[at])
    if found is None:
        return ""
    if found["of"]:
        return clauses[at]
    begin = at - 1
    while begin > least and _OF_WHAT_CAME.match(clauses[begin]):
        begin -= 1
    return "，".join(clauses[begin : at + 1]) if begin >= least else ""
