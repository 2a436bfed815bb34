"""Every kind of document in every preset and with every head it may have, from the sample ledger."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app import notice
from app.core.check_context import CheckContext
from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.core.particulars import PLAIN, PRE_PRINTED, RED_HEADED
from app.service.particulars import read_particulars
from app.word.filling.document import write
from app.word.standard import layout
from app.word.standard.layout import Preset
from app.word.standard.presets import preset_of
from tests.offices import examine
from tests.word.rendering import Converter, Printed

ROOT = Path(__file__).resolve().parents[2]
OFFICE = preset_of(OwnPreset("局办版", top=36, bottom=30, left=26, right=24, pitch=28))
PRESETS = (*layout.PRESETS, OFFICE)
HEADED = ("整改进展通报", "整改情况报告")
# The other notices differ from the first in their words alone.
RED_ALONE = ("整改进展通报（分方面）", "整改进展通报（主体责任）")
FORMS = ("督办通知单", "销号审批表", "台账附表")
ACROSS = ("台账附表",)
FORMAL = {
    "版头": "红头", "发文字号": "云科协党组〔2026〕5号", "签发人": "周守中、李和、王知远", "主送机关": "中共云溪县委",
    "印章": "加盖", "抄送机关": "县委巡察工作领导小组办公室", "印发机关": "县科学技术协会办公室", "印发日期": "2026年7月1日",
    "督办字号": "云科整改督〔2026〕", "反馈期限": "2026年7月10日", "联系人": "张某某",
}  # fmt: skip
NUMBER = FORMAL["发文字号"]


@dataclass(frozen=True)
class Case:
    """One document to be printed."""

    kind: str
    preset: Preset
    head: str

    def __str__(self) -> str:
        return f"{self.kind}-{self.preset.name}-{self.head}"


@dataclass(frozen=True)
class Made:
    """The document and how it prints."""

    case: Case
    content: bytes
    printed: Printed


CASES = tuple(
    Case(kind, preset, head)
    for preset in PRESETS
    for kinds, heads in ((HEADED, (RED_HEADED, PLAIN, PRE_PRINTED)), (RED_ALONE, (RED_HEADED,)), (FORMS, (PLAIN,)))
    for kind in kinds
    for head in heads
)


def sample_fields(**given: str) -> dict[str, object]:
    """The fields from the sample's ledger with all formal elements; some given otherwise."""
    read = read_particulars(ROOT / "samples" / "要素.toml")
    particulars = Particulars().with_(read).with_({**FORMAL, **given})
    found = examine(ROOT / "samples" / "整改台账.xlsx", CheckContext(date(2026, 6, 30)), particulars=particulars)
    return notice.compose(found.ledger, particulars, found.report, as_of=date(2026, 6, 30))


def document(case: Case, fields: dict[str, object]) -> bytes:
    """The bytes of one, of the sample's fields."""
    template = ROOT / "templates" / f"{case.kind}.docx"
    return write(template, {**fields, "版头": case.head}, case.preset.name, PRESETS[2:])


def print_all(printer: Converter, fields: dict[str, object], cases: Iterable[Case]) -> dict[Case, Made]:
    """These documents of the sample's fields, printed together."""
    contents = {case: document(case, fields) for case in cases}
    printed = printer.convert_all({str(case): content for case, content in contents.items()})
    return {case: Made(case, content, printed[str(case)]) for case, content in contents.items()}
