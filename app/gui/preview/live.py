"""The controller of the live page: draws the document anew after whatever it depends on, and walks its 【待补】."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from app.core.errors import AppError, Cancelled
from app.core.grid import Cell
from app.core.progress import Progress
from app.core.told.origin import OriginKind
from app.core.told.sentence import LedgerGap, PrintedGap, ToldDocument
from app.gui.preview import live_strings
from app.gui.preview.finder import SentenceFinder, finder_for
from app.gui.preview.leading import Leading
from app.gui.preview.live_panel import LivePanel
from app.gui.preview.needs import Need, column_of, groups_of, needs_of
from app.gui.preview.sources_strings import gap_led
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
    """Nothing is drawn while the page is out of sight, unless somebody asks what it holds: `document` is what it says as drawn
    last, `needs` what its 【待补】 need; `drawn` tells that these are others, `outdated` that they may be others by now.
    """

    drawn, outdated = Signal(), Signal()

    def __init__(self, context: Context, panel: LivePanel) -> None:
        super().__init__(context)
        self._panel = panel
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._renew)
        self._stale, self._under_way, self._walks = True, False, False
        self._asked = self._tells = self._by_itself = False
        self._template: tuple[Path, int] | None = None
        self.document: ToldDocument | None = None
        self.needs: Sequence[Need] = ()
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
        self._panel.outdate()
        if self._panel.isVisible() or self._walks or self._asked:
            self._soon.start(0 if self._walks or self._asked else _PAUSE_MS)
        self.outdated.emit()

    @property
    def is_known(self) -> bool:
        """Whether `document` is what would be written now, with all that is noted."""
        return not (self._stale or self._under_way) and self.session.counts_noted

    def ledger_gaps(self) -> Sequence[LedgerGap]:
        """What the ledger leaves open in the document; none where what was drawn may hold no more."""
        fresh = self.document if self.is_known else None
        return fresh.gaps if fresh else ()

    def look(self) -> None:
        """Somebody asks what the document says now: tell it by `drawn`, where that is not known."""
        if self.is_known:
            self.drawn.emit()
            return
        self._asked = True
        if self._stale:
            self._soon.start(0)

    def stay(self) -> None:
        """The clerk does something else: nothing may move under the mouse, but what is left is said."""
        if self._walks:
            self._walks = self._by_itself = False
            self._asked = self._tells = True

    def go_on(self) -> None:
        """Lead to the next 【待补】 (下一处待补), of the document as it is now."""
        self.begins.emit()
        self._walks, self._by_itself = True, False
        if not self.session.counts_noted:
            return  # what is noted is being counted in, and drawn then
        if self._stale:
            self._renew()
        elif not self._under_way:
            self._walk()

    def go_on_behind(self, cell: Cell) -> None:
        """What the 【待补】 of a cell asked for is noted: on to the next one as drawn, else to one of the page drawn anew. The
        figures come last, and what asks for a dialog is only offered.
        """
        self.needs = [one for one in self.needs if one.cell != cell]
        self._by_itself = True
        if any(not _is_figure(one.gap) for one in self.needs):
            self._walk(live_strings.filled(cell))
        else:
            self._walks = True
            self.context.status.lead(live_strings.filled_last(cell))

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
        self._under_way = self._asked = False
        draft, label, finder = drawn
        self.document, self._why_none = draft.told, live_strings.COMPLETE
        printed = draft.told.printed_gaps if draft.told else ()
        self.needs = needs_of(printed)
        self._panel.show_draft(draft, label, finder, groups_of(printed, self._column))
        self.drawn.emit()
        if self._walks and self.session.counts_noted:
            self._walk()
        elif self._tells:
            self._tells = False
            self.context.status.say(live_strings.remaining(*self._count()) if self.needs else self._why_none)

    def _column(self, cell: Cell) -> str:
        return column_of(self.session.examination.ledger, cell) if self.session.examination else ""

    def _fail(self, error: AppError) -> None:
        self._under_way = False
        if isinstance(error, Cancelled):
            # Other work went first.
            self.renew_soon()
            return
        self._asked = False
        self.document, self.needs, self._why_none = None, (), error.message
        self.drawn.emit()
        self._panel.say(error.message)
        if self._walks:
            self._walk()

    def _walk(self, said: str = "") -> None:
        by_itself, self._walks, self._by_itself = self._by_itself, False, False
        # Of the figures some may be left open: once come to, they are come to again behind all the others.
        past = by_itself or (self._at is not None and _is_figure(self._at))
        others = [one for one in self.needs if not (past and _is_figure(one.gap))]
        after = [one for one in others if self._at and _place(one.gap) > _place(self._at)]
        following = next(iter(after or others or self.needs), None)
        if following and by_itself and _is_figure(following.gap):
            count = len(following.names)
            self.context.status.lead(
                live_strings.figures_left(count), (live_strings.confirm(count), lambda: self._go_to(following.gap))
            )
        elif following:
            self._go_to(following.gap, said)
        else:
            self.context.status.lead(self._why_none)

    def _go_to(self, gap: PrintedGap, said: str = "") -> None:
        """`said`: what to say before of the one just filled in."""
        self._at = gap
        self._panel.mark(gap)
        need = next((one for one in self.needs if gap.filled_by == one.gap.filled_by), Need(gap, (gap.name,)))
        self.lead_to_gap(gap, need.names)
        if need.cell:
            places, figures = self._count()
            self.context.status.lead(said + gap_led(gap, need.names, live_strings.left(places - 1, figures)))

    def _count(self) -> tuple[int, int]:
        """How many places are to be filled in, and how many figures to be confirmed in their dialog."""
        figures = [one for one in self.needs if _is_figure(one.gap)]
        return len(self.needs) - len(figures), sum(len(one.names) for one in figures)

    def _template_now(self) -> tuple[Path, int] | None:
        """The file of the chosen kind as it stands; None where it is gone."""
        try:
            file = self.session.office.templates.file(self.session.settings.template)
            return file, file.stat().st_mtime_ns
        except (AppError, OSError):
            return None


def _is_figure(gap: PrintedGap) -> bool:
    return gap.filled_by.kind is OriginKind.FIGURE


def _place(gap: PrintedGap) -> tuple[int, int]:
    return gap.paragraph, gap.begin
