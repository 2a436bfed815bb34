"""Runs a command as main does, on any day: with the office whose folder the environment names."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.cli.run import run as run_command
from app.service import Office
from app.store.paths import own_folder


def folder() -> Path:
    """Where main finds the office."""
    return own_folder(os.environ, Path.home(), sys.platform)


def run(arguments: Sequence[str], today: date) -> int:
    """Its exit code."""
    return run_command(arguments, Office(folder()), today)
