"""Where measures and progress share a column, forms say so in the place of the measure, and ask for nothing."""

import pytest

from app.notice.forms.approval import measure_lines
from app.notice.forms.one_column import WITH_PROGRESS, name_one_column
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施及进展情况", "责任部门", "整改时限", "完成情况"]


@pytest.mark.parametrize(
    ("heading", "told", "measure"),
    [
        ("整改措施及进展情况", "已印发办法，清退3万元。", WITH_PROGRESS),
        ("整改进展情况", "已印发办法，清退3万元。", ""),
        ("整改措施及进展情况", "已完成", ""),
        ("整改措施及进展情况", "", ""),
    ],
)
def test_the_measure_points_to_the_progress(heading: str, told: str, measure: str) -> None:
    head = [heading if one == HEAD[2] else one for one in HEAD]
    read = ledger(grid([head, [1, "学会党建薄弱", told, "办公室", "2026年6月底前", "已完成"]]))
    named = name_one_column(read).problems[0].measures
    assert [one.text for one in named] == [measure]
    assert measure_lines(named) == [measure or "【待补：整改措施】"]
    assert measure_lines([*named, *named]) == [measure or "【待补：整改措施】"]
