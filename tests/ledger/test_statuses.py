"""The status words of real ledgers."""

from datetime import date

import pytest

from app.core.grid import Value, text_of
from app.core.status import Status
from app.ledger.status.column import StatusColumn

PLAIN = StatusColumn(date(2026, 6, 30))
WORDS = {
    Status.DONE: (
        "已完成整改 已完成 完成整改 已整改 整改到位 已销号 整改完成 是 提前完成 按时完成 完成 √ 100% 已完成并长期坚持 ☑"
    ),
    Status.IN_PROGRESS: (
        "按序时进度推进 序时任务 滞后任务 正在整改 基本完成取得阶段性成果并持续整改 未完成 部分整改 正在整改(含部分整改) 未销号 "
        "已超过整改时限 剩余10天时限 整改中 待审核 整改不合格 开始整改 待验收 进行中 已逾期 否 欠进度 达进度 超进度 超序时进度 中心审批 "
        "待解决 未解决 尚未移交完成 已移交完成，未签字完成 履行中 × 80% 基本完成 即将完成 预计12月完成 正在推进 "
        "阶段性整改任务已完成，需长期坚持事项持续推进"
    ),
    Status.NOT_STARTED: "未整改 待下发 待整改 未开始 暂未启动 0%",
    Status.ONGOING: "持续整改 长期坚持 持续推进",
    Status.CANCELLED: "作废 已取消",
    # On no list of the contract, or not told wholly: asked.
    Status.UNKNOWN: "其它类 直接销号（立行立改） 已解决 测试完成 已交付 按计划整改 逾期",
}


@pytest.mark.parametrize(
    ("text", "status"), [(text, status) for status, texts in WORDS.items() for text in texts.split()]
)
def test_words(text: str, status: Status) -> None:
    assert PLAIN.under("是否完成整改", []).read(text) is status


@pytest.mark.parametrize(
    ("value", "status"),
    [
        (1, Status.UNKNOWN),  # 1 %, or all of it: asked
        (0.8, Status.IN_PROGRESS),
        (0, Status.NOT_STARTED),
        (100, Status.DONE),
        (True, Status.DONE),
        (False, Status.IN_PROGRESS),
        (None, Status.UNKNOWN),
    ],
)
def test_numbers_and_truth_values(value: Value, status: Status) -> None:
    heading = "是否完成" if isinstance(value, bool) else "完成进度"
    assert PLAIN.under(heading, []).read(text_of(value)) is status


@pytest.mark.parametrize(
    ("text", "names"),
    [("已完成。", True), ("整改中", True), ("√", True), ("/", False), ("", False), ("已召开会议3次", False)],
)
def test_a_text_that_is_a_status_and_nothing_else(text: str, names: bool) -> None:
    assert PLAIN.names(text) is names
