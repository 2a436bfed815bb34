"""A window of which all is there at once, as after a moment on the screen."""

from app.gui.shell.session import Session
from app.gui.window import MainWindow


def furnished(session: Session) -> MainWindow:
    made = MainWindow()
    for _ in made.furnish(session):
        pass
    return made
