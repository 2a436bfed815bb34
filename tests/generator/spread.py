"""How the values of one column lie over a problem's rows in each shape: merged, filled down, left blank, by row."""

from collections.abc import Callable
from dataclasses import replace

from tests.generator.plan import Plan
from tests.generator.written import Deadline, Slot, Written

DITTO = ("同上", "〃", '"', "同上 ")


class Spreader:
    """Lays columns over rows; remembers the lowest cell of each column, for ditto marks."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._lowest: dict[str, Slot] = {}

    def lay(self, column: str, rows: list[int], draw: Callable[[], Written]) -> list[Slot]:
        """One slot a row; rows that share a cell share the slot."""
        rng, shape = self.plan.rng, self.plan.shape
        slots: list[Slot] = []
        for run in self.runs(rows):
            if shape == "blank" and slots and rng.random() < 0.75:
                slots.append(slots[-1])
                continue
            written = self._written(column, run[0], slots, draw)
            slot = Slot(run[0], run[-1], written)
            self._lowest[column] = slot
            slots += [slot] * len(run)
        return slots

    def runs(self, rows: list[int]) -> list[list[int]]:
        """The rows cut into those that share a merged cell; only the merged shapes share."""
        rng = self.plan.rng
        if self.plan.shape != "merged" or len(rows) == 1 or rng.random() < 0.45:
            return [[row] for row in rows]
        if not self.plan.hard or len(rows) == 2 or rng.random() < 0.7:
            return [rows]
        cut = rng.randint(1, len(rows) - 1)
        return [rows[:cut], rows[cut:]]

    def _written(self, column: str, row: int, slots: list[Slot], draw: Callable[[], Written]) -> Written:
        rng, shape = self.plan.rng, self.plan.shape
        ditto = self._ditto(column, row)
        if ditto is not None:
            return ditto
        if shape == "filled" and slots and rng.random() < 0.6:
            same = slots[-1].written
            if not same.echo:
                return same
        made = draw()
        while shape == "blank" and slots and made.missing:
            # Whether a placeholder below a value carries the value down, the contract leaves open.
            made = draw()
        return made

    def _ditto(self, column: str, row: int) -> Written | None:
        """A ditto mark, where the cell straight above is physically written and means one thing."""
        above = self._lowest.get(column)
        if above is None or above.last_row != row - 1 or self.plan.rng.random() > self.plan.ditto_rate:
            return None
        written = above.written
        if isinstance(written, Deadline) and (written.kind == "unreadable" or written.assumed or written.arguable):
            return None
        mark = self.plan.rng.choice(DITTO)
        return replace(written, value=mark, shown="General", echo=written.missing)
