"""The fields that can stand in a sentence, and the paragraph on clues with some put in."""

from app.core.matters.given import Particulars
from app.core.matters.shipped import shipped_matters
from app.notice import compose
from app.notice.given.usable import usable_names
from tests.notice.ledgers import ledger, problem


def test_texts_and_numbers_by_all_their_names_but_no_lists() -> None:
    names = usable_names(shipped_matters())
    assert {"问题数", "反馈日期", "检查机构", "巡察机构", "审计机关", "任务句", "整改名称"} <= set(names)
    assert not {"整改情况", "台账", "问题句首", "问题称呼"} & set(names)


def test_fields_are_put_into_the_paragraph_on_clues() -> None:
    given = Particulars().with_({"事项": "审计", "问题线索处理情况": "{{ 问题数 }}个问题没有移送线索"})
    composed = compose(ledger(problem("账目没有公开")), given)
    assert composed["问题线索处理情况"] == composed["审计移送问题线索处理情况"] == "1个问题没有移送线索。"
