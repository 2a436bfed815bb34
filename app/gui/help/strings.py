"""The Chinese texts of 关于台账成文."""

MANUAL, MANUAL_TITLE = "使用手册(&M)", "使用手册"
ABOUT, TITLE = "关于台账成文(&A)…", "关于台账成文"
WHAT = (
    "把单位的整改台账（Excel 或 WPS 表格）变成按公文格式排好版的整改进展通报。只在本机运行，不联网，也不改动台账文件。"
)
LICENCE = "按 MIT 许可发布，可以自由使用、复制、修改和转发；用到的第三方组件各有自己的许可。"
VERSION, OWN_FOLDER, LOG = "版本", "设置和记录存放在", "日志"
LICENCES, COPY = "许可与第三方组件(&L)…", "复制版本信息(&C)"
COPIED = "已复制，可以粘贴给帮您解决问题的人。里面没有台账内容和用户名。"
LICENCES_TITLE = "许可与第三方组件"
SYSTEM, WINDOW = "系统", "窗口"


def gone(name: str, why: str) -> str:
    """A text that should have come with the program."""
    return f"随程序附带的“{name}”读不出来（{why}），请重新安装程序。"
