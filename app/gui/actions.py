"""What can be done, as menus: the one list of the entries that the features declare, in the order they stand."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu

from app.gui.figures.controller import FIGURES
from app.gui.findings.deciding import ASIDE, RECORDS
from app.gui.findings.rules import RULES
from app.gui.findings.stepping import NEXT
from app.gui.fonts.controller import FONTS
from app.gui.form.kinds_menu import KindsMenu
from app.gui.frame import Frame
from app.gui.heading.controller import HEADING
from app.gui.heading.sheet_choosing import SHEETS
from app.gui.help.about import ABOUT
from app.gui.help.keys import KEYS
from app.gui.help.manual import MANUAL
from app.gui.layout.controller import LAYOUT
from app.gui.ledger.asking import COLUMNS
from app.gui.ledger.showing import READING
from app.gui.mending.copies import ISSUES, ISSUES_BY_DEPARTMENT, MARK
from app.gui.mending.fixing import FIX
from app.gui.mending.in_place import ABOVE
from app.gui.mending.undoing import UNDO
from app.gui.mending.writing_changes import CHANGES, UNDO_LAST
from app.gui.office_file.controller import EXPORT, IMPORT
from app.gui.preview.controller import PREVIEW
from app.gui.preview.live import NEXT_GAP
from app.gui.printing.controller import PRINT
from app.gui.printing.pdf import SAVE_PDF
from app.gui.settings.controller import SETTINGS
from app.gui.shell import strings
from app.gui.shell.checking import RECHECK
from app.gui.shell.entries import Entries, MenuEntry, Needs
from app.gui.shell.written import WrittenFile
from app.gui.templates.controller import TEMPLATES
from app.gui.words.controller import WORDS
from app.gui.writing.controller import WRITE


class Actions(Entries):
    """The menus of the window, and what stands in them."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self.open = self.add(MenuEntry(strings.OPEN, keys="Ctrl+O", icon="open"))
        self.forget = self.add(MenuEntry(strings.FORGET_RECENT))
        self.quit = self.add(MenuEntry(strings.QUIT, keys="Ctrl+Q"))
        self.settings = self.add(SETTINGS)
        self.export_office = self.add(EXPORT)
        self.import_office = self.add(IMPORT)
        self.recheck = self.add(RECHECK)
        self.columns = self.add(COLUMNS)
        self.heading = self.add(HEADING)
        self.sheets = self.add(SHEETS)
        self.reading = self.add(READING)
        self.next = self.add(NEXT)
        self.aside = self.add(ASIDE)
        self.records = self.add(RECORDS)
        self.words = self.add(WORDS)
        self.rules = self.add(RULES)
        self.mark = self.add(MARK)
        self.issues = self.add(ISSUES)
        self.issues_by_department = self.add(ISSUES_BY_DEPARTMENT)
        self.changes = self.add(CHANGES)
        self.above = self.add(ABOVE)
        self.undo_last = self.add(UNDO_LAST)
        self.fix = self.add(FIX)
        self.undo = self.add(UNDO)
        self.figures = self.add(FIGURES)
        self.write = self.add(WRITE)
        self.next_gap = self.add(NEXT_GAP)
        self.templates = self.add(TEMPLATES)
        self.fonts = self.add(FONTS)
        self.layout = self.add(LAYOUT)
        self.preview = self.add(PREVIEW)
        self.open_notice = self.add(MenuEntry(strings.OPEN_NOTICE, Needs.NOTICE))
        self.open_folder = self.add(MenuEntry(strings.OPEN_FOLDER, Needs.NOTICE, icon="folder"))
        self.print = self.add(PRINT)
        self.save_pdf = self.add(SAVE_PDF)
        self.log = self.add(MenuEntry(strings.OPEN_LOG))
        self.manual = self.add(MANUAL)
        self.keys = self.add(KEYS)
        self.about = self.add(ABOUT)
        self.kinds = KindsMenu(window)
        self.recent = QMenu(strings.OPEN_RECENT, window)
        self.written = QMenu(strings.WRITTEN_FILES, window)
        self.written.setToolTipsVisible(True)
        self._fill(*window.menus)

    def show_recent(self, paths: Sequence[Path], chosen: Callable[[Path], None]) -> None:
        """Offer the ledgers opened last."""
        self.recent.clear()
        for path in paths:
            action = self.recent.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=path: chosen(one))
        self.recent.addSeparator()
        self.recent.addAction(self.forget)
        self.recent.setEnabled(bool(paths))

    def show_written(self, files: Sequence[WrittenFile], chosen: Callable[[Path], None]) -> None:
        """Offer the files written of this ledger, the latest first, each with what was left open in it."""
        self.written.clear()
        for one in reversed(files):
            said = strings.written_at(one.path.name, f"{one.when:%H:%M}", len(one.left_open))
            action = self.written.addAction(said.replace("&", "&&"))
            action.setToolTip("\n".join((str(one.path), *one.left_open)))
            action.triggered.connect(lambda _checked=False, path=one.path: chosen(path))
        self.written.setEnabled(bool(files))

    def allow(self, *, ledger: bool, notice: bool) -> None:
        """Enable what makes sense, the menu of kinds with a ledger open."""
        super().allow(ledger=ledger, notice=notice)
        self.kinds.setEnabled(ledger)

    def _fill(self, files: QMenu, check: QMenu, notice: QMenu, helps: QMenu) -> None:
        files.addAction(self.open)
        files.addMenu(self.recent)
        files.addSeparator()
        files.addActions([self.settings, self.export_office, self.import_office])
        files.addSeparator()
        files.addAction(self.quit)
        check.addActions([self.recheck, self.sheets, self.heading, self.columns, self.reading])
        check.addSeparator()
        check.addActions([self.next, self.aside, self.rules, self.words, self.records])
        check.addSeparator()
        check.addActions([self.mark, self.issues, self.issues_by_department])
        check.addSeparator()
        check.addActions([self.above, self.changes, self.undo_last, self.fix, self.undo])
        notice.addMenu(self.kinds)
        notice.addActions([self.templates, self.fonts])
        notice.addSeparator()
        notice.addActions([self.write, self.next_gap, self.figures])
        notice.addSeparator()
        notice.addAction(self.layout)
        notice.addActions([self.preview, self.open_notice, self.open_folder, self.print, self.save_pdf])
        notice.addMenu(self.written)
        helps.addActions([self.manual, self.keys, self.log, self.about])
