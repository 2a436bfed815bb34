"""Numbers put into sentences by name: the same a document prints, and every name that is taken has one text."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.field import GAP
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.shipped import shipped_matters
from app.notice.claims.proposals import proposals
from app.notice.compose import compose
from app.notice.given.insertable import insertable, unknown_names
from tests.offices import examine

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "整改台账-已补正.xlsx"


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return examine(SAMPLE, CheckContext(date(2026, 6, 30))).ledger


def test_they_are_those_a_document_prints(ledger: Ledger) -> None:
    offered = dict(insertable(ledger, proposals(ledger)))
    assert next(iter(offered)) == "问题数"
    assert offered["措施数"] == "71"
    assert GAP.fullmatch(offered["制度数"])
    told = "".join(f"{name}是{{{{ {name} }}}}。" for name in offered)
    composed = compose(ledger, Particulars().with_({"思想认识": told}))
    assert offered == {name: str(composed[name]) for name in offered}
    sections = composed["组织整改"]
    assert isinstance(sections, list)
    assert sections[0]["首段"] == "".join(f"{name}是{value}。" for name, value in offered.items())


def test_one_that_was_confirmed_has_its_value(ledger: Ledger) -> None:
    claimed = [one.confirm(Decimal(9)) if one.name == "制度数" else one for one in proposals(ledger)]
    assert dict(insertable(ledger, claimed))["制度数"] == "9"


def test_a_ledger_that_tells_of_nobody_offers_no_number_of_people() -> None:
    offered = dict(insertable(Ledger("台账.xlsx", "", "xlsx", (), ()), ()))
    assert offered["问题数"] == "0"
    assert not {"处分人数", "问责人数", "金额", "制度数"} & offered.keys()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("针对{{ 问题数 }}个问题、{{措施数}}条措施，{{ 反馈日期 }}。", ()),
        ("由{{ 巡察机构 }}、{{ 审计机关 }}反馈。", ()),
        ("{{ 问题总数 }}和{{甲}}，又{{ 甲 }}", ("问题总数", "甲")),
        ("{{ 问题 数 }}", ("{{ 问题 数 }}",)),
        ("{{ 整改情况 }}{{ 思想认识 }}", ("整改情况", "思想认识")),
        ("{问题数}个、｛｛ 措施数 ｝｝条", ("{问题数}", "｛｛ 措施数 ｝｝")),
    ],
)
def test_names_that_no_field_has(text: str, names: tuple[str, ...]) -> None:
    assert unknown_names(text, shipped_matters()) == names
