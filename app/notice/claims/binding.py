"""Which numbers of people belong to which words of how they were dealt with: 诫勉2人, 对3名党员进行约谈, 各2人."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.core.figure import OTHER_WAY
from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import NO_PEOPLE
from app.notice.claims.listed import listed
from app.notice.claims.mention import Mention, lead
from app.notice.claims.words import KINDS, REPRIMAND, Sense

NAME = "问责人数"
NAMES = {word: name for name, words in KINDS.items() for word in words}
_HOW = (Sense.KIND, Sense.ACCOUNT, Sense.OTHER_WAY)
_OPENS = ("对", "针对", "给予", "责令")
_OPENS_ITEM = re.compile(rf"(?:[（(]?\d+[.．、）)]|[一二三四五六七八九十]+是|[①-⑳])?(?:{'|'.join(_OPENS)})")
_TURNS_TO = ("对", "找", "让", "把", "将")  # 镇纪委找3名村干部谈话，作了批评教育
_GOES_ON = ("并", "予以", "给予", "改为", "改作", "而", "责令", "同时")
_OTHER_PEOPLE = ("相关", "有关", "责任人", "负责人")
_OTHER_DEEDS = ("补办", "办理", "手续", "参加", "工资", "待遇", "档案")
_NOBODY = re.compile("(?:[已均都]|已经|现已|分别|先后|及时|全部|被|受到|给予|予以|进行了?|作出|党内)+")
_NOTHING_ELSE = re.compile("(?:以上|上述|累计|先后|目前|已|全[局县市区镇乡校院]|处理|[，、])*")
_ADJACENT = 4  # 字: 诫勉谈话了3人, but not 诫勉，另有3人


@dataclass(frozen=True)
class PeopleTold:
    """Words of how people were dealt with, and the numbers of people that belong to them."""

    at: int
    hows: tuple[Word, ...]
    numbers: tuple[Word, ...]
    how_at: int
    each: bool = False  # 批评教育和书面检查各2人
    times: int | None = 1  # 对财政所、农经站各1名; None: nobody knows of how many
    apart: bool = False  # 对2人分别给予警告、诫勉
    again: bool = False  # the same people as before, dealt with a second way

    @property
    def is_listed_first(self) -> bool:
        """提醒谈话、批评教育或责令检查共计5人: the five are of all kinds together."""
        return self.hows[0].start < self.numbers[0].start

    def names(self) -> tuple[str, ...]:
        """The kinds that the numbers are told for."""
        names = tuple(dict.fromkeys(NAMES[one.text] for one in self.hows if one.text in NAMES))
        if self.apart and len(names) > 1:
            return names if self._sum() == len(names) else ()
        return () if self.is_listed_first and len(names) > 1 and not self.each else names

    def _sum(self) -> Decimal:
        return sum((one.value for one in self.numbers), Decimal(0))

    def mention(self, name: str) -> Mention:
        """The group as one number of the figure."""
        value = self._sum() * (self.times or 0)
        if self.each and name == NAME:
            value *= len(self.names())
        if self.apart and name != NAME and len(self.names()) > 1:
            value = Decimal(1)
        why = NO_PEOPLE if self.times is None else OTHER_WAY if self._is_of_no_kind() else None
        return Mention(name, value, self.at, self.numbers[0], self.hows[0], self.how_at, self.numbers[-1], why)

    def _is_of_no_kind(self) -> bool:
        return all(one.sense is Sense.OTHER_WAY for one in self.hows)


def people_told(text: Sequence[Phrase]) -> Iterator[PeopleTold]:
    """Every number of people with its words, in the order of the text."""
    for at, phrase in enumerate(text):
        groups = list(_of_clause(phrase, at))
        yield from groups
        yield from _totals(text, at, groups)
        yield from _of_each(text, at)
        yield from _dealt_with_later(text, at, groups)


def _of_clause(phrase: Phrase, at: int) -> Iterator[PeopleTold]:
    """Item by item; 、 joins what lacks either words or numbers to its neighbour."""
    open_items: list[Word] = []
    groups: list[tuple[list[Word], list[Word]]] = []
    for item in _items(phrase):
        words = [*open_items, *item]
        if _hows(words) and _numbers(words):
            groups += _pairs(phrase, words)
            open_items = []
        elif groups and _fits(groups[-1], item):
            groups[-1][0].extend(_hows(item))
            groups[-1][1].extend(_numbers(item))
        else:
            open_items = words
    for hows, numbers in groups:
        if _belong(phrase, hows, numbers) and _is_about_people(phrase, hows):
            each, times = _each(phrase, hows, numbers[0])
            apart = "分别" in phrase.between(numbers[-1].end, hows[0].start) and not (each or times != 1)
            yield PeopleTold(at, tuple(hows), tuple(numbers), at, each, times, apart)


def _each(phrase: Phrase, hows: Sequence[Word], number: Word) -> tuple[bool, int | None]:
    """Whether 各 tells the number of each kind (诫勉、约谈各2人), and else of how many offices or people."""
    start = max(lead(phrase, number), *(one.end for one in hows if one.start < number.start), phrase.start)
    told = phrase.between(start, number.start)
    if not told.endswith("各"):
        return False, 1
    return (True, 1) if told == "各" else (False, listed(phrase, start, number))


def _is_about_people(phrase: Phrase, hows: Sequence[Word]) -> bool:
    """取消低保对象3人 deals with nobody for what he did; beside 批评教育 or behind 给予 it does, and 通报批评 always."""
    return any(one.sense is not Sense.OTHER_WAY or one.text == REPRIMAND for one in hows) or (
        bool(_OPENS_ITEM.match(phrase.text) or phrase.said((Sense.KIND, Sense.ACCOUNT)))
    )


def _belong(phrase: Phrase, hows: Sequence[Word], numbers: Sequence[Word]) -> bool:
    """Whether nothing else was done in between: 为受处分人员补办手续6人."""
    between = phrase.between(hows[-1].end, numbers[0].start)
    return not any(word in between for word in _OTHER_DEEDS)


def _items(phrase: Phrase) -> Iterator[list[Word]]:
    points = [phrase.start, *(one.end for one in phrase.said((Sense.ITEM,))), phrase.end]
    for start, end in pairwise(points):
        words = phrase.said((*_HOW, Sense.PEOPLE, Sense.AMONG), start, end)
        yield [
            one
            for place, one in enumerate(words)
            if one.sense is not Sense.AMONG and not _is_aside(words, place) and not _is_bracketed(phrase, one)
        ]


def _is_aside(words: Sequence[Word], place: int) -> bool:
    """诫勉3人（班子成员1人）: one of the three, of no kind of its own."""
    before, after = words[max(place - 1, 0) : place], words[place + 1 : place + 2]
    opened = bool(before) and before[0].sense is Sense.AMONG
    return words[place].sense is Sense.PEOPLE and opened and not (after and after[0].sense in _HOW)


def _is_bracketed(phrase: Phrase, word: Word) -> bool:
    """对3名责任人（局长、副局长、科长各1名）诫勉: who the three are."""
    opened = phrase.start + phrase.between(phrase.start, word.start).rfind("（")
    closed = phrase.start + phrase.text.find("）", opened - phrase.start)
    if word.sense is not Sense.PEOPLE or not phrase.start <= opened < word.start < closed:
        return False
    return bool(phrase.said((Sense.PEOPLE,), end=opened)) and not phrase.said(_HOW, opened, closed)


def _hows(words: Sequence[Word]) -> list[Word]:
    return [one for one in words if one.sense in _HOW]


def _numbers(words: Sequence[Word]) -> list[Word]:
    return [one for one in words if one.sense is Sense.PEOPLE]


def _fits(group: tuple[list[Word], list[Word]], item: Sequence[Word]) -> bool:
    """给予1人开除党籍、开除公职处分: further words for a number told first; and 批评教育科长1人、科员2人."""
    number_first = group[1][0].start < group[0][0].start
    return bool(item) and (bool(_hows(item)) == number_first)


def _pairs(phrase: Phrase, words: Sequence[Word]) -> list[tuple[list[Word], list[Word]]]:
    """Runs of words and runs of numbers, paired in their order: 诫勉2人批评教育3人."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and (runs[-1][0].sense in _HOW) == (word.sense in _HOW):
            runs[-1].append(word)
        else:
            runs.append([word])
    if len(runs) % 2 and runs[0][0].sense is Sense.PEOPLE and _touch(phrase, runs[-2][-1], runs[-1][0]):
        runs = runs[1:]  # 立案3人给予警告1人
    return [_ordered(one, other) for one, other in zip(runs[::2], runs[1::2], strict=False)]


def _touch(phrase: Phrase, how: Word, number: Word) -> bool:
    return len(phrase.between(how.end, number.start)) <= _ADJACENT


def _ordered(one: list[Word], other: list[Word]) -> tuple[list[Word], list[Word]]:
    return (one, other) if one[0].sense in _HOW else (other, one)


def _totals(text: Sequence[Phrase], at: int, groups: Sequence[PeopleTold]) -> Iterator[PeopleTold]:
    """共13人 beside kinds in the same sentence, but not 谈心谈话共63人次."""
    phrase = text[at]
    used = {one for group in groups for one in group.numbers}
    for total in phrase.said((Sense.IN_ALL,)):
        numbers = [one for one in phrase.said((Sense.PEOPLE,), total.end) if one.start == total.end and one not in used]
        told = phrase.said(_HOW) or _NOTHING_ELSE.fullmatch(phrase.between(phrase.start, total.start))
        if numbers and told and any(one.said(_HOW) for one in text if one.sentence == phrase.sentence):
            yield PeopleTold(at, (total,), tuple(numbers), at)


def _of_each(text: Sequence[Phrase], at: int) -> Iterator[PeopleTold]:
    """诫勉谈话、书面检查，各1人: the clause holds nothing but the number of each kind told before it."""
    numbers = text[at].said((Sense.PEOPLE,))
    alone = bool(numbers) and text[at].text == f"各{numbers[0].text}"
    told = text[at - 1] if alone and at and text[at - 1].sentence == text[at].sentence else None
    if told and (hows := told.said((Sense.KIND,))) and not told.said((Sense.PEOPLE,)):
        yield PeopleTold(at, tuple(hows), tuple(numbers), at - 1, each=True)


def _dealt_with_later(text: Sequence[Phrase], at: int, groups: Sequence[PeopleTold]) -> Iterator[PeopleTold]:
    """A clause behind goes on about the same people, and names no others."""
    place = _next_way(text, at)
    if place is None or any(word in text[place].text for word in _OTHER_PEOPLE):
        return
    phrase, hows = text[place], tuple(text[place].said((Sense.KIND,)))
    numbers = tuple(text[at].said((Sense.PEOPLE,)))
    if groups:
        yield from _dealt_with_again(phrase, groups[-1], hows) if place == at + 1 else ()
    elif numbers and (_turns_to(text[at], numbers[0]) or (place == at + 1 and _only_deals(phrase, hows))):
        apart = "分别" in phrase.between(phrase.start, hows[0].start)
        yield PeopleTold(at, hows, numbers, place, apart=apart)  # 对3名党员抄袭问题，责令当事人作出书面检查


def _next_way(text: Sequence[Phrase], at: int) -> int | None:
    """The next clause of no number of people that tells a way; behind another matter only one that tells nothing else."""
    for place in range(at + 1, min(at + 3, len(text))):
        phrase = text[place]
        if phrase.sentence != text[at].sentence or phrase.said((Sense.PEOPLE,)):
            return None
        if hows := phrase.said((Sense.KIND,)):
            return place if place == at + 1 or _only_deals(phrase, hows) else None
    return None


def _only_deals(phrase: Phrase, hows: Sequence[Word]) -> bool:
    """两名网格员迟到，已批评教育: nobody is named, so it is they."""
    alone = phrase.end - hows[-1].end <= _ADJACENT
    return alone and bool(_NOBODY.fullmatch(phrase.between(phrase.start, hows[0].start)))


def _turns_to(phrase: Phrase, number: Word) -> bool:
    return phrase.text.startswith(_OPENS) or phrase.between(phrase.start, number.start).endswith(_TURNS_TO)


def _dealt_with_again(phrase: Phrase, group: PeopleTold, hows: tuple[Word, ...]) -> Iterator[PeopleTold]:
    """对2名经办人不予处分，予以批评教育: the second words are judged in their own clause."""
    if phrase.text.startswith(_GOES_ON) and not group.is_listed_first:
        yield PeopleTold(group.at + 1, hows, group.numbers, group.at + 1, again=True)
