"""An office's presets outlive the run; a broken file costs the presets, never the start."""

import json
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.store.own_presets import OwnPresets

OFFICE = OwnPreset("局办版", "literal", top=37, pitch=28.95, fonts={"仿宋": "方正仿宋_GBK"})


def test_saved_replaced_and_removed(tmp_path: Path) -> None:
    presets = OwnPresets(tmp_path)
    presets.save(OFFICE)
    presets.save(OwnPreset("内部"))
    assert OwnPresets(tmp_path).all() == (OFFICE, OwnPreset("内部"))
    OwnPresets(tmp_path).save(OwnPreset("内部", pitch=30))
    OwnPresets(tmp_path).remove("局办版")
    assert OwnPresets(tmp_path).all() == (OwnPreset("内部", pitch=30),)
    with pytest.raises(BadOption, match="没有名为“局办版”的本单位版式，不能删除；本单位保存的版式：内部"):
        OwnPresets(tmp_path).remove("局办版")


@pytest.mark.parametrize(
    "stored",
    ["甲", {"top": "37"}, {"top": True}, {"fonts": ["仿宋"]}, {"fonts": {"仿宋": 1}}, {"base": 1}, {"colour": 1}],
)
def test_one_that_cannot_be_read_is_told_of(tmp_path: Path, stored: object) -> None:
    (tmp_path / "presets.json").write_text(
        json.dumps({"坏的": stored, "好的": {}}, ensure_ascii=False), encoding="utf-8"
    )
    presets = OwnPresets(tmp_path)
    assert presets.all() == (OwnPreset("好的"),)
    assert presets.troubles == ("版式文件“presets.json”里的“坏的”读不出来，请重新保存版式。",)


def test_a_broken_file_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "presets.json").write_text("{", encoding="utf-8")
    presets = OwnPresets(tmp_path)
    [aside] = tmp_path.glob("presets-*.json")
    assert presets.all() == ()
    assert presets.troubles == (
        f"版式文件“presets.json”内容已损坏，原文件已改名为“{aside.name}”保留，请重新保存版式。",
    )
    presets.save(OFFICE)
    assert (OwnPresets(tmp_path).all(), aside.read_text(encoding="utf-8")) == ((OFFICE,), "{")


def test_what_another_window_saved_and_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    later = {"以后的": {"colour": 1}}
    (tmp_path / "presets.json").write_text(json.dumps(later), encoding="utf-8")
    first, second = OwnPresets(tmp_path), OwnPresets(tmp_path)
    first.save(OFFICE)
    second.save(OwnPreset("内部"))
    assert OwnPresets(tmp_path).all() == (OFFICE, OwnPreset("内部"))
    first.remove("局办版")
    assert OwnPresets(tmp_path).all() == (OwnPreset("内部"),)
    assert later.items() <= json.loads((tmp_path / "presets.json").read_text(encoding="utf-8")).items()
