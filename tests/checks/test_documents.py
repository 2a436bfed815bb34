"""The rules of texts on the paragraphs of a document: what is found where, what the contact may say, from which day."""

import pytest

from app import checks
from app.core.finding import Finding, Level, ParagraphOrigin
from app.core.policy import Policy


def found(*texts: str) -> list[tuple[str, int]]:
    return [
        (one.rule, one.origin.number) for one in checks.run_on_texts(texts) if isinstance(one.origin, ParagraphOrigin)
    ]


def test_each_finding_names_its_paragraph_and_the_gravest_comes_first() -> None:
    told = checks.run_on_texts(["", "已完成。。", "对王晓明进行批评教育", "证件号码11010519491231002X"])
    assert [(one.rule, one.level, one.origin) for one in told] == [
        ("identity-number", Level.MUST, ParagraphOrigin(4, "证件号码11010519491…")),
        ("point-doubled", Level.WARN, ParagraphOrigin(2, "已完成。。")),
        ("person-named", Level.WARN, ParagraphOrigin(3, "对王晓明进行批评教育")),
    ]
    assert str(told[0].origin) == "第 4 段“证件号码11010519491…”"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("关于【待补：标题】的通报", "left-over"),
        ("中共××市委员会", "left-over"),
        ("由XX科室牵头", "left-over"),
        ("1、加强学习", "hierarchy-mark"),
        ("一．加强学习", "hierarchy-mark"),
        ("（一）、加强学习", "hierarchy-mark"),
        ("于2026.3.31印发", "date-dotted"),
        ("29家中23家成立党小组，占70.3%", "share-wrong"),
        ("截止目前已完成", "word-wrong"),
        ("“三会一课落实不到位", "pair-broken"),
        ("已经 完成整改", "space-inside"),
        ("附件为机密★1年", "secrecy-mark"),
    ],
)
def test_what_is_found(text: str, rule: str) -> None:
    assert found(text) == [(rule, 1)]


@pytest.mark.parametrize("grade", ["秘密★三年", "机密☆1年", "秘密★1 年", "绝密★永久"])
def test_a_grade_wrongly_written_is_a_leak_only_below_the_head(grade: str) -> None:
    title, text = "关于档案安全的通知", "做好以下工作。"
    assert found(grade) == found("000001", grade, "特急", title) == found("云川市档案馆", grade, title) == []
    assert found(title, grade) == found(text, grade) == [("secrecy-mark", 2)]
    assert found(f"附件为{grade}") == [("secrecy-mark", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "机密★1年", "秘密★6个月", "绝密★长期",
        "1.加强学习", "一、加强学习", "（一）加强学习", "1、2号楼", "2026.3.31", "29个学会中23个成立党小组，占79.3%", "（3）问题",
        "文件〔2026〕12号", "签发人：周敏", "完成尺寸3×5米", "党组书记周敏作动员讲话",
    ],
)  # fmt: skip
def test_what_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_contact_may_give_telephone_and_address_in_one_paragraph_or_in_cells() -> None:
    assert found("如有意见，请反映。联系电话：13800000000；通信地址：5号楼1201室。") == []
    assert found("联系电话", "13800000000", "通信地址：", "5号楼1201室") == []
    assert found("联系电话", "13800000000", "13900000000") == [("mobile-number", 3)]
    assert found("联系电话", "", "13800000000") == []


def test_half_width_points_are_told_once_with_their_number() -> None:
    (one,) = checks.run_on_texts(["加强学习,提高站位", "印发办法,抓好落实"])
    assert (one.rule, one.origin, one.values["scope"], one.values["count"]) == (
        "point-half-width", ParagraphOrigin(1, "加强学习,提高站位"), "全文", "2",
    )  # fmt: skip


def dated(*texts: str) -> list[Finding]:
    rules = ("date-after", "plan-passed")
    return [one for one in checks.run_on_texts(texts) if one.rule in rules]


def test_the_last_day_that_stands_alone_is_the_documents_own() -> None:
    texts = (
        "已于2026年7月1日印发",
        "2026年3月底前推动剩余学会成立党小组",
        "2026年8月1日",
        "2026年6月22日",
        "（此件公开发布）",
    )
    told = [(one.rule, one.values["as_of"]) for one in dated(*texts)]
    assert told == [("date-after", "成文日期2026年6月22日"), ("plan-passed", "成文日期2026年6月22日")]


def test_without_a_day_of_its_own_nothing_is_said_of_days_to_come() -> None:
    assert dated("已于2026年7月1日印发", "2026年3月底前推动剩余学会成立党小组") == []


def test_the_day_of_printing_may_follow_the_documents_own() -> None:
    texts = ("已于2026年7月1日印发", "2026年6月30日", "市档案馆办公室\t2026年7月1日印发")
    found = checks.run_on_texts(texts)
    assert [(one.rule, one.origin.number) for one in found if isinstance(one.origin, ParagraphOrigin)] == [
        ("date-after", 1)
    ]


def test_levels_hold_for_documents_too() -> None:
    policy = Policy({"left-over": None, "word-wrong": Level.MUST})
    told = checks.run_on_texts(["由XX科室牵头", "截止目前已完成"], policy)
    assert [(one.rule, one.level) for one in told] == [("word-wrong", Level.MUST)]
