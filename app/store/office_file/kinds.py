"""Every kind of file in the office's own folder: taken along in the office's file (本单位设置), or left out and why."""

from fnmatch import fnmatchcase
from pathlib import Path

from app.core.office.template_name import is_matter, is_template
from app.store import kept_words, own_presets, rule_levels, settings, store_format

STORE = store_format.NAME
PARTS = {
    settings.NAME: "设置",
    rule_levels.NAME: "检查规则的级别",
    kept_words.NAME: "本单位用语",
    own_presets.NAME: "本单位版式",
}
"""The small files, each an object of JSON, with what stands in it."""
TEMPLATES = "模板/"
"""Before the name of each template, wherever this machine keeps them."""
BEFORE, PENDING, ENDING = "接收前的设置-", "正在接收-", ".zip"
LEFT_OUT = {
    "log/taizhang.log*": "日志，只说这台电脑上的事",
    "QtProject.conf*": "选文件时最近去过的文件夹，只说这台电脑上的事",
    ".lock": "锁，同一时间只由一个窗口改动",
    ".*.new-*": "没有写完的草稿",
    ".~*.tmp": "没有写完的草稿",
    f"{STORE}-journal": "记录库正在写的一页，内容算在记录库里",
    f".{STORE}.mending*": "正在补正台账的标记，只说这台电脑上的事",
    "journal.jsonl": "以前版本的记录，内容已收进记录库",
    "memory.json": "以前版本记住的内容，已收进记录库",
    "*-读不出来-*": "读不出来而另存的文件",
    f"{BEFORE}*{ENDING}": "以前接收时留下的备份",
    f"{PENDING}*{ENDING}": "没有做完的接收",
    f"{TEMPLATES}说明.txt": "说明，程序自己会写",
    f"{TEMPLATES}~$*": "Word、WPS 打开模板时的临时文件",
    f"{TEMPLATES}.*.new-*": "没有写完的草稿",
    f"{TEMPLATES}.~*.tmp": "没有写完的草稿",
}
"""By what they are called under the own folder; with the reason, as the clerk is told."""
_FOREIGN = "不是本程序的文件"


def is_taken(name: str) -> bool:
    """Whether a file of that name is part of the office's file; a template is named with the folder before it."""
    return name in PARTS or name == STORE or _is_own_template(name)


def why_left_out(name: str) -> str | None:
    """Why this file of the own folder is not taken along, in Chinese; None where nothing is known of such a file."""
    return next((why for pattern, why in LEFT_OUT.items() if fnmatchcase(name, pattern)), None)


def list_left_out(folder: Path) -> tuple[tuple[str, str], ...]:
    """What stands in the own folder and is not taken along, each file with the reason."""
    files = sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    return tuple((name, why_left_out(name) or _FOREIGN) for name in files if not is_taken(name))


def _is_own_template(name: str) -> bool:
    file = name.removeprefix(TEMPLATES)
    return file != name and "/" not in file and (is_template(file) or is_matter(file))
