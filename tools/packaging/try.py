"""Tries the packages on a bare Debian 12, as root: python -m tools.packaging.try [deb] [wheelhouse]; takes ten minutes.

Installed, compared with the source, shown on a screen, upgraded and removed; the printout goes into the release's note.
"""

import sys

from app.core.shipped import version
from tools.packaging import deb, trials
from tools.packaging.bare_system import BareSystem
from tools.packaging.errors import PackagingError
from tools.packaging.freeze import BUILD, freeze

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


def _remove(system: BareSystem) -> None:
    system.as_root("apt-get", "purge", "-q", "-y", "--autoremove", deb.ID)


TRIALS = {"deb": try_deb}


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
