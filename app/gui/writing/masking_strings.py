"""The Chinese texts of what is printed otherwise: names and points offered before writing, every replacement, what was done."""

from app.core.fix import Slip
from app.core.text import one_line

MASK = "隐去被处理人姓名(&N)"
WIDEN = "标点改用全角印(&Q)"
POINTS = {Slip.WIDTH: "半角 → 全角", Slip.POINT: "重复 → 单个"}
LIST = "印作别的文字"
HEADINGS = ("原文 → 印作", "单元格", "在哪句话里")
_AROUND = 12


def offer(people: int, places: int) -> str:
    """What there is to say of the names."""
    return (
        f"台账里有{people}名被处理人、举报人的姓名（{places}处）。文件要公开的，请勾选下面一项，按列出的逐处替换；"
        "不勾选就照台账原样印。台账不改。"
    )


def offer_points(cells: int) -> str:
    """What there is to say of the points."""
    return f"台账里有{cells}个单元格写了半角标点、直引号或重复标点，勾选下面一项就按列出的改印；不勾选就照台账原样印。台账不改。"


def replacement(before: str, after: str) -> str:
    """张三 → 张某."""
    return f"{before} → {after}"


def words(text: str, name: str) -> str:
    """The words around a name."""
    line = one_line(text)
    at = line.find(name)
    start, end = max(0, at - _AROUND), at + len(name) + _AROUND
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def masked(people: int, places: int) -> str:
    """Said after a document was written with names masked."""
    return f"已隐去{people}人的姓名（{places}处）。"
