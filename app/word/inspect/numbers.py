"""Clauses on page numbers (页码, GB/T 9704-2012, 7.5)."""

import re

from app.core.clause import Difference, Place
from app.word.inspect import fonts
from app.word.inspect.clause import (
    RECOMMENDED,
    Outcome,
    absent,
    clause,
    differs,
    meets,
    not_printed,
    outcome_of,
    unmeasured,
)
from app.word.inspect.document import Document
from app.word.inspect.measuring import measured, reckoned
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import local, w
from app.word.reading.inlines import fields_of
from app.word.reading.paragraphs import Paragraph
from app.word.reading.sections import Section
from app.word.standard import faces, layout, tolerances

_NONE = "没有页码"
_PAGE = re.compile(r"\bPAGE\b", re.IGNORECASE)
DASHED = re.compile(r"[—–―]\s*\S*\s*[—–―]")
_FOOTER = Place(part="页脚")
_SIDE = {"default": "right", "even": "left"}
_SAID = {"default": "单页页码应居右空一字", "even": "双页页码应居左空一字"}
ALIGN = {"center": "居中", "left": "居左", "right": "居右"}


@clause(
    "number-present", "7.5", "页码", strength=RECOMMENDED,
    asked="每面有页码，在版心下边缘之下", fix="在页脚插入页码，写成“— 1 —”的样子。",
)  # fmt: skip
def number_present(document: Document) -> Outcome:
    """A field that counts; a typed number does not."""
    return meets() if numbers_of(document) else differs("页脚里没有页码", _FOOTER)


@clause(
    "number-face", "7.5", "页码的字体和字号", strength=RECOMMENDED,
    asked="4 号（14 磅）半角宋体阿拉伯数字", fix="选中页码，改成四号、宋体，中文字体和西文字体都要改。",
)  # fmt: skip
def number_face(document: Document) -> Outcome:
    """Digits are set in the Western font."""
    found = [one for one, _ in numbers_of(document)]
    asked, out = layout.NUMBER_SIZE.points, tolerances.SIZE_OUT.points
    wrong = [f"字号是{fonts.size(one.main)}" for one in found if abs(one.main.size - asked) > out]
    songs = [one for one in found if not faces.is_of(one.main.latin, layout.Role.SONG)]
    wrong += [f"字体是“{one.main.latin or '没有指定'}”" for one in songs]
    return outcome_of(Difference(one, _FOOTER) for one in wrong) if found else absent(_NONE)


@clause(
    "number-dashes", "7.5", "页码两边的一字线", strength=RECOMMENDED,
    asked="页码左右各放一条一字线，如“— 1 —”", fix="在页码两边各加一条“—”（Shift+减号，只留一半），和数字之间空半个字。",
)  # fmt: skip
def number_dashes(document: Document) -> Outcome:
    """With a blank or without."""
    found = numbers_of(document)
    wrong = [one for one, _ in found if not DASHED.search(one.words)]
    return outcome_of(Difference(f"写成“{one.words.strip()}”", _FOOTER) for one in wrong) if found else absent(_NONE)


@clause(
    "number-sides", "7.5", "页码的左右位置", strength=RECOMMENDED,
    asked="单页码居右空一字，双页码居左空一字",
    fix="在页脚选项里勾“奇偶页不同”：单页右对齐、右缩进 1 字，双页左对齐、左缩进 1 字。",
)  # fmt: skip
def number_sides(document: Document) -> Outcome:
    """On upright pages; a number that keeps to the outer side by itself is right on both."""
    found = numbers_of(document, upright=True)
    if not found:
        return absent("竖排的页没有页码")
    wrong = []
    for paragraph, kind in found:
        side = side_of(paragraph)
        if side == "outside":
            continue
        if side != _SIDE[kind]:
            wrong.append(f"{_SAID[kind]}，现在{ALIGN.get(side, '的位置看不出来')}")
        elif abs(empty_beside(paragraph, side) - 1) > tolerances.PLACE_OUT / 2:
            wrong.append(f"{_SAID[kind]}，现在空 {empty_beside(paragraph, side):.1f} 字")
    outside = any(side_of(one) == "outside" for one, _ in found)
    if not (wrong or outside or document.is_mirrored):
        wrong.append("单页、双页的页码都在右边，双页应居左空一字")
    return outcome_of(Difference(one, _FOOTER) for one in wrong)


@clause(
    "number-height", "7.5", "页码的上下位置", strength=RECOMMENDED,
    asked="一字线上距版心下边缘 7 毫米，即离纸的上边 269 毫米 ± 1.5 毫米", fix="调整“页脚距边界”（约 25.5 毫米），印出来再量。",
)  # fmt: skip
def number_height(document: Document) -> Outcome:
    """Measured on the dash's ink."""
    found = numbers_of(document, upright=True)
    if not found:
        return absent(_NONE)
    if document.printed is None:
        return _reckon_height(document, [one for one, _ in found])
    pages = [page for page in document.printed.pages if not page.across]
    lines = [(page, line) for page in pages if (line := measured.number_line(page)) is not None]
    dashed = [(page, line) for page, line in lines if not line.text[0].isdigit()]
    if not dashed:
        return unmeasured("印出的页上没有量到带一字线的页码")
    page, line = dashed[0]
    height = page.middle(line.index)
    said = f"一字线离纸的上边 {height.millimetres:.1f} 毫米"
    right = tolerances.is_near(height, tolerances.NUMBER_DASH, tolerances.NUMBER_DASH_OUT)
    return meets(said) if right else differs(said, Place(page=page.at, part="页脚"))


def _reckon_height(document: Document, found: list[Paragraph]) -> Outcome:
    """By the footer's distance, against the type area as it should be and as it is: a wrong margin is another clause's.

    A number in a frame or box stands where that says.
    """
    far = [one for paragraph in found if (one := far_from_foot(paragraph, document.main_section)) is not None]
    return differs(f"照文件推算，页码离纸的下边约 {far[0].millimetres:.0f} 毫米", _FOOTER) if far else not_printed()


def far_from_foot(paragraph: Paragraph, section: Section) -> Length | None:
    """How far from the paper's lower edge a number stands by the file; None where that may be right."""
    if is_placed(paragraph):
        return None
    found = reckoned.number_middle(paragraph, section)
    asked = [height_asked(bottom) for bottom in (tolerances.BOTTOM, section.bottom)]
    return None if any(tolerances.is_near(found, at, tolerances.RECKONED_OUT) for at in asked) else found


def height_asked(bottom: Length) -> Length:
    """How far from the paper's lower edge a number's middle stands, above a margin of that width."""
    return bottom.less(tolerances.NUMBER_DASH.less(layout.PAGE_HEIGHT.less(tolerances.BOTTOM)))


def is_placed(paragraph: Paragraph) -> bool:
    """Whether it stands in a frame or a box."""
    return paragraph.element.find(f"{w('pPr')}/{w('framePr')}") is not None or any(
        local(one) in ("anchor", "txbxContent") for one in paragraph.element.iterancestors()
    )


def numbers_of(document: Document, *, upright: bool = False) -> list[tuple[Paragraph, str]]:
    """The paragraphs with a page number and the kind of their footer, once each; the first page's own is left out."""
    found: dict[str, tuple[Paragraph, str]] = {}
    for section in document.sections:
        for kind in ("default", "even") if document.is_mirrored else ("default",):
            if not (upright and section.across):
                numbers = [one for one in document.footer(section, kind) if has_number(one)]
                found |= {section.parts.get(("footer", kind), ""): (one, kind) for one in numbers}
    return list(found.values())


def has_number(paragraph: Paragraph) -> bool:
    """Whether the page's number is counted in it."""
    return any(_PAGE.search(field.code) for field in fields_of(paragraph.element))


def side_of(paragraph: Paragraph) -> str:
    """Which side it stands at: by its frame or box where it stands in one, else by its alignment."""
    frame = paragraph.element.find(f"{w('pPr')}/{w('framePr')}")
    if frame is not None and frame.get(w("xAlign")):
        return frame.get(w("xAlign"), "")
    anchor = next((one for one in paragraph.element.iterancestors() if local(one) == "anchor"), None)
    aligned = [] if anchor is None else [one.text or "" for one in anchor.iter() if local(one) == "align"]
    if aligned:
        return aligned[0]
    return "left" if paragraph.look.align in ("", "both") else paragraph.look.align


def empty_beside(paragraph: Paragraph, side: str) -> float:
    """What is left empty at that side of it, in 字."""
    return paragraph.look.right.characters + paragraph.blanks_after if side == "right" else paragraph.start
