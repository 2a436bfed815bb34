"""Three thousand problems are written in seconds, and ten times as many cost about ten times as much."""

import time
from pathlib import Path

from app.word.filling.document import write
from tests.word.documents import notice_fields, paragraphs


def seconds(template: Path, problems: int) -> float:
    start = time.perf_counter()
    content = write(template, notice_fields(problems, 2))
    taken = time.perf_counter() - start
    assert sum("制度执行不够严格" in text for text in paragraphs(content)) == problems
    return taken


def test_time_grows_with_the_ledger_only(template: Path) -> None:
    small = seconds(template, 300)
    assert seconds(template, 3000) < max(30 * small, 3)
