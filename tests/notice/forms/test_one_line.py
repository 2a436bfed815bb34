"""Measures of one row are one item of a slip, each word under its number; what differs is an item of its own."""

from dataclasses import replace

from app.core.status import Status
from app.notice.forms.one_line import in_lines
from tests.notice.ledgers import measure

OPEN = Status.IN_PROGRESS


def test_measures_of_a_row_are_one_with_their_numbers() -> None:
    (one,) = in_lines(
        [measure("自查", "查出3处", OPEN), measure("培训。", "", OPEN), measure("建账", "建账1本。", OPEN)]
    )
    assert (one.text, one.progress) == ("（1）自查。（2）培训。（3）建账。", "（1）查出3处。（3）建账1本。")


def test_what_all_say_is_said_once() -> None:
    (one,) = in_lines([measure("自查", "均已办理。", OPEN), measure("培训", "均已办理。", OPEN)])
    assert (one.text, one.progress) == ("（1）自查。（2）培训。", "均已办理。")


def test_what_differs_in_row_state_or_who_answers_stays_apart() -> None:
    one = measure("自查", "查出3处", OPEN)
    others = [measure("培训", "", OPEN, row=3), replace(one, status=Status.DONE), replace(one, departments=("办公室",))]
    for other in others:
        assert list(in_lines([one, other])) == [one, other]
