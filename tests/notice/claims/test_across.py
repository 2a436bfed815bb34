"""What several cells tell of one figure counts once where it is surely the same; where not, each counts."""

from decimal import Decimal

import pytest

from app.core.figure import Claim
from app.core.grid import Cell
from app.notice.claims.across import once_across
from app.notice.claims.own_columns import Said

ANOTHER = "与F2重复"
TOTAL = "与合计重复"


def said(words: str, value: int, row: int, text: str = "", *, sure: bool = False, why: str | None = None) -> Said:
    return Said("制度数", Claim(Cell("台账", row, 6), words, Decimal(value), text or words, why), sure=sure)


def whys(*claims: Said) -> list[str | None]:
    return [one.claim.why for one in once_across(claims)]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("对科室自查不力的同志批评教育2人", "对科室自查不力的同志批评教育2人", True),
        ("对科室自查不力的同志批评教育2人", "对科室自查不力的同志，批评教育 ２人", True),
        ("约谈2人", "约谈2人", False),
        ("约谈张晓明", "约谈张晓明", True),
        ("约谈李某等2人", "约谈李某等2人", True),
        ("清退补贴2000元", "清退补贴2000元", True),
        ("退缴2000元", "退缴2000元", False),
        ("清退补贴2000元", "清退补贴3000元", False),
    ],
)
def test_the_same_clause_in_a_second_cell(first: str, second: str, same: bool) -> None:
    assert whys(said(first, 2, 2), said(second, 2, 3)) == [None, ANOTHER if same else None]


def test_one_title_is_one_rule_whatever_is_told_of_it() -> None:
    assert whys(said("修订《财务管理办法》", 1, 2), said("已印发《财务管理办法》", 1, 3)) == [None, ANOTHER]
    assert whys(said("修订《财务办法（试行）》", 1, 2), said("印发《财务办法》", 1, 3)) == [None, ANOTHER]
    assert whys(said("修订《财务办法》", 1, 2), said("印发《财务实施办法》", 1, 3)) == [None, None]
    assert whys(said("修订《财务管理办法》等3项", 3, 2), said("《财务管理办法》", 1, 3)) == [None, None]


def test_a_cell_copied_whole_repeats_its_short_clauses() -> None:
    text = "约谈2人，并在全局大会上通报。"
    assert whys(said("约谈2人", 2, 2, text), said("约谈2人", 2, 3, text)) == [None, ANOTHER]


def test_one_cell_may_tell_two_deeds_in_the_same_words_and_another_sheet_is_named() -> None:
    assert whys(said("约谈张晓明", 1, 2), said("约谈张晓明", 1, 2)) == [None, None]
    other = Said("制度数", Claim(Cell("班子成员", 9, 6), "约谈张晓明", Decimal(1), ""))
    assert whys(said("约谈张晓明", 1, 2), other) == [None, "与台账!F2重复"]


def test_what_does_not_count_repeats_nothing() -> None:
    assert whys(said("拟约谈张晓明", 1, 2, why="还没有做"), said("拟约谈张晓明", 1, 3)) == ["还没有做", None]


def test_in_a_column_of_its_own_only_a_title_repeats() -> None:
    assert whys(said("清退补贴2000元", 2000, 2, sure=True), said("清退补贴2000元", 2000, 3, sure=True)) == [None, None]
    assert whys(said("《考勤办法》", 1, 2, sure=True), said("《考勤办法》", 1, 3, sure=True)) == [None, ANOTHER]
    rows = [said("1项", 1, row, "1项：《考勤办法》", sure=True) for row in (2, 3)]
    assert whys(*rows) == [None, ANOTHER]


@pytest.mark.parametrize(
    ("words", "value", "parts", "held"),
    [
        ("全局共修订制度14项", 14, (5, 6, 3), True),
        ("累计修订制度14项", 14, (5, 9), True),
        ("全系统修订制度5项", 5, (5,), True),
        ("共修订制度5项", 5, (5,), False),
        ("共修订制度14项", 14, (5, 6), False),
        ("修订制度14项", 14, (5, 6, 3), False),
        ("修订公共财务制度14项", 14, (5, 6, 3), False),
    ],
)
def test_a_total_in_one_cell_holds_the_parts_in_others(
    words: str, value: int, parts: tuple[int, ...], held: bool
) -> None:
    rows = [said(f"修订制度{part}项", part, row) for row, part in enumerate(parts, 3)]
    assert whys(said(words, value, 2), *rows) == [None, *([TOTAL if held else None] * len(parts))]
    assert whys(*rows, said(words, value, 2)) == [*([TOTAL if held else None] * len(parts)), None]


@pytest.mark.parametrize(
    ("words", "value", "held"),
    [
        ("整改期间修订完善财务管理等制度14项", 14, True),
        ("整改以来修订制度9项", 9, True),
        ("整改期间修订制度8项", 8, False),
        ("修订制度14项", 14, False),
    ],
)
def test_what_was_made_in_all_the_time_holds_what_other_cells_name(words: str, value: int, held: bool) -> None:
    parts = [said("修订《甲办法》《乙办法》等5项", 5, 2), said("出台规定4项", 4, 3)]
    assert whys(*parts, said(words, value, 4)) == [*[TOTAL if held else None] * 2, None]
