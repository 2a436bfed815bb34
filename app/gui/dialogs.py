"""The questions the window asks: which ledger, whether to write despite what is missing, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.core.field import Particular
from app.core.finding import Advice
from app.gui import strings
from app.gui.findings_list import place_of

_MOST_NAMED = 6


class Answer(Enum):
    """What the clerk chose."""

    WRITE = "write"
    MEND = "mend"
    CANCEL = "cancel"


@dataclass(frozen=True)
class Doubts:
    """What there is to say before writing: nothing to say, nothing to ask."""

    must: Sequence[Advice]
    missing: Sequence[Particular]
    changed: bool

    def __bool__(self) -> bool:
        return bool(self.must or self.missing or self.changed)

    def text(self) -> str:
        """All of it, in Chinese."""
        lines = [strings.ASK_CHANGED] if self.changed else []
        if self.must:
            lines.append(strings.ask_must(len(self.must)))
            lines += [strings.ask_must_item(place_of(one), one.message) for one in self.must[:_MOST_NAMED]]
            if len(self.must) > _MOST_NAMED:
                lines.append(strings.ask_more(len(self.must) - _MOST_NAMED))
        elif self.changed:
            lines.append(strings.ASK_CLEAN)
        if self.missing:
            lines.append(strings.ask_missing([one.name for one in self.missing]))
        return "\n".join(lines)


def ask_before_writing(parent: QWidget, doubts: Doubts) -> Answer:
    """Go and mend, write with 【待补】 marks, or leave it."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning if doubts.must or doubts.missing else QMessageBox.Icon.Information)
    box.setWindowTitle(strings.ASK_TITLE)
    # File and cell texts may look like HTML.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(doubts.text())
    incomplete = bool(doubts.must or doubts.missing)
    mend = None
    if incomplete:
        box.setInformativeText(strings.ASK_MARKS)
        label = strings.ASK_MEND if doubts.must else strings.ASK_FILL
        mend = box.addButton(label, QMessageBox.ButtonRole.ActionRole)
        box.setDefaultButton(mend)
    write = box.addButton(strings.ASK_DESPITE if incomplete else strings.ASK_GO_ON, QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(strings.CANCEL, QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is write:
        return Answer.WRITE
    return Answer.MEND if mend and box.clickedButton() is mend else Answer.CANCEL


def ask_ledger(parent: QWidget, folder: Path) -> Path | None:
    """Which ledger to open."""
    name, _ = QFileDialog.getOpenFileName(parent, strings.ASK_OPEN, str(folder), strings.FILE_FILTER)
    return Path(name) if name else None


def ask_target(parent: QWidget, proposed: Path) -> Path | None:
    """Where to write a file of the proposed kind; the dialog itself asks before one that exists is chosen."""
    kinds = strings.NOTICE_FILTER if proposed.suffix == ".docx" else strings.WORKBOOK_FILTER
    dialog = QFileDialog(parent, strings.ASK_SAVE, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None


def warn(parent: QWidget, text: str) -> None:
    """Say something that would be lost otherwise, because the window closes."""
    box = QMessageBox(QMessageBox.Icon.Warning, strings.APP, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.addButton(strings.CLOSE, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
