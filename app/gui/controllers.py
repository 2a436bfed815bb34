"""All controllers of the window, listed by hand and joined: a new feature is a module of its own and a line here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import SignalInstance

from app.core.errors import AppError, BadTemplate, NoHeader, NoProblems
from app.gui.figures import strings as figures_strings
from app.gui.figures.controller import Figures
from app.gui.findings.deciding import Deciding
from app.gui.findings.rules import Rules
from app.gui.findings.stepping import Stepping
from app.gui.fonts.controller import FontsController
from app.gui.form.choosing import Choosing
from app.gui.form.filling import Filling
from app.gui.form.inserting import Inserting
from app.gui.form.kinds_menu import KindsMenu
from app.gui.form.matter_choosing import MatterChoosing
from app.gui.form.own_presets import OwnPresetsController
from app.gui.form_page import FormPage
from app.gui.heading import strings as heading_strings
from app.gui.heading.controller import HeadingRescue
from app.gui.heading.sheet_choosing import SheetChoosing
from app.gui.help.about import About
from app.gui.help.keys import Keys
from app.gui.help.manual import Manual
from app.gui.layout import strings as layout_strings
from app.gui.layout.controller import LayoutCheck
from app.gui.ledger.asking import Asking
from app.gui.ledger.day_asking import DayAsking
from app.gui.ledger.following import Following
from app.gui.ledger.showing import Showing
from app.gui.mending import in_place_strings as mending_strings
from app.gui.mending.copies import Copies
from app.gui.mending.counting import NotedCounting
from app.gui.mending.fixing import Fixing
from app.gui.mending.in_place import InPlace
from app.gui.mending.undoing import Undoing
from app.gui.mending.writing_changes import CHANGES, WritingChanges
from app.gui.office_file.controller import OfficeSettings
from app.gui.preview import strings as preview_strings
from app.gui.preview.controller import Preview
from app.gui.preview.live import Live
from app.gui.printing.controller import Printing
from app.gui.printing.pdf import PdfSaving
from app.gui.settings.controller import Preferences
from app.gui.shell import strings
from app.gui.shell.checking import Checking
from app.gui.shell.controller import Context, Controller
from app.gui.shell.messages import Button, Tone
from app.gui.shell.session import Checked
from app.gui.start.controller import Recents
from app.gui.start.page import StartPage
from app.gui.templates import strings as templates_strings
from app.gui.templates.controller import Templates
from app.gui.words.controller import Words
from app.gui.work_page import WorkPage
from app.gui.writing.controller import WRITE, Writing


class Controllers:
    """Each controller connects its own menu entries; what all of them tell is connected here."""

    def __init__(self, context: Context, start: StartPage, work: WorkPage, page: FormPage, kinds: KindsMenu) -> None:
        self.context = context
        self.work = work
        self.checking = Checking(context)
        self.recents = Recents(context, self.checking, start)
        self.asking = Asking(context, self.checking)
        self.day_asking = DayAsking(context, self.checking, work.header)
        self.heading = HeadingRescue(context, self.checking, work.sheets.shown)
        self.following = Following(context)
        self.filling = Filling(context, self.checking, page.form)
        self.choosing = Choosing(context, page.form, page.header, kinds)
        self.matter_choosing = MatterChoosing(context, self.filling, page.header, page.matter_note)
        self.inserting = Inserting(context, page.form)
        self.preferences = Preferences(context, self.checking)
        self.rules = Rules(context, self.checking, work.findings)
        self.words = Words(context, self.checking)
        self.deciding = Deciding(context, self.checking, work.findings)
        self.figures = Figures(context, work.sheets.text)
        self.live = Live(context, page.live)
        self.writing = Writing(context, self.checking, self.live.ledger_gaps)
        self.copies = Copies(context)
        self.counting = NotedCounting(context)
        self.in_place = InPlace(context, work.mend_bar, self.counting)
        self.changes = WritingChanges(context, self.in_place)
        self.fixing = Fixing(context)
        self.templates = Templates(context)
        self.office_settings = OfficeSettings(context, self.filling.hand_over)
        self.own_presets = OwnPresetsController(context, self.choosing, page.form)
        self.fonts = FontsController(context)
        self.layout_check = LayoutCheck(context)
        self.printing = Printing(context)
        self.pdf = PdfSaving(context)
        self.preview = Preview(context)
        self.manual = Manual(context)
        self.keys = Keys(context)
        self.about = About(context)
        alone = (
            Showing(context),
            SheetChoosing(context, self.checking),
            Stepping(context, work.findings),
            Undoing(context),
        )
        self.all = [*alone, *(one for one in vars(self).values() if isinstance(one, Controller))]

    def join(
        self,
        *,
        began: Callable[[], None],
        shown: Callable[[Checked], None],
        wrote: Callable[[Path, Path], None],
        failed: Callable[[AppError], None],
        told: Callable[..., None],
    ) -> None:
        """Tell the window of every beginning, result and failure."""
        for controller in self.all:
            controller.begins.connect(began)
            controller.begins.connect(self.in_place.settle)
            controller.checked.connect(shown)
            controller.checked.connect(self.day_asking.show)
            controller.checked.connect(self.filling.show)
            controller.checked.connect(self.choosing.show)
            controller.checked.connect(self.matter_choosing.show)
            controller.checked.connect(lambda _: self.inserting.look())
            controller.checked.connect(self.figures.refresh)
            controller.checked.connect(self.in_place.refresh)
            controller.checked.connect(self.fixing.refresh)
            controller.checked.connect(self.fonts.shorten)
            controller.checked.connect(self.following.show)
            controller.checked.connect(self.live.renew_soon)
            # Behind it: what is written to the disk must not keep the file from being watched at once.
            controller.checked.connect(self.recents.keep)
            controller.wrote.connect(wrote)
            controller.failed.connect(failed)
            controller.told.connect(told)
            # Where work is waited for: at the foot of the window, and of a dialog before it.
            controller.busy.connect(lambda: self.context.runner.said.emit(strings.BUSY))
        self.changes.mended.connect(lambda said: told(Tone.GOOD, said, self._mended_offers()))
        self._join_panels()
        self.writing.figures_asked.connect(self.figures.open_unconfirmed)
        self.writing.unwritten.connect(self.changes.write_first)
        self.changes.written_first.connect(self.writing.start)
        self.figures.write_asked.connect(self.context.commands[WRITE].trigger)
        for leading in (self.preview, self.live):
            leading.figures_asked.connect(self.figures.open)
            leading.confirming_asked.connect(self.figures.open_gap)
            leading.cell_asked.connect(self.in_place.fill_gap)
        self._join_live()
        self.writing.wrote.connect(lambda path, _asked: self.preview.take(path, self.writing.sources))
        self.choosing.preset_set.connect(self.fonts.look_again)
        self.fonts.saved.connect(self.own_presets.take)
        self.preferences.changed.connect(self.choosing.offer)
        self.preferences.changed.connect(self.following.look)
        self.preferences.changed.connect(self.changes.refresh)
        self.templates.listed.connect(self.choosing.relist)
        # After showing: the table stands behind the question. Not while writing, which asks about all that is left.
        self.checking.checked.connect(self.asking.ask_unsure)
        self.office_settings.checked.connect(self.asking.ask_unsure)
        self.office_settings.replaced.connect(self.filling.start_anew)
        self.office_settings.replaced.connect(self.choosing.start_anew)
        self.office_settings.replaced.connect(self.matter_choosing.start_anew)
        self.office_settings.replaced.connect(self.asking.start_anew)
        self.office_settings.replaced.connect(self.templates.close)
        self.office_settings.replaced.connect(self.fonts.look_again)

    def _join_panels(self) -> None:
        """What one feature's panel tells another feature, and the other way round."""
        header, findings = self.work.header, self.work.findings
        findings.words.filed.connect(self.words.file)
        findings.words.can_be_filed = self.words.can_be_filed
        self.words.answered.connect(self.context.selection.go_on)
        findings.pressed.connect(self.in_place.begin)
        self.work.sheets.mending_asked.connect(self.in_place.begin)
        for typed in (findings.view.typed, self.work.sheets.typed):
            typed.connect(self.in_place.begin)
        self.in_place.changed.connect(lambda: self.work.show_noted(self.in_place.noted()))
        self.changes.goes_on_as.connect(self.work.rename)
        self.changes.goes_on_as.connect(lambda _: self.day_asking.go_on())
        # Behind the way to that cell.
        findings.also.chosen.connect(lambda _: self.in_place.begin())
        findings.note_back_asked.connect(self.in_place.take_back)
        self.in_place.left.connect(self.work.begin)
        # A date may stand there typed and not yet left.
        self.writing.begins.connect(header.take_day)

    @property
    def depends_on(self) -> Sequence[SignalInstance]:
        """Each tells that a document says something else from now on, or may."""
        return self.filling.given, self.figures.confirmed, self.in_place.changed

    def _join_live(self) -> None:
        """Whatever the document depends on."""
        self.filling.given.connect(self.choosing.follow)
        self.filling.given.connect(self.inserting.look)
        self.filling.given.connect(self.live.renew_soon)
        self.choosing.preset_set.connect(self.live.renew_soon)
        self.figures.confirmed.connect(self.live.renew_soon)
        self.in_place.gap_filled.connect(self.live.go_on_behind)
        self.figures.told_asked.connect(self.live.look)
        self.figures.others_asked.connect(self.live.go_on)
        self.writing.gap_asked.connect(self.live.go_on)
        self.live.drawn.connect(lambda: self.figures.take_told(self.live.document, known=self.live.is_known))
        self.live.outdated.connect(self.figures.forget_told)
        self.in_place.changed.connect(self.figures.forget_told)
        # Whatever else the clerk begins, nothing moves under the mouse.
        for other in (self.in_place.list_asked, self.context.commands[CHANGES].triggered, self.context.selection.went):
            other.connect(self.live.stay)
        # Whether names are masked is answered there.
        self.writing.wrote.connect(self.live.renew_soon)

    def offers(self, path: Path) -> list[Button]:
        """What can be done with a file just written; nothing but to open it where it is a workbook."""
        if path.suffix != ".docx":
            return []
        return [
            (preview_strings.PREVIEW_BUTTON, self.preview.open),
            (layout_strings.LAYOUT_BUTTON, self.layout_check.check_written),
            *self.printing.buttons(),
            (figures_strings.FIGURES, self.figures.open),
        ]

    def _mended_offers(self) -> list[Button]:
        """What can be done with changes just written."""
        return [(mending_strings.UNDO, self.changes.undo)]

    def ways_out(self, error: AppError) -> list[Button]:
        """What can be done about an error."""
        match error:
            case BadTemplate():
                return [(templates_strings.TEMPLATES_BUTTON, self.templates.open_faulty)]
            case NoHeader() | NoProblems():
                return [(heading_strings.HEADING_BUTTON, self.heading.ask_again)]
            case _:
                return []
