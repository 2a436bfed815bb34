"""A small ledger with findings, and a service that answers as the test has told it."""

import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.core.check_context import CheckContext
from app.core.columns import Column, Guess
from app.core.deadline import Missing, OnDate
from app.core.errors import AppError
from app.core.figure import Figure, Proposal, Source
from app.core.finding import Advice, Aside, Field, Finding, Level, Report
from app.core.fix import Fix, Slip
from app.core.grid import Cell, Grid, Merge
from app.core.ledger import Ledger, Measure, Problem
from app.core.matters.given import Particulars
from app.core.mending.edit import Mend
from app.core.page import Page
from app.core.policy import Decided, Decision
from app.core.progress import Progress
from app.core.sheet import Sheet
from app.core.status import Status
from app.core.told.sentence import ToldDocument
from app.ledger.shown.overlay import overlaid
from app.service import DraftedPages, NoticeOrder, Preparation, Written
from app.service.deciding import Decisions
from app.service.examining import Examination
from app.service.headings import SheetChoice
from app.service.rules import Rule
from app.service.words import WordFiling
from app.service.writing import Closable, Masking, NoticeWriting
from tests.gui.claims_fakes import FakeClaims
from tests.gui.document_fakes import PAGES, FakeMatter, FakePresets, FakeTemplates, FakeWordFiles
from tests.gui.mending_fakes import FakeMending

SHEET = "整改台账"
GRID = Grid(
    SHEET,
    (
        ("某单位整改台账", None, None, None),
        ("序号", "整改措施", "责任人", "整改时限"),
        (1, "修订制度并组织学习。", None, date(2026, 3, 31)),
        (None, "<b>对账</b>&清理往来款项。", "张三", "2026年5月底前"),
        (2.0, "开展自查。", "李四", None),
    ),
    merges=(Merge(1, 1, 1, 4), Merge(3, 1, 4, 1)),
    hidden_rows=frozenset({4}),
)
OWNER = Cell(SHEET, 3, 3)
DEADLINE = Cell(SHEET, 5, 4)
MUST = Advice(Finding("owner-missing", Level.MUST, OWNER), "问题1：责任人没有填写。", "填写责任人的姓名。")
WARN = Advice(Finding("overdue", Level.WARN, Cell(SHEET, 3, 4)), "问题1：已逾期91天。", "核对是否已经完成。")
NO_DAY = Advice(Finding("deadline-missing", Level.MUST, DEADLINE), "问题2：整改时限没有填写。", "填写整改时限。")
OF_FIELD = Advice(Finding("field", Level.INFO, Field("反馈日期")), "反馈日期没有填写。", "在通报要素里填写。")
OF_NONE = Advice(Finding("ledger", Level.INFO, None), "台账没有完成时间一栏。", "可以加上一栏。")
ALL = (MUST, NO_DAY, WARN, OF_FIELD, OF_NONE)
RULES = (
    Rule("owner-missing", Level.MUST, "缺责任人", "没有人负责。", "填写责任人的姓名。", Level.MUST, "缺项"),
    Rule("deadline-missing", Level.MUST, "缺整改时限", "没有时限。", "填写整改时限。", Level.MUST, "缺项"),
    Rule("overdue", Level.WARN, "已逾期", "时限过了。", "核对是否已经完成。", Level.WARN, "时间"),
)
FIGURES = (
    Figure("问题数", Decimal(2), "个", (Source(Cell(SHEET, 3, 2), Decimal(1)), Source(DEADLINE, Decimal(1))), ("完成数", "推进数")),
    Figure("完成数", Decimal(1), "个", (Source(DEADLINE, Decimal(1)),)),
    Figure("推进数", Decimal(1), "个", (Source(Cell(SHEET, 4, 2), Decimal(1)),)),
    Figure("完成率", Decimal("50.00"), "%", quotient=("完成数", "问题数")),
    Figure("状态不明数", Decimal(0), "个"),
)  # fmt: skip
FIXES = (
    Fix(Cell(SHEET, 4, 4), (Slip.DATE,), "2026年5月底前", "2026年5月31日"),
    Fix(Cell(SHEET, 5, 2), (Slip.SPACE, Slip.POINT), "开展 自查。。", "开展自查。"),
    Fix(Cell(SHEET, 3, 2), (Slip.SPACE,), "修订 制度", "修订制度", "单元格里是公式"),
)
NAMES = (
    Masking(Cell(SHEET, 3, 2), "王晓明", "王某", "已对责任人王晓明进行批评教育，并组织学习。"),
    Masking(Cell(SHEET, 4, 2), "李建国", "李某", "给予李建国党内警告处分"),
    Masking(Cell(SHEET, 5, 2), "王晓明", "王某", "约谈王晓明。"),
)
POINTS = (Fix(Cell(SHEET, 3, 2), (Slip.WIDTH,), "已整改,并坚持", "已整改，并坚持"),)
DECIDED = (
    Decision(Decided.SET_ASIDE, "2026-06-01", "已请示", "owner-missing", SHEET, "C3"),
    Decision(Decided.SET_ASIDE, "2026-06-02", "等批复", "field", "", "反馈日期"),
    Decision(Decided.TAKEN_BACK, "2026-06-03", "", "overdue", SHEET, "D3", "2026-03-31"),
    Decision(Decided.WRITTEN, "2026-06-29", out=str(Path("报告.docx")), unfinished=True),
    Decision(Decided.OVERRIDE, "2026-06-30", "领导已同意", out=str(Path("通报.docx")), open=("缺责任人。", "缺时限。")),
)
FULL = {one.name: one.example for one in Particulars().asked if not one.optional}


def a_measure(row: int, status: Status, day: date | None) -> Measure:
    deadline = OnDate(str(day), day) if day else Missing()
    return Measure(row, "措施", "", (), (), (), deadline, status, Missing(), {})


def a_ledger(path: Path, grid: Grid = GRID) -> Ledger:
    late = a_measure(3, Status.IN_PROGRESS, date(2026, 3, 31))
    done = a_measure(5, Status.DONE, None)
    problems = tuple(
        Problem(number, SHEET, (m.row, m.row), "", "", "问题", "", "", m.status, (m,), {})
        for number, m in (("1", late), ("2", done))
    )
    guess = Guess(Column.OWNER, "责任人", Cell(SHEET, 2, 3), "标题是“责任人”")
    used = Sheet(
        SHEET, True, header_rows=(2,), fingerprint="C:责任人", columns={Column.OWNER: guess}, rows_read=3, grid=grid
    )
    return Ledger(path.name, "", "xlsx", (used, Sheet("说明", False, "没有可以识别的表头")), problems)


@dataclass
class FakeRules(FakeMatter):
    """`levels` are those given to rules, in their order."""

    levels: list[tuple[str, str]] = field(default_factory=list)

    def all(self) -> Sequence[Rule]:
        words: dict[str, Level | None] = {"off": None, **{str(level): level for level in Level}}
        changed = dict(self.levels)
        return [replace(one, now=words.get(changed.get(one.id, ""), one.level)) for one in RULES]

    def change_level(self, rule: str, word: str) -> None:
        self.fail()
        self.levels.append((rule, word))


@dataclass
class FakeService(FakeMatter):
    """What the matters of a ledger answer, all by one; the others have fakes of their own. Set the fields; read what
    it was asked.
    """

    advice: tuple[Advice, ...] = ALL
    grid: Grid = GRID
    bug: Exception | None = None
    is_changed: bool = False
    digest: str = ""
    troubles: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    uneven: str = ""
    examined: list[tuple[Path, CheckContext, Particulars]] = field(default_factory=list)
    answers: list[Mapping[str, Mapping[Column, str]]] = field(default_factory=list)
    repeats: list[Mapping[str, str]] = field(default_factory=list)
    chosen: list[Mapping[str, Sequence[str]]] = field(default_factory=list)
    by_department: list[bool] = field(default_factory=list)
    fixes: Sequence[Fix] = FIXES
    left: Sequence[Fix] = ()
    persons: Sequence[Masking] = ()
    told_document: ToldDocument | None = None
    points: Sequence[Fix] = ()
    days: tuple[str, ...] = ()
    closable: Sequence[Closable] = ()
    left_out: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    unset_title: str = ""
    answered: Collection[str] = ()
    fixed: list[list[str]] = field(default_factory=list)
    undone: list[list[str]] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    written: list[NoticeOrder] = field(default_factory=list)
    drafting: threading.Event | None = None
    drafted: list[NoticeOrder] = field(default_factory=list)
    undrafted: AppError | None = None
    drafts: tuple[Page, ...] = PAGES
    sheets: int = 1
    told: list[Path] = field(default_factory=list)
    changed: str | None = None
    rules: FakeRules = field(default_factory=FakeRules)
    templates: FakeTemplates = field(default_factory=FakeTemplates)
    presets: FakePresets = field(default_factory=FakePresets)
    documents: FakeWordFiles = field(default_factory=FakeWordFiles)
    claims: FakeClaims = field(default_factory=FakeClaims)
    mending: FakeMending = field(default_factory=FakeMending)

    def examine(
        self,
        path: Path,
        check_context: CheckContext,
        *,
        particulars: Particulars,
        answers: Mapping[str, Mapping[Column, str]],
        repeats: Mapping[str, str],
        chosen: Mapping[str, Sequence[str]],
        progress: Progress,
    ) -> Examination:
        self.examined.append((path, check_context, particulars))
        self.answers.append(answers)
        self.repeats.append(repeats)
        self.chosen.append(chosen)
        self.is_changed = False
        progress.step("正在打开台账")
        self.wait(progress)
        self.fail()
        ledger = replace(a_ledger(path, self.grid), digest=self.digest)
        return Examination(path, ledger, self._report(), check_context, self.troubles, changed=self.changed)

    def count_in(self, examination: Examination, mends: Sequence[Mend], progress: Progress) -> Examination:
        """What was found at a changed cell is found no more."""
        file, made = examination.of_file, tuple(one for one in mends if not one.obstacle)
        cells = [one.cell for one in made]
        [grid] = overlaid([self.grid], made)
        left = tuple(one for one in file.report.advice if one.finding.origin not in cells)
        ledger = replace(a_ledger(file.path, grid), digest=self.digest)
        report = replace(file.report, advice=left)
        return replace(file, ledger=ledger, report=report, mends=made, unmended=file) if made else file

    can_be_filed = staticmethod(WordFiling.can_be_filed)

    def choice(self, ledger: Ledger, *, as_of: date, answers: Mapping[str, Mapping[Column, str]]) -> SheetChoice:
        return SheetChoice("key", frozenset(one.name for one in ledger.sheets if one.used))

    def told_changed(self, examination: Examination) -> None:
        self.told.append(examination.path)

    def has_changed(self, examination: Examination) -> bool:
        return self.is_changed

    def write_notice(self, examination: Examination, order: NoticeOrder, *, progress: Progress) -> Written:
        self.wait(progress)
        self.fail()
        self.written.append(order)
        order.out.write_bytes(b"a notice")
        return Written(order.out, self.unrecorded, uneven=self.uneven, told=self.told_document)

    def draft(self, examination: Examination, order: NoticeOrder, *, engine: str, progress: Progress) -> DraftedPages:
        while self.drafting and not self.drafting.wait(0.01):
            progress.check()
        self.drafted.append(order)
        if self.undrafted:
            raise self.undrafted
        return DraftedPages(self.drafts, self.told_document, self.sheets)

    def maskings(self, examination: Examination) -> Sequence[Masking]:
        return self.persons

    def prepare(self, examination: Examination, template: str, particulars: Particulars) -> Preparation:
        found = self.persons, self.points, self.days, self.closable, self.left_out, self.in_doubt
        return Preparation(*found, self.unset_title)

    def left_to_mend(self, examination: Examination, template: str) -> Sequence[Advice]:
        return [one for one in examination.report.of(Level.MUST) if one.finding.rule not in self.answered]

    def pointings(self, examination: Examination) -> Sequence[Fix]:
        return self.points

    def require_markable(self, examination: Examination) -> None:
        pass

    def mark(self, examination: Examination, out: Path, *, overwrite: bool, progress: Progress) -> Path:
        self.fail()
        out.write_bytes(b"a copy")
        return out

    def write_issues(
        self, examination: Examination, out: Path, *, by_department: bool, overwrite: bool, progress: Progress
    ) -> Path:
        self.fail()
        self.by_department.append(by_department)
        out.write_bytes(b"a list")
        return out

    def find_fixes(self, examination: Examination, *, progress: Progress) -> Sequence[Fix]:
        self.wait(progress)
        self.fail()
        return self.fixes

    def write_fixed(
        self, examination: Examination, fixes: Collection[Fix], out: Path, *, overwrite: bool, progress: Progress
    ) -> Path:
        self.wait(progress)
        self.fail()
        self.fixed.append([str(one.cell) for one in fixes])
        out.write_bytes(b"a copy")
        return out

    def read_fixes(self, copy: Path, *, progress: Progress) -> Sequence[Fix]:
        self.fail()
        return FIXES[:2]

    def undo_fixes(
        self, copy: Path, out: Path, *, cells: Collection[str], overwrite: bool, progress: Progress
    ) -> tuple[Path, Sequence[Fix]]:
        self.fail()
        self.undone.append(list(cells))
        out.write_bytes(b"a copy")
        return out, [one for one in self.left if str(one.cell) in cells]

    unknown_names = staticmethod(NoticeWriting.unknown_names)

    def insertable(self, examination: Examination, claimed: Sequence[Proposal]) -> Sequence[tuple[str, str]]:
        return [(one.name, str(one.value)) for one in FIGURES[:2]] + [("制度数", "【待补：制度数】")]

    def figures(self, examination: Examination) -> Sequence[Figure]:
        return FIGURES

    def set_aside(self, examination: Examination, advice: Advice, reason: str, *, day: date) -> Examination:
        self.fail()
        self.aside.append(Aside(advice, reason))
        return replace(examination, report=self._report())

    def take_back(self, examination: Examination, aside: Aside, *, day: date) -> Examination:
        self.fail()
        self.aside.remove(aside)
        return replace(examination, report=self._report())

    def list_made(self, ledger: Path) -> Decisions:
        return Decisions(DECIDED)

    def reasons(self, kind: Decided) -> Sequence[str]:
        return ("上次的理由",)

    def _report(self) -> Report:
        aside = [one.advice for one in self.aside]
        return Report(tuple(one for one in self.advice if one not in aside), tuple(self.aside))

    def fail(self) -> None:
        if self.bug:
            raise self.bug
        super().fail()
