"""What the office has set holds on the command line as in the window, and not as declared."""

import re
from datetime import date
from pathlib import Path

import pytest

from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.service import Memory, Settings
from app.store.own_presets import OwnPresets
from app.store.takeover import office_store
from app.word.ooxml.package import read_parts
from app.word.standard.layout import INK_TRUE, LITERAL, Preset
from tests.cli.commands import folder, run

TODAY = date(2026, 6, 30)
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LEDGER = SAMPLES / "整改台账-已补正.xlsx"
REPORT, NOTICE, FORM = "整改情况的报告", "整改进展情况的通报", "销号审批表"


@pytest.fixture
def own() -> Path:
    """The folder that window and command line find."""
    return folder()


@pytest.fixture
def chosen(own: Path) -> Path:
    """Chosen in the window: the report, in the literal preset."""
    settings = Settings(own)
    settings.change("template", "整改情况报告")
    settings.change("preset", "literal")
    return own


def written(tmp_path: Path, *options: str) -> tuple[Preset, str]:
    """The preset a document has been written in, by its upper margin, and its words."""
    out = tmp_path / "文件.docx"
    given = ["--particulars", str(SAMPLES / "要素.toml"), "--overwrite", *options]
    assert run(["notice", str(LEDGER), "-o", str(out), *given], TODAY) == 0
    document = read_parts(out.read_bytes())["word/document.xml"].decode()
    top = re.search(r'<w:pgMar[^>]* w:top="(\d+)"', document)
    assert top
    preset = next(one for one in (INK_TRUE, LITERAL) if one.top.twips == int(top[1]))
    return preset, "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", document))


def test_the_kind_and_the_preset_set_in_the_window_hold(chosen: Path, tmp_path: Path) -> None:
    preset, words = written(tmp_path)
    assert (preset, REPORT in words, NOTICE in words) == (LITERAL, True, False)


def test_as_declared_they_do_not(chosen: Path, tmp_path: Path) -> None:
    preset, words = written(tmp_path, "--as-declared")
    assert (preset, REPORT in words, NOTICE in words) == (INK_TRUE, False, True)


def test_what_is_asked_for_wins_over_both(chosen: Path, tmp_path: Path) -> None:
    preset, words = written(tmp_path, "--template", FORM)
    assert (preset, FORM in words) == (LITERAL, True)
    preset, words = written(tmp_path, "--preset", "ink-true")
    assert (preset, REPORT in words) == (INK_TRUE, True)
    preset, words = written(tmp_path, "--template", FORM, "--preset", "literal", "--as-declared")
    assert (preset, FORM in words) == (LITERAL, True)


@pytest.mark.parametrize(
    ("name", "gone", "told", "way_out"),
    [
        ("template", "局办通报", "设置里的文件种类“局办通报”的模板不在了，没有生成文件。", ["--template", FORM]),
        ("preset", "局办版", "设置里的版式“局办版”不在了或不能用，没有生成文件。", ["--preset", "literal"]),
    ],
)
def test_what_is_gone_is_told_with_the_way_out(
    own: Path, tmp_path: Path, name: str, gone: str, told: str, way_out: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Settings(own).change(name, gone)
    capsys.readouterr()
    out = tmp_path / "文件.docx"
    command = ["notice", str(LEDGER), "-o", str(out), "--particulars", str(SAMPLES / "要素.toml")]
    assert run(command, TODAY) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(told)
    assert way_out[0] in line
    assert not out.exists()
    assert run([*command, *way_out], TODAY) == 0
    assert run([*command, "--overwrite", "--as-declared"], TODAY) == 0


def test_a_preset_saved_and_chosen_by_the_office_holds(own: Path, tmp_path: Path) -> None:
    OwnPresets(own).save(OwnPreset("局办版", "literal", top=LITERAL.top.millimetres, pitch=28))
    Settings(own).change("preset", "局办版")
    assert written(tmp_path)[0] == LITERAL


def test_what_the_window_remembers_is_not_written(own: Path, tmp_path: Path) -> None:
    Memory(office_store(own)).keep(LEDGER, Particulars().with_({"联系电话": "0000-9999999"}))
    out = tmp_path / "文件.docx"
    assert run(["notice", str(LEDGER), "-o", str(out)], TODAY) == 0
    words = read_parts(out.read_bytes())["word/document.xml"].decode()
    assert "【待补：联系电话】" in words
    assert "0000-9999999" not in words
