"""The real pages are those of LibreOffice's PDF, in number, size, ink and colour; nothing of them is left on the disk."""

import re
import subprocess
import tempfile
from pathlib import Path

import pytest

from app.core.page import Picture, RealPage
from app.core.progress import Progress
from app.word.preview import real_pages
from app.word.preview.real_pages import print_pages
from app.word.reading.conversion import NotPrinted
from app.word.standard.layout import LITERAL
from tests.word.preview.samples import written
from tests.word.rendering import Converter

KINDS = ("整改进展通报", "台账附表")
PAPER, DARK = 255, 128


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("documents")
    paths = {kind: folder / f"{kind}.docx" for kind in KINDS}
    for kind, path in paths.items():
        path.write_bytes(written("整改台账", LITERAL)[kind])
    return paths


@pytest.fixture(scope="module")
def printed(documents: dict[str, Path], printer: Converter) -> dict[str, tuple[RealPage, ...]]:
    """Printed in the fonts of the tests, so that both prints agree."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(printer.fonts))
        return {kind: print_pages(path) for kind, path in documents.items()}


def sizes(pdf: Path) -> list[tuple[float, float]]:
    run = subprocess.run(["pdfinfo", "-f", "1", "-l", "999", str(pdf)], capture_output=True, check=True)
    told = run.stdout.decode()
    return [(float(one[1]), float(one[2])) for one in re.finditer(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)]


def test_number_and_size_are_those_of_the_print(
    documents: dict[str, Path], printed: dict[str, tuple[RealPage, ...]], printer: Converter
) -> None:
    compared = printer.convert_all({f"real-{kind}": path.read_bytes() for kind, path in documents.items()})
    for kind, pages in printed.items():
        expected = sizes(compared[f"real-{kind}"].pdf)
        assert len(pages) == len(expected) > 1
        for page, size in zip(pages, expected, strict=True):
            assert (page.width, page.height) == pytest.approx(size, abs=0.01)
            assert re.fullmatch(r"LibreOffice [\d.]+", page.program)
    assert printed["台账附表"][0].width > printed["台账附表"][0].height


def test_a_picture_has_the_dots_asked_for_and_the_ink_of_its_page(printed: dict[str, tuple[RealPage, ...]]) -> None:
    for page in (*printed["整改进展通报"], *printed["台账附表"][:2]):
        for dots in (0.5, 1.5):
            picture = page.draw(dots)
            assert (picture.width, picture.height) == pytest.approx((page.width * dots, page.height * dots), abs=1)
            assert len(picture.dots) == picture.width * picture.height * 4
            assert 0.001 < share_of_dark(picture) < 0.3


def share_of_dark(picture: Picture) -> float:
    green = picture.dots[1::4]
    return sum(1 for value in green if value < DARK) / len(green)


def test_red_is_red(printed: dict[str, tuple[RealPage, ...]]) -> None:
    dots = printed["整改进展通报"][0].draw(1).dots
    assert any(
        red > DARK > green and blue < DARK for blue, green, red in zip(dots[::4], dots[1::4], dots[2::4], strict=True)
    )


def test_nothing_is_left_on_the_disk(
    documents: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = documents["整改进展通报"].read_bytes()
    pages = print_pages(documents["整改进展通报"])
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("taizhang-")] == []
    assert pages[-1].draw(1).dots.count(PAPER) > 0
    assert documents["整改进展通报"].read_bytes() == before


def test_a_print_that_cannot_be_read_is_said(documents: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(real_pages, "print_copy", lambda source, progress: (b"no PDF", "LibreOffice 9.9"))
    with pytest.raises(NotPrinted, match=r"^LibreOffice 9\.9 排出的版面读不出来。$"):
        print_pages(documents["整改进展通报"], Progress())
