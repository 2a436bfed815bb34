"""The people or departments an owner cell names (责任人, 责任部门, 责任领导)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.core.numbering import items
from app.core.placeholders import is_missing
from app.core.text import one_line

# Not within brackets: 各县（市、区）科协 is one body.
_SEPARATOR = re.compile(r"[、，,；;/]+(?![^(（]*[)）])")
_ROLE = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_LABEL = re.compile(r"^(?:牵头|责任|配合|协办|主办|承办|联系|负责)(?:领导|单位|部门|人)?[:：]\s*")
_PHONE = re.compile(r"[:：]?\s*(?:1[3-9]\d{9}|(?:0\d{2,3}[-—－]?)?\d{7,8}(?:[-—－]\d{1,4})?)")
_UNIT = re.compile(
    r"(?:科|股|处|局|委|部|办|室|厅|站|所|院|馆|队|组|会|社|校|学|中心|公司|支部|党委|党组|党总支|专班|单位|部门|机关|大队|支队|集团|银行|医院|法庭|街道|镇|乡|村|县|市|区)$"
)
_POST = re.compile(
    r"(?:书记|局长|主任|科长|处长|部长|院长|校长|主席|会长|组长|站长|所长|经理|秘书长|委员|成员|委书记|干事|负责人|领导)$"
)
_NAME = re.compile(r"[一-鿿]{2,4}|[一-鿿]{2,}[·•][一-鿿·•]{2,}")


# A column repeats a few names over thousands of rows.
@lru_cache(maxsize=4096)
def read_owners(text: str) -> tuple[str, ...]:
    """The names in the order written, without remarks in brackets (牵头), posts before a name, telephone numbers.

    A name broken over two lines stays one.
    """
    if is_missing(text):
        return ()
    pieces = [piece for part in items(text) for line in _whole_lines(part) for piece in _SEPARATOR.split(line)]
    named = (_LABEL.sub("", one_line(_PHONE.sub("", _ROLE.sub("", piece)))) for piece in pieces)
    single = [person for name in named if name for person in _people(name)]
    return tuple(_without_posts(single))


def _people(name: str) -> list[str]:
    """张伟 李敏 are two people; 党组书记 周敏 is one."""
    words = name.split(" ")
    people = all(re.fullmatch("[一-鿿]{2,3}", word) and not (_POST.search(word) or is_unit(word)) for word in words)
    return words if people else [name]


def is_unit(name: str) -> bool:
    """Whether a name is that of a department or body, not of a person."""
    return _UNIT.search(name) is not None or name.startswith("各")


def _whole_lines(text: str) -> list[str]:
    """The lines of a cell; one that is neither a person nor a whole body goes on in the next."""
    whole: list[str] = []
    for line in filter(None, (part.strip() for part in text.split("\n"))):
        if whole and (_breaks_off(whole[-1]) or len(line) == 1):
            whole[-1] += line
        else:
            whole.append(line)
    return whole


def _breaks_off(line: str) -> bool:
    bare = _PHONE.sub("", _ROLE.sub("", line)).strip()
    if not bare or _SEPARATOR.search(bare[-1]) or bare != line.strip():
        return False
    last = _SEPARATOR.split(bare)[-1]
    return not (_UNIT.search(last) or _POST.search(last) or _NAME.fullmatch(last) or " " in last)


def _without_posts(names: list[str]) -> Iterator[str]:
    """党组书记、局长 周敏 names one person: posts that lead up to a name are no names of their own."""
    posts: list[str] = []
    for name in names:
        first, _, rest = name.partition(" ")
        if rest and _POST.search(first):
            posts.clear()
            yield rest.replace(" ", "")
        elif _POST.search(name):
            posts.append(name)
        else:
            yield from posts
            posts.clear()
            yield name
    yield from posts
