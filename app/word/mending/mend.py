"""Brings a .docx to the standard: every mender in turn, until none finds anything; every other byte stays."""

from lxml import etree

from app.core.clause import LayoutChange, MendedLayout
from app.word.inspect.document import read
from app.word.mending.mender import WordDraft
from app.word.mending.menders import MENDERS
from app.word.ooxml.package import write_parts
from app.word.ooxml.wml import serialise
from app.word.reading.older_forms import put_back
from app.word.reading.opening import WordFile, document_in
from app.word.standard.layout import Preset

_MOST_ROUNDS = 3  # what one mender changes may be what another, before it, waited for


def mend_document(content: bytes, called: str, own: tuple[Preset, ...] = ()) -> MendedLayout:
    """Mend what can be mended without asking; `called`: what the clerk is told it is; `own`: the office's presets.

    Raises UnreadableDocument.
    """
    source = document_in(content, called)
    before = {name: etree.tostring(root) for name, root in source.roots.items()}
    changes = _mend(source, own)
    if not changes:
        return MendedLayout(content, ())
    changed = [name for name, root in source.roots.items() if etree.tostring(root) != before.get(name)]
    put_back(source.older)
    return MendedLayout(
        write_parts(source.parts | {name: serialise(source.roots[name]) for name in changed}), tuple(changes)
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
