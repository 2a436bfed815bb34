"""Mends the title (标题) and the issuer's mark (发文机关标志) (GB/T 9704-2012, 7.2.4 and 7.3.1)."""

from collections.abc import Iterator

from app.word.inspect import head, title, wording
from app.word.inspect.elements import Element
from app.word.inspect.shapes import is_red
from app.word.mending.fonts import set_face, set_size
from app.word.mending.lines import put_align, put_indent
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.runs import change_looks, put, put_colour
from app.word.mending.texts import rewrite
from app.word.reading.paragraphs import Paragraph
from app.word.standard import faces, layout, tolerances
from app.word.standard.layout import Role


@mends(title.title_font)
def title_font(draft: WordDraft) -> Iterator[WordChange]:
    """Every line of it."""
    for one in draft.document.of(Element.TITLE):
        if not faces.is_of(one.main.chinese, Role.TITLE):
            yield from set_face(draft, one, Role.TITLE, one.main)


@mends(title.title_size)
def title_size(draft: WordDraft) -> Iterator[WordChange]:
    """Every line of it."""
    for one in draft.document.of(Element.TITLE):
        if abs(one.main.size - layout.TITLE_SIZE.points) > tolerances.SIZE_OUT.points:
            yield from set_size(draft, one, layout.TITLE_SIZE)


@mends(title.title_bold)
def title_bold(draft: WordDraft) -> Iterator[WordChange]:
    """All its thick words."""
    for one in draft.document.of(Element.TITLE):
        if one.main.bold:
            yield from set_thin(draft, one)


@mends(title.title_centred)
def title_centred(draft: WordDraft) -> Iterator[WordChange]:
    """Indents would move it out of the middle."""
    for one in draft.document.of(Element.TITLE):
        if title.off_centre(one.look):
            yield centre(draft, one)


@mends(title.title_stop)
def title_stop(draft: WordDraft) -> Iterator[WordChange]:
    """Of its last line."""
    for one in draft.document.of(Element.TITLE)[-1:]:
        yield rewrite(draft, one, one.words.rstrip().rstrip("".join(title.END_POINTS)))


@mends(head.mark_face)
def mark_face(draft: WordDraft) -> Iterator[WordChange]:
    """Only what is a mark for certain."""
    for one in filter(_is_sure, draft.document.of(Element.MARK)):
        if not is_red(one):
            change_looks(draft.document.reader, one, lambda _: True, lambda run, _: put_colour(run, layout.RED))
            yield WordChange(draft.place(one), "颜色", one.main.colour or "自动（黑色）", "红色")
        if not faces.is_of(one.main.chinese, Role.TITLE):
            yield from set_face(draft, one, Role.TITLE, one.main)


@mends(head.mark_centred)
def mark_centred(draft: WordDraft) -> Iterator[WordChange]:
    """Only what is a mark for certain."""
    for one in filter(_is_sure, draft.document.of(Element.MARK)):
        if one.look.align not in ("center", "distribute"):
            yield centre(draft, one)


def set_thin(draft: WordDraft, paragraph: Paragraph, end: int | None = None) -> Iterator[WordChange]:
    """Take the thickness from the words before this place."""
    changed = change_looks(
        draft.document.reader, paragraph, lambda look: look.bold, lambda run, _: put(run, "b", "0"), 0, end
    )
    if changed:
        yield WordChange(draft.place(paragraph), "加粗", "加粗", "不加粗")


def centre(draft: WordDraft, paragraph: Paragraph) -> WordChange:
    """Set a paragraph in the middle."""
    put_align(paragraph, "center")
    put_indent(paragraph)
    return WordChange(
        draft.place(paragraph), "位置", "没有居中" if paragraph.look.align != "center" else "缩进了", "居中，不缩进"
    )


def _is_sure(mark: Paragraph) -> bool:
    """A red line at the head may be a note of the office's own: a mark has our style, or is an organ's name and 文件."""
    organ, word, rest = mark.text.partition("文件")
    return mark.style == layout.MARK.name or (bool(word) and not rest and wording.ORGAN.fullmatch(organ) is not None)
