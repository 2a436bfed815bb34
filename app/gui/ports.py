"""What the window asks of those who are handed in: the service, the memory, the settings."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.field import Particular
from app.core.figure import Figure
from app.core.finding import Advice, Aside
from app.core.fix import Fix
from app.core.page import Page
from app.core.particulars import Particulars
from app.core.policy import Decided
from app.core.progress import Progress
from app.gui.document_ports import DocumentService

if TYPE_CHECKING:
    from app.service import Decisions, Examination, Masking, Rule


class Service(DocumentService, Protocol):
    """The sentences of app.service that the window speaks."""

    def examine(
        self,
        path: Path,
        check_context: CheckContext,
        *,
        particulars: Particulars,
        answers: Mapping[str, Mapping[Column, str]],
        progress: Progress,
    ) -> "Examination":
        """Read and check a ledger, with the clerk's answers about columns."""

    def changed(self, examination: "Examination") -> bool:
        """Whether the file's bytes are others now."""

    def write_notice(
        self,
        examination: "Examination",
        out: Path,
        *,
        particulars: Particulars,
        template: str,
        preset: str,
        overwrite: bool,
        despite_findings: bool,
        reason: str,
        day: date,
        mask: "Sequence[Masking]",
        progress: Progress,
    ) -> Path:
        """Write the notice; the path it stands under. `reason` and `day` are recorded where findings are left open."""

    def maskings(self, examination: "Examination") -> "Sequence[Masking]":
        """The names of persons dealt with that a public document should mask."""

    def mark(self, examination: "Examination", out: Path, *, overwrite: bool, progress: Progress) -> Path:
        """Write the marked copy; the path it stands under."""

    def write_issues(
        self, examination: "Examination", out: Path, *, by_department: bool, overwrite: bool, progress: Progress
    ) -> Path:
        """Write the list of issues, each department on a sheet of its own if so asked; the path it stands under."""

    def safe_fixes(self, examination: "Examination", *, progress: Progress) -> Sequence[Fix]:
        """What can be mended without asking, and what is left to the clerk. May raise BadOption, CannotWrite."""

    def write_fixed(
        self, examination: "Examination", fixes: Collection[Fix], out: Path, *, overwrite: bool, progress: Progress
    ) -> Path:
        """Write a copy with these fixes made; the path it stands under."""

    def fixes_made(self, copy: Path, *, progress: Progress) -> Sequence[Fix]:
        """What was mended in a fixed copy. May raise BadOption."""

    def undo_fixes(
        self, copy: Path, out: Path, *, cells: Collection[str], overwrite: bool, progress: Progress
    ) -> tuple[Path, Sequence[Fix]]:
        """Write another copy with these cells as they were; its path, and the fixes that stay."""

    def figures(self, examination: "Examination") -> Sequence[Figure]:
        """The proven numbers a notice prints."""

    def set_aside(self, examination: "Examination", advice: Advice, reason: str, *, day: date) -> "Examination":
        """Remember that a finding needs no mending; the examination with it aside. May raise CannotWrite."""

    def take_back(self, examination: "Examination", aside: Aside, *, day: date) -> "Examination":
        """Ask for a finding again; the examination with it to act on. May raise CannotWrite."""

    def decided(self, ledger: Path) -> "Decisions":
        """What was decided about that ledger."""

    def reasons(self, kind: Decided) -> Sequence[str]:
        """The reasons given last for decisions of that kind."""

    def rules(self) -> Sequence["Rule"]:
        """Every rule with its level now, family by family."""

    def change_level(self, rule: str, word: str) -> None:
        """Give a rule another level: must, warn, info, off, or default. May raise CannotWrite."""

    def preview(self, path: Path, *, engine: str, progress: Progress) -> Sequence[Page]:
        """The pages of a written document, as a layout engine sets them."""

    def layout_engines(self) -> Sequence[tuple[str, str]]:
        """The word processors by name and label, the usual one first."""

    def templates(self) -> Sequence[str]:
        """The names of the templates, the office's own too."""

    def particulars_used(self, template: str | Path) -> Sequence[Particular]:
        """The particulars a document of this template needs. May raise BadTemplate."""

    def presets(self) -> Sequence[tuple[str, str, str]]:
        """The layout presets: name, label, and one sentence on what it does."""


class Memory(Protocol):
    """What is remembered between runs. Writing may raise CannotWrite."""

    @property
    def troubles(self) -> Sequence[str]:
        """What of the stored could not be used, in Chinese."""

    def recent(self) -> Sequence[Path]:
        """The ledgers opened last, the latest first."""

    def opened(self, ledger: Path) -> None:
        """Put a ledger first among the recent ones."""

    def forget_recent(self) -> None:
        """Empty the list of recent ledgers."""

    def particulars(self, ledger: Path) -> Particulars:
        """What was given for this ledger and for the office."""

    def keep(self, ledger: Path, particulars: Particulars) -> None:
        """Remember what was given."""

    def answers(self) -> Mapping[str, Mapping[Column, str]]:
        """The clerk's answers about columns, by the headings' fingerprint."""

    def keep_answers(self, answers: Mapping[str, Mapping[Column, str]]) -> None:
        """Remember answers for ledgers with the same headings; an empty one is forgotten."""


class Setting(Protocol):
    """The declaration of one setting."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def default(self) -> str | int:
        """What holds where nothing was set."""

    @property
    def label(self) -> str:
        """Its Chinese name."""

    @property
    def help(self) -> str:
        """What it does, in one Chinese sentence."""

    @property
    def limits(self) -> tuple[int, int] | None:
        """The least and the greatest number."""


class Settings(Protocol):
    """The settings the window reads, and the one way to change them."""

    @property
    def troubles(self) -> Sequence[str]:
        """What of the stored could not be used, in Chinese."""

    @property
    def declared(self) -> Sequence[Setting]:
        """Every setting."""

    def value_of(self, name: str) -> str | int:
        """The value in force."""

    @property
    def due_soon_days(self) -> int:
        """How many days ahead a deadline counts as near."""

    @property
    def immediate_days(self) -> int:
        """After how many days since the feedback 立行立改 should be done."""

    @property
    def roster(self) -> frozenset[str]:
        """The names of those who may be owners."""

    @property
    def preset(self) -> str:
        """The name of the layout preset."""

    @property
    def template(self) -> str:
        """The name of the template."""

    def change(self, name: str, value: object) -> None:
        """Set and keep a value; may raise BadOption or CannotWrite."""
