"""Who found a problem, as the ledger tells it: fed back (反馈), by the office itself (自查), or nobody can say."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from app.core.columns import Column
from app.core.grid import text_of
from app.core.ledger import Ledger, Problem, Unsettled
from app.core.matters.matter import Matter
from app.core.numbering import strip_marks
from app.core.prose.inspections import AUDIT, OF_SUPERIORS
from app.core.sheet import Sheet
from app.core.text import narrow


class FoundBy(Enum):
    """By whom a problem was found; UNTOLD: the ledger says nothing of it, UNCLEAR: it says something else, or two things."""

    INSPECTION = auto()
    OFFICE = auto()
    UNCLEAR = auto()
    UNTOLD = auto()


_SOURCE = "来源"
_SELF = "自查自纠|自查自改|自查|自纠|自我检查|自我查摆"
# 自查补充问题, 主动自查发现的问题; but 自查自纠不到位, 自查整改方面 are faults.
_OFFICE = re.compile(
    f"(?:本?单位|内部|自身|主动|本级|党[委组]|支部|集团|公司|学校|医院|机关)*(?:{_SELF})"
    "(?:发现|查摆|查找|补充|新增|梳理|排查|查出|存在|反映)*的?(?:(?:问题|隐患|事项|不足)(?:方面)?)?[部分类]*(?:整改)?(?:台账|清单|情况表|表)?"
)
_INSPECTION = re.compile(f"反馈|{OF_SUPERIORS}")
_OTHERS = re.compile(f"{AUDIT}|信访|举报|舆情")
_RAISED = "提出方式"


def fed_back(ledger: Ledger, problems: Sequence[Problem], matter: Matter | None = None) -> tuple[Problem, ...] | None:
    """Those of these problems that were fed back: all the office did not find; None where the ledger does not tell.

    In a matter whose problems are 交办, 县联席会议交办 tells it as 反馈 does in every one.
    """
    found = [found_by(one, ledger, matter) for one in problems]
    # Beside problems of its own a ledger must say of the others that they were fed back.
    untold = FoundBy.OFFICE in found and FoundBy.UNTOLD in found
    if untold or FoundBy.UNCLEAR in found:
        return None
    return tuple(one for one, by in zip(problems, found, strict=True) if by is not FoundBy.OFFICE)


def found_itself(ledger: Ledger, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Those of these problems that the ledger says the office found itself."""
    return tuple(one for one in problems if found_by(one, ledger) is FoundBy.OFFICE)


def found_by(problem: Problem, ledger: Ledger, matter: Matter | None = None) -> FoundBy:
    """By a column 问题来源, where there is one; else by a category of its own, by the sheet and the heading over the problems."""
    by_category = _read(problem.category, matter)
    if any(_SOURCE in heading for heading in _headings(Column.CATEGORY, problem, ledger)):
        return FoundBy.UNCLEAR if by_category is FoundBy.UNTOLD else by_category
    beside = _source_beside(problem, ledger)
    if beside is not None:
        by_source = _read(beside, matter)
        return FoundBy.UNCLEAR if by_source is FoundBy.UNTOLD else by_source
    if by_category is FoundBy.OFFICE:
        return by_category
    named = (problem.sheet, *_headings(Column.PROBLEM, problem, ledger))
    told = {_read(one, matter) for one in named} - {FoundBy.UNTOLD}
    return FoundBy.UNTOLD if not told else told.pop() if len(told) == 1 else FoundBy.UNCLEAR


def _read(text: str, matter: Matter | None) -> FoundBy:
    bare = strip_marks(narrow(text))
    if _OFFICE.fullmatch(bare):
        return FoundBy.OFFICE
    if re.search(_SELF, bare):
        return FoundBy.UNCLEAR
    return FoundBy.INSPECTION if _is_fed_back(bare, matter) else FoundBy.UNTOLD


def _is_fed_back(text: str, matter: Matter | None) -> bool:
    """What is the matter's own says so (信访联席会议交办 in one of 信访积案), what is another's does not (审计反馈)."""
    raised = matter.texts[_RAISED] if matter else ""
    own = [*matter.signs, f"{matter.name}{raised}"] if matter else []
    others = text
    for sign in own:
        others = others.replace(sign, "")
    told = _INSPECTION.search(text) or others != text or (raised and raised in text)
    return bool(told) and not _OTHERS.search(others)


def _headings(column: Column, problem: Problem, ledger: Ledger) -> Iterator[str]:
    tables = (table for sheet in ledger.sheets if sheet.name == problem.sheet for table in sheet.tables)
    return (table.columns[column].heading for table in tables if column in table.columns)


def _source_beside(problem: Problem, ledger: Ledger) -> str | None:
    """What a column 问题来源 says that stands beside 问题类别; empty where that is not one thing, None without such a column."""
    unread = any(
        one.what is Unsettled.COLUMN_UNREAD
        and one.cell is not None
        and one.cell.sheet == problem.sheet
        and _SOURCE in one.values["headings"]
        for one in ledger.troubles
    )
    if not unread:
        return None
    sheets = [one for one in ledger.sheets if one.name == problem.sheet]
    said = {text for one in sheets for column in _source_columns(one) for text in _texts(one, problem, column)}
    return said.pop() if len(said) == 1 else ""


def _source_columns(sheet: Sheet) -> Iterator[int]:
    for table in sheet.tables:
        read = {guess.cell.column for guess in table.columns.values()}
        heading = [sheet.grid.texts[row - 1] for row in table.header_rows] if sheet.grid else []
        yield from (at for texts in heading for at, text in enumerate(texts, 1) if _SOURCE in text and at not in read)


def _texts(sheet: Sheet, problem: Problem, column: int) -> Iterator[str]:
    told = [text_of(sheet.grid.value(row, column)) for row in problem.rows] if sheet.grid else []
    return filter(None, told)
