"""A clause of the standard judged on one document (版式检查): asked, found, how binding, where; and the whole report."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.core.finding import Level


class Strength(StrEnum):
    """How binding a clause is: what the standard requires, what it recommends, what custom has."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    CUSTOM = "custom"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"required": "标准规定", "recommended": "标准推荐", "custom": "通行做法"}[self.value]

    @property
    def level(self) -> Level:
        """The gravity of a finding of that strength."""
        return {"required": Level.MUST, "recommended": Level.WARN, "custom": Level.INFO}[self.value]


class Verdict(StrEnum):
    """What came of a clause."""

    OK = "ok"
    DIFFERS = "differs"
    UNMEASURED = "unmeasured"
    NOT_APPLICABLE = "not_applicable"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"ok": "符合", "differs": "不符", "unmeasured": "没有测量", "not_applicable": "不涉及"}[self.value]


@dataclass(frozen=True)
class Place:
    """Where in a document: a paragraph (counted from 1, blank ones and tables left out) and its first words.

    `part` is a part without such paragraphs (页脚, 第 2 个表格, 版记); 0 and empty stand for nothing to say.
    """

    paragraph: int = 0
    words: str = ""
    section: int = 0
    page: int = 0
    part: str = ""

    def __str__(self) -> str:
        page = f"第 {self.page} 页" if self.page else ""
        section = f"第 {self.section} 节" if self.section else ""
        paragraph = f"第 {self.paragraph} 段" if self.paragraph else ""
        quoted = f"“{self.words}”" if self.words else ""
        return "，".join(filter(None, (page, section, self.part, f"{paragraph}{quoted}"))) or "全文"


@dataclass(frozen=True)
class Difference:
    """One place where a document differs from a clause, and what was found there, in Chinese."""

    found: str
    place: Place = Place()


@dataclass(frozen=True)
class JudgedClause:
    """A clause with its verdict. `id` is permanent; `number` is the standard's own, empty where it says nothing.

    `found` says what was found, or why nothing was measured; `differences` are not empty when the verdict is DIFFERS.
    """

    id: str
    number: str
    title: str
    asked: str
    fix: str
    strength: Strength
    verdict: Verdict
    found: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def place(self) -> Place:
        """The first place where it differs."""
        return self.differences[0].place if self.differences else Place()

    def places(self) -> dict[str, list[Place]]:
        """What was found, each with all the places where it was."""
        found: dict[str, list[Place]] = {}
        for difference in self.differences:
            found.setdefault(difference.found, []).append(difference.place)
        return found


@dataclass(frozen=True)
class LayoutChange:
    """What was changed at one place so that a clause is met, for the clerk: `what` (字体, 文字…) was `before`, is `after`."""

    clause: str
    title: str
    place: Place
    what: str
    before: str
    after: str


@dataclass(frozen=True)
class MendedLayout:
    """A document brought to the clauses that have a mender: its bytes, the very same where nothing was changed."""

    content: bytes
    changes: tuple[LayoutChange, ...]

    def places(self) -> dict[LayoutChange, list[Place]]:
        """What was changed, each with all the places where it was; the change itself names the first."""
        found: dict[LayoutChange, list[Place]] = {}
        for change in self.changes:
            first = next((one for one in found if replace(one, place=change.place) == change), change)
            found.setdefault(first, []).append(change.place)
        return found


@dataclass(frozen=True)
class Measurement:
    """How the pages were measured: by which program, or why not; `stand_ins` are the fonts that machine lacks."""

    program: str = ""
    why_not: str = ""
    stand_ins: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnPaper:
    """What only a person sees, on the finished paper: neither met nor differed from, never counted among the clauses."""

    id: str
    number: str
    title: str
    asked: str


@dataclass(frozen=True)
class LayoutReport:
    """Every clause judged on one document, in the order of the standard, and what is left to the clerk's eyes.

    `format`: which of the standard's formats it was judged by (通用, 信函, 命令, 纪要).
    """

    file: str
    clauses: tuple[JudgedClause, ...]
    measurement: Measurement
    on_paper: tuple[OnPaper, ...] = ()
    format: str = ""

    def list_differing(self, strength: Strength) -> tuple[JudgedClause, ...]:
        """The clauses of one strength the document differs from."""
        return tuple(one for one in self.clauses if one.strength is strength and one.verdict is Verdict.DIFFERS)

    def of(self, verdict: Verdict) -> tuple[JudgedClause, ...]:
        """The clauses with one verdict."""
        return tuple(one for one in self.clauses if one.verdict is verdict)
