"""Measures whose state nobody knows: nothing is claimed of them but that it is asked for (【待补：完成状态】)."""

from collections.abc import Iterable, Sequence

from app.core.columns import Column
from app.core.field import gap
from app.core.ledger import Measure
from app.core.status import Status
from app.notice.told.ledger import from_entry

NO_STATUS = gap(Column.STATUS.label)
_TOLD_IN = (Column.STATUS, Column.PROGRESS, Column.MEASURE)


def parted(measures: Iterable[Measure]) -> tuple[tuple[Measure, ...], tuple[Measure, ...]]:
    """Those whose state is known, and the others."""
    given = tuple(measures)
    unclear = tuple(one for one in given if one.status is Status.UNKNOWN)
    return tuple(one for one in given if one.status is not Status.UNKNOWN), unclear


def ask_state(unclear: Sequence[Measure]) -> str:
    """The sentence that asks for their state, from where it is to be told."""
    return from_entry(f"{NO_STATUS}。", unclear[0], *_TOLD_IN)
