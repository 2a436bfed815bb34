"""Wordings that only a batch and a past day in a bracket set apart (已销号（第一批，2026年8月31日）), as one to be filed."""

import re
from datetime import date

from app.core.days import read_day

# A wording is short: 修订制度3项，开展培训（2026年3月31日） is an account.
_BRACKET = re.compile(r"(?P<words>[^（）()，。；,;\s]{2,12})\s*[（(](?P<said>[^（）()]+)[）)][。.]?")
_BATCH = re.compile(r"第(?:\d+|[一二三四五六七八九十]+)批次?")
_PARTS = re.compile(r"[，,、；;\s]+")
_ANY_BATCH, _ANY_DAY = "第某批", "某日"


def without_batch(text: str, as_of: date) -> str:
    """已销号（第某批，某日）, where the bracket holds nothing else and no day after the as-of day; else the text as it is."""
    found = _BRACKET.fullmatch(text.strip())
    parts = [_named(one, as_of) for one in filter(None, _PARTS.split(found["said"]))] if found else []
    return f"{found['words']}（{'，'.join(parts)}）" if found and parts and all(parts) else text


def names_batch(text: str) -> bool:
    """Whether a text is a wording with such a bracket, whatever its day: long, and no account for all that."""
    return without_batch(text, date.max) != text


def _named(part: str, as_of: date) -> str:
    if _BATCH.fullmatch(part):
        return _ANY_BATCH
    day = read_day(part)
    return _ANY_DAY if day and day <= as_of else ""
