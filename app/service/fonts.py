"""The fonts of the layout in use (字体): looked up before anything is written, told once, replaced by what is there."""

from app.core.office.needed_fonts import FontReport
from app.core.office.own_preset import OwnPreset
from app.service.kinds.presets import OfficePresets
from app.store.settings import Settings
from app.store.told_fonts import ToldFonts
from app.word.reading.machine_fonts import machine_fonts
from app.word.reading.needed_fonts import font_report


class OfficeFonts:
    """Looking asks other programs of the system and takes its time: never on the window's main thread."""

    def __init__(self, settings: Settings, presets: OfficePresets, told: ToldFonts) -> None:
        self._settings = settings
        self._presets = presets
        self._told = told

    def look(self, preset: str = "") -> FontReport:
        """The fonts of the preset of that name, of the one in use where none is named. Raises BadOption."""
        return font_report(self._presets.find(preset or self._in_use()), machine_fonts())

    def is_told(self, report: FontReport) -> bool:
        """Whether there is nothing to tell, or the office has dealt with just this."""
        return report.is_well or self._told.was_told(_names(report))

    def mark_told(self, report: FontReport) -> None:
        """Tell this no more until another font is missing. Raises CannotWrite."""
        self._told.mark(_names(report))

    def plan_preset(self, report: FontReport) -> OwnPreset:
        """The office's own preset that takes what is there of the same class; nothing is kept yet. Raises BadOption."""
        return self._presets.derive(report.preset, report.replacements, "本机字体")

    def take_what_is_there(self, report: FontReport) -> str:
        """Keep that preset; its name. What stays missing was seen when this was chosen, and is told no more.

        Raises BadOption, CannotWrite.
        """
        planned = self.plan_preset(report)
        stays = [one.name for one in report.missing if not one.instead]
        if stays:
            self._told.mark(stays)
        return self._presets.save(planned)[0]

    def _in_use(self) -> str:
        """One that is gone is told where it is chosen; until then it is the default that is in use."""
        chosen = self._settings.preset
        return chosen if chosen in {name for name, _, _ in self._presets.all()} else ""


def _names(report: FontReport) -> list[str]:
    """What is missing; nothing where the machine did not tell."""
    return [one.name for one in report.missing]
