"""The order of writing: refusals first, then the record, then the document, then that it stands."""

import hashlib
import json
import os
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.errors import AppError, BadTemplate, CannotWrite
from app.core.finding import Level
from app.core.matters.given import Particulars
from app.core.policy import Decided, Decision
from app.service import NoticeOrder, Office, writing
from app.service.examining import Examination
from app.store.records import Records

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "整改台账.xlsx"
AS_OF = date(2026, 6, 30)
GIVEN = Particulars().with_({"发文机关": "某局"})


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "台账.xlsx"))


@pytest.fixture
def template(office: Office) -> Path:
    return office.templates.copy("整改进展通报", "本局通报")


@pytest.fixture
def left(office: Office, ledger: Path) -> Examination:
    """With findings that stop a notice."""
    return office.examining.examine(ledger, CheckContext(AS_OF))


@pytest.fixture
def clean(office: Office, left: Examination) -> Examination:
    """Without."""
    levels = {one.finding.rule: "warn" for one in left.report.of(Level.MUST)}
    return office.examining.examine(left.path, CheckContext(AS_OF), levels=levels)


@pytest.fixture
def order(tmp_path: Path) -> NoticeOrder:
    return NoticeOrder(tmp_path / "通报.docx", GIVEN, despite_findings=True, reason="领导已同意")


def made(office: Office, own_folder: Path) -> tuple[Decision, ...]:
    """As another run of the program has them."""
    return Office(own_folder).decisions.list_made().made


def block(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    def refuse(*_: object) -> int:
        raise CannotWrite("记录库写不进去。")

    for name in names:
        monkeypatch.setattr(Records, name, refuse)


def test_an_override_that_cannot_be_recorded_stops_before_the_first_byte(
    office: Office, left: Examination, order: NoticeOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    block(monkeypatch, "add")
    before = sorted(left.path.parent.iterdir())
    with pytest.raises(CannotWrite, match="记录库写不进去"):
        office.writing.write_notice(left, replace(order, figures=order.out.with_suffix(".json")))
    assert sorted(left.path.parent.iterdir()) == before


@pytest.mark.parametrize(("call", "said"), [("add", "没有记入记录"), ("finish", "记录里还标着没有写完")])
def test_an_ordinary_notice_that_cannot_be_recorded_is_written_and_says_so(
    office: Office, clean: Examination, order: NoticeOrder, monkeypatch: pytest.MonkeyPatch, call: str, said: str
) -> None:
    block(monkeypatch, call)
    written = office.writing.write_notice(clean, order)
    assert order.out.stat().st_size
    [trouble] = written.troubles
    assert trouble.startswith("文件已写好，但") and said in trouble


def test_what_was_written_is_recorded_with_all_that_made_it(
    office: Office, left: Examination, order: NoticeOrder, own_folder: Path
) -> None:
    assert office.writing.write_notice(left, order).troubles == ()
    [one] = made(office, own_folder)
    template = office.templates.file("整改进展通报")
    assert (one.kind, one.day, one.reason, one.unfinished) == (Decided.OVERRIDE, "2026-06-30", "领导已同意", False)
    assert (one.out, one.ledger, one.sha256) == (str(order.out), str(left.path), left.ledger.digest)
    assert (one.template, one.preset, dict(one.particulars)) == ("整改进展通报", "ink-true", {"发文机关": "某局"})
    assert one.template_sha256 == hashlib.sha256(template.read_bytes()).hexdigest()
    assert len(one.open) == len(left.report.of(Level.MUST))


def test_one_that_was_never_finished_is_marked_so(
    office: Office, left: Examination, order: NoticeOrder, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(*_: object, **__: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "write_whole", end)
    with pytest.raises(KeyboardInterrupt):
        office.writing.write_notice(left, order)
    assert [(one.kind, one.unfinished) for one in made(office, own_folder)] == [(Decided.OVERRIDE, True)]


def test_one_that_could_not_be_written_is_not_recorded_as_written(
    office: Office, left: Examination, order: NoticeOrder, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Path:
        raise CannotWrite("写不进去。")

    monkeypatch.setattr(writing, "write_whole", refuse)
    with pytest.raises(CannotWrite):
        office.writing.write_notice(left, order)
    assert made(office, own_folder) == ()


def test_what_the_ledger_has_to_fill_is_told_unasked(office: Office, clean: Examination, order: NoticeOrder) -> None:
    names = {one.name for one in office.writing.write_notice(clean, order).gaps}
    assert names >= {"整改时限", "新的完成时限"}
    assert "反馈日期" not in names


def test_a_document_without_such_gaps_leaves_none_open(office: Office, clean: Examination, order: NoticeOrder) -> None:
    assert office.writing.write_notice(clean, replace(order, template="督办通知单")).gaps == ()


def test_figures_stand_beside_the_notice(office: Office, clean: Examination, order: NoticeOrder) -> None:
    figures = order.out.with_suffix(".json")
    office.writing.write_notice(clean, replace(order, figures=figures))
    assert json.loads(figures.read_text(encoding="utf-8"))
    assert order.out.read_bytes().startswith(b"PK")


def refused(office: Office, examination: Examination, order: NoticeOrder, own_folder: Path) -> str:
    """Why; and nothing was written or recorded."""
    folders = (examination.path.parent, own_folder)
    before = {file: file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file()}
    with pytest.raises(AppError) as caught:
        office.writing.write_notice(examination, order)
    assert {file: file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file()} == before
    return caught.value.message


def test_every_refusal_comes_before_the_first_byte(
    office: Office, clean: Examination, order: NoticeOrder, own_folder: Path, template: Path, tmp_path: Path
) -> None:
    office.decisions.set_aside(clean, clean.report.advice[0], "待明确", day=AS_OF)
    given, journal = tmp_path / "要素.toml", tmp_path / "journal.jsonl"
    for one in (given, journal, order.out, tmp_path / "数字.json"):
        one.write_bytes(b"x")
    inputs = {given: "要素文件", journal: "记录库"}
    order = replace(order, template=str(template), inputs=inputs)
    free, figures = tmp_path / "新.docx", tmp_path / "数字.json"
    for changed, said in (
        (replace(order), "已经存在"),
        (replace(order, out=free, figures=figures), "已经存在"),
        (replace(order, out=free, figures=free), "写了两次"),
        (replace(order, out=free, sources=figures), "已经存在"),
        (replace(order, out=free, sources=free), "写了两次"),
        (replace(order, out=free, figures=tmp_path / "新.json", sources=tmp_path / "新.json"), "写了两次"),
        (replace(order, out=free, figures=tmp_path / "." / "新.DOCX"), "写了两次"),
        (replace(order, out=tmp_path / "没有" / "新.docx"), "这个文件夹"),
        (replace(order, out=tmp_path / "新.doc"), "不是 Word 文件名"),
    ):
        assert said in refused(office, clean, changed, own_folder)
    order = replace(order, overwrite=True)
    for at, (one, said) in enumerate(
        (
            (clean.path, "就是台账本身"),
            (template, "就是所用的模板"),
            (given, "就是要素文件"),
            (journal, "就是记录库"),
            (own_folder / "taizhang.sqlite", "就是记录库"),
        )
    ):
        soft, hard = tmp_path / f"软{at}.docx", tmp_path / f"硬{at}.docx"
        soft.symlink_to(one)
        os.link(one, hard)
        for changed in (
            replace(order, out=soft),
            replace(order, out=hard),
            replace(order, out=free, figures=one),
            replace(order, out=free, figures=soft),
            replace(order, out=free, sources=hard),
        ):
            assert said in refused(office, clean, changed, own_folder)


def test_the_template_itself_is_no_output_in_any_case_of_letters(
    office: Office, clean: Examination, order: NoticeOrder, own_folder: Path, template: Path
) -> None:
    for out in (template, template.with_name("本局通报.DOCX")):
        order = replace(order, template=str(template), out=out, overwrite=True)
        assert "就是所用的模板" in refused(office, clean, order, own_folder)


def test_a_wrong_template_is_refused_before_the_record(
    office: Office, clean: Examination, order: NoticeOrder, own_folder: Path, template: Path
) -> None:
    template.write_bytes(b"no document")
    order = replace(order, template=str(template))
    with pytest.raises(BadTemplate):
        office.writing.write_notice(clean, order)
    assert made(office, own_folder) == ()


def test_slips_are_not_stopped_by_the_findings_they_ask_about(
    office: Office, left: Examination, tmp_path: Path
) -> None:
    order = NoticeOrder(tmp_path / "督办.docx", GIVEN, template="督办通知单")
    assert office.writing.left_to_mend(left, "整改进展通报") == left.report.of(Level.MUST) != ()
    assert office.writing.left_to_mend(left, "督办通知单") == ()
    assert office.writing.write_notice(left, order).path.is_file()
    assert [one.name for one in office.writing.write_notice(left, replace(order, overwrite=True)).missing] == [
        "联系电话", "成文日期", "督办字号", "反馈期限", "联系人",
    ]  # fmt: skip


def test_sheets_of_close_out_say_which_problems_have_none(office: Office, left: Examination, tmp_path: Path) -> None:
    order = NoticeOrder(tmp_path / "销号.docx", GIVEN, template="销号审批表")
    prepared = office.writing.prepare(left, "销号审批表", GIVEN)
    assert [one.number for one in prepared.closable][:3] == [
        "1（“整改台账”第5行）", "4（“整改台账”第14行）", "5（“整改台账”第16行）",
    ]  # fmt: skip
    assert prepared.left_out[0] == "问题3（“整改台账”第11行）“议事决策不规范，个别事项以工作…”：责任人是空的。"
    assert office.writing.write_notice(left, order).left_out == prepared.left_out
    chosen = office.writing.write_notice(left, replace(order, problems=["2", "4"], overwrite=True))
    assert chosen.left_out == (
        "问题2（“整改台账”第7行）“谋划推动重点工作力度不足，县科…”：还没有完成，状态是“整改中”。",
    )


@pytest.mark.parametrize(
    ("template", "problems", "said"),
    [
        ("销号审批表", ["99"], "台账里没有编号是“99”的问题"),
        ("整改进展通报", ["1"], "只有督办通知单和销号审批表可以只写选中的问题"),
        ("销号审批表", ["2"], "选中的问题都不能销号。问题2"),
    ],
)
def test_problems_that_cannot_be_chosen(
    office: Office, left: Examination, order: NoticeOrder, template: str, problems: list[str], said: str
) -> None:
    with pytest.raises(AppError, match=said):
        office.writing.write_notice(left, replace(order, template=template, problems=problems))
    assert not order.out.exists()


def test_days_that_differ_are_told(office: Office, left: Examination) -> None:
    given = GIVEN.with_({"成文日期": "2026-07-06"})
    assert office.writing.days(left, "整改进展通报", GIVEN.with_({"成文日期": "2026-06-30"})) == ()
    assert office.writing.days(left, "整改进展通报", given)[0].startswith("成文日期2026年7月6日：印在落款处")
    assert office.writing.days(left, "销号审批表", given) == ()
    assert office.writing.days(left, "台账附表", given) == ()


def test_points_are_offered_where_the_office_prints_them_full_width(
    office: Office, monkeypatch: pytest.MonkeyPatch, left: Examination
) -> None:
    monkeypatch.setattr(type(office.writing), "pointings", lambda *_: ("a fix",))
    prepare = office.writing.prepare
    assert list(map(str, prepare(left, office.settings.template, Particulars()).points)) == ["a fix"]
    office.settings.change("wide_points", False)
    assert prepare(left, office.settings.template, Particulars()).points == ()
