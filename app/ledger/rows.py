"""The data rows of a sheet, sorted out: which row begins a problem, goes on with it, or is none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.core.columns import Column, Guess
from app.core.grid import Grid
from app.core.placeholders import is_ditto
from app.core.text import narrow
from app.ledger.heading.header import Header
from app.ledger.heading.pairs import is_actual, pair_column
from app.ledger.heading.words.headings import plain
from app.ledger.items.around import is_total, labels_pictures, stands_around
from app.ledger.items.blocks import Block, Bond, Note, Row
from app.ledger.items.filled import Filled
from app.ledger.items.notices import addresses_reader, is_notice
from app.ledger.items.prefilled import Prefilled, RowFilling
from app.ledger.items.sections import Sections

_EXAMPLE = re.compile(r"[(（【\[]?(填写)?(示例|样例|范例|举例|例如|例|如)[)）】\]]?[:：]?(行|数据)?\d*")
# （示例）学习不深入, 示例：台账缺失, 会议记录不全（仅供参考）
_SAYS_EXAMPLE = re.compile(r"^[(【\[]?(示例|样例|范例)([)】\]]|[:：])|[(【\[](示例|样例|范例|仅供参考)[)】\]]$")
_LIST_NUMBER = re.compile(r"[(（]?\d+[)）]?[、.．]?")
_LISTED = re.compile(r"[(]?\d{1,2}[)、.](?=\D)")
_NUMBERED = re.compile("[0-9０-９]")
_LABEL = re.compile("(?!新增|补充|追加)[一-鿿\\s]{2,10}[:：]?(?<![一二三四五六七八九十])")
_LONGEST_TOTAL = 8
# A row with more texts, its problem and measure sentences among them, needs no closer look.
_MOST_AROUND, _SHORTEST_SENTENCE = 3, 13
_LONGEST_HEADING = 40


class Sorter:
    """Walks down a sheet once; `blocks`, `notes`, `struck_out`, `prefilled` (rows) and `sections` hold what it met."""

    def __init__(
        self, grid: Grid, header: Header, columns: Mapping[Column, Guess], sections: Sequence[tuple[str, str]] = ()
    ) -> None:
        self._grid, self._header = grid, header
        self._index = {column: guess.cell.column for column, guess in columns.items()}
        self._left = min(self._index.values())
        self.sections = Sections(grid, header.rows[-1] + 1, self._index, sections)
        self.sections.open_above(header.rows[0])
        self._pairs = pair_column(grid, header)
        # The problem of the rows to come is struck out: they do not go on with the one above.
        self._orphaned = False
        self.blocks: list[Block] = []
        self.notes: list[Note] = []
        self.struck_out: set[int] = set()
        self.prefilled: list[int] = []
        self._counted = {self._index[column] for column in (Column.PROBLEM, Column.MEASURE) if column in self._index}
        self._prefilled, self._filled = Prefilled(grid, columns), Filled(columns)
        self._loose: list[int] = []
        self._noting = False
        self._headings = [{at: plain(text) for at, text in self._own(row).items()} for row in header.shown]

    def run(self) -> None:
        """Sort every row below the header."""
        for row in range(self._header.rows[-1] + 1, self._grid.height + 1):
            own = self._own(row)
            # Most rows begin with their number, which nothing that is no problem does.
            worded = bool(own) and not _first(own).isdigit()
            if self._grid.struck and self._is_struck_out(row, own):
                self.struck_out.add(row)
                self._orphaned = self._orphaned or (row, self._index[Column.PROBLEM]) in self._grid.struck
            elif not own or (worded and self._repeats_header(own)):
                continue
            elif (worded and self._is_example(own)) or self._says_example(own):
                self._take_no_item(row, own)
            elif self._stands_around(row, own, worded) or self._goes_on_noting(own):
                self._noting = True
                self._note(row, own)
            elif self._is_labelled(own):
                self._take_no_item(row, own)
            elif (title := self.sections.title(row, own)) is not None:
                if not is_notice(title):
                    self.sections.open(title)
                self._note(row, own)
            else:
                self._take_filled(row, own)
        self.prefilled = sorted((*self.prefilled, *self._loose))

    def _take_filled(self, row: int, own: dict[int, str]) -> None:
        """Take the row unless it holds nothing that makes an item."""
        filling = RowFilling.WORDS if own.get(self._pairs or 0) else self._prefilled.filling(row, own)
        match filling:
            case RowFilling.NOTHING:
                self.prefilled.append(row)
            case RowFilling.LOOSE:
                self._loose.append(row)
            case RowFilling.WORDS:
                for loose in self._loose:
                    self._take(loose)
                self._loose.clear()
                self._noting = False
                self._take(row)

    def _is_struck_out(self, row: int, own: dict[int, str]) -> bool:
        """Whether its problem and measure are struck out and nothing is left of either, whatever else it says."""
        return not own.keys() & self._counted and any((row, at) in self._grid.struck for at in self._counted)

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
        at = min(own)
        said_first = not self.blocks or at <= max(self._left, self._index.get(Column.NUMBER, 0))
        return said_first and bool(_EXAMPLE.fullmatch(narrow(own[at])))

    def _says_example(self, own: dict[int, str]) -> bool:
        return _SAYS_EXAMPLE.search(narrow(self._text(own, Column.PROBLEM))) is not None

    def _take_no_item(self, row: int, own: dict[int, str]) -> None:
        """An example above the first item is what a form comes with; what stands further down may be meant as an item."""
        self._note(row, own)
        if self.blocks:
            self.prefilled.append(row)

    def _stands_around(self, row: int, own: dict[int, str], worded: bool) -> bool:
        if labels_pictures(own.values()):
            return True
        if not worded or self._is_item(own):
            problem = self._text(own, Column.PROBLEM)
            return len(problem) <= _LONGEST_TOTAL and is_total(problem) and not self._filled.is_item(own)
        if len(own) > _MOST_AROUND and all(map(_is_sentence, map(own.get, self._counted))):
            return False
        if self._filled.is_item(own) or self._is_within_problem(row, own):
            return False
        at = min(own)
        if len(own) == 1 and at <= self._index[Column.PROBLEM] and addresses_reader(own[at]):
            return True
        leading = at in (self._index.get(Column.NUMBER), self._left) or len(own) == 1 or self.sections.spans(row, at)
        return stands_around(own, self._counted, self._prefilled.days, leading=leading)

    def _is_within_problem(self, row: int, own: dict[int, str]) -> bool:
        """Whether it is a measure beside a problem merged over it: 签字背书, 审核：实行双人复核."""
        at = self._index.get(Column.MEASURE, 0)
        return at in own and self._header.rows[-1] < self._grid.home(row, self._index[Column.PROBLEM])[0] < row

    def _is_labelled(self, own: dict[int, str]) -> bool:
        """领导审核意见 | 同意落实 below items that are numbered: a word where their numbers stand, and one text beside it."""
        if not self.blocks or own.keys() != {self._index.get(Column.NUMBER), self._index[Column.PROBLEM]}:
            return False
        first = self._text_seen(self.blocks[0].rows[0].number, Column.NUMBER)
        return bool(_NUMBERED.search(first)) and bool(_LABEL.fullmatch(self._text(own, Column.NUMBER)))

    def _goes_on_noting(self, own: dict[int, str]) -> bool:
        """2.每月25日前报送 below 注：1.…"""
        return self._noting and len(own) == 1 and bool(_LISTED.match(narrow(_first(own))))

    def _is_item(self, own: dict[int, str]) -> bool:
        """Whether the row has a number of its own and a problem, whatever its first words are."""
        number = self._text(own, Column.NUMBER)
        return bool(_LIST_NUMBER.fullmatch(narrow(number)) and self._text(own, Column.PROBLEM))

    def _text(self, own: dict[int, str], column: Column) -> str:
        return own.get(self._index.get(column, 0), "")

    def _note(self, row: int, own: dict[int, str]) -> None:
        self.notes.extend(Note(row, column, text) for column, text in own.items())

    def _take(self, row: int) -> None:
        if self._pairs and self.blocks and not self._orphaned and is_actual(self._grid, row, self._pairs):
            self.blocks[-1].rows[-1] = replace(self.blocks[-1].rows[-1], actual=row)
            return
        bond = self._bond(row)
        self._orphaned = False
        if bond is Bond.FIRST:
            self.blocks.append(Block(self.sections.titles))
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


def _is_sentence(text: str | None) -> bool:
    """Whether it is too long for a name and has no label."""
    return text is not None and len(text) >= _SHORTEST_SENTENCE and "：" not in text and ":" not in text


def _is_same_heading(heading: str | None, text: str) -> bool:
    """Whether a text repeats the heading of its column; texts no heading is as long as are not worth comparing."""
    return heading is not None and len(text) <= _LONGEST_HEADING and plain(text) == heading
