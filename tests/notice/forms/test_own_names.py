"""Documents call a ledger and its columns as the ledger does, where it says one thing."""

from typing import Any

import pytest

from app.core.matters.given import Particulars
from app.notice import compose
from app.notice.forms.own_names import headings, own_title
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改目标", "整改措施", "责任部门", "整改时限", "整改进展", "完成状态", "完成时间"]
ROW = [1, "票据没有登记", "", "登记票据", "财务科", "2026年3月30日", "登记12张", "已完成", "2026年3月5日"]
ISSUER = {"发文机关": "云溪县水利局"}


def read(*above: str, goal: str = "", **named: str) -> Any:
    """A ledger with these lines above its heading; `named`: other headings by the usual ones."""
    head = [named.get(one, one) for one in HEAD]
    row = [goal if at == 2 else one for at, one in enumerate(ROW)]
    return ledger(grid([*([line] + [""] * (len(head) - 1) for line in above), head, row]))


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (("云溪县水利局审计查出问题整改台账",), "云溪县水利局审计查出问题整改台账"),
        (("附件2", "云溪县水利局审计查出问题整改台账"), "云溪县水利局审计查出问题整改台账"),
        (("云溪县水利局审计查出问题整改台账（截至6月底）",), "云溪县水利局审计查出问题整改台账"),
        (("云溪县科协2026年督查事项清单",), "云溪县科协2026年督查事项清单"),
        (("云溪县水利局 审计查出问题\n整改台账",), "云溪县水利局审计查出问题整改台账"),
        (("××市××局审计查出问题整改台账",), ""),
        (("整改台账",), ""),
        (("问题整改情况表",), ""),
        (("填报单位：云溪县水利局整改台账",), ""),
        ((), ""),
    ],
)
def test_its_title_is_what_stands_above_the_table(above: tuple[str, ...], title: str) -> None:
    one = read(*above)
    assert own_title(one) == title
    named: Any = compose(one, Particulars().with_({**ISSUER, "事项": "审计"}))
    assert named["台账名称"] == (title or "云溪县水利局审计查出问题整改台账")
    assert named["报告附件行"] == [f"附件：{named['台账名称']}"]


def test_without_title_and_issuer_it_has_the_matters_name() -> None:
    assert compose(read(), Particulars())["台账名称"] == "巡察反馈问题整改台账"


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("责任单位", ["责任", "单位"]),
        ("责任科室", ["责任", "科室"]),
        ("牵头\n单位", ["牵头", "单位"]),
        ("责任股室（单位）", ["责任", "股室"]),
        ("责任部门", ["责任", "部门"]),
        ("责任单位及配合单位", ["责任", "部门"]),
    ],
)
def test_a_department_is_headed_as_in_the_ledger(heading: str, lines: list[str]) -> None:
    assert headings(read(责任部门=heading))["部门栏"] == lines


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("办结时间", "办结时间"),
        ("完成日期", "完成日期"),
        ("整改完成时间", "完成时间"),
        ("实际完成时间", "完成时间"),
        ("销号时间", "完成时间"),
    ],
)
def test_a_day_of_completion_is_headed_as_in_the_ledger(heading: str, called: str) -> None:
    assert headings(read(完成时间=heading))["完成时间栏"] == called


@pytest.mark.parametrize(("goal", "told"), [("票据全部登记", "是"), ("", ""), ("无", "")])
def test_goals_are_told_where_there_are_some(goal: str, told: str) -> None:
    assert headings(read(goal=goal))["有目标"] == told
