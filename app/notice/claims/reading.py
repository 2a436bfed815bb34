"""What one text claims: every deed told with a number, and why it does not count where it does not."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from app.notice.claims import money, people, rules, unnumbered
from app.notice.claims.binding import NAME
from app.notice.claims.clauses import Phrase, phrases
from app.notice.claims.deed import Deed
from app.notice.claims.judging import NO_PEOPLE, REPEATED
from app.notice.claims.mention import Mention
from app.notice.claims.quoting import words_of
from app.notice.claims.totals import once
from app.notice.claims.words import KINDS


# Asked again whenever the figures are, and a cell merged over rows is read for each.
@lru_cache(maxsize=4096)
def deeds_in(text: str) -> tuple[Deed, ...]:
    """The deeds a text claims, in its order; 问责人数 last, with one deed that counts at most."""
    clauses = phrases(text)
    wholes, kinds = people.people_in(clauses)
    amounts = once(clauses, money.money_in(clauses))
    told = [
        *once(clauses, rules.rules_in(clauses)),
        *amounts,
        *unnumbered.money_got_back(clauses, amounts),
        *(one for name in KINDS for one in once(clauses, [kind for kind in kinds if kind.name == name])),
    ]
    told.sort(key=lambda one: one.number.start)
    deeds = (Deed(one.name, one.value, words_of(text, clauses, [one]), one.why) for one in told)
    return (*deeds, *_people(text, clauses, once(clauses, wholes)))


def _people(text: str, clauses: Sequence[Phrase], wholes: Sequence[Mention]) -> Iterator[Deed]:
    """People held to account, of whatever kind: one deed for those who count, one for each reason of those who do not.

    Those of no number have nothing to be added up: each clause for itself.
    """
    reasons = dict.fromkeys(one.why for one in wholes if one.why not in (REPEATED, NO_PEOPLE))
    for why in sorted(reasons, key=lambda one: one is not None):
        of_it = [one for one in wholes if one.why == why]
        value = sum((one.value for one in of_it), Decimal(0))
        yield Deed(NAME, value, words_of(text, clauses, of_it), why)
    for one in {one.at: one for one in wholes if one.why == NO_PEOPLE}.values():
        yield Deed(NAME, one.value, words_of(text, clauses, [one]), one.why)
