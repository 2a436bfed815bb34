"""Makes one ledger file from a seed: its sheets, the sheets beside them, and the truth of it."""

from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.generator import plan as plans
from tests.generator.canvas import Canvas
from tests.generator.plan import Plan
from tests.generator.sheet import Page
from tests.generator.truth import Truth

_NAMES = ("整改台账", "班子成员", "基层党组织")
_NAMES_HARD = (
    "整改台账",
    "办公室",
    "财务科 ",
    "2026年台账",
    "Sheet1",
    "附件1-问题清单",
    "党委(党组)",
    "01",
    "整改台账-王某",
)
_GUIDE = ("填写说明", "1.本台账由各责任单位填写。", "2.整改时限填写到日。", "3.状态填写已完成、整改中或未开始。")
_WORDS = (("状态", "责任部门"), ("已完成", "办公室"), ("整改中", "财务科"), ("未完成", "法规科"))


def make(seed: int, folder: Path, hard: bool = False, *, clean: bool = False) -> Truth:
    """Write the ledger of this seed into the folder, and say what is true of it; `clean`: without a fault."""
    rng = Random(f"{seed}-{hard}")
    plan = plans.draw(rng, hard, clean)
    path = folder / f"{'clean-' if clean else ''}{'hard' if hard else 'easy'}-{seed}.xlsx"
    truth = Truth(seed, hard, path, plan.shape)
    book = Workbook()
    book.remove(book.worksheets[0])
    _guide(book, plan, first=True)
    pages = _pages(rng, hard)
    runs_on = rng.random() < 0.5
    start = 1
    for index, name in enumerate(pages):
        count = rng.randint(3, 14)
        titled = index == 0 or plan.yearless or (hard and rng.random() < 0.6)
        page = Page(plan, Canvas(book.create_sheet(name)), truth)
        last = page.write(start, count, titled=titled)
        start = last + 1 if runs_on else 1
    _beside(book, plan)
    book.active = next(index for index, sheet in enumerate(book.worksheets) if sheet.title == pages[0])
    book.save(path)
    return truth


def _pages(rng: Random, hard: bool) -> list[str]:
    count = rng.choice((1, 1, 1, 2)) if not hard else rng.choice((1, 1, 1, 1, 2, 3))
    if not hard:
        return list(_NAMES[:count])
    return rng.sample(_NAMES_HARD, count)


def _guide(book: Workbook, plan: Plan, *, first: bool) -> None:
    """A sheet of instructions, before or behind the ledger."""
    if plan.rng.random() < 0.15:
        sheet = book.create_sheet("填写说明" if first else "填报须知")
        for row, text in enumerate(_GUIDE, 1):
            sheet.cell(row, 1, text)


def _beside(book: Workbook, plan: Plan) -> None:
    """Sheets that are no part of the ledger: hidden old ones, lists of words, empty ones."""
    rng = plan.rng
    if rng.random() < 0.2:
        _old(book.create_sheet("旧台账(作废)"), plan, full=plan.hard)
    if not plan.hard:
        return
    _guide(book, plan, first=False)
    if rng.random() < 0.15:
        words = book.create_sheet(rng.choice(("下拉选项", "数据字典")))
        for row in _WORDS:
            words.append(row)
        words.sheet_state = rng.choice(("visible", "hidden"))
    if rng.random() < 0.15:
        book.create_sheet("Sheet9")


def _old(sheet: Worksheet, plan: Plan, *, full: bool) -> None:
    """A hidden ledger of former days, faults and all: left out unless named."""
    if full:
        forgotten = Truth(0, plan.hard, Path(), plan.shape)
        Page(plan, Canvas(sheet), forgotten).write(1, 4, titled=True)
    else:
        for row in (("序号", "问题", "整改时限"), (1, "作废", None)):
            sheet.append(row)
    sheet.sheet_state = plan.rng.choice(("hidden", "veryHidden")) if full else "hidden"
