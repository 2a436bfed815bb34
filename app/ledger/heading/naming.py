"""The column that headings above one another name together: 完成 below 整改时限."""

from app.core.columns import Column
from app.ledger.heading.groups import Path, SettledPath, is_second_phone, name_below
from app.ledger.heading.words.headings import LOOSE, is_generic, meaning, plain


def find_column(path: Path) -> tuple[Column, int, str] | None:
    """The column a path of headings names: its rank there and the words that name it.

    The lowest heading decides; where it says nothing by itself the group head is read with it, the nearest one first.
    """
    if isinstance(path, SettledPath):
        return (path.column, 0, "".join(map(plain, path))) if path.column else None
    lowest, heads = plain(path[-1]), [plain(one) for one in reversed(path[:-1])]
    generic = is_generic(lowest)
    together = [words for above in _each_and_all(heads) for words in (lowest + above, above + lowest)]
    for words in [*together, lowest, *_each_and_all(heads)] if generic else [lowest, *together]:
        found = meaning(words) if words else None
        # Two headings side by side name a column only as a whole: parts of both would fit too easily.
        if found and (words == lowest or generic or found[1] < LOOSE):
            return found[0], LOOSE if found[0] is Column.PHONE and is_second_phone(path) else found[1], words
    name = name_below(path)
    return (name, LOOSE, "".join(map(plain, path))) if name else None


def _each_and_all(heads: list[str]) -> list[str]:
    whole = "".join(reversed(heads))
    return [*heads, whole] if len(heads) > 1 else heads
