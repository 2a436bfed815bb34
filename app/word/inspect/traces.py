"""The clause on what editing leaves in a file: comments, tracked changes, hidden text; the standard is silent."""

from collections.abc import Iterator

from lxml import etree

from app.core.clause import Difference
from app.word.inspect.clause import CUSTOM, Outcome, clause, judged
from app.word.inspect.document import Document
from app.word.ooxml.wml import DOCUMENT, w

_LEFT = (
    ("条批注", ("commentReference",)),
    ("处修订", ("ins", "del", "moveFrom", "moveTo")),
    ("处隐藏的文字", ("vanish",)),
)
# Beside a paragraph's or a row's properties the same names only say that its end was changed: still a revision.
_OFF = ("0", "false")


@clause(
    "editing-traces", "", "批注和修订", strength=CUSTOM,
    asked="定稿里没有批注、修订和隐藏的文字：公开的文件会把它们连同作者的姓名一起带出去",
    fix="在 Word 的“审阅”里接受全部修订、删除全部批注，显示隐藏的文字并删去，再保存。",
)  # fmt: skip
def editing_traces(document: Document) -> Outcome:
    """What a reader does not see on paper and everyone sees in the file."""
    roots = [root for name, root in document.source.roots.items() if name == DOCUMENT or _is_margin(name)]
    return judged(Difference(f"有 {count} {what}") for what, count in _counted(roots) if count)


def _is_margin(name: str) -> bool:
    return name.startswith(("word/header", "word/footer"))


def _counted(roots: list[etree._Element]) -> Iterator[tuple[str, int]]:
    for what, names in _LEFT:
        found = (one for root in roots for one in root.iter(*map(w, names)))
        yield what, sum(one.get(w("val"), "1") not in _OFF for one in found)
