"""Holds README.md and docs/开发.md to what there is: every path, command, module and commit they name."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.cli.parser import COMMANDS
from tests.test_project import AT_THE_ROOT, ROOT

README, DEVELOPING, NEW_MATTER = ROOT / "README.md", ROOT / "docs" / "开发.md", ROOT / "docs" / "新事项.md"
PAGES = [README, DEVELOPING, NEW_MATTER]
_CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"(?<![\w./~-])[\w.-]+(?:/[\w.<>（）*-]*)*")
_COMMAND = re.compile(r"main\.py ([a-z][a-z-]*)(?![\w./])")
_MODULE = re.compile(r"python3? -m ([\w.]+)")
_PICTURE = re.compile(r"!\[[^]]*\]\(([^)]+)\)")
_COMMIT = re.compile(r"`([0-9a-f]{7,40})`")
FOLDERS = {name for name in AT_THE_ROOT if (ROOT / name).is_dir()}
FILES = {name for name in AT_THE_ROOT if (ROOT / name).is_file()}


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def paths(text: str) -> Iterator[str]:
    """Every path under the root that stands in code; of one with a blank to fill in (<编号>.toml, *.py) its folder."""
    for code in _CODE.findall(text):
        for path in _PATH.findall(code):
            if path in FILES or (path.split("/")[0] in FOLDERS and "/" in path):
                yield path if not re.search("[<*]", path) else re.split("[<*]", path)[0].rpartition("/")[0]


def missing(text: str) -> list[str]:
    """What the text names and is not there, commits apart."""
    return [
        *(path for path in paths(text) if not (ROOT / path).exists()),
        *(picture for picture in _PICTURE.findall(text) if not (ROOT / picture).exists()),
        *(command for command in _COMMAND.findall(text) if command not in COMMANDS),
        *(module for module in _MODULE.findall(text) if find_spec(module) is None),
    ]


@cache
def in_git(*arguments: str) -> str:
    # Whoever runs the tests need not be the owner of the clone.
    command = ["git", "-c", "safe.directory=*", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout


def wrong_commits(text: str) -> list[str]:
    """The commits that are not there, or not followed by their subject in brackets."""
    history = [line.split(" ", 1) for line in in_git("log", "--format=%H %s").splitlines()]
    wrong = []
    for commit in _COMMIT.findall(text):
        subjects = [subject for known, subject in history if known.startswith(commit)]
        if not any(f"`{commit}`（{subject}）" in text for subject in subjects):
            wrong.append(commit)
    return wrong


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    assert len(list(paths(text_of(page)))) > 5
    assert missing(text_of(page)) == []


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ("see `app/checks/no_such.py`", "app/checks/no_such.py"),
        ("```\npython -m pytest tests/nowhere\n```", "tests/nowhere"),
        ("`tests/checks/no_cases/<编号>.toml`", "tests/checks/no_cases"),
        ("`python main.py chek 台账.xlsx`", "chek"),
        ("`python -m tools.no_such`", "tools.no_such"),
        ("![](docs/screenshots/00.png)", "docs/screenshots/00.png"),
    ],
)
def test_a_wrong_name_is_found(planted: str, found: str) -> None:
    for page in PAGES:
        assert missing(f"{text_of(page)}\n{planted}\n") == [found]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a repository knows its commits")
def test_the_commits_to_look_at_are_in_the_history() -> None:
    if in_git("rev-parse", "--is-shallow-repository").strip() == "true":
        pytest.skip("a shallow clone knows the newest commits only")
    text = text_of(DEVELOPING)
    assert len(_COMMIT.findall(text)) > 5
    assert wrong_commits(text) == []
    [one, *_] = _COMMIT.findall(text)
    assert wrong_commits("`0123456789`（Never made）") == ["0123456789"]
    assert wrong_commits(f"`{one}`（Another subject）") == [one]


def test_the_readme_shows_every_command() -> None:
    assert [one for one in COMMANDS if f"main.py {one}" not in text_of(README)] == []
