"""Options and fixtures that tests of more than one package need."""

import pytest

LEDGER_SEED = 20260630


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--ledger-seed",
        type=int,
        default=LEDGER_SEED,
        help="first seed of the ledgers made at random (tests/generator)",
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    # Not the report's header: -q drops that.
    terminalreporter.write_line(f"ledgers made at random: --ledger-seed {config.getoption('--ledger-seed')}")


@pytest.fixture
def ledger_seed(request: pytest.FixtureRequest) -> int:
    seed = request.config.getoption("--ledger-seed")
    assert isinstance(seed, int)
    return seed
