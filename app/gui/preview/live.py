"""The controller of the live page: draws the document anew after whatever it depends on, and walks its 【待补】."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from app.core.errors import AppError, Cancelled
from app.core.grid import Cell
from app.core.progress import Progress
from app.core.told.origin import Origin, OriginKind
from app.core.told.sentence import PrintedGap
from app.gui.preview import live_strings
from app.gui.preview.finder import SentenceFinder, finder_for
from app.gui.preview.leading import Leading
from app.gui.preview.live_panel import LivePanel
from app.gui.preview.usual import usual_engine
from app.gui.shell.controller import Context
from app.gui.shell.entries import MenuEntry, Needs
from app.gui.shell.tasks import Work
from app.service import DraftedPages

NEXT_GAP = MenuEntry(live_strings.NEXT_GAP, Needs.LEDGER, "F9")
_PAUSE_MS = 400
_KEY = "live page"
_Drawn = tuple[DraftedPages, str, SentenceFinder | None]


class Live(Leading):
    """Nothing is drawn while the page is out of sight, unless the next 【待补】 is asked for."""

    def __init__(self, context: Context, panel: LivePanel) -> None:
        super().__init__(context)
        self._panel = panel
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._renew)
        self._stale, self._under_way, self._walks = True, False, False
        self._template: tuple[Path, int] | None = None
        self._gaps: Sequence[PrintedGap] = ()
        self._why_none = live_strings.COMPLETE
        self._at: PrintedGap | None = None
        panel.shown.connect(self._draw_if_stale)
        panel.sentence_chosen.connect(self.lead_to_source)
        panel.gap_chosen.connect(self._go_to)
        panel.next_gap.clicked.connect(self.go_on)
        context.commands[NEXT_GAP].triggered.connect(self.go_on)
        context.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come back to from Word, the window may find another template."""
        come_back = event.type() == QEvent.Type.WindowActivate and watched is self.context.window
        if come_back and not self._stale and self._template != self._template_now():
            self.renew_soon()
        return super().eventFilter(watched, event)

    def renew_soon(self) -> None:
        """Something the document depends on has changed: draw it anew once the clerk pauses."""
        self._stale = True
        if self._panel.isVisible() or self._walks:
            self._soon.start(0 if self._walks else _PAUSE_MS)

    def go_on(self) -> None:
        """Lead to the next 【待补】 (下一处待补), of the document as it is now."""
        self.begins.emit()
        self._walks = True
        if not self.session.counts_noted:
            return  # what is noted is being counted in, and drawn then
        if self._stale:
            self._renew()
        elif not self._under_way:
            self._walk()

    def go_on_behind(self, cell: Cell) -> None:
        """What the 【待补】 of a cell asked for is noted: on to the next one as drawn, else to one of the page drawn anew."""
        self._gaps = [one for one in self._gaps if one.filled_by.cell != cell]
        if self._gaps:
            self._walk()
        else:
            self._walks = True

    def _draw_if_stale(self) -> None:
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        self._soon.stop()
        self.context.runner.run_planned(
            self._plan, succeeded=self._take, failed=self._fail, key=_KEY, unseen=True, only_reads=True
        )

    def _plan(self) -> Work[_Drawn] | None:
        if self.session.examination is None:
            return None
        self._stale, self._under_way, self._template = False, True, self._template_now()
        draft, engine, documents = self.session.plan_draft(), usual_engine(), self.session.office.documents

        def draw(progress: Progress) -> _Drawn:
            labels = dict(documents.layout_engines())
            made = draft(engine, progress)
            return made, labels.get(engine) or next(iter(labels.values())), finder_for(made.told, made.pages)

        return draw

    def _take(self, drawn: _Drawn) -> None:
        self._under_way = False
        draft, label, finder = drawn
        printed = draft.told.printed_gaps if draft.told else ()
        self._gaps, self._why_none = _one_for_each(printed), live_strings.COMPLETE
        self._panel.show_draft(draft, label, finder, _fillings(printed))
        if self._walks:
            self._walk()

    def _fail(self, error: AppError) -> None:
        self._under_way = False
        if isinstance(error, Cancelled):
            # Other work went first.
            self.renew_soon()
            return
        self._gaps, self._why_none = (), error.message
        self._panel.say(error.message)
        if self._walks:
            self._walk()

    def _walk(self) -> None:
        self._walks = False
        after = [one for one in self._gaps if self._at and _place(one) > _place(self._at)]
        following = next(iter(after or self._gaps), None)
        if following:
            self._go_to(following)
        else:
            self.context.status.say(self._why_none)

    def _go_to(self, gap: PrintedGap) -> None:
        self._at = gap
        self._panel.mark(gap)
        self.lead_to_gap(gap)

    def _template_now(self) -> tuple[Path, int] | None:
        """The file of the chosen kind as it stands; None where it is gone."""
        try:
            file = self.session.office.templates.file(self.session.settings.template)
            return file, file.stat().st_mtime_ns
        except (AppError, OSError):
            return None


def _place(gap: PrintedGap) -> tuple[int, int]:
    return gap.paragraph, gap.begin


def _fillings(gaps: Sequence[PrintedGap]) -> Sequence[OriginKind]:
    """The kind of each thing that is to be filled in; of the figures, each of which is confirmed by itself, one by one."""
    figures = {one.name for one in gaps if one.filled_by.kind is OriginKind.FIGURE}
    others = [one.filled_by.kind for one in _one_for_each(gaps) if one.filled_by.kind is not OriginKind.FIGURE]
    return [*others, *[OriginKind.FIGURE] * len(figures)]


def _one_for_each(gaps: Sequence[PrintedGap]) -> Sequence[PrintedGap]:
    """The first of those that are filled in at the same place; all figures are confirmed in one dialog."""
    first: dict[tuple[Origin | OriginKind, str], PrintedGap] = {}
    for one in gaps:
        kind = one.filled_by.kind
        match kind:
            case OriginKind.FIGURE:
                first.setdefault((kind, ""), one)
            case OriginKind.TEMPLATE:
                first.setdefault((kind, one.name), one)
            case _:
                first.setdefault((one.filled_by, ""), one)
    return tuple(first.values())
