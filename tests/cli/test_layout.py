"""The command layout: what it prints, its JSON and its exit codes."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.word.inspect.letters import Letter, write

TODAY = date(2026, 7, 1)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "通报.docx"
    path.write_bytes(Letter().content())
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    letter = Letter()
    write(letter.number, "云档（2026）012号")
    write(letter.levels[1], "（一）、压实责任")
    letter.body[0].runs[0].font.bold = True
    path = tmp_path / "通报.docx"
    path.write_bytes(letter.content())
    return path


def test_nothing_found_is_said(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["layout", str(good), "--no-render"], TODAY) == 0
    out = capsys.readouterr().out
    assert "条符合，没有发现不符的地方" in out
    assert "没有要求测量" in out


def test_each_clause_with_place_asked_found_and_fix(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["layout", str(faulty), "--no-render"], TODAY) == 1
    out = capsys.readouterr().out
    assert "标准规定的，必须改（1 条）" in out
    assert "标准推荐的，建议改（1 条）" in out
    assert "发文字号的写法（GB/T 9704-2012 第 7.2.5 条）" in out
    assert "查到：“云档（2026）012号”没有用六角括号〔〕（第 2 段“云档（2026）012号”）" in out
    assert out.count("要求：") == out.count("改法：") == out.count("查到：") == 3


def test_json(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["layout", str(faulty), "--no-render", "--json"], TODAY) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["summary"] == {"errors": 1, "warnings": 1, "hints": 1}
    assert answer["measured_by"] is None
    clause = next(one for one in answer["clauses"] if one["id"] == "document-number-form")
    assert (clause["verdict"], clause["strength"], clause["clause"]) == ("differs", "required", "7.2.5")
    assert set(clause) >= {"id", "clause", "title", "strength", "verdict", "asked", "found", "place", "fix"}
    assert {one["verdict"] for one in answer["clauses"]} == {"ok", "differs", "unmeasured", "not_applicable"}


def test_what_only_paper_shows_stands_at_the_end_and_counts_nowhere(
    good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["layout", str(good), "--no-render"], TODAY) == 0
    said = capsys.readouterr().out.partition("只能在印好的纸上看的")[2]
    assert "装订（GB/T 9704-2012 第 6.3 条）：左侧装订" in said and "印章" in said and "不符" not in said
    assert run(["layout", str(good), "--no-render", "--json"], TODAY) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in answer["on_paper"]] == ["paper", "print-colour", "both-sides", "binding", "seal"]
    assert not {one["id"] for one in answer["on_paper"]} & {one["id"] for one in answer["clauses"]}
    assert answer["summary"] == {"errors": 0, "warnings": 0, "hints": 0}


def test_the_program_that_measured_is_named(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["layout", str(good), "--json"], TODAY) in (0, 1)
    assert json.loads(capsys.readouterr().out)["measured_by"].startswith("LibreOffice ")


def test_what_is_no_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "通报.docx"
    path.write_bytes(b"x")
    assert run(["layout", str(path), "--json"], TODAY) == 2
    said = capsys.readouterr()
    assert json.loads(said.out)["error"]["code"] == "unreadable-document"
    assert "另存为 .docx" in said.err


def test_what_must_not_be_published_is_told_with_its_paragraph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = Letter()
    write(letter.body[0], "当事人的手机号码是13900001111，已联系本人。")
    path = tmp_path / "通报.docx"
    path.write_bytes(letter.content())
    assert run(["layout", str(path), "--no-render", "--json"], TODAY) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["summary"]["errors"] == 0
    finding = next(one for one in answer["findings"] if one["rule"] == "mobile-number")
    assert (finding["level"], finding["cell"]) == ("must", None)
    assert finding["paragraph"] > 1
    run(["layout", str(path), "--no-render"], TODAY)
    out = capsys.readouterr().out
    assert "文字里查到的：" in out
    assert "手机号码 139" in out


def test_clean_texts_are_said_to_be_clean(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["layout", str(good), "--no-render"], TODAY)
    assert "文字：没有查到个人信息" in capsys.readouterr().out
