"""One word of a cell as the name it is: without the post or role written to it without a blank."""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from app.core.persons import FURTHER_SURNAMES, may_be_name, surname
from app.core.placeholders import is_missing
from app.ledger.people.around import LEAD
from app.ledger.people.words import (
    HAN,
    LEADS,
    NOBODY_YET,
    OF_UNITS,
    ROLE_AFTER,
    ROLE_BEFORE,
    is_bare_post,
    is_group,
    is_like_unit,
    is_post,
    is_post_of_unit,
    is_role,
    is_unit,
)

COMPOUND = (
    "欧阳",
    "上官",
    "司马",
    "诸葛",
    "司徒",
    "夏侯",
    "慕容",
    "令狐",
    "皇甫",
    "尉迟",
    "公孙",
    "东方",
    "端木",
    "轩辕",
    "长孙",
    "宇文",
)
DOTTED = re.compile(f"[{HAN}]{{2,}}[·•・‧][{HAN}·•・‧]{{2,}}")
_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}")
LATIN = re.compile(r"[A-Za-z][A-Za-z.'’-]*")
_LONGEST_NAME = 4


class What(Enum):
    """What a word of the cell is."""

    PERSON = auto()
    UNIT = auto()
    POST = auto()
    ROLE = auto()
    WORDS = auto()


class Named(NamedTuple):
    """One of those named. `within`: the bodies a person is said to belong to (办公室：张晓明).

    `leads`: 牵头. `titled`: a post stands right before the name. `labelled`: stands behind 责任单位：.
    """

    name: str
    what: What
    within: tuple[str, ...] = ()
    leads: bool = False
    titled: bool = False
    labelled: bool = False


def is_person(word: str) -> bool:
    """Whether a word can only be a person's name in a cell that names people."""
    if is_no_name(word):
        return False
    if DOTTED.fullmatch(word) or may_be_name(word) or is_like_unit(word):
        return True
    if word.startswith(COMPOUND):
        return 3 <= len(word) <= _LONGEST_NAME
    return 2 <= len(word) <= 3 and word[0] in FURTHER_SURNAMES and _HAN_NAME.fullmatch(word) is not None


def is_no_name(word: str) -> bool:
    """Whether the word is a body, a post, a role or a group, and so no name."""
    return is_unit(word) or is_post(word) or is_role(word) or is_group(word)


@lru_cache(maxsize=4096)
def name_of(word: str) -> Named:
    """What one word without blanks names."""
    leads = LEAD in word
    bare = word.replace(LEAD, "")
    return _bare(bare)._replace(leads=True) if leads else _bare(bare)


def _bare(word: str) -> Named:
    if DOTTED.fullmatch(word):
        return _dotted(word)
    if is_person(word):
        return Named(word, What.PERSON)
    if is_role(word):
        return Named(word, What.ROLE)
    if is_bare_post(word):
        return Named(word, What.POST)
    if is_unit(word) or is_group(word):
        return _unit(ROLE_AFTER.sub("", word))
    return _without_role(word) or _without_post(word) or _other(word)


def _unit(word: str) -> Named:
    """办公室; 责任科室办公室 is one with its label; 全体班子成员 are several people."""
    for at in range(2, len(word) - 1):
        if OF_UNITS.search(word[:at]) and is_role(word[:at]) and is_unit(word[at:]):
            return Named(word[at:], What.UNIT, labelled=True)
    return Named(word, What.UNIT if is_unit(word) else What.WORDS)


def is_nobody(word: str) -> bool:
    """Whether a word says that nobody is named yet: 待定, 负责人未明确, 暂无责任人."""
    for rest in (word, ROLE_BEFORE.sub("", word, count=1), word.removesuffix("责任人").removesuffix("负责人")):
        if rest and (is_missing(rest) or NOBODY_YET.fullmatch(rest)):
            return True
    return not word


def _dotted(word: str) -> Named:
    """阿迪力·吐尔逊, behind a post too."""
    starts = [at for at in range(2, len(word) - 4) if is_bare_post(word[:at]) or is_post_of_unit(word[:at])]
    at = max(starts, default=0)
    return Named(word[at:], What.PERSON, titled=at > 0)


def _other(word: str) -> Named:
    if is_post(word):
        return Named(word, What.POST if not is_title(word) else What.PERSON)
    loose = _HAN_NAME.fullmatch(word) or LATIN.fullmatch(word)
    return Named(word, What.PERSON if loose else What.WORDS)


def is_title(word: str) -> bool:
    """Whether it is a surname with a post (张局长): nobody else's name is known."""
    rest = word[len(surname(word)) :]
    return is_bare_post(rest)


def _without_role(word: str) -> Named | None:
    """张三牵头, 由张三负责, 牵头人张三, 办公室牵头."""
    after, before = ROLE_AFTER.search(word), ROLE_BEFORE.match(word)
    inner = word[before.end() if before else 0 : after.start() if after else None]
    if inner == word or len(inner) < 2:
        return None
    for rest, role in ((inner, word), (word[: after.start()] if after else word, word)):
        if rest != word and len(rest) > 1:
            found = name_of(rest)
            if found.what is What.UNIT or (found.what is What.PERSON and is_person(found.name)):
                return found._replace(leads=LEADS.search(role.replace(found.name, "")) is not None)
    return None


def _without_post(word: str) -> Named | None:
    """主任张晓明, 办公室主任张晓明, 办公室张晓明, 张晓明主任, 张晓明办公室主任."""
    if is_title(word):
        return Named(word, What.PERSON)
    lengths = (3, 2, _LONGEST_NAME)
    for length in lengths:
        before, name = word[:-length], word[-length:]
        if before and is_person(name) and (is_post(before) or is_unit(before)):
            titled = is_post(before)
            return Named(name, What.PERSON, () if titled else (before,), titled=titled)
    for is_after in (is_bare_post, is_post_of_unit):
        for length in (2, 3, _LONGEST_NAME) if is_after is is_bare_post else lengths:
            if is_person(word[:length]) and is_after(word[length:]):
                return Named(word[:length], What.PERSON)
    return None


def is_surname(word: str) -> bool:
    """Whether a single 汉字 can begin a name."""
    return len(word) == 1 and (word in FURTHER_SURNAMES or may_be_name(f"{word}晓明"))
