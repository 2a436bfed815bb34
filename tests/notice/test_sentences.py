"""Lists are split and numbered anew; every item ends in a point, and nothing else of it changes."""

import pytest

from app.notice.sentences import close, in_sentences, items_of, join_sentences


@pytest.mark.parametrize(
    "text",
    [
        "一是召开会议；二是制定办法；三是清退款项。", "1.召开会议\n2.制定办法\n3.清退款项", "1、召开会议；2、制定办法；3、清退款项",
        "①召开会议②制定办法③清退款项", "（1）召开会议；（2）制定办法；（3）清退款项。", "(1)召开会议。(2)制定办法。(3)清退款项。",
        "（一）召开会议。（二）制定办法。（三）清退款项。", "一、召开会议。\n二、制定办法。\n三、清退款项。",
        "第一，召开会议；第二，制定办法；第三，清退款项。",
    ],
)  # fmt: skip
def test_a_list_becomes_first_second_third(text: str) -> None:
    assert join_sentences(items_of(text)) == "一是召开会议。二是制定办法。三是清退款项。"


@pytest.mark.parametrize(
    "text",
    [
        "开展三项工作：一是召开会议；二是制定办法。", "2020年2月14日，召开会议。", "1.5万元已清退，2.5万元已入账。", "第一时间召开会议。",
        "一律上会研究。",
        "一、二级学会全部换届。",
        "第一、第二季度已开会。",
    ],
)  # fmt: skip
def test_what_does_not_begin_as_a_list_is_one_item(text: str) -> None:
    assert items_of(text) == [text]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("整改进展：已印发《办法》。", ["已印发《办法》。"]),
        ("【整改进展】1.已印发。2.已启用。", ["已印发。", "已启用。"]),
        ("整改进展：", []),
        ("整改措施：自查。整改进展：查出3处。", ["整改措施：自查。整改进展：查出3处。"]),
        ("听取整改进展：每月一次。", ["听取整改进展：每月一次。"]),
    ],
)
def test_a_label_that_only_announces_the_text_goes(text: str, said: list[str]) -> None:
    assert items_of(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "1.2月至4月，开展核查。2.23户中，已追缴19户。3.3月27日印发《办法》。",
            ["2月至4月，开展核查。", "23户中，已追缴19户。", "3月27日印发《办法》。"],
        ),
        ("1.2万元已清退。2.5万元已入账。", ["1.2万元已清退。2.5万元已入账。"]),
        ("1.5月底前印发。", ["1.5月底前印发。"]),
    ],
)
def test_days_and_counts_behind_the_numbers_of_a_list_are_no_decimals(text: str, said: list[str]) -> None:
    assert items_of(text) == said


def test_a_list_of_firsts_is_numbered_anew() -> None:
    assert join_sentences(items_of("一是召开会议；一是制定办法。")) == "一是召开会议。二是制定办法。"
    assert join_sentences(items_of("一是召开会议，统一是非标准。")) == "召开会议，统一是非标准。"


def test_a_list_of_one_loses_its_number() -> None:
    assert join_sentences(items_of("一是召开会议。")) == "召开会议。"
    assert join_sentences(items_of("2.制定办法")) == "制定办法。"
    assert join_sentences(items_of("二是制定办法")) == "制定办法。"


def test_markers_out_of_order_are_left_whole() -> None:
    assert items_of("1.召开会议，3.清退款项") == ["1.召开会议，3.清退款项"]


@pytest.mark.parametrize("text", ["一是召开会议二是制定办法", "1.召开会议2.制定办法"])
def test_a_list_without_points_between_is_split_all_the_same(text: str) -> None:
    assert join_sentences(items_of(text)) == "一是召开会议。二是制定办法。"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("组织学习\n并开展检查", "组织学习并开展检查"), ("已修订制度\n已印发", "已修订制度。已印发"), ("已修订制度。\n\n\n已印发。", "已修订制度。已印发。"),
        ("•修订制度\n•组织学习", "修订制度。组织学习"), ("· 修订制度；\n· 组织学习。", "修订制度；组织学习。"), ("-修订\n-印发", "修订。印发"),
        ("■已修订\n■已印发\n■已执行", "已修订。已印发。已执行"), ("已修订\t已印发", "已修订。已印发"), ("• 修订制度", "修订制度"),
        ("已清退\n3笔", "已清退3笔"), ("已清退\n3笔已入账", "已清退。3笔已入账"), ("已清退3\n笔", "已清退3笔"),
        ("于2026年6\n月印发", "于2026年6月印发"), ("学习“一岗\n双责”", "学习“一岗双责”"),
        ("已印发《办法》\n《细则》", "已印发《办法》。《细则》"), ("已完成整\n改", "已完成整改"), ("阿依古丽•买买提已整改", "阿依古丽•买买提已整改"),
        ("强调“马上改。”\n已改", "强调“马上改。”已改"),
        (
            "局党组专题研究整改制定实\n施方案明确分工压实各级责\n任推动落实",
            "局党组专题研究整改制定实施方案明确分工压实各级责任推动落实",
        ),
        ("—", "—"), ("-5%", "-5%"),
    ],
)  # fmt: skip
def test_lines_become_one_with_a_stop_where_only_the_break_parts_them(text: str, line: str) -> None:
    assert in_sentences(text) == line


def test_lines_within_an_item_get_their_stop_too() -> None:
    assert items_of("一是修订\n补充说明\n二是印发") == ["修订。补充说明", "印发"]
    assert items_of("已修订制度\n已印发") == ["已修订制度。已印发"]


@pytest.mark.parametrize("text", ["", " ", "\n", "；", "、"])
def test_nothing_is_no_item(text: str) -> None:
    assert items_of(text) == []


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("已清退", "已清退。"), ("已清退。", "已清退。"), ("提高到79.3%。。", "提高到79.3%。。"), ("已清退；", "已清退。"),
        ("已清退，", "已清退。"), ("已清退;", "已清退。"), ("怎么办？", "怎么办？"), ("坚决整改！", "坚决整改！"),
        ("强调“马上改。”", "强调“马上改。”"), ("印发《办法》", "印发《办法》。"), ("达到79.3", "达到79.3。"), ("已清退.", "已清退。"),
        ("", ""),
    ],
)  # fmt: skip
def test_each_ends_once(text: str, end: str) -> None:
    assert close(text) == end


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        (["召开会议", "统一是非标准"], "一是召开会议。二是统一是非标准。"),
        (
            ["开展两项工作：一是召开会议；二是制定办法", "清退款项"],
            "开展两项工作：一是召开会议；二是制定办法。清退款项。",
        ),
        (["一是召开会议；三是清退", "建账"], "一是召开会议；三是清退。建账。"),
    ],
)
def test_a_list_within_an_item_is_not_numbered_over(said: list[str], joined: str) -> None:
    assert join_sentences(said) == joined


@pytest.mark.parametrize("text", ["具体做法：", "具体做法:", "具体做法；"])
def test_nothing_ends_in_a_colon(text: str) -> None:
    assert close(text) == "具体做法。"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("完成档案核查 36 卷", "完成档案核查36卷"),
        ("提高到 79.3% 以上", "提高到79.3%以上"),
        ("使用 WPS 2019", "使用 WPS 2019"),
        ("第 1 批 3 项", "第1批3项"),
    ],
)
def test_no_blank_stands_between_chinese_and_a_number(text: str, printed: str) -> None:
    assert in_sentences(text) == printed
