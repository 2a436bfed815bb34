"""Nothing of a document is lost on its pages; what is no document is said in one sentence."""

import re
import time
from collections import Counter
from pathlib import Path

import pytest

from app.core.errors import Cancelled, UnreadableDocument
from app.core.progress import Progress
from app.word.filling.document import write
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import STYLES
from app.word.preview import LAYOUT_ENGINES, LIBREOFFICE, WORD, LayoutEngine, lay_out, read_pages
from app.word.reading.opening import read_document
from app.word.reading.texts import paragraph_texts
from app.word.standard.layout import INK_TRUE, LITERAL, Preset
from tests.word.documents import notice_fields
from tests.word.kinds import PRESETS
from tests.word.preview.samples import SAMPLES, roots, written

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


@pytest.mark.parametrize("engine", LAYOUT_ENGINES, ids=lambda one: one.name)
@pytest.mark.parametrize("preset", PRESETS, ids=lambda one: one.name)
@pytest.mark.parametrize("ledger", SAMPLES)
def test_nothing_is_lost(tmp_path: Path, ledger: str, preset: Preset, engine: LayoutEngine) -> None:
    for kind, content in written(ledger, preset).items():
        path = tmp_path / f"{kind}.docx"
        path.write_bytes(content)
        pages = read_pages(path, engine)
        said = Counter(re.sub(r"\s", "", "".join(one.words for one in paragraph_texts(read_document(path).roots))))
        assert not said - Counter("".join(page.text for page in pages)), kind


def test_everything_stands_on_the_paper() -> None:
    for content in written("整改台账", INK_TRUE).values():
        for page in lay_out(roots(content), WORD):
            for span in page.spans:
                along, across = (page.height, page.width) if span.turned else (page.width, page.height)
                assert 0 <= span.places[0] <= span.end <= along
                assert 0 <= span.baseline <= across


def test_number_at_the_right_on_odd_pages_and_at_the_left_on_even_ones() -> None:
    pages = lay_out(roots(written("整改台账", LITERAL)["整改进展通报"]))
    dashes = [next(span for span in page.spans if span.text == "—") for page in pages]
    middle = pages[0].width / 2
    assert [span.places[0] > middle for span in dashes] == [page.number % 2 == 1 for page in pages]
    assert dashes[0].baseline / 72 * 25.4 == pytest.approx(269, abs=3)


def test_the_number_of_a_page_across_is_turned() -> None:
    pages = lay_out(roots(written("整改台账", LITERAL)["台账附表"]))
    turned = [[span.text for span in page.spans if span.turned] for page in pages]
    assert ["".join(one).replace(" ", "") for one in turned] == [f"—{at}—" for at in range(1, len(pages) + 1)]
    assert pages[0].width > pages[0].height


def test_every_page_of_a_list_has_its_header() -> None:
    pages = lay_out(roots(written("整改台账", LITERAL)["台账附表"]), LIBREOFFICE)
    assert len(pages) > 10
    assert all("整改进展" in page.text for page in pages[:-1])


def test_gaps_stand_on_yellow_and_the_mark_is_red() -> None:
    pages = lay_out(roots(written("整改台账", LITERAL)["整改进展通报"]))
    spans = [span for page in pages for span in page.spans]
    assert any(span.ink.ground == "FFFF00" and span.text.startswith("【待补") for span in spans)
    assert next(span for span in spans if span.text.endswith("党组文件")).ink.colour == "FF0000"
    bars = [bar for bar in pages[0].bars if bar.colour == "FF0000"]
    assert len(bars) == 1
    assert bars[0].left == pytest.approx(LITERAL.left.points, abs=1)


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda one: one.stem)
def test_a_length_beside_characters_moves_no_page(template: Path) -> None:
    """What Word leaves beside 2 字 where only the characters were changed: 420 twips instead of 630."""
    parts = read_parts(template.read_bytes())
    other = parts | {
        STYLES: re.sub(rb'(w:firstLineChars="\d+") w:firstLine="\d+"', rb'\1 w:firstLine="420"', parts[STYLES])
    }
    assert other[STYLES] != parts[STYLES]
    before, after = (lay_out(roots(write_parts(one)), WORD) for one in (parts, other))
    assert before == after


def test_quick(template: Path) -> None:
    """Bounds a slow machine keeps too: alone, the sample takes 0.05 s and 400 problems 0.6 s."""
    for content, most in (
        (written("整改台账", INK_TRUE)["整改进展通报"], 0.5),
        (write(template, notice_fields(400, 6)), 5),
    ):
        began = time.perf_counter()
        lay_out(roots(content))
        assert time.perf_counter() - began < most


def test_it_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    path.write_bytes(written("整改台账", INK_TRUE)["整改进展通报"])
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) > 5

    with pytest.raises(Cancelled):
        read_pages(path, progress=Progress(stopped=stopped))


def test_what_is_no_document_is_said(tmp_path: Path) -> None:
    path = tmp_path / "通报.docx"
    with pytest.raises(UnreadableDocument, match="找不到或打不开文件"):
        read_pages(path)
    for content in (b"", b"no package"):
        path.write_bytes(content)
        with pytest.raises(UnreadableDocument, match=r"“通报\.docx”不是 Word 文档"):
            read_pages(path)
