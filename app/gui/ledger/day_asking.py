"""The controller of the as-of date (核对日期): by which of two days the open ledger is judged, asked once and remembered."""

from datetime import date
from pathlib import Path

from app.gui.ledger.header import LedgerHeader
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.session import Checked
from app.service import JudgedDay


class DayAsking(Controller):
    """Asks where the ledger says that it was filed on another day than today; a day chosen by hand is an answer, too."""

    def __init__(self, context: Context, checking: Checking, header: LedgerHeader) -> None:
        super().__init__(context)
        self._checking, self._header = checking, header
        self._filed: date | None = None
        self._settled: tuple[Path, date] | None = None
        self._goes_on = False
        header.day_chosen.connect(self._take_chosen)
        header.answered.connect(self._answer)

    def show(self, checked: Checked) -> None:
        """Show by which day a ledger is judged, and ask where that was never answered."""
        path, self._filed = checked.examination.path, checked.filed.day if checked.filed else None
        self._header.show_day(self.session.as_of)
        if self._filed and not self._is_settled(path, self._filed):
            told = self.session.memory.days.of(path)
            if self._goes_on or (told and told.filed == self._filed):
                self._settled = path, self._filed
        self._goes_on = False
        asks = self._filed is not None and not self._is_settled(path, self._filed)
        self._header.show_filed(self._filed, self.session.today, asks=asks)

    def go_on(self) -> None:
        """The same ledger goes on under another name: what was settled of it holds."""
        self._goes_on = self._settled is not None

    def _is_settled(self, path: Path, filed: date) -> bool:
        return self._settled == (path, filed)

    def _take_chosen(self, day: date) -> None:
        self._settle()
        self._checking.judge_at(day)

    def _answer(self, by_filing: bool) -> None:
        path, filed = self.session.path, self._filed
        self._settle()
        if path and filed:
            self._checking.judge_at(filed if by_filing else self.session.today, only_this=True)
            self.attempt(lambda: self.session.memory.days.keep(path, JudgedDay(filed, by_filing)))

    def _settle(self) -> None:
        if self.session.path and self._filed:
            self._settled = self.session.path, self._filed
        self._header.show_filed(self._filed, self.session.today, asks=False)
