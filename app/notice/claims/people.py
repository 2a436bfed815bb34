"""People a text claims to have held to account: as 问责人数, and by kind."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.notice.claims.binding import NAME, NAMES, people_told
from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import OTHER, REPEATED, why_not
from app.notice.claims.mention import Mention
from app.notice.claims.numerals import PERSON
from app.notice.claims.unnumbered import people_dealt_with
from app.notice.claims.words import Sense

_UNITS = ("单位", "企业", "部门", "股室", "科室")


def people_in(text: Sequence[Phrase]) -> tuple[list[Mention], list[Mention]]:
    """What the text claims of people: each group once as 问责人数, and again as the kinds it is of."""
    wholes: list[Mention] = []
    kinds: list[Mention] = []
    groups = list(people_told(text))
    for group in groups:
        whole = group.mention(NAME)
        why = why_not(text, whole) or whole.why
        told = group.again and any((one.number, one.why) == (whole.number, why) for one in wholes)
        wholes.append(replace(whole, why=REPEATED if told else why))
        kinds += [replace(group.mention(name), why=why) for name in group.names()]
    others = [*_units(text), *(replace(one, name=name) for name, one in people_dealt_with(text, groups))]
    wholes += (replace(one, name=NAME) for one in others)
    return wholes, [*kinds, *(one for one in others if one.name != NAME)]


def _units(text: Sequence[Phrase]) -> Iterator[Mention]:
    """约谈单位3家: no people."""
    for at, phrase in enumerate(text):
        for how in phrase.said((Sense.KIND,)):
            start, end = phrase.item(how)
            counts = phrase.said((Sense.COUNT,), start, end)
            of_units = any(word in phrase.between(start, end) for word in _UNITS)
            if counts and of_units and not _tells_people(phrase, counts[0], start, end):
                yield Mention(NAMES[how.text], counts[0].value, at, counts[0], how, at, why=OTHER)


def _tells_people(phrase: Phrase, count: Word, start: int, end: int) -> bool:
    """约谈2个部门负责人 leaves open of how many people."""
    return bool(phrase.said((Sense.PEOPLE,), start, end) or re.search(PERSON, phrase.between(count.end, end)))
