"""What only the clerk can decide is told with its cells, where the document prints it."""

import pytest

from app.core.ledger import Ledger
from app.core.told.sourced import pieces_of
from app.notice.remaining import list_remaining
from app.notice.told.ledger import with_cells
from app.notice.told.undecided import HOW_TO_KEEP_UP, HOW_TO_LIST, HOW_TO_PART, list_undecided
from tests.tables import grid, ledger

HEAD = ["序号", "存在问题", "整改措施", "整改时限", "整改进展", "是否完成"]
SEVERAL = "1.修订办法。\n2.清理合同。"


def made(measures: str, due: str, progress: str, state: str) -> Ledger:
    done = ["2", "学习不深入", "组织学习", "2026年5月底前", "已组织", "是"]
    return ledger(grid([HEAD, ["1", "账目不清", measures, due, progress, state], done]))


def told(one: Ledger) -> list[str]:
    remaining = list_remaining(with_cells(one))
    return list(list_undecided(one, [pieces_of(text) for item in remaining for text in item.values()]))


@pytest.mark.parametrize(
    ("progress", "is_told"),
    [
        ("1.修改条款12处。\n2.清理合同19份。", True),
        ("1.印发《合同办法》。\n2.清理合同19份。", False),  # only one is left, so that is the open one
        ("1.办法正在起草。\n2.正在清理合同。", False),
    ],
)
def test_which_of_several_are_done(progress: str, is_told: bool) -> None:
    (line,) = told(made(SEVERAL, "2026年5月底前", progress, "否")) or [""]
    assert (line.endswith(f"：台账!F2；{HOW_TO_PART}"), not line) == (is_told, not is_told)


def test_what_goes_on_to_a_day_is_under_way_here_too() -> None:
    one = made(SEVERAL, "2026年5月底前", "1.修改条款12处。\n2.清理合同19份。", "持续推进")
    paragraphs = [pieces_of("修订办法（已有进展的见前文）")]
    assert len(list_undecided(one, paragraphs)) == 1


def test_which_of_several_are_not_listed() -> None:
    (line,) = told(made(SEVERAL, "2026年5月底前", "1.办法已起草。\n2.清理合同19份。", "否"))
    assert line.endswith(f"其余的没有再列：台账!F2；{HOW_TO_LIST}")


@pytest.mark.parametrize("state", ["否", "取得阶段性成效"])  # the second nobody understands
def test_a_slip_that_does_not_list_them_tells_it_too(state: str) -> None:
    one = made(SEVERAL, "2026年5月底前", "1.办法已起草。\n2.清理合同19份。", state)
    words = [pieces_of("1.修订办法。"), pieces_of("2.清理合同。")]
    assert len(list_undecided(one, words[:1])) == 1
    assert list_undecided(one, words) == list_undecided(one, words[1:]) == ()


@pytest.mark.parametrize(
    ("due", "state", "is_told"),
    [
        ("立行立改，长期坚持", "否", True),
        ("立行立改", "否", False),
        ("立行立改，长期坚持", "长期坚持", False),
        ("立行立改，长期坚持", "是", False),
    ],
)
def test_what_goes_on_and_is_not_done(due: str, state: str, is_told: bool) -> None:
    line = f"台账!D2、F2写的是“{due}”和“{state}”，文中算尚未完成：{HOW_TO_KEEP_UP}"
    assert told(made("清理合同", due, "正在清理合同。", state)) == ([line] if is_told else [])


def test_a_document_that_lists_none_of_it_asks_nothing() -> None:
    assert list_undecided(made(SEVERAL, "立行立改，长期坚持", "1.办法已起草。\n2.清理合同19份。", "否"), []) == ()
