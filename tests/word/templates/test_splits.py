"""Tags that Word has cut into runs: what docxtpl joins passes and is filled, what it would tear is told."""

from pathlib import Path
from random import Random

import pytest

from app.core.errors import BadTemplate
from app.word.filling.document import write
from tests.word.documents import paragraphs
from tests.word.templates.making import changed, of, said

HYPERLINK = '<w:hyperlink w:anchor="甲"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
VALUES: dict[str, object] = {
    "发文机关": "中共云川市档案馆党组", "版头": "红头", "问题数": 27, "成文日期": "2026年6月30日",
    "待整改事项": [{"序号": "一", "名称": "库房", "措施": "改造"}, {"序号": "二", "名称": "制度", "措施": ""}],
    "标题行": ["关于整改的", "通报"],
}  # fmt: skip
TAGS = "{{ 发文机关 }}", "{% if 版头 == “红头” %}红{% else %}白{% endif %}", "{{ 问题数|汉字 }}"


def filled(folder: Path, content: bytes) -> list[str]:
    path = folder / "模板.docx"
    path.write_bytes(content)
    return [text for text in paragraphs(write(path, VALUES)) if text]


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_cut_anywhere_by_formatting_is_filled(tag: str, tmp_path: Path) -> None:
    whole = filled(tmp_path, of(f"前{tag}后"))
    for at in range(1, len(tag), 3):
        content = of((f"前{tag[:at]}", f"{tag[at:]}后"))
        assert said(content) == []
        assert filled(tmp_path, content) == whole
    assert filled(tmp_path, of(("前", *tag, "后"))) == whole


@pytest.mark.parametrize(
    "between",
    [
        '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>',
        "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "<w:r><w:t/></w:r>",
    ],
)  # fmt: skip
def test_what_stands_between_without_harm(between: str, tmp_path: Path) -> None:
    content = changed(of(("前{{ 发文", "机关 }}后")), "</w:r><w:r><w:rPr><w:b/>", f"</w:r>{between}<w:r><w:rPr><w:b/>")
    assert said(content) == []
    assert filled(tmp_path, content) == ["前中共云川市档案馆党组后"]


@pytest.mark.parametrize(
    "content",
    [
        changed(of("前{{ 发文后"), "发文后</w:t></w:r>", f"发文</w:t></w:r>{HYPERLINK.format('机关 }}')}"),
        changed(of("机关 }}后"), "<w:r>", f"{HYPERLINK.format('{{ 发文')}<w:r>"),
        changed(of(("{{ 发文", "机关 }}")), "</w:r><w:r>", "</w:r><w:r><w:pict/></w:r><w:r>"),
        changed(of(("{{ 发文", "机关 }}")), "</w:r><w:r>", '</w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'),
    ],
)  # fmt: skip
def test_what_would_be_torn_is_told(content: bytes, tmp_path: Path) -> None:
    assert said(content) == [("mark-split", "正文第1段")]
    with pytest.raises(BadTemplate, match="超链接、图片、域或内容控件"):
        filled(tmp_path, content)


def test_a_condition_that_begins_within_a_link_and_ends_outside(tmp_path: Path) -> None:
    content = changed(of("甲{% endif %}"), "<w:r>", f"{HYPERLINK.format('{% if 版头 %}')}<w:r>")
    assert said(content) == [("block-place", "正文第1段")]


def test_a_lone_brace_at_the_edge_of_a_paragraph() -> None:
    assert said(of("{%p if 版头 %}", "甲", "{%p endif %}", "}乙")) == [("brace-loose", "正文第4段")]
    assert said(of("甲{", "%乙", "{{ 发文机关 }}")) == [("brace-loose", "正文第1段")]


GOOD = (
    ("甲",), ("{{ 发文机关 }}",), ("甲{{ 问题数|汉字 }}甲",), ("{% if 版头 %}", "乙", "{% endif %}"), ("甲{# 注 #}甲",),
    ("{%p if 版头 == '红头' %}", "乙", "{%p else %}", "丙", "{%p endif %}"), ("{a}甲",), ("{%r if 版头 %}乙{%r endif %}甲",),
    ("{%p for 事项 in 待整改事项 %}", "{{ loop.index }}{{ 事项.名称 }}", "{%p endfor %}"), ("{% if 版头 %}乙{% endif %}",),
    ("甲{% for 行 in 标题行 %}{{ 行 }}{% if not loop.last %}、{% endif %}{% endfor %}甲",), ("{% if 版头 %}乙", "乙{% endif %}甲"),
)  # fmt: skip
BAD = (
    "{%p if 版头 == '红头' %}", "{%p endif %}", "{%p endfor %}", "{% for 行 in 标题行 %}", "{% endfor %}", "{", "}", "}}", "{{",
    "｛｛ 发文机关 ｝｝", "{%tr if 版头 %}", "%}", "{% else %}", "{{ 事项.名称 }}", "{%", "{%p for 事项 in 待整改事项 %}",
)  # fmt: skip


def test_what_passes_the_check_is_filled_without_losing_a_word(tmp_path: Path) -> None:
    """Random templates of good and bad pieces, cut anywhere: what the check lets pass is filled, and 甲 stands as often."""
    random = Random(20260630)
    passed = 0
    for _ in range(60):
        lines = [line for _ in range(random.randint(1, 4)) for line in _snippet(random)]
        content = of(*lines)
        if [one for one in said(content) if one[0] not in ("blank-paragraphs", "no-field")]:
            continue
        passed += 1
        words = "".join(filled(tmp_path, content))
        assert words.count("甲") == "".join(map("".join, lines)).count("甲"), lines
    assert passed > 20


def _snippet(random: Random) -> list[tuple[str, ...]]:
    lines = list(random.choice(GOOD))
    if random.random() < 0.2:
        at = random.randrange(len(lines))
        place = random.randint(0, len(lines[at]))
        lines[at] = lines[at][:place] + random.choice(BAD) + lines[at][place:]
    cuts = [random.randint(0, len(line)) for line in lines]
    return [tuple(filter(None, (line[:cut], line[cut:]))) for line, cut in zip(lines, cuts, strict=True)]
