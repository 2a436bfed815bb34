"""Rules told without 《》 and without a number: 修订财务管理办法 is one, 修订相关制度 says not how many."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.drafts import is_draft
from app.notice.claims.judging import NO_COUNT, NOT_YET, why_not
from app.notice.claims.mention import NUMBERS, Mention, is_attribute
from app.notice.claims.words import LIST_JOINT, Sense

_VERBS = (Sense.MAKE, Sense.ISSUE, Sense.USE)
# 健全制度 and 完善制度 are phrases of every notice and name nothing; 健全了制度 and 已完善制度 tell a deed.
_NAMING = ("制定", "制订", "修订", "修订完善", "制定完善", "出台", "印发", "制定出台", "制定印发", "修订印发")
_ENDS_NAME = re.compile("$|[、（）和及与并且等]|已|均|以及")
_VAGUE = re.compile(
    "^(?!关于).*(?:相关|有关|相应|各项|各类|配套|一系列|一批|多项|若干|部分|规章)|^(?:管理|内部|内控|政策|具体|新的?|工作)?$"
)


def named_in(text: Sequence[Phrase], at: int, name: str) -> Iterator[Mention]:
    """The rules a clause names so; none beside a number or a title, which tell more."""
    phrase = text[at]
    for noun in phrase.said((Sense.RULE,)) if not phrase.said(NUMBERS) else ():
        verb = _verb(phrase, noun)
        if verb and _is_name(phrase, noun):
            yield from _told(text, Mention(name, Decimal(1), at, noun, verb, at))


def _told(text: Sequence[Phrase], mention: Mention) -> Iterator[Mention]:
    why = _why(text, mention)
    if mention.verb.text in _NAMING or (why == NO_COUNT and _is_told_as_done(text[mention.at], mention.verb)):
        yield replace(mention, value=Decimal(0), why=why) if why == NO_COUNT else replace(mention, why=why)


def _is_told_as_done(phrase: Phrase, verb: Word) -> bool:
    done = phrase.said((Sense.DONE,), end=verb.start) or phrase.between(verb.end, phrase.end).startswith("了")
    return verb.sense is Sense.MAKE and bool(done)


def _verb(phrase: Phrase, noun: Word) -> Word | None:
    """The last verb before the name; those in a name that 关于 opens are part of it."""
    verbs = [one for one in phrase.said(_VERBS, end=noun.start) if not is_attribute(phrase, one)]
    opened = [one for one in verbs if phrase.between(one.end, noun.start).startswith("关于")]
    return next(iter([*opened, *verbs[-1:]]), None)


def _is_name(phrase: Phrase, noun: Word) -> bool:
    return (
        bool(_ENDS_NAME.match(phrase.between(noun.end, phrase.end)))
        and phrase.between(phrase.start, noun.start)[-1:] != "等"
    )


def _why(text: Sequence[Phrase], mention: Mention) -> str | None:
    if is_draft(text, mention):
        return NOT_YET
    between = text[mention.at].between(mention.verb.end, mention.number.start)
    called = between if between.startswith("关于") else LIST_JOINT.split(between)[-1]
    # 制度 may be one or many (财务制度), 办法 is one document.
    vague = mention.number.text == "制度" or mention.verb.text not in _NAMING or _VAGUE.search(called)
    return why_not(text, mention) or (NO_COUNT if vague else None)
