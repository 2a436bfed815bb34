"""On the pages of a written document every character is found in the sentence it stands in, whatever lays them out."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.matters.given import Particulars
from app.core.page import Page
from app.core.particulars import PARTICULARS
from app.core.told.sentence import ToldSentence
from app.gui.preview.finder import SentenceFinder
from app.service import NoticeOrder, Office, Written
from tests.offices import examine

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "整改台账.xlsx"
AS_OF = date(2026, 6, 30)
GIVEN = Particulars().with_({one.name: one.example for one in PARTICULARS})


@pytest.fixture
def written(office: Office, tmp_path: Path) -> Written:
    """The report: running text, and the ledger as a table over several pages."""
    seen = examine(Path(shutil.copy(SAMPLE, tmp_path)), CheckContext(AS_OF))
    order = NoticeOrder(tmp_path / "报告.docx", GIVEN, template="整改情况报告", despite_findings=True)
    return office.writing.write_notice(seen, order)


def test_every_character_is_of_its_sentence(office: Office, written: Written) -> None:
    assert written.told
    for engine, _ in office.documents.layout_engines()[:2]:
        pages = [one for one in office.documents.preview(written.path, engine=engine) if isinstance(one, Page)]
        finder, found = SentenceFinder(written.told, pages), Counter[ToldSentence]()
        for page in pages:
            for span in (one for one in page.spans if one.paragraph):
                for char, place in zip(span.text, span.places, strict=True):
                    sentence = finder.find(page, place + 0.01, span.baseline - 1)
                    assert sentence and char in sentence.text, (engine, span)
                    found[sentence] += not char.isspace()
        wanted = Counter[ToldSentence]()
        for one in written.told.sentences:
            wanted[one] += len("".join(one.text.split()))
        assert not wanted - found
