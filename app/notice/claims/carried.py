"""What the clerk answered for 问责人数 where a text tells no number, for the kind of 问责 that holds the very same words."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from app.core.figure import Claim, Proposal, plain
from app.notice.fields import KINDS, PEOPLE

_KINDS = frozenset(one.name for one in KINDS)


def total_of(one: Proposal, found: Sequence[Proposal]) -> Proposal | None:
    """The confirmed 问责人数 that a kind of it is a part of."""
    people = next((other for other in found if other.name == PEOPLE.name), None)
    return people if people and people.confirmed and one.name in _KINDS else None


def carried(found: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """With it counted in: 对3个采购事项的经办人提醒谈话, once known to be of 3, tells 3 of 提醒谈话人数. Words of two kinds do not say
    how many are of each.
    """
    answer = next(filter(None, (_answer(one) for one in found if one.name == PEOPLE.name)), None)
    asked = [one for one in found if one.name in _KINDS and answer and any(_is_same(c, answer) for c in one.candidates)]
    if answer is None or len(asked) != 1 or asked[0].confirmed is not None:
        return tuple(found)
    return tuple(_with(one, answer) if one is asked[0] else one for one in found)


def _answer(people: Proposal) -> Claim | None:
    """The only claim without a number that was counted, with what the confirmed number has beyond the others."""
    silent = [one for one in people.candidates if one.counts and not one.value]
    more = (people.confirmed or Decimal(0)) - people.proposed
    return replace(silent[0], value=more) if len(silent) == 1 and more > 0 else None


def _is_same(claim: Claim, answer: Claim) -> bool:
    return claim.is_unnumbered and (claim.cell, claim.words) == (answer.cell, answer.words)


def _with(kind: Proposal, answer: Claim) -> Proposal:
    words = f"{PEOPLE.name}里加的{plain(answer.value)}{kind.unit}：{answer.words}"
    told = replace(answer, words=words, why=None)
    return replace(kind, candidates=tuple(told if _is_same(one, answer) else one for one in kind.candidates))
