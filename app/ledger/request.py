"""What a caller asks of the reading of a ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.core.columns import Column


@dataclass(frozen=True)
class Request:
    """Sheets by name, corrected columns, the days that help to read others.

    `columns` holds for every sheet; `answers` are those remembered, by the sheet's fingerprint.
    """

    as_of: date
    sheets: Sequence[str] = ()
    columns: Mapping[Column, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[Column, str]] = field(default_factory=dict)
    feedback: date | None = None
