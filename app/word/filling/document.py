"""The one way to a document: filled, finished, verified."""

from collections.abc import Sequence
from pathlib import Path

from app.core.particulars import DUPLEX, MARK, PRINTING
from app.core.progress import SILENT, Progress
from app.word.filling.finish import Appearance, finish
from app.word.filling.render import render
from app.word.filling.verify import verify
from app.word.standard.layout import PRESETS, Preset
from app.word.standard.presets import find_preset


def write(
    template: Path,
    fields: dict[str, object],
    preset: str = "",
    own: Sequence[Preset] = (),
    progress: Progress = SILENT,
) -> bytes:
    """The document's bytes; `preset` by name, empty for the ink-true one, among the shipped and the office's `own`.

    Raises BadTemplate, BadOption and Cancelled.
    """
    chosen = find_preset(preset, own)
    filled, printed = render(template, fields)
    duplex, mark = fields.get(PRINTING.name) == DUPLEX, str(fields.get(MARK.name, ""))
    content = finish(filled, Appearance(chosen, (*PRESETS, *own), duplex, mark), progress)
    verify(content, printed)
    return content
