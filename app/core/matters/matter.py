"""One matter (事项): an audit, a safety inspection; what all is called there, and the words that tell it from others."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.core.field import Particular

_JOINTS = ("", "、", "和")
_SENTENCE = re.compile("[^。；！？\n]+")


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


class MatterSigns:
    """The signs of all matters, of which one was chosen.

    Of two that begin at one place the longer counts: 督察整改 is no 督察. One that the chosen matter has as well is its own,
    and so is one joined to its name (审计和督察).
    """

    def __init__(self, chosen: Matter, matters: Sequence[Matter]) -> None:
        self._chosen = chosen.name
        self._matter_of = {sign: one.name for one in reversed((chosen, *matters)) for sign in one.signs}
        self._matter_of |= {f"{chosen.name}{joint}{sign}": chosen.name for sign in self._matter_of for joint in _JOINTS}
        longest_first = sorted(self._matter_of, key=len, reverse=True)
        self._signs = re.compile("|".join(map(re.escape, longest_first)))

    def foreign(self, text: str) -> dict[str, str]:
        """The words of other matters in the order of the text, each with its matter's name.

        A sentence with a word of the chosen matter may well tell of others beside it (贯通督察整改和审计整改工作).
        """
        return dict(pair for sentence in _SENTENCE.findall(text) for pair in self._foreign_in(sentence))

    def _foreign_in(self, sentence: str) -> Iterator[tuple[str, str]]:
        found = [(sign, self._matter_of[sign]) for sign in self._signs.findall(sentence)]
        return iter(()) if any(name == self._chosen for _, name in found) else iter(found)
