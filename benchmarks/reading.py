"""Measures reading a ledger, child process included, against a fresh process that loads it with openpyxl.

Run `python -m benchmarks.reading`; it makes ledgers of 3,000 and 30,000 rows × 12 columns, prints seconds and ratios
(best of three, taken in turn, in one run), and ends with 1 when a ratio is not below 1.
"""

import subprocess
import sys
import time
from pathlib import Path

from openpyxl import Workbook

from benchmarks.stopwatch import all_below

ROOT = Path(__file__).resolve().parents[1]
SIZES = (3_000, 30_000)
ROUNDS = 3
HEADINGS = (
    "序号", "问题类别", "具体问题", "整改目标", "整改措施", "责任领导",
    "责任部门", "责任人", "整改时限", "整改进展", "完成状态", "备注",
)  # fmt: skip
PEOPLE = ("周敏", "林芳", "杨帆", "陈立", "何静")
DEPARTMENTS = ("办公室", "财务科", "组织科")
STATES = ("已完成", "整改中", "未开始")
DEADLINES = (
    "2026年{month}月30日",
    "2026年{month}月底前",
    "立行立改，长期坚持",
    "2026-{month:02}-15",
    "{month}月30日前",
)
OURS = """
import sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from app.ledger.reader import read_ledger
from app.ledger.request import Request
ledger = read_ledger(Path(sys.argv[2]), Request(date(2026, 6, 30)))
assert len(ledger.problems) == int(sys.argv[3]), len(ledger.problems)
"""
THEIRS = """
import sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[2], data_only=True).active
assert sheet.max_row == int(sys.argv[3]) + 1
"""


def make(path: Path, rows: int) -> None:
    """A ledger with so many problems, each with one measure; every text invented."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("整改台账")
    sheet.append(HEADINGS)
    for number in range(1, rows + 1):
        sheet.append(row(number))
    book.save(path)


def row(number: int) -> list[str | int]:
    """One problem: no text of problem, measure or progress is like another, as in a ledger grown by hand."""
    deadline = DEADLINES[number % len(DEADLINES)].format(month=(4, 6, 9, 11)[number % 4])
    return [
        number,
        "作风建设",
        f"第{number}项制度执行不够严格，抽查发现台账登记不全",
        "台账完整",
        f"开展第{number}次自查，逐条核对登记内容并补正",
        PEOPLE[number % 5],
        DEPARTMENTS[number % 3],
        PEOPLE[(number + 2) % 5],
        deadline,
        f"已核对{number}条记录，其余正在补正",
        STATES[number % 3],
        "",
    ]


def seconds(program: str, path: Path, rows: int) -> float:
    """How long a fresh process takes with the file."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, str(ROOT), str(path), str(rows)], check=True)
    return time.perf_counter() - start


def measure(rows: int, folder: Path) -> float:
    """The ratio of our best time to openpyxl's at this size, printed with both."""
    path = folder / f"{rows}.xlsx"
    make(path, rows)
    times = [(seconds(OURS, path, rows), seconds(THEIRS, path, rows)) for _ in range(ROUNDS)]
    ours, theirs = min(one for one, _ in times), min(other for _, other in times)
    print(f"{rows:>6} rows: read into the Ledger {ours:.2f} s, openpyxl {theirs:.2f} s, ratio {ours / theirs:.2f}")
    return ours / theirs


def main() -> int:
    """Measure every size."""
    return all_below(1, measure, SIZES)


if __name__ == "__main__":
    sys.exit(main())
