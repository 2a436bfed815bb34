"""What stands around the problems and is none: examples, instructions, totals, footers, numbered blanks, disguises."""

from openpyxl.styles import Border, PatternFill, Side
from openpyxl.utils import get_column_letter

from tests.generator import texts
from tests.generator.canvas import Canvas, address
from tests.generator.plan import Plan

_THIN = Side(style="thin")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_FILL = PatternFill("solid", fgColor="FFF2CC")
_HINTS = {
    "number": "填写说明",
    "problem": "按反馈原文填写",
    "measure": "分条填写",
    "owner": "填写姓名",
    "deadline": "填写到日",
    "status": "填已完成或未完成",
    "department": "填写全称",
}
_EXAMPLE = {
    "problem": "学习制度落实不到位",
    "measure": "制定学习计划。",
    "owner": "张三",
    "department": "办公室",
    "leader": "李四",
    "deadline": "2026年3月31日",
    "status": "已完成",
    "category": "党的领导方面",
    "progress": "已制定学习计划。",
}


def under_header(canvas: Canvas, plan: Plan, row: int) -> int:
    """An instruction or example row straight under the header; the next free row."""
    rng = plan.rng
    if not plan.hard or not plan.has("number"):
        return row
    fate = rng.random()
    if fate < 0.08:
        canvas.put(row, plan.left + 1, "填写说明：整改时限填写到日，责任人填写姓名，完成的填“是”。")
        canvas.merge(row, plan.left + 1, row, plan.left + len(plan.columns))
        return row + 1
    if fate < 0.12:
        return _row(canvas, plan, row, _HINTS)
    if fate < 0.24:
        first = rng.choice(("示例", "（示例）", "例", "填写示例", "示例："))
        return _row(canvas, plan, row, _EXAMPLE | {"number": first})
    return row


def _row(canvas: Canvas, plan: Plan, row: int, values: dict[str, str]) -> int:
    for column in plan.columns:
        canvas.put(row, plan.letter(column), values.get(column))
    return row + 1


def subtotal(canvas: Canvas, plan: Plan, row: int) -> int:
    """A 小计 row between sections."""
    canvas.put(row, plan.left + 1, "小计")
    if plan.rng.random() < 0.5:
        canvas.put(row, plan.left + len(plan.columns), plan.rng.choice(("3项", 3)))
    return row + 1


def footer(canvas: Canvas, plan: Plan, row: int, number: int) -> int:
    """What stands below the last problem; the next free row."""
    rng, first = plan.rng, plan.left + 1
    if plan.has("number") and rng.random() < 0.2:
        for offset in range(rng.randint(1, 4)):
            canvas.put(row + offset, first, number + offset)
        row += 5
    if rng.random() < 0.2:
        row += 1
    if rng.random() < 0.25:
        canvas.put(row, first, rng.choice(("合计", "合  计", "总计")) if plan.hard else "合计")
        if plan.hard and rng.random() < 0.5:
            canvas.put(row, plan.letter("deadline"), "共12项")
        row += 1
    if rng.random() < 0.3:
        row = _signatures(canvas, plan, row)
    if plan.hard and rng.random() < 0.3:
        canvas.put(row, first, rng.choice(_REMARKS))
        if rng.random() < 0.5:
            canvas.merge(row, first, row, plan.left + len(plan.columns))
        row += 1
    return row


_REMARKS = (
    "备注：本台账实行销号管理，整改时限以反馈意见为准。",
    "注：1.“整改时限”填写到日；2.已完成的须附佐证材料。",
    "说明：本表一式两份，2026年7月5日前报送。",
    "备注:责任人为单位主要负责人",
)


def _signatures(canvas: Canvas, plan: Plan, row: int) -> int:
    a, b = plan.rng.sample(texts.NAMES[:10], 2)
    if not plan.hard or plan.rng.random() < 0.6:
        canvas.put(row, plan.left + 1, f"填表人:{a}    审核人:{b}    联系电话:0597-3210000")
        return row + 1
    last = plan.left + len(plan.columns)
    canvas.put(row, plan.left + 1, f"填表人：{a}")
    canvas.put(row, plan.left + max(3, len(plan.columns) // 2), f"审核人：{b}")
    canvas.put(row, last, "填表日期：2026年6月30日")
    return row + 1


def disguise(canvas: Canvas, plan: Plan, header: int, rows: list[int]) -> None:
    """Formatting without content, hidden rows and columns, freeze panes, a filter that stops short."""
    if plan.rng.random() < 0.2:
        _phantom(canvas, plan)
    if plan.hard:
        if not plan.clean:
            _hide(canvas, plan, rows)
        _freeze(canvas, plan, header, rows)


def _phantom(canvas: Canvas, plan: Plan) -> None:
    """Formatted cells far below and to the right of the table."""
    sheet, width = canvas.sheet, plan.left + len(plan.columns)
    for row in range(1, 321, 4 if plan.hard else 20):
        sheet.cell(row, width + 4).border = _BORDER
    for column in range(1, width + 5):
        sheet.cell(320, column).fill = _FILL
    if plan.hard and plan.rng.random() < 0.15:
        sheet.cell(30, 2000).fill = _FILL


def _hide(canvas: Canvas, plan: Plan, rows: list[int]) -> None:
    rng, sheet = plan.rng, canvas.sheet
    if rng.random() < 0.15:
        for row in rng.sample(rows, min(len(rows), 3)):
            sheet.row_dimensions[row].hidden = True
    if rng.random() < 0.15:
        sheet.column_dimensions[get_column_letter(plan.letter(rng.choice(plan.columns)))].hidden = True


def _freeze(canvas: Canvas, plan: Plan, header: int, rows: list[int]) -> None:
    rng, sheet = plan.rng, canvas.sheet
    if rng.random() < 0.3:
        sheet.freeze_panes = address(header + rng.choice((0, 1, plan.header_depth)), plan.left + rng.choice((1, 2, 4)))
    if rng.random() < 0.3:
        last = max(header + 1, rows[len(rows) // 2])
        sheet.auto_filter.ref = f"{address(header, plan.left + 1)}:{address(last, plan.left + len(plan.columns))}"
