"""A document told: its sentences with their sources, what of the ledger's progress it leaves out, and what the ledger leaves open."""

from collections.abc import Sequence

from app.core.field import Particular
from app.core.ledger import Ledger
from app.core.progress import let_go
from app.core.told.sentence import ToldDocument, tell_unread
from app.core.told.sourced import OriginPiece
from app.notice.printed import printed
from app.notice.told.gaps import list_gaps, list_printed, list_unread
from app.notice.told.left_out import list_left_out
from app.notice.told.sentences import tell_sentences
from app.notice.told.twice import list_twice
from app.notice.told.undecided import list_undecided
from app.notice.told.untold import list_untold
from app.notice.told.whole import tell_columns


def tell(
    ledger: Ledger, paragraphs: Sequence[Sequence[OriginPiece]], asked: Sequence[Particular], *, is_ledger: bool = False
) -> ToldDocument:
    """`ledger`: as the document was composed of it; `paragraphs`: the document's, in pieces of known origin; `asked`: the
    particulars of its matter; `is_ledger`: whether it is nothing but the ledger, to be sent in its place.
    """
    shown, sentences = printed(ledger), tuple(tell_sentences(paragraphs))
    left_out = tuple(list_left_out(shown, paragraphs))
    gaps = tuple(list_gaps(ledger, paragraphs, asked))
    unread = tell_unread(list(list_unread(ledger, paragraphs, gaps)))
    untold = (
        *unread,
        *list_twice(ledger, paragraphs),
        *list_untold(shown, paragraphs, gaps),
        *list_undecided(ledger, paragraphs),
    )
    if is_ledger:
        untold += tell_columns(ledger, left_out)
    told = ToldDocument(sentences, left_out, gaps, tuple(list_printed(paragraphs, gaps, asked)), untold)
    problems: list[object] = [*shown.problems]
    del shown
    let_go(problems)
    return told
