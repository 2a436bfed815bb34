"""What was answered for 问责人数 is not asked again for the kind with the same words, where they are of one kind alone."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.notice.claims.carried import carried, total_of


def claim(row: int, words: str, value: int = 0) -> Claim:
    return Claim(Cell("台账", row, 10), words, Decimal(value), words, None if value else "没有写明几人")


KNOWN, SILENT, OTHER = claim(64, "提醒谈话2人", 2), claim(52, "对经办人提醒谈话"), claim(28, "约谈负责人")
PEOPLE = Proposal("问责人数", "人", (OTHER, SILENT, KNOWN))
TALKED = Proposal("提醒谈话人数", "人", (SILENT, KNOWN))


def answered(value: int, *ticked: bool) -> Proposal:
    return PEOPLE.confirm(Decimal(value), ticked)


@pytest.mark.parametrize(
    ("people", "proposed"),
    [
        (PEOPLE, 2),  # not answered
        (answered(5, False, True, True), 5),
        (answered(3, False, True, False), 5),
        (answered(5, False, False, True), 2),  # where the others were is not told
        (answered(5, True, True, True), 2),  # nor how many of each
        (answered(5, True, False, True), 2),  # of the other words
        (answered(2, False, True, True), 2),  # nothing beyond what is known
        (answered(1, False, True, True), 2),
    ],
)
def test_the_answer_is_what_the_number_has_beyond_the_known_ones(people: Proposal, proposed: int) -> None:
    (_, kind) = carried((people, TALKED))
    assert kind.proposed == proposed
    assert kind.is_open
    said = [one.words.partition("：")[0] for one in kind.candidates if one.words.startswith("问责人数里加的")]
    assert said == ([f"问责人数里加的{proposed - 2}人"] if proposed > 2 else [])


def test_words_of_two_kinds_and_a_kind_confirmed_are_left() -> None:
    people = answered(5, False, True, True)
    twice = (people, TALKED, Proposal("批评教育人数", "人", (SILENT,)))
    assert carried(twice) == twice
    confirmed = (people, TALKED.confirm(Decimal(2)))
    assert carried(confirmed) == confirmed
    elsewhere = replace(TALKED, candidates=(replace(SILENT, cell=Cell("台账", 53, 10)), KNOWN))
    assert carried((people, elsewhere)) == (people, elsewhere)


def test_only_a_kind_is_a_part_and_only_of_what_is_confirmed() -> None:
    people = answered(5, False, True, True)
    assert total_of(TALKED, (people, TALKED)) == people
    assert total_of(people, (people, TALKED)) is None
    assert total_of(TALKED, (PEOPLE, TALKED)) is None
    assert total_of(Proposal("制度数", "项"), (people,)) is None
