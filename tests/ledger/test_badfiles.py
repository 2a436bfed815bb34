"""What right is for every broken, hostile or odd workbook: the cells read, or the sentence that refuses it."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.core.days import ShownDay
from app.core.errors import UnreadableLedger
from app.core.grid import Doubt, Grid, Merge
from app.core.progress import SILENT
from app.ledger import child, gate
from app.ledger.reader import read_ledger
from app.ledger.request import Request
from tests.ledger import badfiles

GOOD = (("事项", "责任人", "办结时限"), ("办理来信", "周敏", date(2025, 12, 9)))
UNCALCULATED, ERROR, CLEANED = Doubt.NOT_CALCULATED, Doubt.ERROR, Doubt.CLEANED
SECONDS, KILOBYTES = 20, 1 << 20
FILES = badfiles.files()

READ: dict[str, tuple[str, Any]] = {
    "good.xlsx": ("xlsx", GOOD),
    "empty-fill.xlsx": ("xlsx", GOOD),
    "dimension-a1.xlsx": ("xlsx", GOOD),
    "date-1904.xlsx": ("xlsx", (GOOD[0], ("办理来信", "周敏", date(2029, 12, 10)))),
    "shared-formula.xlsx": ("xlsx", ((2, 1), (4, 2))),
    "strict.xlsx": ("xlsx", GOOD),
    "good.xls": ("xls", GOOD),
    "wps.et": ("et", GOOD),
    "zip-inside.et": ("xlsx", GOOD),
    "ods-inside.xls": ("ods", GOOD),
    "good.ods": ("ods", GOOD),
    "formula-like.xlsx": ("xlsx", (("=cmd|' /C calc'!A0", "+86 138", "-待定", "@SUM(1)"),)),
    "escaped-control.xlsx": ("xlsx", (("整改",),)),
    "rare-characters.xlsx": ("xlsx", (("𠮷野", "㛃", "𬭎", "😀", "\ue863"),)),
    "error-cells.xlsx": ("xlsx", ((None, None, True),)),
    # Without styles nothing says that 46000 is a day; a bare number in a date column is read as one (contract).
    "no-styles.xlsx": ("xlsx", (GOOD[0], ("办理来信", "周敏", 46000))),
    "backslashes.xlsx": ("xlsx", GOOD),
    "chinese-dates.xlsx": ("xlsx", ((date(2025, 12, 9),) * 6,)),
    "bad-properties.xlsx": ("xlsx", GOOD),
    "bad-colour.xlsx": ("xlsx", GOOD),
    "bad-print-title.xlsx": ("xlsx", GOOD),
    "styled-empty-rows.xlsx": ("xlsx", GOOD),
    "leading-junk.xlsx": ("xlsx", GOOD),
    "text-dates.xlsx": ("xlsx", (("２０２６－１１－２２", "张三", "110101199001010000"),)),
    "uncounted.xlsx": ("xlsx", GOOD),
    "under-merge.xlsx": ("xlsx", GOOD),
    "workbook-elsewhere.xlsx": ("xlsx", GOOD),
    "damaged-theme.xlsx": ("xlsx", GOOD),
    "no-text.xlsx": ("xlsx", GOOD),
    "stream-in-capitals.xls": ("xls", GOOD),
    "no-number.xls": ("xls", ((*GOOD[0], None), (*GOOD[1], None))),
    "csv.xls": ("csv", (("事项", "责任人"), ("办理来信", "周敏"))),
    "no-references.xlsx": ("xlsx", (("甲", "乙"), ("丙", "丁"))),
}
REFUSED = {
    "two-far-cells.xlsx": "一直用到 XFD1048576，大得不正常；请删去",
    "repeat-bomb.ods": "一直用到 AMJ1048576，大得不正常；请删去",
    "html.xls": "其实是网页.*另存为 .xlsx",
    "xml2003.xls": "是 XML 表格.*另存为 .xlsx",
    "truncated.xls": "已经损坏.*另存",
    "truncated-late.xls": "已经损坏.*另存",
    "swollen.xlsx": "解开后大得不正常.*另存",
    "entities.xlsx": "不会写的声明.*另存为 .xlsx",
    "path-traversal.xlsx": "指向文件外面的路径.*另存为 .xlsx",
    "control-chars.xlsx": "内容读不出来.*另存为新的 .xlsx",
    "zero-bytes.xlsx": "是空文件.*找回台账",
    "string-99.xlsx": "内容读不出来.*另存为新的 .xlsx",
    "sheet-missing.xlsx": "内容读不出来.*另存为新的 .xlsx",
    "damaged-strings.xlsx": "内容读不出来.*另存为新的 .xlsx",
    "lying-size.xlsx": "内容读不出来.*另存为新的 .xlsx",
    "many-entries.xlsx": "已经损坏.*另存",
    "locked.ods": "设有打开密码.*取消密码",
    "locked.xlsx": "设有打开密码.*取消密码",
    "utf16.xlsx": "工作表“台账”两种读法结果不一致.*另存为新的 .xlsx",
}
DOUBTS = {
    "escaped-control.xlsx": {(1, 1): CLEANED},
    "error-cells.xlsx": {(1, 1): ERROR, (1, 2): ERROR},
    # The formula in B3 has an empty text for its result: that is a result.
    "uncounted.xlsx": {(3, 1): UNCALCULATED},
    "good.xls": {(3, 3): ERROR},
    "stream-in-capitals.xls": {(3, 3): ERROR},
    "no-number.xls": {(1, 4): ERROR, (3, 3): ERROR},
    "wps.et": {(3, 3): ERROR},
    "good.ods": {(3, 2): UNCALCULATED, (3, 3): ERROR},
    "ods-inside.xls": {(3, 2): UNCALCULATED, (3, 3): ERROR},
}


def read(name: str) -> tuple[str, tuple[Grid, ...]]:
    kind = gate.kind_of(FILES[name], name)
    return kind, child.read_grids(FILES[name], name, kind, SILENT)


def values(grid: Grid) -> tuple[tuple[Any, ...], ...]:
    """The cells, of a day only the day; what it shows is held against a table of its own (cases/shown.tsv)."""
    return tuple(tuple(one.day if isinstance(one, ShownDay) else one for one in row) for row in grid.rows)


def test_every_file_has_its_answer() -> None:
    assert READ.keys() | REFUSED.keys() == FILES.keys()


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_is_read_right(name: str) -> None:
    start = time.monotonic()
    kind, (grid, *_) = read(name)
    assert (kind, values(grid)) == READ[name]
    assert grid.doubts == DOUBTS.get(name, {})
    assert grid.verified
    assert time.monotonic() - start < SECONDS
    assert children_kilobytes() < KILOBYTES


@pytest.mark.parametrize("name", REFUSED)
def test_the_rest_is_refused_with_the_way_out(name: str) -> None:
    start = time.monotonic()
    with pytest.raises(UnreadableLedger, match=REFUSED[name]):
        read(name)
    assert time.monotonic() - start < SECONDS
    assert children_kilobytes() < KILOBYTES


def children_kilobytes() -> int:
    """The most memory a process started here has had; Windows does not tell."""
    resource = pytest.importorskip("resource")
    most: int = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return most


@pytest.mark.parametrize("name", ["good.xls", "wps.et", "good.ods"])
def test_other_formats_tell_what_is_merged_and_hidden(name: str) -> None:
    _, (grid, *_) = read(name)
    assert grid.merges == (Merge(2, 1, 3, 1),)
    assert (set(grid.hidden_rows), set(grid.hidden_columns)) == ({3}, {2})


def test_a_hidden_sheet_of_an_old_file_stays_hidden() -> None:
    _, grids = read("good.xls")
    assert [(grid.name, grid.visible) for grid in grids] == [("台账", True), ("旧表", False)]


def test_the_chinese_built_in_formats_are_shown_as_in_china() -> None:
    _, (grid,) = read("chinese-dates.xlsx")
    assert grid.texts == (("2025年12月", "2025年12月9日", "2025年12月", "2025年12月", "2025年12月", "12月9日"),)


def test_a_value_under_a_merge_is_kept_and_not_shown() -> None:
    _, (grid,) = read("under-merge.xlsx")
    assert (grid.raw(2, 1), grid.value(2, 1)) == ("办理来信", "事项")


def test_a_bare_number_counts_from_the_epoch_of_its_workbook(tmp_path: Path) -> None:
    rows = badfiles.inline("序号", "具体问题", "整改措施", "责任人", "整改时限")
    rows += '<row r="2"><c r="A2"><v>1</v></c>' + "".join(
        f'<c r="{at}2" t="inlineStr"><is><t>{text}</t></is></c>'
        for at, text in zip("BCD", ("其一", "自查", "周敏"), strict=True)
    )
    content = badfiles.parts(rows + '<c r="E2"><v>44741</v></c></row>')
    content["xl/workbook.xml"] = content["xl/workbook.xml"].replace(b"<workbookPr/>", b'<workbookPr date1904="1"/>')
    file = tmp_path / "台账.xlsx"
    file.write_bytes(badfiles.packed(content))
    (measure,) = read_ledger(file, Request(date(2026, 1, 1))).measures()
    assert measure.last_day == date(2026, 6, 30)


def test_a_hidden_sheet_that_cannot_be_trusted_does_not_stop_the_others() -> None:
    content = badfiles.parts()
    sheet = content[badfiles.SHEET].decode()
    content["xl/worksheets/sheet2.xml"] = sheet.replace("UTF-8", "UTF-16").encode("utf-16")
    for part, anchor, more in (
        ("xl/workbook.xml", b"</sheets>", b'<sheet name="\xe6\x97\xa7" sheetId="2" state="hidden" r:id="rId9"/>'),
        (
            "xl/_rels/workbook.xml.rels",
            b"</Relationships>",
            f'<Relationship Id="rId9" Type="{badfiles.RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>'.encode(),
        ),
    ):
        content[part] = content[part].replace(anchor, more + anchor)
    shown, hidden = child.read_grids(badfiles.packed(content), "台账.xlsx", "xlsx", SILENT)
    assert (values(shown), shown.disputed) == (GOOD, False)
    assert (hidden.rows, hidden.disputed) == ((), True)
