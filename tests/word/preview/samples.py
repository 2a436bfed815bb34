"""Every kind of document from the sample ledgers: with a red head and imprint, and from the mended one plain."""

from datetime import date
from functools import cache

from lxml import etree

from app import notice
from app.core.check_context import CheckContext
from app.core.matters.given import Particulars
from app.service.particulars import read_particulars
from app.word.filling.document import write
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import parse
from app.word.standard.layout import Preset
from tests.offices import examine
from tests.word.kinds import FORMS, HEADED, PRESETS, RED_ALONE, ROOT

SAMPLES = {"整改台账": ("要素.toml", "要素-红头.toml"), "整改台账-已补正": ("要素.toml",)}


@cache
def fields(ledger: str) -> dict[str, object]:
    given = Particulars()
    for name in SAMPLES[ledger]:
        given = given.with_(read_particulars(ROOT / "samples" / name))
    path = ROOT / "samples" / f"{ledger}.xlsx"
    found = examine(path, CheckContext(date(2026, 6, 30)), particulars=given)
    return notice.compose(found.ledger, given, found.report)


def roots(content: bytes) -> dict[str, etree._Element]:
    """The parts of a document, parsed."""
    return {name: parse(part) for name, part in read_parts(content).items() if name.startswith("word/")}


@cache
def written(ledger: str, preset: Preset) -> dict[str, bytes]:
    """The documents by their kinds."""
    return {
        kind: write(ROOT / "templates" / f"{kind}.docx", fields(ledger), preset.name, PRESETS[2:])
        for kind in (*HEADED, *RED_ALONE, *FORMS)
        if kind != "督办通知单" or fields(ledger)["督办单"]
    }
