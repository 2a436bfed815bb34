"""Notices and slips as letters (信函, GB/T 9704-2012, 10.1): measured on the printed page and on the live one."""

import io
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from app.core.errors import BadTemplate
from app.core.page import Page
from app.core.particulars import LETTER
from app.word.filling.document import write
from app.word.inspect.document import read
from app.word.inspect.elements import Element
from app.word.inspect.formats.kind import DocumentFormat
from app.word.preview import read_pages
from app.word.reading.opening import read_document
from app.word.standard import layout, type_area
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL
from tests.word.kinds import NUMBER, OFFICE, PRESETS, Case, document
from tests.word.rendering import Converter, Printed
from tests.word.validating import mistakes

NOTICE, SLIP = "整改进展通报", "督办通知单"
CASES = [Case(NOTICE, OFFICE, LETTER), *(Case(SLIP, preset, LETTER) for preset in layout.PRESETS)]
EDGE, LENGTH = 20.0, 170.0


@dataclass(frozen=True)
class Letter:
    """One as written and as printed."""

    case: Case
    content: bytes
    printed: Printed


@pytest.fixture(scope="module")
def letters(printer: Converter, fields: dict[str, object]) -> dict[str, Letter]:
    contents = {str(case): document(case, {**fields, "信函标志": "云溪县科学技术协会"}) for case in CASES}
    printed = printer.convert_all(contents)
    return {str(case): Letter(case, contents[str(case)], printed[str(case)]) for case in CASES}


@pytest.fixture(params=CASES, ids=str)
def letter(letters: dict[str, Letter], request: pytest.FixtureRequest) -> Letter:
    return letters[str(request.param)]


def pairs(letter: Letter) -> list[tuple[float, float]]:
    """Where each pair of lines begins and ends."""
    thin = [one for one in letter.printed.ink(1).bands if one[1] - one[0] < 2.5]
    wide = [one for one in thin if (sides := letter.printed.ink(1).sides(*one)) and sides[1] - sides[0] > 165]
    return [
        (wide[0][0], wide[1][1] if len(wide) > 2 else wide[0][1]),
        (wide[-2][0] if len(wide) > 3 else wide[-1][0], wide[-1][1]),
    ]


def test_mark_and_lines_stand_by_the_sheet_s_edges_in_every_preset(letter: Letter) -> None:
    ink = letter.printed.ink(1)
    mark = next(one for one in ink.bands if one[1] - one[0] > 6)
    upper, lower = pairs(letter)
    assert mark[0] == pytest.approx(30, abs=1.5)
    assert upper[0] - mark[1] == pytest.approx(4, abs=1)
    assert 297 - lower[1] == pytest.approx(20, abs=2)
    for pair in (upper, lower):
        left, right = ink.sides(*pair)
        assert left == pytest.approx(EDGE, abs=0.5)
        assert right - left == pytest.approx(LENGTH, abs=1)


def test_the_number_stands_below_at_the_right_edge_of_the_type_area(letter: Letter) -> None:
    number = next(line for line in letter.printed.body(1) if "〔2026〕" in line.text)
    edge = letter.case.preset.left.millimetres + type_area.width(letter.case.preset).millimetres
    assert number.right == pytest.approx(edge, abs=0.5)
    ink = next(band for band in letter.printed.ink(1).bands if pairs(letter)[0][1] + 1 < band[0])
    assert ink[0] - pairs(letter)[0][1] == pytest.approx(14 / 72 * 25.4, abs=1)


def test_only_first_pages_have_no_number(letter: Letter) -> None:
    firsts = [
        any("〔2026〕" in line.text and "回执" not in line.text for line in page) for page in letter.printed.pages
    ]
    for at, page in enumerate(letter.printed.pages, 1):
        assert (page == letter.printed.body(at)) is firsts[at - 1]


def test_it_is_read_as_a_letter_and_is_a_file_word_opens(letter: Letter, tmp_path: Path) -> None:
    assert mistakes(letter.content, tmp_path) == []
    path = tmp_path / "信函.docx"
    path.write_bytes(letter.content)
    found = read(read_document(path))
    assert found.format is DocumentFormat.LETTER
    assert not found.of(Element.PRINTED_BY)


def test_the_live_page_shows_mark_and_lines_where_they_print(letter: Letter, tmp_path: Path) -> None:
    path = tmp_path / "信函.docx"
    path.write_bytes(letter.content)
    first: Page = read_pages(path)[0]
    mark = next(span for span in first.spans if span.ink.colour == layout.RED)
    top = (mark.baseline - layout.INK_ABOVE_BASELINE * mark.ink.size) / 72 * 25.4
    assert top == pytest.approx(30, abs=1)
    red = sorted((bar for bar in first.bars if bar.colour == layout.RED), key=lambda bar: bar.top)
    assert len(red) == 4
    heights = [round(bar.bottom - bar.top, 2) for bar in red]
    assert heights == [3.0, 0.75, 0.75, 3.0]
    for bar, pair in zip((red[0], red[3]), pairs(letter), strict=True):
        assert bar.left / 72 * 25.4 == pytest.approx(EDGE, abs=0.2)
        assert (bar.top / 72 * 25.4, bar.bottom / 72 * 25.4) == pytest.approx(pair, abs=2)


def test_grades_stand_at_the_left_the_first_beside_the_number() -> None:
    given = {**FORMAL, "版头": LETTER, "信函标志": "云川市档案馆"}
    content = write(Path("templates") / f"{NOTICE}.docx", notice_fields(1, 1) | given)
    words = [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]
    assert words[:3] == [f"000001\t{given['发文字号']}", "机密★1年", "特急"]


def test_an_older_template_says_that_it_knows_no_letters(tmp_path: Path, fields: dict[str, object]) -> None:
    """An office's copy made before letters were known would leave the head out without a word."""
    made = docx.Document(str(Path("templates") / f"{NOTICE}.docx"))
    for one in made.paragraphs:
        for run in one.runs:
            run.text = run.text.replace("信函标志", "发文机关标志").replace(LETTER, "别的")
    path = tmp_path / "本局通报.docx"
    made.save(str(path))
    with pytest.raises(BadTemplate, match="没有信函的版头"):
        write(path, {**fields, "版头": LETTER})
    assert write(path, {**fields, "版头": "红头"})


def test_a_report_keeps_its_red_head(fields: dict[str, object]) -> None:
    case = Case("整改情况报告", PRESETS[0], LETTER)
    words = [one.text for one in docx.Document(io.BytesIO(document(case, fields))).paragraphs]
    assert fields["发文机关标志"] in words
    assert any(NUMBER in one and "签发人" not in one for one in words)
