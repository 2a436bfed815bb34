"""The people and departments a cell names."""

from pathlib import Path
from typing import NamedTuple

import pytest

from app import checks
from app.core.check_context import CheckContext
from app.core.columns import Column
from app.ledger.owners import read_both, read_departments, read_owners
from app.ledger.people.words import is_unit
from tests.tables import AS_OF, grid, ledger

CASES = Path(__file__).parent / "cases"


class Row(NamedTuple):
    """A heading, a cell below it, and those it names, as a table tells them."""

    heading: str
    cell: str
    owners: tuple[str, ...]

    def __str__(self) -> str:
        return repr(self.cell)


def rows_of(name: str) -> list[Row]:
    """The rows of a table; \\n in a cell is a line break, its blanks belong to it."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()[1:]
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [
        Row(heading, cell.replace("\\n", "\n"), tuple(filter(None, owners.split("、"))))
        for heading, cell, owners, *_ in fields
    ]


TABLES = ("owners.tsv", "owners-further.tsv", "owners-known.tsv", "owners-joined.tsv")
ROWS = [row for table in TABLES for row in rows_of(table)]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_cell_names_its_owners_in_their_order(row: Row) -> None:
    assert read_owners(row.cell) == row.owners


def test_a_cell_that_names_nobody_is_missing_and_no_other_one() -> None:
    rows = [row for row in ROWS if row.cell.strip()]
    lines = [[at, f"事项{at}", "改", row.cell, "2026年12月31日"] for at, row in enumerate(rows, 1)]
    read = ledger(grid([["序号", "具体问题", "整改措施", "责任人", "整改时限"], *lines]))
    cells = [entry.cell for _, entry in read.measures_with(Column.OWNER)]
    found = {one.origin for one in checks.run(read, CheckContext(AS_OF)) if one.rule == "owner-missing"}
    assert found == {cell for cell, row in zip(cells, rows, strict=True) if not row.owners}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("周敏", ("周敏",)),
        ("周敏、林芳", ("周敏", "林芳")),
        ("周敏，林芳;杨帆/王建国", ("周敏", "林芳", "杨帆", "王建国")),
        ("周敏\n林芳\n", ("周敏", "林芳")),
        ("周敏(牵头)、林芳", ("周敏", "林芳")),
        ("周敏13800000000", ("周敏",)),
        ("周敏\n0597-3210000", ("周敏",)),
        ("G、", ("G",)),
        ("各部门", ("各部门",)),
        ("农产品流通工作\n专班", ("农产品流通工作专班",)),
        ("“十五五”规划编制\n领导小组办公室", ("“十五五”规划编制领导小组办公室",)),
        ("机关党委\n人事科\n", ("机关党委", "人事科")),
        ("后勤服务中心（牵头）\n信息科", ("后勤服务中心", "信息科")),
        ("房地产去化工作专班\n各部门", ("房地产去化工作专班", "各部门")),
        ("办公\n室", ("办公室",)),
        ("党组书记、局长 周敏", ("周敏",)),
        ("党组书记、党组成员", ("党组书记", "党组成员")),
        ("牵头人：刘志强；配合：孙丽", ("刘志强", "孙丽")),
        ("周敏，13800000000，/", ("周敏",)),
        ("黄海涛（办公室主任）", ("黄海涛",)),
        ("米热古丽·买买提、杨工", ("米热古丽·买买提", "杨工")),
        ("各县(市、区)科协", ("各县(市、区)科协",)),
        ("/", ()),
        ("", ()),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_owners(text) == names


@pytest.mark.parametrize(
    ("text", "departments"),
    [
        ("机关党委 张伟民", ("机关党委",)),
        ("机关党委：张伟民；财务科：李秀英", ("机关党委", "财务科")),
        ("机关党委（张伟民）", ("机关党委",)),
        ("牵头单位：机关党委 配合单位：财务科", ("机关党委", "财务科")),
        ("配合：财务科；牵头：机关党委", ("机关党委", "财务科")),
        ("责任单位：机关党委 责任人：张伟民", ("机关党委",)),
        ("由办公室牵头，财务科配合", ("办公室", "财务科")),
        ("机关党委、G", ("机关党委", "G")),
        ("张伟民", ("张伟民",)),
        ("责任单位：　联系电话：", ()),
        ("卫生和计划生育局", ("卫生和计划生育局",)),
        ("团委和工会", ("团委", "工会")),
    ],
)
def test_a_department_column_names_bodies(text: str, departments: tuple[str, ...]) -> None:
    assert read_departments(text) == departments


@pytest.mark.parametrize(
    ("text", "departments", "owners"),
    [
        ("办公室：张晓明", ("办公室",), ("张晓明",)),
        ("办公室 张晓明\n财务科 李建国", ("办公室", "财务科"), ("张晓明", "李建国")),
        ("办公室张晓明", ("办公室",), ("张晓明",)),
        ("办公室（张晓明）、财务科（李建国）", ("办公室", "财务科"), ("张晓明", "李建国")),
        ("办公室", ("办公室",), ("办公室",)),
        ("办公室、张晓明", ("办公室",), ("张晓明",)),
        ("张登科", (), ("张登科",)),
        ("", (), ()),
    ],
)
def test_a_column_for_both_is_told_apart(text: str, departments: tuple[str, ...], owners: tuple[str, ...]) -> None:
    assert read_both(text) == (departments, owners)


@pytest.mark.parametrize("name", ["财务科", "工会", "林业站", "各股室", "高教科", "党校", "机关党委"])
def test_bodies(name: str) -> None:
    assert is_unit(name)


@pytest.mark.parametrize("name", ["张登科", "李明学", "王局", "县委常委", "政委", "刘满园"])
def test_what_only_ends_like_a_body(name: str) -> None:
    assert not is_unit(name)
