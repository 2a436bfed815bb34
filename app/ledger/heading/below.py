"""The rows right below a heading that are no data: numbers of the columns (甲 乙 1 2), and how to fill them in (填写说明)."""

import re
from collections.abc import Sequence

from app.core.columns import Column
from app.core.grid import Grid
from app.core.text import narrow
from app.ledger.heading.header import Header

_ORDERS = (
    [str(number) for number in range(1, 100)],
    list("甲乙丙丁戊己庚辛壬癸"),
    list("一二三四五六七八九十"),
    list("abcdefghijklmnopqrstuvwxyz"),
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"],
)
_AROUND = re.compile(r"^[(\[【第]+|[)\]】栏列.、]+$")
_LABEL = re.compile(r"栏次|栏号|列次|列号|列序|行次|序列|[-—]+")
_INSTRUCTION = re.compile(
    r"[(【\[]?(必填|选填|可不填|不填|自动生成|下拉(选择|列表)?|单选|多选|文本|数字|日期|姓名|数值)项?[)】\]]?([(:].*)?"
    r"|[(【\[]?(填写|填报|请|格式|说明:|写明|写到|写|注明|列明|简要|逐条|按[照“\"顺]|不超过|如:|如20|例如|示例|样例|参照|限\d).*"
)
_BRACKETED = re.compile(r"[(【\[][^()]+[)】\]]")
_DIGIT = re.compile(r"\d")
# The number of an item, whatever else it is made of: 问题1, A-01, 第三条.
_CODE = re.compile(r".{0,4}[\d一二三四五六七八九十]+[)、.号条项]?")
_MOST, _SHORTEST, _LONGEST = 3, 3, 60


def rows_of_no_data(grid: Grid, header: Header) -> tuple[int, ...]:
    """The rows of column numbers and instructions right below the heading."""
    last = header.rows[-1]
    found: list[int] = []
    for row in range(last + 1, min(grid.height, last + _MOST) + 1):
        texts = [narrow(text).lower() for text in grid.texts[row - 1] if text]
        if not (_are_column_numbers(texts) or _tells_how_to_fill_in(grid, header, row, texts)):
            break
        found.append(row)
    return tuple(found)


def _are_column_numbers(texts: Sequence[str]) -> bool:
    """Whether they count on from left to right, in one way or two: 甲 乙 1 2; a first 栏次 or dash aside."""
    signs = [_AROUND.sub("", text) for text in (texts[1:] if texts and _LABEL.fullmatch(texts[0]) else texts)]
    if len(signs) < _SHORTEST:
        return False
    return any(_count_on(signs[:at]) and _count_on(signs[at:]) for at in range(len(signs)))


def _count_on(signs: Sequence[str]) -> bool:
    return any(signs == order[: len(signs)] for order in _ORDERS)


def _tells_how_to_fill_in(grid: Grid, header: Header, row: int, texts: Sequence[str]) -> bool:
    number = next((index for index, column in header.known.items() if column is Column.NUMBER), None)
    if number is None:
        return _are_instructions(texts)
    said = narrow(grid.texts[row - 1][number - 1])
    if _CODE.fullmatch(said):
        return False
    return _are_instructions(texts) or _tells_how_to_number(grid, header, row, number)


def _are_instructions(texts: Sequence[str]) -> bool:
    """Whether at least half of the cells tell how to fill them in and two of them do, or all stand in brackets."""
    told = sum(len(text) <= _LONGEST and _INSTRUCTION.fullmatch(text) is not None for text in texts)
    if told >= 2 and told * 2 >= len(texts):
        return True
    return len(texts) >= 2 and all(map(_BRACKETED.fullmatch, texts))


def _tells_how_to_number(grid: Grid, header: Header, row: int, number: int) -> bool:
    """Whether words stand where the rows below are numbered (自动编号), and no day where they have theirs."""
    if row == grid.height or len(grid.texts[row - 1][number - 1]) < _SHORTEST:
        return False
    at = {column: index for index, column in header.known.items()}
    filled = sum(map(bool, grid.texts[row - 1]))
    dated = Column.DEADLINE in at and _DIGIT.search(grid.texts[row - 1][at[Column.DEADLINE] - 1])
    numbered = _DIGIT.search(grid.texts[row][number - 1])
    return bool(numbered) and not dated and filled * 2 > len(header.headings)
