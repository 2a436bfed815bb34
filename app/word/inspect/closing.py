"""Clauses on what follows the body: 附件说明, 署名, 成文日期, 附注, 附件 (GB/T 9704-2012, 7.3.4 to 7.3.7)."""

import re

from app.core.field import GAP
from app.core.text import width
from app.word.inspect import wording
from app.word.inspect.clause import REQUIRED, Outcome, absent, at, clause, differs, meets, outcome_of, unmeasured
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, layout
from app.word.standard.places import DATE_INDENT, SEALED_RIGHT, SIGNATURE_RIGHT
from app.word.standard.tolerances import PLACE_OUT

POINTS = tuple("。，；、.,;")
_HALF_COLON, _NO_POINT = re.compile(r"附\s*件\s*:"), re.compile(r"(\d{1,2})\s*[．、]")
MARKED = re.compile("《[^《》]+》")
_NO_NOTE = "没有附件说明"


@clause(
    "attachment-note-points", "7.3.4", "附件说明的标点", strength=REQUIRED,
    asked="“附件”后加全角冒号；附件名称不加书名号，后面不加标点；只有一个附件的不编号，几个附件的用“1.”“2.”编号",
    fix="照“附件：1.××××”的样子写，删去附件名称的书名号和后面的标点。",
)  # fmt: skip
def attachment_note_points(document: Document) -> Outcome:
    """The colon, numbers and points at the end; several names may stand in one paragraph, on lines of their own."""
    note = document.of(Element.ATTACHMENT_NOTE)
    lines = [(one, line.strip()) for one in note for line in one.text.split("\n") if line.strip()]
    wrong = [at(one, f"附件名称以“{line[-1]}”结尾") for one, line in lines if line.endswith(POINTS)]
    wrong += [at(one, "“附件”后面不是全角冒号") for one, line in lines if _HALF_COLON.match(line)]
    wrong += [at(one, f"附件名称“{item}”加了书名号") for one, line in lines if MARKED.fullmatch(item := _name(line))]
    items = [(one, wording.ATTACHMENT_NOTE.sub("", line).strip()) for one, line in lines]
    if len(items) == 1 and wording.NUMBERED.match(items[0][1]):
        wrong.append(at(note[0], "只有一个附件，却编了号"))
    else:
        wrong += [
            at(one, f"“{label[0]}”应写成“{label[1]}.”") for one, item in items if (label := _NO_POINT.match(item))
        ]
    return outcome_of(wrong) if note else absent(_NO_NOTE)


@clause(
    "attachment-note-space", "7.3.4", "附件说明的位置", strength=REQUIRED,
    asked="在正文下空一行，左空二字", fix="在正文和附件说明之间留一个空行，附件说明左缩进 2 字。",
)  # fmt: skip
def attachment_note_space(document: Document) -> Outcome:
    """One blank line, and the indent of a paragraph."""
    note = document.of(Element.ATTACHMENT_NOTE)
    if not note:
        return absent(_NO_NOTE)
    place = document.position(note[0])
    wrong = [] if place > 0 and not document.flow[place - 1].text else [at(note[0], "上面没有空一行")]
    start = note[0].start
    if abs(start - DATE_INDENT) > PLACE_OUT / 2:
        wrong.append(at(note[0], f"左边空了 {start:.1f} 字"))
    return outcome_of(wrong)


@clause(
    "closing-place", "7.3.5", "署名和成文日期的位置", strength=REQUIRED,
    asked="加盖印章的：日期右空四字，署名在日期上面居中；不加盖印章的：署名右空二字，日期首字比署名首字右移二字，"
    "日期比署名长时日期右空二字、署名再往左移",
    fix="照要求的排法用右缩进排，不敲空格。",
)  # fmt: skip
def closing_place(document: Document) -> Outcome:
    """Whether it is sealed nobody can tell from the file: either way will do."""
    dates, signatures = document.of(Element.DATE), document.of(Element.SIGNATURE)
    if not dates:
        return absent("没有认出成文日期")
    if document.format in (DocumentFormat.ORDER, DocumentFormat.MINUTES):
        return absent("命令的签署见 10.2，纪要不署名")
    date = dates[-1]
    if wording.day_in(date.text) is None and not GAP.search(date.text):
        return unmeasured("成文日期没有写全，写全了再看位置")
    line = line_of(document, date)
    right = date.empty_right(line)
    if not signatures:
        near = min(abs(right - SEALED_RIGHT), abs(right - SIGNATURE_RIGHT)) <= PLACE_OUT
        return meets() if near else differs(f"成文日期右空 {right:.1f} 字", date.place)
    issuer = signatures[-1]
    joint = _signed_together(document, signatures, date)
    if any("\t" in one.words for one in joint):
        # Names beside each other, a seal each: the last name's place is a tab's.
        return (
            meets() if abs(right - SEALED_RIGHT) <= PLACE_OUT else differs(f"成文日期右空 {right:.1f} 字", date.place)
        )
    if max(width(issuer.text), width(date.text)) > line - SEALED_RIGHT:
        return unmeasured("署名太长，一行排不下")
    if any(stand_right(document, one, date) for one in joint):
        return meets()
    return differs(
        f"署名右空 {issuer.empty_right(line):.1f} 字，成文日期右空 {right:.1f} 字，两种排法都不是", issuer.place
    )


@clause(
    "date-form", "7.3.5.4", "成文日期的写法", strength=REQUIRED,
    asked="用阿拉伯数字把年、月、日写全，年份写四位，月、日不编虚位，如“2026年3月5日”", fix="照“2026年3月5日”的样子改。",
)  # fmt: skip
def date_form(document: Document) -> Outcome:
    """In the calendar too."""
    dates = [one for one in document.of(Element.DATE) if not GAP.search(one.text)]
    wrong = [(one, why) for one in dates if (why := wording.wrong_date(one.text))]
    return outcome_of((at(one, f"“{one.text}”{why}") for one, why in wrong)) if dates else absent("没有认出成文日期")


@clause(
    "note-form", "7.3.6", "附注", strength=REQUIRED,
    asked="在成文日期下一行，左空二字，加圆括号", fix="写成“（此件公开发布）”的样子，左缩进 2 字。",
)  # fmt: skip
def note_form(document: Document) -> Outcome:
    """Full-width brackets."""
    notes = document.of(Element.NOTE)
    wrong = [
        at(one, "没有加全角圆括号") for one in notes if not (one.text.startswith("（") and one.text.endswith("）"))
    ]
    starts = [(one, one.start) for one in notes]
    wrong += [at(one, f"左边空了 {start:.1f} 字") for one, start in starts if abs(start - DATE_INDENT) > PLACE_OUT / 2]
    return outcome_of(wrong) if notes else absent("没有附注")


@clause(
    "attachment-mark", "7.3.7", "附件的标记", strength=REQUIRED,
    asked="附件另面编排；“附件”二字和顺序号用 3 号黑体，顶格，后面不加冒号",
    fix="在附件前面插入分页符；“附件1”用黑体、左对齐、缩进 0，删去冒号。",
)  # fmt: skip
def attachment_mark(document: Document) -> Outcome:
    """The first paragraph of an attachment bound with the text."""
    marks = document.of(Element.ATTACHMENT)
    wrong = []
    for one in marks:
        if not faces.is_of(one.main.chinese, layout.Role.HEI):
            wrong.append(at(one, f"字体是“{one.main.chinese}”"))
        if one.look.align in ("center", "right") or one.start > PLACE_OUT / 2:
            wrong.append(at(one, "没有顶格"))
        if one.text.endswith(("：", ":")):
            wrong.append(at(one, "后面有冒号"))
        if not _begins_page(document, one):
            wrong.append(at(one, "没有另起一页"))
    return outcome_of(wrong) if marks else absent("没有附件")


def _name(line: str) -> str:
    """An attachment's name without 附件： and number."""
    bare = wording.ATTACHMENT_NOTE.sub("", line).strip()
    return wording.NUMBERED.sub("", bare, count=1).strip()


def stand_right(document: Document, issuer: Paragraph, date: Paragraph) -> bool:
    """Whether they stand as they should; a date still to be written otherwise stands right if it will then."""
    line = line_of(document, date)
    widths = {width(date.text), width(wording.meant_date(date.text))}
    (wide, right), empty = signed_span(document, issuer), date.empty_right(line)
    return any(_stands(wide, right, one, empty) for one in widths)


def signed_span(document: Document, issuer: Paragraph) -> tuple[float, float]:
    """How wide an issuer's name stands, and what is empty to its right, in 字; spread (分散对齐) it fills what its indents leave."""
    line, look = line_of(document, issuer), issuer.look
    if look.align != "distribute":
        return width(issuer.text), issuer.empty_right(line)
    return line - look.left.characters - look.first.characters - look.right.characters, look.right.characters


def _signed_together(document: Document, signatures: list[Paragraph], date: Paragraph) -> list[Paragraph]:
    """Those above the last date and below the one before it: several in a joint issue (联合行文)."""
    earlier = [document.position(one) for one in document.of(Element.DATE) if one is not date]
    found = [one for one in signatures if document.position(one) > max(earlier, default=-1)]
    return found or signatures[-1:]


def _stands(issuer: float, issuer_right: float, date: float, date_right: float) -> bool:
    """Widths and what is left empty to the right, in 字: sealed (7.3.5.1) or unsealed (7.3.5.2)."""
    centred = abs(issuer_right + issuer / 2 - date_right - date / 2) <= PLACE_OUT
    moved = max(SEALED_RIGHT, (issuer - date) / 2)  # an issuer so long that it takes the date along
    sealed = centred and abs(date_right - moved) <= PLACE_OUT
    shifted = abs(issuer_right + issuer - date_right - date - DATE_INDENT) <= PLACE_OUT
    nearest = issuer_right if issuer >= date else date_right
    return sealed or (shifted and abs(nearest - SIGNATURE_RIGHT) <= PLACE_OUT)


def line_of(document: Document, paragraph: Paragraph) -> float:
    """How many 字 of the paragraph a line holds."""
    return document.section_of(paragraph).line.points / (paragraph.main.pitch or 1)


def _begins_page(document: Document, paragraph: Paragraph) -> bool:
    if paragraph.look.on_new_page or paragraph.breaks_page:
        return True
    for before in reversed(document.flow[: document.position(paragraph)]):
        if before.section != paragraph.section or before.breaks_page:
            return True
        if before.text:
            return False
    return True
