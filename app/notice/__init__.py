"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.claims.proposals import UNITS, open_in, proposals, settle
from app.notice.claims.values import read_value
from app.notice.compose import compose
from app.notice.each import refuse_empty
from app.notice.fields import FIELDS
from app.notice.figures import prove_figures
from app.notice.numbers import as_data
from app.notice.rewritten.masking import Masking, mask, maskings
from app.notice.rewritten.pointing import pointings, with_points
from app.notice.sources import particulars_for
from app.notice.told.as_data import sources_as_data
from app.notice.told.document import tell

__all__ = [
    "FIELDS",
    "UNITS",
    "Masking",
    "as_data",
    "compose",
    "mask",
    "maskings",
    "open_in",
    "particulars_for",
    "pointings",
    "proposals",
    "prove_figures",
    "read_value",
    "refuse_empty",
    "settle",
    "sources_as_data",
    "tell",
    "with_points",
]
