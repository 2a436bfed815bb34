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
UNNUMBERED = (
    "F4没有写明几人：算问责的，勾选它，再把数加进“核定为”；查不清的，按“留作【待补】”。"
    "约谈、提醒谈话也算问责，按受处理的人数，单位不算人；只是谈工作、不是问责的，不勾选。"
)


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
        ((SOME, OTHERS, NOBODY_KNOWS), None, f"{TWICE}\n{UNNUMBERED}"),
        ((NOBODY_KNOWS,), None, UNNUMBERED),
    ],
)
def test_what_only_the_clerk_can_know_is_said(
    show: Show, candidates: tuple[Claim, ...], confirmed: Decimal | None, told: str
) -> None:
    said = show(*candidates, confirmed=confirmed).caption.text()
    assert said.endswith(f"。\n{told}" if told else "。")
    assert (TWICE in said, UNNUMBERED in said) == (TWICE in told, UNNUMBERED in told)


def test_a_deed_of_no_number_is_no_nought(show: Show) -> None:
    panel = show(SOME, NOBODY_KNOWS)
    assert texts(panel.view) == [
        ["F2 · 台账", "2", "约谈2人"],
        ["F4 · 台账", "未写明", "没有写明几人：约谈了有关负责人"],
    ]
    assert (panel.view.boxes.chosen(), panel.sum.text()) == ([0], "2")


def test_ticking_a_deed_of_no_number_says_that_the_sum_has_to_be_raised(show: Show) -> None:
    panel = show(SOME, NOBODY_KNOWS)
    assert panel.fault.isHidden()
    panel.view.boxes.toggle(1)
    assert panel.sum.text() == "2"
    assert panel.fault.text() == "F4没有写明几人：在“核定为”里把人数加上。"
    panel.view.boxes.toggle(1)
    assert panel.fault.isHidden()


def test_of_money_it_is_not_said_who_is_a_person(qapp: QApplication) -> None:
    panel = ClaimPanel()
    panel.show_proposal(Proposal("金额", "元", (SOME, claim(4, "已全部收回", 0, "没有写明几元"))), read_value)
    assert "F4没有写明数量：算的，勾选它" in panel.caption.text() and "约谈" not in panel.caption.text()


def test_what_is_ticked_comes_first_and_is_confirmed_as_what_it_is(show: Show) -> None:
    panel = show(NOBODY_KNOWS, SOME, OTHERS)
    told: list[Proposal] = []
    panel.confirmed.connect(told.append)
    assert [row[0] for row in texts(panel.view)] == ["F2 · 台账", "F3 · 台账", "F4 · 台账"]
    panel.view.boxes.toggle(1)
    panel.confirm.click()
    assert [one.counts for one in told[0].candidates] == [False, True, False]
    assert told[0].confirmed == 2


def test_ticking_what_tells_no_number_keeps_what_was_typed(show: Show) -> None:
    panel = show(SOME, NOBODY_KNOWS)
    panel.sum.setText("5")
    panel.view.boxes.toggle(1)
    assert panel.sum.text() == "5"
    panel.view.boxes.toggle(0)
    assert panel.sum.text() == "0"


def test_shown_once_more_it_keeps_what_was_ticked_and_typed(show: Show) -> None:
    panel = show(SOME, OTHERS)
    panel.view.boxes.toggle(0)
    panel.sum.setText("4")
    panel.show_proposal(Proposal("问责人数", "人", (SOME, OTHERS)), read_value, "处理7人")
    assert (panel.sum.text(), panel.view.boxes.chosen()) == ("4", [1])
    assert panel.caption.text().startswith("文件里写“处理7人”。")


def test_a_kind_says_what_the_kinds_add_up_to(qapp: QApplication) -> None:
    panel = ClaimPanel()
    total = Proposal("问责人数", "人", (SOME,), Decimal(8))
    panel.show_proposal(Proposal("提醒谈话人数", "人", (SOME,)), read_value, "", total)
    assert panel.caption.text().endswith("各类加起来应等于问责人数8人；同一人受两种处理的才会多出来。")


def test_a_long_explanation_leaves_the_candidates_and_the_buttons_their_place(show: Show) -> None:
    panel = show(SOME, OTHERS, NOBODY_KNOWS)
    panel.resize(430, 330)
    panel.show()
    at = panel.confirm.pos()
    assert panel.view.viewport().height() >= 4 * panel.view.verticalHeader().defaultSectionSize()
    panel.view.boxes.toggle(2)
    QApplication.processEvents()
    assert panel.fault.isVisible() and panel.confirm.pos() == at
    assert panel.caption.height() >= 2 * panel.fontMetrics().lineSpacing()


def test_an_explanation_that_finds_no_room_scrolls(show: Show) -> None:
    panel = show(SOME, OTHERS, NOBODY_KNOWS)
    most = panel.caption.verticalScrollBar().maximum
    panel.resize(300, panel.minimumSizeHint().height())
    panel.show()
    QApplication.processEvents()
    assert most() > 0
    panel.resize(300, 900)
    QApplication.processEvents()
    assert most() == 0
