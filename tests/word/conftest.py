"""The documents and the printer shared by the tests of this folder."""

from pathlib import Path

import pytest

from tests.word.rendering import Converter, font_config

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "整改进展通报.docx"


@pytest.fixture(scope="session")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Converter:
    folder = tmp_path_factory.mktemp("printed")
    return Converter(folder, font_config(folder))


@pytest.fixture
def template() -> Path:
    return TEMPLATE
