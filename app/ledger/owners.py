"""The people or departments an owner cell names (责任人, 责任部门, 责任领导)."""

import re

from app.core.placeholders import is_missing
from app.core.text import one_line

_SEPARATOR = re.compile(r"[、，,；;/\n]+")
_ROLE = re.compile(r"[(（][^()（）]*[)）]")
_PHONE = re.compile(r"[:：]?\s*(?:1[3-9]\d{9}|(?:0\d{2,3}[-—]?)?\d{7,8})")


def read_owners(text: str) -> tuple[str, ...]:
    """The names in the order written, without remarks in brackets (牵头) and telephone numbers."""
    if is_missing(text):
        return ()
    named = (one_line(_PHONE.sub("", _ROLE.sub("", part))) for part in _SEPARATOR.split(text))
    return tuple(name for name in named if name)
