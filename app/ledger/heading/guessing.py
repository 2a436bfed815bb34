"""Columns whose headings nobody knows, taken by their content for what the sheet has no other column for: always asked."""

import re
from collections.abc import Iterator, Mapping

from app.core.columns import Column, Guess
from app.core.text import one_line
from app.ledger.heading.candidates import Below
from app.ledger.heading.words.headings import plain, tells_other
from app.ledger.heading.words.parts import BODY, OF_A_STEP, OF_THE_WORK

# 操盘人, 牵总干部: whoever it is, the heading names a person.
_OF_A_PERSON = re.compile("(?:人|人员|员|者|干部|同志|长|手|谁)$")
# 处突单位, 值守窗口: whichever it is, the heading names a body.
_OF_A_BODY = re.compile(f"(?:{BODY}|窗口|中心|方)$")
# 验证结论, 现状: how it stands.
_OF_A_STATE = re.compile(
    "(?:状态|结果|结论|情况|意见|现状|进度|进展|否|阶段|环节|标识|程度|效果|评价|评定|评估|判断)$|是否"
)
# 招标情况, 资金拨付进度: how far a step of it is; 整改情况, 验证结论 are of the whole.
_OF_THE_WHOLE = re.compile(
    rf"^(?:{OF_THE_WORK}|验收|复查|复核|核查|验证|核验|检验|认定|评定|鉴定|审验)*(?:状态|结果|结论|情况|意见|现状|进度|进展|否|评价|评定|评估|判断|(?:验收|复查|复核|核查)意见)$"
)
_OF_A_STEP = re.compile(OF_A_STEP)
# What is asked or told of an item beside how far it is.
_NO_STATE = re.compile(
    "[逾超]|属实|满意|序时|预警|提醒|重点|重大|涉|公开|公示|问责|追责|移交|联合|新增|共性|典型|历史|面商|上报|填报|立案|采纳|受理|回访|举一反三|长期"
    "|需|延期|申请|审批|审核|签收|交办|派|有效|重复|首次|到期"
)
# 消缺状态, 是否拆除: how it stands, whatever is done to it.
_MAY_BE_A_STATE = re.compile("(?:状态|与否|阶段|环节|标识|程度|效果)$|^是否")
_SOME, _HALF = 0.3, 0.5
_STATES = (Column.STATUS, Column.SIGNED_OFF, Column.PROGRESS, Column.FINISHED)


def guessed(below: Below, known: Mapping[Column, Guess], taken: set[int]) -> dict[Column, Guess]:
    """The guesses for what the sheet lacks: its deadline, who answers for it, how far it is."""
    guesses: dict[Column, Guess] = {}
    used = taken | {index for guess in known.values() for index, _ in guess.options}
    for column, holds in _lacking(below, known):
        found = [
            at
            for at in _free(below, used, column)
            if _holds(below, column, holds, at) and _fits(below, known, column, at)
        ]
        if found:
            guesses[column] = _guess(below, column, found)
            used |= set(found)
    return guesses


def _lacking(below: Below, known: Mapping[Column, Guess]) -> Iterator[tuple[Column, Column]]:
    """What may be guessed, and what such a column looks like."""
    absent = {column for column in Column if column not in known and column not in below.given}
    for column in (Column.DEADLINE, Column.OWNER):
        if column in absent:
            yield column, column
    if Column.DEPARTMENT in absent:
        yield Column.DEPARTMENT, Column.DEPARTMENT
    if Column.STATUS in absent:
        yield Column.STATUS, Column.STATUS


def _free(below: Below, used: set[int], column: Column) -> list[int]:
    """The columns nobody knows; for a state also 应对状态, 是否消缺, which are told for something else as a rule."""
    free = below.unknown(used)
    if column is not Column.STATUS:
        return free
    paths = ((at, plain(path[-1])) for at, path in below.header.headings.items() if at not in used and at not in free)
    doubtful = [at for at, heading in paths if tells_other(heading) and _MAY_BE_A_STATE.search(heading)]
    return [*free, *(at for at in doubtful if not _NO_STATE.search(plain(below.header.headings[at][-1])))]


def _holds(below: Below, column: Column, holds: Column, index: int) -> bool:
    looks = below.contents[index].looks_like is holds
    return looks or _names_states(below, column, index) or _names_people(below, column, index)


def _names_states(below: Below, column: Column, index: int) -> bool:
    """流转状态 over words that are states in part: the others are asked one by one."""
    heading = plain(below.header.headings[index][-1])
    named = heading.endswith(("状态", "阶段", "环节")) and not _OF_A_STEP.search(heading)
    return column is Column.STATUS and named and below.contents[index].said >= _SOME


def _names_people(below: Below, column: Column, index: int) -> bool:
    """办案人员 over names of which some are rare: 章立新, 麦青."""
    heading = plain(below.header.headings[index][-1])
    return column is Column.OWNER and bool(_OF_A_PERSON.search(heading)) and below.contents[index].named >= _HALF


def _fits(below: Below, known: Mapping[Column, Guess], column: Column, index: int) -> bool:
    """Beside a column that tells nearly the same a heading must say more: names beside a department, states beside progress."""
    heading = plain(below.header.headings[index][-1])
    if column is Column.OWNER and Column.DEPARTMENT in known:
        return _OF_A_PERSON.search(heading) is not None
    if column is Column.DEPARTMENT and Column.OWNER in known:
        return _OF_A_BODY.search(heading) is not None
    if column is Column.STATUS and any(one in known for one in _STATES):
        return _OF_A_STATE.search(heading) is not None
    return True


def _guess(below: Below, column: Column, found: list[int]) -> Guess:
    best, *others = found
    heading = one_line(below.header.headings[best][-1])
    rivals = tuple(below.header.cell(below.grid, at) for at in others)
    says = column is Column.STATUS and _OF_THE_WHOLE.search(plain(heading)) and not _OF_A_STEP.search(heading)
    doubt = "" if says else f"表头“{heading}”没有说明，是按下面的内容猜的"
    cell = below.header.cell(below.grid, best)
    return Guess(column, heading, cell, f"表头“{heading}”；下面的内容像“{column.label}”", rivals, doubt=doubt)
