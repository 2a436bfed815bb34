"""The check of a template: each fault by its id at its paragraph, all at once, and no alarm at what is right."""

import re
from pathlib import Path

import pytest

from app.core.template_report import Severity
from app.word.ooxml.package import read_parts, write_parts
from app.word.standard import layout
from app.word.templates.sentences import IDS
from app.word.templates.template_store import SHIPPED
from tests.word.templates.making import changed, of, office_template, report, said, with_table
from tools.templates.blank import package

P1, P2, P3 = "正文第1段", "正文第2段", "正文第3段"
LOOP, END = "{%p for 事项 in 待整改事项 %}", "{%p endfor %}"

BROKEN: dict[str, tuple[bytes, list[tuple[str, str]]]] = {
    "misspelt fields, also in conditions and filters": (
        of("{{ 发文单位 }}和{{ 问题数量|汉字 }}", "{% if 版头样式 %}甲{% endif %}", "{{ 发文机关.全称 }}"),
        [("unknown-field", P1), ("unknown-field", P1), ("unknown-field", P2), ("unknown-child", P3)],
    ),
    "fields of a list where they are not known": (
        of(LOOP, "{{ 名称 }}{{ 事项.名字 }}", END, "{{ 事项.名称 }}", "{{ 措施 }}", "{{ loop.index }}"),
        [
            ("unknown-field", P2), ("unknown-child", P2), ("unknown-child", "正文第4段"),
            ("unknown-field", "正文第5段"), ("loop-outside", "正文第6段"),
        ],
    ),
    "full-width signs": (
        of("｛｛ 发文机关 ｝｝", "{％ if 版头 ％}甲{% endif %}", "{{ 问题数｜汉字 }}", "{% if 版头 ＝＝ “红头” %}甲{% endif %}"),
        [("full-width-braces", P1), ("full-width-braces", P2), ("full-width-sign", P3), ("full-width-sign", "正文第4段")],
    ),
    "braces that are wanting": (
        of(
            "{ 发文机关 }}", "{{ 发文机关 }", "{{ 发文机关", "{ 发文机关 }", "{ { 发文机关 } }", "{{ 发文机关 %}",
            "发文机关 }}", "{{ 发文", "机关 }}",
        ),
        [
            ("brace-missing", P1), ("brace-missing", P2), ("mark-unclosed", P3), ("brace-single", "正文第4段"),
            ("brace-spaced", "正文第5段"), ("brace-mixed", "正文第6段"), ("brace-stray", "正文第7段"),
            ("mark-unclosed", "正文第8段"), ("brace-stray", "正文第9段"),
        ],
    ),
    "loops and conditions without end or beginning": (
        of(LOOP, "甲", "{% endif %}", "{%p if 版头 %}", "{%p for 行 in 标题行 %}", "{%p endfor %}", "{%p else 版头 %}"),
        [
            ("block-unclosed", P1), ("block-unopened", P3), ("block-unclosed", "正文第4段"), ("not-understood", "正文第7段"),
        ],
    ),
    "ends that do not fit their beginnings": (
        of(LOOP, "甲", "{% endfor %}", "{% if 版头 %}", "甲", "{%p endif %}", "{% for 行 in 标题行 %}{% elif 版头 %}{% endfor %}"),
        [("block-prefix", P3), ("block-prefix", "正文第6段"), ("block-unopened", "正文第7段")],
    ),
    "tags that take something with them": (
        of("前面{%p if 版头 %}", "甲", "{%p endif %}后面", "{%p if 版头 %}{%p endif %}"),
        [("not-alone", P1), ("not-alone", P3), ("not-alone", "正文第4段"), ("not-alone", "正文第4段")],
    ),
    "letters at the wrong place": (
        of("{% p if 版头 %}", "{%pif 版头 %}", "甲", "{%p endif %}", "{% p endif %}", "{{p 发文机关 }}", "{{- 发文机关 }}"),
        [
            ("prefix-space", P1), ("prefix-space", P2), ("prefix-space", "正文第5段"), ("prefix-on-field", "正文第6段"),
            ("trim-sign", "正文第7段"),
        ],
    ),
    "what stands too deep within itself": (
        of(
            f"{{{{ {'(' * 4000}发文机关{')' * 4000} }}}}",
            f"{{% if {'not ' * 29}版头 %}}甲{{% endif %}}",
            "{% if 版头 %}" * 11 + "甲" + "{% endif %}" * 11,
        ),
        [("too-deep", P1), ("too-deep", P2), ("too-deep", P3)],
    ),
    "filters": (
        of("{{ 问题数|汉子 }}", "{{ 发文机关|汉字 }}", "{{ 检查时间|日期 }}", "{{ 标题行|join }}"),
        [("unknown-filter", P1), ("filter-kind", P2), ("filter-kind", P3), ("unknown-filter", "正文第4段")],
    ),
    "comparisons that never hold": (
        of(
            "{% if 版头 == “红色” %}甲{% endif %}", "{% if 问题数 > “3” %}甲{% endif %}",
            "{% if 印章 in [“加盖”, “盖章”] %}甲{% endif %}", "{% if “套红” != 版头 %}甲{% endif %}",
        ),
        [("choice", P1), ("compare-kind", P2), ("choice", P3), ("choice", "正文第4段")],
    ),
    "lists and items": (
        of("{{ 整改情况 }}", "{% for 一 in 问题数 %}{{ 一 }}{% endfor %}", LOOP, "{{ 事项 }}", END, "{{ 待整改事项.名称 }}"),
        [("list-printed", P1), ("not-a-list", P2), ("item-printed", "正文第4段"), ("unknown-child", "正文第6段")],
    ),
    "tags nobody knows": (
        of("{% 循环 %}", "{% endfro %}", "{% if版头 %}", "{{ 发文 机关 }}", "{% for 事项 待整改事项 %}{% endfor %}", "{{ }}"),
        [
            ("unknown-tag", P1), ("unknown-tag", P2), ("unknown-tag", P3), ("not-understood", "正文第4段"),
            ("not-understood", "正文第5段"), ("not-understood", "正文第6段"),
        ],
    ),
    "tables": (
        with_table(
            [
                ["{% for 问题 in 台账 %}{{ 问题.问题 }}", "{{ 问题.状态 }}{% endfor %}"],
                ["{%tr if 版头 %}", "乙"],
                ["{%tr endif %}", ""],
                ["{% vm %}", "{{ 问题.状态 }}"],
            ],
            "{%tr if 版头 %}",
            "{%tr endif %}",
        ),
        [
            ("outside-table", P1), ("outside-table", P2), ("block-place", "表1第1行第2格"), ("not-alone", "表1第2行第1格"),
            ("vm-outside", "表1第4行第1格"), ("unknown-field", "表1第4行第2格"),
        ],
    ),
    "a loop with blank paragraphs around": (
        of("{% for 事项 in 待整改事项 %}", "{{ 事项.名称 }}", "{% endfor %}"),
        [("blank-paragraphs", P1)],
    ),
    "a template without fields": (of("一份没有字段的文件"), [("no-field", "整个文件")]),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_every_fault_is_told_at_its_paragraph(case: str) -> None:
    content, expected = BROKEN[case]
    assert said(content) == expected


def test_sentences_are_chinese_and_complete() -> None:
    for content, _ in BROKEN.values():
        for one in report(content).troubles:
            assert re.search("<[a-z]+>", one.message + one.fix) is None
            assert one.message
            assert one.fix.endswith("。")


def test_the_nearest_known_name_is_offered() -> None:
    fixes = [
        one.fix
        for one in report(of("{{ 发文单位 }}", LOOP, "{{ 名称 }}{{ 事项.名字 }}", END, "{{ 问题数|汉子 }}")).troubles
    ]
    assert [fix.split("？")[0] for fix in fixes] == [
        "是不是“发文机关”",
        "是不是“事项.名称”",
        "是不是“名称”",
        "是不是“汉字”",
    ]


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.docx")), ids=lambda path: path.stem)
def test_the_shipped_templates_have_no_trouble_at_all(path: Path) -> None:
    found = report(path.read_bytes())
    assert found.troubles == ()
    assert found.fields


def test_what_an_office_might_make_passes() -> None:
    found = report(office_template())
    assert found.errors == ()
    assert [one.id for one in found.troubles] == ["style-missing"]
    assert found.fields == tuple(
        sorted(["标题行", "问题数", "措施数", "版头", "待整改事项", "台账", "发文机关", "成文日期"])
    )


@pytest.mark.parametrize(
    "text",
    [
        "{% if 版头 %}" * 10 + "甲" + "{% endif %}" * 10, f"{{% if {'not ' * 28}版头 %}}甲{{% endif %}}",
        "{{发文机关}}", "{{　发文机关　}}", "{% if 版头 == “红头” %}甲{% elif 版头 == '套打' %}乙{% else %}丙{% endif %}",
        "{% if 问题数 > 3 and not 金额 or 制度数 >= 1 %}甲{% endif %}", "{{ (5 if 问题线索处理情况 else 4)|汉字 }}",
        "{% for 行 in 标题行 %}{{ loop.index }}{{ 行 }}{% if not loop.last %}、{% endif %}{% endfor %}",
        "{# 给自己看的话 {{ 随便写 #}{{ 发文机关 }}", "集合{1, 2}和 {a}，{{ 发文机关 }}", "{{ 成文日期|日期 }}",
        "{% for 事项 in 待整改事项 if 事项.措施 %}{{ 事项.名称 }}{% endfor %}", "{%r if 版头 %}甲{%r endif %}",
    ],
)  # fmt: skip
def test_what_is_right_is_left_alone(text: str) -> None:
    assert said(of(text)) == []


def test_headers_and_text_boxes_are_looked_at() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>{{ 发文单位 }}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    content = changed(of("{{ 发文机关 }}"), "</w:p>", f"{box}</w:p>")
    assert said(content) == [("unknown-field", "文本框1第1段")]
    made = package([(layout.BODY, "{{ 发文机关 }}")])
    assert said(changed(made, "</w:p>", "<w:r><w:t>{{ 页 }}</w:t></w:r></w:p>", "word/footer2.xml")) == [
        ("unknown-field", "页脚2第1段")
    ]


def test_fields_where_nothing_is_filled() -> None:
    made = of("{{ 发文机关 }}")
    parts = read_parts(made)
    assert said(write_parts({**parts, "word/charts/chart1.xml": b"<c>{{ \xe5\xb9\xb4 }}</c>"})) == [
        ("mark-misplaced", "整个文件")
    ]
    alternative = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{{ 发文机关 }}"/></w:pict></w:r>'
    )
    assert said(changed(made, "<w:p>", alternative)) == [("mark-misplaced", P1)]


def test_words_that_are_no_text_of_their_paragraph_are_not_filled_unseen() -> None:
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>{{ 旧字段 }}</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>"
    assert said(changed(of("{{ 发文机关 }}"), "</w:p>", f"{ruby}</w:p>")) == [("mark-misplaced", P1)]


def test_tags_in_any_wrapper_are_read() -> None:
    wrapped = "<w:customXml><w:smartTag><w:r><w:t>{{ 旧字段 }}</w:t></w:r></w:smartTag></w:customXml>"
    assert said(changed(of("{{ 发文机关 }}"), "</w:p>", f"{wrapped}</w:p>")) == [("unknown-field", P1)]


def test_a_template_without_paper_is_told() -> None:
    made = package([(layout.BODY, "{{ 发文机关 }}")])
    text = read_parts(made)["word/document.xml"].decode()
    section = text[text.index("<w:sectPr>") : text.index("</w:body>")]
    assert said(changed(made, section, "")) == [("paper-missing", "整个文件")]


OLD = "<w:p><w:r><w:t>{{ 旧字段 }}</w:t></w:r></w:p>"
OLD_BOX = f"<w:r><w:pict><w:txbxContent>{OLD}</w:txbxContent></w:pict></w:r>"


def old_row(mark: str) -> str:
    """A table in which a row with this mark holds a field no one knows."""
    first = f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{OLD}</w:tc></w:tr>"
    return f"<w:tbl><w:tblGrid/>{first}<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    "deleted",
    [
        "<w:p><w:del><w:r><w:delText>{{ 旧字段 }}</w:delText></w:r></w:del></w:p>",
        f"<w:p><w:del>{OLD_BOX}</w:del></w:p>", f"<w:p><w:moveFrom>{OLD_BOX}</w:moveFrom></w:p>",
        old_row('<w:del w:id="1"/>'),
    ],
    ids=["words", "box", "box moved away", "row"],
)  # fmt: skip
def test_what_the_clerk_deleted_with_revisions_on_is_not_there(deleted: str) -> None:
    assert said(changed(of("{{ 发文机关 }}"), "<w:body>", f"<w:body>{deleted}")) == []


@pytest.mark.parametrize("kept", [f"<w:p>{OLD_BOX}</w:p>", old_row('<w:ins w:id="1"/>')], ids=["box", "row"])
def test_what_stands_in_a_box_or_a_row_otherwise_is(kept: str) -> None:
    told = said(changed(of("{{ 发文机关 }}"), "<w:body>", f"<w:body>{kept}"))
    assert [ident for ident, _ in told] == ["unknown-field"]


def test_styles_the_finishing_relies_on() -> None:
    made = package([(layout.DATE, "{{ 成文日期 }}"), (layout.COPIES_TO, "抄送：{{ 抄送机关 }}")])
    assert said(made) == []
    renamed = changed(made, '<w:name w:val="成文日期"/>', '<w:name w:val="成文曰期"/>', "word/styles.xml")
    assert said(renamed) == [("style-misspelt", "整个文件"), ("style-missing", P1)]
    ruleless = changed(made, '<w:name w:val="版记粗线"/>', '<w:name w:val="粗线"/>', "word/styles.xml")
    assert said(ruleless) == [("rules-missing", "整个文件")]
    assert all(one.severity is Severity.WARNING for one in report(renamed).troubles)


def test_a_template_of_another_kind_is_told() -> None:
    kind = "wordprocessingml.document.main+xml"
    made = changed(of("{{ 发文机关 }}"), kind, "wordprocessingml.template.main+xml", "[Content_Types].xml")
    assert said(made) == [("not-a-document", "整个文件")]


def test_every_kind_of_trouble_is_tested_somewhere() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [ident for ident in sorted(IDS) if f'"{ident}"' not in texts] == []
