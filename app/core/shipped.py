"""Where the files that come with the program stand, and its version: one answer in a source tree, installed and frozen."""

import re
from pathlib import Path

_APP = Path(__file__).resolve().parents[1]
ROOT = _APP.parent
"""The folder from which `app` is imported."""
# A wheel carries them beside the code (pyproject.toml), and a frozen folder keeps the places of a wheel.
_PACKED = _APP / "shipped"
COMMAND = "taizhang" if _PACKED.is_dir() else "python main.py"
"""What is typed to run the program."""


def shipped(name: str) -> Path:
    """The file or folder of that name at the root of the project: templates, samples, docs."""
    return (_PACKED if _PACKED.is_dir() else ROOT) / name


def version() -> str:
    """The program's version; unknown in a frozen folder made without pyproject.toml."""
    try:
        declared = shipped("pyproject.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        return "unknown"
    # Not by tomllib: the log asks for it at every start, before the window is there.
    found: list[str] = re.findall('^version = "(.+)"$', declared, re.MULTILINE)
    return found[0]
