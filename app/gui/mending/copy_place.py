"""Where the noted changes of the open ledger go when they are written, and the question before a document that waits for them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.core.files.names import copy_name, is_copy, is_there
from app.gui.mending import in_place_strings as strings
from app.gui.mending.question import ask
from app.gui.shell.session import Session

if TYPE_CHECKING:
    from app.service.examining import Examination


@dataclass(frozen=True)
class CopyPlace:
    """`is_open`: the open file is such a copy itself; `replaces`: another copy stands there."""

    path: Path
    is_open: bool
    replaces: bool


def place_of(session: Session, examination: "Examination") -> CopyPlace:
    """The one name of the copy of the open ledger; a copy is written into, and has no copy of its own."""
    path = copy_name(examination.path, strings.COPY_MARK, session.copy_ending())
    is_open = is_copy(examination.path, strings.COPY_MARK)
    return CopyPlace(path, is_open, not is_open and is_there(path))


def ask_first(
    parent: QWidget, examination: "Examination", left: int, place: CopyPlace, *, into_file: bool
) -> tuple[bool, bool]:
    """Whether what is noted is written before a document, and whether the list is wanted instead; `left`: of those that
    cannot be written.
    """
    replaces = place.replaces and not into_file
    where = strings.into_file(examination.path.name) if into_file else strings.into_copy(place.path.name)
    write = strings.REPLACE_FIRST if replaces else strings.WRITE_FIRST
    answer = ask(
        parent,
        strings.FIRST_TITLE,
        strings.first_count(len(examination.mends)),
        strings.first(examination.mends, left, where + (strings.over_other(place.path.name) if replaces else "")),
        (write, strings.SHOW_LIST, strings.NOT_YET),
    )
    return answer == write, answer == strings.SHOW_LIST
