"""The days of a document: issued (成文日期), judged by (核对日期), filled in (填报时间) as the ledger names it, the year of its number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.core.columns import Column
from app.core.days import read_day, write_day
from app.core.field import Particular
from app.core.grid import Cell
from app.core.ledger import Ledger, Passage
from app.core.matters.given import Particulars
from app.core.particulars import ISSUED, NUMBER, REPLY_BY, SLIP_NUMBER
from app.core.status import Status
from app.core.text import narrow, quote
from app.notice.choice import ProblemNumbers
from app.notice.items.listed import listed_of
from app.notice.items.shared import items_of_state
from app.notice.unfinished.dated import with_dated

_LABEL = re.compile(r"(?:填报|填表|制表|报送|上报|更新|统计)(?:时间|日期)[:：]?|截[至止](?:时间|日期)?[:：]?")
_DAY = re.compile(r"(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}[日号]|([-/.])\d{1,2}\1\d{1,2})|(?<!\d)20\d{6}(?!\d)")
_NUMBERS = (NUMBER.name, SLIP_NUMBER.name)
# 云改督〔2026〕, ×委[2026]12号; in 云改督2026-1 nobody says that it is a year.
_YEAR = re.compile(r"[〔\[(【]((?:19|20)\d\d)[〕\])】]")


@dataclass(frozen=True)
class ThreeDays:
    """`issued`: None where none is given or the document prints none; `filled`: None where the ledger names none.

    `falling_due`: the open measures that fall overdue between the day judged by and the day issued, each by its problem
    and the cell of its day, in Chinese. `reply_by`: a last day for a reply (反馈期限) that is over when the document goes
    out; None for every other. `numbers`: what is to be said of numbers of another year than the day issued.
    """

    issued: date | None
    as_of: date
    filled: date | None
    cell: Cell | None
    falling_due: tuple[str, ...]
    reply_by: date | None = None
    numbers: tuple[str, ...] = ()

    @property
    def apart(self) -> bool:
        """Whether they are not one and the same day, a reply is asked for by a day that is over, or a number is of another year."""
        days = {self.as_of, self.issued or self.as_of, self.filled or self.as_of}
        return bool(self.numbers) or self.reply_by is not None or len(days) > 1

    def lines(self) -> tuple[str, ...]:
        """The days and what follows from each, in Chinese."""
        days = (self._issued(), self._as_of(), self._filled(), self._reply_by())
        return (*filter(None, days), *self.numbers)

    def _issued(self) -> str:
        if self.issued is None:
            return ""
        said = f"成文日期{write_day(self.issued)}：印在落款处"
        if self.issued < self.as_of:
            return f"{said}，比核对日期早，文件里会有成文以后的情况。"
        count, named = len(self.falling_due), "、".join(dict.fromkeys(self.falling_due))
        return f"{said}{f'；到这一天另有{count}条措施已逾期，文件里的数没有算：{named}' if named else ''}。"

    def _as_of(self) -> str:
        return f"核对日期{write_day(self.as_of)}：是否逾期、能不能销号都按这一天判断。"

    def _filled(self) -> str:
        if self.filled is None or self.cell is None:
            return ""
        place = f"台账“{self.cell.sheet}”{self.cell.address}"
        return f"填报时间{write_day(self.filled)}（{place}）：台账里的进展只到这一天，以后的变化文件里没有。"

    def _reply_by(self) -> str:
        if self.reply_by is None:
            return ""
        return f"反馈期限{write_day(self.reply_by)}：比成文日期早，收到文件时已经过了，请改成以后的日期。"


def three_days(
    ledger: Ledger, particulars: Particulars, as_of: date, *, issued: bool, printed: Sequence[Particular] = ()
) -> ThreeDays:
    """The days of a document; `issued`: whether it prints the day it is issued on; `printed`: the particulars behind it."""
    day, told = particulars.day(ISSUED) if issued else None, filled_in(ledger)
    due = tuple(_falling_due(with_dated(ledger), as_of, day)) if day and day > as_of else ()
    reply_by = particulars.day(REPLY_BY) if REPLY_BY in printed else None
    over = reply_by if reply_by and reply_by < (day or as_of) else None
    numbers = tuple(_of_other_year(particulars, printed, day)) if day else ()
    return ThreeDays(day, as_of, told[0] if told else None, told[1] if told else None, due, over, numbers)


def _of_other_year(particulars: Particulars, printed: Iterable[Particular], issued: date) -> Iterator[str]:
    for one in printed:
        text = particulars.text(one)
        year = _YEAR.search(narrow(text)) if one.name in _NUMBERS else None
        if year and int(year[1]) != issued.year:
            yield (
                f"{one.label}{quote(text)}是{year[1]}年的，成文日期是{issued.year}年："
                f"请在“通报要素”里把{one.label}的年份改成{issued.year}，或者改正成文日期。"
            )


def _falling_due(ledger: Ledger, as_of: date, issued: date) -> Iterator[str]:
    """问题3（整改台账!H5）, with the cell that gives the day; of measures with one state those its documents list as open."""
    numbers = ProblemNumbers.of(ledger)
    for problem in ledger.problems:
        items = items_of_state(one for one in problem.measures if not one.status.closed)
        for one in (one for item in items for one in listed_of(item)):
            if one.status is not Status.UNKNOWN and one.is_overdue(issued) and not one.is_overdue(as_of):
                entry = one.entries.get(Column.DEADLINE)
                yield f"{numbers.name(problem)}{f'（{entry.cell}）' if entry else ''}"


def filled_in(ledger: Ledger) -> tuple[date, Cell] | None:
    """The day the ledger was filled in (填报时间), and where that stands.

    The earliest, where several sheets name one: what is older than that may be missing somewhere.
    """
    found = [
        (day, one.cell)
        for at, one in enumerate(ledger.passages)
        if (day := _told(one, ledger.passages[at + 1 : at + 2]))
    ]
    return min(found, key=lambda one: one[0]) if found else None


def _told(passage: Passage, following: tuple[Passage, ...]) -> date | None:
    """填报时间：2026年6月25日, also with the day in the cell to the right."""
    text = narrow(passage.text)
    label = _LABEL.search(text)
    if not label:
        return None
    rest = text[label.end() :]
    beside = [one for one in following if (one.cell.sheet, one.cell.row) == (passage.cell.sheet, passage.cell.row)]
    if not rest and beside:
        rest = narrow(beside[0].text)
    day = _DAY.match(rest)
    return read_day(day[0]) if day else None
