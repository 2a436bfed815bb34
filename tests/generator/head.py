"""Writes a ledger's header (表头) in one to three rows, group heads merged or with blanks to their right."""

from tests.generator.canvas import Canvas
from tests.generator.plan import Plan


def write(canvas: Canvas, plan: Plan, row: int) -> None:
    """Write the header, its first row at `row`."""
    last = row + plan.header_depth - 1
    grouped: set[int] = set()
    if plan.header_depth > 1:
        for first, end, words in plan.groups:
            grouped |= set(range(first, end + 1))
            _group(canvas, plan, last - 1, first, end, words)
    if plan.header_depth == 3:
        _upper(canvas, plan, row)
    for index, column in enumerate(plan.columns):
        place = plan.left + 1 + index
        heading = plan.headings[column]
        if index in grouped or plan.header_depth == 1:
            canvas.put(last, place, heading, bold=True)
            continue
        top = row if plan.header_depth == 2 or index == 0 else row + 1
        if plan.header_merged and index in plan.sunken:
            canvas.put(last, place, heading, bold=True)
            continue
        canvas.put(top, place, heading, bold=True)
        if plan.header_merged:
            canvas.merge(top, place, last, place)


def _group(canvas: Canvas, plan: Plan, row: int, first: int, end: int, words: str) -> None:
    canvas.put(row, plan.left + 1 + first, words, bold=True)
    if plan.header_merged:
        canvas.merge(row, plan.left + 1 + first, row, plan.left + 1 + end)


def _upper(canvas: Canvas, plan: Plan, row: int) -> None:
    """The uppermost heads of three; the first column has none."""
    cut = max(2, len(plan.columns) // 2)
    # A head must not cut a group in two.
    while any(first < cut <= end for first, end, _ in plan.groups):
        cut += 1
    _group(canvas, plan, row, 1, cut - 1, "问题清单")
    if cut < len(plan.columns):
        _group(canvas, plan, row, cut, len(plan.columns) - 1, "整改清单")
