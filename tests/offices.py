"""An office that has set nothing and remembers nothing: for tests that read and check ledgers and make copies."""

from pathlib import Path

from app.service import Office

OFFICE = Office(Path(), as_declared=True)
examine = OFFICE.examining.examine
