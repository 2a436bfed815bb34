"""A field a template may use: name, type, meaning and example, and the mark where its value is missing."""

import re
from dataclasses import dataclass
from enum import StrEnum

GAP = re.compile("【待补：[^【】]*】")
NAMED = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
"""A field put into a sentence by its name: 已完成{{ 完成数 }}个."""
PUT_IN = re.compile(NAMED.pattern + r"|[{｛]+\s*(?P<meant>[^{}｛｝\n]*?)\s*[}｝]+|[{}｛｝]+")
"""The same, or what was meant to be one: ｛｛ 完成数 ｝｝, { 完成数 }, a brace alone; group 1 is the name of a right one."""


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "文字"
    LONG_TEXT = "长文字"
    DAY = "日期"
    NUMBER = "数字"
    LIST = "列表"
    CHOICE = "选项"


class Scope(StrEnum):
    """For how long what the clerk gave holds: for the office, or for one inspection's ledger."""

    OFFICE = "本单位"
    INSPECTION = "本次检查"


@dataclass(frozen=True)
class TemplateField:
    """One field of the vocabulary; `children` are those of a list's items."""

    name: str
    kind: Kind
    meaning: str
    example: str
    children: tuple["TemplateField", ...] = ()


@dataclass(frozen=True)
class Particular(TemplateField):
    """A field only the clerk can fill (要素); an optional one may stay away without a 【待补】.

    One of kind CHOICE takes one of `choices`; the first holds where nothing was given. `contact`: it tells how to reach
    the office, so a room or a mobile number in it is nobody's private one. `called`: what its matter (事项) calls it,
    where that is another name.
    """

    scope: Scope = Scope.INSPECTION
    optional: bool = False
    choices: tuple[str, ...] = ()
    contact: bool = False
    called: str = ""

    @property
    def label(self) -> str:
        """The name the clerk knows it by."""
        return self.called or self.name


def mistyped(text: str) -> tuple[str, ...]:
    """What stands in braces and is no field put in, as it was typed; each once."""
    return tuple(dict.fromkeys(one[0] for one in PUT_IN.finditer(text) if not one[1]))


def gap(name: str) -> str:
    """The mark that stands in a document for one missing thing (【待补：…】), by its Chinese name."""
    return f"【待补：{name}】"


def name_of_gap(mark: str) -> str:
    """What it stands for: 【待补：整改时限】 -> 整改时限."""
    return mark.removeprefix("【待补：").removesuffix("】")
