"""Matters (事项) on the command line: listed, checked with the line of each fault, copied, chosen for a ledger."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.core.matters.folder import FOLDER
from tests.cli.commands import run

TODAY = date(2026, 6, 30)
SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "事项"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    text = (FOLDER / "审计.toml").read_text("utf-8")
    file = tmp_path / "坏事项.toml"
    file.write_text(text.replace("{{ 检查机构 }}派出", "{{ 检查机钩 }}派出", 1).replace("标志 =", "标识 ="), "utf-8")
    return file


def test_every_fault_has_its_line_and_what_to_do(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", str(broken)], TODAY) == 1
    said = capsys.readouterr().out
    lines = broken.read_text("utf-8").split("\n")
    named, marked = (next(at for at, one in enumerate(lines, 1) if word in one) for word in ("检查机钩", "标识 ="))
    assert said.startswith("事项：审计\n\n错误（3 处）\n")
    assert f"  第 {named} 行  “通报导语”里没有可以写进句子的字段“检查机钩”\n    改法：是不是“检查机构”？" in said
    assert f"  第 {marked} 行  “标识”不是这里的名称" in said
    assert run(["template", str(broken), "--json"], TODAY) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["summary"] == {"errors": 3, "warnings": 0}
    assert [one["line"] for one in found["findings"]] == [None, marked, named]


@pytest.mark.parametrize("name", [one.stem for one in FOLDER.glob("*.toml")])
def test_every_shipped_one_is_without_fault(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", name], TODAY) == 0
    assert "没有发现错误" in capsys.readouterr().out


def test_a_copy_bears_its_new_name_and_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "审计", "--copy-as", "本局审计"], TODAY) == 0
    told = capsys.readouterr()
    copy = Path(told.out.strip())
    assert '名称 = "本局审计"\n参照 = "审计"\n' in copy.read_text("utf-8")
    assert "template 本局审计" in told.err
    assert run(["template", "本局审计"], TODAY) == 0
    said = capsys.readouterr().out
    assert "没有写的照“审计”" in said and '  通报标题 = "关于审计查出问题整改情况的公告"' in said
    assert run(["template", "审计", "--copy-as", "本局审计"], TODAY) == 2
    assert run(["template", "审计", "--copy-as", "巡视"], TODAY) == 2
    capsys.readouterr()
    assert run(["template"], TODAY) == 0
    assert "督查督办" in (said := capsys.readouterr().out) and "本局审计" in said and "整改情况报告" in said


def differing(capsys: pytest.CaptureFixture[str], *options: str) -> set[str]:
    given = ["--particulars", str(SAMPLES / "审计-要素.toml"), "--as-of", "2026-06-30", "--json"]
    run(["check", str(SAMPLES / "审计-台账.xlsx"), *given, *options], TODAY)
    found = json.loads(capsys.readouterr().out)["findings"]
    return {one["rule"] for one in found}


def test_the_matter_is_chosen_by_the_file_of_particulars_or_by_set(capsys: pytest.CaptureFixture[str]) -> None:
    assert "matter-differs" not in differing(capsys)
    assert "matter-differs" in differing(capsys, "--set", "事项=巡察")
    assert "field-unknown" in differing(capsys, "--set", "组织领导={{ 问题总量 }}个。")


def test_a_name_nobody_knows_is_answered_with_templates_and_matters(capsys: pytest.CaptureFixture[str]) -> None:
    for options in ([], ["--copy-as", "新的"]):
        assert run(["template", "信访督查", *options], TODAY) == 2
        said = capsys.readouterr().err
        assert "没有找到模板“信访督查”，也没有这个名称的事项" in said and "督查督办" in said and "台账附表" in said


def test_one_whose_file_is_wrong_is_told_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "督查督办", "--copy-as", "信访积案"], TODAY) == 0
    copy = Path(capsys.readouterr().out.strip())
    good = copy.read_text("utf-8")
    copy.write_text(good.replace("动作 =", "动做 ="), "utf-8")
    given = tmp_path / "要素.toml"
    given.write_text('"交办机构" = "县联席会议"\n"事项" = "信访积案"\n', "utf-8")
    call = ["check", str(SAMPLES / "督查督办-台账.xlsx"), "--particulars", str(given)]
    assert run(call, TODAY) == 2
    said = capsys.readouterr().err
    assert "信访积案.toml" in said and "“动做”不是“用语”下面的名称" in said
    assert said.count("不能用这个事项") == 1
    copy.write_text(good, "utf-8")
    given.write_text('"交办机关" = "县联席会议"\n"事项" = "信访积案"\n', "utf-8")
    assert run(call, TODAY) == 2
    assert "没有名为“交办机关”的要素。是不是“交办机构”？" in capsys.readouterr().err


def test_one_that_is_no_toml_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "督查督办", "--copy-as", "信访积案"], TODAY) == 0
    copy = Path(capsys.readouterr().out.strip())
    copy.write_text('名称 = "信访积案"\n监督句 = "请对"信访"监督。"\n', "utf-8")
    assert run(["template", "信访积案"], TODAY) == 2
    assert capsys.readouterr().err.count("第 2 行看不懂") == 1


def test_a_kind_the_matter_has_not_is_written_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--particulars", str(SAMPLES / "督查督办-要素.toml"), "--as-of", "2026-06-30", "--despite-findings"]
    for template, told in (("整改进展通报（分方面）", True), ("整改进展通报", False)):
        out = tmp_path / f"{template}.docx"
        assert (
            run(["notice", str(SAMPLES / "督查督办-台账.xlsx"), "-o", str(out), "--template", template, *given], TODAY)
            == 0
        )
        assert (f"事项“督查督办”没有“{template}”这种文件" in capsys.readouterr().err) is told
        assert out.is_file()


@pytest.mark.parametrize(("matter", "told"), [("巡察", True), ("审计", False)])
def test_a_paper_about_the_wrong_matter_says_so(
    matter: str, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--particulars", str(SAMPLES / "审计-要素.toml"), "--set", f"事项={matter}", "--as-of", "2026-06-30"]
    out = str(tmp_path / "通报.docx")
    assert run(["notice", str(SAMPLES / "审计-台账.xlsx"), "-o", out, "--despite-findings", *given], TODAY) == 0
    said = capsys.readouterr().err
    assert ("文件是按事项“巡察”写的" in said and "加上 --set 事项=审计" in said) is told
