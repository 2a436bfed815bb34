"""What each measure came to, for a report: its result beside it, why it is open, and what is to be done next."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Ledger, Measure, Problem
from app.core.numbering import chinese_among
from app.core.placeholders import is_bare_status
from app.core.status import Status
from app.core.text import narrow
from app.core.told.sourced import keep
from app.notice.forms.ahead import is_lasting
from app.notice.items.shared import progress_shared
from app.notice.items.unclear import NO_STATUS
from app.notice.names import problem_name
from app.notice.progress import NO_PROGRESS, noted_unbegun, progress_of, speaks_of_work, tells_something
from app.notice.remaining import ALWAYS, ahead, numbered, tells_status
from app.notice.rows import state_of
from app.notice.sentences import close, items_of
from app.notice.told.ledger import from_entry
from app.notice.unfinished.elsewhere import all_elsewhere
from app.notice.unfinished.noted import NoteKind, kinds_of_notes, next_step, note_of
from app.notice.unfinished.reasons import noted_reason, tells_reason, unparted
from app.notice.unfinished.tenses import tells_deeds
from app.notice.unfinished.told_open import spans_of
from app.notice.unfinished.waiting import waits_for_review

NO_REASON = gap("未完成原因")
_UNFINISHED = (Status.IN_PROGRESS, Status.NOT_STARTED)
_AHEAD = (*_UNFINISHED, Status.ONGOING, Status.UNKNOWN)
_LATE = re.compile("逾期|超期|过期|滞后|延期|(?:未|没有?|不)能?(?:按[期时]|如期)")
_NOT_IN_TIME = re.compile(
    "(?:未|没有?|不)能?(?:按[期时]|如期)完成|(?:时间|工期|进度|会议)[^，。；的]{0,10}(?:推迟|顺延|延后|延期|滞后)"
)
# No day: 2026年1月9日，局党组会议审议通过…
_STATE = re.compile(
    "(?:目前)?(?:已|全部|整改)?(?:完成|整改|办结|销号)(?:整改|到位|完毕)?|正在(?:推进|整改|整治|治理|办理|化解)"
    "|(?:整改|整治|治理|办理|化解)中|[尚还暂]?未(?:启动|开展|开始)"
)
_DONE_BEHIND = re.compile(
    "(?:^|(?<=[。；]))(?P<said>[^。；]+)，(?:现|均|目前)?已(?:全部)?(?:完成|办结|销号)(?:整改)?(?=[。；])"
)
# 因户籍资料缺失，现已全部办结: what only leads to the state is no sentence without it.
_LEADS_TO_STATE = re.compile(
    "(?:[一二三四五六七八九十]+是)?(?:因|由于|鉴于|受|虽|尽管|原|经|通过|按|根据|依据|为|在|对|针对|关于|待|自|从|随着|截至)"
)
_Row = dict[str, object]


class _Notes(NamedTuple):
    """What the notes beside a problem are for, and the ledger, which knows their heading."""

    ledger: Ledger
    kind: NoteKind


def results_of(ledger: Ledger, as_of: date | None) -> Callable[[Problem], list[_Row]]:
    """What reads the measures of a problem of this ledger, each with its result; cancelled ones are left out.

    `as_of`: the day that tells what is late, and so owes a reason; without it only what the ledger calls late does.
    """
    notes = kinds_of_notes(ledger)
    return lambda problem: _results(problem, as_of, _Notes(ledger, notes.get(problem.sheet, NoteKind.ANYTHING)))


def next_steps(ledger: Ledger, as_of: date | None) -> list[_Row]:
    """The problems with open measures, each measure with its deadline; a day that is past is no plan.

    What has a state nobody knows is told as such; not in a ledger that tells none of anything.
    """
    if not tells_status(ledger):
        return []
    said, notes = ALWAYS if is_lasting(ledger) else "", kinds_of_notes(ledger)
    found = [(one, left) for one in ledger.problems if (left := [m for m in one.measures if m.status in _AHEAD])]
    return [
        {
            "序号": chinese_among(at, len(found)),
            "名称": problem_name(problem),
            "措施": ahead(left, as_of, said, notes.get(problem.sheet, NoteKind.ANYTHING)),
        }
        for at, (problem, left) in enumerate(found, 1)
    ]


def _results(problem: Problem, as_of: date | None, notes: _Notes) -> list[_Row]:
    counted = [one for one in problem.measures if one.status is not Status.CANCELLED]
    groups = [list(group) for _, group in groupby(counted, key=lambda one: progress_shared(one) or one.row)]
    return [
        {
            "序号": chinese_among(at, len(groups)),
            "措施": _numbered([close(item) for one in group for item in items_of(one.text)]),
            "名目": "结果" if _all_done(group) else "进展",
            "状态": _joined("、", list(dict.fromkeys(_state(one) for one in group))),
            "结果": _beyond_state(_result(problem, group), done=_all_done(group)),
            "未完成原因": _reason(group, as_of, notes),
            "原因及打算": _joined("", _whole(group, notes)),
        }
        for at, group in enumerate(groups, 1)
    ]


def _all_done(group: list[Measure]) -> bool:
    return all(one.status is Status.DONE for one in group)


def _state(measure: Measure) -> str:
    if measure.status is Status.UNKNOWN:
        return from_entry(NO_STATUS, measure, Column.STATUS, Column.PROGRESS, Column.MEASURE)
    return state_of(measure)


def _joined(between: str, texts: list[str]) -> str:
    return keep(between.join(texts), *texts)


def _result(problem: Problem, group: list[Measure]) -> str:
    """What was done; a mark where the ledger tells no more of an open one than its state, of a done one not even that."""
    done = list(map(_done, group))
    if any(map(tells_something, done)):
        told = (_marked(one) for one in done if tells_something(one) or _is_silent(one))
        return progress_of(replace(problem, measures=tuple(told)))
    return (noted_unbegun(group) or _mark(group[0], "。")) if any(map(_is_silent, done)) else ""


def _marked(measure: Measure) -> Measure:
    """With the mark in the place of what it does not tell, beside others that do."""
    return measure if tells_something(measure) else replace(measure, progress=_mark(measure))


def _mark(measure: Measure, end: str = "") -> str:
    return from_entry(f"{NO_PROGRESS}{end}", measure, Column.PROGRESS, Column.MEASURE)


def _beyond_state(result: str, *, done: bool) -> str:
    """已完成，印发《办法》 and 约谈3人，已完成。 without the state, which stands before it; a state alone stays."""
    state, _, rest = result.partition("，")
    said = rest if rest and _STATE.fullmatch(state) else result
    return keep(_DONE_BEHIND.sub(_without_state, said) if done else said, result)


def _without_state(sentence: re.Match[str]) -> str:
    return sentence[0] if _LEADS_TO_STATE.match(sentence["said"]) else sentence["said"]


def _is_silent(measure: Measure) -> bool:
    tells_state = bool(narrow(measure.progress)) and is_bare_status(measure.progress)
    if measure.status is Status.NOT_STARTED:
        return tells_state and speaks_of_work(measure)
    return not (tells_state and measure.status is Status.DONE)


def _done(measure: Measure) -> Measure:
    """Without a progress that only says what the measure says: that can only come from it where it has no cell."""
    if not measure.text or Column.MEASURE in measure.entries or measure.status.closed:
        return measure
    return measure if any(map(tells_deeds, items_of(measure.progress))) else replace(measure, progress="")


def _reason(group: list[Measure], as_of: date | None, notes: _Notes) -> str:
    """Why it is open in the ledger's own words; asked for what is late or noted as no reason, unless its result tells why."""
    left = _unfinished(group)
    noted = list(dict.fromkeys(reason for one in left if (reason := noted_reason(one, notes.kind))))
    if noted:
        return _joined("", list(map(close, noted)))
    owing = [one for one in left if _is_late(one, as_of) or (notes.kind.gives_reasons and _names_nothing(one, notes))]
    told = any(tells_reason(one.progress) or all_elsewhere(spans_of(one), one) for one in left)
    if not owing or told or _whole(group, notes):
        return ""
    return from_entry(f"{NO_REASON}。", owing[0], Column.NOTE, Column.PROGRESS, Column.MEASURE)


def _unfinished(group: list[Measure]) -> list[Measure]:
    return [one for one in group if one.status in _UNFINISHED and not waits_for_review(one)]


def _names_nothing(measure: Measure, notes: _Notes) -> bool:
    return note_of(measure) != "" and not next_step(measure, notes.kind)


def _whole(group: list[Measure], notes: _Notes) -> list[str]:
    """A note that tells neither a reason nor a plan by its words, under the heading of its own column, whatever it is."""
    found: dict[str, str] = {}
    for one in _unfinished(group):
        text = unparted(one, notes.kind)
        if text and narrow(text) not in narrow(one.progress):
            heading = notes.ledger.heading(Column.NOTE, one.entries[Column.NOTE].cell)
            found[text] = keep(f"{heading}：{close(text)}", text)
    return list(found.values())


def _is_late(measure: Measure, as_of: date | None) -> bool:
    """By the day, or by what the ledger calls late; 约谈逾期未换届的单位 tells of others."""
    if as_of is not None and measure.is_overdue(as_of):
        return True
    states = [measure.status_text, *([measure.progress] if is_bare_status(measure.progress) else [])]
    return any(map(_LATE.search, states)) or bool(_NOT_IN_TIME.search(measure.progress))


def _numbered(sentences: list[str]) -> str:
    return numbered(list(dict.fromkeys(sentences)))
