"""Names of files: such as every system takes, and free ones beside another file."""

from pathlib import Path

import pytest

from app.core.files.names import copy_name, free_name, is_copy, is_there, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('通报<1>:"/\\|?*', "通报＜1＞：＂／＼｜？＊"),
        ("长" * 100, "长" * 60),
        (" 通报. ", "通报"),
        ("通\n报\x00", "通报"),
        ("con", "con_"),
        ("com1", "com1_"),
        ("LPT²", "LPT²_"),
        ("Nul .通报", "Nul _.通报"),
        ("CON.通报.1", "CON_.通报.1"),
        ("CONSOLE", "CONSOLE"),
        ("com10", "com10"),
        ("通报.CON", "通报.CON"),
        ("", "_"),
        ("...", "_"),
    ],
)
def test_a_name_no_system_refuses(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_free_name_beside_a_file(tmp_path: Path) -> None:
    ledger = tmp_path / "台账.xlsx"
    first = free_name(ledger, "整改进展通报", ".docx")
    assert first == tmp_path / "台账-整改进展通报.docx"
    first.touch()
    assert free_name(ledger, "整改进展通报", ".docx") == tmp_path / "台账-整改进展通报（2）.docx"


@pytest.mark.parametrize("stem", ["长" * 83, "a" * 250, "？" * 80])
@pytest.mark.parametrize("suffix", ["整改进展通报", "长" * 60])
def test_beside_a_file_of_the_longest_name_it_can_still_be_written(stem: str, suffix: str, tmp_path: Path) -> None:
    ledger = tmp_path / f"{stem}.xls"
    ledger.touch()
    for _ in range(2):
        out = free_name(ledger, suffix, ".docx")
        out.touch()
        assert suffix in out.name


def test_what_linux_allows_and_windows_does_not_is_not_proposed(tmp_path: Path) -> None:
    assert free_name(tmp_path / "台账:终稿?.xlsx", 'a/b"c', ".docx").name == "台账：终稿？-a／b＂c.docx"


def test_a_name_the_system_does_not_take_is_not_there(tmp_path: Path) -> None:
    assert not is_there(tmp_path / ("长" * 200))
    assert is_there(tmp_path)


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        ("台账.xlsx", "台账（补正副本）.xlsx"),
        ("台账（7月）.xlsx", "台账（7月）（补正副本）.xlsx"),
        ("补正副本.xlsx", "补正副本（补正副本）.xlsx"),
        ("台账（补正副本）.xlsx", "台账（补正副本）.xlsx"),
        ("台账（补正副本）（2）.xlsx", "台账（补正副本）（2）.xlsx"),
        ("台账-补正副本.xlsx", "台账-补正副本.xlsx"),  # as it was named before
        ("台账（补正副本）续.xlsx", "台账（补正副本）续（补正副本）.xlsx"),
    ],
)
def test_a_copy_has_one_name_and_is_its_own_copy(name: str, copy: str, tmp_path: Path) -> None:
    assert copy_name(tmp_path / name, "补正副本", ".xlsx").name == copy
    assert is_copy(tmp_path / name, "补正副本") is (name == copy)
