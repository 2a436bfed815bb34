"""Mending that finds in the way of an edit what the test has put there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.core.grid import Cell
from app.core.mending.edit import Edit, Mend, Obstacle
from app.core.progress import SILENT, Progress
from app.service.examining import Examination


@dataclass
class FakeMending:
    """What is asked of mending while cells are looked at; writing is tried with the real one."""

    obstacles: dict[Cell, Obstacle] = field(default_factory=dict)

    def hindrance(self, examination: Examination) -> Obstacle | None:
        return None

    def plan(self, examination: Examination, edits: Sequence[Edit], *, progress: Progress = SILENT) -> tuple[Mend, ...]:
        return tuple(Mend(one.cell, "", one.value, obstacle=self.obstacles.get(one.cell)) for one in edits)
