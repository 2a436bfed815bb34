"""The data rows of a sheet, sorted out: which row begins a problem, goes on with it, or is none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from app.core.columns import Column, Guess
from app.core.grid import Grid
from app.core.placeholders import is_ditto
from app.core.text import narrow
from app.ledger.heading.header import Header, is_actual, pair_column
from app.ledger.heading.headings import plain

_TOTALS = re.compile(
    r"(?:本[页类表]|分类|各类|全部)?(?:合计|小计|总计|共计|累计|总数)[:：(（]?[\d共个项条件类,，、]*[)）]?"
)
_FOOTER = re.compile(
    r"(填表|制表|审核|填报|复核|经办|报送|单位负责人|负责人签|主要负责人|分管领导签|联系人|联系电话|备注|注|说明|填表说明|附注|备考|签字|日期)[^:：]{0,8}[:：]"
    r"|(填表说明|填写说明|注意事项|说明)"
)
_EXAMPLE = re.compile(r"[(（【\[]?(填写)?(示例|样例|范例|举例|例如|例|如)[)）】\]]?[:：]?(行|数据)?\d*")
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[部类方章]"
)
_LIST_NUMBER = re.compile(r"[(（]?\d+[)）]?[、.．]?")
_WIDE = 3
_LONGEST_HEADING = 40


class Bond(Enum):
    """What ties a row to the problem above it, which decides where its blanks take their values from."""

    FIRST = "first"
    MERGED = "merged"
    BELOW = "below"
    FILLED = "filled"


@dataclass(frozen=True)
class Row:
    """One row that belongs to a problem; `actual`: the row 实际 below it, where it is the row 计划."""

    number: int
    bond: Bond
    actual: int | None = None


@dataclass
class Block:
    """The rows of one problem with the section headings (章节行) they stand under."""

    sections: tuple[str, ...]
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Note:
    """A row that is no problem but says something: a footer, a section heading."""

    row: int
    column: int
    text: str


class Sorter:
    """Walks down a sheet once; `blocks`, `notes` and `struck_out` (rows) hold what it met."""

    def __init__(self, grid: Grid, header: Header, columns: Mapping[Column, Guess]) -> None:
        self._grid, self._header = grid, header
        self._index = {column: guess.cell.column for column, guess in columns.items()}
        self._left = min(self._index.values())
        self._sections: list[tuple[str, str]] = []
        self._pairs = pair_column(grid, header)
        # The problem of the rows to come is struck out: they do not go on with the one above.
        self._orphaned = False
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.struck_out: set[int] = set()
        self._headings = [{at: plain(text) for at, text in self._own(row).items()} for row in header.shown]

    def run(self) -> None:
        """Sort every row below the header."""
        for row in range(self._header.rows[-1] + 1, self._grid.height + 1):
            own = self._own(row)
            # Most rows begin with their number, which nothing that is no problem does.
            worded = own and not _first(own).isdigit()
            if self._grid.struck and self._is_struck_out(row, own):
                self.struck_out.add(row)
                self._orphaned = self._orphaned or (row, self._index[Column.PROBLEM]) in self._grid.struck
            elif not own or (worded and (self._repeats_header(own) or self._is_example(own))):
                continue
            elif worded and self._is_footer(row, own):
                self._note(row, own)
            elif self._is_section(row, own):
                self._open_section(row, own)
            elif not self._is_number_only(own):
                self._take(row)

    def _is_struck_out(self, row: int, own: dict[int, str]) -> bool:
        """Whether its problem and measure are struck out and nothing is left of either, whatever else it says."""
        counted = [self._index[column] for column in (Column.PROBLEM, Column.MEASURE) if column in self._index]
        return not any(own.get(at) for at in counted) and any((row, at) in self._grid.struck for at in counted)

    def _own(self, row: int) -> dict[int, str]:
        """The texts that stand in this very row, by column; what a merge from above shows is not its own."""
        return {column: text for column, text in enumerate(self._grid.texts[row - 1], 1) if text}

    def _repeats_header(self, own: dict[int, str]) -> bool:
        for headings in self._headings:
            same = sum(_is_same_heading(headings.get(column), text) for column, text in own.items())
            if same >= 2 and same >= 0.6 * len(own):
                return True
        return False

    def _is_example(self, own: dict[int, str]) -> bool:
        first = _first(own)
        return not self.blocks and bool(_EXAMPLE.fullmatch(narrow(first)))

    def _is_footer(self, row: int, own: dict[int, str]) -> bool:
        first = narrow(_first(own))
        if _TOTALS.fullmatch(first):
            return True
        named = min(own) in (self._index.get(Column.NUMBER), self._left) or len(own) == 1 or self._spans(row, min(own))
        return named and bool(_FOOTER.match(first)) and not self._is_item(own)

    def _is_item(self, own: dict[int, str]) -> bool:
        """Whether the row has a number of its own and a problem, whatever its first words are."""
        number = self._text(own, Column.NUMBER)
        return bool(_LIST_NUMBER.fullmatch(narrow(number)) and self._text(own, Column.PROBLEM))

    def _text(self, own: dict[int, str], column: Column) -> str:
        return own.get(self._index.get(column, 0), "")

    def _spans(self, row: int, column: int) -> bool:
        merge = self._grid.merge(row, column)
        return merge is not None and merge.right - merge.left + 1 >= _WIDE

    def _is_section(self, row: int, own: dict[int, str]) -> bool:
        if len(own) != 1:
            return False
        ((column, text),) = own.items()
        if self._spans(row, column):
            return not _LIST_NUMBER.fullmatch(narrow(text))
        at_left = column <= max(self._left, self._index.get(Column.PROBLEM, 0))
        return at_left and bool(_NUMBERED.match(text) or text.endswith("方面"))

    def _open_section(self, row: int, own: dict[int, str]) -> None:
        """A heading of a style met before replaces that one and all below it; a new style goes deeper."""
        text = next(iter(own.values()))
        style = _section_style(text)
        known = [kept for kept, _ in self._sections]
        depth = known.index(style) if style in known else len(known)
        self._sections = [*self._sections[:depth], (style, text)]
        self._note(row, own)

    def _note(self, row: int, own: dict[int, str]) -> None:
        self.notes.extend(Note(row, column, text) for column, text in own.items())

    def _is_number_only(self, own: dict[int, str]) -> bool:
        return set(own) == {self._index.get(Column.NUMBER)}

    def _take(self, row: int) -> None:
        if self._pairs and self.blocks and not self._orphaned and is_actual(self._grid, row, self._pairs):
            self.blocks[-1].rows[-1] = replace(self.blocks[-1].rows[-1], actual=row)
            return
        bond = self._bond(row)
        self._orphaned = False
        if bond is Bond.FIRST:
            self.blocks.append(Block(tuple(text for _, text in self._sections)))
        self.blocks[-1].rows.append(Row(row, bond))

    def _bond(self, row: int) -> Bond:
        problem = self._text_seen(row, Column.PROBLEM)
        if not self.blocks or (self._orphaned and not problem):
            return Bond.FIRST
        first = self.blocks[-1].rows[0].number
        if self._is_merged_from(first, row):
            return Bond.MERGED
        number = narrow(self._text_seen(row, Column.NUMBER))
        same_number = not number or number == narrow(self._text_seen(first, Column.NUMBER))
        if not problem:
            return Bond.BELOW if same_number else Bond.FIRST
        if not (same_number or is_ditto(number)):
            return Bond.FIRST
        problem, above = narrow(problem), narrow(self._text_seen(first, Column.PROBLEM))
        return Bond.FILLED if is_ditto(problem) or problem == above else Bond.FIRST

    def _is_merged_from(self, first: int, row: int) -> bool:
        """Whether the problem's cell, or its number's where the problem is blank, reaches down to this row."""
        if row not in self._grid.merged_rows:
            return False
        problem = self._index[Column.PROBLEM]
        top, _ = self._grid.home(row, problem)
        if first <= top < row:
            return True
        number = self._index.get(Column.NUMBER)
        if number is None or self._grid.value(row, problem) is not None:
            return False
        return first <= self._grid.home(row, number)[0] < row

    def _text_seen(self, row: int, column: Column) -> str:
        index = self._index.get(column)
        return self._grid.text(row, index) if index else ""

    def rows(self) -> Iterator[int]:
        """The rows that belong to problems."""
        for block in self.blocks:
            for row in block.rows:
                yield row.number
                if row.actual:
                    yield row.actual


def _first(own: dict[int, str]) -> str:
    """The leftmost text."""
    return next(iter(own.values()))


def _is_same_heading(heading: str | None, text: str) -> bool:
    """Whether a text repeats the heading of its column; texts no heading is as long as are not worth comparing."""
    return heading is not None and len(text) <= _LONGEST_HEADING and plain(text) == heading


def _section_style(text: str) -> str:
    if re.match(r"[(（]", text):
        return "bracketed"
    if _NUMBERED.match(text):
        return "numeral"
    return "digit" if re.match(r"\d", text) else "plain"
