"""The Chinese texts of the office's settings as one file (本单位设置)."""

from collections.abc import Sequence

EXPORT, IMPORT = "导出本单位设置(&X)…", "接收本单位设置(&M)…"
TITLE = "接收本单位设置"
ASK_FILE = "选择要接收的本单位设置"
FILTER = "本单位设置 (*.zip)"
TAKE_OVER, LEAVE = "接收(&J)", "不接收(&N)"
EXPORTING, READING, TAKING_OVER = "正在导出本单位设置", "正在核对文件", "正在接收本单位设置"


def exported(name: str) -> str:
    """Said after exporting."""
    return (
        f"已导出到“{name}”。在别的电脑上打开本程序，用“文件 → 接收本单位设置…”接收它，设置就和这里一样。"
        "里面有填过的要素（含联系电话）、对台账写过的决定和台账的位置，请只交给可以看这些的人。"
    )


def ask(name: str) -> str:
    """The question before taking over."""
    return f"要接收“{name}”，换掉本机的设置吗？"


def what_happens(about: str, folder: str) -> str:
    """What taking over does, before it is done."""
    return (
        f"这个文件：{about}。\n\n"
        "接收以后，本机现有的设置、检查规则的级别、本单位用语、本单位版式、本单位模板、记录、记住的要素"
        "和核对过的列，全部换成文件里的，不合并；文件里没有的，本机也不再有；“最近打开”清空。台账和已经生成的文件不动。\n\n"
        f"本机现有的先另存为“接收前的设置-日期-时刻.zip”，放在“{folder}”，以后接收它就能换回来。\n\n"
        "本程序还开着别的窗口的，请先关掉。"
    )


def taken_over(name: str, backup: str, troubles: Sequence[str]) -> str:
    """Said after taking over."""
    said = f"已接收“{name}”，本机的设置全部换掉了，现在就照新的做。原来的设置在“{backup}”，要换回来，请接收它。"
    return "\n".join((said, *troubles))
