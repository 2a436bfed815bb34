"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.compose import compose
from app.notice.each import refuse_empty
from app.notice.fields import FIELDS
from app.notice.figures import prove_figures
from app.notice.masking import Masking, mask, maskings
from app.notice.numbers import as_data
from app.notice.sources import particulars_for
from app.notice.told.as_data import sources_as_data
from app.notice.told.document import tell

__all__ = [
    "FIELDS",
    "Masking",
    "as_data",
    "compose",
    "mask",
    "maskings",
    "particulars_for",
    "prove_figures",
    "refuse_empty",
    "sources_as_data",
    "tell",
]
