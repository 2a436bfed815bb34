"""Clauses on the red line below the head (红色分隔线, GB/T 9704-2012, 7.2.7)."""

from collections.abc import Callable

from app.word.inspect.clause import REQUIRED, Outcome, absent, clause, differs, meets, not_printed
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.inspect.measuring.ink import Band
from app.word.inspect.shapes import is_red_colour
from app.word.ooxml.lengths import Length
from app.word.standard.tolerances import (
    RED_LINE_GAP,
    RED_LINE_GAP_OUT,
    RED_LINE_LEAST,
    RED_LINE_LENGTH,
    RED_LINE_LENGTH_OUT,
    RED_LINE_THICKEST,
    is_near,
)

_NO_MARK = "没有发文机关标志（白头或套打的文件）"
_HEAD = 12  # paragraphs, where no title says where the head ends


@clause(
    "red-line", "7.2.7", "红色分隔线", strength=REQUIRED,
    asked="发文字号之下有一条与版心等宽的红色分隔线", fix="在发文字号下面加一条红色横线，宽 156 毫米。",
)  # fmt: skip
def red_line(document: Document) -> Outcome:
    """A paragraph's border or a drawn line; on the page it is measured."""
    if (why := _why_not(document)) is not None:
        return why
    if document.printed is not None:
        return meets() if _line(document) else differs("首页上没有红色的横线")
    titles = document.of(Element.TITLE)
    head = document.flow[: document.position(titles[0]) if titles else _HEAD]
    borders = [side for one in head for side in (one.look.above, one.look.below) if side is not None]
    if any(is_red_colour(side.colour) for side in borders) or any(one.has_drawing for one in head):
        return meets()
    return differs("没有红色分隔线" if not borders else "分隔线不是红色")


@clause(
    "red-line-length", "7.2.7", "红色分隔线的长度", strength=REQUIRED,
    asked="与版心等宽：156 毫米 ± 0.5 毫米", fix="把红线的左右缩进改成 0；用线条画的，长度改成 156 毫米。",
)  # fmt: skip
def red_line_length(document: Document) -> Outcome:
    """Measured on its ink."""
    return _of_line(document, lambda line: (line.width, "长", RED_LINE_LENGTH, RED_LINE_LENGTH_OUT))


@clause(
    "red-line-gap", "7.2.7", "红色分隔线的位置", strength=REQUIRED,
    asked="在发文字号之下 4 毫米 ± 1 毫米", fix="调整红线和发文字号之间的距离，印出来再量。",
)  # fmt: skip
def red_line_gap(document: Document) -> Outcome:
    """From the ink above it to its own."""

    def measure(line: Band) -> tuple[Length, str, Length, Length]:
        above = [band.bottom.twips for band in _page(document) if band.bottom < line.top]
        return Length(line.top.twips - max(above, default=0)), "在上面的字之下", RED_LINE_GAP, RED_LINE_GAP_OUT

    return _of_line(document, measure)


def _of_line(document: Document, measure: Callable[[Band], tuple[Length, str, Length, Length]]) -> Outcome:
    if (why := _why_not(document)) is not None:
        return why
    if document.printed is None:
        return not_printed()
    line = _line(document)
    if line is None:
        return absent("首页上没有红色的横线")
    found, said, asked, out = measure(line)
    text = f"{said} {found.millimetres:.1f} 毫米"
    return meets(text) if is_near(found, asked, out) else differs(text)


def _why_not(document: Document) -> Outcome | None:
    """Why no such line is asked of it; None where one is."""
    if not document.of(Element.MARK):
        return absent(_NO_MARK)
    ordinary = document.format is DocumentFormat.ORDINARY
    return None if ordinary else absent(f"{document.format}格式没有这样的分隔线的规定")


def _line(document: Document) -> Band | None:
    return next(
        (band for band in _red(document) if band.height < RED_LINE_THICKEST and band.width > RED_LINE_LEAST), None
    )


def _red(document: Document) -> tuple[Band, ...]:
    return document.printed.pages[0].ink.red if document.printed else ()


def _page(document: Document) -> tuple[Band, ...]:
    return document.printed.pages[0].ink.bands if document.printed else ()
