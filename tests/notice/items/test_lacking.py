"""A begun measure without progress beside told ones is asked for in the notice."""

from typing import Any

import pytest

from app.notice.progress import progress_of
from tests import tables

HEAD = ["序号", "具体问题", "整改措施", "整改时限", "整改进展", "完成状态"]
ASKED, DUE = "【待补：整改进展】", "2026年9月底前"


def told(*lines: tuple[str, str], one_state: bool = False) -> str:
    """Of progress and state of each row of a problem."""
    rows: list[list[Any]] = [
        [1 if at == 1 else "", "外包监管缺位" if at == 1 else "", f"措施{at}", DUE, progress, state]
        for at, (progress, state) in enumerate(lines, 1)
    ]
    end = len(lines) + 1
    merges = [f"A2:A{end}", f"B2:B{end}", *([f"F2:F{end}"] if one_state else [])]
    (problem,) = tables.ledger(tables.grid([HEAD, *rows], merges=merges)).problems
    return progress_of(problem)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("已清理合同19份。", "整改中"), ("", "整改中")], f"一是已清理合同19份。二是{ASKED}。"),
        ([("", "整改中"), ("已清理合同19份。", "已完成")], f"一是{ASKED}。二是已清理合同19份。"),
        ([("已清理合同19份。", "整改中"), ("无", "长期坚持")], f"一是已清理合同19份。二是{ASKED}。"),
        ([("已清理合同19份。", "整改中"), ("", "未启动")], "已清理合同19份。"),
        ([("已清理合同19份。", "整改中"), ("", "已完成")], "一是已清理合同19份。二是整改措施“措施2”已完成。"),
        ([("已清理合同19份。", "整改中"), ("", "取消")], "已清理合同19份。"),
        ([("", "整改中"), ("", "整改中")], f"{ASKED}。"),
        ([("已清理19份。", "整改中"), ("", "整改中"), ("", "整改中")], f"一是已清理19份。二是{ASKED}。"),
    ],
)
def test_what_has_a_state_of_its_own(lines: list[tuple[str, str]], said: str) -> None:
    assert told(*lines) == said


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([("已清理合同19份。", "整改中"), ("", "")], "已清理合同19份。"),
        (
            [("已清理19份。", "整改中"), ("已核查6家。", ""), ("", "")],
            f"一是已清理19份。二是已核查6家。三是{ASKED}。",
        ),
    ],
)
def test_what_shares_a_state_is_asked_where_the_rows_speak_for_themselves(
    lines: list[tuple[str, str]], said: str
) -> None:
    assert told(*lines, one_state=True) == said


def test_a_number_of_a_list_without_words_is_asked() -> None:
    rows = [HEAD, [1, "外包监管缺位", "1.清理。\n2.核查。", DUE, "1.已清理19份。\n2.无", "整改中"]]
    (problem,) = tables.ledger(tables.grid(rows)).problems
    assert progress_of(problem) == f"一是已清理19份。二是{ASKED}。"
