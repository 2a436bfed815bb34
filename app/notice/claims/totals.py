"""What is told more than once counts once: totals and their parts, 累计 and 本月, a number taken up again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.judging import PARTLY, PER_HEAD, REPEATED
from app.notice.claims.mention import Mention, lead
from app.notice.claims.words import Sense

Places = set[int]
Text = Sequence[Phrase]
Told = Sequence[Mention]

_TAKEN_UP = ("", "该", "这", "上述", "以上", "此", "此笔", "该笔")
_SAME = ("上述", "以上", "该笔", "这笔", "后的")
_HANDED_ON = ("上缴", "上交", "缴入")
_WHOLES = (Sense.ACCOUNT, Sense.IN_ALL)


def once(text: Text, told: Told) -> list[Mention]:
    """The mentions of one figure, those that another one holds already marked."""
    found = list(told)
    for place in _begun(text, found):
        found[place] = replace(found[place], why=PARTLY)
    for place in _each(text, found):
        found[place] = replace(found[place], why=PER_HEAD)
    for rule in (_parts, _sums, _exact, _lately, _taken_up, _handed_on, _of_all_kinds):
        for place in rule(text, found):
            found[place] = replace(found[place], why=REPEATED)
    return found


def _counting(told: Told, test: Callable[[Mention], bool] = lambda _: True) -> list[int]:
    return [place for place, one in enumerate(told) if one.why is None and test(one)]


def _sum(told: Told, places: Sequence[int]) -> Decimal:
    return sum((told[place].value for place in places), Decimal(0))


def _marked(text: Text, one: Mention, *senses: Sense) -> bool:
    """Whether a word of these senses belongs to the number."""
    phrase = text[one.at]
    return bool(phrase.said(senses, lead(phrase, one.number), one.number.start))


def _share(text: Text, one: Mention, other: Mention) -> bool:
    return text[one.at].sentence == text[other.at].sentence


def _each(text: Text, told: Told) -> Places:
    """每人退缴800元, 平均收回2万元: of how many is told elsewhere or nowhere."""
    return set(_counting(told, lambda one: _marked(text, one, Sense.EACH)))


def _families(text: Text, told: Told) -> Iterator[tuple[int, list[int]]]:
    """Each total with its parts: what follows 其中 in the sentence, as long as it fits into the number before."""
    for at, phrase in enumerate(text):
        for among in phrase.said((Sense.AMONG,)):
            before = [place for place, one in enumerate(told) if _precedes(text, one, phrase, among)]
            if before and (parts := _parts_of(text, told, before[-1], at, among)):
                yield before[-1], parts


def _precedes(text: Text, one: Mention, phrase: Phrase, among: Word) -> bool:
    return one.number.end <= among.start and text[one.at].sentence == phrase.sentence


def _parts_of(text: Text, told: Told, total: int, at: int, among: Word) -> list[int]:
    """The first part stands beside 其中 (or behind 其中，), all others follow; a bracket ends them."""
    parts: list[int] = []
    closed = text[at].text.find("）", among.end - text[at].start) if among.text == "（" else -1
    alone = text[at].text == among.text
    for place in range(total + 1, len(told)):
        one = told[place]
        outside = closed >= 0 and one.number.start > text[at].start + closed
        begins = bool(parts) or one.at == at or (alone and one.at == at + 1)
        if outside or not begins or not _share(text, told[total], one):
            break
        if _sum(told, [*parts, place]) > told[total].value:
            break
        parts.append(place)
    return parts


def _begun(text: Text, told: Told) -> Places:
    """修订4项，其中3项已印发，1项正在征求意见: the four are not all done, the three are."""
    return {
        total for total, parts in _families(text, told) if told[total].why is None and _is_begun(told, total, parts)
    }


def _is_begun(told: Told, total: int, parts: Sequence[int]) -> bool:
    done = [told[place].why is None for place in parts]
    return any(done) and not all(done) and _sum(told, parts) == told[total].value


def _parts(text: Text, told: Told) -> Places:
    held = {place for total, parts in _families(text, told) if told[total].why is None for place in parts}
    return held & set(_counting(told))


def _sums(text: Text, told: Told) -> Places:
    """制定4项、修订3项，共计7项; 本月追缴3万元，累计追缴15万元."""
    found: Places = set()
    for total in _counting(told, lambda one: _marked(text, one, Sense.IN_ALL, Sense.SO_FAR)):
        earlier = [place for place in _counting(told[:total]) if place not in found]
        beside = [place for place in earlier if _share(text, told[place], told[total])]
        if _marked(text, told[total], Sense.SO_FAR):
            found |= {place for place in beside if told[place].value <= told[total].value}
        if not found.intersection(beside):
            runs = (beside, earlier, *(earlier[-count:] for count in range(2, len(earlier))))
            found |= next((set(some) for some in runs if _sum(told, some) == told[total].value), set())
    return found


def _exact(text: Text, told: Told) -> Places:
    """甲院退回38.9万元，乙院退回12.16万元，退回51.06万元: amounts beside each other that add up to the one before or behind them.

    Each with a verb of its own: 清退补贴3万元，奖金2万元，租金1万元 is a list.
    """
    money = _counting(told, lambda one: one.number.sense is Sense.MONEY and one.verb_at == one.at)
    found: Places = set()
    for at, total in enumerate(money):
        before = (money[begin:at] for begin in range(at - 1))
        behind = (money[at + 1 : end] for end in range(at + 3, len(money) + 1))
        of_it = (some for some in (*before, *behind) if all(_one_period(text, told[one], told[total]) for one in some))
        found |= next((set(some) for some in of_it if _sum(told, some) == told[total].value), set())
    return found


def _one_period(text: Text, one: Mention, other: Mention) -> bool:
    return text[one.at].period == text[other.at].period


def _lately(text: Text, told: Told) -> Places:
    """累计约谈11人，本月新增约谈2人."""
    so_far = [told[place].value for place in _counting(told, lambda one: _marked(text, one, Sense.SO_FAR))]
    most = max(so_far, default=Decimal(0))
    return set(_counting(told, lambda one: _marked(text, one, Sense.LATELY) and one.value <= most))


def _taken_up(text: Text, told: Told) -> Places:
    """修订制度3项，3项制度均已印发: the number opens its clause and was told before."""
    return {
        place
        for place in _counting(told, lambda one: _opens_clause(text, one) or _points_back(text, one))
        if any(one.value == told[place].value and not one.is_subject and not one.why for one in told[:place])
    }


def _opens_clause(text: Text, one: Mention) -> bool:
    phrase = text[one.at]
    pieces = one.number.sense in (Sense.COUNT, Sense.MONEY) and one.is_subject
    return pieces and phrase.between(phrase.start, one.number.start) in _TAKEN_UP


def _points_back(text: Text, one: Mention) -> bool:
    """并将上述16万元上缴财政; 修订12项，修订后的12项制度已印发."""
    return text[one.at].between(text[one.at].start, one.number.start).endswith(_SAME)


def _handed_on(text: Text, told: Told) -> Places:
    """追缴资金10万元，上缴财政8万元: the money got back before, without a name of its own."""
    return {
        place
        for place in _counting(told, lambda one: _only_hands_on(text, one))
        if any(_may_be_source(text, one, told[place]) for one in told[:place])
    }


def _only_hands_on(text: Text, one: Mention) -> bool:
    phrase = text[one.at]
    named = phrase.between(one.verb.end, one.number.start)
    treasury = phrase.said((Sense.PUBLIC,), one.verb.end, one.number.start)
    handed = one.verb.text in _HANDED_ON or one.verb.sense is Sense.ARRIVED
    return handed and not one.is_subject and (not named or bool(treasury))


def _may_be_source(text: Text, one: Mention, handed_on: Mention) -> bool:
    got_back = one.why is None and one.verb.text not in _HANDED_ON
    return got_back and _share(text, one, handed_on) and one.value >= handed_on.value


def _of_all_kinds(text: Text, told: Told) -> Places:
    """问责5人，诫勉2人、批评教育3人: the kinds are parts of the five, wherever the sum shows it."""
    found: Places = set()
    for total in _counting(told, lambda one: one.verb.sense in _WHOLES):
        others = [place for place in _counting(told) if place != total and place not in found]
        beside = [place for place in others if _share(text, told[place], told[total])]
        if _sum(told, beside) <= told[total].value:
            found |= set(beside)
        if _sum(told, others) == told[total].value:
            found |= set(others)
    return found
