"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.compose import compose
from app.notice.each import refuse_empty
from app.notice.fields import FIELDS
from app.notice.figures import prove_figures
from app.notice.numbers import as_data
from app.notice.rewritten.masking import Masking, mask, maskings
from app.notice.rewritten.pointing import pointings, with_points
from app.notice.sources import particulars_for

__all__ = [
    "FIELDS",
    "Masking",
    "as_data",
    "compose",
    "mask",
    "maskings",
    "particulars_for",
    "pointings",
    "prove_figures",
    "refuse_empty",
    "with_points",
]
