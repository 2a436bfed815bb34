"""Every declared setting: its default, its limits, and what becomes of a broken one."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.core.check_context import CheckContext
from app.core.errors import BadOption
from app.store.settings import DUE_SOON_DAYS, PRESET, SETTINGS, TEMPLATE, Setting, Settings
from app.word.standard.layout import PRESETS
from app.word.templates.template_store import NOTICE

AS_OF = date(2026, 6, 30)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_declared_fully(setting: Setting) -> None:
    assert setting.fault(setting.default) is None
    assert setting.label and setting.help.endswith("。")
    assert setting.fault(None) and setting.fault([])
    assert (setting.fault(True) is None) is isinstance(setting.default, bool)


def test_the_defaults_hold_where_nothing_is_stored(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert (settings.due_soon_days, settings.preset, settings.template) == (7, "ink-true", "整改进展通报")
    assert settings.troubles == ()


def test_a_changed_setting_is_there_the_next_time(tmp_path: Path) -> None:
    Settings(tmp_path).change("preset", "literal")
    assert Settings(tmp_path).preset == "literal"


@pytest.mark.parametrize(
    ("days", "good"), [(-1, False), (0, True), (60, True), (61, False), ("7", False), (True, False)]
)
def test_days_keep_their_limits(days: object, good: bool) -> None:
    assert (DUE_SOON_DAYS.fault(days) is None) is good


def test_a_broken_value_falls_back_and_is_told(tmp_path: Path) -> None:
    stored = {"due_soon_days": 99, "preset": "literal", "colour": "red"}
    (tmp_path / "settings.json").write_text(json.dumps(stored), encoding="utf-8")
    settings = Settings(tmp_path)
    assert (settings.due_soon_days, settings.preset) == (7, "literal")
    assert settings.troubles == ("“临期天数”应在 0 到 60 之间，已改用默认设置。",)


def test_a_broken_file_falls_back_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{", encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.due_soon_days == 7
    [aside] = tmp_path.glob("settings-*.json")
    assert settings.troubles == (
        f"设置文件“settings.json”内容已损坏，原文件已改名为“{aside.name}”保留，已改用默认设置。",
    )
    settings.change("preset", "literal")
    assert (Settings(tmp_path).preset, aside.read_text(encoding="utf-8")) == ("literal", "{")


def test_settings_of_a_newer_version_and_of_another_window_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"colour": {"of": "red"}}', encoding="utf-8")
    first, second = Settings(tmp_path), Settings(tmp_path)
    first.change("preset", "literal")
    second.change("due_soon_days", 14)
    stored = json.loads(file.read_text(encoding="utf-8"))
    assert stored == {"colour": {"of": "red"}, "preset": "literal", "due_soon_days": 14}


@pytest.mark.parametrize("kept", ["周敏、林芳", "周敏,林芳", " 周敏\n林芳； "])
def test_the_roster_is_read_however_its_names_are_set_apart(tmp_path: Path, kept: str) -> None:
    settings = Settings(tmp_path)
    assert settings.roster == frozenset()
    settings.change("roster", kept)
    assert Settings(tmp_path).roster == {"周敏", "林芳"}
    settings.change("roster", "")
    assert Settings(tmp_path).roster == frozenset()


@pytest.mark.parametrize(("name", "value"), [("preset", ""), ("colour", "red"), ("template", " ")])
def test_a_change_that_will_not_do_is_refused(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(BadOption):
        Settings(tmp_path).change(name, value)
    assert not (tmp_path / "settings.json").exists()


def in_force(settings: Settings) -> tuple[object, ...]:
    return (
        settings.context(AS_OF),
        settings.preset,
        settings.template,
        settings.wide_points,
        settings.follows,
        settings.writes_back,
    )


def another(setting: Setting) -> str | int:
    if isinstance(setting.default, bool):
        return not setting.default
    return setting.limits[1] if setting.limits else "周敏"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_changed_setting_changes_something(tmp_path: Path, setting: Setting) -> None:
    settings = Settings(tmp_path)
    before = in_force(settings)
    settings.change(setting.name, another(setting))
    assert in_force(settings) != before, "hand it on in Settings.context; if no check asks for it, name it in in_force"


def test_settings_make_the_context_a_ledger_is_judged_from(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert settings.context(AS_OF) == CheckContext(AS_OF)
    for name, value in (("due_soon_days", 14), ("immediate_days", 60), ("roster", "周敏、林芳")):
        settings.change(name, value)
    kept = CheckContext(AS_OF, 14, immediate_days=60, roster=frozenset({"周敏", "林芳"}))
    assert settings.context(AS_OF) == kept


def test_without_a_folder_the_defaults_hold_and_a_change_for_this_run(tmp_path: Path) -> None:
    settings = Settings(None)
    assert settings.context(AS_OF) == CheckContext(AS_OF)
    settings.change("preset", "literal")
    assert settings.preset == "literal"


def test_the_default_preset_and_kind_are_there() -> None:
    assert PRESET.default in {one.name for one in PRESETS}
    assert TEMPLATE.default == NOTICE
