"""本单位用语: a wording filed with one click and read at once, and the list of words with its files."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.core.columns import Column
from app.core.finding import Advice, Finding, Level
from app.core.grid import Cell, Grid
from app.core.office.words import ASKED, NO_WORDS, LeftOut, OfficeWords, WordedDeadline, WordKind
from app.core.status import Status
from app.gui.ledger.reading import ReadingDialog
from app.gui.window import MainWindow
from app.gui.words.dialog import WordsDialog
from app.service import Office
from tests.gui.clerk import Act, Clerk
from tests.gui.columns_clerk import rules, settle

Open = Callable[[], None]
HEAD = ("序号", "具体问题", "整改措施", "结对户", "整改时限", "完成状态")
ROWS = tuple((number, "制度不健全。", "修订制度。", "第三户", "看情况", "甲类") for number in (1, 2))
ASKING = Grid("台账", (HEAD, *ROWS))


@pytest.fixture
def shown(asked: MainWindow, grids: list[Grid], open_it: Open) -> MainWindow:
    """A ledger whose status, deadline and one heading nobody knows."""
    grids[:] = [ASKING]
    open_it()
    return asked


def choose(window: MainWindow, clerk: Clerk, rule: str) -> None:
    model = window.work.findings.model
    row = next(n for n, one in enumerate(model.rows) if isinstance(one, Advice) and one.finding.rule == rule)
    clerk.press_row(window.work.findings.view, model.index(row))


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]


def click(menu: QMenu, text: str) -> None:
    action = next(one for one in menu.actions() if one.text() == text)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def file_as(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Press the button below the findings, and an entry of its menu."""
    button = window.work.findings.words
    assert button.isVisible() and button.isEnabled()
    button.choices.popup(button.mapToGlobal(QPoint()))
    qtbot.waitUntil(button.choices.isVisible)
    click(button.choices, text)


def first(window: MainWindow) -> tuple[Status, str, tuple[str, ...]]:
    examination = window.session.examination
    assert examination
    measure = examination.ledger.problems[0].measures[0]
    return measure.status, type(measure.deadline).__name__, measure.owners


@pytest.mark.parametrize(
    ("rule", "entry", "expected", "kept"),
    [
        ("status-unknown", "已完成", (Status.DONE, "Unreadable", ()), OfficeWords({"甲类": Status.DONE})),
        ("status-unknown", "长期坚持", (Status.ONGOING, "Unreadable", ()), OfficeWords({"甲类": Status.ONGOING})),
        (
            "deadline-unreadable",
            "某件事以后",
            (Status.UNKNOWN, "Event", ()),
            OfficeWords(deadlines={"看情况": WordedDeadline.EVENT}),
        ),
        (
            "column-unread",
            "责任人",
            (Status.UNKNOWN, "Unreadable", ("第三户",)),
            OfficeWords(columns={"结对户": Column.OWNER}),
        ),
    ],
)
def test_one_click_files_the_wording_and_the_ledger_is_read_by_it(
    shown: MainWindow,
    clerk: Clerk,
    qtbot: QtBot,
    office: Office,
    rule: str,
    entry: str,
    expected: tuple[Status, str, tuple[str, ...]],
    kept: OfficeWords,
) -> None:
    choose(shown, clerk, rule)
    file_as(shown, qtbot, entry)
    settle(shown, qtbot)
    assert first(shown) == expected
    assert rule not in rules(shown)
    assert office.words.all() == kept
    assert shown.messages.text.text().startswith(f"已记下：“{next(iter(kept)).word}”记作“{entry}”，以后都照此读取。")


def test_what_was_filed_is_there_tomorrow(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, tmp_path: Path, open_it: Open
) -> None:
    choose(shown, clerk, "status-unknown")
    file_as(shown, qtbot, "已完成")
    settle(shown, qtbot)
    assert Office(tmp_path / "own").words.all().status_of("甲类") is Status.DONE
    open_it()
    assert first(shown)[0] is Status.DONE


def test_the_choices_name_the_wording_and_what_it_can_be(shown: MainWindow, clerk: Clerk) -> None:
    words = shown.work.findings.words
    choose(shown, clerk, "status-unknown")
    assert words.choices.actions()[0].text() == "把“甲类”记作："
    assert texts(words.choices) == ["已完成", "整改中", "未开始", "长期坚持", "已取消"]
    choose(shown, clerk, "deadline-unreadable")
    assert words.choices.actions()[0].text() == "把“看情况”记作："
    assert texts(words.choices) == ["立行立改", "长期坚持", "定期进行", "某件事以后", "没有写时限"]
    choose(shown, clerk, "column-unread")
    assert "责任人" in texts(words.choices) and "备注" in texts(words.choices)
    assert texts(words.choices)[-1] == "不读这一列"
    assert not {"整改措施", "整改时限", "完成状态", "序号"} & set(texts(words.choices))


def test_of_several_headings_each_has_its_choices(
    asked: MainWindow, grids: list[Grid], open_it: Open, clerk: Clerk, qtbot: QtBot, office: Office
) -> None:
    grids[:] = [Grid("台账", ((*HEAD, "结对片"), *((*row, "第二片") for row in ROWS)))]
    open_it()
    choose(asked, clerk, "column-unread")
    choices = asked.work.findings.words.choices
    assert texts(choices) == ["把“结对户”记作：", "把“结对片”记作："]
    file_as(asked, qtbot, "把“结对片”记作：")
    menu = asked.work.findings.words.of_words[1]
    qtbot.waitUntil(menu.isVisible)
    click(menu, "责任部门")
    settle(asked, qtbot)
    assert office.words.all() == OfficeWords(columns={"结对片": Column.DEPARTMENT})
    choose(asked, clerk, "column-unread")
    assert choices.actions()[0].text() == "把“结对户”记作："
    assert "责任部门" not in texts(choices)


def test_where_nothing_is_asked_there_is_no_button(opened: MainWindow, clerk: Clerk) -> None:
    findings = opened.work.findings
    assert not findings.words.isVisible()
    clerk.press_row(findings.view, findings.model.index(1))
    assert not findings.words.isVisible() and findings.words.choices.isEmpty()


def test_the_menu_of_a_finding_offers_the_same(shown: MainWindow, clerk: Clerk, qtbot: QtBot, office: Office) -> None:
    choose(shown, clerk, "status-unknown")
    findings = shown.work.findings
    findings.view.menu_asked.emit(findings.mapToGlobal(findings.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert texts(menu) == ["为什么这样查", "不处理…", "本单位用语"]
    click(menu, "本单位用语")
    qtbot.waitUntil(findings.words.choices.isVisible)
    click(findings.words.choices, "整改中")
    settle(shown, qtbot)
    assert office.words.all() == OfficeWords({"甲类": Status.IN_PROGRESS})


@pytest.mark.parametrize("status", ["疑似归档", "归档？"])
def test_what_may_not_be_done_is_refused_in_one_sentence(
    asked: MainWindow, grids: list[Grid], open_it: Open, clerk: Clerk, qtbot: QtBot, office: Office, status: str
) -> None:
    grids[:] = [Grid("台账", (HEAD, *((*row[:5], status) for row in ROWS)))]
    open_it()
    if "status-unknown" not in rules(asked):
        pytest.skip("the program reads this wording by itself")
    choose(asked, clerk, "status-unknown")
    file_as(asked, qtbot, "已完成")
    assert "看不出确实“已完成”，不能这样记，请在台账里写明。" in asked.messages.text.text()
    assert office.words.all() == NO_WORDS
    file_as(asked, qtbot, "整改中")
    settle(asked, qtbot)
    assert first(asked)[0] is Status.IN_PROGRESS
    assert not asked.messages.text.text().endswith("写明。")


def test_what_is_filed_while_a_check_runs_is_read_after_it(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = threading.Event()
    examine = shown.session.office.examining.examine

    def slow(*given: object, **named: object) -> object:
        go.wait(10)
        return examine(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(shown.session.office.examining, "examine", slow)
    choose(shown, clerk, "status-unknown")
    shown.commands.recheck.trigger()
    assert shown.runner.busy
    file_as(shown, qtbot, "已完成")
    go.set()
    qtbot.waitUntil(lambda: not shown.runner.busy and first(shown)[0] is Status.DONE)


def words_dialog(dialog: QDialog) -> WordsDialog:
    assert isinstance(dialog, WordsDialog)
    return dialog


def listed(dialog: WordsDialog) -> list[list[str]]:
    rows = dialog.view.rows
    return [[rows.data(rows.index(row, column)) for column in range(3)] for row in range(rows.rowCount())]


def looking(clerk: Clerk, look: Callable[[WordsDialog], object]) -> Act:
    def act(dialog: QDialog) -> None:
        look(words_dialog(dialog))
        clerk.press(words_dialog(dialog).close_button)

    return act


def test_an_empty_list_says_how_to_file(shown: MainWindow, clerk: Clerk) -> None:
    def look(dialog: WordsDialog) -> None:
        assert dialog.empty.isVisible() and "按“本单位用语”" in dialog.empty.text()
        assert not dialog.view.isVisible()
        assert not dialog.forget.isEnabled() and not dialog.export.isEnabled()

    clerk.then(looking(clerk, look))
    shown.commands.words.trigger()


def test_a_word_taken_away_is_asked_about_again(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, office: Office, open_it: Open
) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"), (WordKind.COLUMN, "结对户", "owner"))
    open_it()
    assert "status-unknown" not in rules(shown)

    def look(dialog: WordsDialog) -> None:
        assert listed(dialog) == [["完成状态", "甲类", "已完成"], ["表头", "结对户", "责任人"]]
        assert dialog.view.row() == -1 and not dialog.forget.isEnabled()
        clerk.press_row(dialog.view, dialog.view.rows.index(0, 0))
        clerk.press(dialog.forget)
        assert listed(dialog) == [["表头", "结对户", "责任人"]]
        assert dialog.messages.text.text() == "已删去“甲类”，以后照程序自己的读法。"
        assert not dialog.forget.isEnabled()
        clerk.press(clerk.button(dialog.messages, "恢复"))
        assert listed(dialog) == [["完成状态", "甲类", "已完成"], ["表头", "结对户", "责任人"]]
        assert dialog.messages.text.text() == "已恢复“甲类”，仍照原来记的。"
        clerk.press_row(dialog.view, dialog.view.rows.index(0, 0))
        clerk.press(dialog.forget)

    clerk.then(looking(clerk, look))
    shown.commands.words.trigger()
    qtbot.waitUntil(lambda: not shown.runner.busy and "status-unknown" in rules(shown))


def test_words_are_exported_and_imported_by_another_office(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    file = tmp_path / "用语.toml"

    def mail(dialog: WordsDialog) -> None:
        clerk.then(clerk.names(str(file)))
        clerk.press(dialog.export)
        assert dialog.messages.text.text().startswith("已写到“用语.toml”")
        office.words.forget(tuple(office.words.all()))
        office.words.file((WordKind.STATUS, "甲类", "ongoing"))
        clerk.then(clerk.names(str(file)))
        clerk.press(dialog.take_in)
        assert dialog.messages.text.text() == "新收进0个说法。“甲类”原来记作“长期坚持”，现在记作“已完成”。"
        assert listed(dialog) == [["完成状态", "甲类", "已完成"]]

    clerk.then(looking(clerk, mail))
    shown.commands.words.trigger()
    assert clerk.seen[0] == "本单位用语.toml"
    qtbot.waitUntil(lambda: not shown.runner.busy and first(shown)[0] is Status.DONE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[完成状态]\n", "“用语.toml”里一个说法也没有，没有收进什么，请核对是不是这个文件。"),
        ('[完成状态]\n甲类 = "已完成"\n', "这些说法以前就是这样记的，没有改动。"),
    ],
)
def test_an_import_that_changes_nothing_says_why(
    shown: MainWindow, clerk: Clerk, office: Office, tmp_path: Path, text: str, told: str
) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"))
    (tmp_path / "用语.toml").write_text(text, encoding="utf-8")

    def look(dialog: WordsDialog) -> None:
        clerk.then(clerk.names(str(tmp_path / "用语.toml")))
        clerk.press(dialog.take_in)
        assert dialog.messages.text.text() == told
        assert [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()].count("关闭") == 1

    clerk.then(looking(clerk, look))
    shown.commands.words.trigger()


def refile(window: MainWindow, clerk: Clerk, qtbot: QtBot, answer: str) -> None:
    choose(window, clerk, "column-unread")
    clerk.then(clerk.answers(answer))
    file_as(window, qtbot, "备注")
    settle(window, qtbot)


@pytest.fixture
def beside(asked: MainWindow, grids: list[Grid], open_it: Open, office: Office) -> MainWindow:
    """A ledger that has a 责任人 of its own; the office has filed 结对户 as that for another ledger."""
    office.words.file((WordKind.COLUMN, "结对户", "owner"))
    grids[:] = [Grid("台账", ((*HEAD, "责任人"), *((*row, "李四") for row in ROWS)))]
    open_it()
    return asked


def test_what_is_filed_already_is_replaced_only_after_a_question(
    beside: MainWindow, clerk: Clerk, qtbot: QtBot, office: Office
) -> None:
    refile(beside, clerk, qtbot, "不改")
    assert "“结对户”已经记作“责任人”" in clerk.seen[-1] and "要改记吗？" in clerk.seen[-1]
    assert office.words.all() == OfficeWords(columns={"结对户": Column.OWNER})
    assert beside.messages.text.text() == "没有改，“结对户”仍记作“责任人”。"
    refile(beside, clerk, qtbot, "改记")
    assert office.words.all() == OfficeWords(columns={"结对户": Column.NOTE})
    assert beside.messages.text.text() == "已改记：“结对户”记作“备注”（原来记作“责任人”），以后都照此读取。"


def test_what_another_window_filed_meanwhile_is_asked_about(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, tmp_path: Path
) -> None:
    Office(tmp_path / "own").words.file((WordKind.COLUMN, "结对户", "owner"))
    refile(shown, clerk, qtbot, "不改")
    assert "“结对户”已经记作“责任人”" in clerk.seen[-1]
    # Read again, the ledger is read as the other window has it.
    assert first(shown)[2] == ("第三户",)


def test_a_window_come_back_to_reads_by_what_another_one_filed(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(shown, clerk, "status-unknown")
    file_as(shown, qtbot, "已完成")
    settle(shown, qtbot)
    assert first(shown)[0] is Status.DONE
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowActivate))
    assert shown.messages.text.text().startswith("已记下")
    Office(tmp_path / "own").words.file((WordKind.STATUS, "甲类", "ongoing"))
    QApplication.sendEvent(shown, QEvent(QEvent.Type.WindowActivate))
    assert shown.messages.text.text().startswith("本单位用语在别的窗口里改过：“甲类”不再像这里这样读。")
    qtbot.waitUntil(lambda: not shown.runner.busy and first(shown)[0] is Status.ONGOING)


def test_a_heading_nobody_wants_read_is_not_told_again(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, office: Office
) -> None:
    choose(shown, clerk, "column-unread")
    file_as(shown, qtbot, "不读这一列")
    settle(shown, qtbot)
    assert "column-unread" not in rules(shown)
    assert office.words.all() == OfficeWords(columns={"结对户": LeftOut.NOT_READ})
    examination = shown.session.examination
    assert examination and examination.words == office.words.all()


@pytest.mark.parametrize(
    ("deadline", "status", "head", "rule"),
    [
        ("看情况", "待定", HEAD, "status-unknown"),
        ("看情况", "？", HEAD, "status-unknown"),
        ("6月31日", "甲类", HEAD, "deadline-unreadable"),
        ("看情况", "甲类", (*HEAD[:3], "攻坚举措", *HEAD[4:]), "column-unread"),
        ("看情况", "推" * 41, HEAD, "status-unknown"),
    ],
)
def test_where_every_choice_would_be_refused_there_is_no_button(
    asked: MainWindow,
    grids: list[Grid],
    open_it: Open,
    clerk: Clerk,
    deadline: str,
    status: str,
    head: tuple[str, ...],
    rule: str,
) -> None:
    grids[:] = [Grid("台账", (head, *((*row[:4], deadline, status) for row in ROWS)))]
    open_it()
    if rule not in rules(asked):
        pytest.skip("told by another rule")
    choose(asked, clerk, rule)
    findings = asked.work.findings
    assert not findings.words.isVisible() and "用语" not in findings.fix.text()


@pytest.mark.parametrize(("said", "offered"), [("甲类", True), ("已完成", False)])
def test_what_the_program_knows_and_asks_for_its_headings_sake_has_no_button(
    shown: MainWindow, said: str, offered: bool
) -> None:
    words = shown.work.findings.words
    words.offer(Advice(Finding("status-unknown", Level.WARN, Cell("台账", 1, 6), values={ASKED: said}), "", ""))
    assert words.isVisibleTo(shown) is offered and words.choices.isEmpty() is not offered


def test_what_only_the_command_line_needs_is_not_said(shown: MainWindow, clerk: Clerk) -> None:
    choose(shown, clerk, "column-unread")
    assert "“核对列”里选定它是什么；没有用的不必处理" in shown.work.findings.fix.text()
    assert "命令行" not in shown.work.findings.fix.text()


def test_after_filing_the_next_finding_is_chosen_where_the_list_stood(
    asked: MainWindow, grids: list[Grid], open_it: Open, clerk: Clerk, qtbot: QtBot
) -> None:
    kinds = [one + other for one in "甲乙丙丁" for other in "子丑寅卯辰巳午未"]
    rows = (
        (n, f"{one}制度不健全。", "修订制度。", "第三户", "2026年9月30日", f"{one}类") for n, one in enumerate(kinds, 1)
    )
    grids[:] = [Grid("台账", ((*HEAD[:3], "责任人", *HEAD[4:]), *rows))]
    open_it()
    findings = asked.work.findings
    of = [
        n
        for n, one in enumerate(findings.model.rows)
        if isinstance(one, Advice) and one.finding.rule == "status-unknown"
    ]
    clerk.press_row(findings.view, findings.model.index(of[20]))
    assert findings.words.choices.actions()[0].text() == "把“丙辰类”记作："
    above = findings.view.verticalScrollBar().value()
    file_as(asked, qtbot, "已完成")
    settle(asked, qtbot)
    assert findings.words.choices.actions()[0].text() == "把“丙巳类”记作："
    assert above and findings.view.verticalScrollBar().value() == pytest.approx(above, abs=80)
    shown_row = findings.view.visualRect(findings.view.currentIndex())
    assert findings.view.viewport().rect().contains(shown_row.center())


def test_a_file_with_a_fault_is_refused_with_its_line_and_nothing_changes(
    shown: MainWindow, clerk: Clerk, office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "用语.toml"
    file.write_text('[完成状态]\n甲类 = "已完成"\n拟办 = "已完成"\n', encoding="utf-8")

    def look(dialog: WordsDialog) -> None:
        clerk.then(clerk.names(str(file)))
        clerk.press(dialog.take_in)
        assert "第 3 行“拟办”里有“拟”" in dialog.messages.text.text()
        assert listed(dialog) == []

    clerk.then(looking(clerk, look))
    shown.commands.words.trigger()
    assert office.words.all() == NO_WORDS


def test_a_store_that_takes_nothing_is_said(
    shown: MainWindow, clerk: Clerk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "own" / "words.json").mkdir()
    choose(shown, clerk, "status-unknown")
    file_as(shown, qtbot, "已完成")
    assert "这次的内容没有记住" in shown.messages.text.text()
    assert first(shown)[0] is Status.UNKNOWN


def test_a_damaged_file_is_told_in_the_window(shown: MainWindow, tmp_path: Path, open_it: Open) -> None:
    (tmp_path / "own" / "words.json").write_text("{", encoding="utf-8")
    open_it()
    assert "本单位用语“words.json”内容已损坏" in shown.messages.text.text()


def test_the_list_tells_what_could_not_be_read(shown: MainWindow, clerk: Clerk, tmp_path: Path) -> None:
    (tmp_path / "own" / "words.json").write_text('{"status 尚未归档": "done"}', encoding="utf-8")

    def look(dialog: WordsDialog) -> None:
        assert "“尚未归档”里有“尚”，看不出确实“已完成”" in dialog.messages.text.text()
        [(kind, word, why)] = listed(dialog)
        assert (kind, word) == ("完成状态", "尚未归档") and why.startswith("没有用上：完成状态“尚未归档”里有“尚”")
        assert dialog.view.isVisible() and not dialog.export.isEnabled()
        clerk.press_row(dialog.view, dialog.view.rows.index(0, 0))
        clerk.press(dialog.forget)
        assert listed(dialog) == [] and "尚未归档" not in (tmp_path / "own" / "words.json").read_text(encoding="utf-8")

    clerk.then(looking(clerk, look))
    shown.commands.words.trigger()
    assert not shown.session.office.words.troubles


def test_a_grouped_finding_at_the_heading_offers_the_same(opened: MainWindow) -> None:
    words = opened.work.findings.words
    words.offer(Advice(Finding("status-unknown", Level.WARN, Cell("台账", 1, 6), values={ASKED: "甲类"}), "", ""))
    assert words.choices.actions()[0].text() == "把“甲类”记作："


def test_what_was_read_says_by_which_words(shown: MainWindow, clerk: Clerk, office: Office, open_it: Open) -> None:
    office.words.file((WordKind.STATUS, "甲类", "done"), (WordKind.STATUS, "乙类", "done"))
    open_it()
    read: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ReadingDialog)
        read.append(dialog.text.toPlainText())
        clerk.press(dialog.close_button)

    clerk.then(look)
    clerk.press(shown.work.findings.show_reading)
    assert read[0].endswith("\n\n按本单位用语：完成状态“甲类”读作“已完成”。")
