"""What the window confirmed holds for the very words it was confirmed for, and is printed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from app.core.check_context import CheckContext
from app.core.figure import Proposal
from app.service import NoticeOrder, Office
from app.service.examining import Examination

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "整改进展", "完成状态", "完成时间"]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def made(name: str, *progress: str) -> Path:
        book = Workbook()
        assert book.active is not None
        rows = [
            [n, f"第{n}个", "改", "周敏", "2026年6月30日", text, "已完成", "2026年6月1日"]
            for n, text in enumerate(progress, 1)
        ]
        book.active.append(HEAD)
        for row in rows:
            book.active.append(row)
        path = tmp_path / name
        book.save(path)
        return path

    return made


def examine(office: Office, path: Path) -> Examination:
    return office.examining.examine(path, CheckContext(date(2026, 6, 30)))


def rules(office: Office, path: Path) -> Proposal:
    found = office.claims.proposals(examine(office, path))
    return next(one for one in found if one.name == "制度数")


def test_kept_with_the_ledger_and_asked_again_when_a_cell_changed(write: Write, tmp_path: Path) -> None:
    office, path = Office(tmp_path / "own"), write("台账.xlsx", "修订完善8项制度。", "约谈2人。")
    proposed = rules(office, path)
    assert (str(proposed.value), proposed.is_open) == ("8", True)
    office.claims.confirm(examine(office, path), proposed.confirm(Decimal(9)))
    anew = Office(tmp_path / "own")
    assert rules(anew, path).confirmed == 9
    assert rules(anew, write("七月.xlsx", "修订完善8项制度。", "约谈3人。")).confirmed == 9
    assert rules(anew, write("台账.xlsx", "修订完善7项制度。", "约谈2人。")).is_open
    assert rules(anew, write("台账.xlsx", "修订完善8项制度。", "出台办法1项。")).is_open
    assert rules(anew, write("台账.xlsx", "已完成。", "约谈2人。")).confirmed is None


def test_a_document_prints_what_was_confirmed(write: Write, tmp_path: Path) -> None:
    office, path = Office(tmp_path / "own"), write("台账.xlsx", "修订完善8项制度。")
    examination = examine(office, path)
    (asked,) = office.claims.open_in("整改进展通报", office.claims.proposals(examination))
    assert asked.name == "制度数"
    assert office.claims.open_in("台账附表", [asked]) == ()
    for confirmed, printed in (({}, "【待补：制度数】"), ({"制度数": Decimal(9)}, "9")):
        order = NoticeOrder(tmp_path / f"{printed}.docx", examination.context.particulars, confirmed=confirmed)
        written = office.writing.write_notice(examination, order)
        lines = [one.text for one in Document(str(written.path)).paragraphs]
        assert f"巡察整改期间，制定、修订制度{printed}项。" in lines
        assert [one.name for one in written.unconfirmed] == ([] if confirmed else ["制度数"])


@pytest.mark.parametrize(
    ("lasting", "printed", "unprinted"),
    [("", True, ()), ("建章立制。", False, ("制度数",)), ("建立制度{{ 制度数 }}项。", True, ())],
)
def test_a_figure_that_the_office_s_own_words_leave_out_is_not_told_as_printed(
    lasting: str, printed: bool, unprinted: tuple[str, ...], office: Office, write: Write, tmp_path: Path
) -> None:
    examination = examine(office, write("台账.xlsx", "制定制度2项。"))
    particulars = office.matters.nothing_given().with_({"长效机制": lasting})
    given = {"制度数": Decimal(3)}
    order = NoticeOrder(tmp_path / "通报.docx", particulars, confirmed=given, despite_findings=True, reason="试")
    written = office.writing.write_notice(examination, order)
    assert ([one.name for one in written.differing], written.unprinted) == (["制度数"] if printed else [], unprinted)
    left = office.writing.write_notice(examination, replace(order, confirmed={}, overwrite=True))
    assert ("制度数" in [one.name for one in left.unconfirmed]) is printed
