"""Sets a document to a preset: margins, grid and line pitch where they stand at another preset's."""

from lxml import etree

from app.word.layout import PRESETS, Preset
from app.word.wml import w

_SIDES = ("top", "right", "bottom", "left")
_PITCHES = {str(preset.pitch.twips) for preset in PRESETS}


def set_preset(root: etree._Element, preset: Preset) -> None:
    """Change a part in place; a template's own margins and pitches are the office's and stay."""
    for section in root.iter(w("sectPr")):
        _set_section(section, preset)
    for spacing in root.iter(w("spacing")):
        if spacing.get(w("lineRule")) == "exact" and spacing.get(w("line")) in _PITCHES:
            spacing.set(w("line"), str(preset.pitch.twips))


def _set_section(section: etree._Element, preset: Preset) -> None:
    margins, grid = section.find(w("pgMar")), section.find(w("docGrid"))
    size = section.find(w("pgSz"))
    across = size is not None and size.get(w("orient")) == "landscape"
    if margins is not None and _stands_at_a_preset(margins, across):
        for side, length in zip(_SIDES, preset.margins(across), strict=True):
            margins.set(w(side), str(length.twips))
    if grid is not None and grid.get(w("linePitch")) in _PITCHES:
        grid.set(w("linePitch"), str(preset.pitch.twips))


def _stands_at_a_preset(margins: etree._Element, across: bool) -> bool:
    written = [margins.get(w(side)) for side in _SIDES]
    return any(written == [str(length.twips) for length in preset.margins(across)] for preset in PRESETS)
