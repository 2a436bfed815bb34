"""The Chinese texts of what to know before printing (打印前的提醒)."""

from collections.abc import Sequence

from app.core.text import shorten

PRINTING_TITLE, REMINDERS = "打印前的提醒", "提醒…"
FINDING_PRINTER = "正在找打印机…"
UNPRINTED = f"台账里有没印进去的文字，见“{REMINDERS}”。"
PRINT_ANYWAY = "仍然打印(&P)"
PDF_FILTER, SAVING_PDF = "PDF 文件 (*.pdf)", "正在存为 PDF…"
_SHORT = 60


def in_pdf(lines: Sequence[str]) -> str:
    """Of the fonts that others stand in for, in the pages just saved; a sentence of its own, empty for none."""
    return f"\n{''.join(lines)}PDF 里就是代替的字体，要原来的字体请装上以后再存。" if lines else ""


def in_brief(lines: Sequence[str]) -> str:
    """The first of them, and where all stand."""
    return f"打印前请看“{REMINDERS}”：{shorten(lines[0], _SHORT)}"


def are_short(lines: Sequence[str]) -> bool:
    """Whether they can be said in the message itself."""
    return sum(map(len, lines)) <= _SHORT
