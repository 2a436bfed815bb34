"""Small versions of the proofs run with the suite; and what they look for they find."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.service import Office
from tools.proofs.desk import DEEDS, Count, Desk, look
from tools.proofs.mend import Killing
from tools.proofs.mend_nets import NETS, Net
from tools.proofs.walk_exchange import Exchange

ROOT = Path(__file__).resolve().parents[3]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the proofs fork and limit as Linux does")


def prove(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@ON_LINUX
@pytest.mark.parametrize("write", ["set-aside", "rule", "taking over"])
def test_a_failing_step_costs_nothing_that_was_confirmed(write: str) -> None:
    _, walked, full, _ = prove("tools.proofs.walk_faults", write)
    for line in (walked, full):
        assert "0 lost, 0 half, 0 confirmed but gone" in line
        assert int(line.partition(": ")[2].partition(" points")[0]) >= 9


@ON_LINUX
def test_taking_the_office_s_file_over_leaves_the_old_or_the_new() -> None:
    lines = prove("tools.proofs.walk_exchange", "19")
    assert len(lines) == 4
    assert all(line.endswith(" 0 wrong") for line in lines)
    assert [int(line.partition(": ")[2].partition(" points")[0]) >= 10 for line in lines] == [True] * 3 + [False]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("xdotool"), reason="no xdotool to press and type with")
def test_a_hand_on_mouse_and_keys_gets_from_the_start_page_to_a_written_notice() -> None:
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "env", "-u", "QT_QPA_PLATFORM"]
    command = [*screen, sys.executable, "-m", "tools.proofs.hand"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "ledger: ledger.xlsx - 台账成文" in done.stdout
    assert "mended copy: ledger（补正副本）.xlsx - 台账成文" in done.stdout
    assert "written: 已生成“ledger（补正副本）-整改进展通报.docx”。" in done.stdout


@ON_LINUX
def test_processes_at_once_lose_nothing_of_each_other() -> None:
    [line] = prove("tools.proofs.crowd", "3")
    assert "8 processes at once" in line
    assert ", 0 half, 0 confirmed but gone" in line


@ON_LINUX
def test_a_killed_process_leaves_nothing_half() -> None:
    [line] = prove("tools.proofs.kills", "14")
    assert "14 kills" in line
    assert "0 lost, 0 half, 0 confirmed but gone" in line


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "desk")
    for deed in DEEDS:
        assert deed.do(made, 1) == deed.aim(made, 1)[1]
    return made


def spoil(name: str) -> Callable[[Desk], object]:
    return lambda desk: (desk.papers / name).write_bytes((desk.papers / name).read_bytes()[:100])


HARM: list[tuple[Callable[[Desk], object], str]] = [
    (lambda desk: (desk.own / "taizhang.sqlite").unlink(), "lost"),
    (lambda desk: (desk.own / "taizhang.sqlite").write_bytes(b"x"), "half"),
    (lambda desk: (desk.own / "rules.json").unlink(), "lost"),
    (lambda desk: (desk.own / "presets.json").write_bytes(b"{"), "half"),
    (lambda desk: (desk.papers / "notice 1.docx").unlink(), "lost"),
    (spoil("notice 1.docx"), "half"),
    (spoil("override 1.json"), "half"),
]


@pytest.mark.parametrize(("harm", "what"), HARM)
def test_the_proofs_find_what_is_lost_or_half(desk: Desk, harm: Callable[[Desk], object], what: str) -> None:
    before, half = look(desk)
    assert half == []
    harm(desk)
    count = Count()
    count.compare("harmed", look(desk), before, ("nothing", ""), None)
    assert count.told[what] > 0
    assert count.wrong


def spoil_one(folder: Path) -> None:
    Office(folder).settings.change("years_apart", 9)


def leave_begun(folder: Path) -> None:
    (folder / "正在接收-2026-11-29-101500.zip").mkdir()


@pytest.mark.parametrize(
    "harm", [spoil_one, leave_begun, lambda folder: (folder / "模板" / "本县督办单.docx").unlink()]
)
def test_the_proof_of_taking_over_finds_a_mixture(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    exchange = Exchange(tmp_path)
    exchange.clear()
    exchange.judge("whole", confirmed=False)
    assert exchange.count.told["wrong"] == 0
    harm(exchange.own)
    exchange.judge("harmed", confirmed=False)
    assert exchange.count.told["wrong"] > 0


def test_the_proofs_find_what_was_confirmed_and_is_gone(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before, _ = look(desk)
    count = Count()
    count.compare("good", look(desk), before, ("set-aside 1", "record"), "record")
    assert (count.told["confirmed but gone"], count.tell("a proof")) == (0, 0)
    count.compare("bad", look(desk), before, ("set-aside 2", "record"), "record")
    assert (count.told["confirmed but gone"], count.tell("a proof")) == (1, 1)
    assert "a proof: 0 lost, 0 half, 1 confirmed but gone\n  bad: " in capsys.readouterr().out


@ON_LINUX
def test_mending_writes_exactly_the_chosen_cells() -> None:
    first, _ = prove("tools.proofs.mend", "2")
    assert first == "2 of 2: exactly the chosen cells differ, every other part byte for byte"


@ON_LINUX
def test_a_killed_mending_leaves_the_old_or_the_new_ledger() -> None:
    first, second = prove("tools.proofs.mend", "--kills", "3")
    assert first.startswith("3 of 3 kills: the old (")
    assert second.startswith("nothing left over after the next start")


@ON_LINUX
def test_the_proof_of_killing_finds_harm(tmp_path: Path) -> None:
    killing = Killing(tmp_path)
    assert killing.judge() == ""
    killing.ledger.write_bytes(killing.new)
    assert killing.judge() == "no backup"
    killing.ledger.write_bytes(killing.old[:100])
    assert killing.judge() == "half"
    killing.clear()
    (killing.place / ".~0123.tmp").write_bytes(b"")
    assert killing.judge() == "left over: ['.~0123.tmp']"


@pytest.mark.parametrize("net", NETS, ids=lambda net: net.name)
def test_every_safety_net_of_mending_is_where_it_is_taken_away(net: Net) -> None:
    assert (ROOT / net.file).read_text(encoding="utf-8").count(net.spelt) == 1
