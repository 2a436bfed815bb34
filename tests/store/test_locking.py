"""The lock is held by one at a time, waited for, and given back by whoever is killed."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.core.errors import CannotWrite
from app.store.locking import locked

ROOT = Path(__file__).resolve().parents[2]
HOLD = "import sys, pathlib\nfrom app.store.locking import locked\nwith locked(pathlib.Path(sys.argv[1])):\n    print('held', flush=True)\n    sys.stdin.read()"


def test_the_folder_is_made_and_one_waits_for_the_other(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with locked(tmp_path / "own"):
            order.append("second")

    with locked(tmp_path / "own"):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.1)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.store.locking.PATIENCE", 0.05)
    with locked(tmp_path), pytest.raises(CannotWrite, match=r"正由另一个窗口或命令改动.*请稍后再试"), locked(tmp_path):
        pass


def test_a_killed_process_gives_it_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holding:
        assert holding.stdout
        holding.stdout.readline()
        monkeypatch.setattr("app.store.locking.PATIENCE", 0.05)
        with pytest.raises(CannotWrite), locked(tmp_path):
            pass
        holding.kill()
        holding.wait()
        with locked(tmp_path):
            pass


def test_a_place_where_no_folder_can_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(b"")
    with pytest.raises(CannotWrite, match="写不进去"), locked(tmp_path / "own"):
        pass
