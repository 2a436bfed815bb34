"""出处: every sentence of a document has one source, and nothing the ledger tells of progress is lost unsaid."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import notice
from app.core.check_context import CheckContext
from app.core.grid import Cell
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.particulars import LETTERHEAD, PARTICULARS
from app.core.told.origin import OriginKind
from app.core.told.sourced import OriginPiece
from app.notice.printed import printed
from app.service.examining import Examination
from app.word.filling.document import write
from app.word.filling.marks import SourceMarks
from app.word.filling.pieces import read_pieces
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, parse
from app.word.reading.worded import worded_paragraphs
from tests.generator import make
from tests.generator.truth import AS_OF
from tests.notice.told.judge import faults
from tests.offices import examine

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").glob("*.docx"))
GIVEN = Particulars().with_({one.name: one.example for one in PARTICULARS})


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Examination:
    file = shutil.copy(ROOT / "samples" / "整改台账.xlsx", tmp_path_factory.mktemp("sample"))
    return examine(Path(file), CheckContext(AS_OF))


def wrong(seen: Examination, template: Path, given: Particulars = GIVEN) -> Iterator[str]:
    """What is wrong with the sources of this document."""
    fields = notice.compose(seen.ledger, given, seen.report)
    content = write(template, fields)
    told = notice.tell(seen.ledger, read_pieces(template, fields, content), given.asked)
    words = [words for _, words in worded_paragraphs(parse(read_parts(content)[DOCUMENT]))]
    yield from faults(told, words, printed(seen.ledger), texts(seen.ledger))


def texts(ledger: Ledger) -> dict[Cell, str]:
    return {
        Cell(sheet.name, row, column): text
        for sheet in ledger.sheets
        if sheet.grid
        for row, cells in enumerate(sheet.grid.texts, 1)
        for column, text in enumerate(cells, 1)
    }


@pytest.mark.parametrize("hard", [False, True], ids=["easy", "hard"])
def test_every_sentence_of_any_ledger_has_its_source(hard: bool, ledger_seed: int, tmp_path: Path) -> None:
    seen = examine(make(ledger_seed, tmp_path, hard=hard).file, CheckContext(AS_OF))
    assert {one.stem: list(wrong(seen, one)) for one in TEMPLATES} == {one.stem: [] for one in TEMPLATES}


def test_every_sentence_of_the_sample_has_its_source(sample: Examination) -> None:
    assert list(wrong(sample, ROOT / "templates" / "整改进展通报.docx")) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda one: one.stem)
@pytest.mark.parametrize("head", LETTERHEAD.choices)
@pytest.mark.parametrize("joint", ["", "云川市教育局、云川市财政局"], ids=["alone", "joint"])
def test_so_has_every_one_under_every_head(sample: Examination, template: Path, head: str, joint: str) -> None:
    """The mark of a letter hangs on its number, several organs stand in a table."""
    given = GIVEN.with_({"版头": head, "联合发文机关": joint})
    assert list(wrong(sample, template, given)) == []


@pytest.mark.parametrize("column", ["B", "D", "J"])
def test_a_mark_that_is_dropped_is_found(sample: Examination, column: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The judge can fail: without the marks of one cell of categories, problems or progress it does."""
    mark, dropped = SourceMarks._mark, set[Cell]()

    def forgetful(self: SourceMarks, piece: OriginPiece) -> str:
        cell = piece.origin.cell if piece.origin and piece.origin.kind is OriginKind.CELL else None
        if cell and cell.address.startswith(column) and dropped <= {cell}:
            dropped.add(cell)
            piece = piece._replace(origin=None)
        return mark(self, piece)

    monkeypatch.setattr(SourceMarks, "_mark", forgetful)
    assert any("no cell for" in one for one in wrong(sample, ROOT / "templates" / "整改进展通报.docx"))
    assert len(dropped) == 1
