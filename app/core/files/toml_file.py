"""Reads a TOML file as clerks write it: Chinese keys and headings, Notepad's encodings, the bad line named."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.core.errors import BadOption, reason_of
from app.core.files.regular import read_regular

_BARE_KEY = re.compile(r"""^(\s*)([^\s"'#=\[\]][^"'#=]*?)(\s*)=""")
_BARE_HEADING = re.compile(r"""^\s*\[\s*([^\[\]"']+?)\s*\]""")
_PLACE = re.compile(r"at line (\d+)")
_LONG_TEXT = re.compile(r'"""|' + "'''")
# 监督句 = "请对"信访积案"监督。"
_QUOTES_WITHIN = re.compile(r'''[^"'=]+=\s*"[^"]*"\s*[^\s"#,\]].*"''')
_LARGEST = 1_000_000


def read_toml(file: Path, called: str, item: str) -> tuple[dict[str, Any], list[str]]:
    """What it holds, and its lines as TOML has them. `called`, `item`: what it is and what stands on a line, in Chinese.

    Raises BadOption, naming the bad line.
    """
    text = read_text(file, called)
    quoted = _quote_keys(text)
    try:
        return tomllib.loads(quoted), quoted.split("\n")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadOption(_sentence(f"{called}“{file.name}”", item, text, str(error))) from error


def read_text(file: Path, called: str) -> str:
    """What stands in it, in whichever of Notepad's encodings. Raises BadOption."""
    try:
        content = read_regular(file, _LARGEST + 1)
    except OSError as error:
        raise BadOption(f"{called}“{file}”打不开（{reason_of(error)}），请核对路径。") from error
    if len(content) > _LARGEST:
        raise BadOption(f"“{file.name}”太大，不是{called}。")
    for encoding in ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise BadOption(f"{called}“{file.name}”的文字编码无法识别，请用记事本另存为 UTF-8 编码。")


def line_of(lines: Sequence[str], heading: str, key: str | None = None) -> int:
    """The number of the line with that key below that heading, or of the heading; 0 where it is spelt otherwise."""
    below = ""
    for number, line in enumerate(lines, 1):
        read = _read_line(line)
        if line.lstrip().startswith("["):
            below = next(iter(read), "")
            if key is None and below == heading:
                return number
        elif (key in read and below == heading) or (key is None and not below and heading in read):
            return number
    return 0


def _read_line(line: str) -> dict[str, Any]:
    """A line by itself; of one that opens a long text its key."""
    for told in (line, f"{line.partition('=')[0]} = 0"):
        try:
            return tomllib.loads(told)
        except tomllib.TOMLDecodeError:
            continue
    return {}


def _quote_keys(text: str) -> str:
    """Put bare keys and headings in quotes: TOML allows only Latin ones bare. Lines within a long text stay."""
    lines, inside = [], ""
    for line in text.split("\n"):
        quoted = _BARE_HEADING.sub(r'["\1"]', _BARE_KEY.sub(r'\1"\2"\3=', line))
        lines.append(line if inside else quoted)
        for mark in _LONG_TEXT.findall(line):
            inside = "" if inside == mark else inside or mark
    return "\n".join(lines)


def _first_like(lines: Sequence[str], number: int) -> int:
    """The line of the heading that stands on that line too, whatever quotes and blanks are in it."""
    bare = [re.sub("""[\\s"']|#.*""", "", one) for one in lines[:number]]
    return bare.index(bare[-1]) + 1


def _sentence(where: str, item: str, text: str, reason: str) -> str:
    place = _PLACE.search(reason)
    lines = text.split("\n")
    number = int(place[1]) if place else len(lines)
    line = lines[number - 1].strip() if number <= len(lines) else ""
    shown = f"：{line[:30]}" if line else ""
    if "twice" in reason:
        before = f"第 {_first_like(lines, number)} 行"
        return f"{where}第 {number} 行的标题在{before}已经有了{shown}。请把它下面的各行移到{before}的标题下面，这一行删去。"
    if "overwrite" in reason:
        return f"{where}第 {number} 行的{item}前面已经写过{shown}。请只留一行。"
    if line.startswith(("【", "［", "〔", "〖")):
        return f"{where}第 {number} 行看不懂{shown}。标题要用英文（半角）的方括号，写成 [{line[1:].rstrip('】］〕〗')}] 的样子。"
    if _QUOTES_WITHIN.match(line):
        return f"{where}第 {number} 行看不懂{shown}。里面的引号用中文的“”，英文的引号只写在开头和末尾。"
    return f'{where}第 {number} 行看不懂{shown}。每行应写成 {item} = "内容" 的样子，等号和引号用英文（半角）的。'
