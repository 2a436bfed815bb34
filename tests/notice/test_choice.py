"""Choosing problems by number or place."""

from dataclasses import replace

import pytest

from app.core.errors import BadOption
from app.core.ledger import Problem
from app.notice import refuse_unknown
from app.notice.choice import ProblemNumbers
from tests.notice.ledgers import ledger, problem


def at(number: str, row: int) -> Problem:
    return replace(problem("往来款项清理不及时", number=number), rows=(row, row))


LEDGER = ledger(at("3", 5), at("3", 9), at("4", 12), at("", 13))


@pytest.mark.parametrize("chosen", [[], ["4"], ["整改台账!5"], ["整改台账!5", "整改台账!9"]])
def test_a_place_or_a_number_of_one_problem_is_taken(chosen: list[str]) -> None:
    refuse_unknown(LEDGER, chosen)


def test_a_number_of_two_problems_is_asked_back() -> None:
    with pytest.raises(BadOption, match=r"编号是“3”的问题有2个.*整改台账!5“往来款项清理不及时”、整改台账!9“往来"):
        refuse_unknown(LEDGER, ["4", "3"])


def test_a_number_that_does_not_tell_the_problem_is_told_with_its_place() -> None:
    numbers = ProblemNumbers.of(LEDGER)
    assert [numbers.name(one) for one in LEDGER.problems] == [
        "问题3（“整改台账”第5行）", "问题3（“整改台账”第9行）", "问题4", "“整改台账”第13行的问题",
    ]  # fmt: skip
