"""The command layout --fix: what it writes, what it says of it, and what it refuses."""

import json
from datetime import date
from pathlib import Path

import pytest
from docx.shared import Mm

from tests.cli.commands import folder, run
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
    letter.document.sections[0].top_margin = Mm(30)
    write(letter.number, "云档（2026）012号")
    write(letter.levels[1], "（一）、压实责任")
    path = tmp_path / "通报.docx"
    path.write_bytes(letter.content())
    return path


def fix(document: Path, *options: str) -> int:
    return run(["layout", str(document), "--no-render", "--fix", *options], TODAY)


def test_what_can_be_mended_is_and_what_is_left_is_said(
    faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, before = tmp_path / "改好的.docx", faulty.read_bytes()
    assert fix(faulty, "-o", str(out)) == 0
    said = capsys.readouterr().out.split("\n")
    assert said[:4] == [
        str(out),
        "按标准改了 2 处：",
        "  天头（上白边）（全文）上边距：30 毫米 → 37 毫米",
        "  结构层次序数（第 7 段“（一）、压实责任”）文字：（一）、压实责任 → （一）压实责任",
    ]
    assert "发文字号的写法（GB/T 9704-2012 第 7.2.5 条）" in "\n".join(said)
    assert faulty.read_bytes() == before
    assert fix(out, "-o", str(tmp_path / "再改.docx")) == 0
    assert "没有能放心改的地方" in capsys.readouterr().out


def test_json(faulty: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "改好的.docx"
    assert fix(faulty, "-o", str(out), "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["written"], answer["file"], answer["summary"]["errors"]) == (str(out), "改好的.docx", 1)
    assert answer["changes"][0] == {
        "clause": "margin-top",
        "title": "天头（上白边）",
        "place": "全文",
        "what": "上边距",
        "before": "30 毫米",
        "after": "37 毫米",
    }


def test_a_document_in_order_is_written_as_it_is(good: Path, tmp_path: Path) -> None:
    out = tmp_path / "改好的.docx"
    assert fix(good, "-o", str(out)) == 0
    assert out.read_bytes() == good.read_bytes()


def test_margins_of_the_offices_own_preset_stay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter, path = Letter(), tmp_path / "通报.docx"
    section = letter.document.sections[0]
    section.top_margin, section.bottom_margin = Mm(36), Mm(30)
    path.write_bytes(letter.content())
    sides = ("--top", "36", "--bottom", "30", "--left", "28", "--right", "26", "--pitch", "29.4")
    assert run(["presets", "局办版", *sides], TODAY) == 0, folder()
    assert fix(path, "-o", str(tmp_path / "改好的.docx")) == 0
    assert "没有能放心改的地方" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--fix",), "请用 -o 写明"),
        (("-o", "改好的.docx"), "要和 --fix 一起用"),
        (("--tracked",), "要和 --fix 一起用"),
        (("--fix", "-o", "{same}"), "不能覆盖"),
        (("--fix", "-o", "{there}"), "已经存在"),
        (("--fix", "-o", "改好的.doc"), "请以 .docx 结尾"),
    ],
)
def test_what_is_refused(
    faulty: Path, tmp_path: Path, options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "已有.docx"
    there.write_bytes(b"x")
    before = faulty.read_bytes()
    named = [one.format(same=faulty, there=there) for one in options]
    assert run(["layout", str(faulty), "--no-render", *named], TODAY) == 2
    assert said in capsys.readouterr().err
    assert (there.read_bytes(), faulty.read_bytes()) == (b"x", before)
