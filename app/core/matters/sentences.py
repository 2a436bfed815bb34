"""What is wrong with the sentences (用语) of a matter: fields nobody knows or nobody asks for, braces of another kind."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.core.field import NAMED, Kind, Particular, mistyped
from app.core.matters.faults import KeyFault, Known, doubt
from app.core.matters.near import is_it
from app.core.matters.texts import FORMS, PERIOD, PROBLEM_NAMES
from app.core.particulars import BEGIN, END, PARTICULARS

_SPEAKING = {one.name for one in FORMS.values()}
_SEE_GUIDE = "字段名照模板说明（templates/README.md）里的表写。"
_BRACES = "字段写成 {{ 检查机构 }} 的样子：两边各两个花括号，都用英文（半角）的。"


def faults_of_sentences(
    heading: str, words: Mapping[str, Any], asked: Mapping[str, Particular], known: Known
) -> Iterator[KeyFault]:
    """Of all texts below that heading; `asked`: the particulars the matter asks for, by their own names."""
    for key, text in words.items():
        if not isinstance(text, str):
            continue
        for typed in mistyped(text):
            yield KeyFault(heading, key, f"“{key}”里的“{typed}”花括号写得不对", _BRACES)
        for name in dict.fromkeys(NAMED.findall(text)):
            yield from _faults_of_name(heading, key, name, asked, known)


def _faults_of_name(
    heading: str, key: str, name: str, asked: Mapping[str, Particular], known: Known
) -> Iterator[KeyFault]:
    if key in _SPEAKING and name in PROBLEM_NAMES:
        return
    if name not in known.fields:
        names = (*known.fields, *PROBLEM_NAMES) if key in _SPEAKING else known.fields
        fix = is_it(name, names) + _SEE_GUIDE
        yield KeyFault(heading, key, f"“{key}”里没有可以写进句子的字段“{name}”", fix)
        return
    for one in _shown_by(known.fields[name]):
        if one.name not in asked:
            fix = f"删去句子里的这个字段，或把 [要素.{one.name}] 下面的“不问”改成必填。"
            yield KeyFault(heading, key, f"“{key}”里用了“{name}”，但要素“{one.name}”这一项不问", fix)
        elif asked[one.name].optional and one.kind is not Kind.CHOICE:
            fix = f"没有填时句子里是空的；每次都要印的，把 [要素.{one.name}] 的怎么填改成必填。"
            yield doubt(heading, key, f"“{key}”里用了“{name}”，但要素“{one.name}”是选填", fix)


def _shown_by(field: str) -> tuple[Particular, ...]:
    return (BEGIN, END) if field == PERIOD.name else tuple(one for one in PARTICULARS if one.name == field)
