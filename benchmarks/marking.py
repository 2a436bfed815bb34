"""Measures the marked copy of a long ledger, alone and as a command, against python-calamine reading the same file."""

import argparse
import io
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from app.core.check_context import CheckContext
from app.core.finding import Report
from app.workbooks.marked_copy import make_marked_copy
from benchmarks.stopwatch import seconds
from tests.offices import examine

_HEAD = ("序号", "问题类别", "具体问题", "整改措施", "责任领导", "责任部门", "责任人", "整改时限", "整改进展", "状态")


def _make_ledger(file: Path, rows: int, faulty: int) -> None:
    """Every `faulty`-th row lacks its owner."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(_HEAD)
    for row in range(1, rows + 1):
        owner = None if row % faulty == 0 else "周敏"
        fixed = ("党的领导方面", f"第{row}个事项落实不到位", f"对第{row}个事项开展自查", "林副主任", "办公室")
        sheet.append((row, *fixed, owner, "2026年12月31日", "已查出并整改3处", "整改中"))
    book.save(file)


def _read_by_calamine(data: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def _run_command(ledger: Path) -> None:
    command = [sys.executable, "main.py", "mark", str(ledger), "-o", str(ledger.with_name("副本.xlsx")), "--overwrite"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Print the measured seconds."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.marking")
    options.add_argument("--rows", type=int, default=50_000)
    options.add_argument("--faulty", type=int, default=20, help="every N-th row has a finding")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "台账.xlsx"
        _make_ledger(file, given.rows, given.faulty)
        data = file.read_bytes()
        start = time.perf_counter()
        seen = examine(file, CheckContext(date(2026, 6, 30)))
        checked = time.perf_counter() - start
        whole = seconds(lambda: _run_command(file), 2)
    report: Report = seen.report
    calamine = seconds(lambda: _read_by_calamine(data))
    marking = seconds(lambda: make_marked_copy(data, seen.ledger, report.advice, ""))
    sys.stdout.write(
        f"{given.rows} rows, {len(report.advice)} findings: calamine reads in {calamine:.2f} s; "
        f"reading and checking by the program {checked:.2f} s; "
        f"marking {marking:.2f} s, {marking / calamine:.1f} times calamine; "
        f"the whole command {whole:.2f} s, {whole / calamine:.1f} times calamine\n"
    )


if __name__ == "__main__":
    main()
