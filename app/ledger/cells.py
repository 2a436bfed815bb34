"""A cell's value as the text a clerk reads, and the entry it becomes."""

from datetime import date, datetime, time

from app.core.days import written
from app.core.grid import Value


def text_of(value: Value) -> str:
    """The text: whole numbers without a point, days as 2026年6月30日; empty for a blank."""
    if isinstance(value, str):  # nearly always
        return value.strip()
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case datetime() if value.time() != time():
            return f"{written(value)} {value:%H:%M}"
        case date():
            return written(value)
        case float():
            return f"{value:g}" if abs(value) < 1e6 else str(value)
        case _:
            return str(value)
