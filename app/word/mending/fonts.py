"""Mends typefaces, sizes and colour of the running text (GB/T 9704-2012, 5.2.2, 5.2.4 and 7.3.3)."""

from collections.abc import Iterator

from lxml import etree

from app.word.inspect import fonts
from app.word.inspect.elements import Element
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.runs import change_looks, pieces, put_colour, put_face, put_size
from app.word.ooxml.lengths import Length
from app.word.ooxml.wml import child, w
from app.word.reading.inlines import said
from app.word.reading.looks import RunLook
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, layout, tolerances
from app.word.standard.layout import Role


@mends(fonts.body_font)
def body_font(draft: WordDraft) -> Iterator[WordChange]:
    """What follows a heading within its paragraph, too; words set apart in another font stay."""
    wrong = set[str]()
    for one in draft.document.body:
        look = fonts.look_after_heading(one)
        if look is not None and not faces.is_of(look.chinese, Role.FANGSONG):
            wrong.add(look.chinese)
            yield from set_face(draft, one, Role.FANGSONG, look, fonts.text_start(one))
    for one in draft.around_body:
        if one.main.chinese in wrong:
            yield from set_face(draft, one, Role.FANGSONG, one.main)


@mends(fonts.body_size)
def body_size(draft: WordDraft) -> Iterator[WordChange]:
    """Words smaller or larger than the rest of their paragraph stay."""
    least, most = (one.points for one in tolerances.BODY_SIZES)
    wrong = [one for one in draft.document.body if not least <= one.main.size <= most]
    sizes = {one.main.size for one in wrong}
    for one in (*wrong, *(one for one in draft.around_body if one.main.size in sizes)):
        yield from set_size(draft, one, layout.BODY_SIZE)


@mends(fonts.quotes_font)
def quotes_font(draft: WordDraft) -> Iterator[WordChange]:
    """使用中文字体: digits keep their font."""
    reader = draft.document.reader
    for one in draft.document.body:
        found = [piece for piece in pieces(reader, one.element) if _is_western(piece.look) and _has_sign(piece.element)]
        for run in {piece.run for piece in found}:
            child(child(run, "rPr"), "rFonts").set(w("hint"), "eastAsia")
        if found:
            yield WordChange(
                draft.place(one), "引号、破折号、省略号的字体", found[0].look.latin or "西文默认字体", "用中文字体"
            )


@mends(fonts.text_colour)
def text_colour(draft: WordDraft) -> Iterator[WordChange]:
    """All but the mark (发文机关标志)."""
    document = draft.document
    for one in document.flow:
        if document.kind_of(one) is not Element.MARK:
            changed = change_looks(
                document.reader,
                one,
                lambda look: not fonts.is_black(look.colour),
                lambda run, _: put_colour(run, "auto"),
            )
            if changed:
                yield WordChange(draft.place(one), "颜色", changed[0].colour, "自动（黑色）")


def set_face(
    draft: WordDraft, paragraph: Paragraph, role: Role, wrong: RunLook, start: int = 0, end: int | None = None
) -> Iterator[WordChange]:
    """Give the words between two places that have a wrong font one of the right class."""
    face = draft.face(role)
    changed = change_looks(
        draft.document.reader,
        paragraph,
        lambda look: look.chinese == wrong.chinese,
        lambda run, look: put_face(run, look, face),
        start,
        end,
    )
    if changed:
        yield WordChange(draft.place(paragraph), "字体", wrong.chinese or "没有指定", face)


def set_size(draft: WordDraft, paragraph: Paragraph, size: Length) -> Iterator[WordChange]:
    """Give the words of a paragraph that have its usual size another one."""
    usual = paragraph.main
    change_looks(
        draft.document.reader, paragraph, lambda look: look.size == usual.size, lambda run, _: put_size(run, size)
    )
    yield WordChange(draft.place(paragraph), "字号", fonts.size_said(usual.size), fonts.size_said(size.points))


def _is_western(look: RunLook) -> bool:
    return not (look.as_chinese or faces.is_chinese(look.latin))


def _has_sign(element: etree._Element) -> bool:
    return bool(fonts.SIGNS & set(said(element)))
