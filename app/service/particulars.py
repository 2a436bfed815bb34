"""The particulars (要素) a clerk has written down in a file."""

from pathlib import Path

from app.store import particulars_file


def read_particulars(path: Path) -> dict[str, object]:
    """Those of a TOML file, by field name. Raises BadOption."""
    return particulars_file.read(path)
