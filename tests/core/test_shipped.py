"""Where the files that come with the program are looked for."""

from pathlib import Path

import pytest

from app.core import shipped
from app.core.shipped import ROOT


def test_in_a_source_tree_they_stand_at_its_root() -> None:
    assert shipped.shipped("templates") == ROOT / "templates"
    assert (ROOT / "main.py").is_file()


def test_where_they_were_packed_they_stand_beside_the_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "7.8"\n', encoding="utf-8")
    monkeypatch.setattr(shipped, "_PACKED", tmp_path)
    assert shipped.shipped("samples") == tmp_path / "samples"
    assert shipped.version() == "7.8"
