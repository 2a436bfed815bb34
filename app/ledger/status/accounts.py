"""What an account of progress (整改进展) tells of the state, and which of its sentences tell completion."""

import re
from datetime import date

from app.core.prose.open_words import tells_open
from app.core.status import Status
from app.ledger.status import wordings
from app.ledger.status.words import END_POINTS, clauses_of, plain, read_one, read_words

_ABOUT_ALL = re.compile("整改|问题|隐患|事项|销号|办结|闭环")


def read_account(text: str, as_of: date) -> Status:
    """The state an account of progress (整改进展) tells: by its first words, or by a last clause that closes it.

    印发办法3项。经核查，该问题已整改到位。 is done: nothing in it is still open.
    """
    status = read_words(text, as_of)
    if status in (Status.DONE, Status.NOT_STARTED, Status.CANCELLED):
        return status
    bare = plain(text).strip(END_POINTS)
    *before, last = clauses_of(bare) or [""]
    closes = before and _ABOUT_ALL.search(last) and read_one(last, as_of) is Status.DONE
    if not closes:
        return status
    uncertain = "?" in bare or tells_open(bare) or wordings.NOT_CERTAIN.search(bare)
    return Status.UNKNOWN if uncertain else Status.DONE


def claims_of(text: str, as_of: date) -> tuple[str, ...]:
    """The sentences of an account that tell completion (该问题已整改到位。), as they stand in it."""
    if not wordings.ENDING.search(text):
        return ()
    sentences = re.findall(r"[^。；;！!\n]+[。；;！!]?", text)
    return tuple(
        one
        for one in sentences
        if wordings.ENDING.search(one) and _ABOUT_ALL.search(one) and read_words(one, as_of) is Status.DONE
    )
