"""Another process saves the open ledger in four ways while the window is used: none is missed, none half read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.gui.window import MainWindow
from tests.gui.ledger.file_service import FileService
from tools.proofs.saver import WAYS
from tools.proofs.watching import Desk, Saving


@pytest.fixture
def service() -> FileService:
    return FileService()


@pytest.fixture
def saving(ledger: Path, tmp_path: Path) -> Iterator[Saving]:
    sources = tmp_path / "sources"
    sources.mkdir()
    made = Saving(ledger, sources)
    yield made
    made.stop()


def test_no_save_of_any_kind_is_missed_or_half_read_while_the_window_is_used(
    opened: MainWindow, saving: Saving, service: FileService
) -> None:
    service.whole = True
    desk = Desk(opened, saving)
    assert [(one.way, one.missed, len(one.shown)) for one in desk.watch(tuple(WAYS), 5)] == [
        (way, 0, 5) for way in WAYS
    ]
    assert (desk.half_read, desk.faults) == ([], [])
    assert desk.decided > 0
    assert desk.longest_work < 0.05
    assert opened.session.particulars.texts["检查机构"] == desk.typed
    assert opened.messages.isHidden()
