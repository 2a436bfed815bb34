"""Half-width points and straight quotes become the points of Chinese prose, and nothing else changes."""

import pytest

from app.core.prose.points import in_full_width, in_single


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("已整改到位,并长期坚持", "已整改到位，并长期坚持"), ("开展走访2次,约谈1次;2020年1月,督促", "开展走访2次，约谈1次；2020年1月，督促"),
        ("覆盖率41.4%,提高到79.3%", "覆盖率41.4%，提高到79.3%"), ("各县(市、区)科协", "各县（市、区）科协"),
        ("(岩委办〔2012〕10号)文件", "（岩委办〔2012〕10号）文件"), ("《意见(试行)》", "《意见（试行）》"), ("展品(VR)更新", "展品（VR）更新"),
        ("联系电话:0000-1", "联系电话：0000-1"), ("如何整改?", "如何整改？"), ("坚决整改!", "坚决整改！"), ("已清退.", "已清退。"),
        ("清退, 入账", "清退，入账"), ("《办法》,已印发", "《办法》，已印发"), ("学习“一岗双责,齐抓共管”", "学习“一岗双责，齐抓共管”"),
        ('"两微一端"更新慢', "“两微一端”更新慢"), ("宣讲'三会一课'", "宣讲“三会一课”"), ('落实"一岗双责"和“三会一课”', "落实“一岗双责”和“三会一课”"),
        ('他说“落实"一岗双责"”', "他说“落实‘一岗双责’”"), ("学习“关于“三会一课”的规定”", "学习“关于‘三会一课’的规定”"),
        ("““三会一课””落实不到位", "“‘三会一课’”落实不到位"), ("见http://a.cn/b,c。已发,并执行", "见http://a.cn/b,c。已发，并执行"),
    ],
)  # fmt: skip
def test_points_of_prose(text: str, wide: str) -> None:
    assert in_full_width(text) == wide
    assert in_full_width(wide) == wide


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("责任制落实不严.学术讲座审批把关不严", "责任制落实不严。学术讲座审批把关不严"),
        ("八项规定精神不严格.“三公”经费存在漏洞", "八项规定精神不严格。“三公”经费存在漏洞"),
        ("占比由42%降至6.5%.", "占比由42%降至6.5%。"),
        ("责任人是阿依古丽.买买提同志", "责任人是阿依古丽.买买提同志"),
        ("见附件.pdf和目录.doc", "见附件.pdf和目录.doc"),
    ],
)
def test_a_dot_between_clauses_is_a_stop(text: str, wide: str) -> None:
    assert in_full_width(text) == wide


@pytest.mark.parametrize(
    "text",
    [
        "", "共3,500元", "A,B岗", "9:30召开", "1.5万元", "阿依古丽.买买提", "(1)已审核材料12份", "1,召开会议", "如下：(1)已审核；(2)已约谈",
        '"一岗双责', '更换5"显示屏', '安装"Office"', "约谈O'Neil公司的'张'", "“三会一课“、“两学一做”", "“三会一课”和“一岗双责”", "f(x)=1",
        "邮箱a,b@c.cn", "A&B <系统>", "第三季度...", "详见http://a.cn/?b=1",
    ],
)  # fmt: skip
def test_what_may_be_meant_stays(text: str) -> None:
    assert in_full_width(text) == text


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("已完成，。", "已完成。"), ("已完成。，", "已完成。"), ("已清退；；", "已清退；"), ("已清退，；", "已清退；"),
        ("已清退。.", "已清退。"), ("已清退、,", "已清退，"), ("已学习，，已研讨", "已学习，已研讨"),
        ("1.已学习，。\n2.已研讨；；\n", "1.已学习。\n2.已研讨；\n"),
        ("坚决整改！。", "坚决整改！"), ("坚决整改！。。", "坚决整改！"), ("已清退。。，", "已清退。"),
    ],
)  # fmt: skip
def test_two_points_for_one(text: str, single: str) -> None:
    assert in_single(text) == single
    assert in_single(single) == single


@pytest.mark.parametrize(
    "text",
    [
        "", "已完成。", "已清退……。", "印发“办法”。", "他说“已清退。”。", "第三季度。。。", "第三季度...", "整改了吗？！", "（已清退。）", "甲、乙",
        "已完成，。正在复核", "已清退。。", "已学习。。已研讨。", "版本1..2", "如下：（1）已审核；",
    ],
)  # fmt: skip
def test_points_that_may_be_meant_stay(text: str) -> None:
    assert in_single(text) == text
