"""Rules a text claims to have made or revised (制度数): by number, or by name in 《》."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.drafts import is_draft
from app.notice.claims.judging import NO_COUNT, NO_RULE, NOT_YET, OTHER, REPEATED, why_not
from app.notice.claims.mention import NUMBERS, Found, Mention, governor, tells_problem
from app.notice.claims.nouns import noun_of, title_noun
from app.notice.claims.unquoted import named_in
from app.notice.claims.words import LIST_JOINT, Sense

NAME = "制度数"
_MADE = (Sense.MAKE, Sense.ISSUE)
_NOT_YET = (Sense.DENIAL, Sense.PLAN, Sense.ONGOING, Sense.DRAFT)
_OBJECTS = (*NUMBERS, Sense.RULE, Sense.NO_RULE, Sense.USE)
# Nothing but titles, and a word that joins or announces them: 即《甲》、《乙》
_ONLY_NAMED = re.compile("(?:《[^》]*》|（[^）]*）|[、和及与等共即]|分别[为是]|包括|等[一-鿿]{0,8})*")


def rules_in(text: Sequence[Phrase]) -> list[Mention]:
    """What the text claims of rules, in its order."""
    found = [one for at, phrase in enumerate(text) if not tells_problem(phrase) for one in _of_clause(text, at)]
    titled = [one for one in found if one.number.sense is Sense.TITLE]
    others = [one for one in found if one.number.sense is not Sense.TITLE]
    counts = [one for one in others if one.number.sense is Sense.COUNT]
    named = _once([one for one in titled if not _is_counted(text, one, counts)])
    return sorted([*others, *named], key=lambda one: one.number.start)


def _of_clause(text: Sequence[Phrase], at: int) -> Iterator[Mention]:
    for word in text[at].said((Sense.COUNT, Sense.TITLE)):
        noun = title_noun(word) if word.sense is Sense.TITLE else noun_of(text, at, word)
        mention = _mention(text, at, word, noun) if noun else None
        if mention:
            yield _each(text, replace(mention, why=mention.why or why_not(text, mention)))
    yield from named_in(text, at, NAME)


def _each(text: Sequence[Phrase], mention: Mention) -> Mention:
    """工作制度、会议制度各1项 are two; 各科室制定制度各1项 leaves open of how many."""
    phrase, number = text[mention.at], mention.number
    before = phrase.between(phrase.start, number.start)
    if mention.why or not before.endswith("各"):
        return mention
    told = phrase.between(max(mention.verb.end, phrase.start), number.start)
    times = 0 if "等" in told else len(phrase.said((Sense.TITLE,), end=number.start)) or len(LIST_JOINT.split(told))
    return (
        replace(mention, value=mention.value * times) if times > 1 else replace(mention, value=Decimal(0), why=NO_COUNT)
    )


def _mention(text: Sequence[Phrase], at: int, word: Word, noun: Word) -> Mention | None:
    value = Decimal(1) if word.sense is Sense.TITLE else word.value
    drafts = text[at].said((Sense.DRAFT,))
    if found := _governor(text, at, word):
        mention = Mention(NAME, value, at, word, found[1], found[0], noun)
        if noun.sense is Sense.NO_RULE:
            return replace(mention, why=NO_RULE)
        if text[at].between(word.end, text[at].end).startswith("（废止"):
            return replace(mention, why=OTHER)
        return replace(mention, why=NOT_YET) if is_draft(text, mention) else mention
    if noun.sense is Sense.NO_RULE:
        return None
    if drafts:
        return Mention(NAME, value, at, word, drafts[0], at, noun, NOT_YET)
    return Mention(NAME, value, at, word, noun, at, noun, OTHER) if word.sense is Sense.COUNT else None


def _governor(text: Sequence[Phrase], at: int, word: Word) -> Found | None:
    """A clause of nothing but names goes on with the verb before it: 修订制度2项：《甲》《乙》，均已印发."""
    if _ONLY_NAMED.fullmatch(text[at].text) or not text[at].said((*_MADE, Sense.USE)):
        earlier = text[at - 1].said((*_MADE, Sense.USE)) if at and text[at - 1].sentence == text[at].sentence else []
        goes_on = _ONLY_NAMED.fullmatch(text[at].between(text[at].start, word.start))
        if goes_on and earlier and earlier[-1].sense in _MADE and not text[at].said(_NOT_YET):
            return at - 1, earlier[-1]
    return _of_list(text[at], at, word) or governor(text, at, word, _MADE, (Sense.USE,)) or _finished(text, at, word)


def _of_list(phrase: Phrase, at: int, word: Word) -> Found | None:
    """修订差旅费、会议费、培训费管理制度三项: the verb waits for its object to the end of the list, 培训 is no verb."""
    start, _ = phrase.item(word)
    made = phrase.said(_MADE, end=start)
    waits = made and word.sense is Sense.COUNT and not phrase.said(_OBJECTS, made[-1].end, start)
    return (at, made[-1]) if waits and phrase.said((Sense.USE,), start, word.start) else None


def _finished(text: Sequence[Phrase], at: int, word: Word) -> Found | None:
    """拟修订制度5项，已完成3项: the making was told before."""
    done = [one for one in text[at].said((Sense.WHOLE,), end=word.start) if (one.text, one.end) == ("完成", word.start)]
    made = [one for one in text[:at] if one.sentence == text[at].sentence and one.said(_MADE)]
    return (at, done[0]) if done and made else None


def _is_counted(text: Sequence[Phrase], named: Mention, counts: Sequence[Mention]) -> bool:
    """Whether a number tells the named rule too: 《甲》《乙》等5项制度, 制度2项，即《甲》《乙》."""
    return any(
        (one.at == named.at and _leads_to(text[one.at], named.number, one.number))
        or (one.number.start < named.number.start and one.verb == named.verb)
        for one in counts
    )


def _leads_to(phrase: Phrase, title: Word, count: Word) -> bool:
    return title.end <= count.start and bool(_ONLY_NAMED.fullmatch(phrase.between(title.end, count.start)))


def _once(named: Sequence[Mention]) -> Iterator[Mention]:
    """Each rule counts where it is first told as made."""
    told: set[str] = set()
    for one in named:
        yield replace(one, why=REPEATED) if one.why is None and one.number.text in told else one
        told |= {one.number.text} if one.why is None else set()
