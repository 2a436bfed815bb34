"""Makes Qt itself speak Chinese: its own dialogs, the calendar, and the input method."""

from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def choose_input_method(environment: MutableMapping[str, str]) -> None:
    """Where the desktop says fcitx and Qt has no such plugin, go through ibus, which fcitx serves too.

    To be called before QApplication is made.
    """
    if not environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        return
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    if not any("fcitx" in plugin.name for plugin in plugins.glob("*")):
        environment["QT_IM_MODULE"] = "ibus"


def speak_chinese(app: QApplication) -> None:
    """Load Qt's Chinese texts whatever the system's language is, and count days the Chinese way."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
