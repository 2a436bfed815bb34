"""Options and fixtures that tests of more than one package need."""

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.service import Office

LEDGER_SEED = 20260630
RANDOM_LINES = pytest.StashKey[Counter[int]]()
_LINES_HOME = "random_lines"
_OWN_MACHINE = ("127.0.0.1", "::1")


def _keep_off_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Whatever a test calls, a library of ours too, reaches no other machine and asks for none's address."""
    if event == "socket.getaddrinfo" and arguments[0] not in _OWN_MACHINE:
        raise PermissionError(f"the network: {arguments[0]}")
    if event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in _OWN_MACHINE:
        raise PermissionError(f"the network: {arguments[1]}")


sys.addaudithook(_keep_off_the_network)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--ledger-seed",
        type=int,
        default=LEDGER_SEED,
        help="first seed of the ledgers made at random (tests/generator)",
    )
    parser.addoption("--shape-seeds", type=int, default=3, help="how many ledgers are made of each of the sixty shapes")
    parser.addoption("--random-notices", type=int, default=20, help="how many notices made at random are printed")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    # Not the report's header: -q drops that.
    terminalreporter.write_line(f"ledgers made at random: --ledger-seed {config.getoption('--ledger-seed')}")
    if lines := config.stash.get(RANDOM_LINES, None):
        told = ", ".join(f"{pages} of {count}" for count, pages in sorted(lines.items(), reverse=True))
        terminalreporter.write_line(f"pages of running text in random notices, by their lines: {told}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """What a worker of pytest-xdist counted goes home with it."""
    counted: Counter[int] = session.config.stash.setdefault(RANDOM_LINES, Counter())
    home = getattr(session.config, "workeroutput", None)
    if home is not None:
        home[_LINES_HOME] = dict(counted)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add up what the workers counted."""
    counted = getattr(node, "workeroutput", {}).get(_LINES_HOME, {})
    node.config.stash.setdefault(RANDOM_LINES, Counter()).update(counted)


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and journal of this test alone: no test writes into the folder of whoever runs it."""
    folder = tmp_path_factory.mktemp("own")
    for name in ("XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture
def office(own_folder: Path) -> Office:
    return Office(own_folder)


@pytest.fixture
def ledger_seed(request: pytest.FixtureRequest) -> int:
    seed = request.config.getoption("--ledger-seed")
    assert isinstance(seed, int)
    return seed
