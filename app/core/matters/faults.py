"""What can be wrong with the file of a matter (事项), and what is known beside it to judge it by."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.matters.matter import Matter
from app.core.matters.near import is_it
from app.core.template_report import Severity


@dataclass(frozen=True)
class MatterFault:
    """What is wrong with the file, where, and what to do, in Chinese; `line` 0: the whole file."""

    line: int
    message: str
    fix: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class KeyFault:
    """The same by the heading (empty above the first) and the key it stands at; a heading's own without key."""

    heading: str
    key: str | None
    message: str
    fix: str
    severity: Severity = Severity.ERROR


def doubt(heading: str, key: str | None, message: str, fix: str) -> KeyFault:
    """Something that may be meant: it is to be looked at (提醒)."""
    return KeyFault(heading, key, message, fix, Severity.WARNING)


@dataclass(frozen=True)
class Known:
    """What the office has beside the file: `fields` that can be put into a sentence, each with its own name; the other
    `matters`; its `kinds` of document. `hides`: the names of the program's own, where it would take the place of one."""

    fields: Mapping[str, str] = field(default_factory=dict)
    matters: Sequence[Matter] = ()
    kinds: Collection[str] = ()
    hides: Collection[str] = ()


def near(name: str, known: Collection[str]) -> str:
    """The nearest of the known names as a question, else all of them."""
    return is_it(name, known) or f"可以写：{'、'.join(known)}。"
