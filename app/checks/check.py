"""A check as a value: a rule with its Chinese texts, and the function that finds its hits."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from app.checks.texts import TextInPlace, prose_given, running_texts
from app.core.check_context import CheckContext
from app.core.finding import Level, Origin
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.matters.given import Particulars


class Family(StrEnum):
    """The families rules belong to (规则类别), in the order they are shown; the value is the name shown."""

    MISSING = "缺项"
    TIME = "时间"
    CONTRADICTION = "前后矛盾"
    IDENTITY = "序号和名称"
    FIGURES = "数字"
    WORDING = "文字表述"
    PUNCTUATION = "标点和格式"
    PUBLICITY = "公开前核对"
    PARTICULARS = "通报要素"
    READING = "台账读取"


@dataclass(frozen=True)
class Hit:
    """One place where the rule is broken; `level` where it differs from the rule's own.

    `cells`: where one hit at a heading speaks of many cells below it, those.
    """

    origin: Origin
    values: Mapping[str, str] = field(default_factory=dict)
    level: Level | None = None
    cells: tuple[Cell, ...] = ()


Find = Callable[[Ledger, CheckContext], Iterator[Hit]]
Read = Callable[[Iterable[TextInPlace], CheckContext], Iterator[Hit]]


@dataclass(frozen=True)
class Check:
    """A rule (permanent kebab-case `id`) and how to find what breaks it.

    `says` is the finding's sentence, with the hit's values in braces; `fix` tells the next step.
    A rule of texts can `read` them wherever they stand, those of a document too.
    """

    id: str
    level: Level
    family: Family
    title: str
    why: str
    fix: str
    says: str
    find: Find
    read: Read | None = None


def check(
    rule: str, level: Level, *, family: Family, title: str, why: str, fix: str, says: str
) -> Callable[[Find], Check]:
    """Make a Check of the decorated function."""
    return lambda find: Check(rule, level, family, title, why, fix, says, find)


def text_check(
    rule: str,
    level: Level,
    *,
    family: Family,
    title: str,
    why: str,
    fix: str,
    says: str,
    of: Callable[[Ledger, str], Iterator[TextInPlace]] = running_texts,
    given: Callable[[Particulars], Iterator[TextInPlace]] = prose_given,
    needs: str = "",
) -> Callable[[Read], Check]:
    """Make a Check of a function that reads texts: those `of` a ledger and those `given` as particulars.

    `needs`: a short pattern without which the rule cannot hold in a text, so that most are never looked at (TextIndex).
    """

    def make(read: Read) -> Check:
        def find(ledger: Ledger, context: CheckContext) -> Iterator[Hit]:
            return read(chain(of(ledger, needs), given(context.particulars)), context)

        return Check(rule, level, family, title, why, fix, says, find, read)

    return make
