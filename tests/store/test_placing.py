"""A file of the program's own that another program holds for a moment (Windows) is waited for, then said: by every writer."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.core.office.own_preset import OwnPreset
from app.store import placing
from app.store.database import Database
from app.store.json_file import change_object
from app.store.outputs import write_whole
from app.store.own_presets import OwnPresets
from app.store.settings import Settings


def make_store(folder: Path) -> None:
    with Database(folder / "taizhang.sqlite").writing():
        pass


WRITERS: dict[str, Callable[[Path], object]] = {
    "json": lambda folder: change_object(folder / "a.json", lambda _: {"n": 1}),
    "settings": lambda folder: Settings(folder).change("due_soon_days", 9),
    "presets": lambda folder: OwnPresets(folder).save(OwnPreset("局办版", "literal")),
    "database": make_store,
    "output": lambda folder: write_whole(folder / "a.docx", b"new", overwrite=True, never=folder / "b.xlsx"),
}


def held(monkeypatch: pytest.MonkeyPatch, times: int) -> list[Path]:
    """So many replacings are refused, as where a scanner looks at the new file; what was asked to be replaced."""
    replace, asked = Path.replace, list[Path]()

    def refuse(self: Path, target: Path) -> Path:
        asked.append(target)
        if len(asked) <= times:
            raise PermissionError(errno.EACCES, "sharing violation")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(placing, "PATIENCE", 0.15)
    monkeypatch.setattr(placing, "PAUSE", 0.01)
    return asked


@pytest.mark.parametrize("writer", WRITERS)
def test_what_is_held_for_a_moment_is_written(writer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = held(monkeypatch, 3)
    WRITERS[writer](tmp_path)
    assert len(asked) == 4
    assert asked[-1].exists()


@pytest.mark.parametrize("writer", WRITERS)
def test_what_stays_held_is_said_and_nothing_is_left(
    writer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = held(monkeypatch, 1_000)
    with pytest.raises(CannotWrite, match="正被别的程序打开"):
        WRITERS[writer](tmp_path)
    assert len(asked) > 3
    assert [file.name for file in tmp_path.rglob("*") if file.name != ".lock"] == []
