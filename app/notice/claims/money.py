"""Money a text claims to have got back (金额, in 元)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import OWED, TO_OTHERS, why_not
from app.notice.claims.mention import Mention, governor, lead, tells_problem
from app.notice.claims.words import Sense

NAME = "金额"
_GOT_BACK = (Sense.BACK, Sense.RETURN)
_RECIPIENTS = (Sense.PRIVATE, Sense.PUBLIC)
_TO = re.compile("[向给对为至还][^，]{0,8}$")


def money_in(text: Sequence[Phrase]) -> list[Mention]:
    """What the text claims of money, in its order."""
    return [one for at, phrase in enumerate(text) if not tells_problem(phrase) for one in _of_clause(text, at)]


def _of_clause(text: Sequence[Phrase], at: int) -> Iterator[Mention]:
    for word in text[at].said((Sense.MONEY,)):
        if found := governor(text, at, word, _GOT_BACK, (Sense.SPEND,)):
            mention = _finished(text, Mention(NAME, word.value, at, word, found[1], found[0]))
            yield replace(mention, why=TO_OTHERS if goes_to_others(text, mention) else why_not(text, mention))
        elif owed := text[at].said((Sense.DUE, Sense.LEFT), lead(text[at], word), word.start):
            yield Mention(NAME, word.value, at, word, owed[-1], at, why=OWED)


def _finished(text: Sequence[Phrase], mention: Mention) -> Mention:
    """应追缴20万元已追缴到位: the second verb tells how it ended."""
    phrase = text[mention.at]
    _, end = phrase.item(mention.number)
    end = min([end, *(one.start for one in phrase.said((Sense.MONEY,), mention.number.end))])
    done = phrase.said((Sense.DONE,), mention.number.end, end)
    verbs = phrase.said(_GOT_BACK, done[-1].end, end) if done and not mention.is_subject else []
    return replace(mention, verb=verbs[0]) if verbs else mention


def goes_to_others(text: Sequence[Phrase], mention: Mention) -> bool:
    """退回该公司, 向村民退回, and 保证金 given back to whom it belongs; 清退 only where it says to whom."""
    phrase, verb = text[mention.verb_at], mention.verb
    behind = phrase.said(_RECIPIENTS, verb.end, _end(phrase, mention))
    told = [
        one
        for one in phrase.said((Sense.PRIVATE,), end=verb.start)
        if _TO.search(phrase.between(phrase.start, one.start))
    ]
    if verb.sense is Sense.BACK:
        behind = [one for one in behind if _TO.search(phrase.between(verb.end, one.start))]
        return (bool(told) and verb.text == "清退") or _is_private(behind)
    return bool(told) or _is_private(behind) or (not behind and bool(_theirs(text, mention)))


def _is_private(recipients: Sequence[Word]) -> bool:
    return bool(recipients) and recipients[0].sense is Sense.PRIVATE


def _theirs(text: Sequence[Phrase], mention: Mention) -> list[Word]:
    phrase = text[mention.at]
    return phrase.said((Sense.THEIRS,), lead(phrase, mention.number), _end(phrase, mention))


def _end(phrase: Phrase, mention: Mention) -> int:
    """Where begins what belongs to the next amount of the clause."""
    later = phrase.said((Sense.MONEY,), max(mention.number.end, mention.verb.end, phrase.start))
    return later[0].start if later else phrase.end
