"""What only the clerk knows: named, read, complained about."""

from datetime import date

import pytest

from app.core.errors import BadOption
from app.core.matters.given import Particulars
from app.core.particulars import FEEDBACK, ISSUER, NOTE, PARTICULARS


def test_days_are_kept_as_they_are_printed() -> None:
    given = Particulars().with_({"反馈日期": "2025-12-05", "发文机关": " 中共××市××局党组 "})
    assert given.text(FEEDBACK) == "2025年12月5日"
    assert given.day(FEEDBACK) == date(2025, 12, 5)
    assert given.text(ISSUER) == "中共××市××局党组"


def test_a_toml_day_is_a_day() -> None:
    assert Particulars().with_({"反馈日期": date(2025, 12, 5)}).text(FEEDBACK) == "2025年12月5日"


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(BadOption, match="没有名为“发文机关名称”的要素。是不是“发文机关”？"):
        Particulars().with_({"发文机关名称": "甲"})


def test_a_day_that_is_none_is_named() -> None:
    with pytest.raises(BadOption, match="要素“反馈日期”的日期“年底”看不懂"):
        Particulars().with_({"反馈日期": "年底"})


def test_missing_are_all_but_the_optional_ones_not_given() -> None:
    given = Particulars().with_({"发文机关": "甲"})
    missing = {one.name for one in given.list_missing()}
    asked = {one.name for one in PARTICULARS} - {"检查事项"}
    assert {one.name for one in given.asked} == asked, "the default matter asks for all but what an audit is about"
    assert missing == {one.name for one in PARTICULARS if not one.optional and one.name in asked} - {"发文机关"}
    assert not Particulars().with_({one.name: one.example for one in PARTICULARS}).list_missing()


def test_an_empty_value_takes_one_away() -> None:
    assert Particulars().with_({"发文机关": "甲"}).with_({"发文机关": ""}) == Particulars()


def test_a_choice_is_one_of_a_few() -> None:
    assert Particulars().with_({"版头": "红头"}).texts == {"版头": "红头"}
    with pytest.raises(BadOption, match="要素“版头”只能填：无、红头、套打、信函，不能填“蓝头”"):
        Particulars().with_({"版头": "蓝头"})


def test_a_character_that_cannot_be_printed_is_refused_not_dropped() -> None:
    with pytest.raises(BadOption, match="“附注”里有看不见的控制字符"):
        Particulars().with_({"附注": "此件\x07公开\ud800"})


def test_only_what_is_not_optional_can_be_missing() -> None:
    missing = Particulars().list_missing()
    assert ISSUER in missing and NOTE not in missing


def test_a_field_is_found_by_its_own_name_and_by_that_of_any_matter() -> None:
    given = Particulars().with_({"巡察机构": "甲组", "检查开始日期": "2026-03-01"})
    assert given.texts == {"检查机构": "甲组", "检查开始日期": "2026年3月1日"}
    assert given.called() == {"巡察机构": "甲组", "巡察开始日期": "2026年3月1日"}


def test_a_matter_nobody_knows_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadOption, match="没有名为“巡礼”的事项。可用的事项：巡察"):
        Particulars().with_({"事项": "巡礼"})
