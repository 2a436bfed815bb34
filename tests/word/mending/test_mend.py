"""A document comes to the standard where it differs, in nothing but what is listed; one that does not stays as it is."""

from pathlib import Path

import pytest
from docx.enum.text import WD_COLOR_INDEX

from app.word.inspect.clauses import CLAUSES
from app.word.mending.mend import mend_document
from app.word.mending.menders import MENDERS
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import is_text_part, local, parse, put_in_order, serialise
from tests.word.inspect.letters import Letter
from tests.word.inspect.test_clauses import FAULTS
from tests.word.inspect.test_flattened import CASES as FLATTENED
from tests.word.inspect.test_flattened import flattened
from tests.word.inspect.test_peers import DOCFORMAT, HOUSE, MARKDOWN, LayoutEngine, written
from tests.word.inspect.test_plain import FAULTS as PLAIN
from tests.word.kinds import CASES, OFFICE, Case, document, sample_fields
from tests.word.mending.comparing import differing, elements, texts_changed, unlisted
from tests.word.validating import mistakes

MENDED = {one.clause.id for one in MENDERS}
EVERY = [fault for _, fault, _ in (*FAULTS, *PLAIN)]
# Neighbours spoil the same thing: those of one letter stand far apart.
LETTERS = 14
# A day that is none, and what no mender touches while a person has to decide: what is left in some letters.
LEFT = {"date-form"}
# What becomes a quote is set as one.
FOLLOWING = {"quotes-font": "straight-quotes"}
# A table as wide as the wider line of before is told once the margin is right.
TOLD_THEN = {"wide-things"}


def letter(number: int) -> bytes:
    """A letter with every so many faults at once."""
    made = Letter()
    for fault in EVERY[number::LETTERS]:
        fault(made)
    return in_order(made.content())


def in_order(content: bytes) -> bytes:
    """As Word itself would write it: properties in the order of the schema."""
    parts = read_parts(content)
    for name in filter(is_text_part, parts):
        root = parse(parts[name])
        for one in [one for one in root.iter() if local(one) in ("pPr", "rPr", "tblPr")]:
            put_in_order(one)
        parts[name] = serialise(root)
    return write_parts(parts)


def mended(content: bytes) -> bytes:
    return mend_document(content, "文件").content


def test_every_mender_is_of_a_clause_and_none_stands_twice() -> None:
    assert len(MENDED) == len(MENDERS)
    assert {one.clause for one in MENDERS} <= set(CLAUSES)


@pytest.mark.parametrize("number", range(LETTERS))
def test_spoilt_letters(number: int) -> None:
    content = letter(number)
    found = mend_document(content, "文件")
    before, after = differing(content), differing(found.content)
    following = {one for one, first in FOLLOWING.items() if first in before}
    assert {one.clause for one in found.changes} <= MENDED & (before | following)
    assert after <= before | TOLD_THEN
    assert not after & MENDED - LEFT
    assert unlisted(content, found.content, found.changes) == []
    assert elements(found.content) == elements(content)
    assert not mend_document(found.content, "文件").changes


@pytest.mark.parametrize("number", (0, 7))
def test_word_opens_what_was_mended(tmp_path: Path, number: int) -> None:
    assert mistakes(mended(letter(number)), tmp_path) == []


@pytest.mark.parametrize(
    ("mark", "told", "goes"),
    [("highlight_color", "body-marked", True), ("underline", "body-marked", True), ("strike", "body-struck", False)],
)
def test_marks_go_and_struck_words_stay(mark: str, told: str, *, goes: bool) -> None:
    made = Letter()
    setattr(made.body[0].runs[0].font, mark, WD_COLOR_INDEX.YELLOW if mark == "highlight_color" else True)
    content = made.content()
    assert told in differing(content)
    assert (told in differing(mended(content))) is not goes


def test_a_clean_letter_comes_back_as_the_very_same_bytes() -> None:
    content = Letter().content()
    assert mended(content) == content


@pytest.mark.parametrize("case", CASES, ids=str)
def test_our_own_documents_do_too(fields: dict[str, object], case: Case) -> None:
    """An office's own preset is what the office wants."""
    content = document(case, fields)
    assert mend_document(content, "文件", (OFFICE,)).content == content


def test_without_the_offices_preset_its_margins_are_none_of_the_standards() -> None:
    content = document(Case("整改进展通报", OFFICE, "无"), sample_fields())
    assert {one.clause for one in mend_document(content, "文件").changes} >= {"margin-left", "margin-bottom"}


@pytest.mark.parametrize(("kind", "head"), FLATTENED)
def test_a_flattened_title_is_a_title_again(kind: str, head: str) -> None:
    content = flattened(document(Case(kind, CASES[0].preset, head), sample_fields(主送机关="中共云溪县委")))
    found = mend_document(content, "文件")
    # Where flattening took the end of a section, all its pages lie across.
    across = {"lines-per-page", "characters-per-line"} if kind == "整改情况报告" else set()
    assert not differing(found.content) & MENDED - across
    assert {"title-font", "title-size", "title-centred"} <= {one.clause for one in found.changes}
    assert ("mark-face" in {one.clause for one in found.changes}) == (head == "红头")
    assert elements(found.content) == elements(content)
    assert unlisted(content, found.content, found.changes) == []
    assert texts_changed(content, found.content) == set()


@pytest.mark.parametrize("engine", [DOCFORMAT, HOUSE, MARKDOWN], ids=["docformat", "house", "markdown"])
def test_what_other_programs_write(engine: LayoutEngine) -> None:
    content = in_order(written(engine))
    found = mend_document(content, "文件")
    assert differing(found.content) <= {"house-variant", "number-height"}
    assert unlisted(content, found.content, found.changes) == []
