"""What the clerk decided about findings, as it was recorded: set aside, asked again, written all the same."""

from dataclasses import dataclass
from enum import StrEnum


class Decided(StrEnum):
    """The kinds of decision."""

    SET_ASIDE = "set-aside"
    TAKEN_BACK = "taken-back"
    OVERRIDE = "override"

    @property
    def label(self) -> str:
        """The Chinese term shown to the clerk."""
        return {"set-aside": "不处理", "taken-back": "恢复检查", "override": "带问题生成"}[self.value]


@dataclass(frozen=True)
class Decision:
    """One record of the journal; `day` as yyyy-mm-dd, empty where the record does not tell.

    Of a finding: its `rule`, the `sheet` and the address of its `cell` (of a particular: its name, no sheet), and the
    cell's `content`. Of a document written despite findings: the file `out` and what was left `open`, its
    place and a sentence each.
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
