"""Tries the packages on a bare Debian 12, as root: python -m tools.packaging.try [deb] [wheelhouse]; takes ten minutes.

Installed, compared with the source, shown on a screen, upgraded and removed; the printout goes into the release's note.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from app.core.shipped import ROOT, version
from tools.packaging import deb, trials
from tools.packaging.bare_system import HOME, BareSystem
from tools.packaging.errors import PackagingError
from tools.packaging.freeze import BUILD, freeze
from tools.packaging.wheelhouse import assemble, pack, write_sums
from tools.packaging.wheels import TARGETS, fetch, project_wheel, refuse_gaps
from tools.setting_up import QT_PACKAGES

BARE = BUILD / "bare"


def try_deb() -> None:
    """The .deb on a system without Python."""
    frozen = freeze(BUILD)
    packages = [deb.build(frozen, BUILD, version()), deb.build(frozen, BUILD, f"{version()}+next", 6)]
    sizes = [sum(one.stat().st_size for one in frozen.rglob("*") if not one.is_symlink()), packages[0].stat().st_size]
    print("the .deb, the folder {:.0f} MB, the package {:.0f} MB".format(*(size / 1e6 for size in sizes)))
    system = BareSystem(BARE / "deb", BARE / "base")
    system.install("fonts-wqy-zenhei")
    trials.demand(not system.as_user("sh", "-c", "command -v python3").stdout, "there is no Python")
    before = system.files()
    first, following = (system.put(one, f"/opt/{one.name}") for one in packages)
    system.install(first)
    trials.answers_as_the_source(system, "taizhang")
    trials.window_stands_in_time(system, "taizhang", BUILD / "deb.png")
    trials.decides(system, "taizhang")
    system.install(following)
    trials.still_knows_the_decision(system, "taizhang")
    for one in (first, following):
        (system.folder / one.lstrip("/")).unlink()
    trials.leaves_nothing(system, before, lambda: _remove(system))


def try_wheelhouse() -> None:
    """The offline kit on a system with Python and what Qt needs of it, without network."""
    kit = _kit()
    size, packed = (sum(one.stat().st_size for one in kit.rglob("*")), pack(kit).stat().st_size)
    print(f"the offline kit, the folder {size / 1e6:.0f} MB, the archive {packed / 1e6:.0f} MB")
    system = BareSystem(BARE / "wheelhouse", BARE / "base")
    system.install("python3", *QT_PACKAGES)
    before = system.files()
    kits = [system.put(one, f"{HOME}/{name}") for one, name in ((kit, "安装包"), (_next_kit(kit), "新 安装包"))]
    program = f"{HOME}/.local/bin/taizhang"
    _install_kit(system, kits[0])
    trials.answers_as_the_source(system, program)
    trials.window_stands_in_time(system, program, BUILD / "wheelhouse.png")
    trials.decides(system, program)
    _install_kit(system, kits[1])
    trials.still_knows_the_decision(system, program)
    trials.leaves_nothing(system, before, lambda: _remove_with_kits(system, kits))


def _kit() -> Path:
    """Made anew, as for a release."""
    target = TARGETS["linux"]
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder) / "wheels"
        fetch(project_wheel(Path(folder)), target, wheels)
        refuse_gaps(wheels.glob("*.whl"), target)
        return assemble(wheels, target, BUILD)


def _next_kit(kit: Path) -> Path:
    """The same with the program one version on."""
    following = BARE / "next-kit"
    shutil.rmtree(following, ignore_errors=True)
    shutil.copytree(kit, following)
    for wheel in (following / "wheels").glob("taizhang_chengwen-*.whl"):
        wheel.unlink()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "source")
        shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".git", ".venv", "build", "*_cache"))
        declared = (source / "pyproject.toml").read_text(encoding="utf-8")
        numbered = declared.replace(f'version = "{version()}"', f'version = "{version()}.post1"')
        (source / "pyproject.toml").write_text(numbered, encoding="utf-8")
        shutil.copy(project_wheel(Path(folder), source), following / "wheels")
    write_sums(following)
    return following


def _install_kit(system: BareSystem, kit: str) -> None:
    answer = system.as_user(f"{kit}/安装.sh")
    trials.demand(answer.returncode == 0, answer.stdout.strip().replace("\n", " "), answer.stderr)


def _remove_with_kits(system: BareSystem, kits: list[str]) -> None:
    answer = system.as_user(f"{kits[1]}/卸载.sh")
    trials.demand(answer.returncode == 0, answer.stdout.strip().replace("\n", " "), answer.stderr)
    for kit in kits:
        shutil.rmtree(system.folder / kit.lstrip("/"))


def _remove(system: BareSystem) -> None:
    system.as_root("apt-get", "purge", "-q", "-y", "--autoremove", deb.ID)


TRIALS = {"deb": try_deb, "wheelhouse": try_wheelhouse}


def main(arguments: list[str]) -> int:
    """Those named, or all."""
    try:
        for name in arguments or TRIALS:
            TRIALS[name]()
    except PackagingError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
