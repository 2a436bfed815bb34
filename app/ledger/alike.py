"""By what one ledger is the next copy of another: the same headings under the same title, whatever period it names."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import PurePath

from app.core.grid import text_of
from app.core.ledger import Ledger
from app.core.prose.inspections import INSPECTION
from app.core.sheet import Sheet

_NUMBER = "[0-9〇零○一二三四五六七八九十]"
# 2025年第一轮检查 and 2026年第一轮检查 are two inspections; 2026年6月 and 2026年7月 two copies of one ledger.
_ONE_OF_MANY = rf"(?:第?{_NUMBER}+[轮批次])?(?:{INSPECTION}|检查|督导|督办|巡查|考核)"
_YEAR = rf"(?:[0-9]{{4}}|[〇零○一二三四五六七八九]{{4}})年度?+(?!{_ONE_OF_MANY})"
_PERIOD = re.compile(
    "|".join(
        (
            _YEAR,
            rf"{_NUMBER}{{1,3}}(?:[-—~～至到]{_NUMBER}{{1,3}})?(?:月份?底?|日)",
            rf"第?{_NUMBER}季度|第{_NUMBER}+[周期]|[上下]半年|[上中下]旬|[月季]度|年底",
            r"(?:19|20)[0-9]{2}[./-]?[0-9]{1,2}(?:[./-]?[0-9]{1,2})?",
            r"截[至止]到?|以来|更新",
        )
    )
)
_BETWEEN = re.compile(r"[\s（）()\[\]【】、，,：:~～—–_.-]+")
_NO_TITLE = re.compile(r"附[件表]\s*[0-9一二三四五六七八九十]*\s*[：:]?")
_COPY = re.compile(r"[（(][0-9]+[）)]$|[-－—\s]*副本.*$")
_UNIT = re.compile(rf"(?:填报|责任|被(?:{INSPECTION}|检查)|整改)?(?:单位|部门)\s*(?:名称)?\s*[：:]")


def mark_of(ledger: Ledger) -> str:
    """The same for two ledgers where what was given for the one holds for the other; empty where nothing was read."""
    used = [one for one in ledger.sheets if one.used]
    # 台账.xlsx and 七月.xlsx say of no inspection that it is theirs, 甲局台账.xlsx does.
    named = without_period(_COPY.sub("", PurePath(ledger.file).stem)).replace("台账", "")
    said = "\n".join("\n".join((one.fingerprint, *(_heads(one) or [named]))) for one in used)
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest() if used else ""


def without_period(title: str) -> str:
    """A title but for the words of its period: 2026年6月整改台账（截至6月30日） and 7月份整改台账 are both 整改台账."""
    return _BETWEEN.sub("", _PERIOD.sub("", title))


def _heads(sheet: Sheet) -> list[str]:
    """The title above the headings, and whose ledger it is where that stands there."""
    texts = [text for text in _above(sheet) if not _NO_TITLE.fullmatch(text)]
    return [without_period(text) for at, text in enumerate(texts) if at == 0 or _UNIT.match(text)]


def _above(sheet: Sheet) -> Iterator[str]:
    grid = sheet.grid
    if grid:
        rows = grid.rows[: sheet.header_rows[0] - 1] if sheet.header_rows else ()
        texts = (*grid.above, *(text_of(value) for row in rows for value in row))
        yield from filter(None, map(str.strip, texts))
