"""A Word file looked at: its layout judged and mended, its texts checked, its pages previewed, its printing prepared."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from app.core.clause import MendedLayout
from app.core.finding import Advice
from app.core.progress import SILENT, Progress
from app.service.composing.preview import layout_engines, preview
from app.service.kinds.presets import OfficePresets
from app.service.layout import check_layout, mend_layout, write_mended
from app.service.printing import print_warnings, refuse_pdf, save_pdf, stand_ins
from app.service.proofreading import check_texts
from app.service.rules import OfficeRules


class WordFiles:
    """What can be done with a Word file; only its texts are judged by the levels this office gave to rules."""

    check_layout = staticmethod(check_layout)
    layout_engines = staticmethod(layout_engines)
    preview = staticmethod(preview)
    print_warnings = staticmethod(print_warnings)
    refuse_pdf = staticmethod(refuse_pdf)
    save_pdf = staticmethod(save_pdf)
    stand_ins = staticmethod(stand_ins)
    write_mended = staticmethod(write_mended)

    def __init__(self, rules: OfficeRules, presets: OfficePresets) -> None:
        self._rules = rules
        self._presets = presets

    def mend_layout(self, path: Path, *, tracked: bool = False, progress: Progress = SILENT) -> MendedLayout:
        """What a .docx would be, brought to the standard where it can be without asking; the file is only read.

        `tracked`: with the changes in its text as tracked ones (修订). Raises UnreadableDocument, Cancelled.
        """
        return mend_layout(path, self._presets.own()[0], tracked=tracked, progress=progress)

    def check_texts(self, path: Path, levels: Mapping[str, str] = MappingProxyType({})) -> tuple[Advice, ...]:
        """What the rules of texts find in a .docx; `levels`: rule id -> must, warn, info or off, beside its own.

        Raises UnreadableDocument, BadOption.
        """
        return check_texts(path, self._rules.levels(), levels)
