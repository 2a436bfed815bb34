"""Every shipped matter with its sample: each kind it has is written whole, in its own words and in no other's."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.clause import Verdict
from app.core.matters.given import Particulars
from app.core.matters.matter import Matter
from app.core.matters.shipped import shipped_matters
from app.service import NoticeOrder, Office
from app.service.examining import Examination
from app.service.layout import check_layout
from app.service.particulars import read_particulars
from app.word.ooxml.package import read_parts
from app.word.ooxml.wml import DOCUMENT, parse
from app.word.reading.worded import worded_paragraphs

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "事项"
# A complete ledger asks nobody for anything until its deadlines are past.
AS_OF, LATER = date(2026, 6, 30), date(2027, 2, 1)
SLIPS = "督办通知单"
MATTERS = shipped_matters()
NAMES = tuple(one.name for one in MATTERS)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("own"))


def given(office: Office, matter: Matter) -> Particulars:
    return office.matters.nothing_given().with_(read_particulars(SAMPLES / f"{matter.name}-要素.toml"))


def examined(office: Office, matter: Matter, as_of: date, particulars: Particulars) -> Examination:
    return office.examining.examine(SAMPLES / f"{matter.name}-台账.xlsx", CheckContext(as_of), particulars=particulars)


def words(office: Office, matter: Matter, kind: str, out: Path) -> str:
    particulars, as_of = given(office, matter), AS_OF
    if kind == SLIPS:
        as_of, particulars = LATER, particulars.with_({"成文日期": LATER, "反馈期限": date(2027, 3, 1)})
    examination = examined(office, matter, as_of, particulars)
    confirmed = {one.name: one.value for one in office.claims.proposals(examination)}
    order = NoticeOrder(out, particulars, template=kind, confirmed=confirmed)
    office.writing.write_notice(examination, replace(order, overwrite=True))
    told = worded_paragraphs(parse(read_parts(out.read_bytes())[DOCUMENT]))
    return "\n".join(text for _, text in told)


@pytest.mark.parametrize("matter", MATTERS, ids=NAMES)
def test_its_sample_is_complete(office: Office, matter: Matter) -> None:
    particulars = given(office, matter)
    assert particulars.matter.name == matter.name
    assert particulars.list_missing() == ()
    assert [one.message for one in examined(office, matter, AS_OF, particulars).report.advice] == []


@pytest.mark.parametrize("matter", MATTERS, ids=NAMES)
def test_each_kind_it_has_lacks_nothing_and_speaks_of_no_other_matter(
    office: Office, matter: Matter, tmp_path: Path
) -> None:
    for kind in matter.kinds or office.templates.names():
        out = tmp_path / f"{kind}.docx"
        text = words(office, matter, kind, out)
        assert check_layout(out, measure=False).of(Verdict.DIFFERS) == (), kind
        if kind != SLIPS:
            assert "【待补" not in text, kind
        others = {sign for one in shipped_matters() if one.name != matter.name for sign in (one.name, *one.signs)}
        assert [sign for sign in sorted(others) if sign in text] == [], kind
        assert "{{" not in text, kind


@pytest.mark.parametrize(
    ("name", "word", "done"), [("督查督办", "事项", "办理"), ("安全生产检查", "隐患", "整改"), ("审计", "问题", "整改")]
)
def test_tables_call_a_problem_as_the_matter_does(
    office: Office, name: str, word: str, done: str, tmp_path: Path
) -> None:
    matter = next(one for one in MATTERS if one.name == name)
    table, sheet, slip = (
        words(office, matter, kind, tmp_path / f"{kind}.docx") for kind in ("台账附表", "销号审批表", SLIPS)
    )
    assert f"具体{word}" in table and f"具体{word}" in sheet
    assert f"{word}编号：1" in sheet and f"{done}时限" in sheet
    assert f"编号\n{word}\n" in slip and f"{done}措施：" in slip


def test_the_addressee_of_the_report_does_not_head_the_notice(office: Office, tmp_path: Path) -> None:
    matter = next(one for one in MATTERS if one.name == "审计")
    report, notice = (
        words(office, matter, kind, tmp_path / f"{kind}.docx") for kind in ("整改情况报告", "整改进展通报")
    )
    assert "云溪县人民政府：" in report
    assert "云溪县人民政府：" not in notice


def test_another_matters_words_are_found() -> None:
    assert any(sign in "根据审计组的意见" for one in MATTERS for sign in one.signs)
