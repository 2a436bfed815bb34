"""From headings to columns: which column of the sheet means what, why, and its rivals."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import Missing, OnDate, Unreadable, Year
from app.core.errors import BadOption
from app.core.grid import Cell, Grid, column_letters, column_number
from app.core.office.words import OfficeWords
from app.core.text import one_line
from app.ledger.deadlines import read_deadline
from app.ledger.heading.header import SAMPLED, Header, find_column, texts_below
from app.ledger.heading.headings import LOOSE, is_either, plain
from app.ledger.status.column import StatusColumn
from app.ledger.status.ticked import ticked_columns

# 延期时限 beside 整改时限: which of both counts is asked.
_EXTENDED = re.compile("延期|延后|展期|调整后|变更后|顺延")
_FILED = LOOSE + 1  # behind every heading known by itself


@dataclass(frozen=True)
class _Candidate:
    """A column of the sheet and what its heading says; `rank` orders those of the same meaning."""

    column: Column
    rank: int
    index: int
    heading: str
    reason: str
    either: bool = False


def recognise(grid: Grid, header: Header, given: Mapping[Column, str], states: StatusColumn) -> dict[Column, Guess]:
    """The meaning of the sheet's columns, in their order.

    `given`: the letters the clerk named for a column, empty for one the sheet does not have. `states` knows which
    texts are a status, and which words the office has filed. Raises BadOption for letters that are none.
    """
    candidates = _settle(grid, header, _with_filed(header, list(_candidates(header)), states.words), states)
    forced = {column: _force(grid, header, column, letters) for column, letters in given.items() if letters}
    taken = {guess.cell.column for guess in forced.values()}
    free = [one for one in candidates if one.column not in given and one.index not in taken]
    guesses = {column: _guess(grid, header, rivals, states.as_of) for column, rivals in _by_column(free).items()}
    if Column.STATUS not in guesses and Column.STATUS not in given:
        guesses |= ticked_columns(grid, header, {one.index for one in free} | taken, states)
    return dict(sorted({**guesses, **forced}.items(), key=lambda item: item[1].cell.column))


def fingerprint(header: Header) -> str:
    """What ledgers with the same headings have in common, for remembering the clerk's answers."""
    return "|".join(f"{column_letters(index)}:{'/'.join(map(plain, path))}" for index, path in header.headings.items())


def _candidates(header: Header) -> Iterable[_Candidate]:
    for index, path in header.headings.items():
        found = find_column(path)
        if found:
            column, rank, words = found
            how = "与台账常用表头一致" if rank < LOOSE else "含有台账常用表头的字样"
            either = is_either(plain(path[-1]))
            if either and (told := _ask_group_head(path)):
                column, either = told, False
            yield _Candidate(column, rank, index, one_line(path[-1]), f"表头“{words}”{how}", either)


def _with_filed(header: Header, known: list[_Candidate], words: OfficeWords) -> list[_Candidate]:
    """With headings nobody knows that the office has filed; beside a known one of that meaning they stay unread."""
    there = {one.column for one in known if not one.either}
    unknown = {index: one_line(path[-1]) for index, path in header.headings.items() if find_column(path) is None}
    filed = [
        _Candidate(column, _FILED, index, heading, f"表头“{heading}”在本单位用语里记作“{column.label}”")
        for index, heading in unknown.items()
        if (column := words.column_of(heading)) and column not in there
    ]
    return sorted([*known, *filed], key=lambda one: one.index) if filed else known


def _ask_group_head(path: tuple[str, ...]) -> Column | None:
    """完成时间 below 计划 is the deadline, below 整改结果 the day of completion."""
    above = "".join(plain(one) for one in path[:-1])
    if any(word in above for word in ("计划", "要求", "时限", "目标")):
        return Column.DEADLINE
    return Column.FINISHED if any(word in above for word in ("实际", "结果", "销号", "完成", "进展")) else None


def _settle(grid: Grid, header: Header, candidates: list[_Candidate], states: StatusColumn) -> list[_Candidate]:
    candidates = _with_signed_off(_with_finished(candidates))
    candidates = _with_status_by_content(grid, header, candidates, states)
    return _with_problem_levels(candidates)


def _with_finished(candidates: list[_Candidate]) -> list[_Candidate]:
    """完成时间 beside another deadline column is the day of completion; alone it is the deadline."""
    if not any(one.column is Column.DEADLINE and not one.either for one in candidates):
        return candidates
    reason = "另有整改时限一列，这一列按实际完成时间"
    return [
        replace(one, column=Column.FINISHED, reason=f"表头“{one.heading}”；{reason}") if one.either else one
        for one in candidates
    ]


def _with_signed_off(candidates: list[_Candidate]) -> list[_Candidate]:
    """是否销号, or else 是否完成, beside another column that says the status is a column of its own."""
    states = [one for one in candidates if one.column is Column.STATUS]
    for word in ("销号", "是否"):
        closing = [one for one in states if word in one.heading]
        if closing and len(closing) < len(states):
            return [replace(one, column=Column.SIGNED_OFF) if one in closing else one for one in candidates]
    return candidates


def _with_status_by_content(
    grid: Grid, header: Header, candidates: list[_Candidate], states: StatusColumn
) -> list[_Candidate]:
    """A 整改进展 column that holds nothing but status words is the status, where no other one is."""
    if any(one.column is Column.STATUS for one in candidates):
        return candidates
    for position, one in enumerate(candidates):
        if one.column is Column.PROGRESS and _holds_statuses(grid, header, one, states):
            reason = f"表头“{one.heading}”；内容多是“已完成”一类的状态"
            return [
                *candidates[:position],
                replace(one, column=Column.STATUS, reason=reason),
                *candidates[position + 1 :],
            ]
    return candidates


def _samples(grid: Grid, header: Header, index: int) -> list[object]:
    last = min(grid.height, header.rows[-1] + SAMPLED)
    values = (grid.raw(row, index) for row in range(header.rows[-1] + 1, last + 1))
    return [value for value in values if value is not None]


def _holds_statuses(grid: Grid, header: Header, one: _Candidate, states: StatusColumn) -> bool:
    texts = texts_below(grid, header, one.index)
    column = states.under(one.heading, texts)
    return bool(texts) and all(map(column.names, texts))


def _with_problem_levels(candidates: list[_Candidate]) -> list[_Candidate]:
    """反馈问题 beside 具体问题 is the group of problems; a group or detail alone is the problem."""
    problems = [one for one in candidates if one.column is Column.PROBLEM]
    if len({plain(one.heading) for one in problems}) > 1 and not _has(candidates, Column.GROUP):
        specific = min(problems, key=lambda one: one.rank)
        group = next(one for one in problems if plain(one.heading) != plain(specific.heading))
        reason = f"表头“{group.heading}”；另有“{specific.heading}”一列写具体问题"
        return [replace(one, column=Column.GROUP, reason=reason) if one is group else one for one in candidates]
    if not problems:
        for column in (Column.GROUP, Column.DETAIL, Column.MEASURE):
            if _has(candidates, column):
                return [replace(one, column=Column.PROBLEM) if one.column is column else one for one in candidates]
    return candidates


def _has(candidates: list[_Candidate], column: Column) -> bool:
    return any(one.column is column for one in candidates)


def _by_column(candidates: list[_Candidate]) -> dict[Column, list[_Candidate]]:
    grouped: dict[Column, list[_Candidate]] = {}
    for one in candidates:
        grouped.setdefault(one.column, []).append(one)
    return grouped


def _guess(grid: Grid, header: Header, rivals: list[_Candidate], as_of: date) -> Guess:
    """The likeliest of them: by the heading's rank, then the one with more content."""
    filled = {one.index: len(_samples(grid, header, one.index)) for one in rivals}
    ordered = sorted(rivals, key=lambda one: (one.rank, not filled[one.index], one.index))
    best = ordered[0]
    # Equal headings over columns that both hold something: nothing but the clerk can tell them apart.
    equal = [
        one
        for one in ordered[1:]
        if (one.rank == best.rank or _EXTENDED.search(one.heading)) and filled[one.index] and filled[best.index]
    ]
    equal = [one for one in equal if _could_be(grid, header, best.column, one.index)]
    row = header.told_at
    cell = Cell(grid.name, *grid.home(row, best.index))
    cells = tuple(Cell(grid.name, *grid.home(row, one.index)) for one in equal)
    doubtful = best.either and best.column is Column.DEADLINE and _may_be_over(grid, header, best.index, as_of)
    other = Column.FINISHED if doubtful else None
    return Guess(best.column, best.heading, cell._replace(column=best.index), best.reason, cells, other=other)


def _may_be_over(grid: Grid, header: Header, index: int, as_of: date) -> bool:
    """Whether 完成时间 alone may tell when things were done: it stands beside a review, or all its days are past."""
    if any(re.search("复查|复验|复核|验收", "".join(path)) for path in header.headings.values()):
        return True
    readings = (read_deadline(value, Year(as_of.year, "")) for value in _samples(grid, header, index))  # type: ignore[arg-type]
    days = [reading.day for reading in readings if isinstance(reading, OnDate)]
    return bool(days) and max(days) < as_of


def _could_be(grid: Grid, header: Header, column: Column, index: int) -> bool:
    """Whether the content of a rival fits: a second date column without dates is no rival."""
    if column not in (Column.DEADLINE, Column.FINISHED):
        return True
    readings = [read_deadline(value, Year(2000, "")) for value in _samples(grid, header, index)]  # type: ignore[arg-type]
    return any(not isinstance(reading, Missing | Unreadable) for reading in readings)


def index_of(grid: Grid, letters: str) -> int:
    """The column of this sheet that these letters name. Raises BadOption."""
    try:
        index = column_number(letters)
    except ValueError as error:
        raise BadOption(f"列号“{letters}”看不懂，请写成 H 或 AA 这样的字母。") from error
    if index > grid.width:
        raise BadOption(f"工作表“{grid.name}”没有 {column_letters(index)} 列，请核对列号。")
    return index


def _force(grid: Grid, header: Header, column: Column, letters: str) -> Guess:
    index = index_of(grid, letters)
    path = header.headings.get(index, ("",))
    return Guess(column, one_line(path[-1]), Cell(grid.name, header.told_at, index), "由您指定")
