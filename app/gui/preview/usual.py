"""Which engine lays a document out where the clerk has chosen none: that of the program which prints here."""

from app.gui.shell import desktop


def usual_engine() -> str:
    """By its name; empty for the one of Word and WPS."""
    return "libreoffice" if desktop.prints_with_libreoffice() else ""
