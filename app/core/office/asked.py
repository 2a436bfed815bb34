"""Which wordings a finding asks the clerk about, so that they can be filed as words of the office (本单位用语)."""

from app.core.finding import Finding
from app.core.office.faults import fault_of
from app.core.office.words import ASKED, OfficeWord, WordKind

HOW_TO_FILE = "；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）"
"""What the fix of a rule that asks about wordings says where they can be filed."""
_KINDS = {
    "status-unknown": WordKind.STATUS,
    "deadline-unreadable": WordKind.DEADLINE,
    "column-unread": WordKind.COLUMN,
}


def asked_words(finding: Finding) -> tuple[tuple[WordKind, str], ...]:
    """The wordings a finding asks about that can be filed as something, each with its kind; none where it asks none."""
    kind, said = _KINDS.get(finding.rule), finding.values.get(ASKED, "")
    return tuple((kind, word) for word in said.split("\n") if word and _can_be_filed(kind, word)) if kind else ()


def _can_be_filed(kind: WordKind, word: str) -> bool:
    return any(fault_of(OfficeWord(kind, word, meaning)) is None for meaning in kind.meanings)
