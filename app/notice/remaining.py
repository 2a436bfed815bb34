"""待整改事项: what is neither done nor cancelled, with the deadline of each measure."""

from collections.abc import Iterator

from app.core.columns import Column
from app.core.days import Unit, write_day, write_period
from app.core.deadline import Deadline, Event, Immediate, Missing, OnDate, Ongoing, Recurring, Relative, Unreadable
from app.core.field import gap
from app.core.ledger import Ledger, Measure, Problem
from app.core.numbering import chinese
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import one_line
from app.core.told.sourced import keep
from app.notice.names import problem_name
from app.notice.sentences import close, items_of
from app.notice.told.ledger import from_entry

_NO_DEADLINE = gap(Column.DEADLINE.label)


def list_remaining(ledger: Ledger) -> list[dict[str, object]]:
    """One entry a problem with open measures; one mark where the ledger does not say what is open."""
    tells = _tells_status(ledger)
    opened = [(problem, told) for problem in ledger.problems if (told := _measures(problem, tells))]
    if not (tells or opened):
        return [{"序号": chinese(1), "名称": gap("需进一步整改的事项"), "措施": ""}]
    return [
        {"序号": chinese(number), "名称": problem_name(problem), "措施": told}
        for number, (problem, told) in enumerate(opened, 1)
    ]


def _tells_status(ledger: Ledger) -> bool:
    if any(ledger.has(Column.STATUS, sheet.name) for sheet in ledger.sheets):
        return True
    return any(measure.status is not Status.UNKNOWN for measure in ledger.measures())


def _measures(problem: Problem, tells_status: bool) -> str:
    """The open measures; in a ledger that tells no status, those whose progress tells nothing done."""
    sentences = list(dict.fromkeys(_sentences(problem, tells_status)))
    if len(sentences) == 1:
        return sentences[0]
    joined = "".join(f"（{number}）{sentence}" for number, sentence in enumerate(sentences, 1))
    return keep(joined, *sentences)


def _sentences(problem: Problem, tells_status: bool) -> Iterator[str]:
    for measure in problem.measures:
        if not measure.status.closed and (tells_status or is_bare_status(measure.progress)):
            yield from _with_deadline(measure)


def _with_deadline(measure: Measure) -> Iterator[str]:
    phrase = from_entry(deadline_phrase(measure.deadline), measure, Column.DEADLINE)
    items = items_of(measure.text)
    if not items:
        yield close(phrase)
    for item in items:
        told = item.rstrip("。；;，,、 ")
        yield keep(f"{told}（{phrase}）。", keep(told, item), phrase)


def deadline_phrase(deadline: Deadline) -> str:
    """How the notice words a deadline."""
    match deadline:
        case OnDate(day=day, unit=unit) if unit is not Unit.DAY:
            # A cell that shows a month names no day, and nor does the notice.
            end = "末" if unit is Unit.QUARTER else "底"
            return _with_ongoing(f"{write_period(day, unit)}{end}前完成", deadline.then_ongoing)
        case OnDate(day=day) | Relative(day=day) if day is not None:
            return _with_ongoing(f"{write_day(day)}前完成", deadline.then_ongoing)
        case Immediate():
            return _with_ongoing("立行立改", deadline.then_ongoing)
        case Ongoing():
            return "长期坚持"
        case Missing() | Unreadable():
            return _NO_DEADLINE
        case Recurring(text=text) | Event(text=text) | Relative(text=text) | OnDate(text=text):
            return one_line(text) or _NO_DEADLINE


def _with_ongoing(phrase: str, ongoing: bool) -> str:
    return f"{phrase}，并长期坚持" if ongoing else phrase
