"""Which particulars (要素) a document needs: those its template names, and those its computed fields are made of."""

from collections.abc import Iterable

from app.core.field import Particular
from app.core.particulars import (
    ATTACHMENTS,
    BEGIN,
    CLUES,
    COPIES,
    COPY_NUMBER,
    END,
    ISSUER,
    LETTERHEAD,
    MARK,
    NUMBER,
    PARTICULARS,
    PRINTED,
    PRINTER,
    PRINTING,
    SECRECY,
    SIGNERS,
    SLIP_NUMBER,
    TITLE,
)  # fmt: skip
from app.notice import fields
from app.notice.forms import sheet_fields

# Held against compose() by a test that changes each particular and looks which fields change.
_MADE_OF: dict[str, tuple[Particular, ...]] = {
    TITLE.name: (ISSUER,),
    MARK.name: (ISSUER,),
    NUMBER.name: (LETTERHEAD,),
    COPY_NUMBER.name: (SECRECY,),
    PRINTED.name: (PRINTER,),
    # No field shows it: the finished document has its imprint (版记) where it asks.
    COPIES.name: (PRINTING,),
    PRINTER.name: (PRINTING,),
    fields.TITLE_LINES.name: (TITLE, ISSUER),
    fields.REPORT_TITLE.name: (TITLE, ISSUER),
    fields.PERIOD.name: (BEGIN, END),
    fields.REMAINING_NUMBER.name: (CLUES,),
    fields.SIGNER_LINES.name: (SIGNERS, NUMBER, LETTERHEAD),
    fields.ATTACHMENT_LINES.name: (ATTACHMENTS,),
    fields.REPORT_ATTACHMENTS.name: (ATTACHMENTS,),
    sheet_fields.SLIPS.name: (SLIP_NUMBER,),
}


def made_of(field: str) -> tuple[Particular, ...]:
    """The particulars that a field may show: its own first, then those it is made of, the most telling first."""
    own = tuple(one for one in PARTICULARS if one.name == field)
    return (*own, *_MADE_OF.get(field, ()))


def particulars_for(used: Iterable[str]) -> tuple[Particular, ...]:
    """The particulars behind these fields, in the order of their declaration."""
    wanted = {name for field in used for name in (field, *(one.name for one in _MADE_OF.get(field, ())))}
    return tuple(one for one in PARTICULARS if one.name in wanted)
