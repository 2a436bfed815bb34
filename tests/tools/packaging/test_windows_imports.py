"""Windows meets nothing that only POSIX has; the search is given what it must find and what it must let pass."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.shipped import ROOT
from tools.packaging.windows_imports import POSIX_MODULES, POSIX_NAMES, imports, on_windows, violations

FORBIDDEN = {
    "import fcntl\nfcntl.flock(1, fcntl.LOCK_EX)": "main.py:1 needs fcntl",
    "def lock():\n    import fcntl": "main.py:2 needs fcntl",
    "import os\nif os.fork():\n    pass": "main.py:2 needs os.fork",
    "from os import geteuid": "main.py:1 needs os.geteuid",
    "from termios import tcgetattr": "main.py:1 needs termios.tcgetattr",
    "try:\n    import resource\nexcept ImportError:\n    resource = None": "main.py:2 needs resource",
    "import importlib\nimportlib.import_module('pwd')": "main.py:2 needs pwd",
    "import sys\nif sys.platform == 'win32':\n    import pwd": "main.py:3 needs pwd",
    "import os\nif os.name == 'posix':\n    pass\nelse:\n    os.uname()": "main.py:5 needs os.uname",
    "import sys\nif sys.platform != 'linux':\n    import grp": "main.py:3 needs grp",
    "import sys\ndef f(a):\n    if a:\n        return\n    import grp": "main.py:5 needs grp",
    "import sys, os\nx = sys.platform == 'win32' or os.getuid()\ny = sys.platform == 'win32' and os.getuid()": (
        "main.py:3 needs os.getuid"
    ),
    "import signal\nsignal.signal(signal.SIGHUP, None)": "main.py:2 needs signal.SIGHUP",
    "from app.store import locks": "app/store/locks.py:1 needs fcntl",
    "import app.store.locks": "app/store/locks.py:1 needs fcntl",
    "from app.store.locks import lock": "app/store/locks.py:1 needs fcntl",
    "from app.package import anything": "app/package/__init__.py:1 needs pty",
}
PERMITTED = [
    "import os, pathlib\nos.replace('a', 'b')",
    "import sys\nif sys.platform != 'win32':\n    import fcntl",
    "import sys\nif sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl",
    "import sys\nif sys.platform.startswith('linux') and True:\n    import fcntl",
    "import os\nif os.name == 'posix':\n    os.chown('a', 0, 0)",
    "import os, sys\ndef f():\n    if sys.platform == 'win32':\n        return 0\n    return os.getuid()",
    "import os, sys\nwho = None if sys.platform == 'win32' else os.getuid()",
    "import os, sys\nwho = sys.platform != 'win32' and os.getuid()",
    "import os\nfork = 'os.fork'",
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {"store/locks.py": "import fcntl\n", "package/__init__.py": "import pty\n"}.items():
        file = tmp_path / "app" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_program_needs_nothing_that_windows_lacks() -> None:
    assert violations(ROOT) == []


@pytest.mark.parametrize("source", FORBIDDEN)
def test_what_windows_lacks_is_found(source: str, project: Path) -> None:
    (project / "main.py").write_text(source, encoding="utf-8")
    assert violations(project) == [FORBIDDEN[source]]


@pytest.mark.parametrize("source", PERMITTED)
def test_what_windows_never_comes_to_passes(source: str, project: Path) -> None:
    (project / "main.py").write_text(source, encoding="utf-8")
    assert violations(project) == []


def test_the_search_reaches_the_reading_process_and_the_window() -> None:
    """What is imported inside functions alone is followed too."""
    reached = {name for _, name in imports(on_windows((ROOT / "main.py").read_text(encoding="utf-8")))}
    assert {"app.ledger.reading_program.main", "app.gui.run.run"} <= reached


@pytest.mark.skipif(sys.platform != "linux", reason="Linux has them all")
def test_every_name_on_the_list_is_one_that_posix_has() -> None:
    missing = [
        name for name in POSIX_NAMES if not hasattr(importlib.import_module(name.split(".")[0]), name.split(".")[1])
    ]
    assert missing == []
    assert {name for name in POSIX_MODULES if "." not in name} <= sys.stdlib_module_names | {
        "nis",
        "ossaudiodev",
        "pipes",
    }


def test_only_the_system_decides_what_is_left_out() -> None:
    """A condition that asks for anything else keeps both its branches."""
    source = "import sys\nif sys.platform == 'win32' or ready:\n    import a\nelse:\n    import b"
    assert [name for _, name in imports(on_windows(source))] == ["sys", "a", "b"]


@pytest.mark.slow
def test_the_types_hold_on_windows_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    # What stands behind a branch that ends on Windows is unreachable there, and rightly so.
    line = [
        sys.executable,
        "-m",
        "mypy",
        "--platform=win32",
        "--no-warn-unreachable",
        "app",
        "main.py",
        "tools/packaging/offline",
    ]
    cache = f"--cache-dir={ROOT / '.mypy_cache' / 'windows'}"
    answer = subprocess.run([*line, cache], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stdout
