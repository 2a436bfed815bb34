"""How a status (完成状态) is written: words, 是/否, per cent, symbols, and the negatives that hold 完成."""

from random import Random

from tests.generator.written import State, Status, Value

_EASY_DONE = ("已完成", "已整改", "已完成整改", "完成", "整改到位", "已销号")
_EASY_OPEN = ("整改中", "正在推进", "按序时进度推进", "部分整改", "基本完成", "未完成", "未整改", "未销号")
_DONE = (
    *_EASY_DONE,
    "完成整改",
    "整改完成",
    "已整改到位",
    "办毕",
    "按时完成",
    "提前完成",
    "已办结",
    "√",
    "✓",
    "100%",
    " 已完成 ",
    "已\n完成",
    "已全部完成",
    "已完成。",
    "逾期完成",
    "已超期办结",
    "已办结（逾期5天）",
    "已完成并销号",
    "☑已完成□未完成",
    "该问题已整改到位。",
    "经核查，已整改到位",
    "已于2026年5月底完成整改",
    "已完成，长期坚持",
)
_OPEN = (
    *_EASY_OPEN,
    "正在整改",
    "进行中",
    "推进中",
    "待验收",
    "履行中",
    "未开始",
    "未启动",
    "暂未启动",
    "待整改",
    "×",
    "60%",
    "0%",
    "尚未完成",
    "没有完成",
    "未完成整改",
    "待下发",
    "完成80%",
    "预计12月完成",
    "9月底前完成",
    "限期完成",
    "下半年完成",
    "完成招标",
    "已完成方案编制",
    "主体工程已完成",
    "5项完成3项",
    "除第3条外均已完成",
    "无法完成",
    "不能按期完成",
    "资金已到位",
    "已移交住建局",
    "□已完成☑未完成",
)
_UNCLEAR = (
    "待审核",
    "序时任务",
    "滞后任务",
    "欠进度",
    "达进度",
    "未解决",
    "待解决",
    "未整改到位",
    "整改不合格",
    "尚未移交完成",
    "已移交完成，未签字完成",
    "已部分完成",
    "已逾期",
    "正在整改(含部分整改)",
    "基本完成取得阶段性成果并持续整改",
    "开始整改",
    "即将完成",
    "疑似完成",
    "已完成？",
    "☐完成",
    "按期整改",
    "延期办结",
    "已解决",
    "见附件",
)
"""What the contract wants asked, or may: none of it is done, and none of it stands in a ledger without a fault."""

_ONGOING = ("持续整改", "长期坚持", "持续推进")
_CANCELLED = ("作废", "撤销", "取消")
_YES = {State.DONE: ("是",), State.OPEN: ("否",), State.CANCELLED: ("作废",)}
_YES_HARD = {
    State.DONE: ("是", "√", " 是", "是 "),
    State.OPEN: ("否", "×", "已逾期", " 否 "),
    State.CANCELLED: ("作废",),
}


def written(rng: Random, state: State, *, yes_no: bool, hard: bool, clean: bool = False) -> Status:
    """A status cell that says `state`; `yes_no` for the columns that ask 是否…; `clean`: nothing to ask about."""
    if yes_no:
        return Status(rng.choice((_YES_HARD if hard and not clean else _YES)[state]), state=state)
    if hard and rng.random() < 0.08 and state in (State.DONE, State.OPEN):
        share: Value = 1 if state is State.DONE else rng.choice((0.6, 0.35))
        return Status(share, "0%", state=state)
    words = {
        State.DONE: _DONE if hard else _EASY_DONE,
        State.OPEN: _EASY_OPEN if not hard else _OPEN if clean else (*_OPEN, *_UNCLEAR),
        State.ONGOING: _ONGOING,
        State.CANCELLED: _CANCELLED,
    }
    return Status(rng.choice(words[state]), state=state)
