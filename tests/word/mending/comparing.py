"""What a mended document has in it that the list of changes does not say."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from app.core.clause import LayoutChange, Verdict
from app.word.inspect.clauses import CLAUSES
from app.word.inspect.document import Document, read
from app.word.ooxml.package import read_parts
from app.word.reading.opening import document_in
from app.word.reading.paragraphs import Paragraph
from app.word.reading.texts import paragraph_texts


def document_of(content: bytes) -> Document:
    return read(document_in(content, "文件"))


def differing(content: bytes) -> set[str]:
    """The clauses it differs from as written."""
    document = document_of(content)
    return {one.id for one in CLAUSES if one.judge(document).verdict is Verdict.DIFFERS}


def elements(content: bytes) -> list[str]:
    """What each paragraph with words is found to be."""
    document = document_of(content)
    return [str(document.kind_of(one)) for one in document.flow if one.text]


def appearance(paragraph: Paragraph) -> object:
    """Its words in their looks, however they are cut into runs, and how its lines stand."""
    pieces = [(run.look, run.text) for run in paragraph.runs if run.text]
    joined = [(look, "".join(text for _, text in group)) for look, group in groupby(pieces, key=lambda one: one[0])]
    return joined, replace(paragraph.look, tabs=())


def unlisted(before: bytes, after: bytes, changes: Sequence[LayoutChange]) -> list[str]:
    """The words of paragraphs that changed and are not named; parts that changed beside what the changes speak of."""
    old, new = document_of(before), document_of(after)
    named = {one.place.paragraph for one in changes} | {one.place.words for one in changes}
    worded = [[one for one in (*document.flow, *document.aside) if one.text] for document in (old, new)]
    changed = [
        one.text
        for one, other in zip(*worded, strict=True)
        if appearance(one) != appearance(other) and not {one.at or None, one.place.words} & named
    ]
    return changed + [f"部件 {one}" for one in _parts_changed(before, after, changes)]


def texts_changed(before: bytes, after: bytes) -> set[str]:
    """What stood in paragraphs whose words are others now, footers and boxes too."""
    old, new = ({one.words for one in paragraph_texts(document_in(one, "文件").roots)} for one in (before, after))
    return {one for one in old - new if one.strip()}


def _parts_changed(before: bytes, after: bytes, changes: Sequence[LayoutChange]) -> set[str]:
    old, new = read_parts(before), read_parts(after)
    changed = {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)} - {"word/document.xml"}
    if any("页脚" in one.place.part for one in changes):
        about = ("word/footer", "word/settings", "word/_rels/", "[Content_Types]")
        changed = {one for one in changed if not one.startswith(about)}
    return changed - ({"word/numbering.xml"} if any(one.what == "自动编号" for one in changes) else set())
