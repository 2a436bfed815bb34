"""The words of a claim as they stand in its text: from the number before it on, so that 拟 and 尚未 are among them."""

from collections.abc import Sequence

from app.core.numbering import strip_marks
from app.notice.claims.clauses import QUANTITIES, Phrase, Word
from app.notice.claims.mention import NUMBERS, Mention
from app.notice.claims.words import Sense

_BARRED = {
    Sense.MONEY: (Sense.MONEY, Sense.TITLE),
    Sense.COUNT: QUANTITIES,
    Sense.RULE: (*NUMBERS, Sense.RULE),
    Sense.PERSON: (),
}
_JOINING = "、和及与并，（：；。 \n"


def words_of(text: str, clauses: Sequence[Phrase], mentions: Sequence[Mention]) -> str:
    """The words from the first of these mentions to the last."""
    start, end = min(_start(clauses, one) for one in mentions), max(_end(clauses, one) for one in mentions)
    said = text[start:end].lstrip(_JOINING)
    closed = "）" if said.count("（") > said.count("）") and text[end : end + 1] == "）" else ""
    return strip_marks(f"{said}{closed}")


def _start(clauses: Sequence[Phrase], mention: Mention) -> int:
    phrase, number = clauses[mention.at], mention.number
    first = (
        mention.verb if phrase.start <= mention.verb.start < number.start and number.sense is Sense.PEOPLE else number
    )
    # 《甲》《乙》等5项制度: the titles are among the words of the five.
    barred = _BARRED.get(number.sense, NUMBERS)
    before = [one.end for one in phrase.said(barred, end=first.start)]
    item, _ = phrase.item(first)
    if number.sense is Sense.COUNT and phrase.start <= mention.verb.start < number.start:
        item = min(item, mention.verb.start)  # 修订党委会、院长办公会议事规则6项
    return max(*before, item) if before else phrase.start


def _end(clauses: Sequence[Phrase], mention: Mention) -> int:
    words = (mention.verb, mention.noun or mention.number)
    near = clauses[mention.at : mention.verb_at + 1]
    # 财务科2名、采购科3名进行约谈: both numbers are of it.
    last = mention.noun if mention.noun and mention.noun.sense is Sense.PEOPLE else mention.number
    return max([last.end, *(one.end for one in words if _is_near(near, last, one))])


def _is_near(clauses: Sequence[Phrase], number: Word, word: Word) -> bool:
    """Whether the word follows the number before any other number does (people told in one breath apart)."""
    between = [one for phrase in clauses for one in phrase.said(NUMBERS, number.end, word.start)]
    return word.start >= number.start and not between
