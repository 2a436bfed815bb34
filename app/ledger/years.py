"""The year that days without one are taken to lie in: the title's, the other days' of the column, the as-of day's."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import TITLE, OnDate, Year
from app.core.grid import Grid
from app.core.ledger import Passage
from app.core.text import narrow
from app.ledger.deadlines import count_from_1900, read_deadline
from app.ledger.heading.header import Header

_YEAR = re.compile(r"(?<!\d)20\d{2}(?=年|[-./]\d|[-–—―~～至到]+20\d\d)|(?<=[-–—―~～至到])20\d{2}(?!\d)")
_NEAR = 2
# 填报时间：2026年6月30日, 2026年6月30日更新; but 城市更新片区问题整改台账 is a title.
_DATE_LINE = re.compile(
    "(?:填报|填表|制表|报送|更新)(?:单位|人|于|[:：])|(?:填报|填表|制表|报送|更新)[)）]?$|截[至止]|日期|时间"
)


def year_of(above: Sequence[Passage], grid: Grid, header: Header, columns: Mapping[Column, Guess], as_of: date) -> Year:
    """The year a date without one is assumed to mean, with its source in Chinese: where the sheet names none, the as-of day's.

    A title with two years (2025-2026学年, “十四五”（2021—2025年）) gives none.
    """
    dated = [passage for passage in above if _YEAR.search(narrow(passage.text))]
    titles = [passage for passage in dated if not _DATE_LINE.search(passage.text)]
    told = (titles or dated)[:1]
    if told and len(years := _years_in(told[0].text)) == 1:
        return Year(years[0], TITLE if titles else "填报时间")
    neighbours = _years_below(grid, header, columns.get(Column.DEADLINE))
    if usual := _usual(neighbours, as_of.year):
        return Year(usual, "同列其他日期")
    return Year(as_of.year, "核对日期")


def _years_in(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(narrow(text))))


def _usual(years: Counter[int], now: int) -> int | None:
    """The year most of them lie in; where no year has the better part of them, one near the as-of day's: 2062 is a slip."""
    best, times = next(iter(years.most_common(1)), (None, 0))
    if 2 * times > years.total():
        return best
    return next((year for year, _ in years.most_common() if abs(year - now) <= _NEAR), None)


def _years_below(grid: Grid, header: Header, guess: Guess | None) -> Counter[int]:
    if guess is None:
        return Counter()
    values = [grid.raw(row, guess.cell.column) for row in range(header.rows[-1] + 1, grid.height + 1)]
    years: Counter[int] = Counter()
    for day, times in Counter(map(count_from_1900, values) if grid.from_1904 else values).items():
        reading = read_deadline(day, None)
        if isinstance(reading, OnDate) and not reading.assumed:
            years[reading.day.year] += times
    return years
