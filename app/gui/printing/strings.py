"""The Chinese texts of what to know before printing (打印前的提醒)."""

from collections.abc import Sequence

PRINTING_TITLE, REMINDERS = "打印前的提醒", "提醒…"
FINDING_PRINTER = "正在找打印机…"
PRINT_ANYWAY = "仍然打印(&P)"
PDF_FILTER, SAVING_PDF = "PDF 文件 (*.pdf)", "正在存为 PDF…"
_SHORT = 60


def are_short(lines: Sequence[str]) -> bool:
    """Whether they can be said in the message itself."""
    return sum(map(len, lines)) <= _SHORT
