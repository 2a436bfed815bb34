"""A text taken apart: its clauses, and in each the words that matter for a claim."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from app.notice.claims.numerals import COUNT, MONEY, PEOPLE, RANGE, value_of
from app.notice.claims.words import WORDS, Sense

_WIDTH = str.maketrans("０１２３４５６７８９．;:()!?", "0123456789.；：（）！？")
_COMMA = re.compile("(?<![0-9]),|,(?![0-9]{3})")
_STOP = re.compile(r"(?<=[一-鿿])\.")
# 处分5人：警告2人、记过3人 stays one clause: the colon tells the parts of a number.
_CLAUSE = re.compile("(?:[^，：。；！？\n]|(?<=[人次项元])：)+")
# Quantities and titles come before all words: no verb is looked for in 《计划生育办法》.
_FIRST = (
    (Sense.TITLE, "《[^》]*》"),
    (Sense.HARMLESS, RANGE),
    (Sense.MONEY, MONEY),
    (Sense.PEOPLE, PEOPLE),
    (Sense.COUNT, COUNT),
)
QUANTITIES = (Sense.MONEY, Sense.PEOPLE, Sense.COUNT)
# （1）措施：…进展：… or 【整改措施】…【整改进展】… in one cell: what the first label opens is not told as done.
_LABEL = re.compile(
    "(?:^|(?<=[。；\n ])) *(?:[（]?[0-9一二三四五六七八九十]+[）。、.])?[【（]?"
    "(?:(?P<planned>(?:整改|具体|工作)?(?:措施|目标))"
    "|(?P<told>(?:整改|工作|目前)?(?:进展|完成|落实)(?:情况)?|整改(?:落实|进展|完成)?情况)|(?:整改)?(?:成效|结果|成果))"
    "[0-9一二三四五六七八九十]*(?:[】）]：?|：)"
)
_DAY = re.compile("[0-9]日(?![之以]?前)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in the text; `value` is the number of a quantity."""

    sense: Sense
    text: str
    start: int
    value: Decimal = Decimal(0)

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A clause: what stands between two commas. `sentence` counts what 。 and ； end, `period` what 。 ends.

    `planned`: it stands below 措施： in a text that tells its 进展： apart, or tells nothing there.
    """

    text: str
    start: int
    sentence: int
    period: int
    words: tuple[Word, ...]
    planned: bool = False

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + len(self.text)

    def between(self, start: int, end: int) -> str:
        """What stands between two places of the text."""
        return self.text[max(start - self.start, 0) : max(end - self.start, 0)]

    def said(self, senses: tuple[Sense, ...], start: int | None = None, end: int | None = None) -> list[Word]:
        """Its words of these senses that lie between two places of the text."""
        first, last = self.start if start is None else start, self.end if end is None else end
        return [one for one in self.words if one.sense in senses and first <= one.start and one.end <= last]

    def item(self, word: Word) -> tuple[int, int]:
        """From where to where the item of a list reaches that holds the word."""
        points = [one.start for one in self.said((Sense.ITEM,))]
        start = max((at + 1 for at in points if at < word.start), default=self.start)
        return start, min((at for at in points if at >= word.end), default=self.end)


def phrases(text: str) -> list[Phrase]:
    """The clauses of a text in their order; every character keeps its place."""
    even = _STOP.sub("。", _COMMA.sub("，", text.translate(_WIDTH)))
    found: list[Phrase] = []
    labels = list(_LABEL.finditer(even))
    planned, parted = _planned(labels, len(even)), any(one["told"] for one in labels)
    sentence = period = last = 0
    for match in _CLAUSE.finditer(even):
        points = even[last : match.start()]
        sentence += bool(re.search("[。；！？\n]", points))
        period += bool(re.search("[。！？\n]", points))
        words = tuple(_words(match[0], match.start()))
        is_planned = any(match.start() in part for part in planned) and (parted or not _tells(match[0], words))
        found.append(Phrase(match[0], match.start(), sentence, period, words, is_planned))
        last = match.end()
    return found


def _planned(labels: Sequence[re.Match[str]], length: int) -> list[range]:
    """The parts below 措施：, as far as the next label; none where only 成效： stands beside it: then it says what was done."""
    if not any(one["told"] for one in labels) and not all(one["planned"] for one in labels):
        return []
    ends = [*(one.start() for one in labels), length][1:]
    return [range(one.start(), end) for one, end in zip(labels, ends, strict=True) if one["planned"]]


def _tells(clause: str, words: Sequence[Word]) -> bool:
    """整改措施：已修订制度2项; 3月20日印发《办法》."""
    return any(one.sense is Sense.DONE for one in words) or bool(_DAY.search(clause))


def _words(text: str, start: int) -> Iterator[Word]:
    pattern, literal, looking = _pattern()
    for match in pattern.finditer(text):
        sense = looking[match.lastindex - 1] if match.lastindex else literal[match[0]]
        value = value_of(match[0]) if sense in QUANTITIES else Decimal(0)
        if sense is not Sense.HARMLESS:
            yield Word(sense, match[0], start + match.start(), value)


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, Sense], tuple[Sense, ...]]:
    """All words, what is harmless first and longer ones before those they begin with; how to tell the sense of a match.

    Only patterns that look at their neighbours are groups: literal alternatives are passed over much faster.
    """
    words = [(sense, word) for sense, listed in WORDS.items() for word in listed]
    words.sort(key=lambda one: (one[0] is not Sense.HARMLESS, -len(one[1])))
    listed = (*_FIRST, *words)
    alternatives = (word if re.escape(word) == word else f"({word})" for _, word in listed)
    literal = {word: sense for sense, word in listed if re.escape(word) == word}
    looking = tuple(sense for sense, word in listed if re.escape(word) != word)
    return re.compile("|".join(alternatives)), literal, looking
