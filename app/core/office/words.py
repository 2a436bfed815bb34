"""The office's words (本单位用语): what it calls a state, a kind of deadline or a column, where the program would ask."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.columns import Column
from app.core.deadline import Deadline, Event, Immediate, Missing, Ongoing, Recurring
from app.core.status import Status
from app.core.text import narrow, one_line

_END_POINTS = "。.;,!、:；，！．："
_BLANK = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")  # beside 汉字 a blank only sets apart (完 成)


class WordedDeadline(StrEnum):
    """The kinds of deadline a wording may be; a day is no wording."""

    IMMEDIATE = "immediate"
    ONGOING = "ongoing"
    RECURRING = "recurring"
    EVENT = "event"
    MISSING = "missing"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return _DEADLINES[self][0]

    def read(self, text: str) -> Deadline:
        """The deadline a cell with this text has."""
        return _DEADLINES[self][1](text)


_DEADLINES: Mapping[WordedDeadline, tuple[str, Callable[[str], Deadline]]] = {
    WordedDeadline.IMMEDIATE: ("立行立改", Immediate),
    WordedDeadline.ONGOING: ("长期坚持", Ongoing),
    WordedDeadline.RECURRING: ("定期进行", Recurring),
    WordedDeadline.EVENT: ("某件事以后", Event),
    WordedDeadline.MISSING: ("没有写时限", Missing),
}


class LeftOut(StrEnum):
    """What a heading may be filed as that names no column: nobody is told of it again."""

    NOT_READ = "not_read"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return "不读这一列"


Meaning = Status | WordedDeadline | Column | LeftOut


class WordKind(StrEnum):
    """What a word of the office may name; the value is its public key."""

    STATUS = "status"
    DEADLINE = "deadline"
    COLUMN = "column"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"status": "完成状态", "deadline": "整改时限", "column": "表头"}[self.value]

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What such a word can be filed as."""
        choices: dict[WordKind, tuple[Meaning, ...]] = {
            WordKind.STATUS: tuple(one for one in Status if one is not Status.UNKNOWN),
            WordKind.DEADLINE: tuple(WordedDeadline),
            WordKind.COLUMN: (*Column, *LeftOut),
        }
        return choices[self]

    def meaning(self, said: object) -> Meaning | None:
        """The meaning of that public key or Chinese term; None where it is none."""
        return next((one for one in self.meanings if said in (one.value, one.label)), None)


@dataclass(frozen=True)
class OfficeWord:
    """One word with its meaning; the word as the clerk writes it (A类, Ⅱ级)."""

    kind: WordKind
    word: str
    meaning: Meaning

    @property
    def key(self) -> tuple[WordKind, str]:
        """What no two words of an office have in common, however they are written."""
        return self.kind, normal(self.word)


@dataclass(frozen=True)
class UnusedWord:
    """A kept entry that is not used: its name in the file, what of it is shown (kind, word), and why, in Chinese."""

    name: str
    kind: str
    word: str
    why: str


@dataclass(frozen=True)
class OfficeWords:
    """All words of an office. They are asked only where the program's own reading knows nothing."""

    statuses: Mapping[str, Status] = field(default_factory=dict)
    deadlines: Mapping[str, WordedDeadline] = field(default_factory=dict)
    columns: Mapping[str, Column | LeftOut] = field(default_factory=dict)
    _written: Mapping[str, str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        written: dict[str, str] = {}
        for name in ("statuses", "deadlines", "columns"):
            given = getattr(self, name)
            written |= {f"{name} {normal(word)}": as_filed(word) for word in given}
            object.__setattr__(self, name, {normal(word): one for word, one in given.items()})
        object.__setattr__(self, "_written", written)

    def status_of(self, text: str) -> Status:
        """The state a status cell with this text names here; UNKNOWN where nobody has filed it."""
        return self.statuses.get(normal(text), Status.UNKNOWN) if self.statuses else Status.UNKNOWN

    def deadline_of(self, text: str) -> Deadline | None:
        """The deadline of a cell with this text; None where nobody has filed it."""
        found = self.deadlines.get(normal(text)) if self.deadlines else None
        return found.read(text) if found else None

    def column_of(self, heading: str) -> Column | None:
        """The column below this heading; None where nobody has filed it as one."""
        found = self.columns.get(normal(heading)) if self.columns else None
        return found if isinstance(found, Column) else None

    def leaves_out(self, heading: str) -> bool:
        """Whether this heading is filed as one that nobody wants read."""
        return self.columns.get(normal(heading)) is LeftOut.NOT_READ if self.columns else False

    def __iter__(self) -> Iterator[OfficeWord]:
        """Every word as it was written, by kind, in the order of filing."""
        kinds = zip(WordKind, ("statuses", "deadlines", "columns"), strict=True)
        for kind, name in kinds:
            meanings: Mapping[str, Meaning] = getattr(self, name)
            yield from (OfficeWord(kind, self._written[f"{name} {word}"], one) for word, one in meanings.items())


NO_WORDS = OfficeWords()


def words_of(filed: Iterable[OfficeWord]) -> OfficeWords:
    """All of these words; the later of two that are the same counts."""
    kept = tuple({one.key: one for one in filed}.values())
    return OfficeWords(
        {one.word: one.meaning for one in kept if isinstance(one.meaning, Status)},
        {one.word: one.meaning for one in kept if isinstance(one.meaning, WordedDeadline)},
        {one.word: one.meaning for one in kept if isinstance(one.meaning, (Column, LeftOut))},
    )


def normal(word: str) -> str:
    """A word for comparing: half-width small letters, no white space, no point at its end (？ stays: it is a doubt)."""
    text = narrow(word).lower()
    return text.rstrip(_END_POINTS) or text


def as_filed(word: str) -> str:
    """A word as it is kept and shown: as written, without blanks beside 汉字 and points at its end."""
    text = _BLANK.sub("", one_line(word))
    return text.rstrip(_END_POINTS) or text


ASKED = "asked"
"""Among a finding's values: the wordings it asks about, a line each."""
