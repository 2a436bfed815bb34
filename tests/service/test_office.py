"""The context this office's settings make."""

from datetime import date

from app.service.office import office_context, office_folder
from app.store.settings import Settings

AS_OF = date(2026, 6, 30)


def test_settings_make_the_standpoint() -> None:
    kept = Settings(office_folder())
    for name, value in (("due_soon_days", 14), ("immediate_days", 60), ("roster", "周敏、林芳")):
        kept.change(name, value)
    context, troubles = office_context(AS_OF)
    assert (context.as_of, context.due_soon_days, context.immediate_days) == (AS_OF, 14, 60)
    assert context.roster == {"周敏", "林芳"}
    assert troubles == ()


def test_broken_settings_are_told() -> None:
    (office_folder()).mkdir(parents=True)
    (office_folder() / "settings.json").write_text("{", encoding="utf-8")
    assert office_context(AS_OF)[1] == ("设置文件“settings.json”内容已损坏，已改用默认设置。",)
