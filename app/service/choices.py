"""What the clerk can choose from for a document: layout presets, a file of particulars (要素)."""

from pathlib import Path

from app.store import particulars_file
from app.word.layout import PRESETS


def presets() -> tuple[tuple[str, str, str], ...]:
    """The layout presets: name, label, and in one sentence what it does."""
    return tuple((one.name, one.label, one.why) for one in PRESETS)


def read_particulars(path: Path) -> dict[str, object]:
    """The particulars in a TOML file, by field name. Raises BadOption."""
    return particulars_file.read(path)
