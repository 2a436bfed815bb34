"""A safe fix (安全修正) as data: which cell, what kind of slip, how it reads before and after."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.grid import Cell

_AROUND = 8


class Slip(StrEnum):
    """What a safe fix corrects; nothing else can be fixed without asking what was meant."""

    DATE = "date"
    SPACE = "space"
    POINT = "point"
    WIDTH = "width"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"date": "文字改成日期", "space": "删去多余空格", "point": "删去重复标点", "width": "改成全角标点"}[
            self.value
        ]


@dataclass(frozen=True)
class Fix:
    """One cell's fix; `before` and `after` are whole texts, a day as 2026年6月30日.

    `obstacle` (Chinese) says why the program leaves the cell to the clerk; empty where it can fix it itself.
    """

    cell: Cell
    kinds: tuple[Slip, ...]
    before: str
    after: str
    obstacle: str = ""

    @property
    def label(self) -> str:
        """What is fixed, in words."""
        return "、".join(kind.label for kind in self.kinds)

    def excerpts(self) -> tuple[str, str]:
        """Before and after in quotation marks, cut to where they differ."""
        if Slip.DATE in self.kinds:
            return f"“{self.before}”", self.after
        one, other = self.before, self.after
        head = _common(one, other)
        tail = min(_common(one[::-1], other[::-1]), len(other) - head)
        return _cut(one, head, tail), _cut(other, head, tail)

    def put_in(self) -> str:
        """What a text has got that is the same otherwise; empty where it is not."""
        one, other = self.before, self.after
        head = _common(one, other)
        tail = min(_common(one[::-1], other[::-1]), len(one) - head)
        return other[head : len(other) - tail] if head + tail == len(one) else ""


def _common(one: str, other: str) -> int:
    """How many first characters are the same."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _cut(text: str, head: int, tail: int) -> str:
    start, end = max(0, head - _AROUND), len(text) - max(0, tail - _AROUND)
    return f"“{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}”"
