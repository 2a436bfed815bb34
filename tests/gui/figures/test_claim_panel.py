"""What the clerk alone can know is said above the candidates: the same told in several cells, and deeds of no number."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.gui.figures.claim_panel import ClaimPanel
from app.notice.claims.values import read_value
from tests.gui.figures.test_figures import texts

Show = Callable[..., ClaimPanel]
TWICE = "计入的不止一格：同一批人写了几处的（如总数和分项），只勾选一处。"
UNNUMBERED = "有1处没有写明数量，勾选也不加数，请查实后把数加进“核定为”；查不清的，按“留作【待补】”。"


def claim(row: int, words: str, value: int, why: str | None = None) -> Claim:
    return Claim(Cell("台账", row, 6), words, Decimal(value), words, why)


SOME = claim(2, "约谈2人", 2)
OTHERS = claim(3, "诫勉3人", 3)
NOBODY_KNOWS = claim(4, "约谈了有关负责人", 0, "没有写明几人")


@pytest.fixture
def show(qapp: QApplication) -> Show:
    def shown(*candidates: Claim, confirmed: Decimal | None = None) -> ClaimPanel:
        panel = ClaimPanel()
        panel.show_proposal(Proposal("问责人数", "人", candidates, confirmed), read_value)
        return panel

    return shown


@pytest.mark.parametrize(
    ("candidates", "confirmed", "told"),
    [
        ((SOME,), None, ""),
        ((SOME, OTHERS), None, TWICE),
        ((SOME, OTHERS), Decimal(5), ""),
        ((SOME, NOBODY_KNOWS), None, UNNUMBERED),
        ((SOME, OTHERS, NOBODY_KNOWS), None, TWICE + UNNUMBERED),
        ((NOBODY_KNOWS,), None, UNNUMBERED),
    ],
)
def test_what_only_the_clerk_can_know_is_said(
    show: Show, candidates: tuple[Claim, ...], confirmed: Decimal | None, told: str
) -> None:
    said = show(*candidates, confirmed=confirmed).caption.text()
    assert said.endswith(f"。{told}" if told else "。")
    assert (TWICE in said, UNNUMBERED in said) == (TWICE in told, UNNUMBERED in told)


def test_a_deed_of_no_number_is_no_nought(show: Show) -> None:
    panel = show(SOME, NOBODY_KNOWS)
    assert texts(panel.view) == [
        ["F2 · 台账", "2", "约谈2人"],
        ["F4 · 台账", "未写明", "没有写明几人：约谈了有关负责人"],
    ]
    assert (panel.view.boxes.chosen(), panel.sum.text()) == ([0], "2")
