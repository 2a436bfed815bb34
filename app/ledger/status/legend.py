"""Signs and words that a line above or below the table explains (图例): ●已完成 ◐正在推进, A表示办结."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from app.core.status import Status
from app.core.text import narrow
from app.ledger.status.words import plain, read_words

_MEANS = re.compile("指|表示|代表")
_PIECES = re.compile(r"[;；,，、。\s\u3000|]+")
# ● 已完成: the blank between a sign and what it means parts nothing.
_APART = re.compile(r"(?<=[^\w\s“”\"'():：=（）;；,，、。|])[ \u3000]+(?=[一-鿿])")
_LEAD = re.compile(r"^(?:填表|填写|图例|符号|标识|状态|进度|进展|颜色)?(?:说明|注|备注|图例|标识)?[:：]")
_SAYS = "(?<![分作认])(?P<says>(?:代表|表示|为|指|即|是|[:：=—-])+)"
# ★为已完成事项
_OF_WHAT = "(?:的?(?:事项|问题|项目|任务|件))?"
_QUOTE = "[“”\"']?"
# 绿色为已完成: only a sign may stand close to its meaning, or 绿 would say 色为已完成.
_WORD = re.compile(
    rf"{_QUOTE}(?P<sign>[A-Za-z]{{1,2}}(?=类)|[A-Za-z]{{1,2}}|\d|[一-鿿]{{1,6}}?){_QUOTE}类?{_SAYS}(?P<means>[一-鿿]{{2,30}}?){_OF_WHAT}"
)
_SIGN = re.compile(
    rf"{_QUOTE}(?P<sign>[^\w\s“”\"'():：=（）—-]{{1,2}}|[—-]){_QUOTE}[—-]*{_SAYS}?(?P<means>[一-鿿]{{2,30}}?){_OF_WHAT}"
)


def read_legend(lines: Iterable[str], as_of: date) -> Mapping[str, Status]:
    """The meaning of each sign or word that these lines explain by a status wording; empty where none does.

    A letter, digit or word needs 表示, 为 or a colon before its meaning; a sign like ● stands close to it.
    """
    legend: dict[str, Status] = {}
    for line in lines:
        for piece in _PIECES.split(_LEAD.sub("", _APART.sub("", line).strip().strip("()（）"))):
            said = _LEAD.sub("", piece)
            found = _SIGN.fullmatch(said) or _WORD.fullmatch(said)
            if found is None:
                continue
            status = read_words(found["means"], as_of)
            # “已完成”指已报送: the office means another thing by the word, so it is asked; 已完成：十二项 only counts.
            redefined = _MEANS.search(found["says"] or "") and read_words(found["sign"], as_of) is not Status.UNKNOWN
            if status is not Status.UNKNOWN or redefined:
                legend[narrow(found["sign"]).lower()] = status
    return legend


def explained(text: str, legend: Mapping[str, Status]) -> Status | None:
    """What the legend says of a cell that is nothing but that sign or word."""
    return legend.get(plain(text)) if legend else None
