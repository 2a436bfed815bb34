"""The line at the foot: what leads is seen, and what was said of one act goes with the next."""

import pytest

from app.core.grid import Cell
from app.core.told.origin import from_cell
from app.core.told.sentence import PrintedGap
from app.gui.preview import live_strings, sources_strings
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.notice.unfinished.open_clauses import open_spans
from app.notice.unfinished.reasons import tells_reason
from tests.gui.clerk import Clerk
from tests.gui.fakes import SHEET
from tests.gui.on_screen import settle


def test_what_leads_has_a_tone_until_something_else_is_said(window: MainWindow) -> None:
    window.status.lead("待补“发文机关”：填在这里。")
    assert window.status.text.objectName() == "info"
    window.status.say("已取消。")
    assert window.status.text.objectName() == ""


@pytest.mark.parametrize("act", ["cell", "step", "field"])
def test_what_was_said_goes_with_the_next_act(opened: MainWindow, clerk: Clerk, act: str) -> None:
    opened.status.lead("待补“发文机关”：填在这里。")
    match act:
        case "cell":
            opened.selection.cell.emit(Cell(SHEET, 4, 2))
        case "step":
            clerk.goes_to(opened, Step.WRITE)
        case "field":
            opened.form_page.form.edited.emit("联系电话", "0000-0000000")
    assert opened.status.text.text() == ""
    assert opened.status.text.objectName() == ""


def test_work_under_way_is_told_whatever_is_pressed(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened.status.say("正在生成文件…")
    monkeypatch.setattr(type(opened.runner), "busy", True)
    opened.selection.cell.emit(Cell(SHEET, 4, 2))
    assert opened.status.text.text() == "正在生成文件…"


def test_a_model_sentence_is_one_the_program_understands() -> None:
    """Written into the progress as it is proposed, it fills the 【待补】."""
    models = sources_strings.MODELS
    first, second = models["还存在的问题"].partition("例：")[2].rstrip("。").split("；又如：")
    assert list(open_spans(first)) and list(open_spans(f"已开展自查。{second}。"))
    assert tells_reason(models["未完成原因"].partition("例：")[2])


def test_the_longest_hint_has_room_in_a_small_window(opened: MainWindow) -> None:
    opened.resize(911, 512)
    origin = from_cell(Cell(SHEET, 36, 10))
    names = ("还存在的问题", "新的完成时限")
    said = sources_strings.gap_led(PrintedGap(1, 0, 1, names[0], origin), names, live_strings.left(15, 6))
    opened.status.lead(live_strings.filled(Cell(SHEET, 29, 9)) + said)
    settle()
    text = opened.status.text
    assert text.heightForWidth(text.width()) <= text.height()


def test_a_button_that_leads_on_does_so_and_goes_with_what_is_said_next(window: MainWindow, clerk: Clerk) -> None:
    gone: list[bool] = []
    window.status.lead("还有6个统计数字没有确认。", ("去确认", lambda: gone.append(True)))
    height = window.status.height()
    clerk.press(window.status.way)
    assert gone == [True]
    window.status.say("")
    assert not window.status.way.isVisible()
    settle()
    assert window.status.height() == height
