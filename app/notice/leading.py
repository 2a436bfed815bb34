"""Who leads (牵头) among those a cell names: reading puts them first, documents name them as leading too."""

import re
from collections.abc import Iterator, Sequence

_LEADS = "牵头|主办"
# 办公室（牵头）, 周敏牵头; but 周敏 牵头部门：… leads on to another.
_BEHIND = rf"(?:[(（][^()（）]*)?(?:{_LEADS})(?![^：:、，,；;\n]{{0,4}}[：:])"
# 牵头部门：办公室、财务科 up to the next label, ； or line.
_LABELLED = re.compile(
    rf"(?:{_LEADS})[^：:、，,；;\n]{{0,4}}[：:]\n?(?P<who>[^；;。\n]*?)(?=[^：:、，,；;。\n]{{2,6}}[：:]|[；;。\n]|$)"
)
# Blanks stand within names (张 三); the one before a label begins a line.
_BEFORE_LABEL = re.compile("[ \u3000]+(?=[^ \u3000\n：:]{2,6}[：:])")
_MARK = "（牵头）"


def mark_leading(names: Sequence[str], text: str) -> tuple[str, ...]:
    """The names, those whom the cell's text says to lead with （牵头） behind."""
    plain = re.sub("[ \u3000]", "", _BEFORE_LABEL.sub("\n", text))
    leading = frozenset(_leading(names, plain) if names else ())
    return tuple(f"{one}{_MARK}" if one in leading and "牵头" not in one else one for one in names)


def _leading(names: Sequence[str], text: str) -> Iterator[str]:
    # The longest first: 党委办公室（牵头） does not say that 办公室 leads.
    one_of = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True))
    yield from (found[1] for found in re.finditer(f"({one_of})(?:{_BEHIND})?", text) if found.end() > found.end(1))
    for label in _LABELLED.finditer(text):
        yield from re.findall(one_of, label["who"])
