"""Clauses on the head of a document (版头, GB/T 9704-2012, 7.2)."""

from app.core.clause import Difference
from app.core.field import GAP
from app.word.inspect import wording
from app.word.inspect.clause import (
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
from app.word.inspect.formats.places import reckoned_top, top_of_red
from app.word.inspect.shapes import is_red
from app.word.inspect.title import is_upward
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, layout
from app.word.standard.tolerances import (
    MARK_TOP_OUT,
    PLACE_OUT,
    RECKONED_OUT,
    TOP,
    is_near,
)

_COPY_NUMBER_DIGITS = 6
_NO_MARK = "没有发文机关标志（白头或套打的文件）"


@clause(
    "copy-number", "7.2.1", "份号", strength=RECOMMENDED,
    asked="份号用 6 位 3 号阿拉伯数字，顶格", fix="写成 000001 的样子，左对齐、不缩进。",
)  # fmt: skip
def copy_number(document: Document) -> Outcome:
    """Where there is one."""
    found = document.of(Element.COPY_NUMBER)
    wrong = [
        at(one, f"写成“{one.text}”")
        for one in found
        if not (one.text.isdigit() and len(one.text) == _COPY_NUMBER_DIGITS)
    ]
    return outcome_of(wrong + _not_flush(found)) if found else absent("没有份号")


@clause(
    "secrecy", "7.2.2", "密级和保密期限", strength=RECOMMENDED,
    asked="3 号黑体，顶格；密级和期限之间用“★”，期限用阿拉伯数字，如“机密★1年”", fix="照“机密★1年”的样子写，字体用黑体，左对齐。",
)  # fmt: skip
def secrecy(document: Document) -> Outcome:
    """Where there is one."""
    found = document.of(Element.SECRECY)
    wrong = [at(one, f"写成“{one.text}”") for one in found if not wording.GOOD_SECRECY.fullmatch(one.text)]
    return outcome_of(wrong + _not_hei(found) + _not_flush(found)) if found else absent("没有密级")


@clause(
    "urgency", "7.2.3", "紧急程度", strength=RECOMMENDED,
    asked="3 号黑体，顶格，写“特急”或“加急”", fix="字体用黑体，左对齐，写“特急”或“加急”。",
)  # fmt: skip
def urgency(document: Document) -> Outcome:
    """Where there is one."""
    found = document.of(Element.URGENCY)
    wrong = [at(one, f"写成“{one.text}”") for one in found if one.text not in wording.GRADES]
    return outcome_of(wrong + _not_hei(found) + _not_flush(found)) if found else absent("没有紧急程度")


@clause(
    "mark-face", "7.2.4", "发文机关标志的字体和颜色", strength=RECOMMENDED,
    asked="推荐用小标宋体，红色", fix="选中发文机关标志，字体改成方正小标宋简体，颜色改成红色（255，0，0）。",
)  # fmt: skip
def mark_face(document: Document) -> Outcome:
    """Both are recommended."""
    marks = document.of(Element.MARK)
    wrong = [at(one, "不是红色") for one in marks if not is_red(one)]
    wrong += [
        at(one, f"字体是“{one.main.chinese}”") for one in marks if not faces.is_of(one.main.chinese, layout.Role.TITLE)
    ]
    return outcome_of(wrong) if marks else absent(_NO_MARK)


@clause(
    "mark-centred", "7.2.4", "发文机关标志的位置", strength=REQUIRED,
    asked="居中排布", fix="选中发文机关标志，点“居中”，缩进改成 0。",
)  # fmt: skip
def mark_centred(document: Document) -> Outcome:
    """Spread over the whole line is centred too; where a table or a box stands its own words do not tell."""
    marks = [one for one in document.of(Element.MARK) if document.position(one) >= 0 or one in document.first_header]
    wrong = [at(one, "没有居中") for one in marks if one.look.align not in ("center", "distribute")]
    return outcome_of(wrong) if document.of(Element.MARK) else absent(_NO_MARK)


@clause(
    "mark-top", "7.2.4", "发文机关标志的高度", strength=REQUIRED,
    asked="字的上缘到版心上边缘 35 毫米，即离纸的上边 72 毫米 ± 1.5 毫米", fix="调整标志前面的段前间距，印出来再量。",
)  # fmt: skip
def mark_top(document: Document) -> Outcome:
    """Measured on the ink: a line is higher than its characters."""
    marks = document.of(Element.MARK)
    if not marks:
        return absent(_NO_MARK)
    if document.format in (DocumentFormat.LETTER, DocumentFormat.ORDER):
        return absent(f"{document.format}格式的标志另有规定")
    if document.printed is None:
        reckoned = reckoned_top(document)
        if reckoned is None or is_near(reckoned, layout.MARK_TOP, RECKONED_OUT):
            return not_printed()
        return differs(f"照文件推算，字的上缘到版心上边缘约 {reckoned.less(TOP).millimetres:.0f} 毫米", marks[0].place)
    top = top_of_red(document)
    if top is None:
        return unmeasured("印出的首页上没有量到红色的字")
    said = f"字的上缘离纸的上边 {top.millimetres:.1f} 毫米"
    return meets(said) if is_near(top, layout.MARK_TOP, MARK_TOP_OUT) else differs(said, marks[0].place)


@clause(
    "document-number-form", "7.2.5", "发文字号的写法", strength=REQUIRED,
    asked="机关代字〔年份〕序号号：年份写全、用六角括号〔〕，序号不加“第”、不编虚位，如“云科〔2026〕5号”",
    fix="照“云科〔2026〕5号”的样子改；〔〕在 Word 的“插入—符号”里。",
)  # fmt: skip
def document_number_form(document: Document) -> Outcome:
    """Beside the signers too."""
    if document.format is DocumentFormat.ORDER:
        return absent("命令用令号")
    found = [(one, text) for one in _with_number(document) if (text := _number(one))]
    wrong = [at(one, _number_wrong(text)) for one, text in found if not wording.GOOD_NUMBER.fullmatch(text)]
    return outcome_of(wrong, found[0][1]) if found else absent("没有发文字号")


@clause(
    "document-number-place", "7.2.5", "发文字号的位置", strength=REQUIRED,
    asked="居中；有签发人的上行文居左空一字", fix="没有签发人的点“居中”，缩进改成 0；有签发人的左缩进 1 字。",
)  # fmt: skip
def document_number_place(document: Document) -> Outcome:
    """On a line of its own, or with the signers."""
    if document.format in (DocumentFormat.LETTER, DocumentFormat.ORDER):
        return absent(f"{document.format}格式的字号另有规定")
    alone = [one for one in document.of(Element.NUMBER) if not GAP.search(one.text)]
    beside = [one for one in document.of(Element.SIGNERS) if wording.NUMBER.match(one.text)]
    # At the left a number waits for its signers, who are another clause's.
    waits = [one for one in alone if abs(one.start - 1) <= PLACE_OUT / 2 and one.look.align in ("", "left", "both")]
    wrong = [
        at(one, "没有居中")
        for one in alone
        if not document.of(Element.SIGNERS) and one.look.align != "center" and not (waits and is_upward(document))
    ]
    wrong += [at(one, "没有居左空一字") for one in beside if abs(one.start - 1) > PLACE_OUT / 2]
    return outcome_of(wrong) if alone or beside else absent("没有发文字号")


@clause(
    "signers-form", "7.2.6", "签发人", strength=REQUIRED,
    asked="“签发人”三字后加全角冒号，字用 3 号仿宋体；姓名用 3 号楷体", fix="写成“签发人：张三”的样子，姓名改成楷体。",
)  # fmt: skip
def signers_form(document: Document) -> Outcome:
    """Upward documents only."""
    found = [
        one for one in document.of(Element.SIGNERS) if wording.SIGNERS.search(one.text) and not GAP.search(one.text)
    ]
    wrong = [at(one, "“签发人”后面不是全角冒号") for one in found if "签发人：" not in one.text]
    for one in found:
        look = one.look_between(one.words.find("签发人") + 4, None)
        if look is not None and not faces.is_of(look.chinese, layout.Role.KAI):
            wrong.append(at(one, f"姓名的字体是“{look.chinese}”"))
    return outcome_of(wrong) if found else absent("没有签发人")


def _with_number(document: Document) -> list[Paragraph]:
    return [one for one in document.of(Element.NUMBER) + document.of(Element.SIGNERS) if not GAP.search(one.text)]


def _number(paragraph: Paragraph) -> str:
    found = wording.NUMBER.search(paragraph.text)
    if found:
        return found[0]
    return "" if wording.SIGNERS.search(paragraph.text) else paragraph.text


def _number_wrong(text: str) -> str:
    if "〔" not in text:
        return f"“{text}”没有用六角括号〔〕"
    if "第" in text:
        return f"“{text}”多了“第”字"
    if "〕0" in text.replace(" ", ""):
        return f"“{text}”的序号前面补了 0"
    return f"“{text}”和规定的写法不同"


def _not_flush(paragraphs: list[Paragraph]) -> list[Difference]:
    return [
        at(one, "没有顶格") for one in paragraphs if one.look.align in ("center", "right") or one.start > PLACE_OUT / 2
    ]


def _not_hei(paragraphs: list[Paragraph]) -> list[Difference]:
    wrong = [one for one in paragraphs if not faces.is_of(one.main.chinese, layout.Role.HEI)]
    return [at(one, f"字体是“{one.main.chinese}”") for one in wrong]
