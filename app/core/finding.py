"""A finding as data, and the report: what was found in which cell, by which rule, how grave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.grid import Cell
from app.core.text import quote


class Level(StrEnum):
    """How grave a finding is; `must` stops the notice."""

    MUST = "must"
    WARN = "warn"
    INFO = "info"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"must": "必须处理", "warn": "建议核对", "info": "提示"}[self.value]

    @property
    def gravity(self) -> int:
        """0 for the gravest."""
        return list(Level).index(self)


@dataclass(frozen=True, slots=True)
class Field:
    """The place of a finding that speaks of a particular (要素), by the field's name."""

    name: str

    def __str__(self) -> str:
        return f"要素“{self.name}”"


@dataclass(frozen=True, slots=True)
class ParagraphOrigin:
    """The place of a finding in a document: its paragraph, counted from 1, and how it begins.

    0 is for a paragraph that is not counted; it stands in a `part`: 第 2 个表格第 5 行, 页眉.
    """

    number: int
    start: str
    part: str = ""

    def __str__(self) -> str:
        where = f"第 {self.number} 段" if self.number else f"{self.part}里"
        return f"{where}{quote(self.start)}"


Origin = Cell | Field | ParagraphOrigin | None


@dataclass(frozen=True)
class Finding:
    """One finding: which rule, how grave, where, of which problem, and the values its sentence names.

    `cells`: where one at a heading speaks of many cells below it, those.
    """

    rule: str
    level: Level
    origin: Origin
    problem: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Advice:
    """A finding as shown: with its rule's sentence (`message`) and how to mend it (`fix`), in Chinese.

    `named`: how the sentence begins where it names the problem (问题3“会议记录不全”：).
    """

    finding: Finding
    message: str
    fix: str
    named: str = ""

    @property
    def said(self) -> str:
        """The sentence without the problem's name, for where that stands already."""
        return self.message.removeprefix(self.named)


@dataclass(frozen=True)
class Aside:
    """A finding set aside (不处理), with the clerk's reason."""

    advice: Advice
    reason: str


@dataclass(frozen=True)
class Report:
    """All findings, the gravest first, then in the ledger's order; those set aside stand apart."""

    advice: tuple[Advice, ...] = ()
    aside: tuple[Aside, ...] = ()

    def of(self, level: Level) -> tuple[Advice, ...]:
        """Those of one level."""
        return tuple(one for one in self.advice if one.finding.level is level)
