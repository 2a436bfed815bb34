"""Why an edit is left to the clerk is told in Chinese, each reason in its own words."""

from datetime import date

from app.core.grid import Cell
from app.core.mending.edit import Mend, Obstacle


def test_every_obstacle_says_what_to_do() -> None:
    reasons = [one.reason for one in Obstacle]
    assert len(set(reasons)) == len(reasons)
    assert all("请" in reason and not reason.endswith("。") for reason in reasons)


def test_a_day_is_told_as_a_day() -> None:
    cell = Cell("台账", 5, 8)
    assert Mend(cell, "", "2026-7-1", date(2026, 7, 1)).after == "2026年7月1日"
    assert Mend(cell, "", "2026-7-1").after == "2026-7-1"
