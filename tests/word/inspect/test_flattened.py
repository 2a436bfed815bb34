"""Documents whose title and head another tool has made body text: every element is still known, and its look told."""

import pytest

from app.core.clause import LayoutReport
from app.word.ooxml.package import read_parts, write_parts
from app.word.ooxml.wml import DOCUMENT, parse, serialise, set_style, w
from app.word.reading.paragraphs import Reader
from app.word.standard import layout
from app.word.standard.layout import PRESETS
from tests.word.inspect.conftest import Checked, differing
from tests.word.kinds import Case, document, sample_fields

CLOSING = (layout.SIGNATURE, layout.DATE, layout.SEALED_SIGNATURE, layout.SEALED_DATE)
FLATTENED = (layout.MARK, layout.DOCUMENT_NUMBER, layout.TITLE, layout.ADDRESSEE, *CLOSING)
# Of each element at least one clause must speak; a document without a head has no mark to name.
NAMED = {
    "红头": {
        "mark-face",
        "mark-centred",
        "document-number-place",
        "title-font",
        "title-size",
        "title-centred",
        "closing-place",
    },
    "无": {"title-font", "title-size", "title-centred", "closing-place"},
}
CASES = [
    ("整改进展通报", "红头"),
    ("整改进展通报", "无"),
    ("整改情况报告", "无"),
    ("整改进展通报（分方面）", "红头"),
    ("整改进展通报（主体责任）", "红头"),
]


def flattened(content: bytes) -> bytes:
    parts = read_parts(content)
    root = parse(parts[DOCUMENT])
    reader = Reader({name: parse(parts[name]) for name in parts if name.endswith("styles.xml")})
    body = reader.styles.ident(layout.BODY)
    for paragraph in reader.styles.among(root, *FLATTENED):
        for properties in paragraph.findall(w("pPr")):
            paragraph.remove(properties)
        set_style(paragraph, body)
        for run in paragraph.iter(w("r")):
            for look in run.findall(w("rPr")):
                run.remove(look)
    parts[DOCUMENT] = serialise(root)
    return write_parts(parts)


def unknown(report: LayoutReport) -> set[str]:
    return {one.id for one in report.clauses if "没有认出" in one.found}


@pytest.mark.parametrize(("kind", "head"), CASES)
def test_every_flattened_element_is_named(as_written: Checked, kind: str, head: str) -> None:
    content = document(Case(kind, PRESETS[0], head), sample_fields(主送机关="中共云溪县委"))
    report = as_written(flattened(content))
    assert NAMED[head] <= differing(report)
    assert unknown(report) == set()
