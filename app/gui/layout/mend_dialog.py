"""The dialog 按标准改好: every change of layout and words with its places, before the mended copy is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QVBoxLayout, QWidget

from app.core.clause import LayoutChange, MendedLayout, Place
from app.gui.layout import strings
from app.gui.shell import looks
from app.gui.widgets.dialog import Dialog
from app.gui.widgets.report_view import Group, Item, ReportView
from app.gui.widgets.sizes import fit

_SIZE = (760, 560)
_PLACES = 3  # named of one change; the rest are counted


class MendDialog(Dialog):
    """Accepted where the clerk wants the copy."""

    def __init__(self, parent: QWidget, file: str, mended: MendedLayout) -> None:
        super().__init__(parent)
        self.setWindowTitle(strings.MEND_TITLE)
        fit(self, _SIZE)
        self.report = ReportView(strings.MEND_TITLE)
        self.report.show_report(strings.mended(file, len(mended.changes)), looks.aside(), _groups(mended))
        self.tracked = QCheckBox(strings.TRACKED)
        buttons = QDialogButtonBox()
        self.write = buttons.addButton(strings.MEND_WRITE, QDialogButtonBox.ButtonRole.AcceptRole)
        self.leave = buttons.addButton(strings.MEND_LEAVE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.report, 1)
        column.addWidget(self.tracked, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(buttons)


def _groups(mended: MendedLayout) -> list[Group]:
    """One a clause, in the order in which they were mended."""
    clauses: dict[str, list[Item]] = {}
    for change, places in mended.places().items():
        clauses.setdefault(change.title, []).append(_item(change, places))
    return [Group(title, items, looks.aside()) for title, items in clauses.items()]


def _item(change: LayoutChange, places: Sequence[Place]) -> Item:
    named = [str(place) for place in places[:_PLACES]]
    return Item(strings.change(change.what, change.before, change.after), (strings.places_said(named, len(places)),))
