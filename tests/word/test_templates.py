"""The committed templates are those the tool makes, and use the declared fields only."""

import re
from pathlib import Path

import pytest

from app.core.field import TemplateField
from app.core.particulars import PARTICULARS
from app.notice import FIELDS
from tests.word.documents import paragraphs
from tools.make_templates import ROOT, made


@pytest.mark.parametrize("name", made())
def test_the_committed_file_is_the_made_one(name: str) -> None:
    assert (ROOT / "templates" / name).read_bytes() == made()[name], "请运行 python tools/make_templates.py"


def _names(fields: tuple[TemplateField, ...]) -> set[str]:
    return {one.name for one in fields}.union(*(_names(one.children) for one in fields))


def test_fields_are_declared(template: Path) -> None:
    used = set(
        re.findall(r"[一-鿿]+", " ".join(re.findall(r"{[{%].*?[%}]}", "".join(paragraphs(template.read_bytes())))))
    )
    used -= {choice for one in PARTICULARS for choice in one.choices}
    assert used - _names(FIELDS) == {"行", "类", "组", "事项"}
