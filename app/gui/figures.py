"""The course of 统计数字: the figures of the open ledger with their proof, kept up with every check."""

from PySide6.QtCore import QPoint, QRect

from app.core.grid import Cell
from app.gui.course import Course, Desk
from app.gui.figures_dialog import FiguresDialog


class Figures(Course):
    """The dialog covers the findings and not the table, so that a cell it leads to can be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.dialog: FiguresDialog | None = None
        desk.commands.figures.triggered.connect(self.open)

    def open(self) -> None:
        """Show them, or bring them to the front."""
        if self.session.examination:
            dialog = self.dialog = self.dialog or self._make()
            dialog.show()
            self.refresh()
            dialog.raise_()
            dialog.activateWindow()

    def refresh(self) -> None:
        """Show those of the ledger as it was checked last, where they are on show."""
        examination = self.session.examination
        if examination and self.dialog and self.dialog.isVisible():
            self.dialog.show_figures(self.session.service().figures(examination), self._text)

    def _make(self) -> FiguresDialog:
        dialog, side = FiguresDialog(self.desk.window), self.desk.work.side
        dialog.setGeometry(QRect(side.mapToGlobal(QPoint()), side.size()))
        dialog.cell_chosen.connect(self.desk.work.go_to)
        return dialog

    def _text(self, cell: Cell) -> str:
        return self.desk.work.sheets.text(cell)
