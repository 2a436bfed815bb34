"""The bare name of a category, group or problem: on one line, without number, 关于, 针对, 问题 and end point."""

import re

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Problem
from app.core.numbering import strip_marks
from app.core.text import one_line
from app.core.told.sourced import keeps_source
from app.notice.told.ledger import from_entry

_END = "。；;，,、．. "
# 针对性不强 is a fault of its own, not the word 针对 before one.
_BEFORE = re.compile("(?:(?:存在)?问题[:：]|关于|针对(?!性))")
_AFTER = re.compile("问题(?:的整改(?:情况)?)?$")


@keeps_source
def heading(text: str) -> str:
    """A category as printed: only its number and end point are taken off."""
    return strip_marks(one_line(text)).rstrip(_END)


@keeps_source
def bare_name(text: str) -> str:
    """What stands between 关于 or 针对 and 问题; the template writes those words."""
    name = heading(text)
    without = _AFTER.sub("", _BEFORE.sub("", name, count=1) if _BEFORE.match(name) else name).rstrip(_END)
    return without or name


def problem_name(problem: Problem) -> str:
    """The bare name of a problem; 【待补：具体问题】 where the ledger leaves it blank."""
    return bare_name(problem.text) or from_entry(gap(Column.PROBLEM.label), problem, Column.PROBLEM)
