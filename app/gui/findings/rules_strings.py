"""The Chinese texts of the rules and their levels (检查规则)."""

from app.core.finding import Level
from app.gui.shell.strings import for_window

RULES, WHY = "检查规则(&U)…", "为什么这样查"
RULES_TITLE = "检查规则"
RULES_INTRO = "选一条规则，看它为什么这样查、怎么处理；级别改动后立即生效，打开的台账自动重新检查。"
SEARCH, SEARCH_EXAMPLE = "查找(&F)：", "例：时限、责任人、标点"
HEADINGS = ("规则", "现在的级别")
LEVEL = "级别(&L)："
RESTORE = "恢复默认(&D)"
OFF = "不检查"
CHOOSE = "请在左边选一条规则。"


def level_name(level: Level | None) -> str:
    """A level in Chinese; None where the rule is off."""
    return level.label if level else OFF


def family(name: str, count: int) -> str:
    """The heading of a family."""
    return f"{name}（{count}条）"


def nothing_found(text: str) -> str:
    """No rule holds the words."""
    return f"没有含“{text}”的规则，请换一个词。"


def explanation(why: str, fix: str, default: str) -> str:
    """A rule in full."""
    return f"为什么：{why}\n\n怎么处理：{for_window(fix)}\n\n默认级别：{default}"
