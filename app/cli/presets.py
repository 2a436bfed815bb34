"""The command presets: lists the layout presets (版式) and the fonts missing for one, saves and removes an office's own."""

import argparse
from collections.abc import Iterator

from app.cli import strings
from app.cli.options import pair
from app.cli.reply import Reply
from app.core.errors import BadOption
from app.core.office.needed_fonts import FontReport
from app.core.office.own_preset import OwnPreset
from app.service import Office


def run_presets(options: argparse.Namespace, office: Office) -> Reply:
    """What was done, or the presets. Raises BadOption, CannotWrite."""
    lengths = {side: getattr(options, side) for side in strings.PRESET_LENGTHS}
    changing = any((options.base, options.font, *lengths.values()))
    if not options.name and (options.remove or changing):
        raise BadOption(strings.PRESET_WITHOUT_NAME)
    if options.remove:
        office.presets.remove(options.name)
        return Reply({"removed": options.name}, [strings.PRESET_REMOVED.format(name=options.name)])
    if changing:
        name, label, why = office.presets.save(_read_preset(options, lengths))
        return Reply({"saved": _preset(name, label, why)}, [strings.PRESET_SAVED.format(name=name, why=why)])
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


def _list(wanted: str, office: Office) -> Reply:
    found = [one for one in office.presets.all() if wanted in ("", *one[:2])]
    if not found:
        raise BadOption(strings.NO_SUCH_PRESET.format(name=wanted))
    lines = [
        (strings.OWN_PRESET_LINE if name == label else strings.PRESET_LINE).format(name=name, label=label, why=why)
        for name, label, why in found
    ]
    fonts = office.fonts.look(wanted)
    data = {"presets": [_preset(*one) for one in found], "fonts": _fonts(fonts)}
    return Reply(data, (*lines, *_font_lines(fonts)), beside=office.presets.own()[1])


def _fonts(report: FontReport) -> dict[str, object]:
    missing = [{"role": one.role, "font": one.name, "instead": one.instead or None} for one in report.missing]
    return {"preset": report.preset, "looked_up": report.is_known, "missing": missing}


def _font_lines(report: FontReport) -> Iterator[str]:
    yield strings.PRESET_FONTS.format(preset=report.preset, summary=report.summary)
    yield from filter(None, (*report.lines, report.advice))
    instead = "、".join(f"{role}={font}" for role, font in report.replacements.items())
    if instead:
        yield strings.PRESET_FONTS_INSTEAD.format(fonts=instead)


def _preset(name: str, label: str, why: str) -> dict[str, str]:
    return {"name": name, "label": label, "why": why}
