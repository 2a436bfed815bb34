"""A cell whose numbered items go with the measures of the same numbers: 1.2026年5月31日 2.2026年9月30日."""

import re
from functools import lru_cache

from app.core.numbering import items, part_numbers

# 1-2.张三, 措施1、3：李四
_NUMBERS = re.compile(
    r"(?:第|措施)?[(（]?(\d{1,2}(?:[-~—至、,，和]\d{1,2})*)(?:条|项)?[)）]?(?:措施)?[.．、:：)）](?!\d{1,2}[日号]?$)\s*(?=\S)"
)


@lru_cache(maxsize=4096)
def parts_for(text: str, count: int) -> tuple[str, ...]:
    """The items of a cell beside `count` measures, one each; the whole text for each where it numbers others or none.

    Where each line or clause begins with its number, 1.5月31日 is no decimal, and a number alone says nothing of its measure.
    """
    if count == 1:
        return (text,)
    listed = items(part_numbers(text))
    if len(listed) != count:
        listed = _lines(text)
    return listed if len(listed) == count else (text,) * count


def parts_by_number(text: str, count: int) -> tuple[str, ...]:
    """The same, where a cell may number some of the measures only: for the others it says nothing.

    1.张三 2.李四 beside three measures leaves the third without; 1-2.张三 3.李四 names one for two of them.
    """
    parts = parts_for(text, count)
    if parts != (text,) * count:
        return parts
    listed = items(text)
    if 1 < len(listed) < count:
        return listed + ("",) * (count - len(listed))
    return _by_ranges(text, count) or parts


def _by_ranges(text: str, count: int) -> tuple[str, ...]:
    """The pieces of a cell each of which begins with the numbers it is for; none where one does not.

    2.5月底 1.6月底 may be decimals: only in their order are numbers before a digit such.
    """
    said: dict[int, str] = {}
    for piece in filter(None, map(str.strip, re.split(r"[\n;；]", text))):
        mark = _NUMBERS.match(piece)
        numbers = _numbers(mark[1]) if mark else []
        told = piece[mark.end() :] if mark else ""
        late = told[:1].isdigit() and numbers and numbers[0] <= max(said, default=0)
        if not numbers or late or numbers[-1] > count or said.keys() & set(numbers):
            return ()
        said |= dict.fromkeys(numbers, told)
    return tuple(said.get(number, "") for number in range(1, count + 1)) if len(said) > 1 else ()


def _numbers(text: str) -> list[int]:
    """1-3 -> 1, 2, 3; 1、3 -> 1, 3; none where they do not rise."""
    numbers: list[int] = []
    for part in re.split("[、,，和]", text):
        first, *last = map(int, re.split("[-~—至]", part))
        numbers += range(first, (last or [first])[0] + 1)
    return numbers if numbers == sorted(set(numbers)) else []


def _lines(text: str) -> tuple[str, ...]:
    lines = [line.strip() for line in re.split(r"[\n;；]", text) if line.strip()]
    marks = [
        re.match(rf"[(（]?{number}[)）.．、:：]\s*(?!\d{{1,2}}[日号]?$)", line) for number, line in enumerate(lines, 1)
    ]
    return tuple(line[mark.end() :] for mark, line in zip(marks, lines, strict=True) if mark) if all(marks) else ()
