"""The Chinese texts of the preview (预览)."""

PREVIEW = "预览（示意）(&V)…"
PREVIEW_BUTTON = "预览(&V)"
NOTHING_WRITTEN = "还没有生成过 Word 文档，请先点“生成通报”，再预览。"
LAYING_OUT = "正在排版预览…"
SKETCH = "示意"
WHOLE, WIDTH = "整页", "页宽"
LARGER, SMALLER = "放大", "缩小"
BEFORE, AFTER = "上一页", "下一页"
ENGINE = "排版方式(&M)："
ENGINE_TIP = "各个软件断行的规矩不全相同：用哪个软件打印，就按哪个软件排。"
ZOOM_TIP = "点“放大”“缩小”，或者按住控制键滚动鼠标滚轮。"
PAGES = "文档的各页"


def sketch(engine: str) -> str:
    """What every page says of itself: nobody takes it for the print."""
    return f"{SKETCH}：以 {engine} 打印为准"


def real(program: str) -> str:
    """What the pages are where the program has really printed them."""
    return f"{program} 实际排版"


def real_note(program: str) -> str:
    """What every real page says of itself: nobody takes it for another program's print."""
    return f"{real(program)}：Word、WPS 断行可能不同"


def title(kind: str, name: str) -> str:
    """The title of the dialog: a sketch, or the real pages by their program."""
    return f"预览（{kind}）- {name}"


def page_of(page: int, pages: int) -> str:
    """Which page is on show."""
    return f"第 {page} 页，共 {pages} 页"


def per_cent(zoom: float) -> str:
    """How large the pages are drawn."""
    return f"{zoom:.0%}"
