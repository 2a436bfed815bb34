"""Clauses on the imprint (版记, GB/T 9704-2012, 7.4)."""

from collections.abc import Iterator
from itertools import chain, pairwise

from lxml import etree

from app.word.inspect import fonts, wording
from app.word.inspect.clause import (
    CUSTOM,
    RECOMMENDED,
    REQUIRED,
    Outcome,
    absent,
    at,
    clause,
    differs,
    meets,
    not_printed,
    outcome_of,
    unmeasured,
)
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.ooxml.lengths import Length, pt
from app.word.ooxml.wml import local, w
from app.word.reading.blocks import paragraphs_in
from app.word.reading.looks import border
from app.word.reading.paragraphs import Paragraph
from app.word.reading.tables import WordTable, read_table
from app.word.standard import faces, layout
from app.word.standard.tolerances import (
    IMPRINT_LEAST,
    IMPRINT_RULE,
    IMPRINT_THICKEST,
    SIZE_OUT,
    THICK,
    THIN,
    is_between,
)

_NONE, _LETTER = "没有版记", "信函的版记没有分隔线、印发机关和印发日期"


@clause(
    "imprint-rules", "7.4.1", "版记的分隔线", strength=REQUIRED,
    asked="版记首条和末条都有与版心等宽的分隔线", fix="在抄送机关上面、印发机关下面各加一条横线，两者之间再加一条细线。",
)  # fmt: skip
def imprint_rules(document: Document) -> Outcome:
    """Borders of a paragraph or a table, or lines drawn."""
    if document.format is DocumentFormat.LETTER:
        return absent(_LETTER)
    found = elements(document)
    if not found:
        return absent(_NONE)
    rules = _rules(document, found)
    if rules is None:
        return meets("分隔线是画的线条")
    first, last = rules[:1], rules[-1:]
    return meets() if first and last and len(rules) > 1 else differs(f"只有 {len(rules)} 条分隔线", found[0].place)


@clause(
    "imprint-rule-width", "7.4.1", "版记分隔线的粗细", strength=RECOMMENDED,
    asked="首条和末条推荐 0.35 毫米（1 磅），中间的推荐 0.25 毫米（0.75 磅）", fix="在“边框”里把首末两条改成 1 磅，中间的改成 0.75 磅。",
)  # fmt: skip
def imprint_rule_width(document: Document) -> Outcome:
    """Drawn lines are not looked into."""
    if document.format is DocumentFormat.LETTER:
        return absent(_LETTER)
    found = elements(document)
    if not found:
        return absent(_NONE)
    rules = _rules(document, found)
    if rules is None:
        return unmeasured("分隔线是画的线条，粗细请在线条格式里看")
    wrong = [one for one in chain(*rules[:1], *rules[-1:]) if not is_between(one, THICK)]
    thin = [one for one in chain(*rules[1:-1]) if not is_between(one, THIN)]
    said = "首末两条" if wrong else "中间的"
    off = wrong or thin
    return differs(f"{said}粗 {off[0].points:g} 磅", found[0].place) if off else meets()


@clause(
    "copies-form", "7.4.2", "抄送机关", strength=RECOMMENDED,
    asked="4 号仿宋体，“抄送”后加全角冒号，最后一个抄送机关后加句号", fix="照“抄送：××××，××××。”的样子写，改成四号仿宋。",
)  # fmt: skip
def copies_form(document: Document) -> Outcome:
    """主送 moved here is written alike."""
    found = document.of(Element.COPIES_TO)
    wrong = [at(one, "“抄送”后面不是全角冒号") for one in found if "：" not in one.text[:4]]
    wrong += [at(one, "末尾没有句号") for one in found if not one.text.endswith("。")]
    return outcome_of(wrong) if found else absent("没有抄送机关")


@clause(
    "printed-form", "7.4.3", "印发机关和印发日期", strength=RECOMMENDED,
    asked="日期用阿拉伯数字写全、不编虚位，后加“印发”二字", fix="照“2026年3月5日印发”的样子写。",
)  # fmt: skip
def printed_form(document: Document) -> Outcome:
    """The date stands last before 印发."""
    if document.format is DocumentFormat.LETTER:
        return absent(_LETTER)
    found = document.of(Element.PRINTED_BY)
    wrong = []
    for one in found:
        dates = wording.DATE.findall(one.text)
        why = wording.wrong_date(dates[-1]) if dates else "没有日期"
        if why:
            wrong.append(at(one, f"印发日期{why}"))
        elif not one.text.endswith("印发"):
            wrong.append(at(one, "日期后面没有“印发”二字"))
    return outcome_of(wrong) if found else absent("没有印发机关和印发日期")


@clause(
    "imprint-face", "7.4.2", "版记的字体和字号", strength=RECOMMENDED,
    asked="4 号仿宋体", fix="选中版记，改成四号、仿宋。",
)  # fmt: skip
def imprint_face(document: Document) -> Outcome:
    """Both elements."""
    found = elements(document)
    wrong = [at(one, f"字体是“{one.main.chinese}”") for one in found if not is_fangsong(one)]
    wrong += [at(one, f"字号是{fonts.size(one.main)}") for one in found if not has_size(one)]
    return outcome_of(wrong) if found else absent(_NONE)


@clause(
    "imprint-foot", "7.4.1", "版记的位置", strength=REQUIRED,
    asked="版记在最后一面，末条分隔线与版心下边缘重合（离纸的上边 261.5 至 264.5 毫米）",
    fix="把版记移到最后一页的版心底部；用文本框或表格的，相对下边距底端对齐。",
)  # fmt: skip
def imprint_foot(document: Document) -> Outcome:
    """Measured on the last page's ink."""
    if document.format is DocumentFormat.LETTER:
        return absent(_LETTER)
    found = elements(document)
    if not found:
        return absent(_NONE)
    if document.printed is None:
        return not_printed()
    page = document.printed.pages[-1]
    words = "".join(found[-1].text.split())
    if words not in page.words:
        return differs("版记不在最后一页", found[-1].place)
    rules = [band for band in page.ink.bands if band.height < IMPRINT_THICKEST and band.width > IMPRINT_LEAST]
    if not rules:
        return differs("最后一页没有与版心等宽的分隔线", found[-1].place)
    said = f"末条分隔线离纸的上边 {rules[-1].bottom.millimetres:.1f} 毫米"
    return meets(said) if is_between(rules[-1].bottom, IMPRINT_RULE) else differs(said, found[-1].place)


@clause(
    "imprint-in-text", "7.4.1", "版记跟着正文", strength=CUSTOM,
    asked="版记的表格放在版心底部，不紧跟着最后一段", fix="在“表格属性—环绕”里选环绕，垂直位置相对下边距底端；打印出来已经在版心底部的可以不改。",
)  # fmt: skip
def imprint_in_text(document: Document) -> Outcome:
    """Only by chance it ends at the foot; on the printed pages that is measured."""
    found = elements(document)
    if not found or document.format is DocumentFormat.LETTER:
        return absent(_LETTER if found else _NONE)
    box = _box(found[0])
    above = _words_above(document, box) if box is not None and document.printed is None else None
    return outcome_of([at(above, "版记的表格紧跟在这一段后面")] if above else [])


def elements(document: Document) -> list[Paragraph]:
    """What is known of the imprint."""
    return document.of(Element.COPIES_TO) + document.of(Element.PRINTED_BY)


def is_fangsong(paragraph: Paragraph) -> bool:
    """Whether most of its words are in 仿宋."""
    return faces.is_of(paragraph.main.chinese, layout.Role.FANGSONG)


def has_size(paragraph: Paragraph) -> bool:
    """Whether most of its words have the size asked."""
    return abs(paragraph.main.size - layout.SMALL_SIZE.points) <= SIZE_OUT.points


def _rules(document: Document, imprint: list[Paragraph]) -> list[list[Length]] | None:
    """The widths of each line around and between, from top to bottom; None for lines that are drawn."""
    box = _box(imprint[0])
    if box is not None and local(box) == "tbl":
        return list(_table_rules(read_table(box, document.reader.cascade)))
    if box is not None:
        around = [document.reader.paragraph(one) for one in paragraphs_in(box)]
    else:
        places = [document.position(one) for one in imprint if document.position(one) >= 0]
        around = list(document.flow[max(min(places) - 1, 0) : max(places) + 2])
    if any(one.has_drawing for one in around):
        return None
    sides = [side for one in around for side in (one.look.above, one.look.below) if side is not None]
    return [[pt(side.points)] for side in sides]


def _box(paragraph: Paragraph) -> etree._Element | None:
    """The table or text box it stands in."""
    return next((one for one in paragraph.element.iterancestors() if local(one) in ("tbl", "txbxContent")), None)


def _words_above(document: Document, table: etree._Element) -> Paragraph | None:
    """The paragraph with words right above a table that is placed by nothing but the text; one that ends a section is none."""
    above = next(table.itersiblings(w("p"), w("tbl"), preceding=True), None)
    placed = any(next(table.iter(w(name)), None) is not None for name in ("tblpPr", "framePr"))
    if placed or above is None or local(above) != "p" or next(above.iter(w("sectPr")), None) is not None:
        return None
    return next((one for one in document.flow if one.element is above and one.text), None)


def _table_rules(table: WordTable) -> Iterator[list[Length]]:
    """Of a table: a line a row's edge, as its cells have it, cells side by side each; else as the table has it."""
    rows = [[cell.properties for cell in row.cells] for row in table.rows]
    for place, (above, below) in enumerate(pairwise([[], *rows, []])):
        edges = [(one, "tcBorders.bottom") for one in above] + [(one, "tcBorders.top") for one in below]
        said = [border(*edge) for edge in edges if edge[1] in edge[0]]
        side = "top" if place == 0 else "bottom" if place == len(rows) else "insideH"
        lines = [pt(line.points) for line in said or [table.line(side)] if line]
        if lines:
            yield lines
