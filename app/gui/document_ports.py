"""What the window asks of the service about documents: templates, layouts, the check and the printing of a Word file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.core.clause import LayoutReport
from app.core.finding import Advice
from app.core.own_preset import OwnPreset
from app.core.progress import Progress
from app.core.template_report import TemplateReport

if TYPE_CHECKING:
    from app.service import Template


class DocumentService(Protocol):
    """The sentences of app.service about documents."""

    def known_templates(self) -> Sequence["Template"]:
        """The templates with their files, and whether they are the office's own."""

    def template_folder(self) -> Path:
        """The office's own folder of templates, made if need be. May raise CannotWrite."""

    def copy_template(self, name: str | Path, new_name: str) -> Path:
        """Copy a template into the office's folder. May raise BadTemplate, BadOption, CannotWrite."""

    def check_template(self, name: str | Path) -> TemplateReport:
        """Everything that is wrong with a template. May raise BadTemplate."""

    def write_template_comments(self, name: str | Path, out: Path, *, overwrite: bool) -> Path:
        """Write a copy with a comment at each trouble. May raise BadTemplate, BadOption, CannotWrite."""

    def check_layout(self, path: Path, *, progress: Progress) -> LayoutReport:
        """Judge a .docx clause by clause. May raise UnreadableDocument, Cancelled."""

    def check_document(self, path: Path) -> Sequence[Advice]:
        """What the rules of texts find in a .docx. May raise UnreadableDocument."""

    def print_warnings(self, document: Path) -> Sequence[str]:
        """What to know before a document is printed. May raise UnreadableDocument."""

    def preset_values(self, name: str) -> OwnPreset:
        """All values of a layout; without a name where it is a shipped one. May raise BadOption."""

    def explain_preset(self, own: OwnPreset) -> str:
        """What comes of a layout, without keeping it. May raise BadOption."""

    def save_preset(self, own: OwnPreset) -> tuple[str, str, str]:
        """Keep an office's own layout. May raise BadOption, CannotWrite."""

    def remove_preset(self, name: str) -> None:
        """Forget one. May raise BadOption, CannotWrite."""
