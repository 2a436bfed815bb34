"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.choice import refuse_unknown
from app.notice.claims.carried import carried, total_of
from app.notice.claims.proposals import (
    UNITS,
    differing_in,
    hidden_in,
    open_in,
    other_ways_in,
    proposals,
    settle,
    uneven_in,
)
from app.notice.claims.values import read_value
from app.notice.closure import Closable, Unclosed, closable
from app.notice.compose import compose
from app.notice.each import (
    doubted_in,
    is_ledger,
    left_out_of,
    left_to_mend,
    one_each,
    refuse_choice,
    refuse_empty,
    renumbered_in,
    spared_in,
)
from app.notice.fields import FIELDS
from app.notice.figures import prove_figures
from app.notice.forms.sheet_fields import CLOSURES
from app.notice.given.insertable import insertable, unknown_names
from app.notice.given.sources import particulars_for
from app.notice.given.titles import unset_title
from app.notice.numbers import as_data
from app.notice.rewritten.masking import Masking, mask, maskings
from app.notice.rewritten.pointing import pointings, with_points
from app.notice.specimen import particulars_of, specimen
from app.notice.three_days import ThreeDays, filled_in, three_days
from app.notice.told.as_data import sources_as_data
from app.notice.told.document import tell
from app.notice.unfinished.expected import expected

__all__ = [
    "CLOSURES",
    "FIELDS",
    "UNITS",
    "Closable",
    "Masking",
    "ThreeDays",
    "Unclosed",
    "as_data",
    "carried",
    "closable",
    "compose",
    "differing_in",
    "doubted_in",
    "expected",
    "filled_in",
    "hidden_in",
    "insertable",
    "is_ledger",
    "left_out_of",
    "left_to_mend",
    "mask",
    "maskings",
    "one_each",
    "open_in",
    "other_ways_in",
    "particulars_for",
    "particulars_of",
    "pointings",
    "proposals",
    "prove_figures",
    "read_value",
    "refuse_choice",
    "refuse_empty",
    "refuse_unknown",
    "renumbered_in",
    "settle",
    "sources_as_data",
    "spared_in",
    "specimen",
    "tell",
    "three_days",
    "total_of",
    "uneven_in",
    "unknown_names",
    "unset_title",
    "with_points",
]
