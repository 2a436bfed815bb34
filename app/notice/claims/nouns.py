"""What a number of pieces counts: the rule beside it (制度3项, 3项内控制度), or the one its text speaks of (修订3项)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.mention import tells_problem
from app.notice.claims.words import WORDS, Sense

_NOUNS = (Sense.RULE, Sense.NO_RULE)
_MADE = (Sense.MAKE, Sense.ISSUE, Sense.LATELY, Sense.IN_ALL, Sense.WHOLE)
_BOTH = "建章立制"  # 建章立制2项: verb and noun in one
_NO_PIECES = ("本", "家")  # 台账3本, 单位3家
_WIDEST = 8  # 字 between a number and its noun: 3项内部财务管理制度
_JOINED = re.compile("[共计等各了]{0,2}")
_OTHER_THING = re.compile("的|方面|部门|单位|科室|岗位|领域|环节|类")
_ENDS = re.compile("$|[、（并且及和]")
_OPENS = re.compile("(?:其中|目前|现)?(?:另有|另外|还有|尚有|剩余|其余|已有|已|有)?")
_ENDS_TITLE = re.compile("(?:[（(〈][^）)〉]*[）)〉]|试行|暂行|〉的通知)+$")


def title_noun(title: Word) -> Word:
    """What a title names: 《差旅费管理办法（试行）》 is a rule, 《审计计划》 is none."""
    name = _ENDS_TITLE.sub("", title.text.strip("《》"))
    sense = Sense.RULE if name.endswith(WORDS[Sense.RULE]) else Sense.NO_RULE
    return Word(sense, title.text, title.start)


def noun_of(text: Sequence[Phrase], at: int, count: Word) -> Word | None:
    """The noun a number counts; none where it counts what is no matter of rules (会议3次, 6个岗位)."""
    phrase = text[at]
    if count.text.endswith(_NO_PIECES):
        return None
    beside = _before(phrase, count) or _behind(phrase, count)
    return beside or (_spoken_of(text, count) if _is_bare(phrase, count) else None)


def _before(phrase: Phrase, count: Word) -> Word | None:
    start, _ = phrase.item(count)
    made = phrase.said((Sense.MAKE,), start, count.start)
    if made and made[-1].text == _BOTH and _JOINED.fullmatch(phrase.between(made[-1].end, count.start)):
        return replace(made[-1], sense=Sense.RULE)
    said = phrase.said(_NOUNS, start, count.start)
    return said[-1] if said and _JOINED.fullmatch(phrase.between(said[-1].end, count.start)) else None


def _behind(phrase: Phrase, count: Word) -> Word | None:
    _, end = phrase.item(count)
    said = phrase.said((*_NOUNS, Sense.COUNT), count.end, end)
    if not said or said[0].sense is Sense.COUNT:
        return None
    between = phrase.between(count.end, said[0].start)
    return said[0] if len(between) <= _WIDEST and not _OTHER_THING.search(between) else None


def _is_bare(phrase: Phrase, count: Word) -> bool:
    """Whether no noun stands beside the number: 修订3项, 其中3项已印发."""
    start, end = phrase.item(count)
    verbs = phrase.said(_MADE, start, count.start)
    if verbs and _JOINED.fullmatch(phrase.between(verbs[-1].end, count.start)):
        return bool(_ENDS.match(phrase.between(count.end, phrase.end)))
    opens = _OPENS.fullmatch(phrase.between(start, count.start))
    return bool(opens and phrase.said((Sense.MAKE, Sense.ISSUE, Sense.DRAFT), count.end, end))


def _spoken_of(text: Sequence[Phrase], count: Word) -> Word | None:
    """The rule that was spoken of last, or else comes next."""
    said = [one for phrase in text if not tells_problem(phrase) for one in phrase.said(_NOUNS)]
    before, after = [one for one in said if one.end <= count.start], [one for one in said if one.start >= count.end]
    noun = next(iter([*before[-1:], *after]), None)
    return noun if noun and noun.sense is Sense.RULE else None
