"""The command words, and the office's words at every command that reads a ledger."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.cli.commands import run

TODAY = date(2026, 6, 30)
HEAD = ("序号", "具体问题", "整改措施", "结对户", "整改时限", "完成状态")
ROWS = [(number, "制度不健全。", "修订制度。", "第三户", "看情况", "甲类") for number in (1, 2)]


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    book = Workbook()
    assert book.active
    for row in (HEAD, *ROWS):
        book.active.append(list(row))
    book.save(tmp_path / "台账.xlsx")
    return str(tmp_path / "台账.xlsx")


@pytest.fixture
def file(tmp_path: Path) -> str:
    text = '[完成状态]\n甲类 = "已取消"\n[表头]\n结对户 = "责任人"\n'
    (tmp_path / "用语.toml").write_text(text, encoding="utf-8")
    return str(tmp_path / "用语.toml")


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(list(arguments), TODAY) == code
    return capsys.readouterr().out


def checked(capsys: pytest.CaptureFixture[str], ledger: str, *options: str) -> dict[str, Any]:
    run(["check", ledger, "--json", *options], TODAY)
    answer = json.loads(capsys.readouterr().out)
    assert isinstance(answer, dict)
    return answer


def status(answer: dict[str, Any]) -> str:
    return str(answer["problems"][0]["status"])


def test_filed_listed_followed_and_forgotten(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "words").startswith("还没有记下本单位用语。")
    assert status(checked(capsys, ledger)) == "unknown"
    filed = said(capsys, "words", "--status", "甲 类。=done", "--deadline", "看情况=event", "--column", "结对户=责任人")
    assert filed.splitlines() == [
        "已记下：完成状态“甲类”记作“已完成”。",
        "已记下：整改时限“看情况”记作“某件事以后”。",
        "已记下：表头“结对户”记作“责任人”。",
    ]
    answer = checked(capsys, ledger)
    measure = answer["problems"][0]["measures"][0]
    assert (measure["status"], measure["deadline"]["kind"], measure["owners"]) == ("done", "event", ["第三户"])
    assert {one["word"] for one in answer["words"]} == {"甲类", "看情况", "结对户"}
    lines = said(capsys, "check", ledger)
    assert "按本单位用语读：完成状态“甲类”记作“已完成”、整改时限“看情况”记作“某件事以后”、" in lines
    assert said(capsys, "words", "--forget", "甲类") == "已删去：完成状态“甲类”记作“已完成”，以后照程序自己的读法。\n"
    assert said(capsys, "words").splitlines() == ["整改时限“看情况”记作“某件事以后”", "表头“结对户”记作“责任人”"]
    assert status(checked(capsys, ledger)) == "unknown"


def test_filed_otherwise_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "words", "--status", "甲类=done")
    told = said(capsys, "words", "--status", "甲类=ongoing")
    assert told == "已改记：完成状态“甲类”记作“长期坚持”（原来记作“已完成”）。\n"
    assert said(capsys, "words", "--status", "甲类=ongoing") == "这些说法以前就是这样记的，没有改动。\n"


def test_a_file_holds_for_once_in_place_of_what_was_filed(
    ledger: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "words", "--status", "甲类=done")
    assert status(checked(capsys, ledger)) == "done"
    assert status(checked(capsys, ledger, "--as-declared")) == "unknown"
    assert status(checked(capsys, ledger, "--words", file)) == "cancelled"
    assert status(checked(capsys, ledger, "--words", file, "--as-declared")) == "cancelled"
    assert status(checked(capsys, ledger)) == "done"


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("check", []),
        ("mark", ["-o", "{out}.xlsx"]),
        ("issues", ["-o", "{out}.xlsx"]),
        ("fix", []),
        ("notice", ["-o", "{out}.docx", "--despite-findings"]),
        ("set-aside", ["number-gap", "Sheet!A3"]),
    ],
)
def test_every_command_that_reads_a_ledger_takes_them(
    command: str, options: list[str], ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "坏的.toml"
    bad.write_text('[完成状态]\n疑似归档 = "已完成"\n', encoding="utf-8")
    given = [one.format(out=tmp_path / "写出") for one in options]
    assert run([command, ledger, *given, "--words", str(bad)], TODAY) == 2
    told = capsys.readouterr().err
    assert "有 1 处不对，整个没有用：第 2 行“疑似归档”里有“疑”" in told
    assert not list(tmp_path.glob("写出*"))


def test_an_export_is_imported_whole_or_not_at_all(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(said(capsys, "words", "--import", file).splitlines()) == 2
    out = tmp_path / "导出.toml"
    assert said(capsys, "words", "-o", str(out)) == f"{out}\n"
    assert run(["words", "-o", str(out)], TODAY) == 2
    assert "已经存在" in capsys.readouterr().err
    assert said(capsys, "words", "-o", str(out), "--overwrite") == f"{out}\n"
    assert said(capsys, "words", "--import", str(out)) == "这些说法以前就是这样记的，没有改动。\n"
    out.write_text(out.read_text(encoding="utf-8") + '乙类 = "谁"\n丙类 = "备注"\n', encoding="utf-8")
    assert run(["words", "--import", str(out)], TODAY) == 2
    assert "“乙类”记作的“谁”看不懂" in capsys.readouterr().err
    assert "丙类" not in said(capsys, "words")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--status", "尚未办妥=done"], "“尚未办妥”里有“尚”，看不出确实“已完成”，不能这样记，请在台账里写明。"),
        (["--status", "甲类"], "请写成 甲类=已完成 的样子"),
        (["--status", "甲类=做完"], "“甲类”不能记作“做完”，完成状态可以记作：done（已完成）、"),
        (["--column", "责任人=note"], "程序自己就认得"),
        (["--column", "=owner"], "请写成 结对户=责任人 的样子"),
        (["--deadline", "看情况"], "请写成 看情况=某件事以后 的样子"),
        (["--forget", "甲类"], "本单位用语里没有“甲类”"),
        (["--forget", "甲类", "-o", "x.toml"], "一次只能做一样"),
        (["--status", "甲类=done", "--import", "x.toml"], "一次只能做一样"),
        (["--import", "没有.toml"], "打不开"),
        (["-o", "用语.xlsx"], "以 .toml 结尾"),
        (["-o", ""], "以 .toml 结尾"),
        (["--import", ""], "打不开"),
        (["--status", "乙类=done", "--status", "拟办=done"], "“拟办”里有“拟”"),
        (["--status", "乙类=done", "--status", "拟办=done"], "写了2个说法，一个也没有记下"),
        (["--status", "缓办=done", "--status", "拟办=done"], "“缓办”里有“缓”"),
        (["--status", "化解中=in_progress", "--status", "拟办=done"], "“拟办”里有“拟”"),
        (["--status", "化解中=in_progress", "--status", "否=in_progress"], "“否”程序自己就认得"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["words", *arguments], TODAY) == 2
    assert told in capsys.readouterr().err
    assert said(capsys, "words").startswith("还没有")


def test_what_need_not_be_filed_keeps_nothing_else_from_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", "--status", "已化解=done", "--status", "化解中=in_progress"], TODAY) == 0
    told = capsys.readouterr().out
    assert "已记下：完成状态“已化解”记作“已完成”。" in told
    assert "不用记：完成状态“化解中”记作“整改中”，程序自己就这样读。" in told
    assert "化解中" not in said(capsys, "words")


def test_an_empty_name_is_no_file_of_words(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", ledger, "--words", ""], TODAY) == 2
    assert "打不开" in capsys.readouterr().err


def test_no_output_goes_over_the_file_of_words(
    ledger: str, file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["-o", str(tmp_path / "通报.docx"), "--figures", file, "--overwrite", "--despite-findings"]
    assert run(["notice", ledger, "--words", file, *out], TODAY) == 2
    assert "就是用语文件，不能覆盖" in capsys.readouterr().err


def test_a_file_without_a_word_is_no_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "空.toml").write_text("[完成状态]\n", encoding="utf-8")
    assert run(["words", "--import", str(tmp_path / "空.toml")], TODAY) == 2
    assert "“空.toml”里一个说法也没有，没有收进什么" in capsys.readouterr().err


def test_a_file_with_a_word_the_program_reads_otherwise_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "用语.toml"
    file.write_text('[表头]\n责任人 = "备注"\n', encoding="utf-8")
    assert run(["words", "--import", str(file)], TODAY) == 2
    assert "第 2 行“责任人”程序自己就认得，读作“责任人”，不能改作别的" in capsys.readouterr().err
    # What it reads the same by itself does no harm: a newer version may have learned it.
    file.write_text('[表头]\n责任人 = "责任人"\n结对户 = "责任人"\n', encoding="utf-8")
    assert "结对户" in said(capsys, "words", "--import", str(file))


def test_what_is_kept_and_not_used_is_listed_and_dropped(own_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "words", "--status", "甲类=done")
    (kept,) = own_folder.rglob("words.json")
    kept.write_text('{"column 责任人": "note", "status 挂起": "done", "status 甲类": "done"}', encoding="utf-8")
    listed = said(capsys, "words").splitlines()
    assert listed[0] == "完成状态“甲类”记作“已完成”"
    assert listed[1].startswith("没有用上：表头“责任人”程序自己就认得，读作“责任人”")
    assert listed[2].startswith("没有用上：完成状态“挂起”看不出确实“已完成”")
    assert [one["entry"] for one in json.loads(said(capsys, "words", "--json"))["unused"]] == [
        "column 责任人",
        "status 挂起",
    ]
    assert said(capsys, "words", "--forget", "责任人", "--forget", "挂起") == (
        "已删去没有用上的：表头“责任人”。\n已删去没有用上的：完成状态“挂起”。\n"
    )
    assert said(capsys, "words") == "完成状态“甲类”记作“已完成”\n"


def test_words_are_shown_as_the_clerk_writes_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "words", "--status", "Ⅱ级（A类）=done") == "已记下：完成状态“Ⅱ级（A类）”记作“已完成”。\n"
    told = said(capsys, "words", "--status", "ii级(a类)。=ongoing")
    assert told == "已改记：完成状态“ii级(a类)”记作“长期坚持”（原来记作“已完成”）。\n"


def test_of_many_words_the_nearest_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "words", *(part for one in "甲乙丙丁" for part in ("--status", f"{one}类件=done")))
    assert run(["words", "--forget", "甲类"], TODAY) == 2
    told = capsys.readouterr().err
    assert "本单位用语里没有“甲类”；相近的：“甲类件”、" in told and "共有 4 个，用 words 列出全部。" in told


def test_the_help_breaks_no_key(capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "words", "--help")
    for key in ("in_progress", "not_started", "accountability", "not_read", "某件事以后（event）"):
        assert key in told


def test_a_damaged_store_is_told_and_the_command_goes_on(
    own_folder: Path, ledger: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "words", "--status", "甲类=done")
    (kept,) = own_folder.rglob("words.json")
    kept.write_text("{", encoding="utf-8")
    run(["check", ledger], TODAY)
    assert "本单位用语“words.json”内容已损坏，原文件已改名为“words-读不出来-" in capsys.readouterr().err
