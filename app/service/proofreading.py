"""Checks the texts of a finished .docx by the rules of texts: what would embarrass the office in public."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from app import checks
from app.checks.advice import advise_on_texts
from app.core.finding import Advice, Finding, Level, ParagraphOrigin
from app.core.policy import Policy

# Marks of levels are judged by the layout check, which stands beside these findings: said once.
_LEFT_TO_LAYOUT = {"hierarchy-mark": None}


def check_texts(path: Path, kept: Mapping[str, Level | None], given: Mapping[str, str]) -> tuple[Advice, ...]:
    """What the rules of texts find in a .docx, each at its paragraph, the gravest first.

    `kept`: the levels of the office by rule id; `given`: must, warn, info or off, which count before those.
    Raises UnreadableDocument, BadOption.
    """
    # The libraries of Word files load slowly; whoever only checks a ledger does not wait for them.
    from app.word.reading.opening import read_document
    from app.word.reading.texts import paragraph_texts

    policy = Policy({**kept, **checks.levels_of(given), **_LEFT_TO_LAYOUT})
    texts = paragraph_texts(read_document(path).roots)
    found = checks.run_on_texts([one.words for one in texts], policy)

    def renumber(finding: Finding) -> Finding:
        """The rules know which of the texts it was; the clerk counts paragraphs otherwise."""
        origin = finding.origin
        if not isinstance(origin, ParagraphOrigin):
            return finding
        text = texts[origin.number - 1]
        return replace(finding, origin=replace(origin, number=text.number, part=text.part))

    return tuple(advise_on_texts(map(renumber, found), checks.by_id))
