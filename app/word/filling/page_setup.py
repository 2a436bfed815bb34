"""Sets a document to a preset: margins, grid, pitch, fonts and widths where they stand at another preset's."""

from collections.abc import Sequence

from lxml import etree

from app.word.filling.textbox import place_sideways
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import w
from app.word.standard import layout, type_area
from app.word.standard.layout import TYPEFACES, Preset

_SIDES = ("top", "right", "bottom", "left")
_SLOTS = ("ascii", "eastAsia", "hAnsi", "cs")


def set_preset(root: etree._Element, preset: Preset, known: Sequence[Preset] = layout.PRESETS) -> None:
    """Change a part in place; margins, pitches, fonts and widths that are at none of the known presets' stay."""
    pitches = {str(one.pitch.twips) for one in known}
    for section in root.iter(w("sectPr")):
        _set_section(section, preset, known, pitches)
    for spacing in root.iter(w("spacing")):
        if spacing.get(w("lineRule")) == "exact" and spacing.get(w("line")) in pitches:
            spacing.set(w("line"), str(preset.pitch.twips))
    _set_fonts(root, preset, known)
    for table in root.iter(w("tbl")):
        _set_width(table, preset, known)
    place_sideways(root, preset, known)


def _set_section(section: etree._Element, preset: Preset, known: Sequence[Preset], pitches: set[str]) -> None:
    margins, grid = section.find(w("pgMar")), section.find(w("docGrid"))
    size = section.find(w("pgSz"))
    across = size is not None and size.get(w("orient")) == "landscape"
    at = None if margins is None else _find_preset_at(margins, known, across)
    if margins is not None and at:
        for side, length in zip(_SIDES, preset.margins(across), strict=True):
            margins.set(w(side), str(length.twips))
        if margins.get(w("footer")) == str(type_area.number_from_foot(at).twips):
            margins.set(w("footer"), str(type_area.number_from_foot(preset).twips))
    if grid is not None and grid.get(w("linePitch")) in pitches:
        grid.set(w("linePitch"), str(preset.pitch.twips))
        # LibreOffice puts half of what the lines leave of the page above the first one where it has a grid; the shipped
        # margins are measured with that, an office's own stand as they are written.
        grid.set(w("type"), "lines" if preset.base is None else "default")


def _find_preset_at(margins: etree._Element, known: Sequence[Preset], across: bool) -> Preset | None:
    written = [margins.get(w(side)) for side in _SIDES]
    return next((one for one in known if written == [str(side.twips) for side in one.margins(across)]), None)


def _set_fonts(root: etree._Element, preset: Preset, known: Sequence[Preset]) -> None:
    roles = {font: role for one in known for role, font in one.fonts.items()}
    roles |= {face.name: role for role, face in TYPEFACES.items()}
    changed = {font: preset.font(role) for font, role in roles.items() if font != preset.font(role)}
    if not changed:
        return
    for fonts in root.iter(w("rFonts")):
        for slot in _SLOTS:
            written = fonts.get(w(slot))
            if written in changed:
                fonts.set(w(slot), changed[written])
    for entry in root.iter(w("font")):
        name = entry.get(w("name"))
        if name in changed:
            entry.set(w("name"), changed[name])


def _set_width(table: etree._Element, preset: Preset, known: Sequence[Preset]) -> None:
    """Tables as wide as the type area, upright or across, stay as wide as that."""
    whole = table.find(f"{w('tblPr')}/{w('tblW')}")
    written = None if whole is None else whole.get(w("w"))
    widths = {str(type_area.width(one).twips): type_area.width(preset) for one in known}
    widths |= {str(type_area.height(one).twips): type_area.height(preset) for one in known}
    if whole is None or written not in widths:
        return
    factor = widths[written].twips / int(written)
    if factor == 1:
        return
    for element in (whole, *table.iter(w("gridCol"), w("tcW"))):
        element.set(w("w"), str(Length(int(element.get(w("w"), "0"))).times(factor).twips))
