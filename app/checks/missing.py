"""Rules of the family `missing`: what a ledger must say and does not."""

from collections.abc import Callable, Iterator

from app.checks.blank import written
from app.checks.check import Family, Hit, check
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.core.deadline import Missing, Unreadable
from app.core.finding import Level
from app.core.ledger import Entry, Ledger, Measure
from app.core.placeholders import is_missing
from app.core.status import Status


def _unnamed(ledger: Ledger, column: Column, named: Callable[[Measure], tuple[str, ...]]) -> Iterator[Hit]:
    """Every measure for which reading found nobody in this column: blank, 待定, 负责人：　联系电话：."""
    for measure, entry in ledger.measures_with(column):
        if not (entry.told or named(measure) or _is_deadline(measure, entry) or _names_owner(measure, entry)):
            yield _hit(measure, entry)


def _without_department(ledger: Ledger) -> Iterator[Hit]:
    return _unnamed(ledger, Column.DEPARTMENT, lambda measure: measure.departments)


def _is_blank(entry: Entry) -> bool:
    return not entry.told and is_missing(entry.text)


def _is_deadline(measure: Measure, entry: Entry) -> bool:
    """Whether one cell merged over this column and the deadline says when: 立行立改，长期坚持.

    A column for both (责任人/期限) is parted before: its entries differ.
    """
    due = measure.entries.get(Column.DEADLINE)
    one = due is not None and (due.cell, due.text) == (entry.cell, entry.text)
    return one and not isinstance(measure.deadline, Missing | Unreadable)


def _names_owner(measure: Measure, entry: Entry) -> bool:
    """Whether one cell merged over departments and owners names the owner: 张晓明."""
    owner = measure.entries.get(Column.OWNER)
    return owner is not None and owner.cell == entry.cell and bool(measure.owners)


def _hit(measure: Measure, entry: Entry, level: Level | None = None) -> Hit:
    return Hit(entry.cell, {"written": written(entry), "measure": measure.text}, level)


@check(
    "owner-missing",
    Level.MUST,
    family=Family.MISSING,
    title="缺责任人",
    why="没有责任人，整改任务无人承担，通报和督办都无法落到人。",
    fix="在该单元格填写责任人姓名；确实没有责任人的，先报请明确。",
    says="责任人{written}。",
)
def owner_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Where a sheet has no owner column its department column is asked (contract)."""
    yield from _unnamed(ledger, Column.OWNER, lambda measure: measure.owners)
    for hit in _without_department(ledger):
        sheet = getattr(hit.origin, "sheet", "")
        if not ledger.has(Column.OWNER, sheet):
            yield Hit(hit.origin, {**hit.values, "written": f"没有责任人一列，责任部门也{hit.values['written']}"})


@check(
    "department-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺责任部门",
    why="没有责任部门，督办和分部门统计就漏掉这一条。",
    fix="在该单元格填写责任部门或责任单位。",
    says="责任部门{written}。",
)
def department_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The department column exists and the cell is missing."""
    return _without_department(ledger)


@check(
    "leader-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺责任领导",
    why="没有责任领导，整改任务缺少牵头的班子成员。",
    fix="在该单元格填写责任领导。",
    says="责任领导{written}。",
)
def leader_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The leader column exists and the cell is missing."""
    return _unnamed(ledger, Column.LEADER, lambda measure: measure.leaders)


@check(
    "deadline-missing",
    Level.MUST,
    family=Family.MISSING,
    title="缺整改时限",
    why="没有时限就无法判断是否逾期，通报里也写不出完成时间。",
    fix="在该单元格填写整改时限，如 2026年6月30日、2026年6月底前；长期任务写“长期坚持”。",
    says="整改时限{written}。",
)
def deadline_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The deadline column exists and says nothing; less grave once the measure is done."""
    for measure, entry in ledger.measures_with(Column.DEADLINE):
        if isinstance(measure.deadline, Missing) and not entry.told:
            level = Level.WARN if measure.status is Status.DONE else None
            yield _hit(measure, entry, level)


@check(
    "problem-missing",
    Level.MUST,
    family=Family.MISSING,
    title="缺问题内容",
    why="有序号而没有问题，通报里写不出这一条。",
    fix="在该单元格填写问题；多余的行请删去。",
    says="问题内容{written}。",
)
def problem_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """A problem of its own number without a text."""
    for problem in ledger.problems:
        entry = problem.entries.get(Column.PROBLEM)
        if entry and not entry.told and not problem.text.strip():
            yield Hit(entry.cell, {"written": written(entry)})


@check(
    "measure-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺整改措施",
    why="没有整改措施，问题怎么改就没有着落。",
    fix="在该单元格填写整改措施。",
    says="整改措施{written}。",
)
def measure_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """The measure column exists and the cell is missing."""
    return (_hit(one, entry) for one, entry in ledger.measures_with(Column.MEASURE) if _is_blank(entry))


@check(
    "number-missing",
    Level.WARN,
    family=Family.MISSING,
    title="缺序号",
    why="没有序号的问题在引用和统计时容易漏掉。",
    fix="在该单元格填写序号。",
    says="序号{written}，别的问题都有序号。",
)
def number_missing(ledger: Ledger, _: CheckContext) -> Iterator[Hit]:
    """Blank where at least half of the sheet's problems have a number."""
    numbered: dict[str, list[bool]] = {}
    for problem in ledger.problems:
        numbered.setdefault(problem.sheet, []).append(bool(problem.number))
    for problem in ledger.problems:
        entry = problem.entries.get(Column.NUMBER)
        given = numbered[problem.sheet]
        if entry and not entry.told and not problem.number and sum(given) * 2 >= len(given):
            yield Hit(entry.cell, {"written": written(entry)})
