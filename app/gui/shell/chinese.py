"""Makes Qt itself speak Chinese: its own dialogs, the calendar, and the input method."""

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


@contextmanager
def input_method(environment: MutableMapping[str, str]) -> Iterator[None]:
    """Where the desktop says fcitx and Qt has no such plugin, go through ibus, which fcitx serves too.

    For as long as QApplication is made: WPS, opened from the window, has a plugin for fcitx and shall use it.
    """
    named = environment.get("QT_IM_MODULE", "")
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if not named.startswith("fcitx") or any("fcitx" in plugin.name for plugin in plugins.glob("*")):
        yield
        return
    environment["QT_IM_MODULE"] = "ibus"
    try:
        yield
    finally:
        environment["QT_IM_MODULE"] = named


def speak_chinese(app: QApplication) -> None:
    """Load Qt's Chinese texts whatever the system's language is, and count days the Chinese way."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
