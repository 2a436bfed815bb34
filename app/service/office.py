"""This office's own folder: where it is, and the context its settings make."""

import os
import sys
from datetime import date
from pathlib import Path

from app.core.check_context import CheckContext
from app.store import log
from app.store.paths import own_folder
from app.store.settings import Settings


def office_folder() -> Path:
    """Where this office's own settings, decisions and templates are kept."""
    return own_folder(os.environ, Path.home(), sys.platform)


def log_file() -> Path:
    """Where the log of the program stands."""
    return log.log_file(office_folder())


def office_context(as_of: date) -> tuple[CheckContext, tuple[str, ...]]:
    """The context of this office's settings, and in Chinese what of them could not be used."""
    kept = Settings(office_folder())
    context = CheckContext(as_of, kept.due_soon_days, immediate_days=kept.immediate_days, roster=kept.roster)
    return context, kept.troubles
