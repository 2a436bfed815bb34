"""Sheets drawn as text: a line a row, cells between bars, < merged with the cell to the left, ^ with the one above."""

from app.core.grid import Grid, Merge
from tests.tables import grid

# A heading and the items below it, to which a test adds its own columns.
WHO = "序号 | 存在问题 | 整改措施 | 责任人"
FIRST = "1 | 学习制度落实不到位 | 修订学习计划 | 张晓明"
NEXT = "2 | 财务报销审核把关不严 | 开展自查 | 李建国"


def drawn(text: str) -> Grid:
    """The sheet; whole numbers are numbers, a line of nothing is a blank row. Every line may be indented."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").split("\n")]
    width = max(map(len, lines))
    lines = [[*line, *[""] * (width - len(line))] for line in lines]
    merges = [
        _grown(lines, row, at) for row, line in enumerate(lines) for at in range(width) if _begins(lines, row, at)
    ]
    values = [
        [int(cell) if cell.isascii() and cell.isdigit() else "" if cell in ("<", "^") else cell for cell in line]
        for line in lines
    ]
    sheet = grid(values)
    return Grid(sheet.name, sheet.rows, tuple(merges))


def _begins(lines: list[list[str]], row: int, at: int) -> bool:
    return lines[row][at] not in ("<", "^", "") and (_right(lines, row, at) > at or _down(lines, row, at) > row)


def _right(lines: list[list[str]], row: int, at: int) -> int:
    while at + 1 < len(lines[row]) and lines[row][at + 1] == "<":
        at += 1
    return at


def _down(lines: list[list[str]], row: int, at: int) -> int:
    while row + 1 < len(lines) and lines[row + 1][at] == "^":
        row += 1
    return row


def _grown(lines: list[list[str]], row: int, at: int) -> Merge:
    return Merge(row + 1, at + 1, _down(lines, row, at) + 1, _right(lines, row, at) + 1)
