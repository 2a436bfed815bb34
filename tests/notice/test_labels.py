"""Numbers before a text go; dates, amounts and enumerations stay."""

import pytest

from app.notice.labels import unlabelled


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
        ("一、（二）理论学习", "理论学习"),
        ("1.2019年以来账目不清", "2019年以来账目不清"),
        ("一、三会一课落实不够", "三会一课落实不够"),
        ("二、三重一大事项未上会", "三重一大事项未上会"),
    ],
)
def test_a_number_is_dropped(text: str, left: str) -> None:
    assert unlabelled(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "2015年7月以前外出不规范", "1.5万元违规发放", "3名党员抄袭", "一、二级学会管理不够", "第一、第二季度未开会",
        "第一责任人职责落实不够", "1、2号楼闲置", "（2020）第1号文件", "十四五规划编制滞后", "1.", "（一）",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_stays(text: str) -> None:
    assert unlabelled(text) == text
