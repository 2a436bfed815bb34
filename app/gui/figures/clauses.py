"""The words in which the document says a claimed figure: 整改到位资金【待补：金额】."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.core.figure import Proposal
from app.core.told.origin import OriginKind
from app.core.told.sentence import ToldDocument

_ENDS = "，。；\n"


class FigureClause(NamedTuple):
    """All of it, and what stands before the figure."""

    words: str
    before: str


def clause_of(told: ToldDocument | None, proposal: Proposal) -> FigureClause | None:
    """Where the document prints it, as a number or as 【待补】; None where it does not, or not yet."""
    return next(_clauses(told, proposal), None) if told else None


def other_needs(told: ToldDocument | None) -> int:
    """How many 【待补】 the document has that no figure fills."""
    gaps = told.printed_gaps if told else ()
    return len({(one.filled_by, one.name) for one in gaps if one.filled_by.kind is not OriginKind.FIGURE})


def _clauses(told: ToldDocument, proposal: Proposal) -> Iterator[FigureClause]:
    words: dict[int, str] = {}
    for sentence in told.sentences:
        words[sentence.paragraph] = words.get(sentence.paragraph, "") + sentence.text
    for gap in told.printed_gaps:
        if gap.filled_by.kind is OriginKind.FIGURE and gap.name == proposal.name:
            yield _around(words.get(gap.paragraph, ""), gap.begin, gap.end)
    for sentence in told.sentences:
        whole = words[sentence.paragraph]
        found = _number(proposal.told).search(whole) if proposal.name in sentence.names else None
        if found:
            yield _around(whole, *found.span())


def _number(told: str) -> re.Pattern[str]:
    """Not the 2人 of 12人."""
    return re.compile(rf"(?<![\d.]){re.escape(told)}")


def _around(words: str, begin: int, end: int) -> FigureClause:
    start = max(words.rfind(one, 0, begin) for one in _ENDS) + 1
    stop = min((at for one in _ENDS if (at := words.find(one, end)) >= 0), default=len(words))
    return FigureClause(words[start:stop].strip(), _thing(words[start:begin].strip()))


def _thing(before: str) -> str:
    """What it is a figure of: behind other figures of one clause, only what follows the last (提醒谈话2人、批评教育)."""
    return before.rpartition("、")[2] if re.search(r"[\d】]", before) else before
