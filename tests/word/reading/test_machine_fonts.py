"""The lists of fonts as fontconfig and the registry of Windows tell them."""

from pathlib import Path

import pytest

from app.word.reading.machine_fonts import listed_families, machine_fonts, registry_families


def test_every_name_of_a_family_counts() -> None:
    listed = "FangSong,仿宋\nNoto Serif CJK SC,思源宋体,Noto Serif CJK SC Black\nA\\-B\n"
    assert listed_families(listed) >= {"FangSong", "仿宋", "思源宋体", "A-B"}


def test_names_of_the_registry() -> None:
    names = ("宋体 & 新宋体 (TrueType)", "FangSong (TrueType)", "方正小标宋_GBK (OpenType)")
    assert registry_families(names) == {"宋体", "新宋体", "FangSong", "方正小标宋_GBK"}


def _programs(folder: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> None:
    for name, script in scripts.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        file.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_fontconfig_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _programs(tmp_path, monkeypatch, fc_list="echo 仿宋,FangSong", fc_match="echo 华文中宋")
    found = machine_fonts("linux")
    assert found is not None
    assert found.families == {"仿宋", "FangSong"}
    assert found.stand_in("方正小标宋简体") == "华文中宋"


@pytest.mark.parametrize("scripts", [{}, {"fc_list": "exit 1", "fc_match": "exit 1"}])
def test_without_fontconfig_nothing_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scripts: dict[str, str]
) -> None:
    _programs(tmp_path, monkeypatch, **scripts)
    assert machine_fonts("linux") is None


def test_the_registry_is_read_on_windows_alone() -> None:
    found = machine_fonts("win32")
    assert found is not None
    assert found.stand_in("仿宋") == ""
