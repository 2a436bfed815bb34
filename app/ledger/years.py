"""The year a date without one is assumed to mean: from the title, the 填报时间 line or the neighbours."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import OnDate
from app.core.grid import Grid
from app.core.ledger import Passage
from app.core.text import narrow
from app.ledger.calendar import Year
from app.ledger.deadlines import counted_from_1900, read_deadline
from app.ledger.header import Header

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?:年|[-./]\d)")
_DATE_LINE = re.compile("填报|填表|制表|报送|更新|截至|截止|日期|时间")


def year_of(above: Sequence[Passage], grid: Grid, header: Header, columns: Mapping[Column, Guess], as_of: date) -> Year:
    """The year, with its source in Chinese; where the sheet says nothing, that of the as-of day."""
    dated = [(passage, match) for passage in above if (match := _YEAR.search(narrow(passage.text)))]
    titles = [match for passage, match in dated if not _DATE_LINE.search(passage.text)]
    if titles:
        return Year(int(titles[0][1]), "标题")
    if dated:
        return Year(int(dated[0][1][1]), "填报时间")
    neighbours = _years_below(grid, header, columns.get(Column.DEADLINE))
    if neighbours:
        return Year(neighbours.most_common(1)[0][0], "同列其他日期")
    return Year(as_of.year, "核对日期")


def _years_below(grid: Grid, header: Header, guess: Guess | None) -> Counter[int]:
    if guess is None:
        return Counter()
    values = [grid.raw(row, guess.cell.column) for row in range(header.rows[-1] + 1, grid.height + 1)]
    years: Counter[int] = Counter()
    for day, times in Counter(map(counted_from_1900, values) if grid.from_1904 else values).items():
        reading = read_deadline(day, None)
        if isinstance(reading, OnDate) and not reading.assumed:
            years[reading.day.year] += times
    return years
