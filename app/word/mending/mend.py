"""Brings a .docx to the standard: every mender in turn, until none finds anything; every other byte stays."""

from lxml import etree

from app.core.clause import LayoutChange, MendedLayout
from app.core.errors import UnreadableDocument
from app.word.inspect.document import read
from app.word.mending.mender import WordDraft
from app.word.mending.menders import MENDERS
from app.word.mending.tracking import Tracking
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import DOCUMENT, is_text_part, serialise
from app.word.reading.fallbacks import put_back
from app.word.reading.inlines import words_in
from app.word.reading.opening import WordFile, document_in
from app.word.reading.paragraphs import Reader
from app.word.standard.layout import Preset

_CODE = ("{{", "{%")
_MOST_ROUNDS = 3  # what one mender changes may be what another, before it, waited for


def mend_document(content: bytes, called: str, own: tuple[Preset, ...] = (), *, tracked: bool = False) -> MendedLayout:
    """Mend what can be mended without asking; `called`: what the clerk is told it is; `own`: the office's presets.

    `tracked`: what is changed in the text is a tracked change (修订). Raises UnreadableDocument.
    """
    source = document_in(content, called)
    _refuse_template(source, called)
    before = {name: etree.tostring(root) for name, root in source.roots.items()}
    tracking = Tracking(source.roots[DOCUMENT]) if tracked else None
    changes = _mend(source, own)
    if not changes:
        return MendedLayout(content, ())
    if tracking:
        tracking.tell(Reader(source.roots))
    changed = [name for name, root in source.roots.items() if etree.tostring(root) != before.get(name)]
    put_back(source.older)
    return MendedLayout(
        write_parts(source.parts | {name: serialise(source.roots[name]) for name in changed}), tuple(changes)
    )


def _refuse_template(source: WordFile, called: str) -> None:
    """In the fields and the code of a template straight quotes and blank paragraphs mean something."""
    if any(mark in words_in(root) for name, root in source.roots.items() if is_text_part(name) for mark in _CODE):
        raise UnreadableDocument(
            f"{called}是模板，里面有花括号写的字段，不能按标准改；请先用它生成文件，再改生成的文件。"
        )


def _mend(source: WordFile, own: tuple[Preset, ...]) -> list[LayoutChange]:
    changes: list[LayoutChange] = []
    for _ in range(_MOST_ROUNDS):
        made = _mend_once(source, own)
        changes += made
        if not made:
            break
    return changes


def _mend_once(source: WordFile, own: tuple[Preset, ...]) -> list[LayoutChange]:
    changes: list[LayoutChange] = []
    draft = WordDraft(source, read(source), own)
    for mender in MENDERS:
        made = mender.mend(draft)
        if made:
            draft = WordDraft(source, read(source), own)
        changes += made
    return changes
