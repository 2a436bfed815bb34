"""Columns that hold nothing but a claimed figure (完善制度情况, 整改金额, 问责情况): what stands there counts as confirmed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from app.core.claimed.headings import Claimed, claimed_heading
from app.core.columns import Column
from app.core.figure import Claim
from app.core.grid import Cell, Grid
from app.core.ledger import Ledger, Measure, Problem
from app.core.placeholders import is_missing
from app.core.sheet import Table
from app.core.text import clean, narrow
from app.notice.claims.deed import Deed
from app.notice.claims.judging import OTHER
from app.notice.claims.reading import deeds_in
from app.notice.fields import MONEY, PEOPLE_NAMES, RULES

NO_NUMBER = "没有看出数量"
_NAMES = {Claimed.RULES: (RULES.name,), Claimed.MONEY: (MONEY.name,), Claimed.PEOPLE: PEOPLE_NAMES}
_NUMBER = re.compile(r"[约共计]*(?P<n>\d[\d,]*(?:\.\d+)?)(?:(?P<scale>[亿万]?)元)?[。;]?")
_COUNT = re.compile(r"[约共计]*(?P<n>\d+)(?:[项个份人名]|人次)?[。;]?")
_OPENS = re.compile(r"[约共计]*\d")
_JOINS = re.compile("[、，；\n]|以及|和(?=[^、，；]{2,}(?:制度|办法|规定|细则|规程|规则)$)")
_RULE = re.compile("《?[一-鿿（）]{2,24}(?:制度|办法|规定|细则|规程|规则)(?:（(?!废止)[^）]*）)?》?")
_VERBS = {"完成": "制定", "建章立制": "制定", "整改": "收回"}
_SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}


class Said(NamedTuple):
    """A claim for a figure; `sure`: it stands in a column of its own, and means but one thing."""

    name: str
    claim: Claim
    sure: bool = False


@dataclass(frozen=True)
class OwnColumn:
    """One such column: the figures it holds, the widest first, and its heading as written; `verb`: what it says was done.

    Not `alone`: another holds the same figure, and 追缴金额 beside 上缴金额 may well be the same money.
    """

    names: tuple[str, ...]
    heading: str
    verb: str = ""
    column: int = 0
    alone: bool = True

    def read(self, cell: Cell, text: str) -> Iterator[Said]:
        """What one of its cells claims; an amount of which nothing says whether in 元 or 万元 is not sure."""
        money = MONEY.name in self.names
        bare = (_NUMBER if money else _COUNT).fullmatch(narrow(text))
        deeds, agreed = ((), True) if bare else self._told(text)
        if bare:
            value, scale = Decimal(bare["n"].replace(",", "")), self._scale(bare) if money else 1
            yield Said(
                self.names[0], Claim(cell, text, value * (scale or 1), text), sure=self.alone and scale is not None
            )
        elif not deeds:
            yield Said(self.names[0], Claim(cell, text, Decimal(0), text, NO_NUMBER))
        sure = self.alone and agreed
        yield from (Said(one.name, Claim(cell, one.words, one.value, text, one.why), sure=sure) for one in deeds)

    def _told(self, text: str) -> tuple[tuple[Deed, ...], bool]:
        """As it stands, or with the verb of its heading before what opens with a number or tells none; and whether both agree.

        3.2万元，其中上缴1.1万元 below 追缴金额 is 3.2万元, 1项：《甲办法》（拟修订） may be none: the clerk is asked.
        """
        told = self._deeds(text)
        if _says(told) and not _OPENS.match(text):
            return told, True
        under = self._rules_named(text) or self._under_heading(text) or told
        if _says(told) and _counted(told) == _counted(under):
            return told, True
        return under, not _says(told)

    def _under_heading(self, text: str) -> tuple[Deed, ...]:
        told = self._deeds(f"{self.verb}{text}")
        return tuple(replace(one, words=one.words.removeprefix(self.verb) or text) for one in told)

    def _rules_named(self, text: str) -> tuple[Deed, ...]:
        """会议制度、学习制度 below 修订制度: each name is a rule, whatever it begins with."""
        names = [one for one in _JOINS.split(text.strip("。；; ")) if one]
        if self.names != (RULES.name,) or not all(map(_RULE.fullmatch, names)):
            return ()
        return tuple(Deed(RULES.name, Decimal(1), name) for name in names)

    def _deeds(self, text: str) -> tuple[Deed, ...]:
        return tuple(one for one in deeds_in(text) if one.name in self.names)

    def _scale(self, bare: re.Match[str]) -> int | None:
        """By how much a bare number is multiplied; None where nothing says it."""
        if bare["scale"] is not None:
            return _SCALES[bare["scale"]]
        unit = re.search("([亿万]?)元", narrow(self.heading))
        return _SCALES[unit[1]] if unit else None


def _says(deeds: tuple[Deed, ...]) -> bool:
    """Whether they tell a number, and of something that was or was not done."""
    return any(one.value and one.why != OTHER for one in deeds)


def _counted(deeds: tuple[Deed, ...]) -> Decimal:
    return sum((one.value for one in deeds if one.counts), Decimal(0))


_ACCOUNTABILITY = OwnColumn(PEOPLE_NAMES, Column.ACCOUNTABILITY.label)


class OwnColumns:
    """Those of a ledger: 问责情况, and among the columns nothing else is read from."""

    def __init__(self, ledger: Ledger) -> None:
        self._sheets = {
            sheet.name: (sheet.grid, [(table, one) for table in sheet.tables for one in _unread(sheet.grid, table)])
            for sheet in ledger.sheets
            if sheet.grid
        }

    def cells(self, problem: Problem, measure: Measure) -> Iterator[tuple[OwnColumn, Cell, str]]:
        """What stands in them beside a measure."""
        blamed = measure.entries.get(Column.ACCOUNTABILITY) or problem.entries.get(Column.ACCOUNTABILITY)
        if blamed and not is_missing(blamed.text):
            yield _ACCOUNTABILITY, blamed.cell, blamed.text
        if problem.sheet in self._sheets:
            grid, columns = self._sheets[problem.sheet]
            for table, one in columns:
                place = Cell(problem.sheet, measure.row, one.column)
                text = clean(grid.text(measure.row, one.column))[0] if table.holds(place) else ""
                if not is_missing(text):
                    yield one, Cell(problem.sheet, *grid.home(measure.row, one.column)), text


def _unread(grid: Grid, table: Table) -> Iterator[OwnColumn]:
    """In a form a label stands beside its value: none of its columns means one thing."""
    read = {
        index
        for guess in table.columns.values()
        for index in (guess.cell.column, *dict(guess.options), *guess.earlier, *guess.parts)
    }
    left, right, _ = table.bounds
    free = [index for index in range(left, min(right, grid.width) + 1) if index not in read and not table.is_form]
    found = [one for index in free for one in _named(_heading(grid, table, index), index)]
    told = [PEOPLE_NAMES] if Column.ACCOUNTABILITY in table.columns else []
    names = [*told, *(one.names for one in found)]
    yield from (replace(one, alone=names.count(one.names) == 1) for one in found if one.names not in told)


def _heading(grid: Grid, table: Table, index: int) -> str:
    """The last of its headings: 整改成效 › 完善制度数."""
    rows = [row for row in table.header_rows if row <= grid.height]
    return next((text for row in reversed(rows) if (text := grid.text(row, index))), "")


def _named(heading: str, index: int) -> Iterator[OwnColumn]:
    if told := claimed_heading(heading):
        # What a cell leaves out, since its heading says it: 修订制度 above 《甲办法》《乙办法》.
        verb = _VERBS.get(told.verb, told.verb)
        said = f"{verb}制度" if told.counts is Claimed.RULES else verb
        yield OwnColumn(_NAMES[told.counts], heading, said, index)
