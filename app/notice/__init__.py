"""Turns a ledger and the particulars into the fields a template may use."""

from app.notice.compose import compose
from app.notice.fields import FIELDS

__all__ = ["FIELDS", "compose"]
