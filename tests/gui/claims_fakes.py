"""Claimed figures as a test tells them, and what of them was confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from app import notice
from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.service.claims.figures import read_value
from tests.gui.document_fakes import FakeMatter

if TYPE_CHECKING:
    from app.service.examining import Examination

_SHEET = "整改台账"
MADE = Claim(Cell(_SHEET, 3, 2), "修订完善8项制度", Decimal(8), "已修订完善8项制度，下一步拟制定5项制度。")
PLANNED = Claim(Cell(_SHEET, 5, 2), "拟制定5项制度", Decimal(5), "下一步拟制定5项制度。", "还没有做")
BLAMED = Claim(Cell(_SHEET, 4, 2), "约谈2人", Decimal(2), "约谈2人。")
CLAIMED = (
    Proposal("制度数", "项", (MADE, PLANNED)),
    Proposal("金额", "元"),
    Proposal("问责人数", "人", (BLAMED,), Decimal(2)),
)


@dataclass
class FakeClaims(FakeMatter):
    """`asks`: whether the chosen template prints what is not confirmed; `kept` is what was confirmed."""

    claimed: Sequence[Proposal] = CLAIMED
    asks: bool = False
    kept: list[Proposal] = field(default_factory=list)
    read = staticmethod(read_value)
    carried, total_of = staticmethod(notice.carried), staticmethod(notice.total_of)

    def proposals(self, examination: "Examination") -> Sequence[Proposal]:
        known = {one.name: one for one in self.kept}
        return [known.get(one.name, one) for one in self.claimed]

    def open_in(self, template: str, found: Sequence[Proposal]) -> Sequence[Proposal]:
        return [one for one in found if one.is_open and self.asks]

    def confirm(self, examination: "Examination", proposal: Proposal) -> None:
        self.fail()
        self.kept.append(proposal)
