"""The Chinese texts of the frame: its menus, the first page, what it says of any work, and of a crash."""

import re
from collections.abc import Sequence

from app.core import shipped

APP = "台账成文"
NOTICE_FILTER = "Word 文档 (*.docx)"

# Menus and buttons
MENUS = ("文件(&F)", "核对(&C)", "通报(&T)", "帮助(&H)")
OPEN, OPEN_RECENT, FORGET_RECENT, QUIT = "打开台账(&O)…", "最近打开(&R)", "清空最近记录(&E)", "退出(&Q)"
RECHECK = "重新检查(&J)"
WRITTEN_FILES = "本次写出的文件(&H)"
OPEN_NOTICE, OPEN_FOLDER, PRINT, SAVE_PDF = "打开(&D)", "打开所在文件夹(&L)", "打印(&P)", "存为 PDF(&Q)…"
OPEN_PDF = "打开 PDF(&E)"
_PROGRAMS = {".docx": "WPS 或 Word", ".pdf": "WPS 或 PDF 阅读器"}
OPEN_LOG = "打开日志所在文件夹(&L)"
CANCEL, CLOSE = "取消", "关闭"

# The steps
STEP_OPEN, STEP_CHECK, STEP_WRITE = "① 打开", "② 核对", "③ 生成"
STEP_NEEDS_LEDGER = "请先打开一份台账。"

# The tab beside the table
FINDINGS = "核对结果"

# Work
READING, STOPPING = "正在读取台账…", "正在取消…"
CHECKING_FONTS = "正在检查字体…"
CANCELLED = "已取消。"
NO_PRINTER = (
    "这台电脑没有装打印机，没有打印。可以装好打印机再点“打印”；也可以点“存为 PDF”，把存好的文件拷到能打印的电脑上。"
)
PRINT_BY_HAND = "已打开文件。请在 Word 或 WPS 里按 Ctrl+P 打印。"
ONE_FILE = "一次只能打开一份台账，已打开拖入的第一份。"
NO_FILE = "拖入的不是文件，请拖入一份台账文件。"
BUSY = "正在处理，请稍候或先取消。"

# Crash
CRASH_TITLE = "程序出错"
CRASH = "程序出了意外的问题，刚才的操作没有完成。台账没有被改动，窗口可以继续使用。"
CRASH_AT_START = "程序出了意外的问题，没有能够启动。台账没有被改动。请再打开一次。"
REPLACED = "程序在打开以后被更新或卸载了，刚才的操作没有完成。台账没有被改动。"
REPLACED_HINT = "请关闭窗口，再从菜单打开一次。"
CRASH_HINT = "如果再次出现，请把“详细信息”的内容交给维护人员。"


def for_window(sentence: str) -> str:
    """A sentence without what only the command line needs: （命令行用 --columns）; ，命令行用 --header-row 和 --columns."""
    return re.sub("（命令行[^）]*）|，命令行用[^，。；）]*", "", sentence)


def ledger_filter(endings: Sequence[str]) -> str:
    """Which files the question for a ledger offers."""
    return f"台账 ({_patterns(endings)});;所有文件 (*)"


def workbook_filter(endings: Sequence[str]) -> str:
    """Which files the question for a copy of a ledger offers."""
    return f"Excel 工作簿 ({_patterns(endings)})"


def _patterns(endings: Sequence[str]) -> str:
    return " ".join(f"*{ending}" for ending in endings)


def findings_tab(count: int) -> str:
    """The label of the findings' tab."""
    return f"{FINDINGS}（{count}）" if count else FINDINGS


def step_tip(keys: str) -> str:
    """A step that can be gone to."""
    return f"到这一步（{keys}）"


def left_count(missing: int, gaps: int) -> str:
    """How many particulars are missing, beside the step that asks for them; where none is, how much else is 【待补】."""
    return f"缺{missing}项要素" if missing else f"{gaps}处待补" if gaps else ""


def window_title(name: str) -> str:
    """The title of the window with a ledger open."""
    return f"{name} - {APP}"


def opened(name: str, found: int, aside: str) -> str:
    """Said after opening and checking."""
    return f"已核对“{name}”，" + (f"发现{found}处" if found else "没有发现问题") + (f"，{aside}。" if aside else "。")


def not_shown(sheet: str) -> str:
    """A finding's sheet is not among the tabs."""
    return f"工作表“{sheet}”没有读取，表格里不显示。"


def written(name: str) -> str:
    """Said after writing."""
    return f"已生成“{name}”。"


def written_at(name: str, time: str, left_open: int) -> str:
    """One of the files written of this ledger, as a menu names it."""
    return f"{time}　{name}" + (f"（有{left_open}处没有补正）" if left_open else "")


def written_beside(name: str, asked: str) -> str:
    """Said where the chosen file could not be replaced."""
    return f"“{asked}”正被别的程序打开，已另存为“{name}”。"


def cannot_open(name: str) -> str:
    """The system has no program for the file."""
    ending = name[name.rfind(".") :].lower()
    return f"系统没有能打开“{name}”的程序，请安装 {_PROGRAMS.get(ending, 'WPS 或 Excel')}。"


def cannot_show(folder: str) -> str:
    """The folder of a document cannot be shown."""
    return f"打不开所在的文件夹，请自己打开：{folder}"


def pdf_saved(name: str, folder: str) -> str:
    """Said of the pages saved for another computer."""
    return f"已存为“{name}”，在“{folder}”里，可以拷到能打印的电脑上打印。"


def outdated(name: str) -> str:
    """Said where what a document was made of is no longer the same."""
    return f"“{name}”生成以后，台账、要素或数字又改过；改好了请再生成一次。"


def printing_on(printer: str) -> str:
    """Said of a document that was handed over to be printed."""
    return f"正在交给打印机“{printer}”打印。没有印出来的，请点“打开”，在 Word 或 WPS 里按 Ctrl+P。"


def no_log(folder: str) -> str:
    """The folder of the log cannot be shown."""
    return f"打不开日志所在的文件夹，请自己打开：{folder}"


def gone(name: str) -> str:
    """A written document was moved or removed."""
    return f"找不到“{name}”，可能已被移动或删除，请重新生成。"


ASK_OPEN = "打开台账"
ASK_SAVE = "保存到"
NO_QT = "没有安装窗口所需的组件 PySide6-Essentials，请按 README 安装；命令行功能不受影响。"
NO_DISPLAY = f"这里没有图形界面，窗口无法显示；请在桌面环境里运行，或使用命令行：{shipped.COMMAND} check 台账文件。"


def no_library(name: str, package: str) -> str:
    """A library of the system is missing."""
    return f"缺少系统库 {name}，窗口无法显示；请以管理员身份运行：apt-get install {package}（命令行功能不受影响）。"
