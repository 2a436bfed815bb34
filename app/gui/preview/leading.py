"""The controller of what leads from a page to its sources: to the cell, the field or the figures behind the words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.core.grid import Cell
from app.core.told.origin import Origin, OriginKind
from app.core.told.sentence import PrintedGap, ToldSentence
from app.gui.preview import sources_strings
from app.gui.shell.controller import Controller


class Leading(Controller):
    """`figures_asked`: words come from a figure; `confirming_asked`: a 【待补】 waits for one to be confirmed;
    `cell_asked`: one has led to the cell that is to be filled in.
    """

    figures_asked = Signal()
    confirming_asked = Signal()
    cell_asked = Signal()

    def lead_to_source(self, sentence: ToldSentence, *, changed: bool = False) -> None:
        """Lead to where a sentence comes from; `changed`: what stands there now may be something else."""
        if sentence.source.kind is OriginKind.FIGURE:
            self.figures_asked.emit()
        else:
            self._lead(sentence.source)
        self.context.status.lead(sources_strings.led(sentence, changed))

    def lead_to_gap(self, gap: PrintedGap, names: Sequence[str] = ()) -> None:
        """Lead to where a 【待补】 is to be filled in; `names`: all that is to stand in the same cell."""
        if gap.filled_by.kind is OriginKind.FIGURE:
            self.confirming_asked.emit()
        else:
            self._lead(gap.filled_by)
            if gap.filled_by.cell:
                self.cell_asked.emit()
        self.context.status.lead(sources_strings.gap_led(gap, names))

    def _lead(self, origin: Origin) -> None:
        match origin:
            case Origin(cell=Cell() as cell):
                self.context.selection.cell.emit(cell)
            case Origin(kind=OriginKind.PARTICULAR):
                self.context.selection.field.emit(origin.name)
