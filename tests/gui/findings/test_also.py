"""Where the advice of a finding speaks of other cells of its row, each of them is offered."""

import shutil
from collections.abc import Callable
from pathlib import Path

from app.core.grid import Cell
from app.gui.window import MainWindow

SAMPLE = Path(__file__).parents[3] / "samples" / "整改台账.xlsx"


def test_what_is_overdue_can_be_told_as_done_with_its_day(
    real: MainWindow, wait: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / SAMPLE.name
    shutil.copy(SAMPLE, path)
    real.open(path)
    wait()
    assert real.session.examination
    advice = real.session.examination.report.advice
    late = next(one for one in advice if one.finding.rule == "overdue")
    assert isinstance(late.finding.origin, Cell)
    row = late.finding.origin.row
    real.selection.choose_finding(late)
    also = real.work.findings.also
    assert also.isVisible()
    status, finished, progress = also.cells.actions()
    assert [one.text() for one in (status, finished)] == [f"完成状态（K{row}）", f"完成时间（L{row}）"]
    assert progress.text() == f"整改进展（J{row}）"  # where a new deadline is told
    finished.trigger()
    assert real.work.mend_bar.place.text() == f"L{row} 完成时间"
    real.selection.choose_finding(next(one for one in advice if one.finding.rule == "owner-missing"))
    assert not also.isVisible()
