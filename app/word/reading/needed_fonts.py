"""The five fonts of a layout preset (版式) as this machine has them, before anything is written in them."""

from app.core.office.needed_fonts import FontReport, NeededFont
from app.word.reading.fonts import ADVICE, ADVICE_WITHOUT_ANOTHER, missing_lines, not_looked_up
from app.word.reading.machine_fonts import MachineFonts
from app.word.standard.faces import first_there, is_there
from app.word.standard.layout import Preset, Role


def font_report(preset: Preset, machine: MachineFonts | None) -> FontReport:
    """How the preset's fonts stand; `machine` is None where nothing could be looked up."""
    names = tuple(dict.fromkeys(preset.font(role) for role in Role))
    if machine is None:
        fonts = tuple(NeededFont(role, preset.font(role)) for role in Role)
        return FontReport(preset.name, fonts, not_looked_up(names), is_known=False)
    fonts = tuple(_needed(role, preset.font(role), machine) for role in Role)
    missing = dict.fromkeys(one.name for one in fonts if one.is_missing)
    if not missing:
        return FontReport(preset.name, fonts, "公文要用的字体，本机都有。")
    summary = f"公文要用的字体，本机缺{len(missing)}种：{'、'.join(missing)}。"
    advice = ADVICE if any(one.instead for one in fonts) else ADVICE_WITHOUT_ANOTHER
    return FontReport(preset.name, fonts, summary, missing_lines(names, machine), advice)


def _needed(role: Role, font: str, machine: MachineFonts) -> NeededFont:
    if is_there(font, machine.families):
        return NeededFont(role, font)
    return NeededFont(role, font, is_missing=True, instead=first_there(role, machine.families))
