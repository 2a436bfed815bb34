"""A cell whose numbered items go with the measures of the same numbers: 1.2026年5月31日 2.2026年9月30日."""

import re
from functools import lru_cache

from app.core.numbering import items


@lru_cache(maxsize=4096)
def parts_for(text: str, count: int) -> tuple[str, ...]:
    """The items of a cell beside `count` measures, one each; the whole text for each where it numbers others or none.

    Where each line or clause begins with its number, 1.5月31日 is no decimal.
    """
    if count == 1:
        return (text,)
    listed = items(text)
    if len(listed) != count:
        listed = _lines(text)
    return listed if len(listed) == count else (text,) * count


def _lines(text: str) -> tuple[str, ...]:
    lines = [line.strip() for line in re.split(r"[\n;；]", text) if line.strip()]
    marks = [
        re.match(rf"[(（]?{number}[)）.．、:：]\s*(?=\S)(?!\d{{1,2}}[日号]?$)", line)
        for number, line in enumerate(lines, 1)
    ]
    return tuple(line[mark.end() :] for mark, line in zip(marks, lines, strict=True) if mark) if all(marks) else ()
