"""How long a notice takes to write, against docxtpl alone: python -m benchmarks.writing."""

import io
import sys
from functools import partial
from pathlib import Path

from docxtpl import DocxTemplate

from app.word.filling.document import write
from benchmarks.stopwatch import seconds
from tests.word.documents import notice_fields

TEMPLATE = Path(__file__).resolve().parent.parent / "templates" / "整改进展通报.docx"
SIZES = (3_000, 10_000, 30_000)


def write_alone(fields: dict[str, object]) -> bytes:
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
        theirs, ours = seconds(partial(write_alone, fields)), seconds(partial(write, TEMPLATE, fields))
        sys.stdout.write(f"{size:8}  {theirs:6.2f}s  {ours:6.2f}s  {ours / theirs:5.2f}  {ours / size * 1000:8.3f}s\n")


if __name__ == "__main__":
    main()
