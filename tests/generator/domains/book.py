"""Makes the file of one shape from a seed: title, headings, problems in their layout, and the truth of every row."""

from pathlib import Path
from random import Random
from zlib import crc32

from openpyxl import Workbook

from tests.generator.domains.page import Page
from tests.generator.domains.said import Shape, Truth


def make(shape: Shape, seed: int, folder: Path) -> Truth:
    """Write the shape's ledger into the folder; the same seed makes the same ledger."""
    # The hash of a str is another in each process.
    rng = Random(seed * 1_000_003 + crc32(shape.name.encode()))
    truth = Truth(folder / f"{shape.name[:2]}-{seed}.xlsx", shape.name, seed)
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = shape.sheet or rng.choice(("台账", "Sheet1", "2026年", "整改清单"))
    problems = Page(shape, first, rng, truth, shape.implied).write(0)
    if shape.twin[0]:
        Page(shape, book.create_sheet(shape.twin[0]), rng, truth, shape.twin[1]).write(problems)
    book.save(truth.file)
    return truth
