"""The sentences of the program: examine, changed, write_notice. The only thing cli and gui call."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from app import checks, notice
from app.core.columns import Column
from app.core.errors import BadTemplate, CannotWrite, FindingsRemain, NothingToWrite
from app.core.figure import Figure
from app.core.finding import Advice, Finding, Level, Report
from app.core.grid import Cell
from app.core.ledger import Ledger, Problem
from app.core.particulars import FEEDBACK, Particulars
from app.core.progress import SILENT, Progress
from app.core.standpoint import Standpoint
from app.core.text import quoted, shortened
from app.ledger.reader import Request, digest_of, read_ledger
from app.store import particulars_file
from app.store.outputs import write_whole
from app.word.layout import PRESETS

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
NOTICE = "整改进展通报"
SLIPS = "督办通知单"  # written because of findings: they do not stop it
# Documents written once for each of a field's items, and what is said when there is none.
_ONE_EACH = {
    SLIPS: ("督办单", "台账里没有逾期或缺少要素的事项，不需要督办通知单。"),
    "销号审批表": ("销号表", "台账里没有已完成的问题，没有可以销号的。"),
}
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
    columns: Mapping[Column, str] = MappingProxyType({}),
    answers: Mapping[str, Mapping[Column, str]] = MappingProxyType({}),
    progress: Progress = SILENT,
) -> Examination:
    """Read and check a ledger. `sheets`: only these, hidden ones too.

    `columns`: corrected letters for every sheet (empty: the sheet has no such column); `answers`: the
    same as remembered, by Sheet.fingerprint.

    Raises UnreadableLedger, NoHeader, BadOption, Cancelled.
    """
    request = Request(standpoint.as_of, sheets, columns, answers, particulars.day(FEEDBACK))
    ledger = read_ledger(path, request, progress)
    progress.step("正在检查")
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

    Raises FindingsRemain, NothingToWrite, CannotWrite, BadTemplate, BadOption (preset), Cancelled.
    """
    if out.suffix.lower() != ".docx":
        raise CannotWrite(f"“{out.name}”不是 Word 文件名，请以 .docx 结尾，例如“{out.stem}.docx”。")
    remaining = len(examination.report.of(Level.MUST))
    if remaining and not despite_findings and template != SLIPS:
        raise FindingsRemain(f"台账还有 {remaining} 处必须处理的问题，没有生成通报。请先补正台账，再重新生成。")
    # The writer's libraries load as long as a ledger is read; checking must not wait for them.
    from app.word.document import write

    progress.step("正在生成通报")
    chosen = _template(template)
    fields = notice.compose(examination.ledger, particulars, examination.report)
    _refuse_empty(chosen.stem, fields)
    content = write(chosen, fields, preset)
    progress.step("正在保存")
    return write_whole(out, content, overwrite=overwrite, never=examination.path)


def _refuse_empty(template: str, fields: Mapping[str, object]) -> None:
    """A document that comes once for each of nothing would be an empty page."""
    field, why = _ONE_EACH.get(template, ("", ""))
    if field and not fields[field]:
        raise NothingToWrite(why)


def figures(examination: Examination) -> tuple[Figure, ...]:
    """The proven numbers a notice prints, each with the cells it was counted from."""
    return notice.proved(examination.ledger)


def write_figures(examination: Examination, out: Path, *, overwrite: bool = False) -> Path:
    """Write the figures as JSON; the path they stand under. Raises CannotWrite."""
    content = json.dumps(notice.as_data(figures(examination)), ensure_ascii=False, indent=1) + "\n"
    return write_whole(out, content.encode(), overwrite=overwrite, never=examination.path)


def templates() -> tuple[str, ...]:
    """The names of the shipped templates, the notice first."""
    names = sorted(one.stem for one in TEMPLATES.glob("*.docx"))
    return (NOTICE, *(name for name in names if name != NOTICE))


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
