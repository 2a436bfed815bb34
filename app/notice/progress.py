"""What is printed of one problem in part two: what was done, never what is still only planned."""

import re
from collections.abc import Iterable, Iterator

from app.core.columns import Column
from app.core.field import GAP, gap
from app.core.ledger import Measure, Problem
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.open_words import may_be_unbegun, tells_unbegun
from app.core.status import Status
from app.core.text import quote
from app.core.told.sourced import keep
from app.notice.items.lacking import list_lacking
from app.notice.items.shared import FILLED_DOWN, without_result
from app.notice.items.unclear import NO_STATUS
from app.notice.sentences import items_of, join_sentences
from app.notice.told.ledger import from_entry
from app.notice.unfinished.noted import note_of
from app.notice.unfinished.tenses import progress_in

NO_PROGRESS = gap(Column.PROGRESS.label)
_UNBEGUN = "尚未启动。"


def progress_of(problem: Problem) -> str:
    """The sentences for one problem; 【待补：整改进展】 where the ledger tells nothing done."""
    items = list(_once_asked(item for text in _texts(problem) for item in items_of(text)))
    if items:
        return _with_rest(join_sentences(items), problem)
    if problem.status is Status.NOT_STARTED and not any(map(speaks_of_work, problem.measures)):
        return from_entry(_UNBEGUN, problem, Column.STATUS, Column.PROGRESS, Column.PROBLEM)
    if noted := noted_unbegun(problem.measures):
        return noted
    return from_entry(f"{NO_PROGRESS}。", problem, Column.PROGRESS, Column.PROBLEM)


def noted_unbegun(measures: Iterable[Measure]) -> str:
    """尚未启动。 where no progress tells anything and the notes of all that is open say so; else empty."""
    left = [one for one in measures if not one.status.closed]
    if not left or not all(is_missing(one.progress) and tells_unbegun(note_of(one)) for one in left):
        return ""
    return from_entry(_UNBEGUN, left[0], Column.NOTE)


def _with_rest(told: str, problem: Problem) -> str:
    """With a mark where one text numbers fewer results than there are measures beside it."""
    counted = [one for one in problem.measures if one.status is not Status.CANCELLED]
    asked = [from_entry(f"其余措施{NO_PROGRESS}。", one, Column.PROGRESS) for one in without_result(counted)[:1]]
    return keep("".join((told, *asked)), told, *asked)


def speaks_of_work(measure: Measure) -> bool:
    """Whether its progress tells of work: 整改中 beside a state 未开始, only the clerk knows which holds."""
    return not is_missing(measure.progress) and not may_be_unbegun(measure.progress)


def _once_asked(items: Iterable[str]) -> Iterator[str]:
    """Each item; one that is nothing but a gap is asked once."""
    asked: set[str] = set()
    for item in items:
        bare = item.strip("。")
        if bare not in asked:
            yield item
        if GAP.fullmatch(bare):
            asked.add(bare)


def _texts(problem: Problem) -> Iterator[str]:
    """The text of each measure; one cell merged over several measures speaks once, and so does one filled down."""
    seen: set[object] = set()
    owing = list_lacking(problem)
    for measure in problem.measures:
        text, entry = _text(measure), measure.entries.get(Column.PROGRESS)
        if any(measure is one for one in owing):
            text = from_entry(NO_PROGRESS, measure, Column.PROGRESS)
        own = entry is not None and text == _without_claims(measure)
        # 约谈2人 in two rows may well be four people, a whole sentence in two rows is one that was filled down.
        told = text if len(text) >= FILLED_DOWN else (entry and entry.cell, text)
        if not own or told not in seen:
            yield text
        if own:
            seen.add(told)


def _text(measure: Measure) -> str:
    if measure.status is Status.CANCELLED:
        return ""
    if tells_something(measure):
        return _without_claims(measure)
    return _done(measure) if measure.status is Status.DONE else ""


def _done(measure: Measure) -> str:
    """整改措施“补齐”已完成: 补齐。 alone would read as an order; 已完成，长期坚持 says that it goes on too."""
    told = "；".join(item.rstrip("。；;，,、：: ") for item in items_of(measure.text))
    lasting = "并长期坚持" if "长期坚持" in f"{measure.status_text}\n{measure.progress}" else ""
    return keep(f"整改措施{quote(told)}已完成{lasting}", measure.text) if told else ""


def tells_something(measure: Measure) -> bool:
    """Whether its progress tells more than a state, a number or a sign, and of what is open more than plans."""
    told = measure.progress
    if is_bare_status(told) or not any(map(str.isalpha, told)):
        return False
    return measure.status not in (Status.IN_PROGRESS, Status.NOT_STARTED) or any(map(progress_in, items_of(told)))


def _without_claims(measure: Measure) -> str:
    """The progress with a mark where it tells completion of what is listed as open: only the clerk knows which holds."""
    text = measure.progress
    for claim in measure.claims:
        text = keep(re.sub(f"{re.escape(claim)}[。；;]*", f"{NO_STATUS}。", text), text)
    return text
