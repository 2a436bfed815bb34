"""Reads a TOML file of particulars (要素) as clerks write it: Chinese keys, Notepad's encodings."""

import re
import tomllib
from datetime import date, datetime
from pathlib import Path

from app.core.errors import BadOption, reason_of

_BARE_KEY = re.compile(r"""^(\s*)([^\s"'#=\[\]][^"'#=]*?)(\s*)=""")
_PLACE = re.compile(r"at line (\d+)")
_LONG_TEXT = re.compile(r'"""|' + "'''")
_LARGEST = 1_000_000


def read(file: Path) -> dict[str, object]:
    """The fields of the file, for Particulars.with_. Raises BadOption, naming the bad line."""
    text = _decode(file)
    try:
        fields = tomllib.loads(_quote_keys(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadOption(_sentence(file, text, str(error))) from error
    for name, value in fields.items():
        # bool is an int in Python, and a datetime is a date: neither is what a clerk means.
        if isinstance(value, (bool, datetime)) or not isinstance(value, (str, int, float, date)):
            raise BadOption(f'要素文件“{file.name}”里的“{name}”应写成一段文字或一个日期，例如：{name} = "……"。')
    return fields


def _decode(file: Path) -> str:
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        raise BadOption(f"要素文件“{file}”打不开（{reason_of(error)}），请核对路径。") from error
    if size > _LARGEST:
        raise BadOption(f"“{file.name}”太大，不是要素文件。")
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise BadOption(f"要素文件“{file.name}”的文字编码无法识别，请用记事本另存为 UTF-8 编码。")


def _quote_keys(text: str) -> str:
    """Put bare keys in quotes: TOML allows only Latin ones bare. Lines within a long text stay."""
    lines, inside = [], ""
    for line in text.split("\n"):
        lines.append(line if inside else _BARE_KEY.sub(r'\1"\2"\3=', line))
        for mark in _LONG_TEXT.findall(line):
            inside = "" if inside == mark else inside or mark
    return "\n".join(lines)


def _sentence(file: Path, text: str, reason: str) -> str:
    place = _PLACE.search(reason)
    lines = text.split("\n")
    number = int(place[1]) if place else len(lines)
    line = lines[number - 1].strip() if number <= len(lines) else ""
    shown = f"：{line[:30]}" if line else ""
    if "overwrite" in reason:
        return f"要素文件“{file.name}”第 {number} 行的要素前面已经写过{shown}。请只留一行。"
    return (
        f"要素文件“{file.name}”第 {number} 行看不懂{shown}。"
        f'每行应写成 名称 = "内容" 的样子，等号和引号用英文（半角）的。'
    )
