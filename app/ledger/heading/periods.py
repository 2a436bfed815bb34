"""Columns that differ by nothing but a period (4月进展, 5月进展, 6月进展) are one: the latest filled cell of a row counts."""

import re
from collections.abc import Container, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date

from app.core.columns import Column, Guess
from app.core.grid import Cell, Grid
from app.core.placeholders import is_missing
from app.core.text import one_line
from app.ledger.heading.header import Header, texts_below
from app.ledger.heading.naming import find_column
from app.ledger.heading.words.headings import plain
from app.ledger.heading.words.parts import CHANGED, PUT_OFF
from app.ledger.status.column import StatusColumn
from app.ledger.wording.ordered import Period, latest_first, split_period

# What grows or changes from period to period; a deadline or a goal of each quarter is another one each time.
_TOLD_AGAIN = frozenset(
    {
        Column.PROGRESS,
        Column.STATUS,
        Column.SIGNED_OFF,
        Column.EVIDENCE,
        Column.ACCOUNTABILITY,
        Column.NOTE,
        Column.EXTENDED,
    }
)
_ASKED = (Column.PROGRESS, Column.STATUS)
_PUT_OFF = re.compile(f"(?:{PUT_OFF})(?!前)|(?:{CHANGED})后")
_ACCOUNT = ("进展",)
# 4月完成, 5月情况: only what stands below tells whether it is an account.
_VAGUE = frozenset(
    [
        "完成",
        "实际",
        "实际完成",
        "情况",
        "工作情况",
        "落实",
        "推进",
        "动态",
        "工作动态",
        "调度",
        "调度情况",
        "督查情况",
        "督导情况",
        "回头看",
        "回头看情况",
    ]
)
_DAYS = {"周": 7, "旬": 10}
_SENTENCE = re.compile("[一-鿿]{2}")


@dataclass(frozen=True)
class Series:
    """Columns of one meaning, the latest first; `path`: their headings without the period."""

    column: Column
    places: tuple[int, ...]
    path: tuple[str, ...]


@dataclass(frozen=True)
class _DatedColumn:
    """A column whose heading names a period."""

    place: int
    period: Period
    path: tuple[str, ...]


def series_in(grid: Grid, header: Header, as_of: date) -> tuple[Series, ...]:
    """The series among the columns of a table whose order is plain."""
    alike: dict[tuple[str, ...], list[_DatedColumn]] = {}
    for one in _dated(grid, header):
        alike.setdefault(tuple(map(plain, one.path)), []).append(one)
    return tuple(series for several in alike.values() if (series := _series(grid, header, several, as_of)))


def as_one_column(header: Header, series: tuple[Series, ...]) -> Header:
    """The header with each series as one column, its latest, headed by what its headings have in common."""
    earlier = {place for one in series for place in one.places[1:]}
    latest = {one.places[0]: one.path for one in series}
    kept = {index: latest.get(index, path) for index, path in header.headings.items() if index not in earlier}
    return replace(header, headings=kept) if series else header


def with_earlier(
    grid: Grid,
    header: Header,
    guesses: Mapping[Column, Guess],
    series: tuple[Series, ...],
    given: Container[Column],
    states: StatusColumn,
) -> dict[Column, Guess]:
    """The guesses with the earlier columns of their series; what else has that meaning beside a series is asked.

    `given`: the columns the clerk named; there is nothing to ask.
    """
    latest = {one.places[0]: one for one in series}
    completed = [_completed(header, guess, latest) for guess in guesses.values()]
    if Column.PROGRESS not in guesses and Column.STATUS not in given:
        completed = [_in_words(grid, header, guess, latest, states) for guess in completed]
    read = {guess.cell.column for guess in completed}
    return {
        guess.column: guess
        if guess.column in given or guess.rivals
        else replace(guess, rivals=_beside(grid, header, guess, series, read))
        for guess in completed
    }


def without_period(heading: str) -> str:
    """What a heading says beside its period: 是否完成 for 6月是否完成."""
    return split_period(heading)[1]


def _dated(grid: Grid, header: Header) -> Iterator[_DatedColumn]:
    for place, path in header.headings.items():
        if grid.home(header.rows[-1], place)[1] != place:
            continue
        parts = [split_period(heading) for heading in path]
        named = [period for period, _ in parts if period]
        if named:
            rest = tuple(rest for _, rest in parts if plain(rest))
            yield _DatedColumn(place, _together(named), rest)


def _together(periods: list[Period]) -> Period:
    """What headings above each other name: 2026年 over 4月, 6月 over 第一周."""
    *above, last = periods
    for one in above:
        if one.scheme != "calendar":
            continue
        if last.scheme == "calendar":
            last = last._replace(year=last.year or one.year)
        elif last.scheme in _DAYS:
            last = one._replace(place=(one.place[0], _DAYS[last.scheme] * last.place[0]))
    return last


def _series(grid: Grid, header: Header, several: list[_DatedColumn], as_of: date) -> Series | None:
    order = latest_first([one.period for one in several]) if len(several) > 1 else None
    if order is None:
        return None
    places = tuple(several[at].place for at in order)
    for path in (several[0].path, header.headings[places[0]]):
        found = find_column(path) if path else None
        if found and (found[0] in _TOLD_AGAIN or _PUT_OFF.search("".join(path))):
            return Series(found[0], places, path)
    vague = all(plain(heading) in _VAGUE for heading in several[0].path)
    if not vague or not _tells(grid, header, several, as_of):
        return None
    return Series(Column.PROGRESS, places, _ACCOUNT)


def _tells(grid: Grid, header: Header, several: list[_DatedColumn], as_of: date) -> bool:
    """Whether columns headed by nothing but periods say how far things are: words, and none of a month to come."""
    said = {
        one.place: [text for text in texts_below(grid, header, one.place) if not is_missing(text)] for one in several
    }
    texts = [text for place in said.values() for text in place]
    worded = sum(bool(_SENTENCE.search(text)) for text in texts)
    planned = any(said[one.place] and _is_ahead(one.period, as_of) for one in several)
    return worded * 2 > len(texts) and not planned


def _is_ahead(period: Period, as_of: date) -> bool:
    """Whether a month begins after the as-of day: what stands below it is a plan."""
    return period.scheme == "calendar" and (period.year or as_of.year, period.place[0]) > (as_of.year, as_of.month)


def _completed(header: Header, guess: Guess, latest: Mapping[int, Series]) -> Guess:
    heading = one_line(header.headings.get(guess.cell.column, ("",))[-1])
    series = latest.get(guess.cell.column)
    if series is None:
        return guess if guess.heading else replace(guess, heading=heading)  # the clerk named an earlier one
    reason = f"表头“{heading}”；同样的列按时期有 {len(series.places)} 列，每一行以最近填了的为准"
    return replace(guess, heading=heading, reason=reason, earlier=series.places[1:])


def _in_words(grid: Grid, header: Header, guess: Guess, latest: Mapping[int, Series], states: StatusColumn) -> Guess:
    """6月进展 holds but status words where 5月进展 tells what was done: together they are progress."""
    series = latest.get(guess.cell.column)
    if guess.column is not Column.STATUS or series is None or series.column is not Column.PROGRESS:
        return guess
    texts = [text for place in series.places for text in texts_below(grid, header, place) if not is_missing(text)]
    only_states = all(map(states.under(guess.heading, texts).names, texts))
    return guess if only_states else replace(guess, column=Column.PROGRESS)


def _beside(grid: Grid, header: Header, guess: Guess, series: tuple[Series, ...], read: Set[int]) -> tuple[Cell, ...]:
    """The filled columns of this meaning that are no part of its series, or stand beside one for a period (5月进展)."""
    ours = {guess.cell.column, *guess.earlier}
    others = {one.places[0] for one in series if one.column is guess.column} - ours
    passed = {place for one in series for place in one.places[1:]}
    alike = {index for index in header.headings if _means(header, index, guess.column)} - ours - passed
    if guess.earlier:
        others |= alike
    elif guess.column in _ASKED and guess.cell.column in header.headings:
        dated = _names_period(header, guess.cell.column)
        others |= {index for index in alike - read if dated or _names_period(header, index)}
    return tuple(
        header.cell(grid, index)
        for index in sorted(others)
        if any(not is_missing(text) for text in texts_below(grid, header, index))
    )


def _names_period(header: Header, index: int) -> bool:
    return any(split_period(heading)[0] for heading in header.headings[index])


def _means(header: Header, index: int, column: Column) -> bool:
    path = tuple(rest for heading in header.headings[index] if plain(rest := without_period(heading)))
    found = find_column(path) if path else None
    return found is not None and found[0] is column
