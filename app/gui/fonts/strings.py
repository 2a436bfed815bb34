"""The Chinese texts about the fonts of the layout in use (字体)."""

from collections.abc import Sequence

from app.core.office.needed_fonts import FontReport, NeededFont

FONTS, TITLE = "本机字体(&Z)…", "公文字体"
LOOKING = "正在查本机的字体…"
SWITCH, HOW, DISMISS = "改用本机有的字体…", "怎么办…", "知道了"
TAKE = "改用本机有的字体(&G)"
HEADINGS = ("用在", "版式要的字体", "本机")
USES = {"小标宋": "标题", "黑体": "一级标题", "楷体": "二级标题", "仿宋": "正文", "宋体": "页码"}
NOT_KNOWN, THERE = "没有查到", "有"


def notice(report: FontReport) -> str:
    """All there is to say while nothing else is on show."""
    return "\n".join(filter(None, (report.summary, report.advice)))


def use(role: str) -> str:
    """What a class of typeface is for."""
    return f"{USES[role]}（{role}）"


def state(font: NeededFont, is_known: bool) -> str:
    """Whether a font is there, and what could take its place."""
    if not is_known:
        return NOT_KNOWN
    if not font.is_missing:
        return THERE
    return f"没有，可改用“{font.instead}”" if font.instead else "没有，也没有同类的字体"


def outcome(name: str, stay: Sequence[str]) -> str:
    """What comes of taking what is there."""
    rest = f"{'、'.join(stay)}没有同类的字体，文件里照旧写原来的，装上以后就能用。" if stay else ""
    return f"改用后另存为本单位版式“{name}”，马上用它；原来的版式不变，可以在“通报要素”的“版式”里换回。{rest}"
