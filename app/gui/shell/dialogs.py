"""The questions about files: which ledger, and where to write; and the last word when the window closes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from app.gui.mending import strings as fixing_strings
from app.gui.office_file import strings as office_file_strings
from app.gui.shell import strings
from app.gui.words import strings as words_strings


def ask_ledger(parent: QWidget, folder: Path) -> Path | None:
    """Which ledger to open."""
    from app.service import LEDGER_ENDINGS  # the service loads while the window is shown already

    kinds = strings.ledger_filter(LEDGER_ENDINGS)
    name, _ = QFileDialog.getOpenFileName(parent, strings.ASK_OPEN, str(folder), kinds)
    return Path(name) if name else None


def ask_copy(parent: QWidget, likely: Path) -> Path | None:
    """Which fixed copy to take back from; `likely` is one, or the folder to begin in."""
    name, _ = QFileDialog.getOpenFileName(parent, fixing_strings.ASK_COPY, str(likely), _workbooks())
    return Path(name) if name else None


def ask_words(parent: QWidget, folder: Path) -> Path | None:
    """Which file of the office's words to import."""
    name, _ = QFileDialog.getOpenFileName(parent, words_strings.ASK_IMPORT, str(folder), words_strings.FILTER)
    return Path(name) if name else None


def ask_document(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """Which Word document to look at; proposed is a file, or the folder to begin in."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(proposed), strings.NOTICE_FILTER)
    return Path(name) if name else None


def ask_name(parent: QWidget, title: str, label: str, proposed: str) -> str | None:
    """A name in one line."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(proposed)
    accepted = dialog.exec()
    dialog.deleteLater()
    return dialog.textValue() if accepted else None


def ask_target(parent: QWidget, proposed: Path) -> Path | None:
    """Where to write a file of the proposed kind; the dialog itself asks before one that exists is chosen."""
    known = {".docx": strings.NOTICE_FILTER, ".toml": words_strings.FILTER, ".zip": office_file_strings.FILTER}
    kinds = known.get(proposed.suffix) or _workbooks()
    dialog = QFileDialog(parent, strings.ASK_SAVE, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None


def ask_refiling(parent: QWidget, text: str) -> bool:
    """Whether a word of the office shall mean something else from now on; leaving it as it is comes first."""
    box = QMessageBox(QMessageBox.Icon.Question, words_strings.TITLE, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(words_strings.REFILE, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(words_strings.KEEP, QMessageBox.ButtonRole.RejectRole))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is yes


def warn(parent: QWidget, text: str) -> None:
    """Say something that would be lost otherwise, because the window closes."""
    box = QMessageBox(QMessageBox.Icon.Warning, strings.APP, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(strings.CLOSE, QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _workbooks() -> str:
    from app.service import COPY_ENDINGS

    return strings.workbook_filter(COPY_ENDINGS)
