"""A bare Debian 12 in a folder (debootstrap), as the machine of an office: no Python, one user, network only when asked."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.packaging.errors import PackagingError

SUITE = "bookworm"
USER = "wenyuan"
HOME = f"/home/{USER}"
_NUMBER = "1000:1000"
_CLOCKS = 'Acquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n'
# What apt keeps for itself changes with every package; the rest must be as before once a package is gone.
_KEPT_BY_APT = ("var/cache", "var/lib/apt", "var/lib/dpkg", "var/log", "proc", "dev", "tmp", "etc/ld.so.cache")
# In namespaces of its own: nothing it starts or mounts outlasts it. $1 the folder, $2 the user, the rest the command.
_ENTER = """
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix" 2>/dev/null
mount -t proc proc "$1/proc"
folder=$1; user=$2; shift 2
exec chroot --userspec="$user" "$folder" /usr/bin/env "$@"
"""


class BareSystem:
    """The system in that folder, made of `base`: a folder to keep, made when it is not there."""

    def __init__(self, folder: Path, base: Path) -> None:
        self.folder = folder
        _make_base(base)
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(["cp", "-a", base, folder], check=True)
        self.as_root("useradd", "--create-home", "--uid", "1000", USER)
        (folder / "tmp" / ".X11-unix").mkdir(mode=0o777, exist_ok=True)

    def as_root(self, *command: str) -> str:
        """What it says; with network. Raises PackagingError where it fails."""
        (self.folder / "etc" / "resolv.conf").write_bytes(Path("/etc/resolv.conf").read_bytes())
        answer = self._run("0:0", [], {"HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}, command)
        if answer.returncode:
            raise PackagingError(f"{' '.join(command)}: {answer.stdout}{answer.stderr}")
        return answer.stdout

    def as_user(self, *command: str, display: str = "") -> "subprocess.CompletedProcess[str]":
        """What became of it; without network."""
        return self._run(_NUMBER, ["--net"], _environment(display), command)

    def start(self, *command: str, display: str) -> "subprocess.Popen[bytes]":
        """A window of the user's, without network; it is for the caller to end it."""
        line = _line(self.folder, _NUMBER, ["--net"], _environment(display), command)
        return subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)

    def install(self, *packages: str) -> None:
        """By apt, with what they name and nothing they only recommend. Raises PackagingError."""
        self.as_root("apt-get", "update", "-q")
        self.as_root("apt-get", "install", "-q", "-y", "--no-install-recommends", *packages)

    def put(self, source: Path, place: str) -> str:
        """Copy a file or folder there for the user; the place."""
        target = self.folder / place.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-rT", source, target], check=True)
        subprocess.run(["chown", "-R", _NUMBER, target], check=True)
        return place

    def files(self) -> set[str]:
        """Every file and link but what apt keeps for itself, as paths from the root."""
        found = set()
        for inside, folders, names in os.walk(self.folder):
            place = os.path.relpath(inside, self.folder)
            folders[:] = [one for one in folders if not _is_apts(os.path.normpath(f"{place}/{one}"))]
            found |= {os.path.normpath(f"/{place}/{name}") for name in names}
        return {one for one in found if not _is_apts(one.lstrip("/"))}

    def _run(
        self, user: str, namespaces: Iterable[str], environment: Mapping[str, str], command: Iterable[str]
    ) -> "subprocess.CompletedProcess[str]":
        line = _line(self.folder, user, namespaces, environment, command)
        return subprocess.run(line, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=900)


def _line(
    folder: Path, user: str, namespaces: Iterable[str], environment: Mapping[str, str], command: Iterable[str]
) -> list[str]:
    known = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", **environment}
    values = [f"{name}={value}" for name, value in known.items()]
    enter = ["unshare", "--mount", "--pid", "--fork", *namespaces, "sh", "-c", _ENTER, "sh", str(folder), user]
    return [*enter, f"--chdir={environment['HOME']}", "-i", *values, *command]


def _environment(display: str) -> dict[str, str]:
    return {"HOME": HOME, "USER": USER, **({"DISPLAY": display} if display else {})}


def _make_base(base: Path) -> None:
    if base.exists():
        return
    base.parent.mkdir(parents=True, exist_ok=True)
    draft = base.with_name(f"{base.name}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    subprocess.run(["debootstrap", "--variant=minbase", SUITE, draft, _mirror()], check=True, stdout=subprocess.DEVNULL)
    (draft / "etc" / "apt" / "apt.conf.d" / "99clocks").write_text(_CLOCKS, encoding="utf-8")
    draft.rename(base)


def _mirror() -> str:
    """Where this machine's own packages come from."""
    listed = ["apt-get", "indextargets", "--format", "$(SITE) $(CODENAME)", "Created-By: Packages"]
    answer = subprocess.run(listed, check=True, capture_output=True, encoding="utf-8").stdout
    found = [line.split()[0] for line in answer.splitlines() if line.endswith(f" {SUITE}")]
    if not found:
        raise PackagingError(f"this machine's apt knows no {SUITE}: the trial is made on Debian 12")
    return found[0]


def _is_apts(place: str) -> bool:
    return place.startswith(_KEPT_BY_APT)
