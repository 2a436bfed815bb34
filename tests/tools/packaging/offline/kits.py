"""Small kits for the tests of the installation: a program of three lines and the pip of this environment."""

import importlib.util
import shutil
import sys
import zipfile
from pathlib import Path

from tools.packaging.wheelhouse import assemble
from tools.packaging.wheels import TARGETS

RULES = "import sys\ndef console():\n    print('rules', sys.argv)\n"
BROKEN = "def console():\n    raise SystemExit('does not start')\n"
DIST = "taizhang_chengwen-{0}.dist-info"


def pip_wheel(folder: Path) -> Path:
    """The pip of this environment as a wheel that can be run, compiled as it lies there: that halves its time."""
    spec = importlib.util.find_spec("pip")
    assert spec
    assert spec.origin
    copy = shutil.copytree(Path(spec.origin).parent, folder / "pip")
    for compiled in copy.rglob(f"__pycache__/*.{sys.implementation.cache_tag}.pyc"):
        shutil.copy2(compiled, compiled.parents[1] / f"{compiled.name.split('.')[0]}.pyc")
    made = shutil.make_archive(str(folder / "made"), "zip", folder, "pip")
    return Path(made).rename(folder / "pip-1-py3-none-any.whl")


def make_kit(folder: Path, pip: Path, version: str, code: str = RULES) -> Path:
    """A kit for Linux of that version of a program."""
    wheels = folder / f"wheels-{version}"
    wheels.mkdir(parents=True)
    shutil.copy(pip, wheels)
    dist = DIST.format(version)
    files = {
        "taizhang.py": code,
        f"{dist}/METADATA": f"Metadata-Version: 2.1\nName: taizhang-chengwen\nVersion: {version}\n",
        f"{dist}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{dist}/entry_points.txt": "[console_scripts]\ntaizhang=taizhang:console\ntaizhang-gui=taizhang:console\n",
        f"{dist}/RECORD": "",
    }
    with zipfile.ZipFile(wheels / f"taizhang_chengwen-{version}-py3-none-any.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return assemble(wheels, TARGETS["linux"], folder / version)
