"""Writes one problem: its rows in the ledger's shape, every cell with its meaning kept for the judge."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.generator import deadlines, owners, texts
from tests.generator.canvas import Canvas
from tests.generator.closing import Closer
from tests.generator.lists import numbered
from tests.generator.plan import Plan
from tests.generator.spread import Spreader
from tests.generator.written import Item, Slot, Value, Written

_SPOKEN = ("leader", "department", "owner", "deadline", "status", "finished")
_NOTES: tuple[Value, ...] = (
    None,
    None,
    "/",
    "无",
    "见附件",
    "2026年12月底前完成验收",
    "已销号资料存档",
    "同上",
    3,
    "待补",
)
_DETAIL = "有的会议记录缺签字；2024年共查出3处"


@dataclass
class Entry:
    """One problem as written: its first and last row, its items, and the cells its number stands in."""

    first: int
    last: int
    items: list[Item] = field(default_factory=list)
    number_rows: list[int] = field(default_factory=list)


class Body:
    """Writes problems one below the other."""

    def __init__(self, plan: Plan, canvas: Canvas) -> None:
        self.plan = plan
        self.canvas = canvas
        self.spreader = Spreader(plan)
        self.closer = Closer(plan, self.spreader)

    def problem(self, row: int, number: Value, category: str | None, group: str) -> Entry:
        """Write one problem from `row` on."""
        height, count = self._size()
        rows = [row] if self.plan.shape == "plan-actual" else list(range(row, row + height))
        items = [Item(one, count=count) for one in rows]
        self._common(row, row + height - 1, number, category, group)
        self._spoken(items)
        for item in items:
            item.count = self._measure(item)
            self._loose(item.row)
        if self.plan.shape == "plan-actual":
            self._two_rows(items[0])
        self._put_slots(items)
        filled = self.plan.shape == "filled"
        return Entry(row, row + height - 1, items, rows if filled else [row])

    def _size(self) -> tuple[int, int]:
        """Rows of the problem, and measures in its cell."""
        plan = self.plan
        if plan.shape == "plan-actual":
            return 2, 1
        if plan.shape in ("cell", "row") or not plan.has("measure"):
            return 1, plan.rng.choice((1, 2, 3)) if plan.shape == "cell" else 1
        return plan.rng.choice((1, 2, 3) if not plan.hard else (1, 1, 2, 2, 3, 4, 6)), 1

    def _common(self, first: int, last: int, number: Value, category: str | None, group: str) -> None:
        """The cells that belong to the problem as a whole."""
        plan = self.plan
        values: dict[str, Value] = {
            "number": number,
            "category": category,
            "group": group,
            "problem": texts.problem(plan.rng, plan.hard, plan.known),
            "detail": _DETAIL,
            "goal": plan.rng.choice(("问题整改到位", "建立长效机制，2026年底前见效", "立行立改")),
        }
        for column, value in values.items():
            if plan.has(column):
                self._lay_common(column, first, last, value)

    def _lay_common(self, column: str, first: int, last: int, value: Value) -> None:
        place = self.plan.letter(column)
        for row in range(first, last + 1) if self.plan.shape == "filled" else [first]:
            self.canvas.put(row, place, value)
        if self.plan.shape in ("merged", "plan-actual") and not (column == "category" and self._merges_categories()):
            self.canvas.merge(first, place, last, place)

    def _merges_categories(self) -> bool:
        return self.plan.category_style != "each"

    def _spoken(self, items: list[Item]) -> None:
        plan = self.plan
        rng, hard, rate = plan.rng, plan.hard, plan.fault_rate
        draws: dict[str, Callable[[], Written]] = {
            "leader": lambda: owners.missing(rng, hard) if rng.random() < rate / 2 else owners.leader(rng, hard),
            "department": lambda: (
                owners.missing(rng, hard) if rng.random() < rate / 2 else owners.department(rng, hard)
            ),
            "owner": lambda: owners.missing(rng, hard) if rng.random() < rate else owners.person(rng, hard),
            "deadline": lambda: deadlines.draw(rng, plan.mood),
        }
        for column, draw in draws.items():
            if plan.has(column):
                slots = self.spreader.lay(column, [item.row for item in items], draw)
                for item, slot in zip(items, slots, strict=True):
                    item.slots[column] = slot
        self.closer.close(items, 1 if plan.shape == "plan-actual" else 0)

    def _measure(self, item: Item) -> int:
        """Write measure and progress of one row; how many measures it holds."""
        plan = self.plan
        count = item.count
        if plan.hard and plan.shape == "merged" and plan.rng.random() < 0.08:
            count = plan.rng.randint(2, 3)
        listed = count > 1 or plan.shape == "cell"
        acts = [texts.measure(plan.rng, plan.hard, dotted=listed) for _ in range(count)]
        if plan.has("measure"):
            text = numbered(acts, plan.list_style) if listed else acts[0]
            self.canvas.put(item.row, plan.letter("measure"), text)
        if plan.has("progress") and plan.shape != "plan-actual":
            self.canvas.put(item.row, plan.letter("progress"), self._progress())
        return count

    def _progress(self) -> str:
        # Whether progress alone says that a measure is done, the contract leaves open: no traps then.
        if self.plan.clean:
            return texts.sound_progress(self.plan.rng)
        return texts.progress(self.plan.rng, self.plan.hard and self.plan.has("status"))

    def _loose(self, row: int) -> None:
        """Columns no rule asks for."""
        plan = self.plan
        rng = plan.rng
        values: dict[str, tuple[Value, ...]] = {
            "support": ("办公室", "财务科、法规科", "/", None, "各部门"),
            "phone": ("0597-3210000", 13800000000, None),
            "start": ("2025年9月1日", None) if plan.clean else ("2025年9月1日", "2025-10-08", 45900, None, "2025年9月"),
            "evidence": ("会议纪要", "制度文件（2026）1号", "照片\n3张") + (() if plan.clean else (None,)),
            "accountability": ("批评教育2人", "无", None, "/"),
            "note": _NOTES if plan.hard else (None, None, "见附件"),
            "other": (36.28, None, "/", "依据〔2012〕10号"),
        }
        for column, choices in values.items():
            if plan.has(column):
                self.canvas.put(row, plan.letter(column), rng.choice(choices))

    def _two_rows(self, item: Item) -> None:
        """计划 over 实际: the plan row has the deadline, the actual row progress and completion."""
        plan = self.plan
        place = plan.letter("which")
        self.canvas.put(item.row, place, "计划")
        self.canvas.put(item.row + 1, place, "实际")
        if plan.has("progress"):
            self.canvas.put(item.row + 1, plan.letter("progress"), self._progress())
        for column in ("leader", "department", "owner"):
            if column in item.slots:
                item.slots[column].last_row = item.row + 1
        self.canvas.merge(item.row, plan.letter("measure"), item.row + 1, plan.letter("measure"))

    def _put_slots(self, items: list[Item]) -> None:
        for column in _SPOKEN:
            for slot in unique([item.slots[column] for item in items if column in item.slots]):
                self.canvas.put(slot.row, self.plan.letter(column), slot.written)
                self.canvas.merge(slot.row, self.plan.letter(column), slot.last_row, self.plan.letter(column))


def unique(slots: list[Slot]) -> list[Slot]:
    """Each slot once, in order."""
    return list(dict.fromkeys(slots))
