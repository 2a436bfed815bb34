"""An office's own templates through the service: copied, put beside, checked, and filled whole."""

import io
import re
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from app.core.check_context import CheckContext
from app.core.errors import AppError, BadOption, BadTemplate, CannotWrite, NothingToWrite
from app.core.field import Kind
from app.core.matters.given import Particulars
from app.core.particulars import IN_PARAGRAPHS, LETTERHEAD, MATTER, PARTICULARS, RED_HEADED
from app.notice import is_ledger
from app.service import NoticeOrder, Office
from app.service.examining import Examination
from app.word.ooxml.package import read_parts
from tests.offices import examine
from tests.word.templates.making import of, office_template, picture

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "整改台账-已补正.xlsx"


@pytest.fixture(scope="module")
def examination() -> Examination:
    return examine(SAMPLE, CheckContext(date(2026, 6, 30)))


def written(office: Office, examination: Examination, template: str, out: Path) -> Path:
    order = NoticeOrder(out, Particulars(), template=template, despite_findings=True)
    return office.writing.write_notice(examination, order).path


def test_only_the_ledger_s_own_table_is_the_ledger_whole(office: Office) -> None:
    """Who gets it in the ledger's place is told which columns it has not."""
    assert [name for name in office.templates.names() if is_ledger(office.templates.fields_used(name))] == ["台账附表"]


def test_a_template_an_office_might_make_is_filled_whole(
    office: Office, examination: Examination, tmp_path: Path
) -> None:
    (office.templates.folder() / "本局通报.docx").write_bytes(office_template())
    assert office.templates.names()[-1] == "本局通报"
    assert office.templates.check("本局通报").errors == ()
    out = written(office, examination, "本局通报", tmp_path / "通报.docx")
    document = Document(io.BytesIO(out.read_bytes()))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert "我单位对照反馈意见，梳理问题27个（二十七个），制定措施71条。" in words
    assert "本件张贴公布。" in words
    assert [row.cells[0].text.split(".")[0] for row in document.tables[0].rows] == ["问题", *map(str, range(1, 28))]
    assert document.sections[0].footer.paragraphs[0].text == "【待补：发文机关】 印"
    assert picture() in read_parts(out.read_bytes()).values()
    assert len(document.inline_shapes) == 1
    assert not any("{" in text for text in words)


def test_the_folder_is_made_on_demand_and_says_what_it_is_for(office: Office, own_folder: Path) -> None:
    before = office.templates.names()
    assert not list(own_folder.rglob("模板"))
    folder = office.templates.folder()
    assert "templates/README.md" in (folder / "说明.txt").read_text(encoding="utf-8")
    assert office.templates.names() == before


def test_a_copy_to_be_changed(office: Office) -> None:
    made = office.templates.copy("督办通知单", "督办单/本局.docx")
    assert made == office.templates.folder() / "督办单／本局.docx"
    assert made.read_bytes() == office.templates.file("督办通知单").read_bytes()
    assert [(one.name, one.own) for one in office.templates.all()][-1] == ("督办单／本局", True)
    with pytest.raises(CannotWrite, match=r"已经有“督办单／本局\.docx”"):
        office.templates.copy("督办通知单", "督办单／本局")
    with pytest.raises(BadOption):
        office.templates.copy("督办通知单", " .docx")
    with pytest.raises(BadTemplate):
        office.templates.copy("没有这个", "甲")


def test_an_office_s_own_slips_are_refused_where_there_is_nothing_to_supervise(
    office: Office, examination: Examination, tmp_path: Path
) -> None:
    office.templates.copy("督办通知单", "本局督办单")
    with pytest.raises(NothingToWrite):
        written(office, examination, "本局督办单", tmp_path / "督办.docx")


def test_a_broken_template_writes_nothing_and_tells_its_first_errors(
    office: Office, examination: Examination, tmp_path: Path
) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(
        of(
            "{{ 发文单位 }}",
            "{%p for 事项 in 待整改事项 %}",
            "{{ 事项.名字 }}",
            "{{ 发文机关",
            "{% import 'os' as o %}",
        )
    )
    with pytest.raises(BadTemplate) as caught:
        written(office, examination, str(path), tmp_path / "通报.docx")
    assert caught.value.message == (
        "模板“坏.docx”有 5 处错误：正文第1段“{{ 发文单位 }}”：没有名为“发文单位”的字段；"
        "正文第2段“{%p for 事项 in 待…”：“{%p for 事项 in 待整改事项 %}”后面没有对应的 {%p endfor %}；"
        "正文第3段“{{ 事项.名字 }}”：“事项”里没有“名字”。全部错误和改法，请在窗口的“模板…”里检查，或运行 template 命令。"
    )
    assert not (tmp_path / "通报.docx").exists()


def test_a_wrong_field_of_an_empty_list_is_found_too(office: Office, examination: Examination, tmp_path: Path) -> None:
    """The declared vocabulary is asked, not this ledger's values: next month the list may not be empty."""
    path = tmp_path / "坏.docx"
    path.write_bytes(of("{% for 单 in 督办单 %}{{ 单.编码 }}{% endfor %}"))
    with pytest.raises(BadTemplate, match="“单”里没有“编码”"):
        written(office, examination, str(path), tmp_path / "通报.docx")


@pytest.mark.parametrize(
    ("template", "asked", "not_asked"),
    [
        (
            "督办通知单",
            {"发文机关", "成文日期", "联系电话", "督办字号", "反馈期限"},
            {"检查开始日期", "领导小组组长", "签发人"},
        ),
        ("整改进展通报", {"检查开始日期", "检查结束日期", "标题", "附件", "领导小组组长"}, {"签发人", "督办字号"}),
        ("销号审批表", {"发文机关"}, {"成文日期", "附件"}),
    ],
)
def test_only_what_a_template_needs_can_be_missing(
    template: str, asked: set[str], not_asked: set[str], office: Office
) -> None:
    needed = office.templates.particulars_used(template, Particulars().matter)
    names = {one.name for one in needed}
    assert asked <= names
    assert not not_asked & names
    missing = {one.name for one in Particulars().list_missing() if one in needed}
    assert missing == {one.name for one in needed if not one.optional}


def test_every_particular_is_asked_for_by_some_kind_of_document(office: Office) -> None:
    """The window shows only what the chosen kind needs: one that none needs could never be given."""
    asked = {
        one.name
        for matter in Particulars().matters
        for kind in office.templates.names()
        for one in office.templates.particulars_used(kind, matter)
    }
    assert [one.name for one in PARTICULARS if one.name not in asked] == [], "use it in a template (tools/templates)"


def test_every_text_that_is_given_is_printed_in_some_kind_of_document(office: Office, tmp_path: Path) -> None:
    """A template may ask whether a particular is given ({% if … %}) and yet not print it."""
    faulty = examine(SAMPLE.with_name("整改台账.xlsx"), CheckContext(date(2026, 6, 30)))
    texts = (one for one in PARTICULARS if one.kind in (Kind.TEXT, Kind.LONG_TEXT))
    given = {one.name: f"甲{number}乙" for number, one in enumerate(texts)}
    particulars = Particulars().with_({**given, LETTERHEAD.name: RED_HEADED})
    # The default matter asks for all but its own object (检查事项), which the notice of an audit prints.
    kinds = [(kind, particulars) for kind in office.templates.names()]
    printed = ""
    # What heads the group is told where the office wrote no paragraphs of its own.
    plain = particulars.with_(dict.fromkeys((one.name for one in IN_PARAGRAPHS), ""))
    others = (particulars.with_({MATTER.name: "审计"}), plain)
    for at, (kind, named) in enumerate([*kinds, *(("整改进展通报", one) for one in others)]):
        order = NoticeOrder(tmp_path / f"{at}.docx", named, template=kind, despite_findings=True)
        parts = read_parts(office.writing.write_notice(faulty, order).path.read_bytes())
        printed += re.sub("<[^>]+>", "", "".join(part.decode(errors="ignore") for part in parts.values()))
    assert [name for name, text in given.items() if text not in printed] == [], "print it in tools/templates"


def test_the_copy_with_comments_is_never_the_template_itself(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "坏.docx"
    path.write_bytes(of("{{ 发文单位 }}"))
    before = path.read_bytes()
    with pytest.raises(CannotWrite):
        office.templates.write_comments(path, path, overwrite=True)
    assert path.read_bytes() == before
    out = office.templates.write_comments(path, tmp_path / "批注.docx")
    assert [one.author for one in Document(io.BytesIO(out.read_bytes())).comments] == ["台账成文"]
    with pytest.raises(AppError, match=r"以 \.docx 结尾"):
        office.templates.write_comments(path, tmp_path / "批注.doc")


NEEDED = {one.name: one.example for one in PARTICULARS if not one.optional}


@pytest.mark.parametrize(
    ("kind", "given", "missing"),
    [
        ("整改进展通报", {}, []),
        ("整改进展通报", {"联系电话": ""}, ["联系电话"]),
        ("整改进展通报", {"版头": "红头"}, ["发文字号"]),
        ("整改情况报告", {}, ["报告主送机关"]),
        ("整改情况报告", {"版头": "红头", "主送机关": "某委"}, ["发文字号", "签发人"]),
        ("整改情况报告", {"报告主送机关": "某委", "密级和保密期限": "机密", "印发机关": "某办"}, ["份号", "印发日期"]),
        ("督办通知单", {"督办字号": "云督〔2026〕"}, ["反馈期限", "联系人"]),
        ("台账附表", {"联系电话": "", "被巡察单位": ""}, []),
    ],
)
def test_missing_is_what_the_template_would_print_as_a_gap(
    office: Office, kind: str, given: dict[str, str], missing: list[str]
) -> None:
    assert [one.label for one in office.templates.missing(kind, Particulars().with_({**NEEDED, **given}))] == missing


def test_an_office_s_own_gap_counts_too_and_a_changed_file_is_read_anew(office: Office) -> None:
    path = office.templates.folder() / "本局.docx"
    path.write_bytes(of("{{ 发文机关 }}{% if not 密级和保密期限 %}【待补：密级和保密期限】{% endif %}"))
    given = Particulars().with_(NEEDED)
    assert [one.name for one in office.templates.missing("本局", given)] == ["密级和保密期限"]
    path.write_bytes(of("{{ 发文机关 }}"))
    assert office.templates.missing("本局", given) == ()
    path.write_bytes(b"broken")
    assert office.templates.missing("本局", Particulars()) == Particulars().list_missing()


FORMER = "{{ 被巡察单位 }}，{{ 巡察机构 }}，{{ 巡察时间 }}，{{ 反馈日期 }}"


@pytest.mark.parametrize("matter", ["", "巡视"])
def test_a_template_and_particulars_of_the_time_before_matters_go_on_working(
    office: Office, examination: Examination, tmp_path: Path, matter: str
) -> None:
    (office.templates.folder() / "旧通报.docx").write_bytes(of(FORMER))
    assert office.templates.check("旧通报").errors == ()
    given = {
        "被巡察单位": "学校党委", "巡察机构": "某组", "巡察开始日期": "2025-9-8", "巡察结束日期": "2025-10-31",
        "反馈日期": "2025-12-5", MATTER.name: matter,
    }  # fmt: skip
    order = NoticeOrder(tmp_path / "通报.docx", Particulars().with_(given), template="旧通报", despite_findings=True)
    out = office.writing.write_notice(examination, order).path
    assert Document(str(out)).paragraphs[0].text == "学校党委，某组，2025年9月8日至10月31日，2025年12月5日"
