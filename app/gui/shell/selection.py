"""What the clerk is led to: a cell of the ledger or a field of the form; whoever shows it follows."""

from PySide6.QtCore import QObject, Signal

from app.core.grid import Cell


class Selection(QObject):
    """Whoever leads tells the cell or the name of the field; where it stands, nobody but the one who shows it knows."""

    cell = Signal(Cell)
    field = Signal(str)
