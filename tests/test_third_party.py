"""THIRD_PARTY.md lists every library that requirements.txt pulls in, with the licence its metadata declares, and no other."""

import re
from collections.abc import Mapping
from importlib.metadata import Distribution
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import NormalizedName, canonicalize_name

from app.core.shipped import ROOT, shipped
from tools.packaging.contents import distributions

LISTED = shipped("THIRD_PARTY.md").read_text(encoding="utf-8")
_LINES = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
ASKED_FOR = {canonicalize_name(one.name): one.specifier for one in map(Requirement, _LINES)}
# What older metadata says instead of SPDX.
SPDX = {
    "MIT License": "MIT",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "Python Software Foundation License": "PSF-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause, Apache-2.0",
}


class Entry(NamedTuple):
    """A row of the first table."""

    version: str
    licence: str


def entries(text: str) -> dict[NormalizedName, Entry]:
    """The rows of the table of libraries, by their names as pip compares them."""
    table = text.partition("## 程序依赖的组件")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\| .+\|$", table, re.M)]
    return {canonicalize_name(name): Entry(version, licence) for name, version, licence, *_ in rows[1:]}


def declared(library: Distribution) -> str:
    """Its licence in SPDX's words, wherever its metadata has it."""
    known = library.metadata.get_all
    classes = [one.split(" :: ")[-1] for one in known("Classifier") or () if one.startswith("License")]
    said = [str(one) for key in ("License-Expression", "License") for one in known(key) or ()]
    first = next(iter((*said, *classes)), "")
    return SPDX.get(first, first)


def is_right(entry: Entry, library: Distribution, there: Mapping[NormalizedName, Distribution]) -> bool:
    """Whether version and licence are those asked for and declared; 随 names one that asks for it."""
    name = canonicalize_name(library.name)
    if name in ASKED_FOR:
        fits = entry.version != "" and SpecifierSet(entry.version) == ASKED_FOR[name]
    else:
        by = there.get(canonicalize_name(entry.version.removeprefix("随 ")))
        fits = name in {canonicalize_name(Requirement(one).name) for one in (by.requires if by else None) or ()}
    return fits and entry.licence == declared(library)


def wrong(text: str) -> set[str]:
    """What does not stand in that text as it is, by the library's name."""
    listed = entries(text)
    there = {canonicalize_name(name): library for name, library in distributions().items()}
    both = listed.keys() & there.keys()
    return {*(listed.keys() ^ there.keys()), *(one for one in both if not is_right(listed[one], there[one], there))}


def test_every_library_stands_there_with_its_version_and_licence() -> None:
    assert wrong(LISTED) == set()


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("| xlrd |", "| xlrd2 |", {"xlrd", "xlrd2"}),
        (">=2.0.2,<3 | BSD-3-Clause", ">=2.0.2,<3 | MIT", {"xlrd"}),
        (">=2.0.2,<3 |", ">=2.0.2,<4 |", {"xlrd"}),
        ("| 随 openpyxl |", "| 随 xlrd |", {"et-xmlfile"}),
    ],
)
def test_what_is_wrong_there_is_found(before: str, after: str, found: set[str]) -> None:
    assert before in LISTED
    assert wrong(LISTED.replace(before, after)) == found


def test_one_that_is_left_out_is_found() -> None:
    (row,) = re.findall(r"^\| lxml .*\n", LISTED, re.M)
    assert wrong(LISTED.replace(row, "")) == {"lxml"}


def test_the_texts_of_the_weak_copyleft_come_along() -> None:
    licences = {entry.licence for entry in entries(LISTED).values()}
    named = {one for licence in licences for one in re.findall(r"LGPL-[\d.]+\d", licence)}
    assert named == {"LGPL-2.1", "LGPL-3.0"}
    for name in (*named, "GPL-3.0"):
        assert (shipped("docs") / "licences" / f"{name}.txt").is_file()
