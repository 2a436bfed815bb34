"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.choice import refuse_unknown
from app.notice.closure import Unclosed, closable, left_out
from app.notice.compose import compose
from app.notice.each import left_to_mend, one_each, refuse_choice, refuse_empty
from app.notice.fields import CLOSURES, FIELDS
from app.notice.figures import prove_figures
from app.notice.masking import Masking, mask, maskings
from app.notice.numbers import as_data
from app.notice.sources import particulars_for
from app.notice.specimen import particulars_of, specimen
from app.notice.three_days import ThreeDays, three_days

__all__ = [
    "CLOSURES",
    "FIELDS",
    "Masking",
    "ThreeDays",
    "Unclosed",
    "as_data",
    "closable",
    "compose",
    "left_out",
    "left_to_mend",
    "mask",
    "maskings",
    "one_each",
    "particulars_for",
    "particulars_of",
    "prove_figures",
    "refuse_choice",
    "refuse_empty",
    "refuse_unknown",
    "specimen",
    "three_days",
]
