"""Mending as the office does it: a copy or the ledger itself, recorded, proven, and put back where it cannot be proven."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.core.check_context import CheckContext
from app.core.errors import BadOption, CannotWrite
from app.core.grid import Cell
from app.core.mending.edit import Edit, Obstacle
from app.ledger import child
from app.service import Office
from app.service.examining import Examination
from app.service.mending import ledger_mending
from app.store.mending import in_use, writing_back
from app.store.mending.pending import Pending, PendingNote
from tests.workbooks.mending.reading import grids_of
from tests.workbooks.mending.shapes import usual
from tests.workbooks.rich import parts_of, rich_workbook, save

NOW = datetime(2026, 6, 30, 9, 15)
BACKUP = "台账（备份 2026-06-30 0915）.xlsx"
EDITS = [Edit(Cell("台账", 4, 6), "林芳"), Edit(Cell("台账", 5, 7), "2026-8-1")]


@pytest.fixture(autouse=True)
def read_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process apart that reads ledgers takes most of the time; the command's tests have it."""
    monkeypatch.setattr(child, "started", lambda data, _: nullcontext(data))
    monkeypatch.setattr(child, "grids_from", lambda data, name, _: grids_of(data, name))


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "表").mkdir()
    return save(tmp_path / "表", usual(), "台账.xlsx")


def examined(office: Office, file: Path) -> Examination:
    return office.examining.examine(file, CheckContext(NOW.date()))


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def said(file: Path, *addresses: str) -> list[object]:
    sheet = load_workbook(file).worksheets[0]
    return [sheet[address].value for address in addresses]


def test_a_copy_is_mended_and_the_ledger_is_not(office: Office, ledger: Path) -> None:
    before, out = ledger.read_bytes(), ledger.with_name("副本.xlsx")
    done = office.mending.write_copy(examined(office, ledger), EDITS, out, day=date(2026, 6, 30))
    assert (done.path, done.backup, len(done.made), done.left) == (out, None, 2, ())
    assert said(out, "F4", "G5") == ["林芳", datetime(2026, 8, 1)]
    assert ledger.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx", "副本.xlsx"}
    [record] = office.decisions.list_made(ledger).made
    assert (record.kind.label, record.out, record.unfinished) == ("补正台账", str(out), False)
    assert record.cells == ("台账!F4：空 → “林芳”", "台账!G5：“长期坚持” → “2026年8月1日”")


def test_written_back_the_backup_stands_beside_and_all_is_recorded(office: Office, ledger: Path) -> None:
    before = ledger.read_bytes()
    done = office.mending.write_back(examined(office, ledger), EDITS, now=NOW)
    assert said(ledger, "F4", "G5") == ["林芳", datetime(2026, 8, 1)]
    assert done.backup == ledger.with_name(BACKUP)
    assert done.backup.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx", BACKUP}
    [record] = office.decisions.list_made(ledger).made
    assert (record.out, record.backup, record.unfinished) == (str(ledger), str(done.backup), False)


def test_mending_back_is_the_same_act(office: Office, ledger: Path) -> None:
    before = parts_of(ledger.read_bytes())
    edits = [Edit(Cell("台账", 3, 6), "林芳"), Edit(Cell("台账", 3, 7), "尽快"), Edit(Cell("台账", 3, 1), "二")]
    done = office.mending.write_back(examined(office, ledger), edits, now=NOW)
    office.mending.write_back(examined(office, ledger), done.undo, now=NOW)
    assert parts_of(ledger.read_bytes()) == before
    assert names(ledger.parent) == {"台账.xlsx", BACKUP, BACKUP.replace("0915", "0915-2")}


def test_macros_and_all_else_are_kept_byte_for_byte(office: Office, tmp_path: Path) -> None:
    file = save(tmp_path, rich_workbook())
    before = parts_of(file.read_bytes())
    edit = Edit(Cell("整改 '台账'", 3, 6), "林芳")
    office.mending.write_back(examined(office, file), [edit], now=NOW)
    after = parts_of(file.read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"xl/worksheets/sheet1.xml"}
    assert list(before) == list(after)


def test_a_ledger_changed_since_is_not_written(office: Office, ledger: Path) -> None:
    seen = examined(office, ledger)
    save(ledger.parent, usual(table=True), "台账.xlsx")
    before = ledger.read_bytes()
    for write in (
        lambda: office.mending.write_back(seen, EDITS, now=NOW),
        lambda: office.mending.write_copy(seen, EDITS, ledger.with_name("副本.xlsx"), day=NOW.date()),
        lambda: office.mending.plan(seen, EDITS),
    ):
        with pytest.raises(CannotWrite, match="检查之后又改过"):
            write()
    assert ledger.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx"}


def test_a_ledger_changed_at_the_last_moment_is_not_replaced(
    office: Office, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = usual(table=True)
    keep = writing_back.keep_backup

    def keep_and_change(file: Path, content: bytes, now: datetime) -> Path:
        backup = keep(file, content, now)
        save(file.parent, changed, file.name)
        return backup

    monkeypatch.setattr(ledger_mending, "keep_backup", keep_and_change)
    with pytest.raises(CannotWrite, match="检查之后又改过"):
        office.mending.write_back(examined(office, ledger), EDITS, now=NOW)
    assert ledger.read_bytes() == changed
    assert names(ledger.parent) == {"台账.xlsx"}
    assert office.decisions.list_made(ledger).made == ()


@pytest.mark.parametrize("owner", ["~$台账.xlsx", ".~lock.台账.xlsx#", ".~台账.xlsx"])
def test_a_ledger_open_elsewhere_is_not_written(office: Office, ledger: Path, owner: str) -> None:
    before = ledger.read_bytes()
    ledger.with_name(owner).write_bytes(b"")
    with pytest.raises(CannotWrite, match="在别的程序里打开着"):
        office.mending.write_back(examined(office, ledger), EDITS, now=NOW)
    assert ledger.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx", owner}


def wrong_cell(content: bytes) -> bytes:
    book = load_workbook(io.BytesIO(content))
    book.worksheets[0]["F3"] = "别人"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_what_is_not_proven_is_never_written(office: Office, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The net under the patching: a package that is not what it should be does not come near the ledger."""
    from app.workbooks.mending import mended_workbook

    whole = mended_workbook.mend_workbook
    monkeypatch.setattr(
        mended_workbook,
        "mend_workbook",
        lambda *given: replace(whole(*given), content=wrong_cell(whole(*given).content)),
    )
    before = ledger.read_bytes()
    with pytest.raises(CannotWrite, match="与要改的不一致，什么都没有写"):
        office.mending.write_back(examined(office, ledger), EDITS, now=NOW)
    with pytest.raises(CannotWrite, match="与要改的不一致，什么都没有写"):
        office.mending.write_copy(examined(office, ledger), EDITS, ledger.with_name("副本.xlsx"), day=NOW.date())
    assert ledger.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx"}


@pytest.mark.parametrize("spoil", [wrong_cell, lambda content: content[:-100]])
def test_what_stands_wrong_on_the_disk_gives_way_to_the_backup(
    office: Office, ledger: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[bytes], bytes]
) -> None:
    """The net under the writing: what was proven arrives as something else."""
    whole = writing_back.replace_ledger

    def replace_badly(file: Path, before: bytes, after: bytes) -> None:
        whole(file, before, after)
        file.write_bytes(spoil(after))

    monkeypatch.setattr(ledger_mending, "replace_ledger", replace_badly)
    before = ledger.read_bytes()
    with pytest.raises(CannotWrite, match="已经用备份恢复原样"):
        office.mending.write_back(examined(office, ledger), EDITS, now=NOW)
    assert ledger.read_bytes() == ledger.with_name(BACKUP).read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx", BACKUP}
    assert office.decisions.list_made(ledger).made == ()


@pytest.mark.skipif(sys.platform == "win32", reason="there only the administrator makes links")
def test_a_link_leads_to_the_ledger_and_stays_a_link(office: Office, ledger: Path, tmp_path: Path) -> None:
    link = tmp_path / "快捷.xlsx"
    link.symlink_to(ledger)
    ledger.chmod(0o640)
    done = office.mending.write_back(examined(office, link), EDITS, now=NOW)
    assert link.is_symlink()
    assert done.backup == ledger.with_name(BACKUP)
    assert said(ledger, "F4") == ["林芳"]
    assert ledger.stat().st_mode & 0o777 == done.backup.stat().st_mode & 0o777 == 0o640


def test_of_a_format_that_cannot_be_written_all_is_left_to_the_clerk(office: Office, tmp_path: Path) -> None:
    file = save(tmp_path, "序号,问题,整改措施,责任人,整改时限\n1,制度不严,自查,,2026-7-1\n".encode(), "台账.csv")
    seen = examined(office, file)
    edits = [Edit(Cell(seen.ledger.sheets[0].name, 2, 4), "周敏")]
    assert [one.obstacle for one in office.mending.plan(seen, edits)] == [Obstacle.FORMAT]
    with pytest.raises(BadOption, match=r"D2：这种格式的文件不能补正单元格"):
        office.mending.write_back(seen, edits, now=NOW)


def test_what_cannot_be_recorded_is_not_begun(office: Office, ledger: Path, own_folder: Path) -> None:
    seen = examined(office, ledger)
    before = ledger.read_bytes()
    (own_folder / "taizhang.sqlite").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        office.mending.write_back(seen, EDITS, now=NOW)
    assert ledger.read_bytes() == before
    assert names(ledger.parent) == {"台账.xlsx"}


@pytest.mark.parametrize("replaced", [False, True])
def test_what_a_killed_program_left_is_tidied_up(
    office: Office, ledger: Path, monkeypatch: pytest.MonkeyPatch, replaced: bool
) -> None:
    class Killed(BaseException):
        pass

    whole = writing_back.replace_ledger

    def be_killed(file: Path, before: bytes, after: bytes) -> None:
        if replaced:
            whole(file, before, after)
        raise Killed

    monkeypatch.setattr(ledger_mending, "replace_ledger", be_killed)
    seen = examined(office, ledger)
    with pytest.raises(Killed):
        office.mending.write_back(seen, EDITS, now=NOW)
    assert [one.unfinished for one in office.decisions.list_made(ledger).made] == [True]
    draft = ledger.with_name(f".~{seen.ledger.digest[:16]}.tmp")
    draft.write_bytes(b"half")
    office.mending.finish()
    assert names(ledger.parent) == {"台账.xlsx", BACKUP}
    assert [one.unfinished for one in office.decisions.list_made(ledger).made] == ([False] if replaced else [])
    assert not office.mending._note.is_there()


def test_of_a_ledger_out_of_reach_the_note_is_kept(office: Office, tmp_path: Path, own_folder: Path) -> None:
    note = PendingNote(own_folder / "taizhang.sqlite")
    note.write(Pending(str(tmp_path / "不在.xlsx"), "0" * 64, "1" * 64, 1))
    office.mending.finish()
    assert note.is_there()


def test_every_owner_file_is_beside_the_ledger(tmp_path: Path) -> None:
    assert {one.parent for one in in_use.owner_files(tmp_path / "甲.xlsx")} == {tmp_path}


def test_a_copy_is_written_over_nothing_that_is_kept(office: Office, ledger: Path) -> None:
    seen = examined(office, ledger)
    for out in (ledger, ledger.with_name("链接.xlsx")):
        if out != ledger:
            os.link(ledger, out)
        with pytest.raises(CannotWrite, match="就是台账本身"):
            office.mending.write_copy(seen, EDITS, out, day=NOW.date(), overwrite=True)
    shutil.copy(ledger, ledger.with_name("已有.xlsx"))
    with pytest.raises(CannotWrite, match="已经存在"):
        office.mending.write_copy(seen, EDITS, ledger.with_name("已有.xlsx"), day=NOW.date())
    with pytest.raises(BadOption, match=r"要以 \.xlsx 结尾"):
        office.mending.write_copy(seen, EDITS, ledger.with_name("副本.xlsm"), day=NOW.date())
