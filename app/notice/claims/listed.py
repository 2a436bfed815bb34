"""How many offices or people stand before 各1名: 财政所、农经站各1名 are two, 3个村各1名 three, 相关科室各1名 nobody knows."""

import re

from app.notice.claims.clauses import Phrase, Word
from app.notice.claims.numerals import PERSON
from app.notice.claims.words import Sense

_ENDS = re.compile(
    f"(?:[局所科股室部处办院站队村区校司组委道镇乡会馆厂园场店社心]|[长员]|经理|(?:{PERSON}|经办人|领导|责任人|负责人))$"
)
_OPENS = re.compile("^.*(?:对|针对|给予|约谈|责令|分别|将)")
_VAGUE = re.compile("相关|有关|各|等(?![学院级])|部分|涉事|责任(?:单位|科室)")
_JOINS = re.compile("以及|[和及与]")


def listed(phrase: Phrase, start: int, each: Word) -> int | None:
    """Of how many the number behind 各 is told, from a place of the clause on; None where it leaves that open."""
    told = phrase.between(start, each.start).removesuffix("各")
    counted = [one for one in phrase.said((Sense.COUNT,), end=start) if one.end == start]
    if counted:
        alone = _ENDS.search(told) and "、" not in phrase.between(phrase.start, each.start)
        return int(counted[0].value) if alone else None
    names = [name for one in _OPENS.sub("", told).split("、") for name in _parted(one)]
    known = len(names) > 1 and all(map(_is_one, names))
    return len(names) if known else None


def _parted(told: str) -> list[str]:
    """办公室和财务科 are two, 住房和城乡建设局 is one."""
    names = _JOINS.split(told)
    return names if all(map(_is_one, names)) else [told]


def _is_one(name: str) -> bool:
    return bool(_ENDS.search(name)) and not _VAGUE.search(name)
