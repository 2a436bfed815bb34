"""Words beside a day that take it back, move it or contradict it (已取消, 延期一个月, 不含, a wrong weekday, ？)."""

import re
from dataclasses import replace

from app.core.deadline import OnDate
from app.core.text import one_line, quote

DOUBTED = "写了问号，说明还没有定下来"
_PUT_OFF = re.compile(
    "延期|顺延|推迟|延后|延长|再延|缓办|缓期|暂缓|暂停|取消|作废|终止|中止|撤销|撤回|另行|另定|视情|变更|调整"
    "|失效|停办|^原(?:定|时限|期限)?$|农历|阴历|旧历|不再|有误|错误|存疑|不含$|不含[当本]"
)
# What is not done by its own deadline, or only begins then, contradicts it.
_DENIED = re.compile("(?:未|没有|无法|难以|不能)(?:能)?(?:按期|按时|如期)?(?:完成|整改|办结|销号|到位)")
_BEGINS = re.compile("(?:之日)?(?:起|开始|启动|起算|开工|施行|生效)(?:计算|实施|整改)?|[之以]?后")
# A rule for a case that may come (节假日顺延, 逾期未报视为未完成) leaves the day as it is.
_CONDITION = re.compile(
    "如(?!期)|若|遇|可|不得|不予|特殊|确需|无(?!法|效)|节假日|休息日|周末|逾期未|视为|除外|(?:延期|顺延|推迟|调整|变更)后$"
)
_WEEKDAY = re.compile(r"[日号\d]\s*(?:[之以]?前)?\s*[（(\[【]?\s*((?:星期|礼拜|周)([一二三四五六日天]))(?!.*[日号])")
_PIECE = re.compile(r"\d+|\D", re.ASCII)
_NUMERAL = "[0-9０-９〇○零一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾①-⑳]+"
_FULL_WIDTH = ord("，") - ord(",")
_WEEK = ("周", "星期", "礼拜")
_WEEKDAYS = "一二三四五六日"
# 三月内 may be three months as well as March; 2026年三月内 is March.
_MAYBE_LENGTH = re.compile("(?<![年第一二三四五六七八九十])[一二三四五六七八九十]+(?:月|季度)[之以]?内")


def turns(raw: str, note: str) -> str:
    """Why a note leaves the day before it in doubt, in Chinese; empty where it says nothing about the day."""
    if _BEGINS.fullmatch(note):
        return f"{quoted(raw, note)}说的是开始，不是最后一天"
    if _CONDITION.search(note):
        return ""
    against = _PUT_OFF.search(note) or _DENIED.search(note)
    return f"{quoted(raw, note)}和前面的日子矛盾，看不出以哪个为准" if against else ""


def quoted(raw: str, said: str) -> str:
    """The words in quotes as the cell has them: 延期一个月 where the plain text has 延期1个月."""
    said = said.strip(",;。:")
    written = re.search(r"\s*".join(map(_written, _PIECE.findall(said))), raw) if said else None
    return quote(one_line(written[0])) if written else "一些字"


def _written(piece: str) -> str:
    if piece[0].isdigit():
        return _NUMERAL
    if piece == "-":
        return "[-—–―−‐‑─﹣－]"
    return f"[{re.escape(piece)}{chr(ord(piece) + _FULL_WIDTH)}]" if "!" <= piece <= "~" else re.escape(piece)


def checked(raw: str, told: OnDate) -> OnDate:
    """The day with what its own words leave in doubt: a weekday that is not the day's, 三月内."""
    weekday = _WEEKDAY.search(raw) if told.since is None and any(map(raw.__contains__, _WEEK)) else None
    length = _MAYBE_LENGTH.search(raw) if told.by_ledger and "内" in raw else None
    if weekday:
        right = _WEEKDAYS[told.day.weekday()]
        if weekday[2].replace("天", "日") != right:
            return _assuming(told, f"写的是{weekday[1]}，而这一天是星期{right}")
    if length:
        return _assuming(told, f"“{length[0]}”也可能是从某天起算的时长，按{told.day.month}月{told.day.day}日计")
    return told


def _assuming(told: OnDate, why: str) -> OnDate:
    return replace(told, assumed="；".join(filter(None, (told.assumed, why))), by_ledger=False)
