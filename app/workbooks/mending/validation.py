"""Data validation (数据验证): whether a cell may be given a value, by the rules a worksheet has for it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from app.core.grid import Grid, Merge
from app.core.mending.edit import Allowed
from app.workbooks.notes import Place
from app.workbooks.references import is_within, ranges_in

_LOOSE = "none"
_COMPARE: dict[str, Callable[[float, float, float], bool]] = {
    "between": lambda value, one, other: one <= value <= other,
    "notBetween": lambda value, one, other: not one <= value <= other,
    "equal": lambda value, one, _: value == one,
    "notEqual": lambda value, one, _: value != one,
    "greaterThan": lambda value, one, _: value > one,
    "lessThan": lambda value, one, _: value < one,
    "greaterThanOrEqual": lambda value, one, _: value >= one,
    "lessThanOrEqual": lambda value, one, _: value <= one,
}
_NOT_HERE = "；请在 Excel 或 WPS 里手工改"
_SAYS = {
    "list": f"这个单元格只能从下拉列表里选（数据验证），列表由公式得出，这里看不到{_NOT_HERE}",
    "date": "这个单元格只能填规定范围里的日期（数据验证）",
    "textLength": "这个单元格的字数有规定（数据验证）",
}
_WORKED_OUT = f"这个单元格只能填规定的数字、时间，或符合公式的内容（数据验证），这里写不了{_NOT_HERE}"
_FIXED = re.compile(r"(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?)")


@dataclass(frozen=True)
class ListedValues:
    """The lists of a workbook that stand in cells: `grids` by sheet, `names` with what they refer to."""

    grids: Mapping[str, Grid]
    names: Mapping[str, str]

    def find(self, formula: str, sheet: str) -> frozenset[str] | None:
        """The texts a list's formula gives; None where they have to be worked out."""
        if formula.startswith('"'):
            return frozenset(one.strip() for one in formula.strip('"').split(","))
        fixed = _FIXED.fullmatch(self.names.get(formula, formula).removeprefix("="))
        grid = self.grids.get((fixed[1] or fixed[2] or sheet).replace("''", "'")) if fixed else None
        if fixed is None or grid is None:
            return None
        [cells] = ranges_in(fixed[3].replace("$", ""))
        return frozenset(
            grid.text(row, column)
            for row in range(cells.top, min(cells.bottom, grid.height) + 1)
            for column in range(cells.left, cells.right + 1)
        ) - {""}


@dataclass(frozen=True)
class Validation:
    """One rule: for which cells, of which kind, with its bounds or its list."""

    ranges: tuple[Merge, ...]
    kind: str
    operator: str
    formulas: tuple[str, str]

    def allows(self, text: str, serial: int | None, lists: ListedValues, sheet: str) -> bool:
        """Whether a cell may hold this text, or, with a `serial`, this day. What has to be worked out is not allowed."""
        match self.kind:
            case "list":
                return text in (lists.find(self.formulas[0], sheet) or ())
            case "date" if serial is not None:
                return self._bounds(serial)
            case "textLength":
                return self._bounds(len(text))
            case _:
                # A number, a time of day, a formula of the office's own: what is written is a text or a day.
                return False

    def describe(self, lists: ListedValues, sheet: str) -> Allowed:
        """What it allows, before anything is typed."""
        values = lists.find(self.formulas[0], sheet) if self.kind == "list" else None
        if values:
            return Allowed("这个单元格只能填规定的内容（数据验证）", tuple(sorted(values)))
        return Allowed(_SAYS.get(self.kind, _WORKED_OUT))

    def _bounds(self, value: float) -> bool:
        try:
            one, other = (float(formula or "nan") for formula in self.formulas)
        except ValueError:
            return False
        return _COMPARE[self.operator](value, one, other)


def read_validations(sheet: etree._Element) -> tuple[Validation, ...]:
    """Every rule of a worksheet that forbids something, those for later versions (x14) too."""
    return tuple(_validations(sheet))


def _validations(sheet: etree._Element) -> Iterator[Validation]:
    for one in sheet.iter("{*}dataValidation"):
        kind = one.get("type", _LOOSE)
        if kind != _LOOSE:
            where = one.get("sqref") or one.findtext("{*}sqref") or ""
            formulas = (_formula(one, "formula1"), _formula(one, "formula2"))
            yield Validation(tuple(ranges_in(where)), kind, one.get("operator", "between"), formulas)


def _formula(validation: etree._Element, name: str) -> str:
    element = validation.find(f"{{*}}{name}")
    return str(element.xpath("string()")).strip() if element is not None else ""


def allows(
    validations: tuple[Validation, ...], place: Place, text: str, serial: int | None, lists: ListedValues, sheet: str
) -> bool:
    """Whether all rules for the cell allow the value; a blank is always allowed, as in Excel."""
    return not text or all(
        one.allows(text, serial, lists, sheet) for one in validations if is_within(place, one.ranges)
    )


def describe(validations: tuple[Validation, ...], place: Place, lists: ListedValues, sheet: str) -> Allowed | None:
    """What the first rule for the cell allows; None where there is no rule."""
    return next((one.describe(lists, sheet) for one in validations if is_within(place, one.ranges)), None)
