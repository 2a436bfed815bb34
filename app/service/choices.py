"""What the clerk can choose from for a document: layout presets, a file of particulars (要素)."""

from pathlib import Path

from app.core.errors import BadOption
from app.core.own_preset import OwnPreset
from app.service.office import office_folder
from app.store import particulars_file
from app.store.own_presets import OwnPresets
from app.word.standard.layout import PRESETS, Preset
from app.word.standard.presets import find_preset, preset_of, values_of


def presets() -> tuple[tuple[str, str, str], ...]:
    """The layout presets, the shipped ones first, then the office's: name, label, and in one sentence what it does."""
    return tuple((one.name, one.label, one.why) for one in (*PRESETS, *own_presets()[0]))


def own_presets() -> tuple[tuple[Preset, ...], tuple[str, ...]]:
    """The office's own presets, and in Chinese what of them cannot be used."""
    stored = OwnPresets(office_folder())
    usable, troubles = [], list(stored.troubles)
    for own in stored.all():
        try:
            usable.append(preset_of(own))
        except BadOption as error:
            troubles.append(f"保存的版式“{own.name}”不能用：{error.message}")
    return tuple(usable), tuple(troubles)


def preset_values(name: str) -> OwnPreset:
    """All values of a preset, as a new one may begin with; its own name only where it is the office's.

    Raises BadOption for an unknown name.
    """
    return values_of(find_preset(name, own_presets()[0]))


def explain_preset(own: OwnPreset) -> str:
    """What comes of an office's own preset, in Chinese; nothing is kept. Raises BadOption where no page does."""
    return preset_of(own).why


def save_preset(own: OwnPreset) -> tuple[str, str, str]:
    """Keep an office's own preset, in place of one of the same name; its name, label and what it does.

    Raises BadOption where no page of a document comes of it, CannotWrite.
    """
    made = preset_of(own)
    OwnPresets(office_folder()).save(own)
    return made.name, made.label, made.why


def remove_preset(name: str) -> None:
    """Forget an office's own preset. Raises BadOption where there is none of that name, CannotWrite."""
    OwnPresets(office_folder()).remove(name)


def read_particulars(path: Path) -> dict[str, object]:
    """The particulars in a TOML file, by field name. Raises BadOption."""
    return particulars_file.read(path)
