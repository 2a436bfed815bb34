"""Holds the rules of the whole project: sizes, docstrings, names, and nothing of the machine it was written on."""

import ast
import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 250
LONG_WITH_REASON: dict[str, str] = {}
"""Files longer than that, each with its reason."""

AT_THE_ROOT = {
    ".ci", ".gitattributes", ".gitignore", "app", "benchmarks", "docs", "samples", "templates", "tests", "tools",
    "CHANGELOG.md", "LICENSE", "README.md", "SECURITY.md", "THIRD_PARTY.md", "main.py", "pyproject.toml",
    "requirements.txt",
}  # fmt: skip
MOST_FILES = 25

NOT_OURS = {".git", ".venv", "build", "__pycache__"}
MACHINE = re.compile(
    r"/(?:work|root)/"  # folders of a development machine
    r"|/home/[a-z]|/Users/[A-Za-z]|[A-Z]:\\+Users"
    r"|mirrors?\.[a-z]+\.(?:cn|com|edu)"
)


def project_files() -> Iterator[Path]:
    for file in sorted(ROOT.rglob("*")):
        inside = file.relative_to(ROOT).parts
        hidden = any(part.endswith("_cache") or part in NOT_OURS for part in inside) or inside[0] == ".hypothesis"
        if file.is_file() and not hidden:
            yield file


def python_files(*folders: str) -> list[str]:
    """The Python files in these folders, and main.py where the root is among them, as paths under the root."""
    names = (file.relative_to(ROOT).as_posix() for file in project_files() if file.suffix == ".py")
    return [name for name in names if not folders or name.split("/")[0] in folders]


def tree(name: str) -> ast.Module:
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", python_files())
def test_every_module_says_what_only_it_does(name: str) -> None:
    docstring = ast.get_docstring(tree(name))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", "。", ":")), "the first line is a sentence"


@pytest.mark.parametrize("name", python_files("app", "main.py", "tools"))
def test_a_file_stays_short(name: str) -> None:
    lines = len((ROOT / name).read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE or name in LONG_WITH_REASON


def test_the_exceptions_are_still_needed() -> None:
    for name, reason in LONG_WITH_REASON.items():
        assert reason
        assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) > LONGEST_FILE


def astray(names: Iterable[str]) -> set[str]:
    """What stands at the root, given files by their paths under it, and may not."""
    return {name.split("/")[0] for name in names} - AT_THE_ROOT


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a repository knows what is committed")
def test_at_the_root_stands_only_what_may() -> None:
    # Whoever runs the tests need not be the owner of the clone.
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
    assert "main.py" in listed.split("\0")
    assert astray(filter(None, listed.split("\0"))) == set()


def test_a_ledger_left_at_the_root_is_refused() -> None:
    assert astray(["main.py", "app/gui/run.py", "fa2.xlsx", "src/main.py"]) == {"fa2.xlsx", "src"}


def modules_of_folders() -> Counter[str]:
    """How many modules each folder of app/ holds itself."""
    return Counter(name.rpartition("/")[0] for name in python_files("app"))


def test_a_folder_can_be_taken_in_at_a_glance() -> None:
    assert [folder for folder, count in modules_of_folders().items() if count > MOST_FILES] == []


def test_core_holds_only_what_more_than_one_package_reads() -> None:
    """main.py counts as a package, core/ reading itself for those it does it for: it can import from nowhere else."""
    readers: dict[str, set[str]] = {name: set() for name in python_files("app") if name.startswith("app/core/")}
    within = {name: imported(name) & readers.keys() for name in readers}
    for reader in python_files("app", "main.py"):
        package = reader.split("/")[1] if "/" in reader else reader
        found, waiting = set(), list(imported(reader) & readers.keys() if package != "core" else ())
        while waiting:
            if (name := waiting.pop()) not in found:
                found.add(name)
                waiting += within[name]
        for name in found:
            readers[name].add(package)
    rare = [name for name, packages in readers.items() if len(packages) < 2]
    folders = ("", "claimed/", "files/", "matters/", "mending/", "office/", "prose/", "told/")
    assert rare == [f"app/core/{folder}__init__.py" for folder in folders]


def test_no_module_is_a_drawer_for_everything() -> None:
    drawers = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}
    assert [name for name in python_files() if name.split("/")[-1] in drawers] == []


def repeated_classes(trees: Iterable[ast.Module]) -> list[str]:
    """The names that more than one class has: in a traceback nobody could tell which Table it was."""
    names = Counter(one.name for tree in trees for one in ast.walk(tree) if isinstance(one, ast.ClassDef))
    return sorted(name for name, count in names.items() if count > 1)


def test_no_class_name_stands_twice_in_the_program() -> None:
    assert repeated_classes(map(tree, python_files("app", "main.py"))) == []


def test_a_class_name_that_stands_twice_is_found() -> None:
    assert repeated_classes(
        map(ast.parse, ["class Table: ...", "def f():\n    class Table: ...", "class Row: ..."])
    ) == ["Table"]


def test_nothing_names_the_machine_it_was_written_on() -> None:
    found = []
    for file in project_files():
        if file == Path(__file__) or file.suffix in {".xlsx", ".docx", ".png", ".otf", ".xls", ".ods", ".xlsb", ".et"}:
            continue
        match = MACHINE.search(file.read_text(encoding="utf-8", errors="replace"))
        if match:
            found.append((file.relative_to(ROOT).as_posix(), match.group()))
    assert found == []


@pytest.mark.parametrize(
    "text",
    ["see /root/app", "/home/someone/x", "/Users/Someone", r"C:\Users\someone", "https://mirror.example.cn/simple"],
)
def test_the_search_for_machines_finds_them(text: str) -> None:
    assert MACHINE.search(text)


def test_every_package_is_tested_by_the_folder_that_mirrors_it() -> None:
    packages = [file.parent for file in (ROOT / "app").glob("*/__init__.py")]
    untested = [package.name for package in packages if not list((ROOT / "tests" / package.name).rglob("test_*.py"))]
    assert untested == []


def test_every_module_is_imported_by_a_test_or_by_a_tested_module() -> None:
    """A module no test reaches is either dead or untested."""
    graph = {name: imported(name) for name in python_files("app", "main.py", "tests")}
    reached = {name for name in graph if name.split("/")[-1].startswith(("test_", "conftest"))}
    reached.add("main.py")
    while True:
        further = {other for name in reached for other in graph.get(name, set()) if other in graph} - reached
        if not further:
            break
        reached |= further
    unreached = [name for name in graph if name.startswith("app/") and name not in reached]
    assert [name for name in unreached if not name.endswith("__init__.py")] == []


def imported(name: str) -> set[str]:
    """The project's files a file imports."""
    modules = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    paths = {module.replace(".", "/") for module in modules}
    return {f"{path}.py" for path in paths} | {f"{path}/__init__.py" for path in paths}


def changelog() -> list[tuple[str, str]]:
    """Each heading of the changelog in brackets, with what stands below it."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return re.findall(r"^## \[(.+?)\](.*?)(?=^## \[|\Z)", text, re.M | re.S)


def test_the_version_is_the_newest_of_the_changelog() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert next(name for name, _ in changelog() if name != "Unreleased") == version


def test_every_heading_of_the_changelog_has_lines_below_it() -> None:
    assert [name for name, below in changelog() if not re.search("^- ", below, re.M)] == []


def test_the_readme_and_ci_give_the_same_test_command() -> None:
    command = "python3 tools/start.py test"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == command
