"""What a clause is: its Chinese texts beside the function that judges a document by it, and what such a function answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.core.clause import Difference, JudgedClause, Place, Strength, Verdict
from app.word.inspect.document import Document
from app.word.reading.paragraphs import Paragraph

REQUIRED, RECOMMENDED, CUSTOM = Strength


@dataclass(frozen=True)
class Outcome:
    """What a clause's function found."""

    verdict: Verdict
    found: str = ""
    differences: tuple[Difference, ...] = ()


Judge = Callable[[Document], Outcome]


@dataclass(frozen=True)
class Clause:
    """A clause of the standard; `asked` and `fix` are for the clerk, `number` is the standard's."""

    id: str
    number: str
    title: str
    strength: Strength
    asked: str
    fix: str
    judge: Judge

    def apply(self, document: Document) -> JudgedClause:
        """The clause with its verdict on a document, each place with its page where the pages are known."""
        outcome = self.judge(document)
        return JudgedClause(
            self.id,
            self.number,
            self.title,
            self.asked,
            self.fix,
            self.strength,
            outcome.verdict,
            outcome.found,
            tuple(_on_page(one, document) for one in outcome.differences),
        )


def clause(
    ident: str, number: str, title: str, *, strength: Strength, asked: str, fix: str
) -> Callable[[Judge], Clause]:
    """Declare a clause at its function."""
    return lambda judge: Clause(ident, number, title, strength, asked, fix, judge)


def meets(found: str = "") -> Outcome:
    """As asked."""
    return Outcome(Verdict.OK, found)


def differs(found: str, place: Place | None = None) -> Outcome:
    """At one place not as asked."""
    return outcome_of([Difference(found, place or Place())])


def outcome_of(differences: Iterable[Difference], found: str = "") -> Outcome:
    """As asked where there are no differences; `found` is said then."""
    listed = tuple(differences)
    return Outcome(Verdict.DIFFERS, listed[0].found, listed) if listed else meets(found)


def absent(what: str) -> Outcome:
    """The document has nothing the clause speaks of."""
    return Outcome(Verdict.NOT_APPLICABLE, what)


def unmeasured(why: str) -> Outcome:
    """It takes a measurement that could not be made."""
    return Outcome(Verdict.UNMEASURED, why)


def not_printed() -> Outcome:
    """It takes the printed page, and there is none."""
    return unmeasured("要看印出的版面，没有测量")


def at(paragraph: Paragraph, found: str) -> Difference:
    """A difference in a paragraph."""
    return Difference(found, paragraph.place)


def _on_page(difference: Difference, document: Document) -> Difference:
    place = difference.place
    if document.printed is None or place.page or not place.words:
        return difference
    return replace(difference, place=replace(place, page=document.printed.page_of(place.words)))
