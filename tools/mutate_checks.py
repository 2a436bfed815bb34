"""Changes one comparison after another in the rules and says which change no test of theirs notices."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_SWAPS: dict[type[ast.cmpop], tuple[str, ...]] = {
    ast.Lt: ("<=",),
    ast.LtE: ("<",),
    ast.Gt: (">=",),
    ast.GtE: (">",),
    ast.Eq: ("!=",),
    ast.NotEq: ("==",),
    ast.Is: ("is not",),
    ast.IsNot: ("is",),
    ast.In: ("not in",),
    ast.NotIn: ("in",),
}
_SIGNS = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.Is: "is",
    ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
# The rules, and what they look for in texts.
_FOLDER, _BESIDE = "app/checks", ("app/core/persons.py",)
_TESTS = [
    "-m",
    "pytest",
    "-q",
    "-x",
    "tests/checks",
    "tests/core/test_persons.py",
    "--deselect",
    "tests/checks/test_clean.py",
    "-p",
    "no:cacheprovider",
]


def mutants(source: str) -> Iterator[tuple[int, str, str]]:
    """Each mutant of a file: its line, what was changed, and the whole changed text."""
    lines = source.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    data = source.encode()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Compare):
            continue
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            begin = starts[(left.end_lineno or 1) - 1] + (left.end_col_offset or 0)
            end = starts[right.lineno - 1] + right.col_offset
            sign = _SIGNS[type(operator)]
            for swap in _SWAPS[type(operator)]:
                between = data[begin:end].decode().replace(sign, swap, 1)
                changed = (data[:begin] + between.encode() + data[end:]).decode()
                yield node.lineno, f"{sign} -> {swap}", changed
            left = right


def survives(file: Path, changed: str) -> bool:
    """Whether the tests of the rules pass with the changed file."""
    original = file.read_text(encoding="utf-8")
    try:
        file.write_text(changed, encoding="utf-8")
        # Compiled code is told apart by size and second: a mutant of the same length would pass for its original.
        fresh = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
        tried = subprocess.run([sys.executable, *_TESTS], cwd=ROOT, env=fresh, capture_output=True, check=False)
        return tried.returncode == 0
    finally:
        file.write_text(original, encoding="utf-8")


def main(names: list[str]) -> None:
    """Try every mutant of the named modules, or of all. It changes the files while it runs: work on a copy."""
    files = (*sorted((ROOT / _FOLDER).glob("*.py")), *(ROOT / name for name in _BESIDE))
    if unknown := set(names) - {file.stem for file in files}:
        sys.exit(f"no such module: {', '.join(sorted(unknown))}")
    if not survives(ROOT / _BESIDE[0], (ROOT / _BESIDE[0]).read_text(encoding="utf-8")):
        sys.exit("the tests fail before anything is changed")
    total = left = 0
    for file in files:
        if names and file.stem not in names:
            continue
        for line, what, changed in mutants(file.read_text(encoding="utf-8")):
            total += 1
            if survives(file, changed):
                left += 1
                print(f"survived: {file.name}:{line} {what}", flush=True)
    print(f"{total} mutants, {left} survived")


if __name__ == "__main__":
    main(sys.argv[1:])
