"""Documents of our own, of every kind, preset and head, differ from no clause."""

from datetime import date
from pathlib import Path

import pytest

from app import notice
from app.core.check_context import CheckContext
from app.core.clause import LayoutReport, Verdict
from app.core.matters.given import Particulars
from app.service.particulars import read_particulars
from app.word.filling.document import write
from app.word.inspect.clauses import CLAUSES
from app.word.standard import layout
from app.word.templates.template_store import NOTICE, SHIPPED
from tests.offices import examine
from tests.word.documents import notice_fields
from tests.word.formal import FORMAL
from tests.word.inspect.conftest import Checked

ROOT = Path(__file__).resolve().parents[3]
NAMES = [one.stem for one in sorted(SHIPPED.glob("*.docx"))]
HEADS = ("无", "红头", "套打", "信函")
OF_FORMATS = {
    one.id for one in CLAUSES if one.judge.__module__.rpartition(".")[0] == "app.word.inspect.formats"
}  # fmt: skip


def fields_with(head: str) -> dict[str, object]:
    red = read_particulars(ROOT / "samples" / "要素-红头.toml")
    given = Particulars().with_(read_particulars(ROOT / "samples" / "要素.toml")).with_({**red, "版头": head})
    found = examine(ROOT / "samples" / "整改台账.xlsx", CheckContext(date(2026, 6, 30)), particulars=given)
    return notice.compose(found.ledger, given, found.report)


@pytest.fixture(scope="module", params=HEADS)
def fields(request: pytest.FixtureRequest) -> dict[str, object]:
    return fields_with(request.param)


def wrong(report: LayoutReport) -> list[tuple[str, str]]:
    """What the standard or custom asks and the document has not."""
    return [(one.id, one.found) for one in report.of(Verdict.DIFFERS)]


@pytest.mark.parametrize("preset", layout.PRESETS, ids=lambda one: one.name)
@pytest.mark.parametrize("name", NAMES)
def test_as_written(as_written: Checked, fields: dict[str, object], name: str, preset: layout.Preset) -> None:
    assert wrong(as_written(write(ROOT / "templates" / f"{name}.docx", fields, preset.name))) == []


@pytest.mark.parametrize("preset", layout.PRESETS, ids=lambda one: one.name)
@pytest.mark.parametrize("head", HEADS)
def test_the_notice_as_printed(as_printed: Checked, head: str, preset: layout.Preset) -> None:
    report = as_printed(write(ROOT / "templates" / f"{NOTICE}.docx", fields_with(head), preset.name))
    assert wrong(report) == []
    assert not report.of(Verdict.UNMEASURED)


@pytest.mark.parametrize("name", [name for name in NAMES if name != NOTICE])
def test_the_other_kinds_as_printed(as_printed: Checked, name: str) -> None:
    assert wrong(as_printed(write(ROOT / "templates" / f"{name}.docx", fields_with("红头")))) == []


def test_every_element_is_looked_at(as_printed: Checked) -> None:
    """Passing means nothing where a clause was never applied."""
    formal = as_printed(write(ROOT / "templates" / f"{NOTICE}.docx", notice_fields(8, 6) | FORMAL))
    upward = as_printed(write(ROOT / "templates" / "整改情况报告.docx", fields_with("红头")))
    assert wrong(formal) == wrong(upward) == []
    met = {one.id for report in (formal, upward) for one in report.of(Verdict.OK)}
    # Other formats' clauses are met by documents of tests/word/inspect/formats.
    assert {one.id for one in formal.clauses} - OF_FORMATS == met
