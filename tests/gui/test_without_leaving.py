"""From the empty start page to the printed notice with all twelve faults of the sample mended in place, the acts counted."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from app.core.finding import Advice, Level
from app.core.grid import Cell
from app.gui.shell import desktop
from app.gui.shell.desktop import PrintResult
from app.gui.shell.steps import Step
from app.gui.widgets.findings_list import advice_of
from app.gui.widgets.table import GridView
from app.gui.window import MainWindow
from tests.gui.hands import Hands, keyboard
from tests.gui.test_end_to_end import PARTICULARS, Wait, copied, text_of

MENDED = {
    "I8": "2026年12月底前",
    "H12": "叶青禾",
    "L20": "2026年6月18日",
    "I29": "2026年9月30日",
    "H37": "石磊",
    "I55": "2026年6月20日前",
    "L71": "2026年6月26日",
    "G22": "学会学术部",
    "F44": "苏文澜",
    "I57": "2026年9月30日",
    "A73": "27",
}
# The measures of two are done: the one is overdue as long as nobody says so, the other would be with its new day.
DONE = {"K36": "已完成", "L36": "2026年4月28日", "K55": "已完成", "L55": "2026年6月13日"}
ALL_FILLED = "要素已填齐。"
MOST_ACTS = 55
_ENTER, _TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    acting = Hands(qtbot)
    yield acting
    acting.leave()


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    seen: list[Path] = []

    def send(path: Path, _printer: str) -> PrintResult:
        seen.append(path)
        return PrintResult.SENT

    monkeypatch.setattr(desktop, "print_file", send)
    monkeypatch.setattr(desktop, "prints_with_libreoffice", lambda: False)  # the sketch is there at once
    return seen


def address(advice: Advice | None) -> str:
    """The cell of a finding."""
    origin = advice.finding.origin if advice else None
    return origin.address if isinstance(origin, Cell) else ""


def left(window: MainWindow) -> list[str]:
    """The cells of the faults that are left."""
    examination = window.session.examination
    assert examination
    return [address(one) for one in examination.report.advice if one.finding.level is not Level.INFO]


def index_of(view: GridView, at: str) -> QModelIndex:
    return view.model().index(int(at[1:]) - 1, ord(at[0]) - ord("A"))


def open_it(window: MainWindow, hands: Hands, ledger: Path, wait: Wait) -> None:
    hands.then(hands.names(str(ledger)))
    hands.press(window.start_page.open_button)
    wait()
    assert not window.messages.isVisible(), window.messages.text.text()


def mend_all(window: MainWindow, hands: Hands) -> None:
    """Types what the line below the table asks for, one finding after the other; nothing is written yet."""
    findings, bar, typed = window.work.findings, window.work.mend_bar, dict(MENDED)
    while typed:
        left = [row for row, one in enumerate(findings.model.rows) if address(advice_of(one)) in typed]
        hands.press_row(findings.view, findings.model.index(left[0]))
        while text := typed.pop(address(window.selection.finding), ""):
            assert bar.place.text().startswith(address(window.selection.finding))
            hands.type_in(window, text)
            hands.key(window, _ENTER)
    for at, text in DONE.items():
        view = window.work.sheets.views()[0]
        hands.press_row(view, index_of(view, at))
        hands.key(window, _ENTER)
        hands.type_in(window, text)
        hands.key(window, _ENTER)


def fill_in(window: MainWindow, hands: Hands) -> None:
    """Goes to step 3 and by the tabulator from field to field, as they stand, until none is missing."""
    form = window.form_page.form
    hands.goes_to(window, Step.WRITE)
    hands.type_in(window, PARTICULARS[keyboard(window).accessibleName()])
    while form.missing.text() != ALL_FILLED:
        hands.key(window, _TAB)
        hands.type_in(window, PARTICULARS[keyboard(window).accessibleName()])


def write_it(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    """Has the changes written first, confirms the figures it asks about one after the other, and writes."""
    hands.then(hands.answers("写入并生成"), hands.answers("确认数字"))
    hands.press(window.form_page.header.write)
    qtbot.waitUntil(lambda: window.controllers.figures.dialog is not None, timeout=15_000)
    dialog = window.controllers.figures.dialog
    assert dialog
    for _ in [one for one in window.session.claimed if one.is_open]:
        hands.press(dialog.panel.confirm)
    hands.then(hands.names(""))
    hands.press(dialog.go_on)
    qtbot.waitUntil(lambda: window.messages.text.text().startswith("已生成"), timeout=15_000)


def look_and_print(window: MainWindow, hands: Hands, wait: Wait) -> int:
    """Looks at the pages, how many there are, and prints what may be reminded of before."""
    hands.press(hands.button(window.messages, "预览"))
    wait()
    dialog = window.controllers.preview.dialog
    assert dialog
    assert dialog.isVisible()
    hands.press(dialog.close_button)
    if window.session.files.last and window.session.files.last.warnings:  # of fonts this machine lacks
        hands.then(hands.answers("仍然打印"))
    hands.press(hands.button(window.messages, "打印"))
    wait()
    return dialog.pages.count


def test_twelve_faults_are_mended_and_the_notice_printed_without_leaving_the_window(
    real: MainWindow, hands: Hands, tmp_path: Path, wait: Wait, printed: list[Path], qtbot: QtBot
) -> None:
    ledger, _ = copied("整改台账.xlsx", tmp_path)
    before = ledger.read_bytes()
    assert real.pages.currentWidget() is real.start_page
    open_it(real, hands, ledger, wait)
    assert sorted(left(real)) == sorted([*MENDED, "I36"])
    mend_all(real, hands)
    qtbot.waitUntil(lambda: real.session.counts_noted)
    assert left(real) == []
    fill_in(real, hands)
    assert list(tmp_path.glob("整改台账*")) == [ledger]
    write_it(real, hands, qtbot)
    assert real.session.path == tmp_path / "整改台账（补正副本）.xlsx"
    notice = tmp_path / "整改台账（补正副本）-整改进展通报.docx"
    assert real.messages.text.text().startswith(f"已生成“{notice.name}”。")
    assert "【待补" not in text_of(notice)
    assert look_and_print(real, hands, wait) > 1
    assert printed == [notice]
    assert ledger.read_bytes() == before
    sys.stdout.write(f"acts: {hands.acts.total()} {dict(hands.acts)}\n")
    assert hands.acts.total() <= MOST_ACTS
