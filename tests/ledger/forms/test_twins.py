"""A ledger kept as CSV, as a Word table or as a form a problem says what its twin in .xlsx says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.ledger import Ledger
from tests.generator import make
from tests.ledger.forms import twins

SAMPLE = Path("samples/整改台账.xlsx")
MAKERS = [twins.as_csv, twins.as_word, twins.as_forms]


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("seed", range(4))
def test_every_twin_is_read_as_the_ledger_it_was_made_of(
    maker: Callable[[Ledger, Path], list[Path]], seed: int, tmp_path: Path
) -> None:
    file = make(seed, tmp_path).file
    assert twins.told(*maker(twins.read(file), tmp_path)) == twins.told(file)
