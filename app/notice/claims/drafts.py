"""Whether a rule is still a draft: 征求意见, 初稿, 送审 count as done only once it is told as issued (已印发)."""

from collections.abc import Iterator, Sequence

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.mention import Mention
from app.notice.claims.words import Sense

_UNFINISHED = ("征求意见稿", "草案", "初稿", "讨论稿", "送审稿", "修改稿", "修订稿")
_RULES = (Sense.COUNT, Sense.TITLE)
_SUBJECTS = (Sense.RULE, Sense.NO_RULE)
_PASSED = ("后", "基础上", "的基础上", "通过", "并")


def is_draft(text: Sequence[Phrase], mention: Mention) -> bool:
    """Whether the rule of the mention is told as a draft and not as issued afterwards."""
    if mention.number.sense is Sense.TITLE and any(word in mention.number.text for word in _UNFINISHED):
        return True
    drafts = [*_in_clause(text[mention.at], mention), *_told_later(text, mention)]
    return bool(drafts) and not _issued(text, *drafts[-1])


def _in_clause(phrase: Phrase, mention: Mention) -> Iterator[tuple[int, Word]]:
    start, end = phrase.item(mention.number)
    for word in phrase.said((Sense.DRAFT,), start, end):
        if not phrase.between(word.end, phrase.end).startswith(_PASSED) or word.start > mention.verb.start:
            yield mention.at, word


def _told_later(text: Sequence[Phrase], mention: Mention) -> Iterator[tuple[int, Word]]:
    """制定《细则》，已征求意见: a clause that has no rule of its own. What is issued already is no draft."""
    for place in range(mention.at + 1, len(text)) if mention.verb.sense is Sense.MAKE else ():
        if text[place].said(_RULES):
            return
        said = text[place].said((Sense.DRAFT,))
        passed = said and text[place].between(said[0].end, text[place].end).startswith("通过")
        if said and not passed and not text[place].said(_SUBJECTS, end=said[0].start):
            yield place, said[0]


def _issued(text: Sequence[Phrase], at: int, draft: Word) -> bool:
    """Whether 已印发 follows."""
    for place in range(at, len(text)):
        phrase = text[place]
        if place > at and phrase.said(_RULES):
            return False
        for word in phrase.said((Sense.ISSUE,), max(draft.end, phrase.start)):
            moods = phrase.said((Sense.DONE, Sense.PLAN, Sense.DENIAL, Sense.ONGOING), end=word.start)
            return bool(moods) and moods[-1].sense is Sense.DONE
    return False
