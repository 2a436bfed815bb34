"""The measures of one row with one state and one deadline, as the one item a slip asks about: their finding stands once too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.core.ledger import Measure
from app.core.told.sourced import keep
from app.notice.sentences import close


def in_lines(measures: Sequence[Measure]) -> Iterator[Measure]:
    """Each measure; those that share all but their words are one, of numbered words."""
    for _, of_line in groupby(measures, key=_shared):
        yield _together(list(of_line))


def _shared(measure: Measure) -> object:
    return measure.row, measure.status, measure.deadline, measure.leaders, measure.departments, measure.owners


def _together(measures: Sequence[Measure]) -> Measure:
    texts, accounts = (_listed(said) for said in zip(*((one.text, one.progress) for one in measures), strict=True))
    return replace(measures[0], text=texts, progress=accounts)


def _listed(texts: Sequence[str]) -> str:
    """（1）…（3）… by the number of the measure; once where all say the same."""
    if len(set(texts)) == 1:
        return texts[0]
    told = [keep(f"（{at}）{close(text)}", text) for at, text in enumerate(texts, 1) if text]
    return keep("".join(told), *told)
