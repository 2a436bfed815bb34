"""字体: told once before anything is written, stopping nothing; what this machine has is taken on a click."""

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.core.office.needed_fonts import FontReport, NeededFont
from app.core.office.own_preset import OwnPreset
from app.gui.shell.messages import Tone
from app.gui.shell.steps import Step
from app.gui.window import MainWindow
from app.store.settings import Settings
from tests.gui.clerk import Clerk
from tests.gui.document_fakes import FakeMatter, FakePresets
from tests.gui.fakes import FakeService

MISSING = (NeededFont("仿宋", "仿宋", True, "方正仿宋_GBK"), NeededFont("小标宋", "方正小标宋简体", True))
TAKEN = OwnPreset("墨迹对齐（本机字体）", "ink-true", fonts={"仿宋": "方正仿宋_GBK"})


@dataclass
class FakeFonts(FakeMatter):
    """A machine on which these are missing, and what the office was told."""

    presets: FakePresets = field(default_factory=FakePresets)
    missing: tuple[NeededFont, ...] = MISSING
    is_known: bool = True
    told: list[Collection[NeededFont]] = field(default_factory=list)
    answering: threading.Event = field(default_factory=threading.Event)
    looked: int = 0

    def __post_init__(self) -> None:
        self.answering.set()

    def look(self) -> FontReport:
        self.looked += 1
        assert self.answering.wait(20)
        names = "、".join(one.name for one in self.missing)
        fonts = (*self.missing, NeededFont("黑体", "黑体"))
        advice = "请装上。" if self.missing else ""
        return FontReport("ink-true", fonts, f"本机缺：{names}。", (), advice, self.is_known)

    def is_told(self, report: FontReport) -> bool:
        return report.is_well or report.missing in self.told

    def mark_told(self, report: FontReport) -> None:
        self.told.append(report.missing)

    def plan_preset(self, report: FontReport) -> OwnPreset:
        return TAKEN

    def take_what_is_there(self, report: FontReport) -> str:
        self.fail()
        self.presets.kept[TAKEN.name] = TAKEN
        self.missing = tuple(one for one in report.missing if not one.instead)
        self.told.append(self.missing)
        return TAKEN.name


@pytest.fixture
def fonts(window: MainWindow, service: FakeService) -> FakeFonts:
    fake = vars(window.session.office)["fonts"] = FakeFonts(presets=service.presets)
    return fake


@pytest.fixture
def look(window: MainWindow, fonts: FakeFonts, qtbot: QtBot) -> Callable[[], None]:
    """Looks, and waits until it is told."""

    def wait() -> None:
        window.controllers.fonts.look()
        settle(window, qtbot)

    return wait


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Until what runs beside and aside has ended and was delivered."""
    qtbot.waitUntil(lambda: not window.controllers.fonts.looking)
    done: list[None] = []
    window.runner.run_beside(lambda: None, succeeded=done.append, failed=lambda _: None)
    qtbot.waitUntil(lambda: bool(done))


def said(window: MainWindow) -> str:
    return window.controllers.fonts.notice.text.text()


def buttons(window: MainWindow) -> list[str]:
    notice = window.controllers.fonts.notice
    return [one.text() for one in notice.findChildren(QPushButton) if one.isVisible()]


def test_the_start_page_says_what_is_missing_and_what_to_do(window: MainWindow, look: Callable[[], None]) -> None:
    assert window.controllers.fonts.notice.isHidden()
    look()
    assert window.controllers.fonts.notice.isVisible()
    assert said(window) == "本机缺：仿宋、方正小标宋简体。\n请装上。"
    assert buttons(window) == ["改用本机有的字体…", "知道了"]


def test_where_nothing_could_take_a_place_nothing_is_offered(
    window: MainWindow, look: Callable[[], None], fonts: FakeFonts
) -> None:
    fonts.missing = MISSING[1:]
    look()
    assert said(window) == "本机缺：方正小标宋简体。\n请装上。"
    assert buttons(window) == ["知道了"]


def test_a_machine_that_does_not_tell_is_said(window: MainWindow, look: Callable[[], None], fonts: FakeFonts) -> None:
    fonts.missing, fonts.is_known = (), False
    look()
    assert window.controllers.fonts.notice.isVisible()
    assert buttons(window) == ["知道了"]


def test_what_was_dealt_with_comes_back_only_when_another_is_missing(
    window: MainWindow, look: Callable[[], None], fonts: FakeFonts, clerk: Clerk, qtbot: QtBot
) -> None:
    look()
    clerk.press(clerk.button(window.controllers.fonts.notice, "知道了"))
    settle(window, qtbot)
    look()
    assert window.controllers.fonts.notice.isHidden()
    fonts.missing = MISSING[:1]
    look()
    assert window.controllers.fonts.notice.isVisible()


def test_a_ledger_leaves_it_one_line_and_its_own_message(
    window: MainWindow, look: Callable[[], None], ledger: Path, idle: Callable[[], None]
) -> None:
    look()
    window.open(ledger)
    idle()
    window.go_to(Step.WRITE)
    assert said(window) == "本机缺：仿宋、方正小标宋简体。"
    assert buttons(window) == ["怎么办…", "知道了"]


def test_who_never_sees_the_start_page_is_told_with_the_document_and_loses_no_row_to_it(
    opened: MainWindow, look: Callable[[], None]
) -> None:
    height = opened.work.height()
    look()
    assert not opened.controllers.fonts.notice.isVisible()
    assert opened.work.height() == height
    opened.go_to(Step.WRITE)
    assert opened.controllers.fonts.notice.isVisible()
    assert opened.form_page.header.write.isEnabled()


def test_it_waits_for_the_message_above_to_go(opened: MainWindow, look: Callable[[], None], clerk: Clerk) -> None:
    opened.go_to(Step.WRITE)
    look()
    opened.messages.tell(Tone.INFO, "已生成。")
    assert not opened.controllers.fonts.notice.isVisible()
    clerk.press(clerk.button(opened.messages, "关闭"))
    assert opened.controllers.fonts.notice.isVisible()


def test_an_installed_font_is_seen_when_the_window_is_come_back_to(
    window: MainWindow, look: Callable[[], None], fonts: FakeFonts, qtbot: QtBot
) -> None:
    look()
    fonts.missing = ()
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    settle(window, qtbot)
    assert window.controllers.fonts.notice.isHidden()


def test_what_is_there_is_shown_by_its_place_and_taken_on_a_click(
    window: MainWindow, look: Callable[[], None], clerk: Clerk, settings: Settings, qtbot: QtBot
) -> None:
    look()
    clerk.then(clerk.answers("改用本机有的字体"))
    clerk.press(clerk.button(window.controllers.fonts.notice, "改用"))
    settle(window, qtbot)
    shown = clerk.seen[0].splitlines()
    at = shown.index("正文（仿宋）")
    assert shown[at : at + 3] == ["正文（仿宋）", "仿宋", "没有，可改用“方正仿宋_GBK”"]
    assert "没有，也没有同类的字体" in shown
    assert "本单位版式“墨迹对齐（本机字体）”" in clerk.seen[0]
    assert "方正小标宋简体没有同类的字体" in clerk.seen[0]
    assert settings.preset == "墨迹对齐（本机字体）"
    assert window.messages.text.text() == "已保存版式“墨迹对齐（本机字体）”，现在就用它。"
    settle(window, qtbot)
    assert window.controllers.fonts.notice.isHidden()


def test_who_leaves_the_dialog_changes_nothing(
    window: MainWindow, look: Callable[[], None], clerk: Clerk, settings: Settings
) -> None:
    look()
    clerk.then(clerk.leaves)
    clerk.press(clerk.button(window.controllers.fonts.notice, "改用"))
    assert settings.preset == "ink-true"
    assert window.controllers.fonts.notice.isVisible()


def test_the_menu_shows_how_they_stand_whatever_was_said_before(
    window: MainWindow, fonts: FakeFonts, clerk: Clerk, qtbot: QtBot, idle: Callable[[], None]
) -> None:
    fonts.missing = ()
    clerk.then(clerk.answers("关闭"))
    window.commands.fonts.trigger()
    qtbot.waitUntil(lambda: bool(clerk.seen))
    assert "一级标题（黑体）\n黑体\n有" in clerk.seen[0]
    assert "请装上" not in clerk.seen[0]


def test_another_layout_needs_other_fonts(
    opened: MainWindow, look: Callable[[], None], fonts: FakeFonts, qtbot: QtBot
) -> None:
    look()
    fonts.missing = ()
    opened.form_page.form.preset_chosen.emit("literal")
    settle(opened, qtbot)
    assert opened.controllers.fonts.notice.isHidden()


def test_a_ledger_is_read_while_the_system_lets_wait_for_its_fonts(
    window: MainWindow, fonts: FakeFonts, ledger: Path, idle: Callable[[], None], qtbot: QtBot
) -> None:
    fonts.answering.clear()
    window.controllers.fonts.look()
    qtbot.waitUntil(lambda: fonts.looked == 1)
    window.open(ledger)
    idle()
    assert window.session.path == ledger
    for _ in range(3):
        window.controllers.fonts.look()
    fonts.answering.set()
    settle(window, qtbot)
    assert fonts.looked == 2
    assert not window.controllers.fonts.notice.isHidden()


def test_nobody_waits_for_the_fonts_in_closing(window: MainWindow, fonts: FakeFonts, qtbot: QtBot) -> None:
    fonts.answering.clear()
    window.controllers.fonts.look()
    qtbot.waitUntil(lambda: fonts.looked == 1)
    assert window.runner.close(0)
    fonts.answering.set()


def test_a_layout_of_the_same_name_may_need_other_fonts(
    opened: MainWindow, look: Callable[[], None], fonts: FakeFonts, qtbot: QtBot
) -> None:
    look()
    fonts.missing = ()
    opened.controllers.choosing.choose_preset("ink-true")
    settle(opened, qtbot)
    assert opened.controllers.fonts.notice.isHidden()
