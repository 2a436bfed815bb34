"""The fields: all declared ones and no others, values a template understands, and a mark for what is missing."""

from datetime import date
from typing import cast

import pytest

from app.core.deadline import OnDate
from app.core.field import TemplateField
from app.core.matters.given import Particulars
from app.core.particulars import PARTICULARS
from app.core.status import Status
from app.core.told.sourced import SourcedNumber, SourcedText
from app.notice import FIELDS, compose
from tests.notice.ledgers import ledger, measure, problem

GIVEN = Particulars().with_({one.name: one.example for one in PARTICULARS})
LEDGER = ledger(
    problem("甲", measure("清退", "已清退"), category="一、甲类", group="1.子"),
    problem("乙", measure("收款", "", Status.IN_PROGRESS), measure("撤销的", "", Status.CANCELLED, row=3)),
    problem("丙", measure("取消的", "", Status.CANCELLED)),
)


def test_fields_are_those_declared() -> None:
    declared, given = {one.name for one in FIELDS}, set(compose(LEDGER, GIVEN))
    assert declared - given == set(), "give it its value in compose (app/notice/compose.py)"
    also_called = {name for matter in GIVEN.matters for name in matter.names}
    assert given - declared - also_called == set(), "declare it in app/notice/fields.py"


def test_values_are_texts_and_numbers_in_lists_and_dicts() -> None:
    def check(value: object) -> None:
        assert type(value) in (str, int, SourcedText, SourcedNumber, list, dict)
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(inner)

    check(compose(LEDGER, GIVEN))


def test_items_of_lists_have_the_declared_names() -> None:
    def check(field: TemplateField, items: object) -> None:
        assert isinstance(items, list)
        for item in items if field.children else []:
            assert set(item) == {child.name for child in field.children}
            for child in field.children:
                if child.children:
                    check(child, item[child.name])

    fields = compose(LEDGER, GIVEN)
    for field in FIELDS:
        if field.children:
            check(field, fields[field.name])


def test_counts_leave_out_the_cancelled() -> None:
    fields = compose(LEDGER, GIVEN)
    assert (fields["问题数"], fields["措施数"]) == (2, 2)


def test_one_year_is_said_once() -> None:
    assert compose(LEDGER, GIVEN)["巡察时间"] == "2025年9月8日至10月31日"
    over = GIVEN.with_({"巡察结束日期": "2026-1-8"})
    assert compose(LEDGER, over)["巡察时间"] == "2025年9月8日至2026年1月8日"


def test_the_number_after_the_clues() -> None:
    assert compose(LEDGER, GIVEN)["待整改节序号"] == "四"
    assert compose(LEDGER, GIVEN.with_({"问题线索处理情况": ""}))["待整改节序号"] == "三"


def test_what_is_missing_is_marked_never_blank() -> None:
    fields = compose(LEDGER, Particulars())
    for one in Particulars().asked:
        if not one.optional:
            assert fields[one.name] == f"【待补：{one.label}】"
    not_asked = {one.name for one in PARTICULARS} - {one.name for one in Particulars().asked}
    assert not_asked == {"检查事项"}
    assert fields["检查事项"] == ""
    assert fields["巡察时间"] == "【待补：巡察开始日期】至【待补：巡察结束日期】"
    assert fields["标题行"] == ["【待补：发文机关】", "关于巡察整改进展情况的通报"]
    assert fields["问题线索处理情况"] == ""


def test_a_title_given_is_taken() -> None:
    fields = compose(LEDGER, GIVEN.with_({"标题": "关于巡察整改情况的公告"}))
    assert fields["标题行"] == ["关于巡察整改情况的公告"]


@pytest.mark.parametrize(
    ("issued", "phrase"),
    [
        ("2026-06-30", "2026年6月30日前完成"),
        ("2026-07-01", "原定2026年6月30日前完成，【待补：新的完成时限】"),
        ("2026-06-01", "2026年6月30日前完成"),
        ("", "2026年6月30日前完成"),
    ],
)
def test_no_day_is_promised_that_is_past_when_the_paper_is_issued(issued: str, phrase: str) -> None:
    late = measure("收款", "", Status.IN_PROGRESS, OnDate("6月底前", date(2026, 6, 30)))
    made = compose(ledger(problem("乙", late)), GIVEN.with_({"成文日期": issued}), as_of=date(2026, 6, 30))
    for field in ("待整改事项", "下一步打算"):
        (one,) = cast(list[dict[str, str]], made[field])
        assert one["措施"] == f"收款（{phrase}）。"
