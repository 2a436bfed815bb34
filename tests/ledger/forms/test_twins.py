"""A ledger kept as CSV, as a Word table or as a form a problem says what its twin in .xlsx says."""

from pathlib import Path

import pytest

from tests.generator import make
from tests.ledger.forms import twins


@pytest.mark.parametrize("seed", [2, 5])
def test_every_twin_is_read_as_the_ledger_it_was_made_of(seed: int, tmp_path: Path) -> None:
    file = make(seed, tmp_path).file
    ledger, said = twins.read(file), twins.told(file)
    for maker in (twins.as_csv, twins.as_word, twins.as_forms):
        assert twins.told(*maker(ledger, tmp_path)) == said
