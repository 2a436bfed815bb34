"""Claimed figures on the command line: never printed unless they were given, and told with their cells."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from app.service.claims.figures import ClaimedFigures
from tests.cli.commands import run
from tests.cli.test_run import GOOD, write

TODAY = date(2026, 6, 30)
DONE = "修订完善8项制度，追缴违规资金12万元，提醒谈话2人"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return write(tmp_path / "台账.xlsx", [*GOOD[:6], DONE, *GOOD[7:]])


def write_notice(ledger: Path, *options: str) -> str:
    out = ledger.with_suffix(".docx")
    assert run(["notice", str(ledger), "-o", str(out), "--overwrite", *options], TODAY) == 0
    lines = [one.text for one in Document(str(out)).paragraphs]
    return next((one for one in lines if one.startswith("巡察整改期间")), "")


def test_what_nobody_confirmed_is_a_mark_and_said(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert write_notice(ledger) == (
        "巡察整改期间，制定、修订制度【待补：制度数】项，整改到位资金【待补：金额】，"
        "处理相关责任人员【待补：问责人数】人，其中提醒谈话【待补：提醒谈话人数】人。"
    )
    assert (
        "有4个数字没有确认，文中写的是【待补】（括号里是程序从台账的文字里认出的合计，可能没有认全）：制度数（8项）、金额（12万元）"
        in capsys.readouterr().err
    )


def test_what_only_the_clerk_can_know_of_a_sum_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [[*GOOD[:6], text, *GOOD[7:]] for text in (DONE, "提醒谈话3人。约谈了有关负责人")]
    write_notice(write(tmp_path / "台账.xlsx", *rows))
    assert (
        "。问责人数、提醒谈话人数由几格相加，同一件事换了说法写在几处的，请自己减去。问责人数（Sheet!G3）还有没写明数量的，没有加进去。"
        in capsys.readouterr().err
    )


def test_what_was_given_is_printed(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["制度数=9", "金额=12.5万元", "问责人数=2人", "提醒谈话人数=2"]
    assert write_notice(ledger, *(part for one in given for part in ("--set", one))) == (
        "巡察整改期间，制定、修订制度9项，整改到位资金12.5万元，处理相关责任人员2人，方式为提醒谈话。"
    )
    said = capsys.readouterr().err
    assert "没有确认" not in said
    assert (
        "有2个数字与程序认出的不一样（可能没有认全），请核对：制度数印的是9项，程序从台账的文字里认出8项；"
        "金额印的是12.5万元，程序从台账的文字里认出12万元。" in said
    )


def test_kinds_that_do_not_add_up_are_said_once(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [part for one in ("问责人数=2", "提醒谈话人数=2", "诫勉人数=1") for part in ("--set", one)]
    write_notice(ledger, *given)
    said = capsys.readouterr().err
    assert said.count("问责的各类之和3人，比问责人数2人多1人，同一人受两种处理的请核对。") == 1
    assert "诫勉人数印的是1人，程序没有从台账的文字里认出。" in said


def test_a_document_without_figures_says_nothing_of_them(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(ledger.with_suffix(".docx"))
    command = ["notice", str(ledger), "-o", out, "--template", "台账附表", "--set", "制度数=9", "--set", "问责人数=1"]
    assert run([*command, "--set", "提醒谈话人数=2"], TODAY) == 0
    said = capsys.readouterr().err
    assert "认出" not in said and "各类之和" not in said


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        (("金额=0", "问责人数=0", "制度数=8"), "巡察整改期间，修订制度8项。"),
        (("制度数=0", "问责人数=0", "金额=120000"), "巡察整改期间，整改到位资金12万元。"),
        (("制度数=0", "金额=0", "问责人数=3", "提醒谈话人数=0"), "巡察整改期间，处理相关责任人员3人。"),
        (("制度数=0", "金额=0", "问责人数=0"), ""),
    ],
)
def test_each_stands_by_itself_and_nothing_is_no_sentence(ledger: Path, given: tuple[str, ...], printed: str) -> None:
    assert write_notice(ledger, *(part for one in given for part in ("--set", one))) == printed


@pytest.mark.parametrize("command", ["check", "notice"])
@pytest.mark.parametrize("given", ["制度数=八九", "制度数=1.5", "金额=12万人", "诫勉人数=-2", f"制度数={'9' * 30}"])
def test_no_number_is_refused(ledger: Path, command: str, given: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = ["-o", str(ledger.with_suffix(".docx"))] if command == "notice" else []
    assert run([command, str(ledger), *out, "--set", given], TODAY) == 2
    assert f"“{given.partition('=')[0]}”只能写数字" in capsys.readouterr().err


def test_check_takes_them_too(ledger: Path) -> None:
    assert run(["check", str(ledger), "--set", "制度数=8", "--set", "反馈日期=2026-01-05"], TODAY) == 0


def figures(ledger: Path, *options: str) -> dict[str, dict[str, Any]]:
    file = ledger.with_suffix(".json")
    write_notice(ledger, "--figures", str(file), *options)
    return {one["name"]: one for one in json.loads(file.read_text(encoding="utf-8"))["figures"]}


def test_the_json_names_every_candidate(ledger: Path) -> None:
    found = figures(ledger, "--set", "金额=1,000元")
    rules, money = found["制度数"], found["金额"]
    assert (rules["value"], rules["unit"], rules["confirmed"]) == (8, "项", False)
    (one,) = rules["candidates"]
    assert (one["sheet"], one["cell"], one["value"], one["counts"], one["why"]) == ("Sheet", "G2", 8, True, None)
    assert one["words"] in DONE
    assert (money["value"], money["confirmed"], money["candidates"][0]["value"]) == (1000, True, 120000)
    assert "cells" in found["问题数"]


def test_what_the_window_confirmed_is_not_used(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the command line uses only what it is told")

    monkeypatch.setattr(ClaimedFigures, "proposals", never)
    assert "【待补：制度数】" in write_notice(ledger)
