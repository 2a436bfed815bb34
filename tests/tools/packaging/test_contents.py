"""A frozen folder holds what a wheel holds, and the licence of every library in it."""

import re
from importlib.metadata import PackageNotFoundError

import pytest

from app.core.shipped import ROOT
from tools.packaging import contents


def test_what_a_wheel_brings_along_stands_at_the_same_place() -> None:
    placed = {str(place): file for file, place in contents.files()}
    assert placed["app/shipped/pyproject.toml"] == ROOT / "pyproject.toml"
    assert placed["app/shipped/templates/整改进展通报.docx"] == ROOT / "templates" / "整改进展通报.docx"
    assert placed["app/gui/shell/icon/taizhang.png"] == ROOT / "app" / "gui" / "shell" / "icon" / "taizhang.png"
    assert all(file.is_file() for file in placed.values())
    assert not [place for place in placed if place.endswith((".py", ".pyc"))]


def test_the_libraries_are_those_of_the_requirements_and_what_they_pull_in() -> None:
    found = contents.distributions()
    assert {"pyside6-essentials", "shiboken6", "et-xmlfile", "docxtpl"} <= found.keys()
    assert found.keys().isdisjoint({"pytest", "ruff", "pyinstaller"})


def test_a_licence_stands_in_a_folder_of_its_library() -> None:
    placed = {str(place): file for file, place in contents.licences()}
    assert {"licences/python/LICENSE.txt", "licences/openpyxl/LICENCE.rst"} <= placed.keys()
    assert any(place.startswith("licences/pypdfium2/") for place in placed)
    assert any(re.fullmatch(r"licences/python-calamine/sboms/.+\.json", place) for place in placed)
    assert all(file.is_file() for file in placed.values())


def test_a_requirement_that_is_not_installed_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(contents, "distribution", missing)
    with pytest.raises(PackageNotFoundError):
        contents.distributions()
