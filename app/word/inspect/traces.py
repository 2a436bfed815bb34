"""Clauses on what editing leaves in a file, comments, tracked changes, hidden text, a header: the standard is silent."""

from collections.abc import Iterator

from lxml import etree

from app.core.clause import Difference, Place
from app.word.inspect.clause import CUSTOM, Outcome, clause, outcome_of
from app.word.inspect.document import Document
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.ooxml.wml import DOCUMENT, w
from app.word.reading.blocks import paragraphs_in
from app.word.reading.paragraphs import Reader

_LEFT = (
    ("条批注", ("commentReference",)),
    ("处修订", ("ins", "del", "moveFrom", "moveTo")),
)


@clause(
    "editing-traces", "", "批注和修订", strength=CUSTOM,
    asked="定稿里没有批注、修订和隐藏的文字：公开的文件会把它们连同作者的姓名一起带出去",
    fix="在 Word 的“审阅”里接受全部修订、删除全部批注，显示隐藏的文字并删去，再保存。",
)  # fmt: skip
def editing_traces(document: Document) -> Outcome:
    """What a reader does not see on paper and everyone sees in the file."""
    roots = [root for name, root in document.source.roots.items() if name == DOCUMENT or _is_margin(name)]
    counted = [*_count(roots), ("处隐藏的文字", _count_hidden(roots, document.reader))]
    return outcome_of(Difference(f"有 {count} {what}") for what, count in counted if count)


@clause(
    "header-text", "", "页眉", strength=CUSTOM,
    asked="公文没有页眉", fix="双击页眉，删去里面的文字。",
)  # fmt: skip
def header_text(document: Document) -> Outcome:
    """It is printed on every page, above the type area."""
    headers = [root for name, root in document.source.roots.items() if name.startswith("word/header")]
    # A letter's mark stands above the type area (10.1): a header is where Word has room for it.
    marks = [one.element for one in document.of(Element.MARK)] if document.format is DocumentFormat.LETTER else []
    held = [one for root in headers for one in paragraphs_in(root) if one not in marks]
    words = [text for one in held if (text := document.reader.words(one).strip())]
    return outcome_of(Difference(f"页眉里有“{text}”", Place(part="页眉")) for text in dict.fromkeys(words))


def _is_margin(name: str) -> bool:
    return name.startswith(("word/header", "word/footer"))


def _count(roots: list[etree._Element]) -> Iterator[tuple[str, int]]:
    for what, names in _LEFT:
        # Beside a paragraph's or a row's properties the same names only say that its end was changed: still a revision.
        yield what, sum(1 for root in roots for _ in root.iter(*map(w, names)))


def _count_hidden(roots: list[etree._Element], reader: Reader) -> int:
    runs = (run for root in roots for one in paragraphs_in(root) for run in reader.runs(one))
    return sum(run.look.hidden and bool(run.text.strip()) for run in runs)
