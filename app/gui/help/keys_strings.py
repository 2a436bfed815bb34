"""The Chinese texts of 快捷键."""

import re

KEYS, TITLE = "快捷键(&K)…", "快捷键"
HEADINGS = ("按键", "做什么")
IN_PLACE = "在“核对结果”里选一条，按回车去填；填好按回车记下，自动到下一条；几行的文字按 Ctrl+回车记下。按 Esc 回到“核对结果”。"


def what(entry: str) -> str:
    """What an entry of a menu does, without the letter that menus underline and the dots behind what asks first."""
    return re.sub(r"\(&.\)|…", "", entry)
