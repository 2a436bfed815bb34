"""What the check of a template found, as data: each trouble with its place, its sentence and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

from app.core.text import shorten

_TOLD = 3


class Severity(StrEnum):
    """Whether the template can be used as it is."""

    ERROR = "error"
    WARNING = "warning"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"error": "错误", "warning": "提醒"}[self.value]


@dataclass(frozen=True)
class TemplatePlace:
    """A paragraph of a template: `part` of the package, `index` among that part's paragraphs from 0.

    `label` is what the clerk is told (表1第2行第3格“…”); `part` is empty where the whole file is meant.
    """

    label: str
    part: str = ""
    index: int = 0


WHOLE = TemplatePlace("整个文件")


@dataclass(frozen=True)
class TemplateTrouble:
    """One trouble: its permanent id, how grave, where, what is wrong, what to do."""

    id: str
    severity: Severity
    place: TemplatePlace
    message: str
    fix: str


@dataclass(frozen=True)
class TemplateReport:
    """All troubles of a template in the order of its text, the top-level fields it uses (sorted), the parts of those."""

    name: str
    troubles: tuple[TemplateTrouble, ...]
    fields: tuple[str, ...]
    parts: frozenset[str] = frozenset()

    def of(self, severity: Severity) -> tuple[TemplateTrouble, ...]:
        """Those of one severity."""
        return tuple(one for one in self.troubles if one.severity is severity)

    @property
    def errors(self) -> tuple[TemplateTrouble, ...]:
        """What keeps the template from being used."""
        return self.of(Severity.ERROR)

    def refusal(self) -> str:
        """Why no document is written from it, in one sentence: the first errors, and where to see all."""
        told = "；".join(f"{shorten(one.place.label, 40)}：{one.message}" for one in self.errors[:_TOLD])
        return f"模板“{self.name}”有 {len(self.errors)} 处错误：{told}。全部错误和改法，请在窗口的“模板…”里检查，或运行 template 命令。"
