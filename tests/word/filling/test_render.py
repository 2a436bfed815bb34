"""Filling a template: nothing lost, nothing run, and every trouble said in one Chinese sentence."""

from pathlib import Path

import pytest

from app.core.errors import BadTemplate
from app.word.filling.document import write
from app.word.filling.render import render
from app.word.ooxml.package import read_parts, write_parts
from tests.word.documents import notice_fields, paragraphs, template_of

HARD = "A&B <张三> 《通知》“引号” {{ 别的 }} 𠮷㛃 ' \" </w:t>"


def test_hard_text_comes_out_whole(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, "{{ 甲 }}"), {"甲": HARD})
    assert paragraphs(content) == [HARD]


@pytest.mark.parametrize("text", ["{_{ 甲 }_}", "{_% 甲 %_}", "_x0041_ a_b &#95;"])
def test_what_the_filling_program_writes_its_braces_with_comes_out_whole(tmp_path: Path, text: str) -> None:
    assert paragraphs(write(template_of(tmp_path, "{{ 甲 }}"), {"甲": text})) == [text]


def test_what_xml_forbids_is_taken_out(tmp_path: Path) -> None:
    content = write(template_of(tmp_path, "{{ 甲 }}"), {"甲": "一\x00\x0b\x07\x0c\ud800\ufffe二"})
    assert paragraphs(content) == ["一二"]


def test_what_was_printed_is_told_in_order(tmp_path: Path) -> None:
    path = template_of(tmp_path, "{% if 有 %}{{ 甲 }}{{ 数 }}{% else %}{{ 乙 }}{{ '常' }}{% endif %}")
    assert render(path, {"有": True, "甲": "一", "乙": "二", "数": 3})[1] == ["一", "3"]


def test_loops_of_paragraphs(tmp_path: Path) -> None:
    path = template_of(tmp_path, "{%p for 人 in 名单 %}", "{{ 人.名 }}", "{%p endfor %}", "完")
    assert paragraphs(write(path, {"名单": [{"名": "甲"}, {"名": "乙"}]})) == ["甲", "乙", "完"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ 没有的 }}", "没有名为“没有的”的字段"),
        ("{% for 人 in 名单 %}{{ 人.没有的 }}{% endfor %}", "“人”里没有“没有的”"),
        ("开头{% for 人 in 名单 %}", "后面没有对应的 {% endfor %}"),
        ("{{ 名单 ", "没有写结尾"),
        ("{% 循环 %}", "不是程序认识的标记"),
        ("{{ 名单.__class__.__mro__ }}", "不允许的写法"),
        ("{{ 名单|没有的 }}", "没有名为“没有的”的过滤器"),
        ("{% for 字 in 数 %}{{ 字 }}{% endfor %}", "“数”不是列表"),
        ("{{ 1 // 0 }}", "不允许的写法"),
        ("{{ 文|汉字 }}", "用法不对"),
    ],
)
def test_a_wrong_template_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        write(template_of(tmp_path, text), {"名单": [{"名": "甲"}], "数": 3, "文": "甲"})
    assert said in caught.value.message
    assert "模板“模板.docx”" in caught.value.message


def test_the_shipped_template_is_filled_whole(template: Path) -> None:
    found = paragraphs(write(template, notice_fields(2, 1)))
    assert found[:2] == ["中共云川市档案馆党组", "关于巡察整改进展情况的通报"]
    assert found[-2:] == ["中共云川市档案馆党组", "2026年6月30日"]
    assert not any("{" in text for text in found)


def test_parts_without_content_are_left_out(template: Path) -> None:
    fields = notice_fields(2, 1)
    found = paragraphs(write(template, {**fields, "问题线索处理情况": "", "待整改节序号": "三"}))
    assert [text for text in found if text[1:2] == "、"] == [
        "一、强化组织领导推进整改落实", "二、巡察反馈问题的整改情况", "三、需要进一步整改的事项及措施",
    ]  # fmt: skip
    assert not any("需要进一步" in text for text in paragraphs(write(template, {**fields, "待整改事项": []})))


def test_a_package_with_a_part_missing(tmp_path: Path) -> None:
    path = template_of(tmp_path, "甲")
    parts = read_parts(path.read_bytes())
    del parts["word/footer1.xml"]
    path.write_bytes(write_parts(parts))
    with pytest.raises(BadTemplate, match="不是完整的 Word 文档"):
        write(path, {})
