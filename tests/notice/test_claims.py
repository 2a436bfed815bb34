"""An open problem is never told as mended: a mark stands where its progress claims so (该问题已整改到位。)."""

import pytest

from app.notice.progress import progress_of
from tests.tables import grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "整改时限", "整改进展", "完成状态"]
DONE = "清理三年以上往来款项12笔。"
MARK = "【待补：完成状态】"


def told(*rows: tuple[str, str]) -> str:
    lines = [[1, "往来款项清理不及时", f"措施{n}", "2026年9月30日", *row] for n, row in enumerate(rows, 1)]
    return progress_of(ledger(grid([HEAD, *lines])).problems[0])


@pytest.mark.parametrize("status", ["", "整改中", "组织核查"])
@pytest.mark.parametrize("claim", ["该问题已整改到位。", "经核查，该问题已完成整改。", "已整改到位。", "问题已办结。"])
def test_a_claim_of_an_open_problem_is_a_mark(claim: str, status: str) -> None:
    assert told((f"{DONE}{claim}", status)) == f"{DONE}{MARK}。"


def test_what_is_done_is_told_as_it_stands() -> None:
    assert told((f"{DONE}该问题已整改到位。", "已完成")) == f"{DONE}该问题已整改到位。"


def test_a_measure_that_is_done_may_tell_its_own_end_but_not_the_problem_s() -> None:
    said = told((f"{DONE}已完成整改。", "已完成"), ("正在清退。该问题已整改到位。", "整改中"))
    assert "已完成整改。" in said
    assert "该问题已整改到位" not in said
    assert MARK in said


def test_what_tells_no_end_stays() -> None:
    assert told((f"{DONE}正在对账。", "整改中")) == f"{DONE}正在对账。"
