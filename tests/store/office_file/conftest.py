"""An office with something of every kind, and its file."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.core.columns import Column
from app.core.matters.given import Particulars
from app.core.office.own_preset import OwnPreset
from app.core.office.words import WordKind
from app.service import Office
from app.store.records import Records
from app.store.takeover import office_store

DAY = date(2026, 11, 29)
LEDGER = Path("台账.xlsx").absolute()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both offices and the file of the full one, made once."""
    root = tmp_path_factory.mktemp("offices")
    _fill(root / "full")
    _fill_otherwise(root / "other")
    Office(root / "full").file.export_to(root / "本单位设置.zip", DAY)
    return root


def _fill(folder: Path) -> None:
    office = Office(folder)
    for name, value in (("due_soon_days", 14), ("roster", "张三、李四"), ("preset", "局办版")):
        office.settings.change(name, value)
    office.rules.change_level("overdue", "off")
    office.presets.save(OwnPreset("局办版", "literal", pitch=28, fonts={"仿宋": "方正仿宋_GBK"}))
    office.words.file((WordKind.STATUS, "甲类", "done"), (WordKind.COLUMN, "结对户", "owner"))
    for name in ("本局通报", "[甲]督办 单"):
        office.templates.copy("督办通知单", name)
    office.memory.add_recent(Path("别的.xlsx"), "别的表头")
    office.memory.keep(LEDGER, Particulars().with_({"发文机关": "某局", "检查机构": "某组"}))
    office.memory.add_recent(LEDGER, "表头")
    office.memory.keep_answers({"表头": {Column.OWNER: "H"}})
    Records(office_store(folder)).add("set-aside", LEDGER, "2026-06-30", {"rule": "overdue", "reason": "已请示"})


def _fill_otherwise(folder: Path) -> None:
    office = Office(folder)
    office.settings.change("due_soon_days", 3)
    office.templates.copy("整改情况报告", "本县报告")
    (folder / "模板" / "草稿.txt").write_text("不是模板", encoding="utf-8")
    office.memory.add_recent(Path("本县.xlsx"))


@pytest.fixture
def full(made: Path, tmp_path: Path) -> Office:
    return Office(Path(shutil.copytree(made / "full", tmp_path / "full")))


@pytest.fixture
def other(made: Path, tmp_path: Path) -> Office:
    """The office of another machine, with its own settings."""
    return Office(Path(shutil.copytree(made / "other", tmp_path / "other")))


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made / "本单位设置.zip", tmp_path))


def files(folder: Path) -> dict[str, bytes]:
    """Every file that stands there, but for the lock."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file() and one.name != ".lock"
    }
