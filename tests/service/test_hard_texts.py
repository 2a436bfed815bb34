"""What is hard for a document, from a real workbook into every kind of document: whole, or a finding says what went."""

from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import Workbook

from app.core.check_context import CheckContext
from app.core.matters.given import Particulars
from app.service import NoticeOrder, Office
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT
from app.word.templates.template_store import SHIPPED

HEAD = (
    "序号", "问题类别", "反馈问题", "具体问题", "整改目标", "整改措施", "责任领导", "责任部门", "责任人", "整改时限",
    "整改进展", "完成状态", "完成时间", "佐证材料",
)  # fmt: skip
HARD = "A&B <张三> 《通知》"
RARE = "𠮷㛃"
LONG = f"{'长' * 32766}末"
# As a workbook writes them: a bell, a vertical tab, half of a pair.
DROPPED = "开_x0007_始_x000B_于_xD800_半字"
KEPT = "开始于半字"
AS_OF = date(2026, 6, 30)
ROWS = (
    (1, HARD, HARD, f"{HARD}{RARE}", "目标<b>", HARD, "王&五", "财务<科>", "李<四>", "2026年6月1日", HARD, "已完成", "2026年5月1日", HARD),
    (2, "类别", "反馈", DROPPED, "目标", DROPPED, "王五", "财务<科>", "李四", "2026年6月1日", DROPPED, "整改中", "", ""),
    (3, "类别", "反馈", LONG, "目标", LONG, "王五", "财务<科>", "李四", "2026年6月1日", LONG, "已完成", "2026年5月1日", "有"),
    (4, "类别", "反馈", "逾期", "目标", f"{LONG[1:]}{RARE[0]}", "王五", "财务<科>", "李四", "2026年6月1日", f"{HARD}{RARE}", "整改中", "", ""),
)  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in (HEAD, *ROWS):
        book.active.append(row)
    path = tmp_path_factory.mktemp("hard") / "台账.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize("template", sorted(path.stem for path in SHIPPED.glob("*.docx")))
def test_hard_texts_come_out_whole_in_every_kind(template: str, ledger: Path, tmp_path: Path, office: Office) -> None:
    examination = office.examining.examine(ledger, CheckContext(AS_OF))
    given = Particulars().with_({"发文机关": f"中共{RARE}局{HARD}", "督办字号": "A&B〔2026〕"})
    order = NoticeOrder(tmp_path / "文件.docx", given, template=template, despite_findings=True)
    out = office.writing.write_notice(examination, order).path
    document = etree.fromstring(read_parts(out.read_bytes())[DOCUMENT])
    words = "".join(map(str, document.itertext()))
    slips = template == "督办通知单"
    expected = {HARD, RARE, "财务<科>" if slips or "表" in template else HARD, LONG if not slips else LONG[1:]}
    if template != "销号审批表":
        expected.add(KEPT)
    lost = {text[:20] for text in expected if text not in words}
    assert lost == set(), "a kind that never prints this text is to be excepted here"
    assert [sign for sign in ("\x07", "\x0b", "_x0007_", "_xD800_") if sign in words] == []


def test_what_is_dropped_is_told_at_its_cell(ledger: Path, office: Office) -> None:
    advice = office.examining.examine(ledger, CheckContext(AS_OF)).report.advice
    told = {str(one.finding.origin) for one in advice if one.finding.rule == "cell-cleaned"}
    assert told == {"Sheet!D3", "Sheet!F3", "Sheet!K3"}
