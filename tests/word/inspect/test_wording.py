"""Labels, dates and numbers as people write them, and what must not be taken for one."""

import pytest

from app.word.inspect import wording


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一、提高认识", 1), ("十二、其他", 1), ("（三）压实责任", 2), ("(三)压实责任", 2), ("1.建立清单", 3), ("12．建立清单", 3),
        ("3、建立清单", 3), ("（1）逐项销号", 4), ("(10)逐项销号", 4), ("第一，加强领导", 0), ("1.5万元已退缴", 0),
        ("1、2号楼已完工", 0), ("3、4月份", 0), ("2026年6月", 0), ("一是加强领导", 0), ("一.提高认识", 1), ("一，提高认识", 1), ("（试行）", 0),
    ],
)  # fmt: skip
def test_levels(text: str, level: int) -> None:
    assert wording.level(text) == level


@pytest.mark.parametrize(
    "text",
    ["（一）、责任", "(一)责任", "（一)责任", "1、责任", "一.责任", "一，责任", "（1）、责任", "(1)责任", "（2）.责任"],
)
def test_wrong_labels(text: str) -> None:
    assert wording.wrong_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、责任",
        "（一）责任",
        "1.责任",
        "1．责任",
        "（1）责任",
        "1、2号楼",
        "3、4月份",
        "一是责任",
        "5.1劳动节",
    ],
)
def test_labels_in_order(text: str) -> None:
    assert not wording.wrong_label(text)


@pytest.mark.parametrize(
    ("text", "level", "number"),
    [
        ("一、甲", 1, 1), ("十、甲", 1, 10), ("十二.甲", 1, 12), ("十一、甲", 1, 11), ("二十三、甲", 1, 23), ("（一）甲", 1, 0),
        ("（一）甲", 2, 1), ("（十一）甲", 2, 11), ("1.甲", 3, 1), ("12、甲", 3, 12), ("（3）甲", 4, 3), ("1.5万元", 3, 0),
    ],
)  # fmt: skip
def test_the_number_of_a_label(text: str, level: int, number: int) -> None:
    assert wording.number_at(text, level) == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026年6月30日", ""), ("2026 年 6 月 30 日", ""), ("2024年2月29日", ""), ("2026年2月29日", "日历上没有这一天"),
        ("2026年06月30日", "补了 0"), ("2026年6月03日", "补了 0"), ("二〇二六年六月三十日", "汉字数字"), ("26年6月30日", "四位"),
        ("2026.6.30", "应写成"), ("2026年6月30号", "应写成"),
    ],
)  # fmt: skip
def test_dates(text: str, why: str) -> None:
    found = wording.wrong_date(text)
    assert why in found if why else not found


@pytest.mark.parametrize("text", ["云档〔2026〕12号", "中共云川委〔2026〕1号"])
def test_numbers_in_order(text: str) -> None:
    assert wording.GOOD_NUMBER.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "云档[2026]12号",
        "云档（2026）12号",
        "云档〔26〕12号",
        "云档〔2026〕012号",
        "云档〔2026〕第12号",
        "云档【2026】12号",
    ],
)
def test_numbers_written_wrongly_are_still_numbers(text: str) -> None:
    assert wording.NUMBER.fullmatch(text)
    assert not wording.GOOD_NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["机密★1年", "秘密", "绝密★长期", "秘密★6个月"])
def test_secrecy(text: str) -> None:
    assert wording.GOOD_SECRECY.fullmatch(text)
    assert not wording.GOOD_SECRECY.fullmatch(text + "一年")


def test_a_heading_ends_at_its_first_stop() -> None:
    assert wording.heading("（一）压实责任。明确分工。") == "（一）压实责任。"
    assert wording.heading("（一）压实责任") == "（一）压实责任"
    assert wording.heading("（一）压实责任。") == "（一）压实责任。"


@pytest.mark.parametrize(
    "text", ["二〇二六年六月三十日", "2026.6.30", "2026-06-30", "2026年6月30号", "2026 年 06 月 30 日"]
)
def test_the_day_a_date_means(text: str) -> None:
    assert wording.meant_date(text) == "2026年6月30日"


def test_a_date_that_means_no_day_is_left_as_it_is() -> None:
    assert wording.meant_date("2026年6月31日") == "2026年6月31日"


@pytest.mark.parametrize("text", ["特此通报", "各科室要抓好落实", "一、总体情况", "整改任务清单"])
def test_what_is_no_organ(text: str) -> None:
    assert not wording.ORGAN.fullmatch(text)
