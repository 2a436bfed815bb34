"""The ledger of the next month takes over what was given for the last, says so, and gives it back when told to."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.matters.given import Particulars
from app.gui.shell.session import Session
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from tests.gui.clerk import Clerk

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "整改台账.xlsx"
Idle = Callable[[], None]
GIVEN = Particulars().with_({"反馈日期": "2025年12月5日", "检查机构": "市委第二巡察组"})


@pytest.fixture
def july(real: MainWindow, wait: Idle, tmp_path: Path) -> MainWindow:
    """The window with the ledger of July, after particulars were given for that of June."""
    june, july = (Path(shutil.copy(SAMPLE, tmp_path / f"整改台账（{month}月）.xlsx")) for month in (6, 7))
    real.session.memory.keep(june, GIVEN)
    for path in (june, july):
        real.open(path)
        wait()
    return real


def texts(session: Session) -> dict[str, str]:
    return dict(session.particulars.texts)


def test_it_is_said_of_which_ledger_they_are(july: MainWindow) -> None:
    form = july.form_page.form
    july.go_to(Step.WRITE)
    assert texts(july.session) == dict(GIVEN.texts)
    assert form.inputs["检查机构"].text() == "市委第二巡察组"
    assert form.lent.text.text() == "沿用上次的要素（整改台账（6月）.xlsx）。"
    assert form.lent.isVisible()


def test_given_back_they_are_gone_and_do_not_come_back_but_what_was_changed_stays(
    july: MainWindow, clerk: Clerk, wait: Idle, tmp_path: Path
) -> None:
    form, path = july.form_page.form, july.session.path
    assert path
    july.fill_in("反馈日期")
    form.inputs["反馈日期"].edited.emit("2026年1月5日")
    clerk.press(form.lent.give_back)
    assert texts(july.session) == {"反馈日期": "2026年1月5日"}
    assert form.inputs["检查机构"].text() == ""
    assert form.lent.isHidden()
    july.controllers.filling.finish()
    wait()
    assert dict(july.session.memory.particulars(path, "相同").texts) == {"反馈日期": "2026年1月5日"}
    june = path.with_name("整改台账（6月）.xlsx")
    assert july.session.memory.particulars(june) == GIVEN


def test_a_ledger_with_its_own_is_silent(july: MainWindow, wait: Idle, tmp_path: Path) -> None:
    july.open(tmp_path / "整改台账（6月）.xlsx")
    wait()
    assert july.form_page.form.lent.isHidden()
