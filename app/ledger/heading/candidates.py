"""The columns of a sheet by what their headings say, before they are held against one another and their content."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.core.columns import Column
from app.core.grid import Grid
from app.core.office.words import OfficeWords
from app.core.text import one_line
from app.ledger.heading.beside import figures_heads
from app.ledger.heading.content import ColumnContent
from app.ledger.heading.groups import SettledPath
from app.ledger.heading.header import Header
from app.ledger.heading.kinds import counts
from app.ledger.heading.naming import find_column
from app.ledger.heading.words.headings import LOOSE, is_either, meaning, plain, tells_other
from app.ledger.heading.words.parts import CHANGED, PUT_OFF

_FILED = 2 * LOOSE  # behind every heading known by itself
# 责任人/期限, 责任人（时限）, 责任人 above 完成时间 in one cell
_JOINED = re.compile(r"以?及|[/／、,，;；和与\n（）()]")
_EXTENDS = re.compile(f"{PUT_OFF}|{CHANGED}")
_TWO = 2


@dataclass(frozen=True)
class Candidate:
    """A column of the sheet and what its heading says; `rank` orders those of the same meaning.

    `either`: deadline or day of completion. `doubt`: why it may not be what it is taken for.
    """

    column: Column
    rank: int
    index: int
    heading: str
    reason: str
    either: bool = False
    doubt: str = ""


@dataclass(frozen=True)
class Below:
    """What is known of a sheet beside its headings: what stands below them, and which columns the clerk named."""

    grid: Grid
    header: Header
    contents: Mapping[int, ColumnContent]
    given: frozenset[Column]
    words: OfficeWords
    number: int | None

    @property
    def numbered(self) -> int:
        """How many items the sheet numbers; more than it could hold where it numbers none."""
        return len(self.contents[self.number].texts) if self.number else self.grid.height

    def unknown(self, taken: Iterable[int]) -> list[int]:
        """The columns whose headings nobody knows: neither known for another thing nor filed by the office."""
        used = set(taken)
        return [index for index, path in self.header.headings.items() if index not in used and self._is_unknown(path)]

    def _is_unknown(self, path: tuple[str, ...]) -> bool:
        if isinstance(path, SettledPath):
            return False
        heading = one_line(path[-1])
        filed = self.words.column_of(heading) or self.words.leaves_out(heading)
        return bool(heading) and not (filed or find_column(path) or tells_other(plain(path[-1])))


def candidates(below: Below) -> list[Candidate]:
    """Every column whose heading is known, or filed by the office where no known one has that meaning."""
    known = list(_known(below))
    there = {one.column for one in known if not one.either}
    paths = below.header.headings.items()
    unknown = {index: one_line(path[-1]) for index, path in paths if find_column(path) is None}
    filed = [
        Candidate(column, _FILED, index, heading, f"表头“{heading}”在本单位用语里记作“{column.label}”")
        for index, heading in unknown.items()
        if (column := below.words.column_of(heading)) and column not in there
    ]
    return sorted([*known, *filed], key=lambda one: one.index)


def _known(below: Below) -> Iterator[Candidate]:
    figures = figures_heads(below.header)
    for index, path in below.header.headings.items():
        heading = one_line(path[-1])
        if figures and index > figures and counts(heading):
            continue  # 完成率 beside 问题总数 tells of a department, not of an item
        both = _both(path[-1])
        if both:
            for column in both:
                yield Candidate(column, LOOSE, index, heading, f"表头“{heading}”说的是两件事，都在这一列里读")
        elif found := find_column(path):
            column, rank, words = found
            how = "与台账常用表头一致" if rank < LOOSE else "含有台账常用表头的字样"
            either = not isinstance(path, SettledPath) and is_either(plain(path[-1]))
            if either and (told := _ask_group_head(path)):
                column, either = told, False
            doubt = "右边是总数一类的统计列，可能是另一张统计表" if index == figures else ""
            yield Candidate(column, rank, index, heading, f"表头“{words}”{how}", either, doubt)
        elif _EXTENDS.search(heading) and below.contents[index].days == 1 and not tells_other(plain(path[-1])):
            yield Candidate(Column.EXTENDED, LOOSE, index, heading, f"表头“{heading}”，下面都是日期")


def _both(heading: str) -> tuple[Column, Column] | None:
    """责任人/期限 names two columns, who and when."""
    parts = [meaning(plain(part)) for part in _JOINED.split(heading) if part.strip()]
    if len(parts) != _TWO:
        return None
    named = {found[0] for found in parts if found}
    people = named & {Column.OWNER, Column.DEPARTMENT}
    return (people.pop(), Column.DEADLINE) if len(named) == _TWO and people and Column.DEADLINE in named else None


def _ask_group_head(path: tuple[str, ...]) -> Column | None:
    """完成时间 below 计划 is the deadline, below 整改结果 the day of completion."""
    above = "".join(plain(one) for one in path[:-1])
    if any(word in above for word in ("计划", "要求", "时限", "目标")):
        return Column.DEADLINE
    return Column.FINISHED if any(word in above for word in ("实际", "结果", "销号", "完成", "进展")) else None
