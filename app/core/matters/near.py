"""Which known name somebody may have meant: only one so near that asking does not lead astray."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from app.core.text import quote

_NEAR, _MOST = 0.6, 3


def is_it(name: str, known: Iterable[str]) -> str:
    """是不是“动作”？ of 动做; empty where nothing is near, or so much that none of it was meant."""
    likeness = {one: _likeness(name, one) for one in dict.fromkeys(known)}
    best = max(likeness.values(), default=0.0)
    found = [one for one, like in likeness.items() if like == best]
    return f"是不是{'或'.join(map(quote, found))}？" if best >= _NEAR and len(found) <= _MOST else ""


def _likeness(name: str, known: str) -> float:
    """检查组 is as near to 检查机构 as to 检查事项 by its letters, but how a name begins tells more than how it ends."""
    same_letters = sorted(name) == sorted(known)
    one_wrong = len(name) == len(known) and sum(a != b for a, b in zip(name, known, strict=True)) == 1
    ratio = SequenceMatcher(None, name, known).ratio()
    begins_so = name[:1] == known[:1]
    return max(ratio, _NEAR if same_letters or (one_wrong and begins_so) else 0.0) + begins_so / 100
