"""How long a notice takes to write, against docxtpl alone: python benchmarks/writing.py."""

import io
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from docxtpl import DocxTemplate

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.word.document import write  # noqa: E402
from tests.word.documents import notice_fields  # noqa: E402

TEMPLATE = ROOT / "templates" / "整改进展通报.docx"
SIZES = (3_000, 10_000, 30_000)


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The shortest of so many runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def alone(fields: dict[str, object]) -> bytes:
    """docxtpl with the same template and text: filled and saved, nothing placed, cleaned or verified."""
    filled = DocxTemplate(TEMPLATE)
    filled.render(fields, autoescape=True)
    out = io.BytesIO()
    filled.save(out)
    return out.getvalue()


def main() -> None:
    """Print a line a size: docxtpl alone, this program with verification by reopening, how many times, per 1,000."""
    sys.stdout.write("problems  docxtpl  written  times  per 1,000\n")
    for size in SIZES:
        fields = notice_fields(size, 2)
        theirs, ours = seconds(partial(alone, fields)), seconds(partial(write, TEMPLATE, fields))
        sys.stdout.write(f"{size:8}  {theirs:6.2f}s  {ours:6.2f}s  {ours / theirs:5.2f}  {ours / size * 1000:8.3f}s\n")


if __name__ == "__main__":
    main()
