"""Clauses on the format of letters (信函格式, GB/T 9704-2012, 10.1)."""

from app.word.inspect.clause import (
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
from app.word.inspect.formats.joint import joint_marks
from app.word.inspect.formats.kind import DocumentFormat, stands_at_right
from app.word.inspect.formats.red_lines import double_lines
from app.word.inspect.measuring.ink import Band
from app.word.inspect.numbers import has_number
from app.word.ooxml.lengths import Length
from app.word.standard import layout
from app.word.standard import tolerances as bounds
from app.word.standard.tolerances import is_near

_NO_LETTER, _PREPRINTED = "不是信函格式", "没有发文机关标志（用印好版头的纸）"


@clause(
    "letter-mark", "10.1", "信函的发文机关标志", strength=REQUIRED,
    asked="用发文机关全称或规范化简称，不加“文件”二字；联合行文只用主办机关标志", fix="删去标志里的“文件”；联合行文的只留主办机关。",
)  # fmt: skip
def letter_mark(document: Document) -> Outcome:
    """Two lines of one long name are one mark; two names of organs are two."""
    if (why := _why_not(document)) is not None:
        return why
    marks = document.of(Element.MARK)
    wrong = [at(one, "加了“文件”二字") for one in marks if one.text.endswith("文件")]
    return outcome_of(wrong + [at(one, "联合行文标了不止一个机关") for one in joint_marks(document)[1:2]])


@clause(
    "letter-mark-top", "10.1", "信函标志的高度", strength=REQUIRED,
    asked="字的上缘离纸的上边 30 毫米 ± 1.5 毫米", fix="调整标志（常在页眉或文本框里）的高度，印出来再量。",
)  # fmt: skip
def letter_mark_top(document: Document) -> Outcome:
    """It stands above the type area, in a header or a box: only the page shows where."""
    if (why := _why_not(document)) is not None:
        return why
    if document.printed is None:
        return not_printed()
    mark = _mark(_red(document))
    if mark is None:
        return unmeasured("印出的首页上没有量到红色的字")
    said = f"字的上缘离纸的上边 {mark.top.millimetres:.1f} 毫米"
    return meets(said) if is_near(mark.top, layout.LETTER_MARK_TOP, bounds.MARK_TOP_OUT) else differs(said)


@clause(
    "letter-lines", "10.1", "信函的红色双线", strength=REQUIRED,
    asked="标志之下有一条红色双线（上粗下细），距下页边 20 毫米处有一条红色双线（上细下粗）", fix="加两条红色双线，长 170 毫米，居中。",
)  # fmt: skip
def letter_lines(document: Document) -> Outcome:
    """On the page each is a pair of lines; which of a pair is the thick one the file says."""
    if (why := _why_not(document)) is not None:
        return why
    written = double_lines(document)
    if document.printed is None:
        return not_printed() if len(written) == 1 else meets() if written else differs("没有红色双线")
    red = _red(document)
    lacking = [said for said, found in (("标志之下", _upper(red)), ("页面下方", _lower(red))) if found is None]
    if lacking:
        return differs(f"{'、'.join(lacking)}没有红色双线")
    thick_below = [one for one in written[:1] if one.startswith("thinThick")]
    return differs("标志之下的双线上细下粗") if thick_below else meets()


@clause(
    "letter-line-length", "10.1", "信函双线的长度", strength=REQUIRED,
    asked="170 毫米 ± 1 毫米，居中", fix="把双线改成 170 毫米长，左右各离纸边 20 毫米。",
)  # fmt: skip
def letter_line_length(document: Document) -> Outcome:
    """Both lines, by length and by their left edge."""
    if (why := _why_not(document)) is not None:
        return why
    if document.printed is None:
        return not_printed()
    lines = [one for one in (_upper(_red(document)), _lower(_red(document))) if one is not None]
    left = Length((layout.PAGE_WIDTH.twips - layout.LETTER_LINE.twips) // 2)
    for one in lines:
        if not is_near(one.width, layout.LETTER_LINE, bounds.LETTER_LINE_OUT):
            return differs(f"长 {one.width.millimetres:.1f} 毫米")
        if not is_near(one.left, left, bounds.LETTER_LINE_OUT):
            return differs(f"不居中：左端离纸边 {one.left.millimetres:.1f} 毫米")
    return meets(f"长 {lines[0].width.millimetres:.1f} 毫米") if lines else absent("没有红色双线")


@clause(
    "letter-line-place", "10.1", "信函双线的位置", strength=REQUIRED,
    asked="第一条在标志之下 4 毫米 ± 1 毫米；第二条距下页边 20 毫米 ± 1.5 毫米", fix="调整双线的高度，印出来再量。",
)  # fmt: skip
def letter_line_place(document: Document) -> Outcome:
    """The first from the mark's ink, the second from the sheet's edge to its nearer edge."""
    if (why := _why_not(document)) is not None:
        return why
    if document.printed is None:
        return not_printed()
    red = _red(document)
    upper, lower, mark = _upper(red), _lower(red), _mark(red)
    if upper is not None and mark is not None:
        marks = [one for one in red if one.height > bounds.LETTER_LINE_THICKEST and one.top < upper.top]
        gap = Length(upper.top.twips - max(one.bottom.twips for one in marks)) if marks else upper.top
        if not is_near(gap, bounds.RED_LINE_GAP, bounds.RED_LINE_GAP_OUT):
            return differs(f"第一条在标志之下 {gap.millimetres:.1f} 毫米")
    if lower is not None:
        foot = layout.PAGE_HEIGHT.less(lower.bottom), layout.PAGE_HEIGHT.less(lower.top)
        if not any(is_near(one, layout.LETTER_FOOT_LINE, bounds.LETTER_FOOT_OUT) for one in foot):
            return differs(f"第二条距下页边 {foot[0].millimetres:.1f} 毫米")
    return meets() if upper is not None and lower is not None else absent("没有红色双线")


@clause(
    "letter-number-place", "10.1", "信函发文字号的位置", strength=REQUIRED,
    asked="顶格居版心右边缘，排在第一条红色双线之下；份号、密级、紧急程度顶格居版心左边缘", fix="发文字号右对齐，右缩进改成 0。",
)  # fmt: skip
def letter_number_place(document: Document) -> Outcome:
    """A tab to the right edge is as good: 份号 may stand on the same line."""
    if document.format is not DocumentFormat.LETTER:
        return absent(_NO_LETTER)
    found = document.of(Element.NUMBER)
    wrong = [at(one, "没有居右") for one in found if not stands_at_right(one)]
    wrong += [
        at(one, f"右边空了 {one.look.right.characters:.1f} 字")
        for one in found
        if one.look.align == "right" and one.look.right.characters + one.blanks_after > bounds.PLACE_OUT / 2
    ]
    return outcome_of(wrong) if found else absent("没有发文字号")


@clause(
    "letter-first-page", "10.1", "信函首页的页码", strength=REQUIRED,
    asked="首页不显示页码", fix="在“设计—选项”里勾“首页不同”，删去首页页脚里的页码。",
)  # fmt: skip
def letter_first_page(document: Document) -> Outcome:
    """Every further page has one."""
    if (why := _why_not(document)) is not None:
        return why
    section = document.sections[0]
    shown = document.footer(section, "first" if section.own_first else "default")
    return differs("首页有页码") if any(map(has_number, shown)) else meets()


@clause(
    "letter-imprint", "10.1", "信函的版记", strength=REQUIRED,
    asked="版记不加印发机关和印发日期、分隔线，排在最后一面版心内最下方", fix="删去印发机关、印发日期和版记里的横线。",
)  # fmt: skip
def letter_imprint(document: Document) -> Outcome:
    """Only 抄送 is left of it."""
    if document.format is not DocumentFormat.LETTER:
        return absent(_NO_LETTER)
    copies, printed = document.of(Element.COPIES_TO), document.of(Element.PRINTED_BY)
    wrong = [at(one, "有印发机关和印发日期") for one in printed]
    wrong += [at(one, "有分隔线") for one in copies if one.look.above or one.look.below]
    return outcome_of(wrong) if copies or printed else absent("没有版记")


def _why_not(document: Document) -> Outcome | None:
    """Why the head of a letter is not looked at; None where it is."""
    if document.format is not DocumentFormat.LETTER:
        return absent(_NO_LETTER)
    return None if document.of(Element.MARK) else absent(_PREPRINTED)


def _red(document: Document) -> tuple[Band, ...]:
    return document.printed.pages[0].ink.red if document.printed else ()


def _mark(red: tuple[Band, ...]) -> Band | None:
    return next((one for one in red if one.height > bounds.LETTER_LINE_THICKEST), None)


def _upper(red: tuple[Band, ...]) -> Band | None:
    return next((one for one in _lines(red) if one.top < bounds.LETTER_HALF), None)


def _lower(red: tuple[Band, ...]) -> Band | None:
    """From the upper edge of the last pair to its lower one."""
    below = [one for one in _lines(red) if one.top > bounds.LETTER_HALF]
    return Band(below[0].top, below[-1].bottom, below[0].left, below[0].right) if below else None


def _lines(red: tuple[Band, ...]) -> list[Band]:
    return [one for one in red if one.height < bounds.LETTER_LINE_THICKEST and one.width > bounds.IMPRINT_LEAST]
