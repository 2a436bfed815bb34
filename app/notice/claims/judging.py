"""Whether a number is told as done: by the words of its own clause first, then by what its sentence says before and after."""

from collections.abc import Sequence

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.mention import NUMBERS, Mention, lead, remarks, tells_problem
from app.notice.claims.words import Sense

NOT_YET, NOT_DONE, OWED, PAID_OUT = "还没有做", "没有做到", "应缴未缴", "是付出去的钱"
NO_RULE, TO_OTHERS, REPEATED, PARTLY, OTHER = "不是制度", "退给群众或企业", "与合计重复", "其中有的还没有做", "是别的事"
PER_HEAD = "是每人、每户或每次的数"
NO_COUNT, NO_PEOPLE, NO_AMOUNT = "没有写明几项", "没有写明几人", "没有写明几元"

_MOODS = (Sense.PLAN, Sense.ONGOING, Sense.ORDER, Sense.AHEAD, Sense.DENIAL, Sense.DUE, Sense.LEFT, Sense.DONE)
_LASTING = (Sense.PLAN, Sense.AHEAD, Sense.DONE)
_UNDER_WAY = ("正在", "还在", "仍在", "尚在")  # 修订制度3项并抓紧落实 is done, 修订制度3项正在审定 is not
_MOODS_OF_PLANS = (Sense.PLAN, Sense.ONGOING)
_PUTS_IN_FORCE = (
    "印发",
    "出台",
    "下发",
    "发布",
    "颁布",
)  # 修订工作已完成，待审议后印发; what 将于7月施行 is made already
_IN_PART = ("部分", "陆续", "逐步", "开始", "一批")
_GOES_ON = ("并", "且", "同时", "再")
_MONEY_ENDS = (Sense.BACK, Sense.RETURN, Sense.ARRIVED)
_RULE_ENDS = (Sense.MAKE, Sense.ISSUE)
_ENDS = {
    **dict.fromkeys(_RULE_ENDS, _RULE_ENDS),
    **dict.fromkeys((Sense.BACK, Sense.RETURN), _MONEY_ENDS),
    Sense.KIND: (Sense.KIND,),  # 约谈的4位校长，因为放假还没约谈
}
"""The verbs that tell how a deed ended, by its own verb."""

_TURNED_TO = "对将把向能给就由于在被"


def why_not(text: Sequence[Phrase], mention: Mention) -> str | None:
    """Why the mention does not count, None where it does."""
    if text[mention.at].planned:
        return NOT_YET
    mood = _later(text, mention) or _own(text, mention) or _inherited(text, mention)
    if mood in (None, Sense.DONE) or (mood is Sense.LEFT and mention.number.sense is not Sense.MONEY):
        return None
    if mood in (Sense.DUE, Sense.LEFT) and mention.number.sense is Sense.MONEY:
        return OWED
    return NOT_DONE if mood is Sense.DENIAL else NOT_YET


def _later(text: Sequence[Phrase], mention: Mention) -> Sense | None:
    """What a later clause without a number of its own says of the deed: 应追缴20万元，已全部追缴到位."""
    verbs = _ENDS.get(mention.verb.sense, ())
    for place, phrase in remarks(text, mention.at):
        verb = next(iter(phrase.said(verbs)), None)
        if verb and place != mention.verb_at and _is_of(verb, mention.verb):
            mood = _last(phrase, phrase.start, verb.start)
            mood = Sense.DONE if mood is None and verb.sense is Sense.ARRIVED else mood  # 款项于2月28日入账
            if (mood is Sense.DENIAL and verb.sense is not Sense.MAKE) or (
                mood is Sense.DONE and _is_end(phrase, verb)
            ):
                return mood
            if mood in _MOODS_OF_PLANS and mention.verb.sense is Sense.MAKE and verb.text in _PUTS_IN_FORCE:
                return mood
    return None


def _is_of(later: Word, verb: Word) -> bool:
    """约谈2人，没有给处分: the second way of dealing with people says nothing of the first."""
    return verb.sense is not Sense.KIND or later.text == verb.text


def _is_end(phrase: Phrase, verb: Word) -> bool:
    """Money may be told back without 全部; a rule is done once it is issued, or all of it is told as done."""
    if verb.sense in _MONEY_ENDS:
        return not comes_in_parts(phrase)
    return bool(phrase.said((Sense.WHOLE, Sense.ISSUE))) and not phrase.said((Sense.DRAFT,))


def comes_in_parts(phrase: Phrase) -> bool:
    """Whether money only began to come back: 陆续退缴, but not 已陆续全部退缴."""
    return any(word in phrase.text for word in _IN_PART) and not phrase.said((Sense.WHOLE,))


def _own(text: Sequence[Phrase], mention: Mention) -> Sense | None:
    """What the clause of the verb and the clause of the number say."""
    phrase, verb, number = text[mention.verb_at], mention.verb, mention.number
    if mention.verb_at != mention.at:
        return _last(phrase, phrase.start, verb.start) or _last(text[mention.at], lead(text[mention.at], number))
    if after := _after(phrase, mention):
        return after
    if mention.is_subject:
        return _last(phrase, number.end, verb.start) or _before_subject(phrase, number)
    # 原计划制定3项，后来印发了《办法》: the word behind the verb tells, where none before it does.
    told = Sense.DONE if phrase.between(verb.end, verb.end + 1) == "了" else None
    return _last(phrase, lead(phrase, verb), verb.start) or told


def _after(phrase: Phrase, mention: Mention) -> Sense | None:
    """制度3项尚未印发; 《办法》修订工作已启动; 制度3项修订中."""
    start, (_, end) = max(mention.verb.end, mention.number.end), phrase.item(mention.number)
    end = min([end, *(one.start for one in phrase.said(NUMBERS, start))])
    said = phrase.said(_MOODS, start, end)
    if said and (said[-1].sense is Sense.DENIAL or said[-1].text in _UNDER_WAY or mention.is_subject):
        return said[-1].sense
    return Sense.ONGOING if phrase.between(start, phrase.end) == "中" else None


def _before_subject(phrase: Phrase, number: Word) -> Sense | None:
    """尚未对2名责任人作出处分, but not 未上缴的租金8万元已追缴: that 未 describes the rent."""
    said = phrase.said(_MOODS, lead(phrase, number), number.start)
    telling = [one for one in said if not _describes(phrase, one, number)]
    return telling[-1].sense if telling else None


def _describes(phrase: Phrase, mood: Word, number: Word) -> bool:
    between = phrase.between(mood.end, number.start)
    return "的" in between and between[0] not in _TURNED_TO and mood.sense is not Sense.AHEAD


def _last(phrase: Phrase, start: int, end: int | None = None) -> Sense | None:
    """The last word of mood between two places: 计划修订的制度已修订 is done, 已着手修订 is not."""
    said = phrase.said(_MOODS, start, end)
    return said[-1].sense if said else None


def _inherited(text: Sequence[Phrase], mention: Mention) -> Sense | None:
    """What was said earlier and holds on: 拟修订制度3项、规定2项; 下一步，修订制度3项，制定办法1项."""
    phrase = text[mention.verb_at]
    if said := phrase.said((*_LASTING, Sense.ONGOING), end=min(mention.verb.start, mention.number.start)):
        return said[-1].sense
    for place in range(mention.verb_at - 1, -1, -1):
        if mood := _holding_on(text, place, mention.verb_at):
            return mood
    return None


def _holding_on(text: Sequence[Phrase], place: int, until: int) -> Sense | None:
    earlier, phrase = text[place], text[until]
    if tells_problem(earlier):
        return None
    if earlier.sentence == phrase.sentence:
        goes_on = place == until - 1 and phrase.text.startswith(_GOES_ON)
        said = earlier.said((*_LASTING, Sense.ONGOING) if goes_on else _LASTING)
    else:
        said = earlier.said((Sense.AHEAD, Sense.DONE))
    return said[-1].sense if said and _reaches(earlier, said[-1], phrase) else None


def _reaches(earlier: Phrase, mood: Word, phrase: Phrase) -> bool:
    """下一步 reaches to the full stop, and as a heading (下一步打算：) to the end of the text."""
    if mood.sense is not Sense.AHEAD:
        return True
    heading = mood.start == earlier.start and len(earlier.text) <= len("下一步工作打算如下")
    return heading or earlier.period == phrase.period
