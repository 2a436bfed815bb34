"""The figures as fields of a template: the counted ones proven, the claimed ones only where they are confirmed."""

from collections.abc import Sequence
from decimal import Decimal

from app.core.field import gap
from app.core.figure import Claim, Figure, Proposal, plain
from app.core.ledger import Ledger
from app.core.matters.matter import Matter
from app.core.status import Status
from app.notice.fields import (
    FED_BACK,
    FOUND_ITSELF,
    KINDS,
    MEASURE_COUNT,
    MONEY,
    PEOPLE,
    PEOPLE_KINDS,
    RATE,
    RULES,
    UNKNOWN,
)
from app.notice.figures import prove_figures
from app.notice.forms.found_by import fed_back
from app.notice.sentences import items_of
from app.notice.unfinished.combined import in_one


def numbers(ledger: Ledger, claimed: Sequence[Proposal] = (), matter: Matter | None = None) -> dict[str, object]:
    """The value of each figure's field. Raises RuntimeError where the figures do not add up.

    `matter`: what all is about, where that is known.
    """
    found = {one.name: one.value for one in prove_figures(ledger, matter)}
    return {
        **_fed_back(ledger, matter),
        **{name: int(value) for name, value in found.items() if name != RATE.name},
        # A rate is no fact while nobody knows how far some problems are.
        **_measures_unknown(ledger),
        RATE.name: gap(RATE.name) if found[UNKNOWN.name] else f"{plain(found[RATE.name])}%",
        **_claimed(claimed),
    }


def _fed_back(ledger: Ledger, matter: Matter | None) -> dict[str, object]:
    """Where none is told to be the office's own: all; 【待补：反馈数】 where they may be anybody's."""
    counted = [one for one in ledger.problems if one.status is not Status.CANCELLED]
    fed = fed_back(ledger, counted, matter)
    return {FED_BACK.name: gap(FED_BACK.name) if fed is None else len(fed), FOUND_ITSELF.name: 0}


def _measures_unknown(ledger: Ledger) -> dict[str, object]:
    """Nought where measures share a column with their progress and a cell of it lists several: three or one, nobody knows."""
    shared = (measure for one in ledger.problems for measure in in_one(ledger, one))
    several = any(len(items_of(measure.progress)) > 1 for measure in shared)
    return {MEASURE_COUNT.name: 0} if several else {}


def _claimed(claimed: Sequence[Proposal]) -> dict[str, object]:
    """Nothing is printed that nobody confirmed: 【待补：制度数】 where there is something to confirm, nought where not."""
    names = (RULES.name, PEOPLE.name, *(one.name for one in KINDS))
    values: dict[str, object] = {**dict.fromkeys(names, 0), MONEY.name: ""}
    values |= {one.name: gap(one.name) if one.is_open else _value(one) for one in claimed}
    kinds = [{"方式": one.name.removesuffix("人数"), "人数": values[one.name]} for one in KINDS if values[one.name]]
    return {**values, PEOPLE_KINDS.name: kinds if values[PEOPLE.name] else []}


def _value(one: Proposal) -> object:
    if one.name == MONEY.name:
        return one.told if one.value else ""
    return int(one.value)


def as_data(found: Sequence[Figure], claimed: Sequence[Proposal]) -> dict[str, object]:
    """The figures for JSON: of a counted one its parts or quotient and what each cell adds, of a claimed one its candidates."""
    return {"figures": [*map(_counted_data, found), *map(_claimed_data, claimed)]}


def _counted_data(one: Figure) -> dict[str, object]:
    return {
        "name": one.name,
        "value": _number(one.value),
        "unit": one.unit,
        "parts": list(one.parts),
        "quotient": list(one.quotient or ()),
        "cells": [
            {"sheet": source.cell.sheet, "cell": source.cell.address, "amount": _number(source.amount)}
            for source in one.sources
        ],
    }


def _claimed_data(one: Proposal) -> dict[str, object]:
    return {
        "name": one.name,
        "value": _number(one.value),
        "unit": one.unit,
        "confirmed": one.confirmed is not None,
        "candidates": list(map(_candidate_data, one.candidates)),
    }


def _candidate_data(one: Claim) -> dict[str, object]:
    return {
        "sheet": one.cell.sheet,
        "cell": one.cell.address,
        "words": one.words,
        "value": _number(one.value),
        "counts": one.counts,
        "why": one.why,
    }


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
