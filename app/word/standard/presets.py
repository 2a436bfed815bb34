"""The presets by name: the shipped ones, and an office's own made from what it saved, refused where no page comes of it."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.errors import BadOption
from app.core.office.own_preset import OwnPreset
from app.word.ooxml.lengths import Length, mm, pt
from app.word.standard import layout, type_area
from app.word.standard.layout import INK_TRUE, PRESETS, Preset, Role

_SIDES = {"top": "上边距", "bottom": "下边距", "left": "左边距", "right": "右边距"}
_LINES_ABOVE_MARK = 3  # 份号、密级和保密期限、紧急程度
_LONGEST_NAME = 20


def find_preset(name: str, own: Sequence[Preset] = ()) -> Preset:
    """The preset of that name, the ink-true one for an empty name. Raises BadOption for an unknown one."""
    for preset in (*PRESETS, *own):
        if name in (preset.name, preset.label):
            return preset
    if not name:
        return INK_TRUE
    known = "、".join(one.name if one.name == one.label else f"{one.name}（{one.label}）" for one in (*PRESETS, *own))
    raise BadOption(f"没有名为“{name}”的版式。可用的版式：{known}。")


def preset_of(own: OwnPreset) -> Preset:
    """An office's own preset. Raises BadOption, saying in Chinese what does not make a page."""
    _check_name(own.name)
    base = find_preset(own.base)
    sides = {side: _side(own, base, side) for side in _SIDES}
    pitch = base.pitch if own.pitch is None else pt(_within(own.pitch, layout.PITCH_LIMITS, "行距", "磅"))
    fonts = {_role(role): _font(role, font) for role, font in own.fonts.items()}
    made = Preset(own.name, own.name, "", pitch=pitch, base=base, fonts=fonts, **sides)
    _check_page(made)
    return replace(made, why=_why(made))


def values_of(preset: Preset) -> OwnPreset:
    """All its values as an office may change them, rounded as they are shown; a shipped one's name is its base."""
    own = preset.base is not None
    sides = {side: round(getattr(preset, side).millimetres, 1) for side in _SIDES}
    fonts = {str(role): preset.font(role) for role in Role}
    base = preset.base or preset
    return OwnPreset(preset.name if own else "", base.name, **sides, pitch=round(preset.pitch.points, 2), fonts=fonts)


def _check_name(name: str) -> None:
    if any(name in (one.name, one.label) for one in PRESETS):
        raise BadOption(f"“{name}”是程序自带版式的名字，请换一个名字。")
    if not name.strip() or len(name) > _LONGEST_NAME or not name.isprintable() or name.startswith("-"):
        raise BadOption(f"版式的名字要有 1 到 {_LONGEST_NAME} 个字，不以横线开头，例如“局办版”。")


def _side(own: OwnPreset, base: Preset, side: str) -> Length:
    given = getattr(own, side)
    if given is None:
        found: Length = getattr(base, side)
        return found
    limits = layout.FOOT_LIMITS if side == "bottom" else layout.MARGIN_LIMITS
    return mm(_within(given, limits, _SIDES[side], "毫米"))


def _within(value: float, limits: tuple[int, int], what: str, unit: str) -> float:
    if not limits[0] <= value <= limits[1]:
        raise BadOption(f"{what}不能是 {value:g} {unit}，应在 {limits[0]} 到 {limits[1]} {unit}之间。")
    return value


def _role(name: str) -> Role:
    try:
        return Role(name)
    except ValueError as error:
        raise BadOption(f"没有“{name}”这一类字体；可以指定的字体：{'、'.join(Role)}。") from error


def _font(role: str, font: str) -> str:
    if not font.strip() or not font.isprintable():
        raise BadOption(f"{role}要用的字体名是空的，请写成“{role}=方正{role}_GBK”的样子。")
    return font.strip()


def _check_page(made: Preset) -> None:
    if type_area.lines(made) < layout.FEWEST_LINES or type_area.characters(made) < layout.FEWEST_CHARACTERS:
        raise BadOption(
            f"这样每页只有 {type_area.lines(made)} 行、每行只有 {type_area.characters(made)} 字，排不成公文；"
            f"至少要有 {layout.FEWEST_LINES} 行、每行 {layout.FEWEST_CHARACTERS} 字，请减小边距或行距。"
        )
    if made.top.plus(made.pitch.times(_LINES_ABOVE_MARK)) > layout.MARK_TOP:
        raise BadOption(
            "上边距加三行行距超过了 72 毫米，份号、密级、紧急程度会把红头压到标准的位置以下；请减小上边距或行距。"
        )


def _why(made: Preset) -> str:
    sides = "、".join(f"{label[0]} {round(getattr(made, side).millimetres, 1):g}" for side, label in _SIDES.items())
    fonts = "".join(f"，{role}用{font}" for role, font in made.fonts.items())
    base = made.base.label if made.base else ""
    standard = (type_area.lines(made), type_area.characters(made)) == (layout.LINES_A_PAGE, layout.CHARACTERS_A_LINE)
    usual = "" if standard else f"（标准一般为 {layout.LINES_A_PAGE} 行、{layout.CHARACTERS_A_LINE} 字）"
    return (
        f"由“{base}”改来：边距{sides} 毫米，行距 {made.pitch.points:.4g} 磅{fonts}；"
        f"这样每页 {type_area.lines(made)} 行、每行 {type_area.characters(made)} 字{usual}。"
    )
