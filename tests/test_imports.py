"""Holds the import directions of the architecture, and carries the snippets its guard must refuse."""

import ast
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PACKAGES = {
    "core": set(),
    "ledger": {"core"},
    "checks": {"core"},
    "notice": {"core"},
    "word": {"core"},
    "workbooks": {"core"},
    "store": {"core"},
    "service": {"ledger", "checks", "notice", "word", "workbooks", "store", "core"},
    "cli": {"service", "core"},
    "gui": {"service", "core"},
    "main": {"cli", "gui", "service", "store", "core"},
}
LIBRARIES = {
    "ledger": {"lxml"},
    "word": {"docx", "docxtpl", "jinja2", "lxml", "markupsafe"},
    "workbooks": {"openpyxl", "lxml"},
    "gui": {"PySide6"},
}
LIBRARIES_OF_A_FILE = {
    "app/ledger/values.py": {"python_calamine"},
    "app/ledger/facts/xls.py": {"xlrd"},
    "app/ledger/durations.py": {"chinese_calendar"},
    "app/word/inspect/measuring/printed.py": {"pypdfium2"},
    "app/word/preview/real_pages.py": {"pypdfium2"},
}
MODULES_OF_A_FILE = {
    # A frozen program is its own reading process, and has nothing else to load.
    "main.py": {"app.ledger.reading_program.main"},
}
# What alone may look into another package: the rooms of app/word that a ledger's tables in a Word file are read with.
ROOMS_OF_A_FILE = {"app/ledger/word_table.py": {"ooxml", "reading"}}
# The rooms of app/word, from below; those on one floor never import each other.
FLOORS = ({"ooxml"}, {"standard"}, {"reading"}, {"templates", "inspect", "preview"}, {"filling", "mending"})
ROOMS = {room: {room}.union(*FLOORS[:at]) for at, floor in enumerate(FLOORS) for room in floor}
# Inside the window: features use widgets and shell, widgets shell, and no feature another. What two of them share is a
# field of the session, a signal, an entry or a widget.
BELOW_IN_THE_WINDOW = {"shell": {"shell"}, "widgets": {"widgets", "shell"}}
ASSEMBLING = {
    "__init__",
    "actions",
    "controllers",
    "frame",
    "run",
    "slices",
    "tidying",
    "window",
    "work_page",
    "form_page",
}
"""What stands in app/gui itself: puts the features together, may name all of them, and is named by none."""
ENTRY_POINTS = {"main", "cli", "gui"}
CLOCK = {"today", "now", "utcnow"}


def violations(path: str, source: str) -> list[str]:
    """What the file at this path under the root imports or asks the clock for, and must not."""
    tree = ast.parse(source)
    home = package_of(path)
    refused = [f"{path} must not import {name}" for name in imports(tree, path) if not allowed(name, home, path)]
    if home not in ENTRY_POINTS:
        refused += [f"{path} must not look at the clock: {ast.unparse(node)}" for node in clock_readings(tree)]
    return refused


def package_of(path: str) -> str:
    """app/ledger/values.py -> ledger, app/service/rules.py -> service, main.py -> main."""
    parts = Path(path).with_suffix("").parts
    return parts[1] if parts[0] == "app" and len(parts) > 1 else parts[0]


def allowed(name: str, home: str, path: str) -> bool:
    top, *rest = name.split(".")
    if top == "app":
        if home == "word" and rest[:1] == ["word"]:
            return rest[1] in ROOMS[Path(path).parts[2]] if len(rest) > 1 else False
        if home == "gui" and rest[:1] == ["gui"]:
            return stays_below(path, rest[1] if len(rest) > 1 else "")
        if rest[:1] == ["word"] and set(rest[1:2]) & ROOMS_OF_A_FILE.get(path, set()):
            return True
        if name in MODULES_OF_A_FILE.get(path, set()):
            return True
        return bool(rest) and (rest[0] == home or rest[0] in PACKAGES.get(home, set()))
    if top in sys.stdlib_module_names:
        return True
    return top in LIBRARIES.get(home, set()) | LIBRARIES_OF_A_FILE.get(path, set())


def stays_below(path: str, used: str) -> bool:
    """Whether this file of the window may use what stands in that folder, or in that module of app/gui itself."""
    _, _, *inside, _ = Path(path).parts
    return not inside or used in BELOW_IN_THE_WINDOW.get(inside[0], {inside[0], "widgets", "shell"})


def imports(tree: ast.Module, path: str) -> Iterator[str]:
    """Every module named by an import, those inside functions and by name too, as an absolute dotted name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join([*Path(path).parts[: -node.level], *filter(None, [node.module])])
            module = base if node.level else node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("import_module", "__import__"):
            constant = node.args[0] if node.args else None
            yield str(constant.value) if isinstance(constant, ast.Constant) else "a name known only at run time"


def clock_readings(tree: ast.Module) -> Iterator[ast.AST]:
    """Every use of date.today, datetime.now and their like, called or handed on."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK:
            owner = ast.unparse(node.value).split(".")[-1]
            if owner in ("date", "datetime") or isinstance(node.value, ast.Name):
                yield node


def sources() -> list[str]:
    files = [*(ROOT / "app").rglob("*.py"), *ROOT.glob("main.py")]
    return sorted(file.relative_to(ROOT).as_posix() for file in files)


@pytest.mark.parametrize("path", sources())
def test_imports_keep_their_direction(path: str) -> None:
    assert violations(path, (ROOT / path).read_text(encoding="utf-8")) == []


def test_every_package_has_its_place_in_the_directions() -> None:
    assert {package_of(path) for path in sources()} - {"__init__"} <= set(PACKAGES)


def test_in_the_window_itself_stands_only_what_assembles_it() -> None:
    assert {file.stem for file in (ROOT / "app" / "gui").glob("*.py")} == ASSEMBLING


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Those imported inside functions or for types alone count too: what needs each other is one module."""
    TopologicalSorter(graph({path: (ROOT / path).read_text(encoding="utf-8") for path in sources()})).prepare()


def test_the_search_for_circles_finds_one_of_types_alone() -> None:
    reader = "def read():\n    from app.ledger.sheets import ledger_of"
    sheets = "if TYPE_CHECKING:\n    from app.ledger.reader import Request"
    with pytest.raises(CycleError):
        TopologicalSorter(graph({"app/ledger/reader.py": reader, "app/ledger/sheets.py": sheets})).prepare()


def graph(files: dict[str, str]) -> dict[str, set[str]]:
    """Which of these files imports which; a package stands for its __init__.py."""
    names = {path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in files}
    return {
        path: {
            names[module]
            for name in imports(ast.parse(source), path)
            for module in [name if name in names else name.rpartition(".")[0]]
            if names.get(module, path) != path
        }
        for path, source in files.items()
    }


FORBIDDEN = [
    ("app/core/text.py", "import lxml"),
    ("app/core/text.py", "from app.ledger.reader import read"),
    ("app/core/text.py", "from app import service"),
    ("app/core/text.py", "import app"),
    ("app/checks/owners.py", "from app.ledger.owners import owners"),
    ("app/checks/owners.py", "import app.notice.fields"),
    ("app/checks/owners.py", "import app.core.text, app.word.standard.layout"),
    ("app/checks/owners.py", "from ..word.layout import PAGE"),
    ("app/checks/owners.py", "from .. import store"),
    ("app/notice/fields.py", "def f():\n    import docx"),
    ("app/notice/fields.py", "def f():\n    from app.checks import RULES"),
    ("app/notice/fields.py", "try:\n    import requests\nexcept ImportError:\n    pass"),
    ("app/notice/fields.py", "if TYPE_CHECKING:\n    from app.service import Examination"),
    ("app/notice/fields.py", "import importlib\nimportlib.import_module('app.word')"),
    ("app/notice/fields.py", "import importlib\nimportlib.import_module('app.' + name)"),
    ("app/notice/fields.py", "__import__('openpyxl')"),
    ("app/ledger/reader.py", "import openpyxl"),
    ("app/ledger/facts/sheet_facts.py", "from python_calamine import CalamineWorkbook"),
    ("app/ledger/values.py", "import docx"),
    ("app/ledger/values.py", "from app.word.reading.tables import read_table"),
    ("app/ledger/word_table.py", "from app.word.inspect.tables import tables"),
    ("app/ledger/word_table.py", "import app.word"),
    ("app/ledger/word_table.py", "import docx"),
    ("app/word/filling/render.py", "from PySide6.QtGui import QFont"),
    ("app/word/filling/render.py", "from app.notice.fields import FIELDS"),
    ("app/word/preview/document.py", "from app.word.inspect.document import read"),
    ("app/word/preview/document.py", "import pypdfium2"),
    ("app/word/preview/real_pages.py", "from app.word.inspect.measuring.printed import read_pdf"),
    ("app/word/templates/check.py", "from app.word.preview import document"),
    ("app/word/inspect/check.py", "def f():\n    from app.word.filling.finish import finish"),
    ("app/word/inspect/check.py", "from app.word.mending.mend import mend_document"),
    ("app/word/mending/mend.py", "from app.word.filling.finish import finish"),
    ("app/word/reading/texts.py", "from app.word.inspect import document"),
    ("app/word/standard/layout.py", "from app.word.reading.cascade import Cascade"),
    ("app/word/ooxml/wml.py", "from app.word.standard import layout"),
    ("app/word/ooxml/wml.py", "import app.word"),
    ("app/store/settings.py", "from app.word.standard.layout import PRESETS"),
    ("app/service/writing.py", "from app.cli.main import main"),
    ("app/service/writing.py", "import docx"),
    ("app/cli/main.py", "from app.gui.window import Window"),
    ("app/cli/main.py", "from app.ledger.reader import read"),
    ("app/cli/main.py", "import PySide6"),
    ("app/gui/window.py", "from app.cli import strings"),
    ("app/gui/window.py", "import openpyxl"),
    ("app/gui/shell/tasks.py", "from app.gui.widgets.rows import RowsView"),
    ("app/gui/shell/tasks.py", "from app.gui.form.panel import Form"),
    ("app/gui/shell/tasks.py", "from app.gui import window"),
    ("app/gui/widgets/rows.py", "def f():\n    from app.gui.findings import strings"),
    ("app/gui/widgets/rows.py", "if TYPE_CHECKING:\n    from app.gui.window import MainWindow"),
    ("app/gui/findings/rules.py", "from app.gui.words.dialog import WordsDialog"),
    ("app/gui/findings/rules.py", "from ..words import strings"),
    ("app/gui/findings/rules.py", "from app.gui.controllers import Controllers"),
    ("app/gui/findings/rules.py", "import app.gui"),
    ("app/gui/window.py", "from app.store.settings import Settings"),
    ("main.py", "from app.ledger.reader import read_ledger"),
    ("main.py", "import PySide6.QtWidgets"),
    ("main.py", "from app.ledger.reader import read_ledger"),
    ("app/cli/run.py", "from app.ledger.reading_program import main"),
    ("app/service/writing.py", "from datetime import date\nas_of = date.today()"),
    ("app/checks/deadlines.py", "import datetime\nday = datetime.date.today()"),
    ("app/checks/deadlines.py", "from datetime import date as d\ndef f(today=d.today): ..."),
    ("app/word/filling/finish.py", "from datetime import datetime\nstamp = datetime.now()"),
    ("app/store/records.py", "import datetime as dt\nstamp = dt.datetime.utcnow()"),
]
PERMITTED = [
    ("app/ledger/word_table.py", "from app.word.ooxml.wml import w\nfrom app.word.reading.tables import read_table"),
    ("app/core/text.py", "import re\nfrom app.core.errors import AppError"),
    ("app/core/text.py", "from .errors import AppError"),
    ("app/checks/owners.py", "from app.core.ledger import Ledger\nfrom app.checks.check import check"),
    ("app/ledger/values.py", "from python_calamine import CalamineWorkbook"),
    ("app/ledger/facts/sheet_facts.py", "from lxml import etree"),
    ("app/word/filling/render.py", "import docx\nfrom docxtpl import DocxTemplate\nfrom lxml import etree"),
    (
        "app/word/preview/document.py",
        "from app.word.preview.line_box import LineBox\nfrom app.word.reading.cascade import Cascade",
    ),
    ("app/word/filling/render.py", "from app.word.templates.check import check"),
    ("app/workbooks/issues.py", "def f():\n    from openpyxl import Workbook"),
    (
        "app/service/writing.py",
        "from app.ledger import reader\nfrom app.store import settings\nimport app.word.filling.render",
    ),
    ("app/cli/main.py", "from app import service\nfrom datetime import date\nday = date.today()"),
    ("app/gui/window.py", "from PySide6.QtCore import Qt\nfrom app.service import examine\nfrom app.core import days"),
    ("app/gui/window.py", "from app.gui.controllers import Controllers\nfrom app.gui.form.panel import Form"),
    ("app/gui/widgets/rows.py", "from app.gui.shell import looks\nfrom app.gui.widgets.grid_model import Index"),
    (
        "app/gui/findings/rules.py",
        "from app.gui.findings import strings\nfrom app.gui.shell import looks\nfrom app.gui.widgets.rows import RowsView",
    ),
    (
        "main.py",
        "from app.service import Office\ndef main():\n    from app.gui.run import run\n    from app.cli.main import main",
    ),
    ("main.py", "def f():\n    from app.ledger.reading_program import main"),
    ("app/checks/deadlines.py", "def f(context):\n    return context.as_of.today_text"),
]


@pytest.mark.parametrize(("path", "source"), FORBIDDEN)
def test_the_guard_refuses_what_is_forbidden(path: str, source: str) -> None:
    assert violations(path, source) != []


@pytest.mark.parametrize(("path", "source"), PERMITTED)
def test_the_guard_lets_pass_what_is_allowed(path: str, source: str) -> None:
    assert violations(path, source) == []
