"""The one way to a document: filled, finished, verified."""

from pathlib import Path

from app.word.finish import finish
from app.word.layout import preset_named
from app.word.render import render
from app.word.verify import verify


def write(template: Path, fields: dict[str, object], preset: str = "") -> bytes:
    """The document's bytes; `preset` by name, empty for the ink-true one.

    Raises BadTemplate and BadOption.
    """
    chosen = preset_named(preset)
    filled, printed = render(template, fields)
    content = finish(filled, chosen)
    verify(content, printed)
    return content
