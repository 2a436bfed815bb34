"""A field of a form: a label and the place of its value."""

from dataclasses import dataclass

from app.ledger.facts.sheet_facts import Place
from app.ledger.forms.labels import Label


@dataclass(frozen=True)
class FormField:
    """A label and the place of its value; `said`: the value where it is only part of that cell. `row`: which row of a
    small table within the form it stands in, counted over the sheet; None outside of one.
    """

    label: Label
    at: Place
    value: Place
    said: str | None = None
    row: int | None = None
