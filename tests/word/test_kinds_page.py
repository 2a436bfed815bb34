"""Every kind of document from the sample ledger, printed: pages, tables, numbers, nothing alone."""

from datetime import date
from pathlib import Path

import pytest

from app import notice, service
from app.core.particulars import Particulars
from app.core.standpoint import Standpoint
from app.word import layout
from app.word.document import write
from tests.word.rendering import Converter, Printed

ROOT = Path(__file__).resolve().parents[2]
FORMAL = {
    "版头": "红头", "发文字号": "云科协党组〔2026〕5号", "签发人": "周守中、李和、王知远", "主送机关": "中共云溪县委",
    "印章": "加盖", "抄送机关": "县委巡察工作领导小组办公室", "印发机关": "县科学技术协会办公室", "印发日期": "2026年7月1日",
    "督办字号": "云科整改督〔2026〕", "反馈期限": "2026年7月10日",
}  # fmt: skip


@pytest.fixture(scope="module")
def fields() -> dict[str, object]:
    given = Particulars().with_(service.read_particulars(ROOT / "samples" / "要素.toml")).with_(FORMAL)
    found = service.examine(ROOT / "samples" / "整改台账.xlsx", Standpoint(date(2026, 6, 30)), particulars=given)
    return notice.compose(found.ledger, given, found.report)


def printed(printer: Converter, fields: dict[str, object], name: str, preset: str = "") -> Printed:
    return printer.convert(f"{name}-{preset}", write(ROOT / "templates" / f"{name}.docx", fields, preset))


def words(one: Printed, page: int) -> list[str]:
    return [line.text for line in one.pages[page - 1]]


def has_header(one: Printed, page: int) -> bool:
    return any("具体问题" in text and "整改进展" in text for text in words(one, page))


@pytest.mark.parametrize("name", ["整改进展通报", "整改进展通报（分方面）", "整改进展通报（主体责任）"])
@pytest.mark.parametrize("preset", layout.PRESETS, ids=lambda one: one.name)
def test_notices(printer: Converter, fields: dict[str, object], name: str, preset: layout.Preset) -> None:
    one = printed(printer, fields, name, preset.name)
    for page in range(2, len(one.pages) - 1):
        assert 18 <= len(one.body(page)) <= 22
    last = " ".join(text for page in (len(one.pages) - 1, len(one.pages)) for text in words(one, page))
    assert "中共云溪县科学技术协会党组 2026年6月30日" in last
    rules = [band for band in one.ink(len(one.pages)).bands if 200 < band[0] < 266 and band[1] - band[0] < 0.8]
    assert 261.5 <= rules[-1][0] <= rules[-1][1] <= 264.5
    assert not any("{" in text for page in range(1, len(one.pages) + 1) for text in words(one, page))


def test_the_manners_differ(printer: Converter, fields: dict[str, object]) -> None:
    quoted = "".join(words(printed(printer, fields, "整改进展通报（分方面）"), 2))
    assert "（一）在“" in quoted
    assert "”问题的整改" in quoted
    duty = "".join("".join(words(printed(printer, fields, "整改进展通报（主体责任）"), page)) for page in (1, 2))
    assert duty.index("主体责任情况") < duty.index("主要负责人组织落实") < duty.index("三、反馈问题整改落实情况")


def test_a_report_is_signed_and_its_ledger_lies_across(printer: Converter, fields: dict[str, object]) -> None:
    one = printed(printer, fields, "整改情况报告")
    first = one.body(1)
    named = next(at for at, line in enumerate(first) if line.text.startswith("签发人："))
    assert first[named].text == "签发人：周守中李和"
    assert first[named + 1].text == "云科协党组〔2026〕5号王知远"
    assert first[named].right == pytest.approx(184 - layout.BODY_CHARACTER.millimetres, abs=1)
    assert first[named + 1].left == pytest.approx(28 + layout.BODY_CHARACTER.millimetres, abs=0.7)
    across = [page for page in range(1, len(one.pages) + 1) if has_header(one, page)]
    assert len(across) > 10
    assert across == list(range(across[0], len(one.pages)))
    assert any("抄送：" in text for text in words(one, len(one.pages)))


def test_the_report_without_imprint_ends_with_the_table(printer: Converter, fields: dict[str, object]) -> None:
    one = printed(printer, {**fields, "抄送机关": "", "印发机关": ""}, "整改情况报告")
    assert has_header(one, len(one.pages))


def test_slips_begin_a_page_and_count_anew(printer: Converter, fields: dict[str, object]) -> None:
    one = printed(printer, fields, "督办通知单")
    slips = fields["督办单"]
    assert isinstance(slips, list)
    assert len(one.pages) == len(slips) == 3
    for page, slip in enumerate(slips, 1):
        assert words(one, page)[:2] == ["督办通知单", str(slip["编号"])]
        assert one.number(page).text.replace(" ", "") == "—1—"
        assert [line.text for line in one.body(page)[-2:]] == ["中共云溪县科学技术协会党组", "2026年6月30日"]


def test_a_sheet_for_each_finished_problem(printer: Converter, fields: dict[str, object]) -> None:
    one = printed(printer, fields, "销号审批表")
    sheets = fields["销号表"]
    assert isinstance(sheets, list)
    titles = [page for page in range(1, len(one.pages) + 1) if words(one, page)[0] == "巡察整改问题销号审批表"]
    assert len(titles) == len(sheets) == 21
    assert len(one.pages) - len(titles) <= 2


def test_the_ledger_as_a_table(printer: Converter, fields: dict[str, object]) -> None:
    one = printed(printer, fields, "台账附表")
    assert words(one, 1)[0] == "县科协党组巡察整改台账"
    assert any("填报单位：中共云溪县科学技术协会党组" in text for text in words(one, len(one.pages)))
