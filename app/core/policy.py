"""What an office decided about findings: levels of rules, findings set aside, and the records of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.core.errors import BadOption
from app.core.finding import Level

OFF = "off"


@dataclass(frozen=True, slots=True)
class FindingKey:
    """A finding as it is remembered: its rule, its cell, what stood in the cell, and what the row was about.

    Anything else, and it is another finding: a row inserted above puts another problem's blank cell in its place.
    """

    rule: str
    sheet: str = ""
    cell: str = ""
    content: str = ""
    about: str = ""


@dataclass(frozen=True)
class Policy:
    """`levels`: rule id -> its level here, None where it is switched off; `aside`: the reasons."""

    levels: Mapping[str, Level | None] = field(default_factory=dict)
    aside: Mapping[FindingKey, str] = field(default_factory=dict)

    def is_on(self, rule: str) -> bool:
        """Whether the rule is asked at all."""
        return self.levels.get(rule, Level.INFO) is not None

    def level(self, rule: str, own: Level) -> Level:
        """The level a finding of this rule has here."""
        return self.levels.get(rule) or own


def read_levels(written: Mapping[str, str]) -> dict[str, Level | None]:
    """Levels by rule id from their words: must, warn, info, off. Raises BadOption."""
    words: dict[str, Level | None] = {str(level): level for level in Level}
    for rule, word in written.items():
        if word != OFF and word not in words:
            raise BadOption(f"规则“{rule}”的级别“{word}”看不懂，可以写：{'、'.join((*words, OFF))}。")
    return {rule: words.get(word) for rule, word in written.items()}


class Decided(StrEnum):
    """The kinds of record: set aside, asked again, written all the same, written, mended."""

    SET_ASIDE = "set-aside"
    TAKEN_BACK = "taken-back"
    OVERRIDE = "override"
    WRITTEN = "written"
    MENDED = "mended"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return _LABELS[self.value]


_LABELS = {
    "set-aside": "不处理",
    "taken-back": "恢复检查",
    "override": "带问题生成",
    "written": "生成文件",
    "mended": "补正台账",
}


@dataclass(frozen=True)
class Decision:
    """One record; `day` as yyyy-mm-dd, empty where the record does not tell; `ledger` is the file's path.

    Of a finding: its `rule`, the `sheet` and the address of its `cell` (of a particular: its name, no sheet), and the
    cell's `content`. Of a document written: the file `out`, the ledger's and the template's SHA-256, layout and
    particulars, and what was left `open`, its place and a sentence each; `unfinished` where the program was ended before
    the file stood. Of a ledger mended: the file `out`, which is the ledger itself or a copy, with its `backup`, and the
    `cells`, each with what it said before and after.
    """

    kind: Decided
    day: str
    reason: str = ""
    rule: str = ""
    sheet: str = ""
    cell: str = ""
    content: str = ""
    out: str = ""
    open: tuple[str, ...] = ()
    ledger: str = ""
    sha256: str = ""
    template: str = ""
    template_sha256: str = ""
    preset: str = ""
    particulars: Mapping[str, str] = field(default_factory=dict)
    unfinished: bool = False
    backup: str = ""
    cells: tuple[str, ...] = ()
