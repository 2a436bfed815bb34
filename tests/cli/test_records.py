"""records and what may not be written over; options that say nothing are refused."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.core.office.own_preset import OwnPreset
from app.service import Office
from tests.cli.commands import folder, run

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TODAY = date(2026, 6, 30)
MENDED = [str(SAMPLES / "整改台账-已补正.xlsx"), "--particulars", str(SAMPLES / "要素.toml")]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "整改台账.xlsx", tmp_path / "台账.xlsx"))


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert run(arguments, TODAY) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    return said.err


@pytest.mark.parametrize("by", ["name", "symlink", "hard link"])
def test_a_list_of_records_is_not_written_over_their_ledger(
    by: str, ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, out = ledger.read_bytes(), ledger
    if by != "name":
        out = ledger.with_name("清单.xlsx")
        out.symlink_to(ledger) if by == "symlink" else out.hardlink_to(ledger)
    assert "就是台账本身" in refused(["records", str(ledger), "-o", str(out), "--overwrite"], capsys)
    assert ledger.read_bytes() == before


@pytest.mark.parametrize("name", ["settings.json", "rules.json", "presets.json", "journal.jsonl", "memory.json"])
def test_figures_are_not_written_over_what_the_program_keeps(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = Office(folder())
    office.presets.save(OwnPreset("局办版", "ink-true", top=36))
    office.rules.change_level("owner-missing", "info")
    if not (folder() / name).exists():
        (folder() / name).write_text("{}" if name.endswith(".json") else "", encoding="utf-8")
    before = (folder() / name).read_bytes()
    out = tmp_path / "通报.docx"
    said = refused(["notice", *MENDED, "-o", str(out), "--figures", str(folder() / name), "--overwrite"], capsys)
    assert "程序自己的文件" in said
    assert ((folder() / name).read_bytes(), out.exists()) == (before, False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rules", "--level", "warn"], "哪条规则"),
        (["records", "--journal", ""], "--journal 后面是空的"),
        (["set-aside", MENDED[0], "owner-missing", "整改台账!H12", "--take-back", "--reason", "甲"], "不用写理由"),
    ],
)
def test_an_option_that_would_say_nothing_is_refused(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said in refused(arguments, capsys)


def test_the_calendar_s_last_days_can_be_asked_about(ledger: Path) -> None:
    assert run(["check", str(ledger), "--as-of", "9999-12-31"], TODAY) == 1


def test_a_reason_of_several_lines_is_one_line_of_the_list(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run(["set-aside", str(ledger), "owner-missing", "整改台账!H12", "--reason", "甲\n2026-06-30  不处理"], TODAY)
        == 0
    )
    capsys.readouterr()
    assert run(["records", str(ledger)], TODAY) == 0
    assert capsys.readouterr().out.count("\n") == 1
