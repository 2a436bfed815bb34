"""Nothing is written into the own folder that is neither taken along nor listed as left out with its reason."""

import ast
import os
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import CannotWrite
from app.service import Office
from app.store import log
from app.store.office_file.kinds import LEFT_OUT, is_taken, list_left_out, why_left_out
from app.store.takeover import office_store
from tests.store.office_file.conftest import DAY

ROOT = Path(__file__).resolve().parents[3]
ENDINGS = (".json", ".jsonl", ".sqlite", ".toml", ".txt", ".log", ".lock", ".zip", ".db", ".csv", ".docx", ".xlsx")
NOT_IN_THE_OWN_FOLDER = {
    **dict.fromkeys((".config", "AppData", "Roaming"), "above the own folder"),
    "清单.json": "stands within the office's file",
    "本单位设置.zip": "is the office's file itself",
    "整改台账.xlsx": "is the shipped ledger to try, copied to where the clerk chooses",
}
"""Names of files that are written elsewhere, each with the reason."""


def is_known(name: str) -> bool:
    return is_taken(name) or why_left_out(name) is not None


def may_stand_anywhere(name: str) -> bool:
    """As the name of a file, or of a folder."""
    return any(map(is_known, (name, f"模板/{name}", f"log/{name}", f"{name}/x.docx", f"{name}/taizhang.log")))


def names_in(source: str) -> set[str]:
    """The texts in a module that name a file (not a bare ending, nor one in a sentence), and what is behind a path's /."""
    nodes = [*ast.walk(ast.parse(source))]
    behind = [node.right for node in nodes if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)]
    named = {one.value for one in behind if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return named | {
        text for text in texts if text.endswith(ENDINGS) and text not in ENDINGS and not {*" “\n"} & {*text}
    }


@pytest.mark.parametrize("package", ["store", "service"])
def test_every_name_of_a_file_in_the_code_is_of_a_known_kind(package: str) -> None:
    names = {
        name
        for module in (ROOT / "app" / package).rglob("*.py")
        for name in names_in(module.read_text(encoding="utf-8"))
    }
    unknown = {name for name in names if not may_stand_anywhere(name)}
    assert unknown - NOT_IN_THE_OWN_FOLDER.keys() == set()
    assert names or package == "service"


def test_a_new_kind_of_file_is_found() -> None:
    names = names_in('NAME = "history.json"\nfolder = own / "方案"\n')
    assert names == {"history.json", "方案"}
    assert not any(map(may_stand_anywhere, names))


def test_all_that_an_office_writes_is_of_a_known_kind(full: Office, file: Path, other: Office) -> None:
    folder = other.file.folder
    log.log_file(folder).parent.mkdir()
    log.log_file(folder).write_text("begins", encoding="utf-8")
    other.file.take_over(other.file.read(file), DAY)
    (folder / "settings.json").write_text("{", encoding="utf-8")
    with pytest.raises(RuntimeError), office_store(folder).writing() as connection:
        connection.execute("INSERT INTO lost VALUES ('x', 1, 'x')")
        assert other.anew().settings.troubles
        written = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
        raise RuntimeError
    assert {name for name in written if not is_known(name)} == {"模板/草稿.txt"}
    assert {"taizhang.sqlite-journal", ".lock", "log/taizhang.log"} < written
    assert any("读不出来" in name for name in written)


def test_what_is_left_out_is_listed_with_its_reason(other: Office) -> None:
    (other.file.folder / "笔记.md").write_text("x", encoding="utf-8")
    assert dict(list_left_out(other.file.folder)) == {
        ".lock": LEFT_OUT[".lock"],
        "模板/说明.txt": "说明，程序自己会写",
        "模板/草稿.txt": "不是本程序的文件",
        "笔记.md": "不是本程序的文件",
    }


def test_every_reason_is_a_clerk_s(other: Office) -> None:
    assert all(why and not why.isascii() for why in LEFT_OUT.values())


def test_nothing_is_both_taken_and_left_out() -> None:
    for name in ("settings.json", "taizhang.sqlite", "模板/本局通报.docx", "模板/读不出来.docx"):
        assert is_taken(name) and why_left_out(name) is None
    for name in ("模板/~$本局通报.docx", "模板/下级/甲.docx", "log/taizhang.log.1", "模板/.甲.docx.new-x1"):
        assert not is_taken(name)


def test_a_folder_that_cannot_be_written_in_is_said(other: Office, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_it, folder = os.open, str(other.file.folder)

    def refuse(path: str | Path, *given: int, **named: Any) -> int:
        if str(path).startswith(folder):
            raise PermissionError(13, "read-only")
        return open_it(path, *given, **named)

    with monkeypatch.context() as patched:
        patched.setattr("os.open", refuse)
        with pytest.raises(CannotWrite, match=r"没有接收，本机的设置没有改动：文件夹“.*”写不进去（没有权限"):
            other.file.take_over(other.file.read(file), DAY)
    assert other.anew().settings.due_soon_days == 3
