"""The Chinese texts of the settings (设置)."""

SETTINGS = "设置(&S)…"
SETTINGS_TITLE = "设置"
ACCEPT, RESTORE = "确定", "全部恢复默认(&D)"


def limits(least: int, greatest: int, default: int) -> str:
    """What a number may be."""
    return f"可填 {least} 到 {greatest}，默认 {default}。"
