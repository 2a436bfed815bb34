"""Decisions about findings on the command line: set aside, switched off, written all the same."""

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.service import Settings
from app.store.records import Record, Records
from app.store.takeover import office_store, store_named
from app.word.reading.opening import read_document
from app.word.reading.texts import paragraph_texts
from tests.cli.commands import folder, run
from tests.cli.test_run import BAD, GOOD, TODAY, write


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return write(tmp_path / "台账.xlsx", GOOD, BAD)


def recorded(own: Path) -> tuple[Record, ...]:
    return Records(office_store(own)).all()


def checked(ledger: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    run(["check", str(ledger), "--json", *options], TODAY)
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def rules_of(found: list[dict[str, Any]]) -> list[str]:
    return [one["rule"] for one in found]


def test_a_finding_set_aside_does_not_stop_and_is_listed_with_its_reason(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["set-aside", str(ledger), "owner-missing", "Sheet!E3", "--reason", "待班子会议明确"], TODAY) == 0
    assert capsys.readouterr().out == "已记下：Sheet!E3 的 owner-missing 不再处理。理由：待班子会议明确\n"
    answer = checked(ledger, capsys)
    assert "owner-missing" not in rules_of(answer["findings"])
    assert [(one["rule"], one["cell"], one["reason"]) for one in answer["set_aside"]] == [
        ("owner-missing", "E3", "待班子会议明确")
    ]
    assert run(["check", str(ledger)], TODAY) == 0
    assert "已写明理由不处理（1 处）" in capsys.readouterr().out
    assert run(["notice", str(ledger), "-o", str(ledger.with_name("通报.docx"))], TODAY) == 0


def test_it_comes_back_when_the_cell_changes_or_when_asked_for(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    aside = ["set-aside", str(ledger), "owner-missing", "Sheet!E3"]
    assert run([*aside, "--reason", "待明确"], TODAY) == 0
    write(ledger, GOOD, [*BAD[:4], "待定", *BAD[5:]])
    capsys.readouterr()
    assert "owner-missing" in rules_of(checked(ledger, capsys)["findings"])
    write(ledger, GOOD, BAD)
    assert run([*aside, "--take-back"], TODAY) == 0
    assert run(["check", str(ledger)], TODAY) == 1


def test_a_row_inserted_above_does_not_put_another_problem_aside(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its blank cell stands where the other one stood, with the same nothing in it."""
    assert run(["set-aside", str(ledger), "owner-missing", "Sheet!E3", "--reason", "待明确"], TODAY) == 0
    write(ledger, GOOD, [3, "党的领导方面", "票据审核不严", "逐笔核对", *BAD[4:]], BAD)
    capsys.readouterr()
    found = [one["cell"] for one in checked(ledger, capsys)["findings"] if one["rule"] == "owner-missing"]
    assert found == ["E3", "E4"]


def test_what_is_set_aside_already_is_said(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    aside = ["set-aside", str(ledger), "owner-missing", "Sheet!E3", "--reason"]
    assert (run([*aside, "待明确"], TODAY), run([*aside, "再等等"], TODAY)) == (0, 2)
    assert "已经写明理由不处理（理由：待明确）" in capsys.readouterr().err


def test_a_reason_is_needed_and_the_finding_must_be_there(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set-aside", str(ledger), "owner-missing", "Sheet!E3"], TODAY) == 2
    assert "要写明理由" in capsys.readouterr().err
    assert run(["set-aside", str(ledger), "owner-missing", "Sheet!E2", "--reason", "甲"], TODAY) == 2
    assert "没有编号为“owner-missing”的问题" in capsys.readouterr().err


def test_an_override_is_recorded_with_its_reason_and_what_was_open(ledger: Path, own_folder: Path) -> None:
    out = ledger.with_name("通报.docx")
    command = ["notice", str(ledger), "-o", str(out), "--despite-findings", "--reason", "领导同意先行公开"]
    assert run(command, TODAY) == 0
    [record] = recorded(folder())
    assert (record["kind"], record["reason"], record["as_of"]) == ("override", "领导同意先行公开", "2026-06-30")
    assert record["open"] == [
        {"rule": "owner-missing", "place": "Sheet!E3", "message": "问题2“学习流于形式”：责任人是空的。"}
    ]
    assert (record["begun"], record["out"]) == (False, str(out))


def test_a_notice_without_open_findings_is_recorded_as_written(tmp_path: Path, own_folder: Path) -> None:
    ledger, out = write(tmp_path / "好.xlsx", GOOD), tmp_path / "通报.docx"
    given = ["--set", "发文机关=某局"]
    assert run(["notice", str(ledger), "-o", str(out), "--despite-findings", *given], TODAY) == 0
    [record] = recorded(folder())
    assert (record["kind"], record["reason"], record["open"]) == ("written", "", [])
    assert (record["file"], record["out"]) == ("好.xlsx", str(out))
    assert record["sha256"] == hashlib.sha256(ledger.read_bytes()).hexdigest()
    assert (record["template"], record["preset"]) == ("整改进展通报", "ink-true")
    assert record["particulars"] == {"发文机关": "某局"}


def test_an_override_without_a_reason_is_written_recorded_so_and_asked_for(
    ledger: Path, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ledger.with_name("通报.docx")
    assert run(["notice", str(ledger), "-o", str(out), "--despite-findings"], TODAY) == 0
    assert [(one["kind"], one["reason"]) for one in recorded(folder())] == [("override", "未写明理由")]
    (asked,) = (line for line in capsys.readouterr().err.splitlines() if "--reason" in line)
    assert asked.startswith("带着必须处理的问题（Sheet!E3）生成了文件")


def test_the_journal_can_be_another_file(ledger: Path, tmp_path: Path, own_folder: Path) -> None:
    file = tmp_path / "记录.jsonl"
    aside = ["set-aside", str(ledger), "owner-missing", "Sheet!E3", "--reason", "待明确", "--journal", str(file)]
    assert run(aside, TODAY) == 0
    assert run(["check", str(ledger)], TODAY) == 1
    assert run(["check", str(ledger), "--journal", str(file)], TODAY) == 0
    assert list(own_folder.rglob("*")) == []
    assert not file.exists()
    assert len(Records(store_named(tmp_path / "记录.jsonl.sqlite")).all()) == 1


def test_a_ledger_named_as_journal_is_refused_before_a_byte_is_written(
    ledger: Path, own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {one.name: one.read_bytes() for one in ledger.parent.iterdir()}
    aside = ["set-aside", str(ledger), "owner-missing", "Sheet!E3", "--reason", "待明确", "--journal", str(ledger)]
    assert run(aside, TODAY) == 2
    assert capsys.readouterr().err == (
        "“台账.xlsx”不是记录库，也不是以前的记录文件，没有改动；请写明 .sqlite 或 journal.jsonl 文件。\n"
    )
    assert {one.name: one.read_bytes() for one in ledger.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("rules.json", ["rules"]),
        ("rules.json", ["rules", "overdue", "--level", "off"]),
        ("presets.json", ["presets"]),
        ("presets.json", ["presets", "局办版", "--base", "literal"]),
        ("taizhang.sqlite", ["records"]),
        ("settings.json", ["check", "{ledger}"]),
        ("taizhang.sqlite", ["check", "{ledger}"]),
        ("rules.json", ["notice", "{ledger}", "-o", "{ledger}.docx"]),
    ],
)
def test_whatever_command_puts_a_file_aside_says_so_once(
    ledger: Path, capsys: pytest.CaptureFixture[str], own_folder: Path, name: str, command: list[str]
) -> None:
    folder().mkdir(exist_ok=True)
    (folder() / name).write_bytes(b"{")
    assert run([part.format(ledger=ledger) for part in command], TODAY) in (0, 1)
    said = capsys.readouterr().err
    [aside] = folder().glob("*读不出来*")
    assert said.count(f"已改名为“{aside.name}”保留") == 1
    run([part.format(ledger=ledger) for part in command], TODAY)
    assert "改名" not in capsys.readouterr().err


def test_records_on_a_network_drive_say_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.service.office.is_on_network", lambda _: True)
    assert run(["records"], TODAY) == 0
    assert "在网络位置上，请同一时间只由一个人写入。" in capsys.readouterr().err


def test_a_rule_is_changed_for_once(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = checked(ledger, capsys, "--rule", "owner-missing=info", "--rule", "overdue=off")
    assert [(one["rule"], one["level"]) for one in answer["findings"]] == [("owner-missing", "info")]
    assert run(["check", str(ledger), "--rule", "overdue=grave"], TODAY) == 2
    assert run(["check", str(ledger), "--rule", "no-such=off"], TODAY) == 2
    assert "没有编号为“no-such”的规则" in capsys.readouterr().err


def test_a_rule_is_changed_for_good_and_restored(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "owner-missing", "--level", "off"], TODAY) == 0
    assert "owner-missing  must（必须处理，现在不检查）" in capsys.readouterr().out
    assert run(["rules", "overdue", "--level", "must"], date(2026, 6, 30)) == 0
    assert "overdue  warn（建议核对，现改为必须处理）" in capsys.readouterr().out
    assert [(one["rule"], one["level"]) for one in checked(ledger, capsys)["findings"]] == [("overdue", "must")]
    for rule in ("owner-missing", "overdue"):
        assert run(["rules", rule, "--level", "default"], TODAY) == 0
    assert run(["rules", "no-such", "--level", "off"], TODAY) == 2
    capsys.readouterr()
    assert [one["level"] for one in checked(ledger, capsys)["findings"]] == ["must", "warn"]


def test_changed_levels_are_said_and_can_be_left_aside(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "owner-missing", "--level", "off"], TODAY) == 0
    assert run(["set-aside", str(ledger), "overdue", "Sheet!F3", "--reason", "已报批延期"], TODAY) == 0
    capsys.readouterr()
    assert run(["check", str(ledger)], TODAY) == 0
    said = capsys.readouterr().out
    assert "按改过的规则级别检查：owner-missing 不检查" in said
    assert "--as-declared 可把这些重新列为问题" in said
    assert run(["check", str(ledger), "--as-declared"], TODAY) == 1
    assert "改过的规则级别" not in capsys.readouterr().out
    answer = checked(ledger, capsys, "--as-declared")
    assert rules_of(answer["findings"]) == ["owner-missing", "overdue"]
    assert (answer["set_aside"], answer["levels"]) == ([], {})
    assert checked(ledger, capsys)["levels"] == {"owner-missing": "off"}


ORDER = ["--set", "巡察开始日期=2026-03-01", "--set"]


def test_a_finding_about_a_particular_is_set_aside_by_its_name_for_what_it_says(
    ledger: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = [*ORDER, "巡察结束日期=2026-02-01"]
    aside = ["set-aside", str(ledger), "particulars-order", "巡察结束日期", "--reason", "原件如此", *wrong]
    assert run(aside, TODAY) == 0
    capsys.readouterr()
    answer = checked(ledger, capsys, *wrong)
    assert [(one["rule"], one["field"], one["cell"]) for one in answer["set_aside"]] == [
        ("particulars-order", "巡察结束日期", None)
    ]
    other = checked(ledger, capsys, *ORDER, "巡察结束日期=2026-02-02")
    assert "particulars-order" in rules_of(other["findings"])


def test_the_place_of_a_particular_is_told(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", str(ledger), *ORDER, "巡察结束日期=2026-02-01"], TODAY)
    assert "要素“巡察结束日期”  巡察结束日期2026年2月1日早于巡察开始日期2026年3月1日。" in capsys.readouterr().out


def test_the_days_for_what_is_mended_at_once_can_be_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = write(tmp_path / "急.xlsx", [*GOOD[:5], "立行立改", "已印发办法", "整改中", ""])
    feedback = ["--set", "反馈日期=2026-06-10"]
    assert rules_of(checked(ledger, capsys, *feedback)["findings"]) == []
    assert rules_of(checked(ledger, capsys, *feedback, "--immediate-days", "10")["findings"]) == ["immediate-open"]
    for text in ("十天", "-1", "99999"):
        assert run(["check", str(ledger), "--immediate-days", text], TODAY) == 2
    assert "请写一个整数" in capsys.readouterr().err


def test_names_are_masked_only_when_asked_and_each_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "对王晓明进行批评教育。"
    ledger = write(tmp_path / "名.xlsx", [1, text, *GOOD[2:]])
    before = ledger.read_bytes()
    out = tmp_path / "通报.docx"
    assert run(["notice", str(ledger), "-o", str(out)], TODAY) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert "王晓明" in "".join(one.words for one in paragraph_texts(read_document(out).roots))
    assert run(["notice", str(ledger), "-o", str(out), "--overwrite", "--mask-names"], TODAY) == 0
    assert "Sheet!B2：“王晓明”印作“王某”（对王晓明进行批评教育。）" in capsys.readouterr().out
    printed = "".join(one.words for one in paragraph_texts(read_document(out).roots))
    assert "对王某进行批评教育" in printed
    assert "王晓明" not in printed
    assert ledger.read_bytes() == before
    nobody = write(tmp_path / "无.xlsx", GOOD)
    assert run(["notice", str(nobody), "-o", str(out), "--overwrite", "--mask-names"], TODAY) == 0
    assert "没有要隐去的姓名" in capsys.readouterr().out


def test_points_are_printed_full_width_and_each_cell_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger = write(tmp_path / "标点.xlsx", [1, "学习不深入,研讨少", *GOOD[2:]])
    before, out = ledger.read_bytes(), tmp_path / "通报.docx"

    def printed() -> str:
        return "".join(one.words for one in paragraph_texts(read_document(out).roots))

    assert run(["notice", str(ledger), "-o", str(out)], TODAY) == 0
    assert "Sheet!B2：标点改印：“学习不深入,研讨少” → “学习不深入，研讨少”" in capsys.readouterr().out
    assert "学习不深入，研讨少" in printed()
    Settings(folder()).change("wide_points", False)
    assert run(["notice", str(ledger), "-o", str(out), "--overwrite"], TODAY) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert "学习不深入,研讨少" in printed()
    assert ledger.read_bytes() == before
