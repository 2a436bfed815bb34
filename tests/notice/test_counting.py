"""Numbers told in texts: people by kind, rules, money."""

from decimal import Decimal

import pytest

from app.notice.counting import money_in, people_in, rules_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("书面检查3人、批评教育2人、提醒谈话2人", {"书面检查": 3, "批评教育": 2, "提醒谈话": 2}),
        ("党内严重警告1人，政务警告两人", {"党内严重警告": 1, "政务警告": 2}),
        ("对3名党员谈话提醒，诫勉谈话1人。", {"谈话提醒": 3, "诫勉谈话": 1}),
        ("给予2人党内警告处分", {"党内警告": 2}),
        ("已批评教育", {}),
        ("无", {}),
        ("2026年5月约谈", {}),
    ],
)
def test_people(text: str, told: dict[str, int]) -> None:
    assert dict(people_in(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("修订完善8项制度", 8),
        ("制定制度3项，修订《议事规则》等两项内控制度", 5),
        ("建立3项工作机制；出台管理办法2个", 5),
        ("印发《关于进一步规范公务接待工作的通知（2026年修订）》等3项制度", 3),
        ("修订完善《差旅费管理办法》《公务用车管理办法》《党组议事规则》等4项制度", 4),
        ("学习制度3次", 0),
        ("落实制度", 0),
    ],
)
def test_rules(text: str, told: int) -> None:
    assert rules_in(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("追缴违规资金36.28万元", "362800"),
        ("清退补贴1,200元，收回借款2万元", "21200"),
        ("争取资金36.28万元", "0"),
    ],
)
def test_money(text: str, told: str) -> None:
    assert money_in(text) == Decimal(told)
