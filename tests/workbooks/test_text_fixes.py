"""Texts fixed where nobody could have meant them otherwise, and all the others left alone."""

from datetime import date

import pytest

from app.workbooks.text_fixes import certain_day, fix_text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026.6.30", date(2026, 6, 30)),
        ("2026/6/30", date(2026, 6, 30)),
        (" 2026年6月30日 ", date(2026, 6, 30)),
        ("2026-06-30", date(2026, 6, 30)),
        ("２０２６年６月３０日", date(2026, 6, 30)),
        ("2026年6月30日前", None),
        ("2026.6/30", None),
        ("2026.6.31", None),
        ("2026年6月", None),
        ("20260630", None),
        ("26.6.30", None),
        ("1899.1.1", None),
    ],
)
def test_a_day_is_certain_with_its_year_month_and_day_alone(text: str, day: date | None) -> None:
    assert certain_day(text) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 已完成　", "已完成"),
        ("加强 学习", "加强学习"),
        ("开展自查， 查出", "开展自查，查出"),
        ("完成了。。下一步", "完成了。下一步"),
        ("整改，，落实", "整改，落实"),
        ("他说“好。。”。。", "他说“好。。”。"),
        ("党的 领导。。", "党的领导。"),
        ('已修订"财务"制度', "已修订“财务”制度"),
        ('已修订,"财务"制度，开展"回头看"活动', "已修订，“财务”制度，开展“回头看”活动"),
        ('"双随机、一公开";已落实', "“双随机、一公开”；已落实"),
        ("已印发,已执行", "已印发，已执行"),
        ("宣讲'三会一课'", "宣讲“三会一课”"),
        ('他说“落实"一岗双责"”', "他说“落实‘一岗双责’”"),
        ("学习“一岗双责,齐抓共管”", "学习“一岗双责，齐抓共管”"),
        ("各县(市、区)科协如何整改?", "各县（市、区）科协如何整改？"),
    ],
)
def test_slips_in_prose(text: str, expected: str) -> None:
    assert fix_text(text, prose=True)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "李　某", "张建国 李小明", "由林 芳负责", "责任人：王芳 张伟", "A 局 长", "组织 学习 培训", "第一章 总则",
        "一、总体情况 今年以来我局", "　　一是加强。\n　　二是改进", "省略。。。", "，，，", "于2026年 6月", "见“加强 学习”一文",
        '"一岗双责', '更换5"显示屏', '安装"Office"', "共3,500元", "A,B岗", "约谈O'Neil公司的'张'",
    ],
)  # fmt: skip
def test_what_may_be_meant_stays(text: str) -> None:
    assert fix_text(text, prose=True) == (text, ())


def test_outside_prose_only_the_ends_are_fixed() -> None:
    assert fix_text(" 王芳 张伟。。 ", prose=False)[0] == "王芳 张伟。。"
