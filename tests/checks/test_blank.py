"""What findings say of a cell that tells nothing: never that it is blank where a clerk sees something in it."""

from typing import Any

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.finding import Finding
from app.core.grid import Cell
from tests.tables import AS_OF, grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任部门", "责任人", "整改时限", "状态", "完成时间", "佐证材料", "责任领导"]
FULL = [1, "甲项不实", "自查", "综合科", "周敏", "2026年12月31日", "已完成", "2026年6月1日", "清单", "林芳"]
OTHERS = [[number, f"{number}项不实", *FULL[2:]] for number in (2, 3)]
DOUBTS = [
    ("picture", "是图片，没有文字"),
    ("error", "是错误值，没有内容"),
    ("struck", "的字都划掉了"),
    ("", "是空的"),
]
RULES = {
    "A": "number-missing", "B": "problem-missing", "C": "measure-missing", "D": "department-missing", "E": "owner-missing",
    "F": "deadline-missing", "G": "status-missing", "H": "finished-missing", "I": "evidence-missing", "J": "leader-missing",
}  # fmt: skip


def found(letter: str, doubt: str, written: Any = "") -> list[Finding]:
    row = [written if at == letter else value for at, value in zip("ABCDEFGHIJ", FULL, strict=True)]
    if letter == "G":
        row[7] = ""  # a day of completion would tell the state
    read = ledger(grid([HEAD, row, *OTHERS], doubts={f"{letter}2": doubt} if doubt else {}))
    found = checks.run(read, CheckContext(AS_OF))
    return [one for one in found if isinstance(one.origin, Cell) and one.rule == RULES[letter]]


@pytest.mark.parametrize("letter", "ABCDEFGHIJ")
@pytest.mark.parametrize(("doubt", "said"), DOUBTS)
def test_a_cell_is_called_blank_only_where_it_is(letter: str, doubt: str, said: str) -> None:
    told = found(letter, doubt)
    if (letter, doubt) == ("I", "picture"):
        assert told == []  # evidence
    else:
        (one,) = told
        assert one.values["written"] == said
        assert isinstance(one.origin, Cell)
        assert one.origin.address == f"{letter}2"


@pytest.mark.parametrize("letter", "DEFHJ")
def test_a_placeholder_is_quoted(letter: str) -> None:
    (one,) = found(letter, "", "待定")
    assert one.values["written"] == "写的是“待定”，等于没有填"
