"""A program that stands in for LibreOffice and does as a test has written."""

import sys
from pathlib import Path


def program(folder: Path, lines: str) -> Path:
    """The shell starts Python, whose folder may have a blank in its name."""
    script = folder / "stand_in.py"
    script.write_text(f"import sys, time\n{lines}\n", encoding="utf-8")
    path = folder / "soffice"
    path.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path
