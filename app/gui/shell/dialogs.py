"""The questions about files: which ledger, and where to write; and the last word when the window closes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from app.gui.shell import strings


def ask_ledger(parent: QWidget, folder: Path) -> Path | None:
    """Which ledger to open."""
    from app.service import LEDGER_ENDINGS  # the service loads while the window is shown already

    return ask_file(parent, strings.ASK_OPEN, folder, strings.ledger_filter(LEDGER_ENDINGS))


def ask_workbook(parent: QWidget, title: str, likely: Path) -> Path | None:
    """Which workbook to look at; `likely` is one, or the folder to begin in."""
    return ask_file(parent, title, likely, _workbooks())


def ask_document(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """Which Word document to look at; proposed is a file, or the folder to begin in."""
    return ask_file(parent, title, proposed, strings.NOTICE_FILTER)


def ask_file(parent: QWidget, title: str, proposed: Path, kinds: str) -> Path | None:
    """Which file of these kinds to look at."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(proposed), kinds)
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


def ask_target(parent: QWidget, proposed: Path, kinds: str = "") -> Path | None:
    """Where to write a file of the proposed kind; the dialog itself asks before one that exists is chosen.

    `kinds`: which files it offers beside it, where they are neither documents nor workbooks.
    """
    kinds = kinds or (strings.NOTICE_FILTER if proposed.suffix == ".docx" else _workbooks())
    dialog = QFileDialog(parent, strings.ASK_SAVE, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None


def warn(parent: QWidget, text: str) -> None:
    """Say something that would be lost otherwise, because the window closes."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, strings.APP, strings.for_window(text), QMessageBox.StandardButton.NoButton, parent
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(strings.CLOSE, QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _workbooks() -> str:
    from app.service import COPY_ENDINGS

    return strings.workbook_filter(COPY_ENDINGS)
