"""Files that must not be taken over, each refused with a sentence, and nothing changed."""

import hashlib
import io
import json
import sqlite3
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.core.errors import BadOption
from app.core.shipped import version
from app.service import Office
from app.store.office_file import archive
from app.store.office_file.kinds import STORE
from app.store.takeover import office_store
from app.store.told_readings import ToldReadings
from tests.store.office_file.conftest import DAY, LEDGER, files

Parts = dict[str, bytes]
Change = Callable[[Parts], Parts]
LIST = "清单.json"
TEMPLATE = "模板/本局通报.docx"


def parts_of(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(parts: Parts, about: dict[str, object] | None = None, *, listed: bool = True) -> bytes:
    """The file, the list made anew to fit."""
    if listed:
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in parts.items() if name != LIST}
        stored = {**json.loads(parts[LIST]), "entries": digests, **(about or {})}
        parts = {**parts, LIST: json.dumps(stored).encode()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def first_listed(content: bytearray) -> int:
    """Where the zip's own list of entries begins."""
    (at,) = struct.unpack_from("<L", content, content.rindex(b"PK\x05\x06") + 16)
    return int(at)


def with_part(name: str, data: bytes) -> Change:
    return lambda parts: {**parts, name: data}


def without(name: str) -> Change:
    return lambda parts: {key: one for key, one in parts.items() if key != name}


def store(*statements: str) -> Change:
    """The store with these statements carried out in it."""

    def change(parts: Parts) -> Parts:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(parts[STORE])
            for one in statements:
                connection.execute(one)
            return {**parts, STORE: connection.serialize()}

    return change


HOSTILE: dict[str, tuple[Change, str]] = {
    "a path that leads out": (with_part("../settings.json", b"{}"), "里面有不该有的内容“../settings.json”"),
    "a path that leads out of the templates": (with_part("模板/../../x.docx", b"x"), "不该有的内容"),
    "an absolute path": (with_part("/etc/settings.json", b"{}"), "不该有的内容"),
    "a path of Windows": (with_part("模板/x\\..\\..\\y.docx", b"x"), "来的.zip"),
    "a drive of Windows": (with_part("模板/C:x.docx", b"x"), "的文件名别的电脑上不能用"),
    "a name longer than Linux takes": (with_part(f"模板/{'长' * 79}.docx", b"x"), "长”的文件名太长，别的电脑上不能用"),
    "a device of Windows": (with_part("模板/con.docx", b"x"), "的文件名别的电脑上不能用"),
    "a folder": (with_part("模板/", b""), "不该有的内容“模板/”"),
    "a hidden template": (with_part("模板/.x.docx", b"x"), "不该有的内容"),
    "another program": (with_part("x.exe", b"MZ"), "不该有的内容“x.exe”"),
    "a log": (with_part("log/taizhang.log", b""), "不该有的内容"),
    "one name in two writings": (with_part("模板/本局通报.DOCX", b"x"), "有两个（大小写不同也算同名）"),
    "no store": (without(STORE), f"里面多了或少了“{STORE}”，文件不完整"),
    "settings that are no JSON": (with_part("settings.json", b"{"), "设置（settings.json）读不出来"),
    "settings that are a list": (with_part("settings.json", b"[]"), "设置（settings.json）读不出来"),
    "presets that are no text": (with_part("presets.json", b"\xff\xfe\x00"), "本单位版式（presets.json）读不出来"),
    "words too deep to read": (with_part("words.json", b"[" * 100_000), "本单位用语（words.json）读不出来"),
    "levels that are a number": (with_part("rules.json", b"1"), "检查规则的级别（rules.json）读不出来"),
    "a template that is a picture": (with_part(TEMPLATE, b"\x89PNG"), "模板“本局通报.docx”不是 Word 文档（.docx）"),
    "a template that is another package": (with_part(TEMPLATE, zipped({"x": b""}, listed=False)), "不是 Word 文档"),
    "a store that is none": (with_part(STORE, b"no store at all" * 100), f"记录库（{STORE}）内容已损坏"),
    "an empty store": (with_part(STORE, b""), f"记录库（{STORE}）不是本程序的记录库"),
    "another program's store": (store("PRAGMA application_id = 1"), "不是本程序的记录库"),
    "a newer store": (store("PRAGMA user_version = 99"), "记录库（taizhang.sqlite）是更新的版本写的"),
    "a store without a table": (store("DROP TABLE answers"), "内容已损坏"),
    "a store cut short": (lambda parts: {**parts, STORE: parts[STORE][:5000]}, "内容已损坏"),
    "a store with a trigger": (
        store("CREATE TRIGGER t AFTER DELETE ON records BEGIN DELETE FROM answers; END"),
        "记录库（taizhang.sqlite）里有不认得的内容",
    ),
    "a view in a table's name": (
        store("DROP TABLE lost", "CREATE VIEW lost AS SELECT 'x' AS source, 1 AS line, 'x' AS text"),
        "里有不认得的内容",
    ),
    "a column that is worked out": (
        store(
            "DROP TABLE lost",
            "CREATE TABLE lost (source TEXT, line INTEGER, text TEXT AS (hex(zeroblob(1000))))",
        ),
        "里有不认得的内容",
    ),
    "a column proven by what a stranger wrote": (
        store("DROP TABLE lost", "CREATE TABLE lost (source TEXT, line INTEGER, text TEXT Check(length(hex(text)) > 0))"),
        "里有不认得的内容",
    ),
    "a damaged word that is no text": (
        lambda parts: {**parts, STORE: parts[STORE].replace(b"CREATE TABLE lost", b"CREATE TABL\xb1 lost")},
        f"记录库（{STORE}）内容已损坏",
    ),
    "a table nobody knows": (store("CREATE TABLE more (x)"), "里有不认得的内容"),
    "a value of another type": (store("UPDATE particulars SET text = x'00ff'"), "内容已损坏"),
    "a row twice": (
        store("DROP TABLE answers", "CREATE TABLE answers (fingerprint TEXT, letters TEXT, given INTEGER)",
              "INSERT INTO answers VALUES ('a', '{}', 1), ('a', '{}', 2)"),
        "内容已损坏",
    ),
}  # fmt: skip


def refusal(office: Office, tmp_path: Path, content: bytes) -> str:
    """The sentence; nothing was changed."""
    file = tmp_path / "来的.zip"
    file.write_bytes(content)
    before = files(office.file.folder)
    with pytest.raises(BadOption) as refused:
        office.file.read(file)
    assert files(office.file.folder) == before
    said = refused.value.message
    assert said.startswith("“来的.zip”不能用：") and said.endswith("没有接收，本机的设置没有改动。")
    return said


@pytest.mark.parametrize(("change", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused(change: Change, said: str, file: Path, other: Office, tmp_path: Path) -> None:
    assert said in refusal(other, tmp_path, zipped(change(parts_of(file.read_bytes()))))


def test_as_it_was_written_it_is_not_refused(file: Path, other: Office, tmp_path: Path) -> None:
    (tmp_path / "再.zip").write_bytes(zipped(parts_of(file.read_bytes())))
    incoming = other.file.read(tmp_path / "再.zip")
    assert (incoming.version, incoming.day) == (version(), "2026-11-29")


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"program": "别的程序"}, "不是“导出本单位设置”写出的文件"),
        ({"version": "99.1"}, "是更新的版本（99.1）写的，请先把本机的程序换成同样的版本"),
        ({"version": "9" * 40}, "请先把本机的程序换成同样的版本"),
        ({"version": "9" * 10_000}, "不是“导出本单位设置”写出的文件"),
        ({"version": "9\n请拨打"}, "不是“导出本单位设置”写出的文件"),
        ({"version": None}, "不是“导出本单位设置”写出的文件"),
        ({"day": "昨天"}, "不是“导出本单位设置”写出的文件"),
        ({"entries": []}, "不是“导出本单位设置”写出的文件"),
        ({"entries": {}}, "里面多了或少了“presets.json”，文件不完整"),
        ({"entries": {STORE: "0" * 64, "settings.json": ""}}, "里面多了或少了"),
    ],
)
def test_a_list_that_is_not_ours_is_refused(
    about: dict[str, object], said: str, file: Path, other: Office, tmp_path: Path
) -> None:
    assert said in refusal(other, tmp_path, zipped(parts_of(file.read_bytes()), about))


def test_names_that_a_stranger_made_up_are_shown_short_and_plain(file: Path, other: Office, tmp_path: Path) -> None:
    parts = parts_of(file.read_bytes())
    for name in ("\u202e\n坏" + "长" * 1_000_000, "\ud800"):
        said = refusal(other, tmp_path, zipped(parts, {"entries": {name: "1"}}))
        assert len(said) < 200 and said.isprintable()


def test_a_template_may_have_a_long_name(full: Office, other: Office, tmp_path: Path) -> None:
    name = f"{'长' * 70}.docx"
    templates = full.file.folder / "模板"
    (templates / "本局通报.docx").rename(templates / name)
    other.file.take_over(other.file.read(full.file.export_to(tmp_path / "x.zip", DAY)), DAY)
    assert (other.file.folder / "模板" / name).exists()


def test_an_older_version_s_file_is_taken(file: Path, other: Office, tmp_path: Path) -> None:
    (tmp_path / "旧.zip").write_bytes(zipped(parts_of(file.read_bytes()), {"version": "0.0.9"}))
    assert other.file.read(tmp_path / "旧.zip").version == "0.0.9"


@pytest.mark.parametrize("name", ["settings.json", STORE, TEMPLATE])
def test_a_part_that_is_not_as_it_was_exported_is_named(name: str, file: Path, other: Office, tmp_path: Path) -> None:
    parts = parts_of(file.read_bytes())
    changed = zipped({**parts, name: parts[name] + b" "}, listed=False)
    assert f"里面的“{name}”和导出时不一样，可能在传送中损坏" in refusal(other, tmp_path, changed)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "不是“导出本单位设置”写出的文件"),
        (b"%PDF-1.7", "不是“导出本单位设置”写出的文件"),
        (b"PK\x03\x04 torn", "文件已损坏，请重新要一份"),
        (zipped({"a.txt": b"x"}, listed=False), "不是“导出本单位设置”写出的文件"),
    ],
)
def test_what_is_no_such_file_is_refused(content: bytes, said: str, other: Office, tmp_path: Path) -> None:
    assert said in refusal(other, tmp_path, content)


@pytest.mark.parametrize("keep", [0.3, 0.9, 0.999])
def test_one_cut_short_is_refused(keep: float, file: Path, other: Office, tmp_path: Path) -> None:
    content = file.read_bytes()
    assert "文件已损坏" in refusal(other, tmp_path, content[: int(len(content) * keep)])


def test_no_flipped_byte_gets_through(file: Path, other: Office, tmp_path: Path) -> None:
    """Refused, or of no effect: a zip has bytes that mean nothing, such as a time of day."""
    content = file.read_bytes()
    whole = other.file.read(file).archive.entries
    for at in range(0, len(content), 97):
        spoilt = tmp_path / "坏.zip"
        spoilt.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        try:
            assert other.file.read(spoilt).archive.entries == whole
        except BadOption as error:
            assert error.message.startswith("“坏.zip”不能用：")


def test_a_link_is_refused(file: Path, other: Office, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts_of(file.read_bytes()).items():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3
            entry.external_attr = ((stat.S_IFLNK if name == TEMPLATE else stat.S_IFREG) | 0o644) << 16
            package.writestr(entry, data)
    assert f"里面有不该有的内容“{TEMPLATE}”" in refusal(other, tmp_path, out.getvalue())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(file: Path, other: Office, tmp_path: Path) -> None:
    content = io.BytesIO(file.read_bytes())
    with zipfile.ZipFile(content, "a") as package:
        package.writestr("settings.json", b"{}")
    assert "里面“settings.json”有两个" in refusal(other, tmp_path, content.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing_is_refused(method: int, file: Path, other: Office, tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in parts_of(file.read_bytes()).items():
            package.writestr(name, data)
    assert "不该有的内容" in refusal(other, tmp_path, out.getvalue())


def test_one_with_a_password_is_refused(file: Path, other: Office, tmp_path: Path) -> None:
    content = bytearray(zipped(parts_of(file.read_bytes())))
    at = first_listed(content)
    content[at + 8] |= 1
    assert "不该有的内容" in refusal(other, tmp_path, bytes(content))


@pytest.mark.parametrize("size", [600 << 20, 17 << 20])
def test_a_bomb_is_refused_before_it_is_unpacked(size: int, file: Path, other: Office, tmp_path: Path) -> None:
    content = bytearray(zipped(parts_of(file.read_bytes())))
    at = first_listed(content)
    struct.pack_into("<L", content, at + 24, size)
    assert "解开后大得不正常" in refusal(other, tmp_path, bytes(content))


def test_a_bomb_that_says_it_is_small_is_read_no_further_than_that(file: Path, other: Office, tmp_path: Path) -> None:
    zeros = 64 << 20
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("settings.json", bytes(zeros))
        package.writestr(LIST, b"{}")
    content = bytearray(out.getvalue())
    struct.pack_into("<L", content, first_listed(content) + 24, 50)
    tracemalloc.start()
    assert "文件已损坏" in refusal(other, tmp_path, bytes(content))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < zeros / 4


def test_too_many_entries_are_refused(
    file: Path, other: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_MOST_ENTRIES", 5)
    assert "解开后大得不正常" in refusal(other, tmp_path, file.read_bytes())


def test_a_file_too_large_is_not_even_read(
    file: Path, other: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_LARGEST_FILE", 100)
    assert "不是“导出本单位设置”写出的文件" in refusal(other, tmp_path, file.read_bytes())


@pytest.mark.parametrize("name", ["没有.zip", ""])
def test_a_file_that_is_not_there_is_said(name: str, other: Office, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=r"打不开（.*），没有接收，请核对路径。"):
        other.file.read(tmp_path / name)


def test_the_file_holds_nothing_of_this_machine(file: Path, full: Office) -> None:
    folder = str(full.file.folder).encode()
    for name, data in parts_of(file.read_bytes()).items():
        assert folder not in data, name
    with zipfile.ZipFile(file) as package:
        for entry in package.infolist():
            assert (entry.date_time, entry.create_system) == ((2026, 11, 29, 0, 0, 0), 0)


def test_no_ledger_that_was_only_opened_is_named(full: Office, tmp_path: Path) -> None:
    for one in ("只看过", "读法变了"):
        full.memory.add_recent(Path(f"{one}.xlsx"), "表头")
    ToldReadings(office_store(full.file.folder)).mark(Path("读法变了.xlsx"))
    stored = parts_of(full.file.export_to(tmp_path / "x.zip", DAY).read_bytes())[STORE]
    assert json.dumps(str(LEDGER)).encode() in stored
    for one in ("别的.xlsx", "只看过.xlsx", "读法变了.xlsx"):
        assert json.dumps(str(Path(one).absolute())).encode() not in stored


def test_an_export_of_another_day_says_so(full: Office, tmp_path: Path) -> None:
    incoming = full.file.read(full.file.export_to(tmp_path / "x.zip", DAY))
    assert incoming.about == (
        "2026年11月29日导出，里面是改过的设置 3 项、改过级别的规则 1 条、本单位用语 2 个、本单位版式 1 种、"
        "本单位模板 2 个、记录 1 条、记住的要素 2 项、核对过的列 1 处"
    )
