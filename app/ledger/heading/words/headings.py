"""What one heading says by itself: known as a whole, or understood by its parts."""

import re
from functools import lru_cache

from app.core.columns import Column
from app.core.text import narrow
from app.ledger.heading.words.compounds import compound, is_any_day, is_either
from app.ledger.heading.words.known import KNOWN
from app.ledger.heading.words.parts import ENDED, HELPING, OF_THE_WORK
from app.ledger.heading.words.rule import LOOSE

__all__ = ["LOOSE", "is_any_day", "is_either", "is_generic", "meaning", "plain", "tells_other"]
_EITHER_RANK = 500
_GENERIC = (
    "时间 日期 原 原定 变更前 变更后 调整前 调整后 延期前 延期后 是/否 是否 内容 姓名 名称 "
    "情况 结果 描述 领导 部门 单位 人员 问题 说明 计划 实际 计划完成 实际完成 预计完成 情况说明 具体情况 文字说明"
)
_ALONE_NOTHING = frozenset(_GENERIC.split())
# 1.编号, 2、问题: headings an office numbers.
_NUMBERED = re.compile(r"^\s*\d{1,2}[.、]\s*(?=\D)")
# 截至目前完成率, 截至6月底整改情况
_UP_TO = re.compile(r"^截[至止]到?(?:目前|现在|(?:20\d\d年)?\d{1,2}月(?:底|末|\d{1,2}日)?)(?=.)")
# 责任单位(配合), 办结(是/否): brackets that say what the heading is.
_TELLING = re.compile(
    rf"(?:单位|部门|科室|人|人员)\((?:{HELPING})\)|^{OF_THE_WORK}*(?:{ENDED})\((?:是/?否|[打划]?[√勾钩])\)"
)
_MARKS = " :：*、.。,，-—_/"
# Due Date 完成期限, 状态Status: the same heading in another language; but A类, APP.
_FOREIGN = re.compile(r"^[a-z][a-z .&/'-]*[a-z.](?=[一-鿿]{2})|(?<=[一-鿿]{2})/?[a-z][a-z .&/'-]*[a-z]$")


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """The heading for comparing: no white space, half-width, small letters, no brackets, no end marks."""
    text = _UP_TO.sub("", _NUMBERED.sub("", narrow(heading).lower()))
    if _TELLING.search(text):
        return text.replace("(是", "是").replace("否)", "否")
    bare = re.sub(r"[(\[【〔].*?[)\]】〕]", "", text).strip(_MARKS)
    return (bare if bare in KNOWN else _FOREIGN.sub("", bare).strip(_MARKS)) or text


def meaning(heading: str) -> tuple[Column, int] | None:
    """The column a plain heading names and its rank there (0 is the likeliest); None if it names none."""
    if heading in KNOWN:
        return KNOWN[heading]
    if is_either(heading):
        return Column.DEADLINE, _EITHER_RANK
    found = compound(heading)
    return (found.column, found.rank) if found and found.column else None


def tells_other(heading: str) -> bool:
    """Whether a plain heading tells plainly what no column is for (检查人, 填报时间, 是否逾期)."""
    found = compound(heading)
    return found is not None and found.column is None and meaning(heading) is None


def is_generic(heading: str) -> bool:
    """Whether a plain heading says nothing without the group head above it (时间, 是/否)."""
    return heading in _ALONE_NOTHING
