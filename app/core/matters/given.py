"""What the clerk has given of the particulars (要素), for one matter among those the office knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.core.days import read_day, write_day
from app.core.errors import BadOption
from app.core.field import Kind, Particular
from app.core.matters.matter import Matter
from app.core.matters.near import is_it
from app.core.matters.shipped import shipped_matters
from app.core.particulars import MATTER, PARTICULARS
from app.core.text import clean


@dataclass(frozen=True)
class Particulars:
    """What is known so far: field name -> text as printed (days as 2026年6月30日).

    `matters`: those the office knows (事项), the default one first; `unread`: by their names those whose files are
    wrong, each with what is wrong with it.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    matters: tuple[Matter, ...] = field(default_factory=shipped_matters, repr=False, compare=False)
    unread: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def matter(self) -> Matter:
        """What it is all about: the matter that was given, else the default one."""
        given = self.texts.get(MATTER.name, "")
        return next((one for one in self.matters if one.name == given), self.matters[0])

    @property
    def asked(self) -> tuple[Particular, ...]:
        """The particulars of the matter, in the order of the form, each as it is called there."""
        return tuple(self.matter.asked.values())

    def with_(self, given: Mapping[str, object]) -> "Particulars":
        """These and the given ones, by the fields' own names or by those of any matter; an empty value takes one away.

        Raises BadOption, naming the field, for an unknown name, a matter nobody knows or a day that is none.
        """
        about = {name: value for name, value in given.items() if name == MATTER.name}
        if about and len(given) > 1:
            # What all else is called follows from it.
            others = {name: value for name, value in given.items() if name != MATTER.name}
            return self.with_(about).with_(others)
        found = {self.find(name): value for name, value in given.items()}
        read = {one.name: self._read(one, value) for one, value in found.items()}
        merged = {**self.texts, **read}
        return replace(self, texts={name: text for name, text in merged.items() if text})

    def text(self, particular: Particular) -> str:
        """The text as printed; empty where nothing was given."""
        return self.texts.get(particular.name, "")

    def day(self, particular: Particular) -> date | None:
        """The day of a field of kind DAY; None where nothing was given."""
        return read_day(self.text(particular))

    def list_missing(self) -> tuple[Particular, ...]:
        """The fields a document needs and nobody has given."""
        return tuple(one for one in self.asked if not one.optional and not self.text(one))

    def called(self) -> dict[str, str]:
        """The texts under the names the clerk knows them by."""
        return {self.matter.of(one).label: text for one in (MATTER, *PARTICULARS) if (text := self.text(one))}

    def find(self, name: str) -> Particular:
        """The field of that name, as the matter calls it. Raises BadOption with the nearest known name."""
        if name == MATTER.name:
            return MATTER
        for matter in (self.matter, *self.matters):
            for one in matter.asked.values():
                if name in (one.name, one.label):
                    return self.matter.of(one)
        labels = [MATTER.name, *(one.label for one in self.asked)]
        raise BadOption(f"没有名为“{name}”的要素。{is_it(name, labels)}可用的要素：{'、'.join(labels)}。")

    def _read(self, particular: Particular, value: object) -> str:
        text = _read(particular, value)
        known = [one.name for one in self.matters]
        if particular.name == MATTER.name and text not in known and text in self.unread:
            raise BadOption(self.unread[text])
        if particular.name == MATTER.name and text and text not in known:
            raise BadOption(f"没有名为“{text}”的事项。可用的事项：{'、'.join(known)}。")
        return text


def _read(particular: Particular, value: object) -> str:
    if isinstance(value, date):
        return write_day(value)
    text, dropped = clean(str(value))
    if dropped:
        raise BadOption(f"要素“{particular.label}”里有看不见的控制字符，印不出来，请删去重填。")
    if particular.choices and text and text not in particular.choices:
        raise BadOption(f"要素“{particular.label}”只能填：{'、'.join(particular.choices)}，不能填“{text}”。")
    if particular.kind is not Kind.DAY or not text:
        return text
    day = read_day(text)
    if day is None:
        raise BadOption(
            f"要素“{particular.label}”的日期“{text}”看不懂，请写成 {particular.example} 或 2026-06-30 的样子。"
        )
    return write_day(day)
