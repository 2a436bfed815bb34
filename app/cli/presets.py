"""The command presets: lists the layout presets (版式), saves and removes an office's own."""

import argparse
import sys

from app.cli import strings
from app.cli.options import pair
from app.core.errors import BadOption
from app.core.own_preset import OwnPreset
from app.service import Office


def run_presets(options: argparse.Namespace, office: Office) -> list[str]:
    """Save, remove or list; the lines to say. Troubles with the office's file go to stderr. Raises BadOption, CannotWrite."""
    lengths = {side: getattr(options, side) for side in strings.PRESET_LENGTHS}
    changing = any((options.base, options.font, *lengths.values()))
    if not options.name and (options.remove or changing):
        raise BadOption(strings.PRESET_WITHOUT_NAME)
    if options.remove:
        office.presets.remove(options.name)
        return [strings.PRESET_REMOVED.format(name=options.name)]
    if changing:
        name, _, why = office.presets.save(_read_preset(options, lengths))
        return [strings.PRESET_SAVED.format(name=name, why=why)]
    return _list(options.name, office)


def _read_preset(options: argparse.Namespace, lengths: dict[str, str]) -> OwnPreset:
    fonts = dict(pair(text, "仿宋=方正仿宋_GBK") for text in options.font)
    return OwnPreset(
        options.name, options.base, fonts=fonts, **{side: _number(side, text) for side, text in lengths.items() if text}
    )


def _number(side: str, text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise BadOption(strings.BAD_NUMBER.format(what=strings.PRESET_LENGTHS[side], text=text)) from error


def _list(wanted: str, office: Office) -> list[str]:
    sys.stderr.writelines(f"{trouble}\n" for trouble in office.presets.own()[1])
    lines = [
        (strings.OWN_PRESET_LINE if name == label else strings.PRESET_LINE).format(name=name, label=label, why=why)
        for name, label, why in office.presets.all()
        if wanted in ("", name, label)
    ]
    if not lines:
        raise BadOption(strings.NO_SUCH_PRESET.format(name=wanted))
    return lines
