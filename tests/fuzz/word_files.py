"""Whole Word files, made anew: a shipped template, an office's own one, and a letter typed by hand."""

import io

from docx import Document
from docx.document import Document as Made
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from app.word.templates.template_store import SHIPPED

_REVISION = f'<w:ins {nsdecls("w")} w:id="7" w:author="某某" w:date="2026-06-01T08:00:00Z"><w:r><w:t>补充的话。</w:t></w:r></w:ins>'
_FIELD = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_BOX = (
    f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:200pt;height:40pt">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>抄送：县委办公室。</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r>"
)


def word_files() -> dict[str, bytes]:
    """By name."""
    return {
        "shipped": (SHIPPED / "督办通知单.docx").read_bytes(),
        "own": _bytes(_own_template()),
        "letter": _bytes(_letter()),
    }


def _own_template() -> Made:
    """Fields, loops over paragraphs and rows, conditions, a numbered list, a revision, header and footer."""
    made = Document()
    made.styles.add_style("公文正文", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(16)
    made.add_heading("{{ 发文机关 }}整改进展", 1)
    made.add_paragraph("截至{{ 核对日期 }}，共有问题{{ 问题数 }}个。", style="公文正文")
    for text in ("{%p for 事项 in 待整改事项 %}", "{{ 事项.名称 }}", "{%p endfor %}"):
        made.add_paragraph(text, style="List Number")
    made.add_paragraph("{% if 印章 == '加盖' %}（盖章）{% else %}（无）{% endif %}")
    made.paragraphs[1]._p.append(parse_xml(_REVISION))
    _rows(made, ("名称", "{%tr for 事项 in 待整改事项 %}", "{{ 事项.名称 }}", "{%tr endfor %}"))
    made.sections[0].header.paragraphs[0].text = "{{ 发文机关 }}"
    made.sections[0].footer.paragraphs[0]._p.append(parse_xml(_FIELD))
    return made


def _letter() -> Made:
    """Head, title, levels, a table, an attachment's page, a box, page numbers on both sides."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.left_margin = Cm(3.7), Cm(2.8)
    made.settings.odd_and_even_pages_header_footer = True
    for footer in (section.footer, section.even_page_footer):
        footer.paragraphs[0]._p.append(parse_xml(_FIELD))
    for text in (
        "云溪县科学技术协会文件", "云科协〔2026〕5号", "关于巡察整改进展情况的通报", "各科室：", "一、总体情况",
        "（一）组织领导", "1.共有27个问题，已完成12个。", "附件：1.整改台账", "云溪县科学技术协会", "2026年7月1日",
    ):  # fmt: skip
        run = made.add_paragraph().add_run(text)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    made.paragraphs[-1]._p.append(parse_xml(_BOX))
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    made.add_paragraph("附件1")
    _rows(made, ("序号", "1", "2"))
    return made


def _rows(made: Made, texts: tuple[str, ...]) -> None:
    table = made.add_table(len(texts), 2, style="Table Grid")
    for row, text in zip(table.rows, texts, strict=True):
        row.cells[0].text = text
    table.rows[0].cells[1].merge(table.rows[-1].cells[1] if len(texts) < 4 else table.rows[0].cells[1])


def _bytes(made: Made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
