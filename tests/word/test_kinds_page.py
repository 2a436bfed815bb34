"""What each kind of document has of its own, from the sample ledger, printed: wordings, tables, numbers, nothing alone."""

import re

import pytest

from app.word.standard import layout
from tests.word.kinds import CASES, Case, document, print_all
from tests.word.rendering import Converter, Printed


@pytest.fixture(scope="module")
def made(printer: Converter, fields: dict[str, object]) -> dict[str, Printed]:
    """Every kind, with its first head, in the preset that holds where none is asked for."""
    usual = {case.kind: case for case in reversed(CASES) if case.preset is layout.INK_TRUE}
    return {case.kind: one.printed for case, one in print_all(printer, fields, usual.values()).items()}


def words(one: Printed, page: int) -> list[str]:
    return [line.text for line in one.pages[page - 1]]


def has_header(one: Printed, page: int) -> bool:
    return any("具体问题" in text and "整改进展" in text for text in words(one, page))


def test_the_wordings_differ(made: dict[str, Printed]) -> None:
    quoted = "".join(words(made["整改进展通报（分方面）"], 2))
    assert "（一）在“" in quoted
    assert "”问题的整改" in quoted
    duty = "".join("".join(words(made["整改进展通报（主体责任）"], page)) for page in (1, 2))
    assert duty.index("主体责任情况") < duty.index("主要负责人组织落实") < duty.index("三、反馈问题整改落实情况")


def test_a_report_is_signed_and_its_ledger_lies_across(made: dict[str, Printed]) -> None:
    one = made["整改情况报告"]
    first = one.body(1)
    named = next(at for at, line in enumerate(first) if line.text.startswith("签发人："))
    assert first[named].text == "签发人：周守中李和"
    assert first[named + 1].text == "云科协党组〔2026〕5号王知远"
    assert first[named].right == pytest.approx(184 - layout.BODY_CHARACTER.millimetres, abs=1)
    assert first[named + 1].left == pytest.approx(28 + layout.BODY_CHARACTER.millimetres, abs=0.7)
    across = [page for page in range(1, len(one.pages) + 1) if has_header(one, page)]
    assert len(across) > 10
    assert across == list(range(across[0], len(one.pages)))
    assert any("抄送：" in text for text in words(one, len(one.pages)))
    # Whatever page a problem goes on to, its number stands there again.
    assert all(any(re.match(r"—?\d{1,2}(\D|$)", text) for text in words(one, page)) for page in across)
    # The number on line 1, the title on line 3 (7.3.7).
    label, title = (next(line for line in one.pages[across[0] - 1] if text in line.text) for text in ("附件", "台账"))
    assert title.bottom - label.bottom == pytest.approx(2 * layout.INK_TRUE.pitch.millimetres, abs=1.5)


def test_the_report_without_imprint_ends_with_the_table(printer: Converter, fields: dict[str, object]) -> None:
    case = Case("整改情况报告", layout.INK_TRUE, "红头")
    one = printer.convert("report-without-imprint", document(case, {**fields, "抄送机关": "", "印发机关": ""}))
    assert has_header(one, len(one.pages))


def test_slips_begin_a_page_and_count_anew(made: dict[str, Printed], fields: dict[str, object]) -> None:
    one = made["督办通知单"]
    slips = fields["督办单"]
    assert isinstance(slips, list)
    first = [page for page in range(1, len(one.pages) + 1) if words(one, page)[0] == "督办通知单"]
    last = [*(page - 1 for page in first[1:]), len(one.pages)]
    assert len(first) == len(slips) == 4
    for page, end, slip in zip(first, last, slips, strict=True):
        assert end - page <= (len(slip["事项"]) > 1)
        assert words(one, page)[1] == str(slip["编号"])
        assert one.number(page).text.replace(" ", "") == "—1—"
        assert "联系人：张某某" in "".join(text for at in range(page, end + 1) for text in words(one, at))
        told = [line.text for at in range(page, end + 1) for line in one.body(at)]
        # Who sends it signs above what is to be sent back.
        receipt = next(at for at, text in enumerate(told) if text.startswith(f"{slip['编号']}回执"))
        assert told[receipt - 2 : receipt] == ["中共云溪县科学技术协会党组", "2026年6月30日"]
        assert told[-1] == "审核意见"


def test_a_sheet_for_each_finished_problem(made: dict[str, Printed], fields: dict[str, object]) -> None:
    one = made["销号审批表"]
    sheets = fields["销号表"]
    assert isinstance(sheets, list)
    titles = [page for page in range(1, len(one.pages) + 1) if words(one, page)[0] == "巡察整改问题销号审批表"]
    assert len(titles) == len(sheets) == 17
    assert len(one.pages) == len(titles)


def test_the_ledger_as_a_table(made: dict[str, Printed]) -> None:
    one = made["台账附表"]
    assert words(one, 1)[0] == "中共云溪县科学技术协会党组巡察反馈问题整改台账"
    assert "填报单位：中共云溪县科学技术协会党组" in words(one, 1)[1]
    assert "截至日期：2026年6月30日" in words(one, 1)[1]
    assert len(words(one, len(one.pages))) > 1


def test_no_day_heading_or_status_is_broken_in_a_cell(made: dict[str, Printed]) -> None:
    one = made["台账附表"]
    lines = [text for page in range(1, len(one.pages) + 1) for text in words(one, page)]
    assert sum(bool(re.search(r"\d{4}年\d{1,2}月\d{1,2}日", text)) for text in lines) > 5
    # A day in full stands on one line, never as 2026-10-31, and 已完成 is not parted.
    assert not [
        text for text in lines if re.search(r"\d{4}-\d{2}|已完$|\d{4}年\d{0,2}$|\d{4}年\d{1,2}月\d{1,2}$", text)
    ]
    # Headings of four characters stand on two lines, broken between their words.
    for page in range(1, len(one.pages) + 1):
        assert has_header(one, page)
        assert "问题责任责任整改时限" in words(one, page)
        assert any("类别" in text and "领导" in text and "完成时间" in text for text in words(one, page))
