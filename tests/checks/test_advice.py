"""Findings in words: the problem's number and first words, quotation marks within quotation marks, no number cut."""

from app import checks
from app.checks.advice import advise
from app.checks.texts import around
from app.core.check_context import CheckContext
from tests.tables import AS_OF, grid, ledger

HEAD = ["序号", "具体问题", "整改措施", "责任人", "整改时限", "整改进展", "状态"]


def said(*row: str | int) -> dict[str, str]:
    read = ledger(grid([HEAD, list(row)]))
    return {one.finding.rule: one.message for one in advise(checks.run(read, CheckContext(AS_OF)), read, checks.by_id)}


def test_a_message_names_the_problem_and_quotes_within_quotes() -> None:
    told = said(1, "“三会一课”落实不好", "自查", "周敏", "长期坚持", "下一步落实“三会一课”", "已完成")
    assert told["done-but-future"] == ("问题1“‘三会一课’落实不好”：状态是“已完成”，整改进展却写着“下一步落实‘三会一”。")


def test_a_problem_without_words_is_named_by_its_number() -> None:
    assert said(2, "", "自查", "周敏", "长期坚持", "", "整改中")["problem-missing"] == "问题2：问题内容是空的。"


def test_the_half_of_a_pair_is_shown_as_it_is() -> None:
    told = said(1, "学习流于形式", "自查", "周敏", "长期坚持", "学习“两个维护", "整改中")
    assert told["pair-broken"].endswith("“学习‘两个维护”附近的 “ 不成对。")


def test_no_number_is_cut() -> None:
    text = "共有2026家完成已截止目前达12345家单位"
    at = text.index("截止")
    assert around(text, at, at + 2) == "2026家完成已截止目前达12345"
    assert around("截止2026年5", 0, 2) == "截止2026年5"
    assert around("各家单位全部截止", 6, 8) == "各家单位全部截止"
    assert around("甲\n乙", 0, 1) == "甲 乙"


def test_a_cell_full_of_words_is_told_by_its_first_ones() -> None:
    told = said(1, "学习流于形式", "自查", "周敏", "长期坚持", "", "推" * 32767)["status-unknown"]
    assert told.startswith("问题1“学习流于形式”：完成状态“推推推") and "推…”看不懂" in told
    assert len(told) < 200


def test_a_text_of_the_longest_length_is_shown_with_its_lines() -> None:
    words = "推\n" + "推" * 118
    assert f"“{words}”" in said(1, "问题", "自查", "周敏", "长期坚持", "", words)["status-unknown"]


def test_that_a_wording_can_be_filed_is_said_only_where_it_can() -> None:
    def fixes(deadline: str, status: str) -> dict[str, str]:
        read = ledger(grid([HEAD, [1, "学习流于形式", "自查", "周敏", deadline, "", status]]))
        findings = checks.run(read, CheckContext(AS_OF))
        return {one.finding.rule: one.fix for one in advise(findings, read, checks.by_id)}

    can, cannot = fixes("看情况", "甲类"), fixes("6月31日", "推" * 41)
    for rule in ("deadline-unreadable", "status-unknown"):
        assert can[rule].endswith("；本单位一贯这样写的，记到“本单位用语”里（命令行用 words）。")
        assert "用语" not in cannot[rule] and cannot[rule].endswith("。")
