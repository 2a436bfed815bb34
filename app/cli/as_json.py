"""Examinations, rules, names masked, points and gaps as the JSON of contract.md."""

from collections.abc import Mapping
from typing import Any

from app.core.columns import Column, Guess
from app.core.deadline import Deadline, OnDate, Relative, kind, last_day
from app.core.finding import Advice, Field, ParagraphOrigin
from app.core.fix import Fix
from app.core.grid import Cell, column_letters
from app.core.ledger import Measure, Problem
from app.core.office.words import OfficeWord
from app.core.sheet import Sheet, Table
from app.core.told.sentence import LedgerGap
from app.service.examining import Examination
from app.service.rules import Rule
from app.service.summary import summarise
from app.service.writing import Masking


def as_json(examination: Examination) -> dict[str, Any]:
    """The whole answer of `check --json`; plain dicts, lists, texts and numbers."""
    ledger, as_of = examination.ledger, examination.context.as_of
    summary = summarise(ledger, as_of)
    return {
        "ledger": {"file": str(examination.path), "sha256": ledger.digest, "format": ledger.kind},
        "as_of": as_of.isoformat(),
        "sheets": [_sheet(sheet) for sheet in ledger.sheets],
        "summary": {
            "problems": summary.problems,
            "measures": summary.measures,
            **{str(status): count for status, count in summary.states.items()},
            "overdue": summary.overdue,
            "overdue_unclear": summary.overdue_unclear,
            "done_rate": summary.done_rate,
        },
        "problems": [_problem(problem) for problem in ledger.problems],
        "words": [word_json(one) for one in examination.words],
        "levels": {rule: str(level or "off") for rule, level in examination.levels.items()},
        "findings": [finding_json(advice) for advice in examination.report.advice],
        "set_aside": [finding_json(one.advice) | {"reason": one.reason} for one in examination.report.aside],
    }


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "used": sheet.used,
        "why_not": sheet.why_not,
        "header_rows": list(sheet.header_rows),
        "columns": _letters(sheet.columns),
        "headings": {str(column): guess.heading for column, guess in sheet.columns.items()},
        **({"tables": [_table(table) for table in sheet.tables]} if sheet.further else {}),
        "problems": sheet.problems,
        "measures": sheet.measures,
        "rows_read": sheet.rows_read,
        "hidden_rows": sheet.hidden_rows,
    }


def _table(table: Table) -> dict[str, Any]:
    return {"header_rows": list(table.header_rows), "columns": _letters(table.columns)}


def _letters(columns: Mapping[Column, Guess]) -> dict[str, str]:
    return {str(column): column_letters(guess.cell.column) for column, guess in columns.items()}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "number": problem.number,
        "sheet": problem.sheet,
        "rows": list(problem.rows),
        "category": problem.category,
        "group": problem.group,
        "problem": problem.text,
        "detail": problem.detail,
        "goal": problem.goal,
        "status": str(problem.status),
        "measures": [_measure(measure) for measure in problem.measures],
    }


def _measure(measure: Measure) -> dict[str, Any]:
    due, first = measure.entries.get(Column.DEADLINE), measure.original
    original = {"original": _deadline(first, first.text)} if first else {}
    earlier = [
        {"column": str(column), "cell": said.cell.address, "text": said.text} for column, said in measure.earlier
    ]
    return {
        "row": measure.row,
        "text": measure.text,
        "progress": measure.progress,
        "leaders": list(measure.leaders),
        "departments": list(measure.departments),
        "owners": list(measure.owners),
        "deadline": _deadline(measure.deadline, due.text if due else "") | original,
        "status": str(measure.status),
        "status_text": measure.status_text,
        "finished": _finish_day(measure.finished),
        **({"earlier": earlier} if earlier else {}),
    }


def _deadline(deadline: Deadline, text: str) -> dict[str, Any]:
    day = last_day(deadline)
    assumed = deadline.assumed if isinstance(deadline, OnDate | Relative) else None
    return {
        "kind": kind(deadline),
        "date": day.isoformat() if day else None,
        "text": text,
        "then_ongoing": bool(getattr(deadline, "then_ongoing", False)),
        "assumed": assumed,
    }


def _finish_day(finished: Deadline) -> str | None:
    day = last_day(finished)
    return day.isoformat() if day else None


def finding_json(advice: Advice) -> dict[str, Any]:
    """One finding with its rule, place, sentence and fix."""
    finding = advice.finding
    cell = finding.origin if isinstance(finding.origin, Cell) else None
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "sheet": cell.sheet if cell else None,
        "cell": cell.address if cell else None,
        "field": finding.origin.name if isinstance(finding.origin, Field) else None,
        "paragraph": finding.origin.number or None if isinstance(finding.origin, ParagraphOrigin) else None,
        "problem": finding.problem or None,
        "message": advice.message,
        "fix": advice.fix,
    }


def masking_json(masking: Masking) -> dict[str, Any]:
    """One name masked in the document."""
    cell = masking.cell
    return {"sheet": cell.sheet, "cell": cell.address, "before": masking.before, "after": masking.after}


def gap_json(gap: LedgerGap) -> dict[str, Any]:
    """One 【待补】 that the ledger is to fill."""
    return {"name": gap.name, "cells": [{"sheet": one.sheet, "cell": one.address} for one in gap.cells]}


def pointing_json(one: Fix) -> dict[str, Any]:
    """One cell printed with full-width points."""
    cell = one.cell
    return {"sheet": cell.sheet, "cell": cell.address, "before": one.before, "after": one.after}


def word_json(one: OfficeWord) -> dict[str, str]:
    """One word of the office."""
    return {"kind": one.kind.value, "word": one.word, "meaning": one.meaning.value, "label": one.meaning.label}


def rule_json(rule: Rule) -> dict[str, Any]:
    """One rule; `now` is its level in this office, off where it is not asked."""
    return {
        "id": rule.id,
        "level": str(rule.level),
        "now": str(rule.now or "off"),
        "family": rule.family,
        "title": rule.title,
        "why": rule.why,
        "fix": rule.fix,
    }
