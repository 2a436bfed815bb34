"""The committed templates are those the tool makes, and use the declared fields only."""

import re

import pytest

from app.core.field import TemplateField
from app.core.matters.texts import TEXTS
from app.core.particulars import PARTICULARS
from app.notice import FIELDS
from app.word.templates.filters import FILTERS
from tests.word.documents import paragraphs
from tools.templates.guide import guide
from tools.templates.make_templates import ROOT, make
from tools.templates.wordings import PRINTED


@pytest.mark.parametrize("name", make())
def test_the_committed_file_is_the_made_one(name: str) -> None:
    assert (ROOT / "templates" / name).read_bytes() == make()[name], "请运行 python tools/templates/make_templates.py"


def test_the_guide_is_the_made_one_and_names_every_field() -> None:
    written = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    assert written == guide(), "请运行 python tools/templates/make_templates.py"
    for name in _names(FIELDS):
        assert f"{name} |" in written
    untold = [path.stem for path in (ROOT / "templates").glob("*.docx") if f"| {path.stem} |" not in written]
    assert untold == [], "give it a line in the table 附带的模板 of tools/templates/guide.py"


def test_the_guide_shows_each_wording_as_it_is_printed() -> None:
    assert list(PRINTED) == [one.name for one in TEXTS]
    assert all(sentence.count("**") == 2 * (sentence.count("**") // 2) > 0 for _, sentence in PRINTED.values())


def _names(fields: tuple[TemplateField, ...]) -> set[str]:
    return {one.name for one in fields}.union(*(_names(one.children) for one in fields))


@pytest.mark.parametrize("name", make())
def test_fields_are_declared(name: str) -> None:
    marks = re.findall(r"{[{%].*?[%}]}", "".join(paragraphs(make()[name])))
    used = set(re.findall("[一-鿿]+", re.sub("'[^']*'", "", " ".join(marks))))
    own = set(re.findall("for ([一-鿿]+) in", " ".join(marks))) | {one.name for one in FILTERS}
    choices = {choice for one in PARTICULARS for choice in one.choices}
    assert used - own - choices <= _names(FIELDS)
