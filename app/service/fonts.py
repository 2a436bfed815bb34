"""The fonts of the layout in use (字体): looked up before anything is written."""

from app.core.office.needed_fonts import FontReport
from app.service.presets import OfficePresets
from app.store.settings import Settings
from app.word.reading.machine_fonts import machine_fonts
from app.word.reading.needed_fonts import font_report


class OfficeFonts:
    """Looking asks other programs of the system and takes its time: never on the window's main thread."""

    def __init__(self, settings: Settings, presets: OfficePresets) -> None:
        self._settings = settings
        self._presets = presets

    def look(self, preset: str = "") -> FontReport:
        """The fonts of the preset of that name, of the one in use where none is named. Raises BadOption."""
        return font_report(self._presets.find(preset or self._in_use()), machine_fonts())

    def _in_use(self) -> str:
        """One that is gone is told where it is chosen; until then it is the default that is in use."""
        chosen = self._settings.preset
        return chosen if chosen in {name for name, _, _ in self._presets.all()} else ""
