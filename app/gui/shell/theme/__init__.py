"""One face for the whole window: tokens, and what is made of them for Qt, put on the application once."""

from app.gui.shell.theme.applying import apply, is_dark, now

__all__ = ["apply", "is_dark", "now"]
