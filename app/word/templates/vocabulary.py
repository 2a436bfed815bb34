"""What a name in a template stands for, from the declared fields, or from the values where none are declared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from app.core.field import Kind, Particular, TemplateField

_ALIKE = 0.5


@dataclass(frozen=True)
class Sort:
    """What a name holds: its kind (None: not known), what an item of it is made of, the values it can have.

    `item`: one item of a list, whose parts are named after a point; `anything`: nothing is known, everything fits.
    """

    kind: Kind | None = None
    children: Mapping[str, "Sort"] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    item: bool = False
    anything: bool = False

    @property
    def each(self) -> "Sort":
        """What a loop's name stands for."""
        if self.anything:
            return ANY
        return Sort(item=True, children=self.children) if self.children else Sort(Kind.TEXT)


ANY = Sort(anything=True)


def read_declarations(fields: Iterable[TemplateField]) -> dict[str, Sort]:
    """By the declarations."""
    return {one.name: _read_declaration(one) for one in fields}


def _read_declaration(one: TemplateField) -> Sort:
    choices = one.choices if isinstance(one, Particular) else ()
    return Sort(one.kind, read_declarations(one.children), choices)


def read_values(values: Mapping[str, object]) -> dict[str, Sort]:
    """By the values; of an empty list nothing is known."""
    return {name: _read_value(value) for name, value in values.items()}


def _read_value(value: object) -> Sort:
    match value:
        case [dict() as first, *_]:
            return Sort(Kind.LIST, read_values(first))
        case list():
            return Sort(Kind.LIST, anything=not value)
        case dict():
            return Sort(item=True, children=read_values(value))
        case _:
            return Sort()


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like this one, the first of equals; empty where none is."""

    def likeness(one: str) -> float:
        return SequenceMatcher(None, one, name).ratio()

    best = max(known, key=likeness, default="")
    return best if likeness(best) >= _ALIKE else ""
