"""Documents put into files and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.clause import LayoutReport, Verdict
from app.service.layout import check_layout
from tests.word.rendering import font_config

Checked = Callable[[bytes], LayoutReport]


def differing(report: LayoutReport) -> set[str]:
    return {one.id for one in report.of(Verdict.DIFFERS)}


@pytest.fixture
def as_written(tmp_path: Path) -> Checked:
    """By what the file says."""

    def check(content: bytes) -> LayoutReport:
        path = tmp_path / "文件.docx"
        path.write_bytes(content)
        return check_layout(path, measure=False)

    return check


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return font_config(tmp_path_factory.mktemp("fonts"))


@pytest.fixture
def as_printed(tmp_path: Path, fonts: Path, monkeypatch: pytest.MonkeyPatch) -> Checked:
    """By the pages LibreOffice makes of it."""
    monkeypatch.setenv("FONTCONFIG_FILE", str(fonts))

    def check(content: bytes) -> LayoutReport:
        path = tmp_path / "文件.docx"
        path.write_bytes(content)
        report = check_layout(path)
        assert report.measurement.program, report.measurement.why_not
        return report

    return check
