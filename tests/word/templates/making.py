"""Templates as an office makes them in Word: built with python-docx, in memory."""

import io
import struct
import zlib
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Made
from docx.shared import Cm

from app.core.template_report import TemplateReport
from app.notice import FIELDS
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT
from app.word.templates.check import check
from app.word.templates.vocabulary import read_declarations

NAMES = read_declarations(FIELDS)


def saved(made: Made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def of(*paragraphs: str | Sequence[str]) -> bytes:
    """A template of paragraphs; one given as several texts is cut into so many runs, every second one bold."""
    made = Document()
    for paragraph in paragraphs:
        added = made.add_paragraph()
        for at, text in enumerate([paragraph] if isinstance(paragraph, str) else paragraph):
            added.add_run(text).bold = at % 2 == 1
    return saved(made)


def with_table(rows: Sequence[Sequence[str]], *before: str) -> bytes:
    """A template of paragraphs and one table."""
    made = Document()
    for text in before:
        made.add_paragraph(text)
    table = made.add_table(len(rows), max(map(len, rows)))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text
    return saved(made)


def changed(content: bytes, old: str, new: str, part: str = DOCUMENT) -> bytes:
    """The package with a piece of one part put in place of another."""
    parts = read_parts(content)
    text = parts[part].decode()
    assert old in text
    return write_parts({**parts, part: text.replace(old, new).encode()})


def report(content: bytes, name: str = "模板.docx") -> TemplateReport:
    return check(name, read_parts(content), NAMES)


def said(content: bytes) -> list[tuple[str, str]]:
    """Id and place, without its words, of every trouble."""
    return [(one.id, one.place.label.partition("“")[0]) for one in report(content).troubles]


def picture(width: int = 24, height: int = 8) -> bytes:
    """A red PNG."""
    rows = b"".join(b"\0" + b"\xd0\x10\x10" * width for _ in range(height))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def office_template() -> bytes:
    """An office's own: its head as a picture, its own wording, a table of departments with a loop over its rows."""
    made = Document()
    made.add_paragraph().add_run().add_picture(io.BytesIO(picture()), width=Cm(15))
    made.add_paragraph("{%p for 行 in 标题行 %}")
    made.add_paragraph("{{ 行 }}")
    made.add_paragraph("{%p endfor %}")
    made.add_paragraph(
        "我单位对照反馈意见，梳理问题{{ 问题数 }}个（{{ 问题数|汉字 }}个），制定措施{{ 措施数|千分 }}条。"
    )
    made.add_paragraph(
        "{% if 版头 == “红头” or not 待整改事项 %}本件按红头文件印发。{% else %}本件张贴公布。{% endif %}"
    )
    table = made.add_table(4, 3)
    texts = (
        ("问题", "责任部门", "办理时限"),
        ("{%tr for 问题 in 台账 %}", "", ""),
        (
            "{{ loop.index }}.{{ 问题.问题 }}",
            "{% for 措施 in 问题.措施 %}{{ 措施.责任部门 }}；{% endfor %}",
            "{{ 问题.状态 }}",
        ),
        ("{%tr endfor %}", "", ""),
    )
    for row, cells in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    made.add_paragraph("{{ 发文机关 }}")
    made.add_paragraph("{{ 成文日期 }}")
    made.sections[0].footer.paragraphs[0].text = "{{ 发文机关 }} 印"
    return saved(made)
