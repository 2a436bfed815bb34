"""An edit (补正) as data: a cell, what the clerk wants it to say, and why one is left to the clerk's own hand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.core.days import write_day
from app.core.grid import Cell


@dataclass(frozen=True)
class Former:
    """How a file spelt a cell before it was mended, and since: as long as it says the latter, the former can be put back."""

    before: str
    since: str


@dataclass(frozen=True)
class Edit:
    """`value`: as the clerk typed it, empty for a blank cell. `former`: only of an edit that takes another one back."""

    cell: Cell
    value: str
    former: Former | None = None


class Obstacle(StrEnum):
    """Why the program does not write into a cell."""

    FORMAT = "format"
    SIGNED = "signed"
    PROTECTED = "protected"
    FORMULA = "formula"
    CALCULATED = "calculated"
    TABLE_HEADING = "table-heading"
    PICTURE = "picture"
    RICH_TEXT = "rich-text"
    STRUCK = "struck"
    VALIDATED = "validated"
    UNWRITABLE = "unwritable"

    @property
    def reason(self) -> str:
        """The same in Chinese, and what to do."""
        return _REASONS[self]


_REASONS = {
    Obstacle.FORMAT: "这种格式的文件不能补正单元格；请在 Excel 或 WPS 里手工改，或另存为 .xlsx 再补正",
    Obstacle.SIGNED: "文件有数字签名，改了签名就失效；请在 Excel 或 WPS 里手工改",
    Obstacle.PROTECTED: "工作表设了保护，这个单元格是锁定的；请先在 Excel 或 WPS 里撤销工作表保护",
    Obstacle.FORMULA: "这个单元格里是公式；请在 Excel 或 WPS 里改公式，或改公式引用的单元格",
    Obstacle.CALCULATED: "这个单元格在数组公式、填充的公式或数据透视表的范围里；请在 Excel 或 WPS 里手工改",
    Obstacle.TABLE_HEADING: "这个单元格是“表格”的标题或汇总行，改了文件会打不开；请在 Excel 或 WPS 里手工改",
    Obstacle.PICTURE: "这个单元格里是图片；请在 Excel 或 WPS 里手工改",
    Obstacle.RICH_TEXT: "这个单元格里的文字有不同的字体或拼音，改了会丢失；请在 Excel 或 WPS 里手工改",
    Obstacle.STRUCK: "这个单元格的格式带删除线，写进去的内容也会被划去；请在 Excel 或 WPS 里先去掉删除线",
    Obstacle.VALIDATED: "这个单元格只能填规定的内容（数据验证）；请填规定的内容，或在 Excel 或 WPS 里手工改",
    Obstacle.UNWRITABLE: "要填的内容太长，或有 Excel 存不了的字符；请改一改再补正",
}


@dataclass(frozen=True)
class Allowed:
    """What data validation (数据验证) allows in a cell, in Chinese; `values`: all of them, where they are listed."""

    says: str
    values: tuple[str, ...] = ()


class NumberFormat(NamedTuple):
    """The number format a cell has in its workbook; `code`: None for one of those that every workbook has."""

    number: int
    code: str | None


@dataclass(frozen=True)
class Mend:
    """An edit as it is or would be made: `cell` is the top-left one of a merged range; `before`: what it shows so far.

    `day`: the value where it becomes a date. `back`: the edit that takes it back, once it is made. `allowed`: what the cell
    may hold, where that is limited; a blank always may. `format`: by which the cell shows it then; None for a plain one.
    """

    cell: Cell
    before: str
    text: str
    day: date | None = None
    obstacle: Obstacle | None = None
    back: Edit | None = None
    allowed: Allowed | None = None
    format: NumberFormat | None = None

    @property
    def after(self) -> str:
        """What the cell says afterwards."""
        return write_day(self.day) if self.day else self.text
