"""In which words the document says a claimed figure."""

from decimal import Decimal

import pytest

from app.core.figure import Proposal
from app.core.told.origin import Origin, OriginKind
from app.core.told.sentence import PrintedGap, ToldDocument, ToldSentence
from app.gui.figures.clauses import FigureClause, clause_of

MONEY = Origin(OriginKind.FIGURE, "金额")
OPEN = "巡察整改期间，制定制度14项，整改到位资金【待补：金额】，处理相关责任人员12人，其中提醒谈话2人。"
AT = OPEN.index("【待补")
NAMES = ("制度数", "金额", "问责人数", "提醒谈话人数")
TOLD = ToldDocument(
    (ToldSentence(3, OPEN, MONEY, (), NAMES),), (), printed_gaps=(PrintedGap(3, AT, AT + 7, "金额", MONEY),)
)


@pytest.mark.parametrize(
    ("proposal", "clause"),
    [
        (Proposal("金额", "元"), FigureClause("整改到位资金【待补：金额】", "整改到位资金")),
        (Proposal("制度数", "项", confirmed=Decimal(14)), FigureClause("制定制度14项", "制定制度")),
        (Proposal("提醒谈话人数", "人", confirmed=Decimal(2)), FigureClause("其中提醒谈话2人", "其中提醒谈话")),
        (Proposal("诫勉人数", "人", confirmed=Decimal(2)), None),
        (Proposal("制度数", "项", confirmed=Decimal(15)), None),
    ],
)
def test_the_words_around_it_are_those_of_the_document(proposal: Proposal, clause: FigureClause | None) -> None:
    assert clause_of(TOLD, proposal) == clause


def test_without_a_document_nothing_is_said() -> None:
    assert clause_of(None, Proposal("金额", "元")) is None


def test_behind_other_figures_of_a_clause_only_its_own_words_name_it() -> None:
    said = "其中提醒谈话2人、批评教育3人"
    told = ToldDocument((ToldSentence(1, said, MONEY, (), ("批评教育人数",)),), ())
    assert clause_of(told, Proposal("批评教育人数", "人", confirmed=Decimal(3))) == FigureClause(said, "批评教育")
