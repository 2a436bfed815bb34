"""What a caller asks of the reading of a ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.core.columns import Column
from app.core.office.words import NO_WORDS, OfficeWords


@dataclass(frozen=True)
class Request:
    """Sheets by name, corrected columns, the days that help to read others.

    `header_row` and `columns` hold for every sheet that can have them; `answers` are those remembered, by the sheet's
    fingerprint. `repeats`: by the fingerprint of the used sheet, which of several sheets with the same problems count:
    "latest" or "all". `chosen`: the sheets to read where none is named here, by the key of their workbook. `words`:
    what the office calls things (本单位用语), asked only where the program's own reading knows nothing.
    """

    as_of: date
    sheets: Sequence[str] = ()
    columns: Mapping[Column, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[Column, str]] = field(default_factory=dict)
    feedback: date | None = None
    words: OfficeWords = NO_WORDS
    header_row: int | None = None
    repeats: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
