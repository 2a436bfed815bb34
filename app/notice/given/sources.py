"""Which particulars (要素) a document needs: those its template names, and those its computed fields are made of."""

from collections.abc import Iterable

from app.core.field import Particular
from app.core.matters.matter import Matter
from app.core.matters.texts import LEDGER_NAME, PERIOD
from app.core.particulars import (
    ADDRESSEE,
    ATTACHMENTS,
    BEGIN,
    CLUES,
    COPIES,
    COPY_NUMBER,
    END,
    FIRST_DUTY,
    HEAD,
    ISSUER,
    JOINT,
    LETTERHEAD,
    MARK,
    NUMBER,
    PART_ONE,
    PARTICULARS,
    PRINTED,
    PRINTER,
    PRINTING,
    REPORT_ADDRESSEE,
    SEAL,
    SECRECY,
    SIGNERS,
    SLIP_NUMBER,
    TITLE,
)  # fmt: skip
from app.notice import fields
from app.notice.forms import sheet_fields
from app.notice.given.filled import names_in
from app.notice.given.part_one import FIRST_DUTY_TOLD, OVERALL_NUMBER, SECTIONS

# Held against compose() by a test that changes each particular and looks which fields change.
_MADE_OF: dict[str, tuple[Particular, ...]] = {
    TITLE.name: (ISSUER, JOINT),
    MARK.name: (ISSUER,),
    fields.LETTER_MARK.name: (MARK, ISSUER),
    fields.JOINT_MARKS.name: (JOINT, ISSUER, MARK),
    fields.SIGNED_BY.name: (JOINT, ISSUER, SEAL),
    NUMBER.name: (LETTERHEAD,),
    COPY_NUMBER.name: (SECRECY,),
    PRINTED.name: (PRINTER,),
    REPORT_ADDRESSEE.name: (ADDRESSEE,),
    # No field shows it: the finished document has its imprint (版记) where it asks.
    COPIES.name: (PRINTING,),
    PRINTER.name: (PRINTING,),
    fields.TITLE_LINES.name: (TITLE, ISSUER, JOINT),
    fields.REPORT_TITLE.name: (TITLE, ISSUER, JOINT),
    PERIOD.name: (BEGIN, END),
    fields.REMAINING_NUMBER.name: (CLUES,),
    SECTIONS.name: PART_ONE,
    OVERALL_NUMBER.name: PART_ONE,
    FIRST_DUTY_TOLD.name: (FIRST_DUTY, HEAD, *PART_ONE),
    fields.SIGNER_LINES.name: (SIGNERS, NUMBER, LETTERHEAD),
    fields.ATTACHMENT_LINES.name: (ATTACHMENTS,),
    fields.REPORT_ATTACHMENTS.name: (ATTACHMENTS, ISSUER),
    LEDGER_NAME.name: (ISSUER,),
    sheet_fields.SLIPS.name: (SLIP_NUMBER,),
}


def made_of(field: str) -> tuple[Particular, ...]:
    """The particulars that a field may show: its own first, then those it is made of, the most telling first."""
    own = tuple(one for one in PARTICULARS if one.name == field)
    return (*own, *_MADE_OF.get(field, ()))


def particulars_for(used: Iterable[str], matter: Matter) -> tuple[Particular, ...]:
    """The particulars behind these fields, in the order of the form, each as its matter calls it."""
    named = {name for field in used for name in (field, *names_in(matter.texts.get(field, "")))}
    own = matter.names
    fields = {own.get(name, name) for name in named}
    wanted = {name for field in fields for name in (field, *(one.name for one in _MADE_OF.get(field, ())))}
    return tuple(one for one in matter.asked.values() if one.name in wanted)
