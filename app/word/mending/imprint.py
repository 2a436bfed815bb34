"""Mends the words of the imprint (版记, GB/T 9704-2012, 7.4)."""

import re
from collections.abc import Iterator

from app.word.inspect import imprint, wording
from app.word.inspect.elements import Element
from app.word.mending.fonts import set_face, set_size
from app.word.mending.mender import WordChange, WordDraft, mends
from app.word.mending.texts import rewrite
from app.word.standard import layout
from app.word.standard.layout import Role

_COPIES = re.compile(r"^(\s*)(抄\s*送|主\s*送)\s*[：:]?\s*")
_POINTS = "。；，、;.,"


@mends(imprint.copies_form)
def copies_form(draft: WordDraft) -> Iterator[WordChange]:
    """The colon and the last point."""
    for one in draft.document.of(Element.COPIES_TO):
        words = one.words if "：" in one.text[:4] else _COPIES.sub(r"\1\2：", one.words)
        if not words.rstrip().endswith("。"):
            words = words.rstrip().rstrip(_POINTS) + "。"
        if words != one.words:
            yield rewrite(draft, one, words)


@mends(imprint.imprint_face)
def imprint_face(draft: WordDraft) -> Iterator[WordChange]:
    """Both elements, in a box or a table too."""
    for one in imprint.elements(draft.document):
        if not imprint.is_fangsong(one):
            yield from set_face(draft, one, Role.FANGSONG, one.main)
        if not imprint.has_size(one):
            yield from set_size(draft, one, layout.SMALL_SIZE)


@mends(imprint.printed_form)
def printed_form(draft: WordDraft) -> Iterator[WordChange]:
    """The last date there, where it is a day; without a date a person has to say it."""
    for one in draft.document.of(Element.PRINTED_BY):
        dates = list(wording.DATE.finditer(one.words))
        if dates and not wording.wrong_date(meant := wording.meant_date(dates[-1][0])):
            written = meant if wording.wrong_date(dates[-1][0]) else dates[-1][0]
            words = one.words[: dates[-1].start()] + written + one.words[dates[-1].end() :]
            if not words.rstrip().endswith("印发"):
                words = words.rstrip() + "印发"
            if words != one.words:
                yield rewrite(draft, one, words)
