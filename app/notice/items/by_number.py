"""What the measures of one item say, as a form prints it: once where all say the same, else under the number of each."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from app.core.columns import Column
from app.core.ledger import Measure, Problem
from app.core.numbering import numbered, strip_marks
from app.core.told.sourced import keep
from app.notice.items.shared import progress_shared
from app.notice.rows import BLANK, measure_row
from app.notice.sentences import close
from app.notice.told.ledger import from_entry
from app.notice.unfinished.measures import NO_MEASURE

_Numbered = tuple[int, str]


class ByNumber(NamedTuple):
    """Measures of a problem under the numbers they have among all of its measures: those of the ledger's own lists."""

    problem: Problem
    measures: tuple[Measure, ...]

    def measures_told(self) -> str:
        """All the measures."""
        told = [(self._number(one), _measure(one)) for one in self.measures]
        return told[0][1] if len(told) == 1 else _closed(told)

    def progress(self) -> str:
        """What was done, one text of several measures once; empty where nothing is told."""
        firsts = {progress_shared(one) or id(one): one for one in reversed(self.measures)}
        told = [(self._number(one), _said(one, "进展")) for one in reversed(firsts.values())]
        return told[0][1] if len(told) == 1 else _closed([one for one in told if one[1]])

    def of(self, name: str) -> str:
        """What a row of the ledger's table says of each under that name; empty where nothing is said."""
        return self.tell(lambda one: _said(one, name))

    def tell(self, said: Callable[[Measure], str]) -> str:
        """What is said of each; a blank beside it is left out, its number too."""
        texts = [(self._number(one), said(one)) for one in self.measures]
        if len({text for _, text in texts}) == 1:
            return texts[0][1]
        return _joined([one for one in texts if one[1]], "；")

    def _number(self, measure: Measure) -> int:
        return next(at for at, one in enumerate(self.problem.measures, 1) if one is measure)


def _said(measure: Measure, name: str) -> str:
    text = measure_row(measure)[name]
    return "" if text == BLANK else text


def _measure(measure: Measure) -> str:
    text = _said(measure, "内容")
    return keep(strip_marks(text), text) or from_entry(NO_MEASURE, measure, Column.MEASURE, Column.PROGRESS)


def _closed(told: Iterable[_Numbered]) -> str:
    return _joined([(at, close(text)) for at, text in told], "")


def _joined(told: Iterable[_Numbered], between: str) -> str:
    lines = [keep(numbered(at, text), text) for at, text in told]
    return keep(between.join(lines), *lines)
