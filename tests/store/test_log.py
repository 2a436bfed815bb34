"""The log: what it holds and what it must not, that it stays small, and that it never stands in the way."""

import logging
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import UnreadableLedger
from app.core.shipped import ROOT, version
from app.store import log
from app.store.log import begin, log_file

LOG = logging.getLogger("app.test")
SECRET = "身份证号110105"
LINE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d+ [A-Z]+ app\S*: .+")


@pytest.fixture(autouse=True)
def _as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    ours = logging.getLogger("app")
    handlers, level = ours.handlers, ours.level
    yield
    ours.handlers = handlers
    ours.setLevel(level)


def broken() -> None:
    try:
        Path(SECRET).read_bytes()
    except OSError as error:
        raise UnreadableLedger(f"找不到文件“{SECRET}”。") from error


def test_it_says_which_program_began_where(tmp_path: Path) -> None:
    begin(tmp_path)
    (line,) = log_file(tmp_path).read_text(encoding="utf-8").splitlines()
    assert LINE.fullmatch(line)
    python = ".".join(map(str, sys.version_info[:3]))
    assert f"INFO app: begins: version {version()}, Python {python}, " in line


def test_frames_of_our_own_code_are_named_by_module_and_line(tmp_path: Path) -> None:
    begin(tmp_path)
    code = compile(f"\ndef read(): raise ValueError('{SECRET}')", f"/{SECRET}/gate.py", "exec")
    names: dict[str, object] = {"__name__": "app.ledger.gate"}
    exec(code, names)
    try:
        names["read"]()  # type: ignore[operator]
    except ValueError:
        LOG.info("refused", exc_info=True)
    written = log_file(tmp_path).read_text(encoding="utf-8").splitlines()
    assert written[-2:] == ["  builtins.ValueError", "    app.ledger.gate:2 read"]


def test_what_nobody_caught_is_written_down_and_told_as_ever(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path)
    try:
        broken()
    except UnreadableLedger as error:
        sys.excepthook(type(error), error, error.__traceback__)
    written = log_file(tmp_path).read_text(encoding="utf-8")
    assert "ERROR app: uncaught\n  app.core.errors.UnreadableLedger\n  builtins.FileNotFoundError\n" in written
    assert SECRET not in written
    assert SECRET in capsys.readouterr().err


def test_it_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_BYTES", 2000)
    begin(tmp_path)
    for number in range(500):
        LOG.info("%d", number)
    files = sorted(log_file(tmp_path).parent.iterdir())
    assert [file.name for file in files] == ["taizhang.log", "taizhang.log.1"]
    assert all(file.stat().st_size <= 2000 + 100 for file in files)  # and the line that filled it
    assert log_file(tmp_path).read_text(encoding="utf-8").endswith("app.test: 499\n")


def test_two_programs_write_at_once(tmp_path: Path) -> None:
    write = (
        "import logging, sys; from pathlib import Path; from app.store import log; log._BYTES = 4000;"
        "log.begin(Path(sys.argv[1])); [logging.getLogger('app.both').info('line %d', n) for n in range(400)]"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", write, tmp_path], cwd=ROOT, stderr=subprocess.PIPE) for _ in range(2)
    ]
    assert [(one.communicate()[1], one.returncode) for one in both] == [(b"", 0)] * 2
    files = sorted(log_file(tmp_path).parent.iterdir())
    assert [file.name for file in files] == ["taizhang.log", "taizhang.log.1"]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_a_file_that_another_program_holds_open_is_let_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As Windows answers."""
    monkeypatch.setattr(log, "_BYTES", 2000)
    begin(tmp_path)
    with monkeypatch.context() as held:

        def refuse(*_: object) -> None:
            raise PermissionError(13, "used by another process")

        held.setattr(Path, "replace", refuse)
        for number in range(100):
            LOG.info("%d", number)
    LOG.info("free again")
    assert log_file(tmp_path).read_text(encoding="utf-8").endswith("free again\n")
    assert capsys.readouterr().err == ""


def test_where_it_cannot_be_kept_the_program_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "log").write_bytes(b"a file where the folder should be")
    begin(tmp_path)
    LOG.error("bad")
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log_file(tmp_path).parent.mkdir()
    log_file(tmp_path).symlink_to("/dev/full")
    begin(tmp_path)
    LOG.info("lost")
    assert capsys.readouterr().err == ""


def test_a_mistake_of_ours_in_logging_is_not_hidden(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("app"), "propagate", False)  # pytest's own handler raises instead
    begin(tmp_path)
    LOG.info("%d", "no number")
    assert "TypeError" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's own folders by other means")
@pytest.mark.parametrize("before", [None, 0o755, 0o750, 0o700])
def test_the_office_s_folder_is_open_to_its_owner_alone(tmp_path: Path, before: int | None) -> None:
    own = tmp_path / "own"
    if before:
        own.mkdir(before)
        own.chmod(before)
    begin(own)
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
