"""The category a whole sheet stands for (板块): its title or name says it, where the sheets of a ledger are its parts."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.ledger.people.words import is_unit
from app.ledger.sheet import SheetReading

_HAN = "一二三四五六七八九十"
_NUMBER = rf"(?:[(（][{_HAN}]{{1,2}}[)）]|(?:^|(?<=[\s　]))[{_HAN}]{{1,2}}、)"
_WORD = r"[^（）()\d\s—]"
# ××台账（一）全面从严治党板块; 一、党的建设 as the name of a sheet; but 一、二季度 and 一、财务股 are no parts of a report.
_PART = re.compile(rf"{_NUMBER}\s*(?P<name>{_WORD}{{3,}})(?<![季年月批轮期届次度表账单])$")
_NAMED = re.compile(rf"^(?:.*(?:台账|[\s　：:—）)]))?(?P<name>{_WORD}{{2,}}(?:板块|方面))$")


def with_parts(readings: Sequence[SheetReading]) -> list[SheetReading]:
    """The readings, each problem with the part its sheet is; as they are where one sheet is no part, or has categories."""
    used = [one for one in readings if one.problems]
    if len(used) > 1 and not any(problem.category for one in used for problem in one.problems):
        for part_of in (_by_title, _by_name):
            if len(set(map(part_of, used)) - {""}) == len(used):
                return [_of_part(one, part_of) if one.problems else one for one in readings]
    return list(readings)


def _by_title(reading: SheetReading) -> str:
    heading = min((row for table in reading.sheet.tables for row in table.header_rows), default=0)
    above = (_part_in(one.text) for one in reading.passages if one.cell.row < heading)
    return next(filter(None, above), "")


def _by_name(reading: SheetReading) -> str:
    return _part_in(reading.sheet.name)


def _part_in(text: str) -> str:
    found = _PART.search(text.strip()) or _NAMED.search(text.strip())
    return found["name"] if found and not is_unit(found["name"]) else ""


def _of_part(reading: SheetReading, part_of: Callable[[SheetReading], str]) -> SheetReading:
    part = part_of(reading)
    return replace(reading, problems=tuple(replace(one, category=part) for one in reading.problems))
