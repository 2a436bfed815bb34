"""The stores a test works with."""

from pathlib import Path

import pytest

from app.store.database import Database
from app.store.memory import Memory
from app.store.takeover import office_store


@pytest.fixture
def store(tmp_path: Path) -> Database:
    return office_store(tmp_path)


@pytest.fixture
def memory(store: Database) -> Memory:
    return Memory(store)
