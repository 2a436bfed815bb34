"""Documents as other programs write them get exactly the findings they deserve."""

import io
from dataclasses import dataclass

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from app.core.clause import Strength
from tests.word.inspect.conftest import Checked, differing
from tests.word.inspect.letters import CENTER, LEFT, RIGHT, face_of, fonts_of
from tests.word.inspect.letters import CLAUSE as SENTENCE

TITLE = "关于巡察整改进展情况的通报"


@dataclass(frozen=True)
class LayoutEngine:
    """What such a program writes: margins in mm (top, bottom, left, right), pitch and sizes in pt."""

    margins: tuple[float, float, float, float]
    pitch: float
    first_indent: float
    number: str
    title_face: str = "方正小标宋简体"
    title_bold: bool = False
    latin: str = "仿宋_GB2312"
    second_level: str = "楷体_GB2312"
    third_bold: bool = False
    date_right: float = 16


# 37/35/28/26, 28 pt, no squeeze; page numbers on the outer sides, Times for everything Western.
DOCFORMAT = LayoutEngine((37, 35, 28, 26), 28, 32, "outside", latin="Times New Roman", date_right=56)
# A provincial house style: 28/27 mm, 33 pt, bold third level, numbers in the middle.
HOUSE = LayoutEngine((28, 28, 27, 27), 33, 32, "center", third_bold=True)
# 37/35 with 27 mm on both sides, 28 pt; numbers in the middle.
MARKDOWN = LayoutEngine((37, 35, 27, 27), 28, 32, "center")


def written(engine: LayoutEngine) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    top, bottom, left, right = engine.margins
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(
        Mm, (top, bottom, left, right)
    )
    section.footer_distance = Mm(28)
    footer(section, engine.number)

    def add(
        text: str, face: str = "仿宋_GB2312", size: float = 16, side: WD_ALIGN_PARAGRAPH | None = None
    ) -> Paragraph:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.line_spacing = Pt(engine.pitch)
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(text)
        face_of(run, face, size, 0)
        for slot in ("ascii", "hAnsi"):
            fonts_of(run).set(qn(f"w:{slot}"), engine.latin)
        if side is not None:
            paragraph.alignment = side
        return paragraph

    def indented(text: str, face: str = "仿宋_GB2312") -> Paragraph:
        paragraph = add(text, face)
        paragraph.paragraph_format.first_line_indent = Pt(engine.first_indent)
        return paragraph

    title = add(TITLE, engine.title_face, 22, CENTER)
    title.runs[0].font.bold = engine.title_bold
    add("")
    add("各县（区）委：", side=LEFT)
    indented("一、组织落实情况", "黑体")
    for at in range(1, 11):
        indented(f"（{'一二三四五六七八九十'[at - 1]}）压实责任", engine.second_level)
        third = indented(f"{at}.建立清单")
        third.runs[0].font.bold = engine.third_bold
        indented(f"{SENTENCE * 6}。")
        indented(f"对“重部署轻落实”的问题，{SENTENCE * 3}。")
    add("")
    issuer = add("中共云川市档案馆党组", side=RIGHT)
    issuer.paragraph_format.right_indent = Pt(32)
    date = add("2026年6月30日", side=RIGHT)
    date.paragraph_format.right_indent = Pt(engine.date_right)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def footer(section: Section, side: str) -> None:
    paragraph = section.footer.paragraphs[0]
    runs = [paragraph.add_run(text) for text in ("— ", "1", " —")]
    for run in runs:
        face_of(run, "宋体", 14, 0)
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>')
    runs[1]._r.addprevious(field)
    field.append(runs[1]._r)
    if side == "outside":
        frame = f'<w:framePr {nsdecls("w")} w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>'
        paragraph._p.get_or_add_pPr().append(parse_xml(frame))
    else:
        paragraph.alignment = CENTER


CASES: list[tuple[LayoutEngine, set[str]]] = [
    (DOCFORMAT, {"characters-per-line", "widow-control", "quotes-font", "heading-last", "number-height"}),
    (
        HOUSE,
        {
            "margin-top", "margin-bottom", "lines-per-page", "characters-per-line", "widow-control", "house-variant",
            "heading-bold", "heading-last", "number-sides", "number-height", "closing-place",
        },
    ),
    (MARKDOWN, {"characters-per-line", "widow-control", "house-variant", "heading-last", "number-sides", "number-height", "closing-place"}),
]  # fmt: skip


@pytest.mark.parametrize(("engine", "expected"), CASES, ids=["docformat", "house", "markdown"])
def test_exactly_what_it_deserves(as_printed: Checked, engine: LayoutEngine, expected: set[str]) -> None:
    assert differing(as_printed(written(engine))) == expected


def test_a_house_style_is_named_and_its_margins_are_errors(as_written: Checked) -> None:
    report = as_written(written(HOUSE))
    named = next(one for one in report.clauses if one.id == "house-variant")
    assert "33 磅" in named.found
    assert {one.id for one in report.list_differing(Strength.REQUIRED)} >= {"margin-top"}
