"""What can be done, as menus with their keys; the window connects them."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from app.gui.figures import strings as figures_strings
from app.gui.findings import rules_strings
from app.gui.findings import strings as decisions_strings
from app.gui.fonts import strings as fonts_strings
from app.gui.heading import strings as heading_strings
from app.gui.help import strings as help_strings
from app.gui.layout import strings as layout_strings
from app.gui.mending import strings as fixing_strings
from app.gui.office_file import strings as office_file_strings
from app.gui.preview import strings as preview_strings
from app.gui.settings import strings as settings_strings
from app.gui.shell import strings
from app.gui.templates import strings as templates_strings
from app.gui.words import strings as words_strings


class Needs(Enum):
    """What must be there for an entry to make sense."""

    NOTHING = "nothing"
    LEDGER = "an open ledger"
    NOTICE = "a written document"


class Actions:
    """The menus of the window."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._needing: dict[Needs, list[QAction]] = {needs: [] for needs in Needs}
        self.open = self._action(strings.OPEN, Needs.NOTHING, "Ctrl+O")
        self.forget = self._action(strings.FORGET_RECENT, Needs.NOTHING)
        self.quit = self._action(strings.QUIT, Needs.NOTHING, "Ctrl+Q")
        self.settings = self._action(settings_strings.SETTINGS, Needs.NOTHING)
        self.export_office = self._action(office_file_strings.EXPORT, Needs.NOTHING)
        self.import_office = self._action(office_file_strings.IMPORT, Needs.NOTHING)
        self.recheck = self._action(strings.RECHECK, Needs.LEDGER, "F5")
        self.columns = self._action(strings.CHECK_COLUMNS, Needs.LEDGER)
        self.heading = self._action(heading_strings.HEADING, Needs.LEDGER)
        self.sheets = self._action(heading_strings.SHEETS, Needs.LEDGER)
        self.reading = self._action(strings.SHOW_READING, Needs.LEDGER)
        self.aside = self._action(decisions_strings.ASIDE, Needs.LEDGER)
        self.records = self._action(decisions_strings.RECORDS, Needs.LEDGER)
        self.words = self._action(words_strings.WORDS, Needs.NOTHING)
        self.rules = self._action(rules_strings.RULES, Needs.NOTHING)
        self.mark = self._action(strings.MARK, Needs.LEDGER)
        self.issues = self._action(strings.ISSUES, Needs.LEDGER)
        self.issues_by_department = self._action(strings.ISSUES_BY_DEPARTMENT, Needs.LEDGER)
        self.fix = self._action(fixing_strings.FIX, Needs.LEDGER)
        self.undo = self._action(fixing_strings.UNDO, Needs.NOTHING)
        self.figures = self._action(figures_strings.FIGURES, Needs.LEDGER)
        self.write = self._action(strings.WRITE, Needs.LEDGER, "Ctrl+G")
        self.templates = self._action(templates_strings.TEMPLATES, Needs.NOTHING)
        self.fonts = self._action(fonts_strings.FONTS, Needs.NOTHING)
        self.layout = self._action(layout_strings.LAYOUT, Needs.NOTHING)
        self.preview = self._action(preview_strings.PREVIEW, Needs.NOTICE)
        self.open_notice = self._action(strings.OPEN_NOTICE, Needs.NOTICE)
        self.open_folder = self._action(strings.OPEN_FOLDER, Needs.NOTICE)
        self.print = self._action(strings.PRINT, Needs.NOTICE, "Ctrl+P")
        self.log = self._action(strings.OPEN_LOG, Needs.NOTHING)
        self.manual = self._action(help_strings.MANUAL, Needs.NOTHING, "F1")
        self.about = self._action(help_strings.ABOUT, Needs.NOTHING)
        self.kinds = QMenu(strings.KIND, window)
        self.recent = QMenu(strings.OPEN_RECENT, window)
        self._fill(window.menuBar())

    def show_recent(self, paths: Sequence[Path], chosen: Callable[[Path], None]) -> None:
        """Offer the ledgers opened last."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=path: chosen(one))
        self.recent.addSeparator()
        self.recent.addAction(self.forget)
        self.recent.setEnabled(bool(paths))

    def show_kinds(self, names: Sequence[str], current: str, chosen: Callable[[str], None]) -> None:
        """Offer the kinds of document, one of them chosen."""
        self.kinds.clear()
        group = QActionGroup(self.kinds)
        for name in names:
            action = group.addAction(QAction(name, self.kinds, checkable=True, checked=name == current))
            action.triggered.connect(lambda _checked=False, one=name: chosen(one))
        self.kinds.addActions(group.actions())

    def allow(self, *, ledger: bool, notice: bool) -> None:
        """Enable what makes sense: with a ledger open, with a notice written."""
        for needs, there in ((Needs.LEDGER, ledger), (Needs.NOTICE, notice)):
            for action in self._needing[needs]:
                action.setEnabled(there)
        # Which kinds there are is asked when a ledger has been opened.
        self.kinds.setEnabled(ledger)

    def _fill(self, bar: QMenuBar) -> None:
        menus = (strings.MENU_FILE, strings.MENU_CHECK, strings.MENU_NOTICE, strings.MENU_HELP)
        files, check, notice, helps = map(bar.addMenu, menus)
        files.addAction(self.open)
        files.addMenu(self.recent)
        files.addSeparator()
        files.addActions([self.settings, self.export_office, self.import_office])
        files.addSeparator()
        files.addAction(self.quit)
        check.addActions([self.recheck, self.sheets, self.heading, self.columns, self.reading])
        check.addSeparator()
        check.addActions([self.rules, self.words, self.aside, self.records])
        check.addSeparator()
        check.addActions([self.mark, self.issues, self.issues_by_department])
        check.addSeparator()
        check.addActions([self.fix, self.undo])
        notice.addMenu(self.kinds)
        notice.addActions([self.templates, self.fonts])
        notice.addSeparator()
        notice.addActions([self.write, self.figures])
        notice.addSeparator()
        notice.addAction(self.layout)
        notice.addActions([self.preview, self.open_notice, self.open_folder, self.print])
        helps.addActions([self.manual, self.log, self.about])

    def _action(self, text: str, needs: Needs, keys: str = "") -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        self._needing[needs].append(action)
        return action
