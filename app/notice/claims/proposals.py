"""The figures a ledger only claims, as proposals: every candidate with its cell, its words and why it does not count."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from app.core.columns import Column
from app.core.figure import OTHER_WAY, Claim, Proposal, plain
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Measure, Problem
from app.core.status import Status
from app.notice.claims.across import once_across
from app.notice.claims.own_columns import OwnColumn, OwnColumns, Said
from app.notice.claims.reading import deeds_in
from app.notice.fields import KINDS, MONEY, PEOPLE, PEOPLE_KINDS, PEOPLE_NAMES, RULES

UNITS: Mapping[str, str] = {RULES.name: "项", MONEY.name: "元", **dict.fromkeys(PEOPLE_NAMES, "人")}
"""Every claimed figure with its unit."""
TOLD_MORE = "同一行的整改进展写得更多"
_NUMBERED = re.compile(r"\d|[一二三四五六七八九十两]+[项个份]")
_ALWAYS = {RULES.name, MONEY.name, PEOPLE.name}


def proposals(ledger: Ledger) -> tuple[Proposal, ...]:
    """The three a notice always knows, and the kinds of 问责 with candidates; confirmed where columns of their own say
    it all. What is cancelled claims nothing.
    """
    said = list(_said(ledger))
    found = (_proposal(name, once_across([one for one in said if one.name == name])) for name in UNITS)
    return tuple(one for one in found if one.candidates or one.name in _ALWAYS)


def settle(found: Iterable[Proposal], given: Mapping[str, Decimal]) -> tuple[Proposal, ...]:
    """With the values somebody gave by name for the true ones; where nobody was dealt with, in no way either."""
    known = {one.name: one for one in found}
    if given.get(PEOPLE.name) == 0:
        given = {**{one.name: Decimal(0) for one in KINDS if one.name in known}, **given}
    known |= {name: known.get(name, Proposal(name, UNITS[name])).confirm(value) for name, value in given.items()}
    return tuple(known[name] for name in UNITS if name in known)


def open_in(used: Collection[str], found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Those for which 【待补】 would be printed by a template with these fields."""
    return tuple(one for one in _printed(used, found) if one.is_open)


def hidden_in(used: Collection[str], found: Iterable[Proposal], printed: Collection[str]) -> set[str]:
    """Those of such a template with something to print that a document does not print: 长效机制 in the office's words
    leaves out the sentence that would. `printed`: the names it prints.
    """
    told = {*printed, *(PEOPLE_NAMES if PEOPLE_KINDS.name in printed else ())}
    return {one.name for one in _printed(used, found) if one.name not in told and (one.is_open or one.value)}


def differing_in(used: Collection[str], found: Iterable[Proposal], given: Collection[str]) -> tuple[Proposal, ...]:
    """Those such a template prints with another value, `given` by name, than the program found in the texts."""
    return tuple(one for one in _printed(used, found) if one.name in given and one.value != one.proposed)


def uneven_in(used: Collection[str], found: Iterable[Proposal]) -> str:
    """In Chinese, where such a template prints kinds of 问责 that do not add up to 问责人数; empty where they do."""
    printed = {one.name: one for one in _printed(used, found)}
    people = printed.get(PEOPLE.name)
    kinds = [printed[one.name] for one in KINDS if one.name in printed]
    if people is None or not people.value:
        return ""
    if people.is_open:
        return _overlapping(people, kinds)
    together = sum((one.value for one in kinds if not one.is_open), Decimal(0))
    more = together - people.value
    # Kinds that are open yet may well make up for what is less.
    if not together or more == 0 or (more < 0 and any(one.is_open for one in kinds)):
        return ""
    apart = f"多{plain(more)}人，同一人受两种处理的" if more > 0 else f"少{plain(-more)}人，没有写明是哪一类的"
    return f"问责的各类之和{plain(together)}人，比问责人数{people.told}{apart}请核对。"


def _overlapping(people: Proposal, kinds: Sequence[Proposal]) -> str:
    """What is to be known before any is confirmed: who is told of in two kinds is one of the people."""
    more = sum((one.value for one in kinds), Decimal(0)) - people.value
    if more <= 0 or not all(one.is_open for one in kinds):
        return ""
    return f"问责的各类相加比问责人数多{plain(more)}人：同一人受几种处理的，问责人数里只算一次。"


def other_ways_in(used: Collection[str], found: Iterable[Proposal]) -> str:
    """In Chinese, where such a template prints 问责人数, whom it does not hold: those dealt with in a way no figure counts."""
    people = (one for one in _printed(used, found) if one.name == PEOPLE.name)
    others = [f"“{claim.words}”（{claim.cell}）" for one in people for claim in one.in_other_ways]
    return f"另有{'、'.join(others)}{OTHER_WAY}，问责人数里没有。" if others else ""


def _printed(used: Collection[str], found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    names = {*used, *(one.name for one in KINDS if PEOPLE_KINDS.name in used)}
    return tuple(one for one in found if one.name in names)


def _proposal(name: str, said: list[Said]) -> Proposal:
    counting = [one for one in said if one.claim.counts]
    sure = bool(counting) and all(one.sure for one in counting)
    proposal = Proposal(name, UNITS[name], tuple(one.claim for one in said))
    return proposal.confirm(proposal.proposed) if sure else proposal


@dataclass
class _OwnCell:
    """A cell of a column of its own, what it says, and the progress that stands beside it in its rows."""

    column: OwnColumn
    said: list[Said]
    beside: dict[Cell, Entry] = field(default_factory=dict)

    @property
    def settles(self) -> bool:
        """Whether the progress beside it adds nothing."""
        return any(one.claim.counts for one in self.said)

    def weigh(self) -> None:
        """Names in it count for less than the number beside them: 财务管理办法 beside 修订《财务管理办法》等3项制度."""
        named = [one.claim for one in self.said if not _NUMBERED.search(one.claim.text)]
        told = (deed for entry in self.beside.values() for deed in deeds_in(entry.text))
        value = sum(deed.value for deed in told if deed.counts and deed.name == RULES.name)
        if self.column.names == (RULES.name,) and len(named) == len(self.said) and value > len(named):
            self.said = [one._replace(claim=replace(one.claim, why=one.claim.why or TOLD_MORE)) for one in self.said]


def _said(ledger: Ledger) -> Iterator[Said]:
    """All claims, each cell once: one merged over several rows speaks once."""
    own: dict[Cell, _OwnCell] = {}
    told: dict[Cell, Entry] = {}
    settled: dict[Cell, dict[str, str]] = {}
    columns = OwnColumns(ledger)
    for problem, measure in _counted(ledger):
        progress = _progress(problem, measure)
        told |= {progress.cell: progress} if progress and progress.cell not in told else {}
        for column, cell, text in columns.cells(problem, measure):
            if cell not in own:
                own[cell] = _OwnCell(column, list(column.read(cell, text)))
            own[cell].beside |= {progress.cell: progress} if progress else {}
    for one in own.values():
        one.weigh()
        for at in one.beside if one.settles else ():
            settled.setdefault(at, {}).update(dict.fromkeys(one.column.names, one.column.heading))
    yield from (said for one in own.values() for said in one.said)
    for at, entry in told.items():
        yield from _of_progress(entry, settled.get(at, {}))


def _progress(problem: Problem, measure: Measure) -> Entry | None:
    """What its cell of progress tells; of one that holds measures too (措施：… 进展：…) all but those."""
    entry = measure.entries.get(Column.PROGRESS)
    if entry is None or measure.entries.get(Column.MEASURE) != entry:
        return entry
    told = dict.fromkeys(one.progress for one in problem.measures if one.entries.get(Column.PROGRESS) == entry)
    return entry._replace(text="\n".join(told))


def _counted(ledger: Ledger) -> Iterator[tuple[Problem, Measure]]:
    for problem in ledger.problems:
        for measure in problem.measures:
            if Status.CANCELLED not in (problem.status, measure.status):
                yield problem, measure


def _of_progress(entry: Entry, settled: Mapping[str, str]) -> Iterator[Said]:
    """What a column of its own tells beside it is not added a second time."""
    for deed in deeds_in(entry.text):
        why = deed.why or (f"同一行的“{settled[deed.name]}”已经写明" if deed.name in settled else None)
        yield Said(deed.name, Claim(entry.cell, deed.words, deed.value, entry.text, why))
