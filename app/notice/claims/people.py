"""People a text claims to have held to account (问责人数), and of which kind: which numbers belong to which words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import OTHER, why_not
from app.notice.claims.mention import Mention
from app.notice.claims.words import KINDS, Sense

NAME = "问责人数"
_HOW = (Sense.KIND, Sense.ACCOUNT)
_NAMES = {word: name for name, words in KINDS.items() for word in words}
_UNITS = ("单位", "企业", "部门", "股室", "科室")
_OPENS = ("对", "针对", "给予", "责令")
_OTHER_PEOPLE = ("相关", "有关", "责任人", "负责人")
_ADJACENT = 4  # 字: 诫勉谈话了3人, but not 诫勉，另有3人


@dataclass(frozen=True)
class PeopleTold:
    """Words of how people were dealt with, and the numbers of people that belong to them."""

    at: int
    hows: tuple[Word, ...]
    numbers: tuple[Word, ...]
    how_at: int
    each: bool = False  # 批评教育和书面检查各2人

    @property
    def is_listed_first(self) -> bool:
        """提醒谈话、批评教育或责令检查共计5人: the five are of all kinds together."""
        return self.hows[0].start < self.numbers[0].start

    def names(self) -> tuple[str, ...]:
        """The kinds that the numbers are told for."""
        names = tuple(dict.fromkeys(_NAMES[one.text] for one in self.hows if one.text in _NAMES))
        return () if self.is_listed_first and len(names) > 1 and not self.each else names

    def mention(self, name: str) -> Mention:
        """The group as one number of the figure."""
        value = sum((one.value for one in self.numbers), Decimal(0))
        if self.each and name == NAME:
            value *= len(self.names())
        return Mention(name, value, self.at, self.numbers[0], self.hows[0], self.how_at, self.numbers[-1])


def people_in(text: Sequence[Phrase]) -> tuple[list[Mention], list[Mention]]:
    """What the text claims of people: each group once as 问责人数, and again as the kinds it is of."""
    wholes, kinds = [], []
    for group in _groups(text):
        whole = group.mention(NAME)
        why = why_not(text, whole)
        wholes.append(replace(whole, why=why))
        kinds += [replace(group.mention(name), why=why) for name in group.names()]
    units = list(_units(text))
    return [*wholes, *(replace(one, name=NAME) for one in units)], [*kinds, *units]


def _groups(text: Sequence[Phrase]) -> Iterator[PeopleTold]:
    for at, phrase in enumerate(text):
        groups = list(_of_clause(phrase, at))
        yield from groups
        yield from _totals(text, at, groups)
        yield from _dealt_with_later(text, at) if not groups else ()


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
        each = phrase.between(phrase.start, numbers[0].start).endswith("各")
        yield PeopleTold(at, tuple(hows), tuple(numbers), at, each)


def _items(phrase: Phrase) -> Iterator[list[Word]]:
    points = [phrase.start, *(one.end for one in phrase.said((Sense.ITEM,))), phrase.end]
    for start, end in pairwise(points):
        words = phrase.said((*_HOW, Sense.PEOPLE, Sense.AMONG), start, end)
        yield [one for place, one in enumerate(words) if one.sense is not Sense.AMONG and not _is_aside(words, place)]


def _is_aside(words: Sequence[Word], place: int) -> bool:
    """诫勉3人（班子成员1人）: one of the three, of no kind of its own."""
    before, after = words[max(place - 1, 0) : place], words[place + 1 : place + 2]
    opened = bool(before) and before[0].sense is Sense.AMONG
    return words[place].sense is Sense.PEOPLE and opened and not (after and after[0].sense in _HOW)


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
    """共13人 beside kinds in the same sentence."""
    phrase = text[at]
    used = {one for group in groups for one in group.numbers}
    for total in phrase.said((Sense.IN_ALL,)):
        numbers = [one for one in phrase.said((Sense.PEOPLE,), total.end) if one.start == total.end and one not in used]
        if numbers and any(one.said(_HOW) for one in text if one.sentence == phrase.sentence):
            yield PeopleTold(at, (total,), tuple(numbers), at)


def _dealt_with_later(text: Sequence[Phrase], at: int) -> Iterator[PeopleTold]:
    """对3名党员抄袭问题，责令当事人作出书面检查: the words stand in the next clause, without other people."""
    phrase = text[at]
    numbers = phrase.said((Sense.PEOPLE,))
    following = text[at + 1 : at + 2]
    if not numbers or not phrase.text.startswith(_OPENS) or not following or following[0].sentence != phrase.sentence:
        return
    hows = following[0].said((Sense.KIND,))
    alone = not following[0].said((Sense.PEOPLE,)) and not any(word in following[0].text for word in _OTHER_PEOPLE)
    if hows and alone:
        yield PeopleTold(at, tuple(hows), tuple(numbers), at + 1)


def _units(text: Sequence[Phrase]) -> Iterator[Mention]:
    """约谈单位3家: no people."""
    for at, phrase in enumerate(text):
        for how in phrase.said((Sense.KIND,)):
            start, end = phrase.item(how)
            counts = phrase.said((Sense.COUNT,), start, end)
            if (
                counts
                and not phrase.said((Sense.PEOPLE,), start, end)
                and any(word in phrase.between(start, end) for word in _UNITS)
            ):
                yield Mention(_NAMES[how.text], counts[0].value, at, counts[0], how, at, why=OTHER)
