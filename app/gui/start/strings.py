"""The Chinese texts of the first page."""

from pathlib import Path

START_TITLE = "从整改台账生成整改进展通报"
START_STEPS = (
    ("1", "打开台账", "选择单位的整改台账（Excel 或 WPS 表格）。不经您点击，台账不会被改动。"),
    (
        "2",
        "核对问题",
        "看右侧列出的问题，点一条就跳到对应的单元格，在表格下面补正；在 Excel 或 WPS 里改了，保存后自动重读。",
    ),
    ("3", "生成通报", "填好通报要素，点“生成通报”，得到按公文格式排好版的 Word 文档。"),
)
START_OPEN = "打开台账(&O)…"
START_DROP = "也可以把台账文件拖到这个窗口里。"
START_SAMPLE = "试用示例台账(&S)"
START_SAMPLE_TIP = "在“文档”里放一份示例台账，打开它来试；里面的人名都是编的"
START_RECENT = "最近打开的台账"
SAMPLE, COPYING_SAMPLE = "示例", "正在准备示例台账…"


def sample_at(path: Path) -> str:
    """Where the ledger to try was put."""
    return f"这是示例台账，可以随便试，试完可以删掉；放在“{path.parent}”里，名为“{path.name}”。"


def last_result(problems: int, must: int, day: str) -> str:
    """What came of the last check of a ledger."""
    mended = f"必须处理 {must} 处" if must else "没有必须处理的"
    return f"{problems} 个问题，{mended}　{day}核对"
