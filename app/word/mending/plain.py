"""Mends marks in the text that the standard knows nothing of: grounds, lines below words, dots, slants, thick words."""

from collections.abc import Callable, Iterator

from lxml import etree

from app.word.inspect import fonts, plain
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.runs import change_looks, pieces, put
from app.word.ooxml.wml import child, w
from app.word.reading.inlines import said

_AS_WRITTEN = ("val", "color", "fill")


def _clear_ground(run: etree._Element) -> None:
    put(run, "highlight", "none")
    shade = child(child(run, "rPr"), "shd")
    shade.attrib.clear()
    for name, value in zip(_AS_WRITTEN, ("clear", "auto", "auto"), strict=True):
        shade.set(w(name), value)


_CLEARED: tuple[tuple[plain.Mark, str, Callable[[etree._Element], None]], ...] = (
    (plain.GROUND, "没有底色", _clear_ground),
    (plain.UNDERLINE, "没有下划线", lambda run: put(run, "u", "none")),
    (plain.DOTS, "没有着重号", lambda run: put(run, "em", "none")),
    (plain.ITALIC, "不倾斜", lambda run: put(run, "i", "0")),
)


@mends(plain.body_marked)
def body_marked(draft: WordDraft) -> Iterator[WordChange]:
    """What is to be filled in, and blanks to write on, stay marked."""
    for one in draft.document.body:
        held = [(piece, said(piece.element)) for piece in pieces(draft.document.reader, one.element)]
        for mark, after, clear in _CLEARED:
            marked = [(piece.run, text) for piece, text in held if mark.is_on(piece.look, text)]
            for run in {run for run, _ in marked}:
                clear(run)
            if marked:
                words = "".join(text for _, text in marked).strip()
                yield WordChange(draft.place(one), "字的样子", f"“{words}”{mark.said}", after)


@mends(plain.body_bold)
def body_bold(draft: WordDraft) -> Iterator[WordChange]:
    """Headings are another clause's."""
    for one in draft.document.body:
        if fonts.look_after_heading(one) is not None:
            changed = change_looks(
                draft.document.reader,
                one,
                lambda look: look.bold,
                lambda run, _: put(run, "b", "0"),
                fonts.text_start(one),
            )
            if changed:
                yield WordChange(draft.place(one), "加粗", "加粗", "不加粗")
