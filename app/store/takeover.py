"""Takes over what a version before the store kept in journal.jsonl and memory.json; those files stay as they are."""

import json
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.core.errors import BadOption, CannotWrite, reason_of
from app.store.database import Database
from app.store.records import INSERT, Record
from app.store.store_format import APPLICATION, NAME
from app.store.told_readings import mark_new

JOURNAL, MEMORY = "journal.jsonl", "memory.json"
_BEGINNING = '{"kind"'
_DECODER = json.JSONDecoder()
_SQLITE = b"SQLite format 3\0"
_AT_APPLICATION = slice(68, 72)  # of the file's header
_LARGEST = 64 << 20
_ENDINGS = (".sqlite", ".jsonl")


def office_store(folder: Path) -> Database:
    """The store of an office's folder, made of the older files there where it is not there yet."""
    journal, memory = folder / JOURNAL, folder / MEMORY
    return Database(folder / NAME, (journal, memory), partial(_take_over, journal, memory))


def store_named(file: Path) -> Database:
    """Another store: a store's file, or a journal.jsonl, beside which the store then stands (FILE.sqlite).

    Raises BadOption for any other file, before a byte is written.
    """
    try:
        return _store_named(file)
    except OSError as error:
        raise BadOption(f"“{file}”打不开（{reason_of(error)}），不能当记录库，请检查能否读取。") from error


def _store_named(file: Path) -> Database:
    if file.is_dir() or not file.parent.is_dir():
        raise BadOption(
            f"“{file}”不能当记录库：{'这是一个文件夹' if file.is_dir() else '没有这个文件夹'}，请写明文件。"
        )
    if file.exists() and not file.is_file():
        raise BadOption(f"“{file}”不是普通文件，不能当记录库，请写明文件。")
    ending = file.suffix.lower()
    if not file.exists() and ending not in _ENDINGS:
        raise BadOption(f"“{file.name}”不能当记录库，文件名要以 {'、'.join(_ENDINGS)} 结尾。")
    if _is_store(file) if file.exists() else ending == ".sqlite":
        return Database(file)
    if file.exists() and not _is_journal(file):
        raise BadOption(
            f"“{file.name}”不是记录库，也不是以前的记录文件，没有改动；请写明 .sqlite 或 journal.jsonl 文件。"
        )
    beside = file.with_name(f"{file.name}.sqlite")
    if beside.exists() and not _is_store(beside):
        raise BadOption(f"“{file.name}”的记录库应在“{beside.name}”，可那是别的文件，没有改动；请先把它移走。")
    return Database(beside, (file,), partial(_take_over, file, None))


def _is_store(file: Path) -> bool:
    """Whether it was made as one of ours, whatever became of it since."""
    with file.open("rb") as stream:
        header = stream.read(_AT_APPLICATION.stop)
    return header.startswith(_SQLITE) and header[_AT_APPLICATION] == APPLICATION.to_bytes(4, "big")


def _is_journal(file: Path) -> bool:
    """Whether there is a record in it, be it a torn one, or nothing at all in a file named so."""
    if file.stat().st_size > _LARGEST:
        return False
    lines = [line for _, line in _lines(file)]
    if not lines:
        return file.suffix.lower() == ".jsonl"
    return any(_BEGINNING in line and (line.startswith(_BEGINNING) or _records(line)[0]) for line in lines)


def _take_over(journal: Path, memory: Path | None, connection: sqlite3.Connection) -> tuple[str, ...]:
    troubles = [*_take_journal(journal, connection)]
    if memory is not None:
        troubles += _take_memory(memory, connection)
    mark_new(connection)
    return tuple(troubles)


def _take_journal(file: Path, connection: sqlite3.Connection) -> Iterator[str]:
    lost = 0
    for number, line in _lines(file):
        records, left = _records(line)
        for record in records:
            data = {name: one for name, one in record.items() if name not in ("kind", "ledger", "day")}
            day = record.get("day") or record.get("as_of") or ""
            values = (record["kind"], json.dumps(str(record.get("ledger") or "")), day, json.dumps(data))
            connection.execute(INSERT, [_storable(one) for one in values])
        if left:
            lost += 1
            connection.execute("INSERT INTO lost VALUES (?, ?, ?)", (file.name, number, left))
    if lost:
        yield f"以前的记录文件“{file.name}”有 {lost} 行读不全，读不出来的没有接收；文件没有动，用 records 命令可以看到是哪几行。"


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Numbered from 1. A reason may hold signs that other programs end a line with: only the line feed does here."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite(
            f"以前的记录文件“{file}”打不开（{reason_of(error)}），里面的决定这次没有用上；请检查能否读取后再试。"
        ) from error
    for number, line in enumerate(data.split(b"\n"), 1):
        text = _decode(line.removeprefix(b"\xef\xbb\xbf")).strip("\r\0 \t")
        if text:
            yield number, text


def _decode(line: bytes) -> str:
    """UTF-8 as it was written, or GBK as an editor may have saved it."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("utf-8", "replace")


def _records(line: str) -> tuple[list[Record], str]:
    """The whole records of a line, and what is left of it.

    Where the end of a line was lost, the next record was added to it: {"kind": "over{"kind": "set-aside", …}
    """
    records: list[Record] = []
    left, at = "", 0
    while at < len(line):
        try:
            read, end = _DECODER.raw_decode(line, at)
        except (ValueError, RecursionError):
            read, end = None, 0
        if isinstance(read, dict) and isinstance(read.get("kind"), str):
            records.append(read)
        else:
            following = line.find(_BEGINNING, at + 1)
            end = len(line) if following < 0 else following
            left += line[at:end]
        at = end
    return records, left.strip()


def _take_memory(file: Path, connection: sqlite3.Connection) -> Iterator[str]:
    try:
        stored = json.loads(_decode(file.read_bytes().removeprefix(b"\xef\xbb\xbf")))
        if not isinstance(stored, dict):
            raise ValueError("no object")
    except FileNotFoundError:
        return
    except OSError as error:
        raise CannotWrite(
            f"以前的记忆文件“{file}”打不开（{reason_of(error)}），记住的内容这次没有用上；请检查能否读取后再试。"
        ) from error
    except (ValueError, RecursionError):
        yield f"以前的记忆文件“{file.name}”读不出来，没有接收，文件没有动；最近打开的台账、要素和核对过的列需要重新填写。"
        return
    _fill_memory(stored, connection)


def _fill_memory(stored: dict[str, object], connection: sqlite3.Connection) -> None:
    recent = [path for path in _list(stored.get("recent")) if isinstance(path, str)]
    for at, path in enumerate(reversed(recent), 1):
        connection.execute("INSERT OR REPLACE INTO ledgers VALUES (?, '', ?)", (json.dumps(path), at))
    inspections = {path: _object(texts) for path, texts in _object(stored.get("inspections")).items()}
    for path, texts in {"": _object(stored.get("office")), **inspections}.items():
        for name, text in texts.items():
            if isinstance(text, str):
                key = json.dumps(path) if path else ""
                values = (key, _storable(name), _storable(text))
                connection.execute("INSERT OR REPLACE INTO particulars VALUES (?, ?, ?)", values)
    for at, (fingerprint, letters) in enumerate(_object(stored.get("columns")).items(), 1):
        connection.execute(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?)", (_storable(fingerprint), json.dumps(letters), at)
        )


def _storable(value: object) -> str:
    """As text without what UTF-8 has no bytes for; a path, which may have such, is stored as JSON."""
    return str(value).encode("utf-8", "replace").decode("utf-8")


def _object(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
