"""Nothing stands in the program that nobody uses; what only a library asks for is named here."""

from pathlib import Path

import pytest
from vulture import Vulture

ROOT = Path(__file__).resolve().parent.parent
LIKELY = 60  # vulture's own measure: anything it cannot see used
ASKED_FOR = {
    "Qt calls it": {
        "inputMethodEvent", "keyboardSearch",
        "clone", "closeEvent", "columnCount", "contextMenuEvent", "dragEnterEvent", "dropEvent", "headerData",
    },
    "tarfile reads it": {"gid", "gname", "mtime", "uid"},
    "zipfile reads it": {"create_system"},
    "openpyxl writes it": {
        "data_type", "fitToHeight", "fitToPage", "freeze_panes", "hyperlink", "number_format", "oddFooter", "paperSize",
        "print_title_rows", "ref",
    },
    "expat calls it": {"StartDoctypeDeclHandler", "StartElementHandler"},
    "argparse calls it": {"print_help", "_split_lines"},
    "docxtpl calls it": {"render_properties"},
    "jinja2 reads it": {"filters"},
    "sqlite3 reads it": {"text_factory"},
    "logging reads or calls it": {"handlers", "formatException"},
    "taizhang.spec imports it": {"MODULES", "REPLACEABLE", "is_left_out", "without_dangling"},
    "tests go through all of them": {"IDS", "item_faults", "ledger_faults"},
}  # fmt: skip


def unused(*places: str) -> set[str]:
    search = Vulture()
    search.scavenge(places)
    return {one.name for one in search.get_unused_code(min_confidence=LIKELY)}


def test_nothing_is_unused_and_no_exception_is_out_of_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found, excepted = unused("app", "main.py", "tools", "benchmarks"), set().union(*ASKED_FOR.values())
    assert found - excepted == set(), "nobody uses it: put it on the list it belongs to, use it, or take it away"
    assert excepted - found == set(), "take it out of ASKED_FOR"


def test_the_search_finds_what_nobody_uses(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(
        "def used() -> int:\n    return 1\n\n\ndef left_over() -> int:\n    return used()\n"
    )
    assert unused(str(tmp_path)) == {"left_over"}
