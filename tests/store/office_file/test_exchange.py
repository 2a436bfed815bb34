"""Taken over as a whole: what comes along, what was there kept, nothing changed where it cannot be done."""

import errno
import json
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import BadOption, CannotWrite
from app.service import Office
from app.store import placing
from app.store.database import Database
from app.store.locking import locked
from app.store.office_file import exchange
from app.store.office_file.exchange import OwnFolder
from app.store.office_file.kinds import STORE
from app.store.paths import templates_folder
from app.store.placing import replace_whole
from app.store.takeover import office_store
from tests.store.office_file.conftest import DAY, LEDGER, files


def contents(office: Office, *, recent: bool = False) -> dict[str, bytes]:
    folder = office.file.folder
    return OwnFolder(folder, templates_folder(folder), office_store(folder)).collect(recent=recent)


def take_over(office: Office, file: Path) -> Path:
    return office.file.take_over(office.file.read(file), DAY)


def test_everything_comes_along_and_what_was_there_goes(full: Office, file: Path, other: Office) -> None:
    take_over(other, file)
    assert contents(other) == contents(full)
    now = other.anew()
    assert (now.settings.due_soon_days, now.settings.roster) == (14, frozenset({"张三", "李四"}))
    assert [rule.id for rule in now.rules.all() if rule.now is None] == ["overdue"]
    assert now.presets.values("局办版") == full.presets.values("局办版")
    assert [one.word for one in now.words.all()] == ["甲类", "结对户"]
    assert [one.name for one in now.templates.all() if one.own] == ["[甲]督办 单", "本局通报"]
    assert now.memory.particulars(LEDGER).texts == {"发文机关": "某局", "检查机构": "某组"}
    assert now.memory.answers() == full.memory.answers()
    assert [one.reason for one in now.decisions.list_made(LEDGER).made] == ["已请示"]
    assert now.troubles == ()


def test_the_recent_ledgers_stay_here_and_which_came_last_is_known_there(
    full: Office, file: Path, other: Office
) -> None:
    take_over(other, file)
    memory = other.anew().memory
    assert memory.recent() == ()
    # A copy of the ledger elsewhere is given what was given for the one opened last with the same headings.
    assert memory.particulars(Path("副本.xlsx"), "表头").texts["检查机构"] == "某组"
    memory.add_recent(Path("新的.xlsx"))
    assert memory.recent() == (Path("新的.xlsx").absolute(),)
    assert full.anew().memory.recent() == (LEDGER, Path("别的.xlsx").absolute())


def test_what_was_there_can_be_taken_over_again(file: Path, other: Office) -> None:
    before = contents(other, recent=True)
    backup = take_over(other, file)
    assert backup.parent == other.file.folder
    assert backup.name.startswith("接收前的设置-") and backup.suffix == ".zip"
    take_over(other.anew(), backup)
    assert contents(other, recent=True) == before
    assert other.anew().memory.recent() == (Path("本县.xlsx").absolute(),)


def test_what_is_no_template_stays(file: Path, other: Office) -> None:
    take_over(other, file)
    folder = other.file.folder / "模板"
    assert {one.name for one in folder.iterdir()} == {"说明.txt", "草稿.txt", "本局通报.docx", "[甲]督办 单.docx"}


def test_an_office_that_has_set_nothing_comes_along_too(tmp_path: Path, other: Office) -> None:
    file = Office(tmp_path / "empty").file.export_to(tmp_path / "空的.zip", DAY)
    assert not (tmp_path / "empty").exists()
    take_over(other, file)
    assert set(contents(other)) == {STORE}
    assert other.anew().settings.due_soon_days == 7


def test_a_folder_that_is_not_there_yet_is_made(full: Office, file: Path, tmp_path: Path) -> None:
    new = Office(tmp_path / "new" / "own")
    take_over(new, file)
    assert contents(new) == contents(full)


def test_templates_may_stand_elsewhere(full: Office, tmp_path: Path, file: Path) -> None:
    far = tmp_path / "网络盘" / "模板"
    shutil.copytree(full.file.folder / "模板", far)
    (far / "本局通报.docx").unlink()
    folder = full.file.folder
    own = OwnFolder(folder, far, office_store(folder))
    assert {one for one in own.collect(recent=False) if one.endswith(".docx")} == {"模板/[甲]督办 单.docx"}
    own.take_over(full.file.read(file).archive, DAY)
    assert (far / "本局通报.docx").exists()


def test_others_may_write_while_it_is_exported(full: Office, tmp_path: Path) -> None:
    with office_store(full.file.folder).writing() as connection:
        connection.execute("DELETE FROM records")
        file = full.file.export_to(tmp_path / "x.zip", DAY)
    new = Office(tmp_path / "new")
    take_over(new, file)
    assert len(new.anew().decisions.list_made().made) == 1


def test_what_was_deleted_is_in_no_file(full: Office, tmp_path: Path) -> None:
    store = office_store(full.file.folder)
    with store.writing() as connection:
        connection.execute("INSERT INTO lost VALUES ('x', 1, ?)", ("secret" * 1000,))
    with closing(sqlite3.connect(full.file.folder / STORE, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM lost")
    assert b"secretsecret" in (full.file.folder / STORE).read_bytes()
    assert b"secretsecret" not in contents(full)[STORE]


def test_the_same_settings_give_the_same_file(full: Office, tmp_path: Path, file: Path) -> None:
    assert full.file.export_to(tmp_path / "again.zip", DAY).read_bytes() == file.read_bytes()


def test_what_an_older_version_kept_comes_along(tmp_path: Path, other: Office) -> None:
    old = tmp_path / "old"
    old.mkdir()
    line = {"kind": "set-aside", "ledger": str(LEDGER), "rule": "overdue", "reason": "旧的"}
    (old / "journal.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (old / "memory.json").write_text('{"office": {"发文机关": "旧局"}}', encoding="utf-8")
    take_over(other, Office(old).file.export_to(tmp_path / "旧.zip", DAY))
    now = other.anew()
    assert [one.reason for one in now.decisions.list_made(LEDGER).made] == ["旧的"]
    assert now.memory.particulars(LEDGER).texts == {"发文机关": "旧局"}


def test_the_files_of_an_older_version_here_are_not_read_again(file: Path, tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "memory.json").write_text('{"office": {"签发人": "旧人"}}', encoding="utf-8")
    office = Office(here)
    backup = take_over(office, file)
    assert "签发人" not in office.anew().memory.particulars(LEDGER).texts
    take_over(office.anew(), backup)
    assert office.anew().memory.particulars(LEDGER).texts == {"签发人": "旧人"}


def test_a_store_that_knows_no_told_readings_yet_is_taken_over(full: Office, other: Office, tmp_path: Path) -> None:
    """As a version before them made it: opened here it is given the table, and so it is when taken over."""
    with office_store(full.file.folder).writing() as connection:
        connection.execute("DROP TABLE told_readings")
    take_over(other, full.file.export_to(tmp_path / "旧.zip", DAY))
    with closing(sqlite3.connect(other.file.folder / STORE)) as store:
        assert store.execute("SELECT count(*) FROM told_readings").fetchone() == (0,)
        assert store.execute("SELECT count(*) FROM records").fetchone() == (1,)


def test_one_who_holds_the_lock_too_long_is_told(file: Path, other: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.locking.PATIENCE", 0.05)
    before = files(other.file.folder)
    with locked(other.file.folder), pytest.raises(CannotWrite) as refusal:
        take_over(other, file)
    assert refusal.value.message.startswith("没有接收，本机的设置没有改动：")
    assert "正由另一个窗口或命令改动" in refusal.value.message
    assert files(other.file.folder) == before


def test_one_who_writes_in_the_store_too_long_is_told(
    file: Path, other: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.store_format.PATIENCE", 0.05)
    before = files(other.file.folder)
    with office_store(other.file.folder).writing(), pytest.raises(CannotWrite, match=r"等了 .* 秒还没有轮到"):
        take_over(other, file)
    assert files(other.file.folder) == before


def test_nothing_is_exported_while_another_takes_over(
    full: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.locking.PATIENCE", 0.05)
    with locked(full.file.folder), pytest.raises(CannotWrite, match="正由另一个窗口或命令改动"):
        full.file.export_to(tmp_path / "x.zip", DAY)
    assert not (tmp_path / "x.zip").exists()


REFUSALS = [
    (OSError(errno.ENOSPC, "full"), "磁盘已满"),
    (OSError(errno.EROFS, "read-only"), "磁盘是只读的"),
    (PermissionError(errno.EACCES, "open in Word"), "没有权限，或正被别的程序打开"),
]


@pytest.mark.parametrize("at", ["接收前的设置-", "正在接收-", "本局通报", "settings"])
@pytest.mark.parametrize(("error", "said"), REFUSALS)
def test_where_one_file_cannot_be_written_all_is_as_it_was(
    at: str, error: OSError, said: str, file: Path, other: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = replace_whole
    failures = iter([error, error])

    def write(target: Path, data: bytes) -> None:
        failure = next(failures, None) if target.name.startswith(at) else None
        if failure:
            raise failure
        real(target, data)

    monkeypatch.setattr(exchange, "replace_whole", write)
    if at == "settings":
        failures = iter([error])  # putting back writes the same file again
    before = files(other.file.folder)
    with pytest.raises(CannotWrite) as refusal:
        take_over(other, file)
    assert refusal.value.message.startswith("没有接收，本机的设置没有改动：")
    assert said in refusal.value.message
    assert files(other.file.folder) == before


def test_what_word_holds_for_a_moment_is_waited_for(
    file: Path, full: Office, other: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace
    failures = iter([PermissionError(errno.EACCES, "scanned")] * 2)

    def replace(draft: Path, target: Path) -> Path:
        if failure := next(failures, None):
            raise failure
        return real(draft, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(placing, "PAUSE", 0.001)
    take_over(other, file)
    assert contents(other) == contents(full)


def test_where_even_the_old_cannot_be_put_back_the_next_start_does_the_rest(
    file: Path, full: Office, other: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = replace_whole

    def write(target: Path, data: bytes) -> None:
        if target.name in ("settings.json", "本县报告.docx"):
            raise OSError(errno.EIO, "broken")
        real(target, data)

    with monkeypatch.context() as patched:
        patched.setattr(exchange, "replace_whole", write)
        with pytest.raises(
            CannotWrite, match=r"接收到一半停住了.*下次打开程序时接着做完；接收以前的设置在“.*接收前的设置-"
        ):
            take_over(other, file)
        start = other.anew()
        start.file.finish(DAY)
        (said,) = start.troubles
        assert "还没有做完：" in said and "下次打开程序时再接着做。" in said
    start = other.anew()
    start.file.finish(DAY)
    assert contents(other) == contents(full)


def test_the_next_start_does_the_rest_and_says_where_what_was_there_is(file: Path, full: Office, other: Office) -> None:
    folder = other.file.folder
    shutil.copy(file, folder / "正在接收-2026-11-29-101500.zip")
    start = other.anew()
    start.file.finish(DAY)
    (said,) = start.troubles
    assert said.startswith(
        "上次接收本单位设置时程序中断了，刚才已经接着做完。接收以前的设置在“接收前的设置-2026-11-29-101500.zip”"
    )
    assert contents(other) == contents(full)
    # What others wrote after it was broken off is kept as well.
    (since,) = folder.glob("接收前的设置-*.zip")
    assert since.name in said
    again = other.anew()
    again.file.finish(DAY)
    assert again.troubles == ()


def test_what_cannot_be_finished_is_put_aside_and_the_way_back_named(other: Office) -> None:
    folder = other.file.folder
    before = contents(other)
    (folder / "正在接收-2026-11-29-101500.zip").write_bytes(b"PK torn")
    start = other.anew()
    start.file.finish(DAY)
    (said,) = start.troubles
    assert (
        "做不完了：“正在接收-2026-11-29-101500.zip”不能用：文件已损坏，请重新要一份。没有接收，本机的设置没有改动。原文件已改名为“正在接收-2026-11-29-101500-读不出来-"
        in said
    )
    assert f"请接收“{folder / '接收前的设置-2026-11-29-101500.zip'}”" in said
    assert contents(other) == before
    start = other.anew()
    start.file.finish(DAY)
    assert start.troubles == ()


def test_a_mark_that_cannot_be_taken_away_is_said(file: Path, other: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.unlink

    def unlink(path: Path, **named: Any) -> None:
        if path.name.startswith("正在接收-"):
            raise OSError(errno.EIO, "broken")
        real(path, **named)

    monkeypatch.setattr(Path, "unlink", unlink)
    take_over(other, file)
    assert "设置已经全部接收，只是“" in other.file.troubles[0] and "请把它删去" in other.file.troubles[0]


def test_a_damaged_file_of_this_machine_is_put_aside_before(file: Path, full: Office, other: Office) -> None:
    damaged = other.file.folder / "settings.json"
    damaged.write_text("{", encoding="utf-8")
    backup = take_over(other, file)
    assert contents(other) == contents(full)
    assert "settings.json" not in other.file.read(backup).archive.entries
    (aside,) = other.file.folder.glob("settings-读不出来-*.json")
    assert aside.read_text(encoding="utf-8") == "{"
    assert any("settings-读不出来-" in one for one in other.file.troubles)


def test_what_could_not_be_taken_over_elsewhere_is_not_exported(full: Office, tmp_path: Path) -> None:
    (full.file.folder / "模板" / "坏的.docx").write_bytes(b"no document")
    with pytest.raises(CannotWrite, match=r"模板“坏的.docx”不是 Word 文档（.docx）。请先把它改好或移走"):
        full.file.export_to(tmp_path / "x.zip", DAY)
    assert not (tmp_path / "x.zip").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_a_name_that_windows_cannot_have_is_not_exported(full: Office, tmp_path: Path) -> None:
    shutil.copy(full.templates.file("本局通报"), full.file.folder / "模板" / "甲:乙.docx")
    with pytest.raises(CannotWrite, match=r"模板“甲:乙.docx”的文件名别的电脑上不能用"):
        full.file.export_to(tmp_path / "x.zip", DAY)


def test_no_output_goes_over_the_program_s_own_files(full: Office, file: Path, tmp_path: Path) -> None:
    backup = take_over(full, file)
    inside = shutil.copy(file, full.file.folder / "模板" / "甲.zip")
    for out in (backup, Path(inside)):
        with pytest.raises(CannotWrite, match="就是程序自己的文件，不能覆盖"):
            full.file.export_to(out, DAY, overwrite=True)
    with pytest.raises(CannotWrite, match="已经存在"):
        full.file.export_to(file, DAY)
    with pytest.raises(BadOption, match=r"以 .zip 结尾"):
        full.file.export_to(tmp_path / "x.docx", DAY)


def test_a_store_that_cannot_be_used_nor_moved_is_not_exported_as_an_empty_one(
    full: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.store.database.put_aside", lambda *_: None)
    (full.file.folder / STORE).write_bytes(b"damaged" * 100)
    with pytest.raises(CannotWrite, match="不能用，又不能改名保留"):
        full.anew().file.export_to(tmp_path / "x.zip", DAY)


def test_a_snapshot_of_a_store_out_of_reach_is_said(full: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.store_format.PATIENCE", 0.05)
    store = full.file.folder / STORE
    with closing(sqlite3.connect(store, isolation_level=None)) as holding:
        holding.execute("BEGIN EXCLUSIVE")
        with pytest.raises(CannotWrite, match="打不开（正由另一个窗口或命令使用"):
            Database(store).snapshot()
