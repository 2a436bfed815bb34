"""What stands above a ledger's header (表头): title, 填报单位 and 填报时间, instructions, empty rows."""

from tests.generator.canvas import Canvas
from tests.generator.plan import Plan

_UNIT = "××市××局"
_TITLES = ("{}巡察反馈问题整改台账", "{}巡察整改问题清单", "{}关于巡察反馈意见整改落实情况台账", "{}整改任务台账")
_INSTRUCTIONS = (
    "填表说明：1.本台账由各责任单位填写；2.整改时限填写到日，责任人填写姓名。",
    "说明：整改完成的填“是”，未完成的填“否”。",
    "（本表每月28日前报送，序号请勿改动）",
    "注：状态分为已完成、整改中、未开始三类",
)


def write(canvas: Canvas, plan: Plan) -> int:
    """Write it; the row the header begins in."""
    if not plan.hard:
        return _easy(canvas, plan)
    rng = plan.rng
    row = 1 + rng.choice((0, 0, 0, 1, 2))
    if rng.random() < 0.12:
        canvas.put(row, plan.left + 1, rng.choice(("附件1", "附件2：", "附表")))
        row += 1
    if plan.yearless or rng.random() < 0.8:
        row = _title(canvas, plan, row)
    if plan.yearless or rng.random() < 0.5:
        row = _report_line(canvas, plan, row)
    if rng.random() < 0.2:
        canvas.put(row, plan.left + 1, rng.choice(_INSTRUCTIONS))
        _span(canvas, plan, row)
        row += 1
    return min(row + rng.choice((0, 0, 0, 1)), 8)


def _easy(canvas: Canvas, plan: Plan) -> int:
    rng, row = plan.rng, 1
    if rng.random() < 0.8:
        canvas.put(1, plan.left + 1, f"{_UNIT}巡察反馈问题整改台账", bold=True)
        canvas.merge(1, plan.left + 1, 1, plan.left + len(plan.columns))
        row = 2
        if rng.random() < 0.4:
            canvas.put(2, plan.left + 1, f"填报单位:{_UNIT}    填报时间:2026年6月30日")
            canvas.merge(2, plan.left + 1, 2, plan.left + len(plan.columns))
            row = 3
    return row + rng.choice((0, 0, 0, 1))


def _title(canvas: Canvas, plan: Plan, row: int) -> int:
    rng = plan.rng
    # Where a year must come from the title, every year above the table is the same one.
    year = "2026年" if plan.yearless else rng.choice(("", "", "2026年", "2026年度"))
    canvas.put(row, plan.left + 1, rng.choice(_TITLES).format(year + _UNIT), bold=True)
    _span(canvas, plan, row)
    return row + 1


def _report_line(canvas: Canvas, plan: Plan, row: int) -> int:
    rng = plan.rng
    day = rng.choice(("2026年6月30日", "2026年6月", "2026.6.30", "2026年 6 月 30 日"))
    unit = f"填报单位：{_UNIT}"
    if rng.random() < 0.5:
        gap = rng.choice(("    ", "\u3000\u3000\u3000\u3000", "  \u3000\u3000"))
        canvas.put(row, plan.left + 1, f"{unit}{gap}填报时间：{day}")
        _span(canvas, plan, row)
        return row + 1
    canvas.put(row, plan.left + 1, f"{unit}（盖章）")
    canvas.put(row, plan.left + len(plan.columns) - 1, f"填报时间：{day}")
    return row + 1


def _span(canvas: Canvas, plan: Plan, row: int) -> None:
    """Merge a line over the table's width, over a part of it, or not at all."""
    share = plan.rng.choice((1.0, 1.0, 0.5, 0.0))
    canvas.merge(row, plan.left + 1, row, plan.left + max(1, int(len(plan.columns) * share)))
