"""The documents and the printer shared by the tests of this folder."""

from pathlib import Path

import pytest

from tests.word.kinds import CASES, Case, Made, print_all, sample_fields
from tests.word.rendering import Converter, font_config

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "整改进展通报.docx"


@pytest.fixture(scope="session")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Converter:
    folder = tmp_path_factory.mktemp("printed")
    return Converter(folder, font_config(folder))


@pytest.fixture
def template() -> Path:
    return TEMPLATE


@pytest.fixture(scope="session")
def fields() -> dict[str, object]:
    """The sample's ledger with all formal elements."""
    return sample_fields()


@pytest.fixture(scope="session")
def made(printer: Converter, fields: dict[str, object]) -> dict[Case, Made]:
    """Every kind of document in every preset and with every head, printed together."""
    return print_all(printer, fields, CASES)
