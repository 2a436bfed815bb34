"""What a mender is: a clause, and the function that brings a document to it wherever it differs, telling what it changed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from app.core.clause import LayoutChange, Place, Verdict
from app.word.inspect.clause import Clause
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.reading.opening import WordFile
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces
from app.word.standard.layout import TYPEFACES, Preset, Role

_AROUND = (Element.ADDRESSEE, Element.ATTACHMENT_NOTE, Element.SIGNATURE, Element.DATE, Element.NOTE)


class WordChange(NamedTuple):
    """One change as its function tells it."""

    place: Place
    what: str
    before: str
    after: str


@dataclass(frozen=True)
class WordDraft:
    """A file in the making, and the document as it was read last: what it says of a changed paragraph is from before.

    `own`: the office's own presets; the margins and lines of one are what the office wants.
    """

    source: WordFile
    document: Document
    own: tuple[Preset, ...] = ()

    def face(self, role: Role) -> str:
        """The font of that class the document has most of, else the usual one: an office keeps its own 仿宋_GB2312."""
        used = Counter(run.look.chinese for one in self.document.flow for run in one.runs if run.text.strip())
        own = next((name for name, _ in used.most_common() if name and faces.is_of(name, role)), "")
        return own or TYPEFACES[role].name

    @property
    def around_body(self) -> list[Paragraph]:
        """What stands above and below the body in its look: no clause speaks of it, but it follows the body's."""
        return [one for one in self.document.flow if one.text and self.document.kind_of(one) in _AROUND]

    def place(self, paragraph: Paragraph) -> Place:
        """Where a paragraph stands; a blank one by the next with words."""
        if paragraph.text:
            return paragraph.place
        below = self.document.flow[self.document.position(paragraph) + 1 :]
        number = next((one.at for one in below if one.at), 0)
        return Place(part=f"第 {number} 段上面的空行" if number else "文末的空行")


Mending = Callable[[WordDraft], Iterator[WordChange]]


@dataclass(frozen=True)
class Mender:
    """A clause, and how to bring a document to it."""

    clause: Clause
    change: Mending

    def mend(self, draft: WordDraft) -> list[LayoutChange]:
        """Change the draft in place where it differs as written; what was changed."""
        if self.clause.judge(draft.document).verdict is not Verdict.DIFFERS:
            return []
        return [LayoutChange(self.clause.id, self.clause.title, *one) for one in self.change(draft)]


def mends(clause: Clause) -> Callable[[Mending], Mender]:
    """Declare a mender at its function."""
    return lambda change: Mender(clause, change)
