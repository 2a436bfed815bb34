"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.compose import compose
from app.notice.each import refuse_empty
from app.notice.fields import FIELDS
from app.notice.figures import proved
from app.notice.masking import Masking, masked, maskings
from app.notice.numbers import as_data
from app.notice.sources import particulars_for

__all__ = ["FIELDS", "Masking", "as_data", "compose", "masked", "maskings", "particulars_for", "proved", "refuse_empty"]
