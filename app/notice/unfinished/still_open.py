"""What the ledger itself says is still open of a problem: what its progress tells, else how the problem shows, else a gap."""

import re
from collections.abc import Iterator, Sequence

from app.core.columns import Column
from app.core.field import gap
from app.core.grid import Cell
from app.core.ledger import Measure, Problem
from app.core.placeholders import is_bare_status, is_missing
from app.core.prose.open_words import waits_to_begin
from app.core.status import Status
from app.core.text import one_line, quote
from app.core.told.sourced import keep
from app.notice.items.done import left_of
from app.notice.items.reached import leaves_nothing
from app.notice.items.shared import items_of_state, progress_shared
from app.notice.names import own_words, topic
from app.notice.phrases import sentences_in
from app.notice.progress import noted_unbegun
from app.notice.sentences import close, in_sentences, items_of
from app.notice.told.ledger import from_entry
from app.notice.unfinished.noted import NoteKind, note_of, parted_note
from app.notice.unfinished.open_clauses import open_spans
from app.notice.unfinished.tenses import is_bare, progress_in, tells_deeds
from app.notice.unfinished.told_open import spans_of
from app.notice.unfinished.waiting import waits_for_review

_NOT_SAID = gap("还存在的问题")
# What of two wordings of one problem may differ without telling more.
_NOTHING_MORE = re.compile("^对于?|关于|针对(?!性)|存在|问题|现象|情况|[的着等]")

# 工期延后 beside 还剩3个村未完成 tells nothing that is open.
_ONLY_LATE = re.compile("[^，]{0,6}(?:顺延|推迟|延期|延后|滞后)")
# 剩1件正在推进 does not say of what: 信访件办理超期 does, where it begins with what is counted so.
_COUNTED_ALONE = re.compile(
    r"(?:[还尚仍]?(?:剩下?|有)|仅剩|另有)\d+(?P<counter>[件户宗笔幢栋座辆台所])(?=正|未|没|待|尚|仍|在)"
)
_NUMBER = re.compile(r"\d")
# 还存在的问题：还剩6家 says 还 twice.
_AT_HEAD = re.compile("^还(?=剩|有)")


def still_open(problem: Problem, notes: NoteKind = NoteKind.ANYTHING) -> str:
    """What stands behind 还存在的问题：what is told as open, of what was not begun the problem itself, else 【待补】.

    `notes`: what its notes are for: those that give reasons (未完成原因) tell it where no progress does.
    """
    found = dict.fromkeys(span for one in _left(problem) for span in spans_of(one))
    spans = [one for one in found if not _ONLY_LATE.fullmatch(one)] or list(found)
    spans = [_with_counted(one, problem) for one in spans]
    spans += _asked_beside(problem) if spans else []
    told = keep("；".join(spans), *spans)
    words = told or ("" if _is_begun(problem) else _fuller(problem))
    words = words or (_noted(problem, notes) if notes.gives_reasons else "") or _not_said(problem)
    words = keep(_AT_HEAD.sub("", words), words)
    return close(keep(f"{words}问题", words) if words.endswith("等") else words)


def _progress(problem: Problem) -> Iterator[tuple[Measure, str]]:
    for measure in _left(problem):
        yield from ((measure, item) for item in items_of(measure.progress))


def _noted(problem: Problem, notes: NoteKind) -> str:
    """What the notes tell as open; nothing where a measure has no such note and its progress leaves a doubt."""
    found: list[str] = []
    for one in _left(problem):
        note = parted_note(note_of(one), notes)
        spans = [keep(span, note_of(one)) for span in open_spans(in_sentences(note.reason or note.whole))]
        if not spans and one.status is not Status.ONGOING and not leaves_nothing(one):
            return ""
        found += spans
    told = list(dict.fromkeys(found))
    return keep("；".join(told), *told)


def _asked_beside(problem: Problem) -> list[str]:
    """A mark for each cell of a measure that is listed as open and tells nothing of it, where others do.

    Of measures with one state, what one of them tells as open may be all there is: the others are asked only where
    their own words leave a doubt.
    """
    items = list(map(left_of, items_of_state(_left(problem))))
    listed = [one for item in items for one in item]
    silent = [one for item in items for one in _silent(item)]
    told = {progress_shared(one) for one in listed if spans_of(one)}
    asked: dict[Cell, list[Measure]] = {}
    for one in silent:
        entry = one.entries.get(Column.PROGRESS)
        if entry and progress_shared(one) not in told - {None}:
            asked.setdefault(entry.cell, []).append(one)
    return [_asked(measures) for measures in asked.values()]


def _asked(measures: Sequence[Measure]) -> str:
    """“建立帮带机制”尚未启动, as its own state tells where it has no progress; else a mark, with the measure where it is of one."""
    first = measures[0]
    mark = from_entry(_NOT_SAID, first, Column.PROGRESS)
    if len(measures) > 1 or not first.text:
        return mark
    name = keep(quote(next(sentences_in(one_line(first.text), "，,。；;")).rstrip("，,。；; ")), first.text)
    is_unbegun = first.status is Status.NOT_STARTED and is_missing(first.progress)
    return keep(f"{name}尚未启动", name) if is_unbegun else keep(f"{name}措施{mark}", name, mark)


def _silent(item: Sequence[Measure]) -> list[Measure]:
    silent = [
        one for one in item if one.status is not Status.ONGOING and not waits_for_review(one) and not spans_of(one)
    ]
    return [one for one in silent if len(silent) == len(item) or not leaves_nothing(one)]


def _with_counted(span: str, problem: Problem) -> str:
    alone = _COUNTED_ALONE.match(span)
    name = topic(problem.text) if alone else ""
    found = re.match(f"(?!条件|件)[一-鿿]{{1,4}}?{alone['counter']}", name) if alone else None
    if not found:
        return span
    counted = keep(found[0], name)
    return keep(f"{counted}{span}", counted, span)


def _left(problem: Problem) -> list[Measure]:
    return [one for one in problem.measures if not one.status.closed]


def _is_begun(problem: Problem) -> bool:
    """Whether something was done about it: what was found at first need no longer be so, nor where 整改中 stands alone."""
    if noted_unbegun(_left(problem)):
        return False
    if any(one.status is Status.IN_PROGRESS and one.status_text and is_missing(one.progress) for one in _left(problem)):
        return True
    # 改进 in one column for measures and progress may be meant either way: it stands in both, or in this alone.
    told = (item for one, item in _progress(problem) if not (is_bare(item) and one.text in ("", item)))
    return any(_tells_work(item) and not waits_to_begin(item) for item in told)


def _tells_work(item: str) -> bool:
    """7家建成粪池 tells by its number what a measure does not say beforehand."""
    return tells_deeds(item) or bool(_NUMBER.search(item) and progress_in(item) and not is_bare_status(item))


def _fuller(problem: Problem) -> str:
    """具体表现, else 具体问题, where it says more than its name: the fault itself, which stays until it is mended."""
    name = _core(topic(problem.text))
    told = (_beyond(name, own_words(text)) for text in (problem.detail, problem.text))
    return next(filter(None, told), "")


def _beyond(name: str, words: str) -> str:
    """The words without the sentences they begin with that only name the problem."""
    sentences = list(sentences_in(words))
    while sentences and _core(sentences[0]) in name:
        sentences.pop(0)
    return keep("".join(sentences), words)


def _core(text: str) -> str:
    return "".join(filter(str.isalnum, _NOTHING_MORE.sub("", text)))


def _not_said(problem: Problem) -> str:
    """Where it can be told: in the progress of what is open."""
    told_in = next((one for one in _left(problem) if Column.PROGRESS in one.entries), problem)
    return from_entry(_NOT_SAID, told_in, Column.PROGRESS, Column.PROBLEM)
