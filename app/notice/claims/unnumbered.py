"""Deeds told as done without a number: 约谈了有关负责人, 违规资金已全部追缴到位. But for people told by name they add nothing."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.core.figure import OTHER_WAY
from app.core.persons import NAME
from app.notice.claims import binding, money
from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import NO_AMOUNT, NO_PEOPLE, why_not
from app.notice.claims.mention import Mention, is_attribute, tells_problem
from app.notice.claims.named import people_named
from app.notice.claims.numerals import PERSON
from app.notice.claims.words import REPRIMAND, Sense

_HOW = (Sense.KIND, Sense.ACCOUNT)
_BACK = (Sense.BACK, Sense.RETURN, Sense.ARRIVED)
_ALWAYS = re.compile("^(?:凡|对于?凡)|一律|一经|如有|如发现|坚决|力度|要求|督促|建议|推动")
_COMPOUND = re.compile("(?:了)?(?:制度|办法|条例|规定|机制|力度|工作|程序|结果|情况|意见|建议|影响期)")
_WHO = f"{PERSON}|[一-鿿]某|{NAME}"
_OBJECT = re.compile(f"了?[^，。；：、]{{0,12}}?(?P<who>{_WHO})")
_DEALT_WITH = re.compile(
    f"(?:对|针对|给予?|责令|责成).*?(?P<who>{_WHO})|(?P<whose>{_WHO}).{{0,6}}?(?:受到|被|[作做写][出了])"
)
_BLAMED = re.compile(f"不|[^，。；、]{{0,10}}的(?:{PERSON})")  # 清退不及时的同志
_FUNDS = re.compile(
    "资金|款项?|补贴|津贴|补助|奖金|绩效|租金|经费|利息|福利|报酬|收入|(?<![免消自付])费用?(?![心力解])"
)
_OPENS = re.compile("(?:[一二三四五六七八九十]是|并|再|依法|依规|及时|足额|全额)*")
_TELLING = re.compile("了|进行|予以")


def people_dealt_with(text: Sequence[Phrase], told: Sequence[binding.PeopleTold]) -> Iterator[tuple[str, Mention]]:
    """People of no number, by the figure of how they were dealt with (问责人数 where it only says 问责)."""
    for at, phrase in enumerate(text):
        beside = [one for one in told if text[one.at].sentence == phrase.sentence]
        known = {name for one in beside for name in one.names()}
        found: dict[str, Mention] = {}  # 给予党内严重警告处分 is one deed
        for how in _ways(phrase) if _may_tell(phrase) else ():
            name = binding.NAMES.get(how.text, binding.NAME)
            held = name in known or (name == binding.NAME and beside and how.text != REPRIMAND)
            mention = None if held or any(how in one.hows for one in told) else _people(text, at, how)
            if mention and (mention.value or name not in found):
                found[name] = mention
        yield from found.items()


def _ways(phrase: Phrase) -> list[Word]:
    return [one for one in phrase.said((*_HOW, Sense.OTHER_WAY)) if one.sense in _HOW or one.text == REPRIMAND]


def _may_tell(phrase: Phrase) -> bool:
    return not (tells_problem(phrase) or _ALWAYS.search(phrase.text) or phrase.said((Sense.PEOPLE,)))


def _people(text: Sequence[Phrase], at: int, how: Word) -> Mention | None:
    phrase = text[at]
    behind = phrase.between(how.end, phrase.end)
    if is_attribute(phrase, how) or _COMPOUND.match(behind):
        return None
    who = _who(phrase, how)
    named = people_named(phrase, how) if who else 0
    why = OTHER_WAY if how.text == REPRIMAND else None if named else NO_PEOPLE
    told = Mention(binding.NAME, Decimal(named), at, who, how, at, why=why) if who else None
    return _told(text, told) if told else None


def _who(phrase: Phrase, how: Word) -> Word | None:
    """The people: named before with 对, or right behind."""
    if match := _DEALT_WITH.search(phrase.between(phrase.start, how.start)):
        return _word(Sense.PERSON, match, "who" if match["who"] else "whose", phrase.start)
    match = _OBJECT.match(phrase.between(how.end, phrase.end))
    return _word(Sense.PERSON, match, "who", how.end) if match else None


def money_got_back(text: Sequence[Phrase], told: Sequence[Mention]) -> Iterator[Mention]:
    """Money of no amount; none in a sentence that tells how much it was."""
    counted = {text[one.at].sentence for one in told if one.why is None}
    for at, phrase in enumerate(text):
        verbs = phrase.said(_BACK) if phrase.sentence not in counted and not phrase.said((Sense.MONEY,)) else []
        found = (_money(text, at, one) for one in verbs if not _describes(phrase, one))
        yield from [one for one in found if one][:1]


def _describes(phrase: Phrase, verb: Word) -> bool:
    behind = phrase.between(verb.end, phrase.end)
    return tells_problem(phrase) or is_attribute(phrase, verb) or bool(_BLAMED.match(behind))


def _money(text: Sequence[Phrase], at: int, verb: Word) -> Mention | None:
    phrase = text[at]
    match = _FUNDS.search(phrase.text)
    done = bool(phrase.said((Sense.DONE,), end=verb.start)) or "了" in phrase.text
    opens = _OPENS.fullmatch(phrase.between(phrase.start, verb.start))
    telling = done or opens or phrase.said((Sense.WHOLE,)) or _TELLING.search(phrase.text)
    if not (telling if match else done and _speaks_of_money(text, at)):
        return None
    what = _word(Sense.MONEY, match, 0, phrase.start) if match else Word(Sense.MONEY, verb.text, verb.start)
    mention = Mention(money.NAME, Decimal(0), at, what, verb, at, why=NO_AMOUNT)
    return None if money.goes_to_others(text, mention) else _told(text, mention)


def _speaks_of_money(text: Sequence[Phrase], at: int) -> bool:
    """应追缴20万元，已追回部分."""
    return any(
        one.said((Sense.MONEY,)) or _FUNDS.search(one.text) for one in text[:at] if one.sentence == text[at].sentence
    )


def _told(text: Sequence[Phrase], mention: Mention) -> Mention | None:
    """What is not told as done is no deed, and without a number nothing to look at."""
    return None if why_not(text, mention) else mention


def _word(sense: Sense, match: re.Match[str], group: str | int, start: int) -> Word:
    return Word(sense, match[group], start + match.start(group))
