"""Proves that what the program kept before it had a store comes along, whatever befell the files.

Run by hand: python -m tools.proofs.take_over [COMMIT]. That version of the program makes an office's folder; each damage is
done to a copy of it; this version is started on it twice. Every whole record must be there, once, and the rest be named.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from app.core.policy import Decided
from app.service import Office

ROOT = Path(__file__).resolve().parents[2]
_BEFORE = "8bdc269"
_REASONS = ("已请示", "分行\u2028符", "又一\u0085种", '“引号”与 {"kind"', "末一条")
_REMEMBER = """
import sys
from pathlib import Path
from app.core.matters.given import Particulars
from app.store.memory import Memory
from app.store.settings import Settings
own, ledger = Path(sys.argv[1]), Path(sys.argv[2])
memory = Memory(own)
memory.add_recent(ledger)
memory.keep(ledger, Particulars().with_({"发文机关": "某局", "检查机构": "某组"}))
Settings(own).change("due_soon_days", 14)
"""


@dataclass(frozen=True)
class Damage:
    """What befalls a file; `lost`: the reasons no longer whole, `gone`: what else is not to be read any more."""

    name: str
    file: str
    act: Callable[[bytes], bytes]
    lost: tuple[str, ...] = ()
    gone: str = ""


def _glue(data: bytes) -> bytes:
    """The second line torn in its middle, and the third on the same line."""
    lines = data.split(b"\n")
    return b"\n".join([lines[0], lines[1][: len(lines[1]) // 2] + lines[2], *lines[3:]])


DAMAGES = (
    Damage("nothing", "journal.jsonl", lambda data: data),
    Damage("last line without its end", "journal.jsonl", lambda data: data[:-1]),
    Damage("last line torn", "journal.jsonl", lambda data: data[:-20], lost=_REASONS[-1:]),
    Damage("two records on one line", "journal.jsonl", lambda data: data.replace(b"\n", b"", 1)),
    Damage("a torn record before a whole one", "journal.jsonl", _glue, lost=_REASONS[1:2]),
    Damage("a line of zeros", "journal.jsonl", lambda data: data + b"\0" * 4096),
    Damage("BOM", "journal.jsonl", lambda data: b"\xef\xbb\xbf" + data),
    Damage("GBK", "journal.jsonl", lambda data: data.decode().encode("gb18030")),
    Damage("CRLF", "journal.jsonl", lambda data: data.replace(b"\n", b"\r\n")),
    Damage("BOM", "memory.json", lambda data: b"\xef\xbb\xbf" + data),
    Damage("GBK", "memory.json", lambda data: data.decode().encode("gbk")),
    Damage("torn", "memory.json", lambda data: data[:-5], gone="memory"),
    Damage("BOM", "settings.json", lambda data: b"\xef\xbb\xbf" + data),
    Damage("torn", "settings.json", lambda data: data[:-5], gone="settings"),
    Damage("empty", "rules.json", lambda _: b"", gone="rules"),
    Damage("torn", "presets.json", lambda data: data[:-5], gone="presets"),
)


def make_old(program: Path, own: Path, ledger: Path) -> None:
    """A folder as that version of the program makes it."""

    def run(*arguments: str) -> str:
        home = {**os.environ, "XDG_CONFIG_HOME": str(own.parent)}
        done = subprocess.run(
            [sys.executable, *arguments], cwd=program, env=home, capture_output=True, encoding="utf-8", check=False
        )
        return done.stdout

    found = json.loads(run("main.py", "check", str(ledger), "--json"))["findings"]
    cells = [one for one in found if one["cell"]]
    for reason, one in zip(_REASONS, cells, strict=False):
        run("main.py", "set-aside", str(ledger), one["rule"], f"{one['sheet']}!{one['cell']}", "--reason", reason)
    run("main.py", "rules", "overdue", "--level", "off")
    run("main.py", "presets", "局办版", "--base", "literal", "--pitch", "28")
    run("-c", _REMEMBER, str(own), str(ledger))


def look(own: Path, ledger: Path) -> tuple[dict[str, object], tuple[str, ...]]:
    """What a start of this version finds, and what it says could not be used."""
    office = Office(own)
    made = office.decisions.list_made(ledger).made
    found: dict[str, object] = {
        "decisions": [one.reason for one in made if one.kind is Decided.SET_ASIDE],
        "settings": office.settings.due_soon_days,
        "rules": [rule.id for rule in office.rules.all() if rule.now is None],
        "presets": [name for name, _, _ in office.presets.all()][-1],
        "memory": (office.memory.recent(), dict(office.memory.particulars(ledger).texts)),
    }
    return found, office.troubles


def judge(damage: Damage, own: Path, ledger: Path, whole: dict[str, object]) -> list[str]:
    """What is wrong, in words."""
    file = own / damage.file
    file.write_bytes(damage.act(file.read_bytes()))
    before = {one.name: one.read_bytes() for one in own.iterdir() if one.is_file()}
    expected = {**whole, "decisions": [one for one in _REASONS if one not in damage.lost]}
    first, said = look(own, ledger)
    second, said_again = look(own, ledger)
    wrong = [f"{name}: {first[name]}" for name in whole if name != damage.gone and first[name] != expected[name]]
    wrong += [f"another start: {name}: {second[name]}" for name in whole if first[name] != second[name]]
    wrong += [] if bool(said) == bool(damage.lost or damage.gone) else [f"said: {said}"]
    wrong += [f"said again: {said_again}"] if said_again else []
    after = [one.read_bytes() for one in own.iterdir() if one.is_file()]
    return wrong + [f"{name} is not there any more" for name, data in before.items() if data not in after]


def main(root: Path, commit: str) -> int:
    """The exit code."""
    program, own, ledger = root / "program", root / "taizhang-chengwen", root / "台账.xlsx"
    program.mkdir()
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x"], cwd=program, input=packed, check=True)
    shutil.copy(ROOT / "samples" / "整改台账.xlsx", ledger)
    make_old(program, own, ledger)
    whole, _ = look(Path(shutil.copytree(own, root / "whole")), ledger)
    print(f"made by {commit}: {whole}")
    worst = 0
    for at, damage in enumerate(DAMAGES):
        copy = Path(shutil.copytree(own, root / f"copy{at}"))
        wrong = judge(damage, copy, ledger, whole)
        worst |= bool(wrong)
        print(
            f"{damage.file}, {damage.name}: {'; '.join(wrong) or 'every whole record is there once, the rest is named'}"
        )
    return worst


if __name__ == "__main__":
    folder = Path(mkdtemp())
    try:
        sys.exit(main(folder, sys.argv[1] if sys.argv[1:] else _BEFORE))
    finally:
        shutil.rmtree(folder)
