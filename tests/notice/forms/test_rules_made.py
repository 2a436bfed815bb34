"""制定, 修订 or both, and the names of the rules: as the claims say that somebody confirmed."""

from decimal import Decimal

import pytest

from app.core.figure import Claim, Proposal
from app.core.grid import Cell
from app.notice.forms.rules_made import rules_made


def claim(words: str, value: int = 1, *, at: int = 2, text: str = "", why: str | None = None) -> Claim:
    return Claim(Cell("整改台账", at, 9), words, Decimal(value), text or words, why)


def told(*claims: Claim, confirmed: int | None = None) -> tuple[object, object]:
    counted = sum((one.value for one in claims if one.counts), Decimal(0))
    value = counted if confirmed is None else Decimal(confirmed)
    made = rules_made([Proposal("制度数", "项", claims, value)])
    return made["制度说法"], made["制度名称"]


@pytest.mark.parametrize(
    ("words", "value", "how", "named"),
    [
        ("制定《采购办法》", 1, "制定", "（《采购办法》）"),
        ("新出台《采购办法》", 1, "制定", "（《采购办法》）"),
        ("《采购办法》（新建）", 1, "制定", "（《采购办法》）"),
        ("修订《采购办法》", 1, "修订", "（《采购办法》）"),
        ("印发修订后的《采购办法》", 1, "修订", "（《采购办法》）"),
        ("修订完善采购、财务等制度14项", 14, "修订", ""),
        ("印发《采购办法》", 1, "制定、修订", "（《采购办法》）"),
        ("制定、修订制度3项", 3, "制定、修订", ""),
        ("8项", 8, "制定、修订", ""),
        ("修订《采购办法》等3项制度", 3, "修订", "（包括《采购办法》）"),
        ("制定《〈采购办法〉修订程序》", 1, "制定", "（《〈采购办法〉修订程序》）"),
    ],
)
def test_by_its_verb(words: str, value: int, how: str, named: str) -> None:
    assert told(claim(words, value)) == (how, named)


def test_of_several_each_verb_is_told_and_a_title_behind_another_has_its_verb() -> None:
    text = "修订《甲办法》《乙办法》"
    listed = claim("修订《甲办法》", text=text), claim("《乙办法》", text=text)
    assert told(*listed) == ("修订", "（《甲办法》《乙办法》）")
    assert told(*listed, claim("制定《丙办法》", at=3)) == ("制定、修订", "（《甲办法》《乙办法》《丙办法》）")


def test_where_one_may_stand_for_another_and_of_a_number_of_the_clerks_own_none_is_named() -> None:
    assert told(claim("制定《甲办法》"), claim("拟修订《乙办法》", why="还没有做")) == ("制定、修订", "")
    assert told(claim("制定《甲办法》"), claim("修订制度5项", 5, why="还没有做")) == ("制定、修订", "")
    assert told(claim("制定《甲办法》"), claim("印发《甲办法》", why="重复")) == ("制定", "（《甲办法》）")
    assert told(claim("制定《甲办法》"), confirmed=3) == ("制定、修订", "")


def test_nothing_confirmed_names_nothing() -> None:
    open_yet = rules_made([Proposal("制度数", "项", (claim("制定《甲办法》"),))])
    assert (open_yet["制度说法"], open_yet["制度名称"]) == ("制定、修订", "")
    assert rules_made([])["制度名称"] == ""


def test_the_sixth_is_not_named() -> None:
    names = [claim(f"修订《{one}办法》", at=at) for at, one in enumerate("甲乙丙丁戊己", 2)]
    assert told(*names) == ("修订", "（《甲办法》《乙办法》《丙办法》《丁办法》《戊办法》等）")
