"""The layout presets (版式): which there are, what comes of one, an office's own kept and removed."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.store.own_presets import OwnPresets
from app.word.standard.layout import PRESETS, Preset
from app.word.standard.presets import find_preset, preset_of, values_of

_LONGEST_STEM = 12


class OfficePresets:
    """The presets that come with the program, and those the office saved.

    `troubles`: what of the office's could not be used so far, in Chinese.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.troubles: tuple[str, ...] = ()

    def all(self) -> tuple[tuple[str, str, str], ...]:
        """The shipped ones first, then the office's: name, label, and in one sentence what it does."""
        return tuple((one.name, one.label, one.why) for one in (*PRESETS, *self.own()[0]))

    def own(self) -> tuple[tuple[Preset, ...], tuple[str, ...]]:
        """The office's own presets, and in Chinese what of them cannot be used."""
        stored = self._stored()
        usable, troubles = [], list(stored.troubles)
        for own in stored.all():
            try:
                usable.append(preset_of(own))
            except BadOption as error:
                troubles.append(f"保存的版式“{own.name}”不能用：{error.message}")
        return tuple(usable), tuple(troubles)

    def values(self, name: str) -> OwnPreset:
        """All values of a preset, as a new one may begin with; its own name only where it is the office's.

        Raises BadOption for an unknown name.
        """
        return values_of(find_preset(name, self.own()[0]))

    def find(self, name: str) -> Preset:
        """The preset of that name, the default for an empty one. Raises BadOption for an unknown one."""
        return find_preset(name, self.own()[0])

    def derive(self, name: str, fonts: Mapping[str, str], suffix: str) -> OwnPreset:
        """One as that of this name but for these fonts, under a new name; nothing is kept. Raises BadOption."""
        of = self.find(name)
        stored = {one.name: one for one in self._stored().all()}
        like = stored.get(of.name, OwnPreset("", of.name))
        names = (f"{_stem(of.label, suffix)}（{suffix}{mark}）" for mark in chain(("",), count(2)))
        return replace(like, name=next(one for one in names if one not in stored), fonts={**like.fonts, **fonts})

    def explain(self, own: OwnPreset) -> str:
        """What comes of an office's own preset, in Chinese; nothing is kept. Raises BadOption where no page does."""
        return preset_of(own).why

    def save(self, own: OwnPreset) -> tuple[str, str, str]:
        """Keep an office's own preset, in place of one of the same name; its name, label and what it does.

        Raises BadOption where no page of a document comes of it, CannotWrite.
        """
        made = preset_of(own)
        self._stored().save(own)
        return made.name, made.label, made.why

    def remove(self, name: str) -> None:
        """Forget an office's own preset. Raises BadOption where there is none of that name, CannotWrite."""
        self._stored().remove(name)

    def _stored(self) -> OwnPresets:
        stored = OwnPresets(self._folder)
        self.troubles = tuple(dict.fromkeys((*self.troubles, *stored.troubles)))
        return stored


def _stem(label: str, suffix: str) -> str:
    """What the new name begins with: short enough to be one, and without the suffix of a former one."""
    return label.partition(f"（{suffix}")[0][:_LONGEST_STEM]
