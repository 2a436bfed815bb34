"""The standpoint this office's settings make."""

from datetime import date

from app.service.office import office_folder, office_standpoint
from app.store.settings import Settings

AS_OF = date(2026, 6, 30)


def test_settings_make_the_standpoint() -> None:
    kept = Settings(office_folder())
    for name, value in (("due_soon_days", 14), ("immediate_days", 60), ("roster", "周敏、林芳")):
        kept.change(name, value)
    standpoint, troubles = office_standpoint(AS_OF)
    assert (standpoint.as_of, standpoint.due_soon_days, standpoint.immediate_days) == (AS_OF, 14, 60)
    assert standpoint.roster == {"周敏", "林芳"}
    assert troubles == ()


def test_broken_settings_are_told() -> None:
    (office_folder()).mkdir(parents=True)
    (office_folder() / "settings.json").write_text("{", encoding="utf-8")
    assert office_standpoint(AS_OF)[1] == ("设置文件“settings.json”内容已损坏，已改用默认设置。",)
