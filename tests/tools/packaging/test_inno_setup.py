"""The script of the Windows setup program, as far as it can be held without Windows: whatever it names is there."""

import re
from pathlib import Path, PureWindowsPath

import pytest

from app.core.shipped import ROOT
from app.gui import run
from app.ledger.formats import LEDGER_ENDINGS
from app.store.paths import own_folder
from tools.packaging import freeze
from tools.packaging.offline import places

SCRIPT = ROOT / "tools" / "packaging" / "windows" / "taizhang.iss"
SECTIONS = {"Setup", "Languages", "Messages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run"}


def section(name: str) -> list[str]:
    text = SCRIPT.read_text(encoding="utf-8-sig")
    body = re.split(r"^\[(\w+)\]$", text, flags=re.MULTILINE)
    return [line for line in body[body.index(name) + 1].splitlines() if line and not line.startswith(";")]


def setup() -> dict[str, str]:
    return dict(line.split("=", 1) for line in section("Setup"))


def built(name: str) -> Path:
    """A path of the script, from its own folder on."""
    place = PureWindowsPath(name.replace("{#Build}", "..\\..\\..\\build"))
    return Path(SCRIPT.parent, *place.parts).resolve()


def test_it_is_marked_as_utf_8() -> None:
    """Without the mark older compilers take Chinese for the system's code page."""
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")
    assert set(re.findall(r"^\[(\w+)\]$", SCRIPT.read_text(encoding="utf-8-sig"), re.MULTILINE)) == SECTIONS


def test_it_packs_what_freezing_makes() -> None:
    (line,) = section("Files")
    assert built(re.findall(r'Source: "(.+?)"', line)[0]).parent == freeze.BUILD / "frozen" / "taizhang"
    assert built(setup()["SetupIconFile"]) == freeze.BUILD / "packaging" / "taizhang.ico"
    assert built(setup()["OutputDir"]) == freeze.BUILD


def test_every_program_it_starts_is_one_that_freezing_makes() -> None:
    made = set(re.findall(r'program\("([\w-]+)"', freeze.SPEC.read_text(encoding="utf-8")))
    started = set(re.findall(r"\{app\}\\([\w-]+)\.exe", SCRIPT.read_text(encoding="utf-8-sig")))
    assert made == {"taizhang", "taizhang-gui"}
    assert started == {"taizhang-gui"}


def test_every_line_of_parameters_has_the_form_the_compiler_reads() -> None:
    form = re.compile(r'(\w+: ("([^"]|"")*"|[\w ]+)(; |$))+')
    for name in SECTIONS - {"Setup", "Messages"}:
        assert [line for line in section(name) if not form.fullmatch(line)] == []


def test_no_administrator_is_needed() -> None:
    assert setup()["PrivilegesRequired"] == "lowest"
    assert {line.split(";")[0] for line in section("Registry")} == {"Root: HKCU"}
    assert setup()["DefaultDirName"].startswith("{localappdata}\\")


def test_it_keeps_out_of_the_folder_of_the_offline_kit() -> None:
    """Whose removal would take along what it finds there."""
    assert PureWindowsPath(setup()["DefaultDirName"]).name != places.NAME


def test_the_settings_stay_and_are_told() -> None:
    folder = own_folder({}, Path("home"), "win32").relative_to("home")
    (message,) = section("Messages")
    assert str(PureWindowsPath(*folder.parts)) in message
    deleted = [line for line in section("InstallDelete") if "{app}\\_internal" not in line]
    assert deleted == []
    assert "[UninstallDelete]" not in SCRIPT.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".et"])
def test_it_offers_to_open_a_workbook_and_takes_nothing_over(ending: str) -> None:
    assert ending in LEDGER_ENDINGS
    lines = [line for line in section("Registry") if f"\\{ending}\\" in line or f'\\{ending}"' in line]
    assert lines == [
        f'Root: HKCU; Subkey: "Software\\Classes\\{ending}\\OpenWithProgids"; ValueType: string; '
        'ValueName: "{#Ledger}"; Flags: uninsdeletevalue uninsdeletekeyifempty'
    ]


def test_what_it_writes_into_the_registry_goes_with_it() -> None:
    roots = [line for line in section("Registry") if line.endswith("Flags: uninsdeletekey")]
    under = re.findall(r'Subkey: "(.+?)"', roots[0])[0]
    kept = [line for line in section("Registry") if under not in line and "uninsdeletevalue" not in line]
    assert (len(roots), kept) == (1, [])


def test_an_open_window_is_asked_for_never_closed_silently() -> None:
    assert setup()["AppMutex"] == run.RUNNING
    assert setup()["RestartApplications"] == "no"


def test_the_version_is_handed_in() -> None:
    assert setup()["AppVersion"] == "{#Version}"
    written = [line for line in section("Setup") if re.search(r"\d\.\d", line)]
    assert written == ["MinVersion=10.0.17763"]
