"""Checks on a sheet with several tables: each speaks of the table its cells stand in."""

from app import checks
from app.core.check_context import CheckContext
from app.core.finding import Finding
from app.core.grid import Cell
from tests.ledger.heading.drawn import drawn
from tests.tables import AS_OF, ledger


def run(text: str) -> tuple[Finding, ...]:
    return checks.run(ledger(drawn(text)), CheckContext(AS_OF))


def found(text: str, *rules: str) -> list[str]:
    """The findings of these rules: rule and cell."""
    return [
        f"{one.rule} {one.origin.address}" for one in run(text) if one.rule in rules and isinstance(one.origin, Cell)
    ]


def test_tables_beside_each_other_have_numberings_of_their_own() -> None:
    text = """
    序号 | 问题 | 责任人 | 整改时限 | | 序号 | 问题 | 责任人 | 整改时限
    1 | 公文流转偏慢 | 王建国 | 2026年9月30日 | | 1 | 票据审核不严 | 周敏 | 2026年9月30日
    2 | 会议开得偏多 | 林芳 | 2026年9月30日 | | 3 | 往来款挂账 | 何静 | 2026年9月30日
    """
    assert found(text, "number-duplicate", "number-gap") == ["number-gap F3"]


def test_a_table_mapped_anew_goes_on_counting() -> None:
    text = """
    序号 | 问题 | 责任人 | 整改时限
    1 | 公文流转偏慢 | 王建国 | 2026年9月30日
    序号 | 问题 | 整改时限 | 责任人
    3 | 往来款挂账 | 2026年9月30日 | 何静
    """
    assert found(text, "number-duplicate", "number-gap") == ["number-gap A4"]


def test_what_stands_at_a_heading_stands_at_that_of_its_table() -> None:
    rows = "\n".join(f"{number} | 第{number}件事项未办妥 | 按计划办 | 6月{number}日" for number in range(1, 8))
    text = f"""
    2026年整改台账 | < | < | <
    序号 | 问题 | 责任人 | 整改时限
    1 | 公文流转偏慢 | 王建国 | 2026年9月30日

    序号 | 督办事项 | 办理状态 | 办结时限
    {rows}
    """
    assert found(text, "status-unknown", "deadline-assumed") == ["status-unknown C5", "deadline-assumed D5"]


def test_signed_off_is_called_by_the_heading_of_its_table() -> None:
    text = """
    序号 | 问题 | 责任人 | 状态 | 整改时限
    1 | 公文流转偏慢 | 王建国 | 整改中 | 2026年9月30日

    序号 | 督办事项 | 承办人 | 办理状态 | 是否销号
    1 | 老旧小区改造 | 陈立 | 办理中 | 是
    """
    assert found(text, "signed-off-open") == ["signed-off-open E5"]


def test_a_finding_is_named_by_the_problem_of_its_own_table() -> None:
    text = """
    序号 | 问题 | 整改措施 | 责任人 | | 序号 | 问题 | 整改措施 | 责任人
    1 | 公文流转偏慢 | 优化流程 | | | 7 | 票据审核不严 | 开展自查 | 周敏
    ^ | ^ | 限时办结 | | | 8 | 往来款挂账 | 逐笔清理 |
    """
    told = {str(one.origin): one.problem for one in run(text) if one.rule == "owner-missing"}
    assert told == {"台账!D2": "1", "台账!D3": "1", "台账!I3": "8"}
