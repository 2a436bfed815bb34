"""What each mender says it changed, and what looks like its fault and is left to a person."""

import re
from collections.abc import Callable

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from app.core.clause import MendedLayout
from app.core.errors import UnreadableDocument
from app.word.inspect.elements import Element
from app.word.mending.mend import mend_document
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import parse, w
from app.word.reading.sections import has_even_pages
from tests.word.inspect.faults import (
    Fault,
    above,
    centred_numbers,
    face,
    footer_distance,
    no_number,
    room_above_title,
    size,
    title_words,
    urgency,
    with_run,
    words,
)
from tests.word.inspect.letters import CENTER, LEFT, RIGHT, Letter, drop, face_of, ind, remove, right, write
from tests.word.kinds import CASES, Case, document, sample_fields
from tests.word.mending.comparing import document_of

YELLOW = WD_COLOR_INDEX.YELLOW


def mend(*faults: Fault) -> tuple[bytes, MendedLayout]:
    letter = Letter()
    for fault in faults:
        fault(letter)
    content = letter.content()
    return content, mend_document(content, "文件")


def said(*faults: Fault) -> list[str]:
    return [f"{one.what}：{one.before} → {one.after}" for one in mend(*faults)[1].changes]


def run_in_heading(one: Letter) -> None:
    """A heading with its text in one run, all of it in the heading's font, and thick."""
    write(one.levels[1], "（一）压实责任。明确分工。")
    one.levels[1].runs[0].font.bold = True


def imprint_of(one: Letter) -> list[Paragraph]:
    return [one.copies, one.printed]


LISTED: list[tuple[str, list[Fault], list[str]]] = [
    (
        "text behind a heading",
        [run_in_heading],
        ["加粗：加粗 → 不加粗", "加粗：加粗 → 不加粗", "字体：楷体_GB2312 → 仿宋_GB2312"],
    ),
    (
        "quotes, cut into runs",
        [with_run("又说"), with_run('"重'), with_run('藏"。')],
        ['文字：成时限。又说"重藏"。 → 成时限。又说“重藏”。'],
    ),
    ("two quotes", [words('"甲"和"乙"。', lambda one: one.body[0])], ['文字："甲"和"乙"。 → “甲”和“乙”。']),
    (
        "blanks for an indent of a centred line's neighbour",
        [words("　　检查中发现问题。", lambda one: one.body[0])],
        ["文字：　　检查中发现问 → 检查中发现问", "首行缩进：敲了 2 字宽的空格 → 2 字"],
    ),
    (
        "a tab for an indent",
        [words("\t检查中发现问题。", lambda one: one.body[0])],
        ["文字：\t检查中发现问 → 检查中发现问", "首行缩进：敲了制表符 → 2 字"],
    ),
    ("（1）、", [words("（1）、逐项销号", lambda one: one.levels[3])], ["文字：（1）、逐项销号 → （1）逐项销号"]),
    ("full-width digits", [words("１．建立清单", lambda one: one.levels[2])], ["文字：１．建立清单 → 1.建立清单"]),
    ("half colon", [words("各县（区）档案馆:", lambda one: one.addressee)], ["文字：（区）档案馆: → （区）档案馆："]),
    ("名称 in 《》", [words("附件：《检查情况表》；", lambda one: one.note)], ["文字：附件：《检查情况表》； → 附件：检查情况表"]),
    ("抄送 without a colon", [words("抄送市委办公室。", lambda one: one.copies)], ["文字：抄送市委办公室。 → 抄送：市委办公室。"]),
    (
        "closing with a seal",
        [lambda one: [right(one.signature, 2), right(one.date, 4)]],
        ["位置：右空 2.0 字 → 右空 4.25 字（加盖印章的排法）", "位置：右空 4.0 字 → 右空 4 字（加盖印章的排法）"],
    ),
    ("a right indent", [lambda one: ind(one.body[0], right=945)], ["缩进：右边缩进了 3.0 字 → 首行缩进 2 字，左右不缩进"]),
    ("a thick word", [with_run("重点", bold=True)], ["加粗：加粗 → 不加粗"]),
    (
        "a word on yellow, in italics, underlined",
        [with_run("重点", highlight_color=YELLOW, italic=True, underline=True)],
        [
            "字的样子：“重点”加了底色 → 没有底色", "字的样子：“重点”加了下划线 → 没有下划线",
            "字的样子：“重点”是斜体 → 不倾斜",
        ],
    ),
    (
        "the imprint in 宋体, 16 pt",
        [face("宋体", imprint_of), size(16, imprint_of)],
        ["字体：宋体 → 仿宋_GB2312", "字号：16 磅（3号） → 14 磅（4号）"] * 2,
    ),
    ("one blank line above the title", [lambda one: remove(one.above_title[0])], ["上面的空行：1 行 → 2 行"]),
    ("none", [room_above_title(0, 0)], ["上面的空行：0 行 → 2 行"]),
    ("three", [above(lambda one: one.titles[0])], ["上面的空行：3 行 → 2 行"]),
    ("room above the title and a blank line too much", [room_above_title(1, 2)], ["上面的空行：2 行，段前 28.95 磅 → 2 行"]),
    ("page numbers too low", [lambda one: footer_distance(one, 15)], ["页脚距边界：15.0 毫米 → 25.5 毫米"]),
]  # fmt: skip


@pytest.mark.parametrize(("faults", "expected"), [one[1:] for one in LISTED], ids=[one[0] for one in LISTED])
def test_what_is_said(faults: list[Fault], expected: list[str]) -> None:
    assert said(*faults) == expected


def below_title(text: str, side: WD_ALIGN_PARAGRAPH = CENTER) -> Fault:
    def spoil(one: Letter) -> None:
        write(one.addressee, text)
        one.addressee.alignment = side

    return spoil


def caption(one: Letter) -> None:
    """Above a table, in the middle."""
    made = one.document.add_table(2, 2)
    one.body[0]._p.addprevious(made._tbl)
    title = one._add("检查情况统计", CENTER)
    made._tbl.addprevious(title._p)


def blank_beside_a_table(one: Letter) -> None:
    made = one.document.add_table(2, 2)
    one.body[1]._p.addprevious(made._tbl)
    made._tbl.addprevious(one._add("")._p)


def joint(one: Letter) -> None:
    other = one._add("云川市保密局", RIGHT)
    one.signature._p.addprevious(other._p)
    right(one.date, 0)


def remark_at_the_head(one: Letter) -> None:
    remark = one._add("代拟稿", RIGHT, colour="FF0000")
    one.mark._p.addprevious(remark._p)


def footer_with_more(one: Letter) -> None:
    for paragraph in (one.odd, one.even):
        face_of(paragraph.add_run("　云川市档案馆"), "宋体", 14, 0)
        paragraph.alignment = RIGHT if paragraph is one.odd else LEFT


LEFT_ALONE: list[tuple[str, list[Fault]]] = [
    ("a gap on yellow", [with_run("【待补：联系人】", highlight_color=YELLOW)]),
    ("an underlined blank", [with_run("　　", underline=True)]),
    ("room above the title instead of blank lines", [room_above_title(2, 0)]),
    ("no red line to count from", [lambda one: drop(one.line, "pBdr"), lambda one: remove(one.above_title[0])]),
    ("a date below the title", [below_title("（2026年6月30日）", LEFT)]),
    ("the text's first paragraph", [below_title("现将有关情况通报如下：", LEFT)]),
    ("the caption of a table", [caption]),
    ("a blank line beside a table", [blank_beside_a_table]),
    ("several issuers", [joint]),
    ("a red remark at the head", [remark_at_the_head]),
    ("a footer with more than the number", [no_number, footer_with_more]),
    ("a quote without its partner", [words('又说"重藏轻用。', lambda one: one.body[0])]),
    ("inches", [words('屏幕5"和6"两种。', lambda one: one.body[0])]),
    ("a day that is none", [words("2026年2月30日", lambda one: one.date)]),
    ("a date without its century", [words("26年6月30日", lambda one: one.date)]),
    ("no date in the imprint", [words("云川市档案馆办公室印发", lambda one: one.printed)]),
    ("a grade that is none", [urgency("紧急")]),
    ("a title in bad shape", [title_words("云川市档案馆关于20", "26年档案安全检查情况的通报")]),
]


@pytest.mark.parametrize("faults", [one[1] for one in LEFT_ALONE], ids=[one[0] for one in LEFT_ALONE])
def test_what_a_person_has_to_decide_stays(faults: list[Fault]) -> None:
    content, mended = mend(*faults)
    assert mended.content == content, mended.changes


def test_a_picture_among_words_is_not_cut_off() -> None:
    def pictured(one: Letter) -> None:
        drawing = (
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:rect style="width:40pt"/></w:pict>'
        )
        one.body[1].add_run()._r.append(parse_xml(drawing))
        one.body[1].paragraph_format.line_spacing = 1.0

    assert said(pictured) == []


def test_headers_on_even_pages_stay_where_numbers_go_to_both_sides() -> None:
    def headed(one: Letter) -> None:
        centred_numbers(one)
        one.document.sections[0].header.paragraphs[0].text = "内部资料"

    _, mended = mend(headed)
    document = document_of(mended.content)
    parts = document.sections[0].parts
    assert has_even_pages(document.source.roots)
    assert parts["header", "even"] == parts["header", "default"]
    assert parts["footer", "even"] != parts["footer", "default"]


def test_what_had_the_look_of_the_body_follows_it() -> None:
    def small(one: Letter) -> None:
        for paragraph in (one.addressee, *one.levels[2:], *one.body, one.signature):
            face_of(paragraph.runs[0], "宋体", 12, 0)

    _, mended = mend(small)
    found = document_of(mended.content)
    looks = {one.main for kind in (Element.ADDRESSEE, Element.SIGNATURE) for one in found.of(kind)}
    assert {(one.chinese, one.size) for one in looks} == {("仿宋_GB2312", 16)}


def test_a_file_of_slips_has_an_addressee_each() -> None:
    slips = document(Case("督办通知单", CASES[0].preset, "无"), sample_fields())
    mended = mend_document(_with(slips, lambda text: text.replace("：</w:t>", "</w:t>", 1)), "文件")
    assert [(one.clause, one.after) for one in mended.changes] == [("addressee-colon", "县科普馆：")]


def test_a_file_of_slips_has_a_closing_each() -> None:
    slips = document(Case("督办通知单", CASES[0].preset, "无"), sample_fields())
    mended = mend_document(_with(slips, lambda text: re.sub(r'<w:ind w:right="\d+"/>', "<w:ind/>", text)), "文件")
    places = [one.place.words for one in mended.changes if one.clause == "closing-place"]
    assert len(places) >= 4 and len(set(places)) == 2
    closings = document_of(mended.content).of(Element.SIGNATURE)
    assert {one.empty_right(28) for one in closings} == {2}


def test_a_template_is_refused() -> None:
    letter = Letter()
    write(letter.body[0], '{% if 版头 == "红头" %}{{ 标题 }}{% endif %}')
    with pytest.raises(UnreadableDocument, match="是模板"):
        mend_document(letter.content(), "文件")


def test_a_box_is_mended_in_both_its_forms() -> None:
    ours = document(Case("整改进展通报", CASES[0].preset, "红头"), sample_fields())
    spoilt = _with(ours, lambda text: text.replace("抄送：", "抄送:"))
    assert spoilt != ours
    mended = mend_document(spoilt, "文件")
    assert [one.clause for one in mended.changes] == ["copies-form"]
    both = [
        one.text
        for one in parse(read_parts(mended.content)["word/document.xml"]).iter(w("t"))
        if "抄送" in (one.text or "")
    ]
    assert len(both) == 2 and len(set(both)) == 1 and "抄送：" in (both[0] or "")


def _with(content: bytes, change: Callable[[str], str]) -> bytes:
    parts = read_parts(content)
    parts["word/document.xml"] = change(parts["word/document.xml"].decode()).encode()
    return write_parts(parts)
