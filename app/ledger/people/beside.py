"""Several words of a cell between two points: a name that a blank parts, names that a blank or 和 joins."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from app.core.persons import is_name
from app.ledger.people.around import LEAD
from app.ledger.people.naming import (
    COMPOUND,
    DOTTED,
    LATIN,
    Named,
    What,
    is_no_name,
    is_nobody,
    is_person,
    is_surname,
    is_title,
    name_of,
)
from app.ledger.people.words import HAN, LEADS, is_group, is_post, is_unit

# 李老师 keeps it: nobody else is named.
_COURTESY = re.compile(
    rf"(?<=[{HAN}·\s][{HAN}])\s*(?:[两三四几]位)?(?:同志|先生|女士|老师)(?=$|[\s和及与]|负责|牵头|配合|具体)"
)
_AND_OTHERS = re.compile(
    r"\s*等(?:[0-9一二三四五六七八九十几两]+)?[名位个]?(?:人|人员|同志|干部|班子成员|相关人员|有关人员|相关同志|有关同志|部门|单位|科室|处室)?$|\s*\d+(?:人|名同志|位同志)$"
)
_BETWEEN_ROLES = re.compile(f"(?:牵头|负责|配合|协助|主办|承办|协办)(?=[{HAN}]{{2}})")
_SINGLE = re.compile(f"(?![和及与暨])[{HAN}]")
# 学科与科研办公室, 教学与招生办公室, 社区与网格办 are one body each: what ends as a body does, and is none without its name.
_OF_STUDY = re.compile("[学本专文理工医预百]科")
_SUBJECT = re.compile(
    ".{0,4}(?:教学|[科文医助留国]学|干部|社会|城市|城乡|农村|军队|队伍|督办|承办|交办)"
    "|机关|政府|银行|企业|集团|公司|单位|部门|学校|大学|[中小]学|院校|医院|[学协商]会|[党团]?支部|部队|乡村|村镇|城镇|街道|乡镇"
    "|[社校园小]区|校园|产业园|基地|平台|网格|场馆|会场|中心"
)
# 党委与校长办公室 is one body as often as two.
_OF_TWO_OFFICES = re.compile("(?:党委|党组|政府|人大)[和及与暨](?:校长|院长|行政|政府|政协)办(?:公室)?")
_JOINING = re.compile("以及|及其(?![他余])|会同|[和及与暨]")


def names_of(text: str) -> list[Named]:
    """Those named in a text without points: parted at 和, 及, 与 and at blanks where both sides are whole."""
    together: list[list[str]] = [[]]
    plain = _COURTESY.sub("", _AND_OTHERS.sub("", text) or text)
    for word in join_split(plain.split()):
        begins = _JOINING.match(word)
        if begins and (word == begins[0] or (together[-1] and is_person(word[begins.end() :]))):
            together.append([])
            first, *others = _parted(word[begins.end() :])
        else:
            first, *others = _parted(word)
        together[-1].append(first)
        together += [[other] for other in others]
    return [one for words in together for one in _side_by_side([word for word in words if not is_nobody(word)])]


def _side_by_side(words: list[str]) -> list[Named]:
    """Those named by words with blanks between them."""
    found = [name_of(word) for word in words]
    if len(found) < 2:
        return found
    if any(one.what is What.PERSON for one in found):
        return _people(found, words)
    if all(one.what in (What.UNIT, What.ROLE) or is_group(one.name) for one in found):
        return [one for one in found if one.what is not What.ROLE]
    return [_whole(words)]


def _people(found: list[Named], words: list[str]) -> list[Named]:
    """People with what is said of them between blanks: posts and roles go, bodies are where they belong."""
    bodies = tuple(one.name for one in found if one.what is What.UNIT)
    people = [one for one in found if one.what is What.PERSON]
    understood = all(one.what is not What.WORDS or is_group(one.name) for one in found)
    if all(map(_is_latin, people)) and len(people) == len(found):
        return [Named(" ".join(words), What.PERSON)]
    if not understood or (bodies and not all(is_person(one.name) or is_title(one.name) for one in people)):
        return [_whole(words)]
    return list(_marked(found, bodies))


def _is_latin(one: Named) -> bool:
    return LATIN.fullmatch(one.name) is not None


def _marked(found: list[Named], bodies: tuple[str, ...]) -> Iterator[Named]:
    """The people, each with the role that stands before it, or behind it where the first word is no role."""
    before = found[0].what is What.ROLE
    leads = titled = False
    for one, following in pairwise([*found, Named("", What.WORDS)]):
        if one.what is What.ROLE:
            leads = before and bool(LEADS.search(one.name))
        elif one.what is What.POST:
            titled = True
        elif one.what is What.PERSON:
            behind = not before and following.what is What.ROLE and bool(LEADS.search(following.name))
            within = one.within or bodies
            yield one._replace(leads=one.leads or behind or leads, titled=titled or one.titled, within=within)
            titled = False
        elif one.what is What.WORDS:
            yield one


def _whole(words: list[str]) -> Named:
    """Words nobody understands stay as they are; the name of a body or a post with a blank in it closes up."""
    closed = "".join(words).replace(LEAD, "")
    if is_unit(closed) or is_post(closed):
        return name_of(closed)
    return Named(" ".join(words).replace(LEAD, ""), What.WORDS)


def join_split(words: list[str]) -> list[str]:
    """The words with names that a blank parts put together: 杨 帆, 欧阳 明月, 张 晓明; 张 明 李 娜 are two."""
    rest = [part for at, word in enumerate(words) for part in _between_halves(words, at, word)]
    joined: list[str] = []
    while rest:
        taken = _count_of_name(rest)
        word, rest = "".join(rest[:taken]), rest[taken:]
        if _SINGLE.fullmatch(word) and joined and re.fullmatch(f"[{HAN}]{{2}}", joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _count_of_name(words: list[str]) -> int:
    """How many of the words make the name that the first one begins."""
    single = len(list(takewhile(_SINGLE.fullmatch, words)))
    if single in (2, 3):
        return single
    begins = words[0] in COMPOUND or is_surname(words[0])
    return 2 if (single and single % 2 == 0) or (begins and _is_rest(words[1:2])) else 1


def _between_halves(words: list[str], at: int, word: str) -> list[str]:
    """曹 阳和吕 梅: the word in the middle ends one name and begins another."""
    middle = re.fullmatch(f"([{HAN}])([和及与])([{HAN}])", word)
    beside = [*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]]
    if middle and len(beside) == 2 and is_surname(beside[0]) and is_surname(middle[3]) and len(beside[1]) == 1:
        return list(middle.groups())
    return [word]


def _is_rest(words: list[str]) -> bool:
    """Whether the word is one or two 汉字 that can end a name."""
    return any(re.fullmatch(f"[{HAN}]{{1,2}}", word) and not is_no_name(word) for word in words)


def _parted(word: str) -> list[str]:
    """张晓明和李建国, 黄海涛及班子成员: parted where both sides are whole; 张和平 and 卫生和计划生育局 are one."""
    if (is_person(word) and not DOTTED.fullmatch(word)) or _OF_TWO_OFFICES.fullmatch(word):
        return [word]
    for match in _BETWEEN_ROLES.finditer(word):
        left, right = word[: match.end()], word[match.end() :]
        if _is_whole(left) and _is_whole(right):
            return [left, right]
    for match in _JOINING.finditer(word):
        left, right = word[: match.start()], word[match.end() :]
        if not right and is_person(left):
            return [left]
        if (_is_whole(left) and _fit(left, right)) or (match[0].endswith("及") and _is_foreign(left, right)):
            rest = _parted(right)
            if len(rest) > 1 or _is_whole(right):
                return [left, *rest]
    return [word]


def _is_whole(part: str) -> bool:
    """Whether a part stands for itself: a person, a body, a post, a group."""
    if len(part) < 2 or _OF_STUDY.fullmatch(part):
        return False
    one = name_of(part)
    return is_person(one.name) or one.what in (What.UNIT, What.POST) or is_group(part)


def _fit(left: str, right: str) -> bool:
    """Whether a name may stand beside a body: 卫生 of 卫生和计划生育局 begins with a rare surname and is none."""
    if not is_unit(right) or is_group(right):
        return True
    return not _SUBJECT.fullmatch(left) and (is_name(left) or is_no_name(left))


def _is_foreign(left: str, right: str) -> bool:
    """乌云毕力格及吕梅: a name without surname, beside one that can be nothing else."""
    return is_person(right) and re.fullmatch(f"[{HAN}]{{4,7}}", left) is not None
