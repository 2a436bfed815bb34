"""Reads the source as Windows would run it, from main.py on, for what only POSIX has: python -m tools.packaging.windows_imports."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app.core.shipped import ROOT

# By the availability notes of Python's documentation.
POSIX_MODULES = {
    *("crypt", "curses", "dbm.gnu", "dbm.ndbm", "fcntl", "grp", "nis", "ossaudiodev", "pipes", "posix", "pty", "pwd"),
    *("readline", "resource", "spwd", "syslog", "termios", "tty"),
}
_OF_OS = (
    "chown chroot confstr ctermid fchdir fchown fork forkpty getegid geteuid getgid getgrouplist getgroups getloadavg "
    "getpgid getpgrp getpriority getresgid getresuid getsid getuid initgroups killpg lchown lockf major makedev minor mkfifo "
    "mknod nice openpty pathconf pipe2 posix_fadvise posix_fallocate posix_spawn posix_spawnp pread preadv pwrite pwritev "
    "readv register_at_fork sched_getaffinity sched_setaffinity sched_yield sendfile setegid seteuid setgid setgroups setpgid "
    "setpriority setregid setreuid setsid setuid statvfs sync sysconf tcgetpgrp tcsetpgrp ttyname uname wait wait3 wait4 "
    "waitid writev O_CLOEXEC O_DIRECTORY O_DSYNC O_NOCTTY O_NOFOLLOW O_NONBLOCK O_SYNC RTLD_GLOBAL RTLD_LAZY RTLD_NOW"
)
_OF_SIGNAL = (
    "SIGALRM SIGCHLD SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGTSTP SIGUSR1 SIGUSR2 SIGWINCH alarm getitimer pause "
    "pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigtimedwait sigwait sigwaitinfo"
)
POSIX_NAMES = {
    *(f"os.{name}" for name in _OF_OS.split()),
    *(f"signal.{name}" for name in _OF_SIGNAL.split()),
    *("socket.AF_UNIX", "time.tzset", "time.pthread_getcpuclockid"),
}
_SYSTEM = {"sys": SimpleNamespace(platform="win32"), "os": SimpleNamespace(name="nt")}
_ENDS = (ast.Return, ast.Raise, ast.Continue, ast.Break)


def violations(root: Path, entry: str = "main.py") -> list[str]:
    """Each place that Windows would come to and could not pass: "app/store/locking.py:50 needs fcntl"."""
    waiting, seen, found = [root / entry], set[Path](), list[str]()
    while waiting:
        file = waiting.pop()
        if file in seen:
            continue
        seen.add(file)
        tree = on_windows(file.read_text(encoding="utf-8"))
        imported = list(imports(tree))
        lacking = [
            (line, name)
            for line, name in imported
            if POSIX_MODULES & {name, name.rpartition(".")[0]} or name in POSIX_NAMES
        ]
        lacking += [(line, name) for line, name in _used(tree) if name in POSIX_NAMES]
        found += [f"{file.relative_to(root).as_posix()}:{line} needs {name}" for line, name in lacking]
        waiting += [one for _, name in imported for one in _files(root, name)]
    return sorted(found)


def on_windows(source: str) -> ast.Module:
    """Without what never runs there."""
    tree: ast.Module = _OnWindows().visit(ast.parse(source))
    return tree


def imports(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every import, those inside functions and by name too, with its line; `from os import fork` is os.fork."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, alias.name) for alias in node.names)
            case ast.ImportFrom(module=str(module)):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name)), *_]):
                yield node.lineno, name


def _used(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                yield node.lineno, f"{module}.{name}"


def _files(root: Path, name: str) -> list[Path]:
    """Those of this project that importing the name runs: itself, or the module it stands in, and their packages."""
    parts = name.split(".")
    modules = [root.joinpath(*parts[:count]) for count in range(1, len(parts) + 1)]
    places = [place for module in modules for place in (module / "__init__.py", module.with_suffix(".py"))]
    return [place for place in places if place.is_file()]


class _OnWindows(ast.NodeTransformer):
    """Leaves out what never runs there: branches for other systems, and whatever stands behind the end of one for Windows."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                setattr(node, field, _up_to_the_end(statements))
        return node

    def visit_If(self, node: ast.If) -> Any:  # ast's own name
        known = _answer(node.test)
        if known is None:
            return self.generic_visit(node)
        taken = ast.Module(node.body if known else node.orelse, [])
        self.generic_visit(taken)
        return taken.body

    def visit_IfExp(self, node: ast.IfExp) -> Any:
        known = _answer(node.test)
        return self.generic_visit(node) if known is None else self.visit(node.body if known else node.orelse)

    def visit_BoolOp(self, node: ast.BoolOp) -> Any:
        """What stands behind the part that decides is not asked."""
        decides = isinstance(node.op, ast.Or)
        for count, value in enumerate(node.values, 1):
            if _answer(value) is decides:
                node.values = node.values[:count]
                break
        return self.generic_visit(node)


def _up_to_the_end(statements: list[ast.stmt]) -> list[ast.stmt]:
    ends = (count for count, one in enumerate(statements, 1) if isinstance(one, _ENDS))
    return statements[: next(ends, len(statements))]


def _answer(test: ast.expr) -> bool | None:
    """What it comes to on Windows; None where it asks for more than the system."""
    asked = {one.id for one in ast.walk(test) if isinstance(one, ast.Name)}
    systems = {ast.unparse(one) for one in ast.walk(test) if isinstance(one, ast.Attribute)}
    if (
        not asked
        or not asked <= _SYSTEM.keys()
        or not systems <= {"sys.platform", "os.name", "sys.platform.startswith"}
    ):
        return None
    return bool(eval(ast.unparse(test), {"__builtins__": {}}, _SYSTEM))


def main() -> int:
    """The exit code; says each place."""
    found = violations(ROOT)
    print("\n".join(found) or "nothing that Windows lacks")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
