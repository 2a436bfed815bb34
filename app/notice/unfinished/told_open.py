"""What the progress of one measure tells as open: its own clauses, else what it falls short of."""

import re

from app.core.ledger import Measure
from app.core.prose.uncounted import uncounted
from app.core.told.sourced import keep
from app.notice.sentences import items_of
from app.notice.unfinished.open_clauses import open_spans
from app.notice.unfinished.short_of import short_of

_DONE_OF_THEM = re.compile(r"除已(?P<deed>[一-鿿]{2})\d+[一-鿿]外，其余")
_MANY = "(?:人员|干部|职工|党员|教师|对象|企业|单位|公司|项目|合同|资产)"


def spans_of(measure: Measure) -> list[str]:
    """What its progress tells as open; of 312卷 asked for and 266卷 told, the rest; how far it is of a number it is to come to."""
    text = measure.progress
    found = [_named(span, one, measure) for one in items_of(text) for span in open_spans(one)]
    short = [short_of(measure.text, one) for one in items_of(text)]
    return found or [keep(one, text) for one in filter(None, [uncounted(measure.text, text), *short])]


def _named(span: str, text: str, measure: Measure) -> str:
    """除已消化3名外，其余2名…: of whom the measure tells that asks for it (逐步消化超职数人员)."""
    told, done = keep(span, text), _DONE_OF_THEM.match(span)
    asked = re.search(f"{done['deed']}([一-鿿]{{0,8}}{_MANY})(?=[，,。；;]|$)", measure.text) if done else None
    if not (done and asked):
        return told
    noun, at = keep(asked[1], measure.text), done.end("deed")
    return keep(f"{span[:at]}{noun}{span[at:]}", keep(span[:at], told), noun, keep(span[at:], told))
