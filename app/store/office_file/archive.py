"""The office's file (本单位设置): a zip with a list of what is in it and of each part's SHA-256, proven before it is used.

A file that was written here can be taken over: it goes through the same proof before anyone gets it.
"""

import hashlib
import io
import json
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.core.errors import BadOption, CannotWrite, reason_of
from app.core.files.names import safe_name
from app.core.files.regular import read_regular
from app.core.office.template_name import is_matter
from app.core.shipped import version
from app.store.json_file import DAMAGED, decode
from app.store.office_file import store_copy
from app.store.office_file.kinds import PARTS, STORE, TEMPLATES, is_taken
from app.store.store_format import UnusableStore

Entries = Mapping[str, bytes]
PROGRAM = "台账成文"
_LIST = "清单.json"
_MOST_ENTRIES, _LARGEST_FILE, _LARGEST_TOTAL, _LARGEST_OBJECT = 1000, 256 << 20, 512 << 20, 16 << 20
_LONGEST_SHOWN = 60
_LONGEST_NAME = 240  # bytes: Linux takes 255, and a draft's name is 14 longer
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,40}")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_NOT_OURS = "不是“导出本单位设置”写出的文件"


class _Unfit(Exception):
    """What is wrong with it, in Chinese, as the middle of a sentence."""


@dataclass(frozen=True)
class OfficeArchive:
    """A proven file: `content` as it was read, `entries` by their names, the day and the version it was written by."""

    content: bytes
    version: str
    day: str
    entries: Entries


def pack(entries: Entries, day: date) -> bytes:
    """The file. Raises CannotWrite for what could not be taken over elsewhere, saying what that is."""
    content = _zip(entries, day)
    try:
        _prove(content)
    except _Unfit as unfit:
        raise CannotWrite(f"本机的设置没有写成文件：{unfit}。请先把它改好或移走，再试一次。") from unfit
    return content


def read_archive(file: Path) -> OfficeArchive:
    """The file, all of it proven. Raises BadOption, saying what is wrong with it; CannotWrite where there is no room for that."""
    try:
        content = read_regular(file, _LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise _Unfit(_NOT_OURS)
        return _prove(content)
    except OSError as error:
        raise BadOption(f"“{file}”打不开（{reason_of(error)}），没有接收，请核对路径。") from error
    except _Unfit as unfit:
        raise BadOption(f"“{file.name}”不能用：{unfit}。没有接收，本机的设置没有改动。") from unfit


def _zip(entries: Entries, day: date) -> bytes:
    listed = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(entries.items())}
    about = {"program": PROGRAM, "version": version(), "day": day.isoformat(), "entries": listed}
    parts = {_LIST: json.dumps(about, ensure_ascii=False, indent=1).encode(), **dict(sorted(entries.items()))}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, data)
    return out.getvalue()


def _prove(content: bytes) -> OfficeArchive:
    """Raises _Unfit."""
    try:
        entries = _unzip(content)
    except _BROKEN as error:
        raise _Unfit(_NOT_OURS if not content.startswith(b"PK") else "文件已损坏，请重新要一份") from error
    by, day, listed = _read_list(entries.pop(_LIST))
    missing, more = listed.keys() - entries.keys(), entries.keys() - listed.keys()
    if missing or more or STORE not in entries:
        name = _shown(min(missing or more or {STORE}))
        raise _Unfit(f"里面多了或少了“{name}”，文件不完整，请重新要一份")
    for name, data in entries.items():
        if hashlib.sha256(data).hexdigest() != listed[name]:
            raise _Unfit(f"里面的“{name}”和导出时不一样，可能在传送中损坏，请重新要一份")
    for name, data in entries.items():
        _prove_entry(name, data)
    return OfficeArchive(content, by, day, entries)


def _unzip(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        infos = package.infolist()
        if _is_swollen(infos):
            raise _Unfit("解开后大得不正常")
        if _LIST not in package.namelist():
            raise _Unfit(_NOT_OURS)
        seen: set[str] = set()
        for one in infos:
            _refuse_strange(one, seen)
        return {one.filename: _read_entry(package, one) for one in infos}


def _read_entry(package: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    """As much as it says it holds: read() unpacks 2 GB of zeros at once, and only then cuts them to the 50 bytes said."""
    with package.open(one) as stream:
        return stream.read(max(one.file_size, 1))


def _is_swollen(infos: Sequence[zipfile.ZipInfo]) -> bool:
    """By what the entries say of themselves: no more of one is read than that."""
    objects = [one.file_size for one in infos if one.filename == _LIST or one.filename in PARTS]
    total = sum(one.file_size for one in infos)
    return len(infos) > _MOST_ENTRIES or total > _LARGEST_TOTAL or max(objects, default=0) > _LARGEST_OBJECT


def _refuse_strange(one: zipfile.ZipInfo, seen: set[str]) -> None:
    """Only the names this program gives, each once, on Windows too; no links, no passwords."""
    name = one.filename
    is_plain = stat.S_IFMT(one.external_attr >> 16) in (0, stat.S_IFREG) and not one.flag_bits & 1
    if (
        one.orig_filename != name
        or not (name == _LIST or is_taken(name))
        or not is_plain
        or one.compress_type not in _METHODS
    ):
        raise _Unfit(f"里面有不该有的内容“{_shown(one.orig_filename)}”")
    if name.casefold() in seen:
        raise _Unfit(f"里面“{name}”有两个（大小写不同也算同名）")
    seen.add(name.casefold())


def _shown(name: str) -> str:
    """A name a stranger may have made up, as it can stand in a sentence."""
    return "".join(char if char.isprintable() else "□" for char in name[:_LONGEST_SHOWN])


def _read_list(data: bytes) -> tuple[str, str, dict[str, object]]:
    """The version and the day it was written by, and each part's digest. Raises _Unfit."""
    try:
        about = decode(data)
        day = date.fromisoformat(str(about.get("day"))).isoformat()
    except DAMAGED as error:
        raise _Unfit(_NOT_OURS) from error
    entries, by = about.get("entries"), about.get("version")
    if about.get("program") != PROGRAM or not isinstance(entries, dict):
        raise _Unfit(_NOT_OURS)
    if not isinstance(by, str) or not _VERSION.fullmatch(by):
        raise _Unfit(_NOT_OURS)
    if by != version() and _numbers(by) > _numbers(version()):
        raise _Unfit(f"是更新的版本（{by}）写的，请先把本机的程序换成同样的版本")
    return by, day, entries


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d{1,9}", text)))


def _prove_entry(name: str, data: bytes) -> None:
    if name == STORE:
        _prove_store(data)
    elif name in PARTS:
        _prove_object(name, data)
    else:
        file = name.removeprefix(TEMPLATES)
        _prove_name(file)
        # What is wrong inside a matter's file is told with its line where matters are read; it stops nothing else.
        if not is_matter(file):
            _prove_template(file, data)


def _prove_store(data: bytes) -> None:
    try:
        store_copy.from_bytes(data).close()
    except UnusableStore as error:
        raise _Unfit(f"记录库（{STORE}）{error}") from error


def _prove_object(name: str, data: bytes) -> None:
    try:
        decode(data)
    except DAMAGED as error:
        raise _Unfit(f"{PARTS[name]}（{name}）读不出来") from error


def _prove_name(name: str) -> None:
    stem = Path(name).stem
    if safe_name(stem, len(stem)) != stem:
        raise _Unfit(f"模板“{_shown(name)}”的文件名别的电脑上不能用")
    if len(name.encode()) > _LONGEST_NAME:
        raise _Unfit(f"模板“{_shown(name)}”的文件名太长，别的电脑上不能用")


def _prove_template(name: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as document:
            is_word = "word/document.xml" in document.namelist()
    except _BROKEN:
        is_word = False
    if not is_word:
        raise _Unfit(f"模板“{name}”不是 Word 文档（.docx）")
