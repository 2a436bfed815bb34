"""Chinese numerals, written and read, and numbered lists within a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.numbering import chinese, chinese_among, items, number_of, numbered, part_numbers, strip_marks


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "零"), (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (27, "二十七"), (100, "一百"), (105, "一百零五"),
     (110, "一百一十"), (1001, "一千零一"), (1010, "一千零一十"), (9999, "九千九百九十九")],
)  # fmt: skip
def test_numbers_as_headings_write_them(number: int, text: str) -> None:
    assert chinese(number) == text


@pytest.mark.parametrize("number", [-1, 10000])
def test_out_of_range(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese(number)


def test_a_lone_item_has_no_number() -> None:
    assert [chinese_among(1, count) for count in (1, 2)] == ["", "一"]


@given(st.integers(0, 9999))
def test_what_is_written_reads_back(number: int) -> None:
    assert number_of(chinese(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("二〇二六", 2026), ("二○○七", 2007), ("两", 2), ("壹", 1), ("贰拾", 20), ("12", 12), ("", None), ("甲", None)],
)
def test_other_ways_to_write_numbers(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1.开展自查。\n2.修订办法。", ("开展自查。", "修订办法。")),
        ("1、开展自查；2、修订办法。", ("开展自查；", "修订办法。")),
        ("（1）开展自查。（2）修订办法。", ("开展自查。", "修订办法。")),
        ("①开展自查；②修订办法", ("开展自查；", "修订办法")),
        ("一是开展自查。二是修订办法，三是组织培训。", ("开展自查。", "修订办法，", "组织培训。")),
        ("（一）开展自查。\n（二）修订办法。", ("开展自查。", "修订办法。")),
        ("整改措施如下：\n1.开展自查。\n2.修订办法。", ("开展自查。", "修订办法。")),
        ("1.开展自查。\n2.2026年3月底前召开会议。", ("开展自查。", "2026年3月底前召开会议。")),
    ],
)
def test_lists_are_taken_apart(text: str, found: tuple[str, ...]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "开展自查。",
        "1.开展自查。",
        "1.5万元已退回。2.5万元待退回。",
        "2.修订办法。3.组织培训。",
        "党组研究两项：一是开展自查。二是修订办法。",
        "2015年7月以前。2016年以后。",
        "",
    ],
)
def test_what_is_no_list_stays_whole(text: str) -> None:
    assert items(text) == (text,)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("一、理论学习", "理论学习"),
        ("（一）理论学习", "理论学习"),
        ("(一) 理论学习", "理论学习"),
        ("1.理论学习", "理论学习"),
        ("1．理论学习", "理论学习"),
        ("12、理论学习", "理论学习"),
        ("（1）理论学习", "理论学习"),
        ("(1)理论学习", "理论学习"),
        ("①理论学习", "理论学习"),
        ("第一、理论学习", "理论学习"),
        ("一是理论学习", "理论学习"),
        ("一、（二）理论学习", "理论学习"),
        ("1.2019年以来账目不清", "2019年以来账目不清"),
        ("一、三会一课落实不够", "三会一课落实不够"),
        ("二、三重一大事项未上会", "三重一大事项未上会"),
    ],
)
def test_a_number_is_dropped(text: str, left: str) -> None:
    assert strip_marks(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "2015年7月以前外出不规范", "1.5万元违规发放", "3名党员抄袭", "一、二级学会管理不够", "第一、第二季度未开会", "第一、二季度未开会",
        "第一责任人职责落实不够", "1、2号楼闲置", "（2020）第1号文件", "十四五规划编制滞后", "1.", "（一）",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    assert strip_marks(text) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "1.成立专班。\n2.7家企业中，已注销4家。\n3.收回投资款",
            ("成立专班。", "7家企业中，已注销4家。", "收回投资款"),
        ),
        ("1.追缴资金\n2.5万元已上缴。\n2.制定办法", ("追缴资金\n2.5万元已上缴。", "制定办法")),
        ("1.成立专班。2. 7家企业中，已注销4家。", ("成立专班。", "7家企业中，已注销4家。")),
        ("1.追缴资金。2. 5万元已上缴。", ("1.追缴资金。2. 5万元已上缴。",)),
        ("1.提高\n2.5个百分点\n2.制定办法", ("提高\n2.5个百分点", "制定办法")),
        # What the text begins with is no decimal where 2. begins a line.
        ("1.62座已整改。\n2.新配备11名", ("62座已整改。", "新配备11名")),
        ("1.4月2日印发。\n2.抽查6次", ("4月2日印发。", "抽查6次")),
        ("1.2月至4月核查。\n2. 23户已退。\n3.印发", ("2月至4月核查。", "23户已退。", "印发")),
        ("1.开会。\n2.6月8日印发", ("开会。", "6月8日印发")),
        ("1.5万元已退回。\n2.5万元待退回。", ("1.5万元已退回。\n2.5万元待退回。",)),
        ("1.5万元已退回。\n其余待退回。", ("1.5万元已退回。\n其余待退回。",)),
        ("1.5万元已退回。2.其余已入账", ("1.5万元已退回。2.其余已入账",)),
    ],
)
def test_a_number_behind_the_mark_of_a_line_is_none_of_a_decimal(text: str, found: tuple[str, ...]) -> None:
    assert items(text) == found


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("1.成立专班。\n2.7家企业中，已注销4家。", "1.成立专班。\n2. 7家企业中，已注销4家。"),
        ("1.成立专班；2.2026年1月29日，召开会议。", "1.成立专班；2. 2026年1月29日，召开会议。"),
        ("2.7家企业中，已注销4家。3.收回投资款", "2. 7家企业中，已注销4家。3.收回投资款"),
        ("1.5名成员讲课；2.3人轮岗", "1. 5名成员讲课；2. 3人轮岗"),
    ],
)
def test_the_number_of_a_list_keeps_apart_from_a_digit(text: str, parted: str) -> None:
    assert part_numbers(text) == parted


@pytest.mark.parametrize(
    "text",
    [
        "1.追缴资金。\n2.5万元已上缴。", "1.5倍以上的退回。", "提高2.7个百分点。3.组织培训", "1.成立专班。\n2.制定办法", "户均2.7人。1.5亩",
        "2.7家企业已注销4家。",
    ],
)  # fmt: skip
def test_decimals_stay(text: str) -> None:
    assert part_numbers(text) == text


def test_an_item_is_numbered() -> None:
    assert (numbered(1, "修订制度"), numbered(2, "5名成员"), numbered(3, "")) == ("1.修订制度", "2. 5名成员", "3.")
