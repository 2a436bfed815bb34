"""Makes of a ledger in .xlsx what other offices would keep: CSV files, a Word file, a form a problem; tells what all say."""

import csv
import io
from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import kind, last_day
from app.core.finding import Finding
from app.core.grid import Grid
from app.core.ledger import Ledger, Problem
from app.core.sheet import Sheet
from app.service.examining import Examination
from tests.generator.truth import AS_OF
from tests.ledger.forms import word
from tests.offices import examine

# What the contract fixes for every ledger; rules that speak of numbering and columns are another matter in every form.
RULES = {
    "owner-missing", "department-missing", "leader-missing", "deadline-missing", "deadline-unreadable", "overdue",
    "due-soon", "finished-missing", "finished-in-future", "status-unknown", "status-missing",
}  # fmt: skip
_OF_A_PROBLEM = (Column.NUMBER, Column.CATEGORY, Column.GROUP, Column.PROBLEM, Column.DETAIL, Column.GOAL)


def told(*files: Path) -> list[object]:
    """What the files say together: every problem with its measures, and the rules that speak of it."""
    seen = [examine(file, CheckContext(AS_OF)) for file in files]
    problems = [_problem(problem) for one in seen for problem in one.ledger.problems]
    rules = {(found.rule, found.problem) for one in seen for found in _findings(one) if found.rule in RULES}
    return [problems, sorted(rules)]


def _findings(seen: Examination) -> Iterator[Finding]:
    return (advice.finding for advice in seen.report.advice)


def _problem(problem: Problem) -> object:
    measures = [
        (
            kind(one.deadline),
            str(last_day(one.deadline)),
            str(one.status),
            kind(one.finished),
            one.owners,
            one.departments,
        )
        for one in problem.measures
    ]
    return (problem.number, problem.text, str(problem.status), measures)


def read(file: Path) -> Ledger:
    """The ledger the twins are made of."""
    return examine(file, CheckContext(AS_OF)).ledger


def as_csv(ledger: Ledger, folder: Path) -> list[Path]:
    """A GB18030 file for each sheet, named like it; what is merged over rows is filled down, for nothing tells it is."""
    made = []
    for sheet in _sheets(ledger):
        out = io.StringIO(newline="")
        rows = {one.row for problem in ledger.problems if problem.sheet == sheet.name for one in problem.measures}
        csv.writer(out).writerows(_filled_down(sheet, rows))
        made.append(folder / f"{sheet.name}.csv")
        made[-1].write_bytes(out.getvalue().encode("gb18030"))
    return made


def as_word(ledger: Ledger, folder: Path) -> list[Path]:
    """A Word file with a table for each sheet, below paragraphs with what stands above its heading."""
    blocks = []
    for sheet, grid in ((sheet, _grid(sheet)) for sheet in _sheets(ledger)):
        above = [text for row in grid.texts[: sheet.header_rows[0] - 1] for text in row if text]
        blocks += [word.lines(text) for text in above] + [word.table_of(grid, sheet.header_rows[0])]
    (folder / "台账.docx").write_bytes(word.document(*blocks))
    return [folder / "台账.docx"]


def as_forms(ledger: Ledger, folder: Path) -> list[Path]:
    """A workbook for each sheet with a form for each problem: its measures in a small table where it has several."""
    made = []
    for sheet in _sheets(ledger):
        book = Workbook()
        book.remove(book.worksheets[0])
        for at, problem in enumerate((one for one in ledger.problems if one.sheet == sheet.name), 1):
            _form(book.create_sheet(f"{at}"), problem, sheet)
        made.append(folder / f"{sheet.name}-一事一表.xlsx")
        book.save(made[-1])
    return made


def _sheets(ledger: Ledger) -> list[Sheet]:
    return [sheet for sheet in ledger.sheets if sheet.used]


def _grid(sheet: Sheet) -> Grid:
    assert sheet.grid
    return sheet.grid


def _filled_down(sheet: Sheet, rows: Container[int]) -> Iterator[Sequence[str]]:
    grid = _grid(sheet)
    for row, texts in enumerate(grid.texts, 1):
        merges = [grid.merge(row, column) for column in range(1, grid.width + 1)]
        yield [
            grid.text(row, at) if merge and row in rows and merge.left == at else text
            for at, (text, merge) in enumerate(zip(texts, merges, strict=True), 1)
        ]


def _form(page: Worksheet, problem: Problem, sheet: Sheet) -> None:
    grid = _grid(sheet)
    title = [text for row in grid.texts[: sheet.header_rows[0] - 1] for text in row if text]
    for text in title:
        page.append([text])
    lines = [measure.entries for measure in problem.measures]
    lines = [one for at, one in enumerate(lines) if one not in lines[:at]]
    measures = [column for column in sheet.columns if column not in _OF_A_PROBLEM]
    own = [column for column in measures if len({line[column].cell for line in lines}) > 1]
    shared = [column for column in sheet.columns if column not in own]
    for column in sorted(shared, key=_OF_A_PROBLEM.__contains__, reverse=True):
        page.append([sheet.columns[column].heading, {**lines[0], **problem.entries}[column].text])
    if own:
        page.append([sheet.columns[column].heading for column in own])
        for line in lines:
            page.append([line[column].text for column in own])
