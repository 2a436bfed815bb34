"""Every kind of document with every head, and every shipped template, is a file Word opens without a word."""

from pathlib import Path

import pytest

from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT
from app.word.standard.layout import PRESETS
from app.word.templates.template_store import SHIPPED
from tests.word.kinds import CASES, Case, document
from tests.word.validating import mistakes


# The presets differ in numbers alone.
@pytest.mark.parametrize("case", [case for case in CASES if case.preset is PRESETS[0]], ids=str)
def test_each_kind_with_each_head(fields: dict[str, object], case: Case, tmp_path: Path) -> None:
    assert mistakes(document(case, fields), tmp_path) == []


@pytest.mark.parametrize("template", sorted(SHIPPED.glob("*.docx")), ids=lambda path: path.stem)
def test_each_template(template: Path, tmp_path: Path) -> None:
    assert mistakes(template.read_bytes(), tmp_path) == []


def test_what_word_would_not_open_is_told_with_its_place(tmp_path: Path) -> None:
    parts = read_parts(next(SHIPPED.glob("*.docx")).read_bytes())
    parts[DOCUMENT] = parts[DOCUMENT].replace(b"<w:p>", b"<w:p><w:jc/>", 1)
    assert any("/w:p[1]" in one for one in mistakes(write_parts(parts), tmp_path))
