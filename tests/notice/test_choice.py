"""One number for a problem in all documents; choosing problems by it or by place."""

from dataclasses import replace

import pytest

from app.core.columns import Column
from app.core.errors import BadOption
from app.core.grid import Cell
from app.core.ledger import Entry, Ledger, Problem
from app.notice import refuse_unknown
from app.notice.choice import ProblemNumbers
from app.notice.forms.attached import rows
from app.notice.outline import outline
from tests.notice.ledgers import SHEET, ledger, problem


def at(number: str, row: int, sheet: str = SHEET, kind: str = "") -> Problem:
    return replace(problem("往来款项清理不及时", number=number, category=kind), rows=(row, row), sheet=sheet)


LEDGER = ledger(at("3", 5), at("3", 9), at("4", 12), at("", 13))
SHEETS = ledger(at("1", 4), at("2", 6), at("1", 4, "自查补充问题"), at("2", 6, "自查补充问题"))
KINDS = ledger(at("1", 4, kind="一、党建方面"), at("2", 5, kind="一、党建方面"), at("1", 7, kind="二、财务方面"))
OWN = ledger(at("1", 4), at("2", 6), at("7", 8, "自查补充问题"))
CODED = ledger(at("GX-01", 4), at("GX-02", 6))


@pytest.mark.parametrize("chosen", [[], ["1"], ["2"], ["整改台账!5"], ["整改台账!5", "整改台账!9"]])
def test_a_place_or_a_number_of_one_problem_is_taken(chosen: list[str]) -> None:
    refuse_unknown(LEDGER, chosen)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("3", r"编号是“3”的问题有3个.*整改台账!5“往来款项清理不及时”、整改台账!9“往来.*整改台账!12"),
        # The third one's own and the one the documents give the fourth.
        ("4", r"编号是“4”的问题有2个.*整改台账!12.*整改台账!13"),
        ("5", "台账里没有编号是“5”的问题，现有：1、2、3、4。"),
    ],
)
def test_a_number_of_two_problems_or_none_is_asked_back(number: str, said: str) -> None:
    with pytest.raises(BadOption, match=said):
        refuse_unknown(LEDGER, [number])


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (OWN, ["1", "2", "7"]),
        (CODED, ["GX-01", "GX-02"]),
        (SHEETS, ["1", "2", "3（“自查补充问题”序号1）", "4（“自查补充问题”序号2）"]),
        (KINDS, ["1", "2", "3（“财务方面”序号1）"]),
        # 3 stands twice: nothing of the ledger's tells those two, the 4 is still third.
        (LEDGER, ["1", "2", "3（“整改台账”序号4）", "4"]),
    ],
)
def test_numbers_that_do_not_tell_are_counted_through(known: Ledger, found: list[str]) -> None:
    numbers = ProblemNumbers.of(known)
    said = [(numbers.tell(one), numbers.own(one)) for one in known.problems]
    assert [f"{number}（{own}）" if own else number for number, own in said] == found


def test_the_clerk_is_told_the_row_of_a_counted_one() -> None:
    assert [ProblemNumbers.of(one).name(one.problems[-1]) for one in (OWN, SHEETS)] == [
        "问题7", "问题4（“自查补充问题”第6行）",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("known", "found"),
    [
        (OWN, ["1", "2", "7"]), (SHEETS, ["1", "2", "3", "4"]),
        # （GX-01） heads no paragraph.
        (CODED, ["1", "2"]),
    ],
)  # fmt: skip
def test_part_two_has_the_numbers_of_the_forms(known: Ledger, found: list[str]) -> None:
    (kind,) = outline(known.problems, lambda _: [], ProblemNumbers.of(known))
    assert [one["编号"] for one in kind["分组"][0]["问题"]] == found  # type: ignore[index]
    assert [row["编号"] for row in rows(known)] == (found if known is not CODED else ["GX-01", "GX-02"])


def test_two_tables_side_by_side_have_two_problems_in_one_row() -> None:
    def beside(number: str, column: int) -> Problem:
        return replace(at(number, 4), entries={Column.NUMBER: Entry(number, Cell(SHEET, 4, column))})

    both = ledger(beside("1", 1), beside("1", 7))
    assert [ProblemNumbers.of(both).number(one) for one in both.problems] == ["1", "2"]
