"""The Office: what it has set holds, nothing but its folder is looked at, and a matter loads when it is asked for."""

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import app.service
from app.core.check_context import CheckContext
from app.core.office.own_preset import OwnPreset
from app.service import Office

ROOT = Path(__file__).resolve().parents[2]
AS_OF = date(2026, 6, 30)
MODULES = sorted(Path(app.service.__path__[0]).glob("*.py"))


def test_what_is_set_is_read_once_and_changed_for_all_its_matters(office: Office) -> None:
    office.settings.change("due_soon_days", 14)
    assert office.settings is office.settings
    assert office.settings.context(AS_OF).due_soon_days == 14


def test_as_declared_nothing_it_has_set_holds(office: Office) -> None:
    office.settings.change("due_soon_days", 14)
    office.settings.change("preset", "literal")
    declared = office.for_once(journal=None, as_declared=True).settings
    assert (declared.context(AS_OF), declared.preset) == (CheckContext(AS_OF), "ink-true")


def test_broken_settings_are_told(office: Office, own_folder: Path) -> None:
    (own_folder / "settings.json").write_text("{", encoding="utf-8")
    trouble = office.settings.troubles[0]
    assert trouble.startswith("设置文件“settings.json”内容已损坏，原文件已改名为“settings-")
    assert trouble.endswith("保留，已改用默认设置。")


def test_whatever_was_put_aside_is_said_by_the_office(office: Office, own_folder: Path) -> None:
    names = ("settings.json", "rules.json", "presets.json", "taizhang.sqlite")
    for name in names:
        (own_folder / name).write_text("{", encoding="utf-8")
    assert list(office.troubles) == []
    office.settings.context(AS_OF)
    office.rules.change_level("overdue", "off")
    office.presets.save(OwnPreset("局办版", "literal"))
    office.memory.recent()
    assert [next(name for name in names if name in trouble) for trouble in office.troubles] == list(names)
    assert all("已改名为" in trouble for trouble in office.troubles)
    assert len(list(own_folder.glob("*读不出来*"))) == 4


def test_a_network_drive_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    far = tmp_path / "far"
    monkeypatch.setattr("app.service.office.is_on_network", lambda folder: folder == far)
    said = f"“{far}”在网络位置上，请同一时间只由一个人写入。"
    assert Office(far).network_note == said
    assert Office(tmp_path).network_note == ""
    assert Office(tmp_path).for_once(journal=far / "记录.sqlite", as_declared=False).network_note == said


def environment_readings(source: str) -> list[str]:
    """Every use of the environment, of the home folder, or of the platform."""
    known = {"environ", "getenv", "environb", "home", "expanduser", "platform", "own_folder"}
    nodes = ast.walk(ast.parse(source))
    return [node.attr for node in nodes if isinstance(node, ast.Attribute) and node.attr in known] + [
        alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in known
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_the_service_reads_no_environment(module: Path) -> None:
    assert environment_readings(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    ["os.environ.get('HOME')", "from os import environ", "Path.home()", "from app.store.paths import own_folder"],
)
def test_the_search_for_the_environment_finds_it(source: str) -> None:
    assert environment_readings(source)


def loaded_by(program: str) -> set[str]:
    """The modules that are there after these lines of Python."""
    lines = f"import sys\nfrom pathlib import Path\nfrom app.service import Office\n{program}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", lines], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return set(done.stdout.split())


def test_the_office_is_made_before_any_parser_is_loaded(tmp_path: Path) -> None:
    made = f"office = Office(Path({str(tmp_path)!r}))\noffice.settings, office.memory"
    loaded = loaded_by(made)
    assert not loaded & {"app.ledger.reader", "app.checks", "app.notice", "app.word", "app.workbooks"}
    assert not loaded & {"lxml", "python_calamine", "xlrd", "docx"}


def test_checking_does_not_wait_for_the_libraries_of_word_files(tmp_path: Path) -> None:
    loaded = loaded_by(f"Office(Path({str(tmp_path)!r})).load()")
    assert {"app.ledger.reader", "app.checks", "app.service.writing"} <= loaded
    assert not loaded & {"docx", "docxtpl", "openpyxl", "pypdfium2"}
