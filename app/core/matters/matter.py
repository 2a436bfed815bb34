"""One matter (事项): a 巡察, an audit, a safety inspection; what its parties, particulars and papers are called there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.field import Particular


@dataclass(frozen=True)
class Matter:
    """One matter as its file tells it.

    `asked`: the particulars it asks for, by their own names, each as it is called here; `computed`: what
    a computed field is called here; `texts`: its words and sentences by the names of the fields; `signs`: words that tell
    it from other matters; `kinds`: the documents it has, empty where it has all.
    """

    name: str
    asked: Mapping[str, Particular]
    computed: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    signs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def of(self, particular: Particular) -> Particular:
        """That particular as it is called here; itself where this matter does not ask for it."""
        return self.asked.get(particular.name, particular)

    @property
    def names(self) -> dict[str, str]:
        """The names fields are known by here, each with the field's own."""
        labels = {one.label: one.name for one in self.asked.values()}
        return labels | {called: name for name, called in self.computed.items()}
