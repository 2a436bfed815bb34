"""The matters (事项) an office knows: those that come with the program and its own, as their files stand."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import BadOption, CannotWrite
from app.core.matters.folder import FOLDER
from app.core.matters.shipped import shipped_matters
from app.core.template_report import Severity
from app.service import Office


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
    shipped = next(one for one in shipped_matters() if one.name == "审计")
    assert replace(office.matters.all()[-1], name="审计", signs=shipped.signs) == shipped
    report = office.matters.check(made)
    assert report.of(Severity.ERROR) == ()
    assert [one.message for one in report.of(Severity.WARNING) if not one.line] == ["用语和事项“审计”完全一样"]
    again = office.matters.copy(made, "离任审计")
    assert again.read_text("utf-8") == made.read_text("utf-8").replace('名称 = "经责审计"', '名称 = "离任审计"')
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
    file = office.templates.folder() / "错的.toml"
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8")
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


@pytest.mark.parametrize("spoil", [("动作 =", "动做 ="), ('名称 = "审计"', "名称 = ")])
def test_one_that_should_stand_for_a_shipped_one_and_is_wrong_says_which_is_used(
    office: Office, spoil: tuple[str, str]
) -> None:
    text = (FOLDER / "审计.toml").read_text(encoding="utf-8")
    (office.templates.folder() / "审计.toml").write_text(text.replace(*spoil), encoding="utf-8")
    (told,) = office.matters.troubles
    assert "没有改好以前，用的是程序附带的“审计”，不是本单位的。" in told
    assert next(one for one in office.matters.all() if one.name == "审计") in shipped_matters()


def test_one_of_a_name_of_its_own_that_is_wrong_cannot_be_used(office: Office) -> None:
    (office.templates.folder() / "信访积案.toml").write_text("名称 = ", encoding="utf-8")
    assert office.matters.troubles[0].endswith("没有改好以前，不能用这个事项。")
