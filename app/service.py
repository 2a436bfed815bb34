"""The sentences of the program: examine, changed, write_notice. The only thing cli and gui call."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from app import checks, marks, notice, word
from app.core.columns import Column
from app.core.days import written
from app.core.errors import BadOption, BadTemplate, CannotWrite, FindingsRemain
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.particulars import FEEDBACK, Particulars
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint
from app.core.text import quoted, shortened
from app.ledger.gate import read_bytes
from app.ledger.reader import Request, digest_of, read_ledger
from app.marks.copy import refuse_ending
from app.store import particulars_file
from app.store.outputs import write_whole
from app.word.layout import PRESETS

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
NOTICE = "整改进展通报"
_NOTHING_GIVEN = Particulars()


@dataclass(frozen=True)
class Examination:
    """A ledger read and checked from one standpoint."""

    path: Path
    ledger: Ledger
    report: Report
    standpoint: Standpoint


@dataclass(frozen=True)
class Rule:
    """A rule as shown to the clerk."""

    id: str
    level: Level
    title: str
    why: str
    fix: str


def examine(
    path: Path,
    standpoint: Standpoint,
    *,
    particulars: Particulars = _NOTHING_GIVEN,
    sheets: Sequence[str] = (),
    columns: Mapping[Column, str] | None = None,
    progress: Progress = SILENT,
) -> Examination:
    """Read and check a ledger. `sheets`: only these, hidden ones too; `columns`: corrected letters.

    Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
    """
    request = Request(standpoint.as_of, sheets, columns, particulars.day(FEEDBACK))
    ledger = read_ledger(path, request, progress)
    progress.step("正在检查")
    standpoint = replace(standpoint, feedback=particulars.day(FEEDBACK))
    findings = checks.run(ledger, standpoint)
    places = {(problem.sheet, row): problem for problem in ledger.problems for row in range(*_span(problem))}
    return Examination(path, ledger, Report(tuple(_advice(one, places) for one in findings)), standpoint)


def _span(problem: Problem) -> tuple[int, int]:
    return problem.rows[0], problem.rows[1] + 1


def _advice(finding: Finding, places: Mapping[tuple[str, int], Problem]) -> Advice:
    rule = checks.by_id(finding.rule)
    origin = finding.origin
    problem = places.get((origin.sheet, origin.row)) if isinstance(origin, Cell) else None
    sentence = rule.says.format_map(finding.values)
    named = f"问题{problem.number}{quoted(shortened(problem.text))}：" if problem else ""
    return Advice(finding, named + sentence, rule.fix)


def changed(examination: Examination) -> bool:
    """Whether the file's bytes are others now. Raises UnreadableLedger if it cannot be read."""
    return digest_of(examination.path) != examination.ledger.digest


def write_notice(
    examination: Examination,
    out: Path,
    *,
    particulars: Particulars,
    template: str = NOTICE,
    preset: str = "",
    overwrite: bool = False,
    despite_findings: bool = False,
    progress: Progress = SILENT,
) -> Path:
    """Write the notice whole or not at all; the path it stands under.

    Raises FindingsRemain, CannotWrite, BadTemplate, BadOption (preset), Cancelled.
    """
    remaining = len(examination.report.of(Level.MUST))
    if remaining and not despite_findings:
        raise FindingsRemain(f"台账还有 {remaining} 处必须处理的问题，没有生成通报。请先补正台账，再重新生成。")
    progress.step("正在生成通报")
    content = word.write(_template(template), notice.compose(examination.ledger, particulars), preset)
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def mark(examination: Examination, out: Path, *, overwrite: bool = False, progress: Progress = SILENT) -> Path:
    """Write a copy of the ledger with the faulty cells filled and commented; the path it stands under.

    Raises BadOption (format or ending), UnreadableLedger, CannotWrite, Cancelled.
    """
    ledger = examination.ledger
    refuse_ending(ledger, out)
    if changed(examination):
        raise CannotWrite(f"台账“{ledger.file}”检查之后又改过，没有写标注副本；请重新检查后再写。")
    progress.step("正在标注副本")
    content = marks.marked_copy(read_bytes(examination.path), ledger, examination.report.advice, _summary(examination))
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def write_issues(
    examination: Examination,
    out: Path,
    *,
    by_department: bool = False,
    overwrite: bool = False,
    progress: Progress = SILENT,
) -> Path:
    """Write the list of issues as a workbook of its own; the path it stands under.

    Raises BadOption (ending), CannotWrite, Cancelled.
    """
    if out.suffix.lower() != ".xlsx":
        raise BadOption("问题清单的文件名要以 .xlsx 结尾。")
    progress.step("正在写问题清单")
    content = marks.issue_list(
        examination.ledger,
        examination.report.advice,
        f"台账：{examination.ledger.file}。{_summary(examination)}",
        link=_link(examination.path, out),
        by_department=by_department,
    )
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def _summary(examination: Examination) -> str:
    """What was checked, as of which day, and how much was found."""
    counts = "，".join(f"{level.label} {len(examination.report.of(level))} 处" for level in Level)
    problems, measures = len(examination.ledger.problems), len(list(examination.ledger.measures()))
    as_of = written(examination.standpoint.as_of)
    checked = f"按 {len(checks.CHECKS)} 条规则检查了 {problems} 个问题、{measures} 条措施"
    return f"核对日期 {as_of}，{checked}：{counts}。"


def _link(ledger: Path, out: Path) -> str:
    """The ledger as the list's links name it: from the list's folder where there is a way."""
    try:
        return quote(Path(os.path.relpath(ledger.absolute(), out.absolute().parent)).as_posix())
    except ValueError:
        # Another drive of Windows.
        return ledger.absolute().as_uri()


def _template(name: str) -> Path:
    """A shipped template by its name, or any file by its path."""
    path = Path(name)
    if path.suffix.lower() != ".docx":
        path = TEMPLATES / f"{name}.docx"
    if not path.is_file():
        known = "、".join(sorted(one.stem for one in TEMPLATES.glob("*.docx")))
        raise BadTemplate(f"没有找到模板“{name}”。可用的模板：{known}；也可以写模板文件的位置。")
    return path


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of its family."""
    return tuple(Rule(one.id, one.level, one.title, one.why, one.fix) for one in checks.CHECKS)


def presets() -> tuple[tuple[str, str, str], ...]:
    """The layout presets: name, label, and in one sentence what it does."""
    return tuple((one.name, one.label, one.why) for one in PRESETS)


def read_particulars(path: Path) -> dict[str, object]:
    """The particulars in a TOML file, by field name. Raises BadOption."""
    return particulars_file.read(path)
