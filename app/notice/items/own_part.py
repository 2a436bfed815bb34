"""Which of several departments has done its own part, as the progress tells, while what is left is that of others: no slip urges it."""

import re
from collections.abc import Sequence

from app.core.columns import Column
from app.core.ledger import Measure
from app.core.prose.open_words import may_be_open
from app.core.told.sourced import keep
from app.notice.phrases import sentences_in
from app.notice.unfinished.told_open import spans_of

# 其中甲医院38.9万元已全部退清; 已退回12万元 may be a part.
_ALL_DONE = re.compile(
    "(?:全部|全额|均已|已均)[^，。；]{0,4}(?:[退付缴还结]清|[退缴追收]回|退还|清退|上缴|归还|拨付|整改|完成|办结|到位|销号|印发|签订)"
    "|已[^，。；]{0,4}(?:[退付缴还结]清|整改到位|办结|完成整改)"
)
_POINTS = "，,。；;\n"


def departments_done(listed: Sequence[Measure]) -> dict[str, str]:
    """Each department that has done its part of all these measures, with the words that tell it of the first."""
    names = dict.fromkeys(name for one in listed for name in one.departments)
    told = {name: [_told_done(one, name) for one in listed] for name in names}
    return {name: found[0] for name, found in told.items() if all(found)}


def _told_done(measure: Measure, name: str) -> str:
    """The clause that tells it; empty where another clause, its note or what is left names it too, or what is left names nobody."""
    others = [one for one in measure.departments if one != name]
    left = "".join(spans_of(measure))
    note = measure.entries.get(Column.NOTE)
    if name in left or (note and name in note.text) or not any(one in left for one in others):
        return ""
    naming = [one.strip(_POINTS) for one in sentences_in(measure.progress, _POINTS) if name in one]
    is_done = len(naming) == 1 and _ALL_DONE.search(naming[0]) and not may_be_open(naming[0])
    return keep(naming[0], measure.progress) if is_done and not any(one in naming[0] for one in others) else ""
