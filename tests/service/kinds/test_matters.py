"""Which matter (事项) a ledger is about: one is taken, several are asked about, nothing is guessed."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import BadOption, CannotWrite
from app.core.grid import Grid
from app.core.ledger import Ledger
from app.core.matters.given import Particulars
from app.core.matters.shipped import FOLDER, shipped_matters
from app.core.sheet import Sheet
from app.core.template_report import Severity
from app.service import Office
from app.service.kinds.matters import NO_PROPOSAL, MatterProposal, propose_matter

PLAIN = "整改台账"


def ledger(title: str = PLAIN, *, sheet: str = PLAIN, file: str = PLAIN, row: str = "", unread: str = "说明") -> Ledger:
    grid = Grid(sheet, ((title, None), ("序号", "问题"), (1, row)))
    sheets = (Sheet(sheet, True, header_rows=(2,), grid=grid), Sheet(unread, False, "没有可以识别的表头"))
    return Ledger(f"{file}.xlsx", "", "xlsx", sheets, ())


TITLE = "审计查出问题整改台账"
TABLE = {
    "the title": (ledger(TITLE), {}, ("审计",), "标题"),
    "the sheet": (ledger(sheet="巡视反馈问题"), {}, ("巡视",), "工作表名"),
    "the file": (ledger(file="环保督察整改台账"), {}, ("生态环境保护督察",), "文件名"),
    "a particular": (ledger(), {"检查机构": "省委第三巡视组"}, ("巡视",), "要素"),
    "the title before the particulars": (ledger(TITLE), {"被检查单位": "被审计单位"}, ("审计",), "标题"),
    "several": (ledger(TITLE, sheet="巡视反馈问题"), {}, ("审计", "巡视"), "标题"),
    "the default and another": (ledger(TITLE), {"检查机构": "市委第二巡察组"}, ("审计", "巡察"), "标题"),
    "nothing": (ledger(), {}, (), ""),
    "the default alone": (ledger("巡察反馈问题整改台账"), {}, (), ""),
    "only in a row": (ledger(row="审计组发现的问题"), {}, (), ""),
    "a sheet that is not read": (ledger(unread=TITLE), {}, (), ""),
    "one was given": (ledger(TITLE), {"事项": "巡察"}, (), ""),
    "not the name of a matter alone": (ledger("内部审计科整改台账"), {}, (), ""),
}


@pytest.mark.parametrize(("read", "given", "names", "where"), TABLE.values(), ids=TABLE)
def test_what_a_ledger_is_about(read: Ledger, given: dict[str, str], names: tuple[str, ...], where: str) -> None:
    proposed = propose_matter(read, Particulars().with_(given))
    assert (set(proposed.names), proposed.where) == (set(names), where)
    assert proposed.taken == (names[0] if len(names) == 1 else "")


def test_a_longer_sign_of_the_office_s_own_matter_is_the_more_telling() -> None:
    own = replace(shipped_matters()[0], name="提级巡察", signs=("提级巡察",))
    given = Particulars(matters=(*shipped_matters(), own))
    assert propose_matter(ledger("提级巡察反馈问题整改台账"), given) == MatterProposal(("提级巡察",), "标题")
    assert propose_matter(ledger("巡察反馈问题整改台账"), given) == NO_PROPOSAL


def test_a_copy_with_the_same_signs_is_asked_about() -> None:
    own = replace(shipped_matters()[0], name="县委巡察")
    given = Particulars(matters=(*shipped_matters(), own))
    assert propose_matter(ledger("巡察反馈问题整改台账"), given).names == ("巡察", "县委巡察")


def test_the_office_s_own_are_looked_at_again_when_their_files_change(office: Office) -> None:
    before = [one.name for one in office.matters.all()]
    file = office.templates.folder() / "甲.toml"
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8")
    file.write_text(text.replace('名称 = "审计"', '名称 = "经责审计"'), encoding="utf-8")
    assert [one.name for one in office.matters.all()] == [*before, "经责审计"]
    file.write_text("名称 = ", encoding="utf-8")
    assert [one.name for one in office.matters.all()] == before
    assert "甲.toml" in office.matters.troubles[0]
    Path(file).unlink()
    assert office.matters.troubles == ()


def test_a_copy_is_named_anew_in_its_file_and_known_at_once(office: Office) -> None:
    made = office.matters.copy(FOLDER / "审计.toml", "经责审计.toml")
    assert made == office.templates.folder() / "经责审计.toml"
    assert office.matters.all()[-1].name == "经责审计"
    assert replace(office.matters.all()[-1], name="审计") in shipped_matters()
    report = office.matters.check(made)
    assert report.of(Severity.ERROR) == ()
    assert [one.message for one in report.of(Severity.WARNING) if not one.line] == ["用语和事项“审计”完全一样"]
    with pytest.raises(CannotWrite, match=r"已经有“经责审计\.toml”"):
        office.matters.copy(FOLDER / "巡察.toml", "经责审计")
    with pytest.raises(CannotWrite, match="已经有名为“台账附表”的模板"):
        office.matters.copy(FOLDER / "巡察.toml", "台账附表")
    with pytest.raises(BadOption, match="“本局/审计”不能作事项的名称"):
        office.matters.copy(FOLDER / "巡察.toml", "本局/审计")
    with pytest.raises(BadOption, match="新事项"):
        office.matters.copy(FOLDER / "巡察.toml", " ")


def test_a_name_with_quotes_and_backslashes_stays_a_name(office: Office) -> None:
    office.matters.copy(FOLDER / "审计.toml", '甲"乙')
    assert office.matters.all()[-1].name == "甲＂乙"
    assert office.matters.troubles == ()


def test_the_program_s_and_the_office_s_own_are_listed_a_spoilt_one_too(office: Office) -> None:
    office.matters.copy(FOLDER / "审计.toml", "经责审计")
    (office.templates.folder() / "坏的.toml").write_text("名称 = ", encoding="utf-8")
    listed = office.matters.files()
    assert [one.name for one in listed if not one.own] == [one.name for one in shipped_matters()]
    assert {one.name: one.matter is None for one in listed if one.own} == {"坏的": True, "经责审计": False}
    assert all(one.path.is_file() for one in listed)


def test_every_fault_is_told_with_its_line(office: Office) -> None:
    file = office.matters.copy(FOLDER / "审计.toml", "错的")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[要素.检查机构]", "[要素.检查机关]").replace("动作 =", "动做 ="), encoding="utf-8")
    lines = file.read_text(encoding="utf-8").split("\n")
    report = office.matters.check(file)
    told = {one.message: one.line for one in report.faults}
    assert told["没有名为“检查机关”的要素"] == lines.index("[要素.检查机关]") + 1
    at = next(number for number, line in enumerate(lines, 1) if line.startswith("动做"))
    assert told["“动做”不是“用语”下面的名称"] == at
    assert all(one.fix for one in report.faults)


def test_a_file_that_is_no_toml_is_told_with_its_line(office: Office) -> None:
    file = office.templates.folder() / "坏的.toml"
    file.write_text('名称 = "甲"\n标志', encoding="utf-8")
    with pytest.raises(BadOption, match=r"第 2 行看不懂.*每行应写成"):
        office.matters.check(file)
