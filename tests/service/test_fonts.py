"""The fonts of the layout in use: told once, and replaced in a layout of the office's own."""

import pytest

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.service import Office
from app.word.reading.machine_fonts import MachineFonts
from app.word.standard.layout import TYPEFACES

ALL = frozenset(face.name for face in TYPEFACES.values())


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What this machine has; all but 仿宋 and 楷体, and one other 仿宋."""
    families = set(ALL - {"仿宋", "楷体"} | {"华文仿宋"})
    monkeypatch.setattr("app.service.fonts.machine_fonts", lambda: MachineFonts(frozenset(families)))
    return families


def test_it_is_told_until_dealt_with_and_again_when_another_is_missing(office: Office, machine: set[str]) -> None:
    assert not office.fonts.is_told(office.fonts.look())
    office.fonts.mark_told(office.fonts.look())
    assert office.fonts.is_told(office.fonts.look())
    machine.remove("黑体")
    assert not office.fonts.is_told(office.fonts.look())


def test_nothing_is_told_where_all_are_there(office: Office, machine: set[str]) -> None:
    machine.update(ALL)
    assert office.fonts.is_told(office.fonts.look())


def test_a_machine_that_does_not_tell_is_told_of_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.service.fonts.machine_fonts", lambda: None)
    assert not office.fonts.is_told(office.fonts.look())
    office.fonts.mark_told(office.fonts.look())
    assert office.fonts.is_told(office.fonts.look())


def test_what_is_there_makes_a_layout_of_its_own_and_the_rest_stays_missing(office: Office) -> None:
    planned = office.fonts.plan_preset(office.fonts.look())
    assert planned == OwnPreset("墨迹对齐（本机字体）", "ink-true", fonts={"仿宋": "华文仿宋"})
    assert office.presets.own()[0] == ()
    office.settings.change("preset", office.fonts.take_what_is_there(office.fonts.look()))
    now = office.fonts.look()
    assert (now.preset, [one.name for one in now.missing]) == (planned.name, ["楷体"])
    assert office.fonts.is_told(now)


def test_of_an_own_layout_all_but_the_missing_fonts_is_kept(office: Office) -> None:
    office.presets.save(OwnPreset("局办版", "literal", top=38.0, fonts={"小标宋": "方正小标宋_GBK", "楷体": "宋体"}))
    planned = office.fonts.plan_preset(office.fonts.look("局办版"))
    fonts = {"小标宋": "方正小标宋简体", "楷体": "宋体", "仿宋": "华文仿宋"}
    assert planned == OwnPreset("局办版（本机字体）", "literal", top=38.0, fonts=fonts)


def test_no_layout_is_replaced(office: Office, machine: set[str]) -> None:
    for name in ("墨迹对齐（本机字体）", "墨迹对齐（本机字体2）"):
        assert office.fonts.take_what_is_there(office.fonts.look()) == name
    machine.remove("华文仿宋")
    machine.add("方正仿宋_GBK")
    assert office.fonts.plan_preset(office.fonts.look("墨迹对齐（本机字体）")).name == "墨迹对齐（本机字体3）"


def test_a_long_name_is_cut(office: Office) -> None:
    office.presets.save(OwnPreset("县人民政府办公室公文处理科专用版式", "literal"))
    planned = office.fonts.plan_preset(office.fonts.look("县人民政府办公室公文处理科专用版式"))
    assert planned.name == "县人民政府办公室公文处理（本机字体）"
    office.presets.save(planned)


def test_a_layout_that_is_gone_is_not_in_use(office: Office) -> None:
    office.settings.change("preset", "没有的")
    assert office.fonts.look().preset == "ink-true"
    with pytest.raises(BadOption, match="没有名为“没有的”的版式"):
        office.fonts.look("没有的")
