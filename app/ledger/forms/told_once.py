"""What forms of the same labels lack is told once for all of them, not on each of fifty sheets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.core.ledger import Trouble, Unsettled
from app.core.text import quote
from app.ledger.sheet import SheetReading

_Lack = tuple[tuple[tuple[str, str], ...], bool]


def told_once(readings: Sequence[SheetReading]) -> list[SheetReading]:
    """The readings, where forms lack the same columns this only with the first of them, which counts them."""
    lacking: dict[_Lack, list[SheetReading]] = {}
    for reading in readings:
        if reading.is_form and (lack := _lack(reading)):
            lacking.setdefault(_key(lack), []).append(reading)
    return [replace(one, troubles=tuple(_troubles(one, lacking))) for one in readings]


def _lack(reading: SheetReading) -> Trouble | None:
    return next((one for one in reading.troubles if one.what is Unsettled.COLUMN_ABSENT), None)


def _key(lack: Trouble) -> _Lack:
    return tuple(lack.values.items()), lack.grave


def _troubles(reading: SheetReading, lacking: Mapping[_Lack, Sequence[SheetReading]]) -> Iterator[Trouble]:
    for trouble in reading.troubles:
        same = lacking.get(_key(trouble), []) if reading.is_form else []
        if len(same) < 2 or trouble.what is not Unsettled.COLUMN_ABSENT:
            yield trouble
        elif same[0] is reading:
            said = f"（{quote(reading.sheet.name)}等 {len(same)} 张表都是这样）"
            yield replace(trouble, values={**trouble.values, "sheets": said})
