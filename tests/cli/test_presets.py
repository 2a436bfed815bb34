"""The command presets, and a notice written in an office's own one."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.word.ooxml.package import read_parts
from app.word.reading.machine_fonts import MachineFonts
from tests.cli.commands import run

TODAY = date(2026, 6, 30)
ROOT = Path(__file__).resolve().parents[2]
SAVE = ("presets", "局办版", "--top", "37", "--bottom", "35", "--left", "27", "--right", "27", "--pitch", "28.95")


def test_listed_saved_used_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["presets"], TODAY) == 0
    assert [line.split("（")[0] for line in capsys.readouterr().out.splitlines()[:3]] == ["ink-true", "literal", "字体"]
    assert run([*SAVE, "--font", "仿宋=方正仿宋_GBK"], TODAY) == 0
    assert "已保存版式“局办版”" in capsys.readouterr().out
    assert run(["presets", "局办版"], TODAY) == 0
    assert "这样每页 22 行、每行 28 字" in capsys.readouterr().out
    ledger, out = ROOT / "samples" / "整改台账-已补正.xlsx", tmp_path / "通报.docx"
    given = ["--particulars", str(ROOT / "samples" / "要素.toml"), "--preset", "局办版"]
    assert run(["notice", str(ledger), "-o", str(out), *given], TODAY) == 0
    assert "方正仿宋_GBK" in read_parts(out.read_bytes())["word/styles.xml"].decode()
    assert run(["presets", "局办版", "--remove"], TODAY) == 0
    assert run(["notice", str(ledger), "-o", str(out), "--overwrite", *given], TODAY) == 2
    assert "没有名为“局办版”的版式" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--top", "37"], "没有名字"),
        (["--remove"], "没有名字"),
        (["局办版", "--remove"], "没有名为“局办版”的本单位版式"),
        (["局办版"], "没有名为“局办版”的版式"),
        (["局办版", "--top", "三七"], "上边距（毫米）“三七”不是数字"),
        (["局办版", "--top", "70"], "应在 10 到 60 毫米之间"),
        (["局办版", "--font", "方正仿宋_GBK"], "请写成 仿宋=方正仿宋_GBK 的样子"),
    ],
)
def test_what_cannot_be_is_refused(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["presets", *arguments], TODAY) == 2
    assert told in capsys.readouterr().err


def test_a_saved_one_that_gives_no_page_any_more_is_told_of(
    own_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(list(SAVE), TODAY)
    capsys.readouterr()
    (file,) = own_folder.rglob("presets.json")
    file.write_text(file.read_text(encoding="utf-8").replace("37.0", "99.0"), encoding="utf-8")
    assert run(["presets"], TODAY) == 0
    said = capsys.readouterr()
    assert "局办版" not in said.out
    assert "保存的版式“局办版”不能用：上边距不能是 99 毫米" in said.err


def test_what_to_know_before_printing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.word.reading.machine_fonts.machine_fonts", lambda: None)
    ledger, out = ROOT / "samples" / "整改台账-已补正.xlsx", tmp_path / "通报.docx"
    given = ["--particulars", str(ROOT / "samples" / "要素.toml"), "--set", "领导小组组长=书记𠮷"]
    assert run(["notice", str(ledger), "-o", str(out), *given], TODAY) == 0
    said = capsys.readouterr()
    assert said.out == f"{out}\n"
    assert "没有查到本机装了哪些字体" in said.err
    assert "“𠮷”（U+20BB7）不在 GB2312 字符集里" in said.err


def test_the_fonts_missing_for_the_layout_in_use_are_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = MachineFonts(frozenset({"仿宋", "楷体", "黑体", "宋体", "方正小标宋_GBK"}))
    monkeypatch.setattr("app.service.fonts.machine_fonts", lambda: machine)
    assert run(["presets"], TODAY) == 0
    summary, missing, _, instead = capsys.readouterr().out.splitlines()[2:]
    assert summary == "字体（ink-true）：公文要用的字体，本机缺1种：方正小标宋简体。"
    assert missing == "本机没有字体“方正小标宋简体”，打印时会用“方正小标宋_GBK”代替。"
    assert instead == "本机有同类的字体，可以用 --font 改用：小标宋=方正小标宋_GBK。"
    assert run(["presets", "局办版", "--font", "小标宋=方正小标宋_GBK", "--font", "楷体=楷体_GB2312"], TODAY) == 0
    capsys.readouterr()
    assert run(["presets", "局办版", "--json"], TODAY) == 0
    assert json.loads(capsys.readouterr().out)["fonts"] == {
        "preset": "局办版",
        "looked_up": True,
        "missing": [{"role": "楷体", "font": "楷体_GB2312", "instead": "楷体"}],
    }


def test_where_the_fonts_cannot_be_looked_up_that_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.service.fonts.machine_fonts", lambda: None)
    assert run(["presets", "literal"], TODAY) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "字体（literal）：没有查到本机装了哪些字体，打印前请确认有：仿宋、楷体、黑体、宋体、方正小标宋简体。"
    ]
    assert run(["presets", "--json"], TODAY) == 0
    assert json.loads(capsys.readouterr().out)["fonts"] == {"preset": "ink-true", "looked_up": False, "missing": []}
