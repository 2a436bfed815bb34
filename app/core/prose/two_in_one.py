"""A cell that holds measures and their progress in one (整改措施及进展情况), parted by its own labels; the one reader of such."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.core.columns import Column
from app.core.ledger import Ledger
from app.core.numbering import items, part_numbers, strip_marks

_HAN = "一二三四五六七八九十"
_NUMBER = rf"(?:\d{{1,2}}|[{_HAN}]{{1,3}}|[①-⑳])"
_MARK = (
    rf"[(（]\s*{_NUMBER}\s*[)）][、.．]?|\d{{1,2}}[.．、)）]|[①-⑳][、.．]?|[{_HAN}]{{1,3}}[、.．]"
    rf"|[{_HAN}]{{1,3}}是|第[{_HAN}]{{1,3}}[，,、]|[-•·●○◆■▪➢★*]+"
)
_MEASURE = "(?:具体|主要|整改|工作|采取的?)*(?:措施|举措)"
_ACCOUNT = (
    "(?:目前|当前|最新|现阶段|截至目前)?的?(?:整改|工作|措施|举措|落实|推进|任务)*"
    "(?:(?:进展|进度|成效|成果|结果|效果)(?:情况)?|(?:整改|落实|完成|推进|进展|执行|办理)情况)(?:及(?:成效|效果|结果))?"
)
# 措施：, 整改进展（截至5月20日）：, 【整改措施】, 措施1：, 整改措施 alone on its line; but not 了解整改进展：
_LABEL = re.compile(
    rf"(?:^|(?<=[\s。；;！!？?，,、】\]）)→]))(?:{_MARK})?(?:[ \u3000]*(?P<open>[【\[［〔]))?"
    rf"[ \u3000]*(?:(?P<measure>{_MEASURE})|(?P<account>{_ACCOUNT}))"
    rf"(?P<number>[(（]{_NUMBER}[)）]|{_NUMBER})?(?:[(（][^()（）：:\n]{{2,20}}[)）])?(?:如下)?[ \u3000]*"
    r"(?P<close>[】\]］〕])?[ \u3000]*(?P<colon>[:：∶])?(?P<end>[ \u3000]*(?:\n|$))?\s*"
)
_FIRST_MARK = re.compile(rf"\s*({_MARK})")
_LOOSE = "，,、→ \n\t\u3000"


class PairedMeasure(NamedTuple):
    """A measure and what was done for it; no measure where one label stands before all of the cell (整改进展：…)."""

    measure: str
    progress: str


class _Segment(NamedTuple):
    """What stands behind a label, or before the first; `number`: the one in the label (措施1：)."""

    text: str
    is_measure: bool = True
    label: str = ""
    number: str = ""


def names_measures(heading: str) -> bool:
    """Whether a heading of progress names measures too (整改措施及进展情况)."""
    return re.search("措施|举措", heading) is not None


def shares_a_column(ledger: Ledger, sheet: str) -> bool:
    """Whether a sheet has no column of measures but one of progress that names them."""
    tables = (table for one in ledger.sheets if one.name == sheet for table in one.tables)
    guesses = [table.columns[Column.PROGRESS] for table in tables if Column.PROGRESS in table.columns]
    return not ledger.has(Column.MEASURE, sheet) and any(names_measures(one.heading) for one in guesses)


@lru_cache(maxsize=4096)
def pairs_in(text: str, *, measures_lead: bool = True) -> tuple[PairedMeasure, ...]:
    """The measures of a cell, each with its progress; none where it has no labels, or they do not tell for certain.

    What one progress tells of several measures, each of them has; a list behind a label stays one text.
    `measures_lead`: the heading names measures, so what stands before 进展： is one.
    """
    if not is_labelled(text):
        return ()
    return (
        _of_items(text, measures_lead) or _of_sequence(_segments(text), measures_lead) or _of_lines(text, measures_lead)
    )


def without_label(text: str) -> str:
    """The text without its only label, where it begins with that (整改进展：)."""
    found = list(_labels(text))
    return text[found[0].end() :] if len(found) == 1 and not found[0].start() else text


def is_unclear(text: str, *, measures_lead: bool = True) -> bool:
    """Whether a cell tells of measures and progress with labels, and not which progress goes with which measure."""
    if not (measures_lead or any(one.label and one.is_measure for one in _segments(text))):
        return False
    pairs = pairs_in(text, measures_lead=measures_lead)
    if not pairs:
        return is_labelled(text)
    measures = len(pairs) if len(pairs) > 1 else len(items(pairs[0].measure))
    accounts = len(items(part_numbers(pairs[0].progress))) if len({one.progress for one in pairs}) == 1 else measures
    return measures > 1 and accounts not in (1, measures)


def is_labelled(text: str) -> bool:
    """Whether a cell names its measures or its progress by a label."""
    return next(_labels(text), None) is not None


def _labels(text: str) -> Iterator[re.Match[str]]:
    for one in _LABEL.finditer(text):
        line_begins = not text[: one.start()].rpartition("\n")[2].strip()
        alone = one["end"] is not None and line_begins and one[0].strip() != text.strip()
        if one["colon"] or (one["open"] and one["close"]) or alone:
            yield one


def _segments(text: str) -> list[_Segment]:
    found = list(_labels(text))
    ends = [*(one.start() for one in found), len(text)]
    lead = strip_marks(text[: ends[0]]).strip(_LOOSE)
    told = [
        _Segment(
            text[one.end() : end].strip(_LOOSE), bool(one["measure"]), one["measure"] or one["account"], one["number"]
        )
        for one, end in zip(found, ends[1:], strict=True)
    ]
    return [_Segment(lead), *told] if lead else told


def _of_items(text: str, measures_lead: bool) -> tuple[PairedMeasure, ...]:
    """（1）措施：…进展：…（2）措施：…: a list each item of which is a measure, most with their progress."""
    mark = _FIRST_MARK.match(text)
    listed = [_segments(one) for one in items(text)] if mark else []
    pairs = [pair for one in listed if (pair := _pair(one, measures_lead)) and pair.measure]
    # 1.… 2.… 进展：1.… 2.…: the numbers begin anew, and whose 3. comes then?
    if not mark or len(pairs) < max(2, len(listed)) or any(one.progress.startswith(mark[1]) for one in pairs):
        return ()
    *before, last = [len(one) > 1 for one in listed]
    return _shared([one.measure for one in pairs], pairs[-1].progress) if last and not any(before) else tuple(pairs)


def _pair(segments: Sequence[_Segment], measures_lead: bool) -> PairedMeasure | None:
    """One measure, alone or before its progress."""
    one, *accounts = segments or [_Segment("")]
    if not one.is_measure or not (one.label or measures_lead) or not _are_of_one(accounts):
        return None
    return PairedMeasure(one.text, _joined(accounts))


def _are_of_one(accounts: Sequence[_Segment]) -> bool:
    """Whether they tell of the same measure: 进展：…成效：…, but not 进展：…进展：…"""
    labels = {one.label for one in accounts}
    return len(labels) == len(accounts) and not any(one.is_measure for one in accounts)


def _joined(accounts: Sequence[_Segment]) -> str:
    return "\n".join(one.text for one in accounts if one.text)


def _shared(measures: Sequence[str], progress: str) -> tuple[PairedMeasure, ...]:
    """One progress behind several measures: by its numbers, whole where it numbers others or none."""
    told = items(part_numbers(progress))
    return tuple(map(PairedMeasure, measures, told if len(told) == len(measures) else (progress,) * len(measures)))


def _of_sequence(segments: Sequence[_Segment], measures_lead: bool) -> tuple[PairedMeasure, ...]:
    """Labels one after the other: those of measures by one word (整改措施：… 具体措施：… may be measures within measures)."""
    measures, accounts = ([one for one in segments if one.is_measure is wanted] for wanted in (True, False))
    if len({one.label for one in measures}) > 1:
        return ()
    if len(segments) == 1 or (not measures and _are_of_one(accounts)):
        return (PairedMeasure("", _joined(segments)),)
    if len(measures) == 1 and len(segments) == 2 and segments[1].is_measure:
        return (PairedMeasure(measures[0].text, accounts[0].text),)
    if not (segments[0].is_measure and (measures_lead or segments[0].label)):
        return ()
    return _of_groups(list(_groups(segments)))


def _groups(segments: Sequence[_Segment]) -> Iterator[list[_Segment]]:
    """Each measure with what stands between it and the next."""
    begins = [at for at, one in enumerate(segments) if one.is_measure]
    for begin, end in zip(begins, [*begins[1:], len(segments)], strict=True):
        yield list(segments[begin:end])


def _of_groups(groups: Sequence[Sequence[_Segment]]) -> tuple[PairedMeasure, ...]:
    *before, last = groups
    measures, accounts = [one[0] for one in groups], last[1:]
    if not before or any(len(one) > 1 for one in before):
        told: Sequence[Sequence[_Segment]] = [one[1:] for one in groups]
    elif len(accounts) == len(groups):
        told = [[one] for one in accounts]
    elif _are_of_one(accounts):
        return _shared([one.text for one in measures], _joined(accounts))
    else:
        return ()
    if not all(_fits(one, of) for one, of in zip(measures, told, strict=True)):
        return ()
    return tuple(PairedMeasure(one.text, _joined(of)) for one, of in zip(measures, told, strict=True))


def _fits(measure: _Segment, accounts: Sequence[_Segment]) -> bool:
    """Whether these are of that measure, by their numbers where both have one."""
    return _are_of_one(accounts) and all(not one.number or one.number == measure.number for one in accounts)


def _of_lines(text: str, measures_lead: bool) -> tuple[PairedMeasure, ...]:
    """Lines in turn: a measure without a label, its progress with one."""
    lines = [_segments(line) for line in text.split("\n") if line.strip()]
    own, told = lines[::2], lines[1::2]
    in_turn = all(one[0].label == "" and len(one) == 1 for one in own) and all(
        len(one) == 1 and not one[0].is_measure for one in told
    )
    if not measures_lead or len(own) != len(told) or not in_turn:
        return ()
    return tuple(PairedMeasure(measure[0].text, account[0].text) for measure, account in zip(own, told, strict=True))
