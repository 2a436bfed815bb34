"""How far each measure of a sheet is: by its status column, else its progress, else its day of completion or the sheet's name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, OnDate
from app.core.grid import Grid
from app.core.office.batch import without_batch
from app.core.status import Status
from app.ledger.heading.periods import without_period
from app.ledger.status.accounts import claims_of
from app.ledger.status.column import StatusColumn

_COUNTS = re.compile(
    r"(?<!除)第[\d一二三四五六七八九]|\d\s*[.、)）．]|[一二三四五六七八九]是|措施\s*\d|前\S?项|其[他余]"
)
_OF_THE_PROBLEM = re.compile("问题|隐患|事项")
_CLOSED_SHEET = re.compile(
    "^(?!.*[未不待拟可]|.*(?:申请|公示)).*已(?:销号|完成|办结|关闭|闭环|结案|整改到位|整改完[成毕]|验收)"
)


@dataclass(frozen=True)
class SheetStatuses:
    """`status`, `signed_off`: its columns for them; `account`: how progress is read; `closed`: its name says 已销号."""

    as_of: date
    account: StatusColumn
    status: StatusColumn | None
    signed_off: StatusColumn | None
    closed: bool

    def of(self, said: Mapping[Column, str], finished: Deadline, *, several: bool = False) -> Status:
        """The state of a measure of which the sheet's columns say this, with this day of completion.

        `several`: the same words speak of several measures; 第1项已完成 among them is asked.
        """
        status = said.get(Column.STATUS, "")
        if several and _COUNTS.search(without_batch(status, self.as_of) or said.get(Column.PROGRESS, "")):
            return Status.UNKNOWN
        ended = isinstance(finished, OnDate) and (finished.since or finished.day) <= self.as_of
        if self.status and status:
            return self._of_column(self.status, status, ended)
        # A blank review (复查结果) says nothing yet; a blank status is asked about.
        told = Status.UNKNOWN if self.status and not self.status.review else self._progress(said)
        if told is Status.UNKNOWN and ended:
            return Status.DONE
        silent = not self.status and Column.PROGRESS not in said
        return Status.DONE if silent and self.closed else told

    def is_signed_off(self, said: Mapping[Column, str]) -> bool | None:
        """What a column 是否销号 beside the status says; None for a blank or what is on no list.

        否 below 是否按期完成 only says that it was late.
        """
        if self.signed_off and self.signed_off.timely:
            return None
        text = said.get(Column.SIGNED_OFF, "")
        status = self.signed_off.read(text) if self.signed_off else Status.UNKNOWN
        return None if status is Status.UNKNOWN else status is Status.DONE

    def claims_of(self, progress: str, status: Status) -> tuple[str, ...]:
        """The sentences that tell completion of an open problem; a measure that is done may tell its own."""
        told = claims_of(progress, self.as_of)
        return tuple(one for one in told if status is not Status.DONE or _OF_THE_PROBLEM.search(one))

    def _progress(self, said: Mapping[Column, str]) -> Status:
        return self.account.account(said.get(Column.PROGRESS, ""))

    def _of_column(self, column: StatusColumn, text: str, ended: bool) -> Status:
        """否 below 是否按期完成 beside a day of completion: it was done, only late (contract)."""
        status = column.read(text)
        return Status.DONE if column.timely and ended and status is Status.IN_PROGRESS else status


def statuses_of(grid: Grid, first_row: int, columns: Mapping[Column, Guess], account: StatusColumn) -> SheetStatuses:
    """How the sheet's measures are read. `first_row`: where its data begin; `account` knows the day and the legend."""

    def column(wanted: Column) -> StatusColumn | None:
        guess = columns.get(wanted)
        if guess is None:
            return None
        places = (guess.cell.column, *guess.earlier)
        texts = {row[at - 1] for row in grid.texts[first_row - 1 :] for at in places}
        return account.under(without_period(guess.heading) if guess.earlier else guess.heading, texts)

    return SheetStatuses(
        account.as_of,
        account,
        column(Column.STATUS),
        column(Column.SIGNED_OFF),
        is_closed(grid.name),
    )


def is_closed(sheet: str) -> bool:
    """Whether a sheet's name says that all on it is done (已销号)."""
    return _CLOSED_SHEET.search(sheet) is not None
