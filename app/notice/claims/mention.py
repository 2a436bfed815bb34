"""A number with the verb that governs it: what one text may claim, before it is judged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.notice.claims.clauses import QUANTITIES, Phrase, Word
from app.notice.claims.words import Sense

_COMPOUNDS = (
    "台账", "计划", "方案", "范围", "清单", "程序", "任务", "通知", "机制", "专班", "小组", "协议", "承诺", "申请", "函", "义务", "期限",
    "时限", "决定",
)  # fmt: skip
_MISSPENT = ("违规", "不合规", "不合理", "不规范", "超标准", "超范围", *"超多少错复虚套")
_DESCRIBES = ("的", "后", "前", "过的", "以来", "得")
NUMBERS = (*QUANTITIES, Sense.TITLE)
Found = tuple[int, Word]
"""A word, and the place of its clause in the text."""


@dataclass(frozen=True)
class Mention:
    """`number` stands in the clause `at`, `verb` in the clause `verb_at`; `noun` is what the number counts."""

    name: str
    value: Decimal
    at: int
    number: Word
    verb: Word
    verb_at: int
    noun: Word | None = None
    why: str | None = None

    @property
    def is_subject(self) -> bool:
        """Whether the number stands before its verb: 3项制度均已印发."""
        return self.number.start < self.verb.start


def is_attribute(phrase: Phrase, verb: Word) -> bool:
    """Whether the verb only describes a thing: 收回的租金, 修订后印发, 违规发放补贴, 不合规支出, 列入修订计划的办法."""
    after, before = phrase.between(verb.end, verb.end + 3), phrase.between(verb.start - 3, verb.start)
    described = verb.sense is Sense.SPEND and before.endswith(_MISSPENT)
    compound = verb.sense in (Sense.BACK, Sense.RETURN) and after.startswith(_COMPOUNDS)  # 纳入清收台账
    handled = after.startswith("后") and "把" in phrase.between(phrase.start, verb.start)  # 把三项制度修订后发到各处
    planned = after[2:] == "的" and after.startswith(_COMPOUNDS)
    return described or compound or planned or (not handled and after.startswith(_DESCRIBES))


def governor(
    text: Sequence[Phrase], at: int, word: Word, verbs: tuple[Sense, ...], others: tuple[Sense, ...]
) -> Found | None:
    """The verb that governs a number or title: before it or behind it in its item, in its clause, then in a later one.

    None where that is a verb of another matter.
    """
    phrase = text[at]
    start, end = phrase.item(word)
    tries = (
        _joined(phrase, start, verbs, others),
        _before(phrase, word, start, (*verbs, *others)),
        _behind(phrase, word, end, verbs),
        _before(phrase, word, phrase.start, (*verbs, *others)),
        _behind(phrase, word, phrase.end, (*verbs, *others)),
    )
    verb = next(filter(None, tries), None)
    if verb:
        return (at, verb) if verb.sense in verbs else None
    return next(_told_later(text, at, verbs), None)


def _before(phrase: Phrase, word: Word, start: int, verbs: tuple[Sense, ...]) -> Word | None:
    said = [one for one in phrase.said(verbs, start, word.start) if not is_attribute(phrase, one)]
    while len(said) > 1 and shares_object(phrase, said[-2], said[-1]):
        said.pop()
    return said[-1] if said else None


def _joined(phrase: Phrase, start: int, verbs: tuple[Sense, ...], others: tuple[Sense, ...]) -> Word | None:
    """收回、盘活资金32万元: two verbs of one object, of which the first counts."""
    first = [one for one in phrase.said(verbs, end=start) if one.end + 1 == start]
    second = [one for one in phrase.said(others, start) if one.start == start]
    return first[0] if first and second else None


def shares_object(phrase: Phrase, first: Word, second: Word) -> bool:
    """Whether two verbs have one object, told for the first: 修订并严格执行《办法》, 制定整改方案, 收回投入资金."""
    between = phrase.between(first.end, second.start)
    if first.sense in (Sense.BACK, Sense.RETURN) and second.sense is Sense.SPEND:
        return not any(mark in between for mark in ("后", "并", "用于", "再", "、"))
    return second.sense is Sense.USE and len(between) <= 4 and between[:1] in ("", "并", "和", "、")


def _behind(phrase: Phrase, word: Word, end: int, verbs: tuple[Sense, ...]) -> Word | None:
    said = phrase.said(verbs, word.end, end)
    return next(
        (one for one in said if not is_attribute(phrase, one) and not _has_object(phrase, one, word, verbs)), None
    )


def _has_object(phrase: Phrase, verb: Word, word: Word, verbs: tuple[Sense, ...]) -> bool:
    """涉案资金30万元已追回18万元: the verb governs the second number."""
    following = phrase.said((word.sense, Sense.ITEM, *verbs), verb.end)
    return bool(following) and following[0].sense is word.sense


def _told_later(text: Sequence[Phrase], at: int, verbs: tuple[Sense, ...]) -> Iterator[Found]:
    """The verbs of later clauses that have no number of their own: 补贴5万元，已全部清退."""
    for place, phrase in remarks(text, at):
        yield from ((place, one) for one in phrase.said(verbs) if not is_attribute(phrase, one))


def remarks(text: Sequence[Phrase], at: int) -> Iterator[tuple[int, Phrase]]:
    """The clauses of the same sentence that only go on about a clause: no number or title stands in them."""
    for place in range(at + 1, len(text)):
        if text[place].sentence != text[at].sentence or text[place].said(NUMBERS):
            return
        yield place, text[place]


def lead(phrase: Phrase, number: Word) -> int:
    """Where begins what belongs to a number: behind the number or title before it."""
    return max((one.end for one in phrase.said(NUMBERS, end=number.start)), default=phrase.start)


def tells_problem(phrase: Phrase) -> bool:
    """Whether the clause only names what was wrong: 针对违规发放补贴3万元问题."""
    return phrase.text.startswith(("针对", "关于")) and phrase.text.endswith(("问题", "现象", "情况"))
