"""The layout presets (版式) an office saved under names of its own, kept in one file."""

from dataclasses import asdict, fields
from pathlib import Path

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.store.json_file import change_object, read_object

NAME = "presets.json"
_LENGTHS = ("top", "bottom", "left", "right", "pitch")


class OwnPresets:
    """The saved ones in the order of saving; `troubles` says in Chinese what of them could not be read."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        stored, trouble = read_object(self._file)
        read = {name: _read(name, one) for name, one in stored.items()}
        self._presets = {name: one for name, one in read.items() if one}
        lost = "、".join(f"“{name}”" for name, one in read.items() if one is None)
        self.troubles = tuple(
            f"版式文件“{NAME}”{what}，请重新保存版式。"
            for what in (trouble, f"里的{lost}读不出来" if lost else None)
            if what
        )

    def all(self) -> tuple[OwnPreset, ...]:
        """All of them."""
        return tuple(self._presets.values())

    def save(self, preset: OwnPreset) -> None:
        """Keep it, in place of one of the same name. Raises CannotWrite."""
        written = asdict(preset)
        change_object(
            self._file, lambda stored: {**stored, preset.name: {key: written[key] for key in sorted(written)}}
        )
        self._presets[preset.name] = preset

    def remove(self, name: str) -> None:
        """Forget it. Raises BadOption where there is none of that name, CannotWrite."""
        if name not in self._presets:
            known = "、".join(self._presets) or "没有"
            raise BadOption(f"没有名为“{name}”的本单位版式，不能删除；本单位保存的版式：{known}。")
        change_object(self._file, lambda stored: {key: one for key, one in stored.items() if key != name})
        del self._presets[name]


def _read(name: str, stored: object) -> OwnPreset | None:
    """None for what is no preset: a file mended by hand must not stop the program."""
    known = {one.name for one in fields(OwnPreset)}
    if not isinstance(stored, dict) or set(stored) - known or stored.get("name", name) != name:
        return None
    base, fonts = stored.get("base", ""), stored.get("fonts", {})
    lengths = {key: stored.get(key) for key in _LENGTHS}
    if not isinstance(base, str) or not isinstance(fonts, dict):
        return None
    numbers = all(
        one is None or (isinstance(one, int | float) and not isinstance(one, bool)) for one in lengths.values()
    )
    texts = all(isinstance(one, str) for pair in fonts.items() for one in pair)
    return OwnPreset(name, base, **lengths, fonts=fonts) if numbers and texts else None
