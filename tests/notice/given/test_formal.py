"""The formal elements: what follows from what was given, and what the standard then still asks for."""

from dataclasses import replace

import pytest

from app.core.matters.given import Particulars
from app.notice import compose
from app.notice.given.formal import attachment_lines, mark
from tests.notice.ledgers import ledger, problem


def fields(**given: str) -> dict[str, object]:
    return compose(ledger(), Particulars().with_({"发文机关": "中共云川市档案馆党组", **given}))


def test_a_plain_document_asks_for_nothing() -> None:
    found = fields()
    assert [found[name] for name in ("版头", "发文字号", "份号", "印章", "印发日期")] == ["无", "", "", "不加盖", ""]


def test_a_red_head_has_a_mark_and_wants_a_number() -> None:
    found = fields(版头="红头")
    assert found["发文机关标志"] == "中共云川市档案馆党组文件"
    assert found["发文字号"] == "【待补：发文字号】"
    assert fields(版头="套打", 发文机关标志="云川市档案馆")["发文机关标志"] == "云川市档案馆"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        # Twenty characters stand at 22 points in one line, as large as the title.
        ("云川市档案馆和地方志编纂委员会办公室文件", "云川市档案馆和地方志编纂委员会办公室文件"),
        ("中共云川市云溪区城市管理综合行政执法局党组文件", "中共云川市云溪区\n城市管理综合行政执法局党组文件"),
        ("甲" * 21, "甲" * 11 + "\n" + "甲" * 10),
    ],
)
def test_a_mark_too_long_for_one_line_has_two(text: str, printed: str) -> None:
    assert mark(text) == printed


def test_secrecy_wants_a_copy_number_and_an_imprint_its_day() -> None:
    assert fields(密级和保密期限="机密★1年")["份号"] == "【待补：份号】"
    assert fields(印发机关="市档案馆办公室")["印发日期"] == "【待补：印发日期】"


def test_points_the_template_writes_are_not_doubled() -> None:
    found = fields(主送机关="中共云川市委：", 附注="（此件公开发布）", 抄送机关="市委办公室。")
    assert [found[name] for name in ("主送机关", "附注", "抄送机关")] == ["中共云川市委", "此件公开发布", "市委办公室"]


@pytest.mark.parametrize(
    ("given", "notice", "report"),
    [
        ({"报告主送机关": "中共云川市委："}, "", "中共云川市委"),
        ({"主送机关": "各科室：", "报告主送机关": "中共云川市委"}, "各科室", "中共云川市委"),
        # A file of the time when both had one.
        ({"主送机关": "中共云川市委"}, "中共云川市委", "中共云川市委"),
        ({}, "", ""),
    ],
)
def test_the_reports_addressee_does_not_head_the_public_notice(given: dict[str, str], notice: str, report: str) -> None:
    found = fields(**given)
    assert (found["主送机关"], found["报告主送机关"]) == (notice, report)


def test_attachments() -> None:
    assert attachment_lines("") == []
    assert attachment_lines("附件：整改台账。") == ["附件：整改台账"]
    assert attachment_lines("1.整改台账；\n2、2026年清单") == ["附件：1.整改台账", "　　　2.2026年清单"]


def test_signers_stand_two_a_line_and_the_number_on_the_last() -> None:
    lines = fields(签发人="周守中、李和，王知远", 发文字号="云档委〔2026〕12号")["签发人行"]
    assert lines == [
        {"文号": "", "标签": "签发人：", "姓名": "周守中　李　和"},
        {"文号": "云档委〔2026〕12号", "标签": "　　　　", "姓名": "王知远"},
    ]
    assert fields()["签发人行"] == [{"文号": "", "标签": "签发人：", "姓名": "【待补：签发人】"}]


def test_a_ledger_with_problems_of_the_office_s_own_is_not_called_what_was_fed_back() -> None:
    own = ledger(replace(problem("账目没有公开"), sheet="自查补充问题"))
    fed = ledger(problem("账目没有公开"))
    assert [compose(one, Particulars())["报告附件行"] for one in (fed, own)] == [
        ["附件：巡察反馈问题整改台账"], ["附件：巡察整改台账"],
    ]  # fmt: skip
