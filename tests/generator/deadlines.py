"""How a deadline (整改时限) is written, kind by kind, each wording with its one reading."""

from dataclasses import dataclass
from datetime import date
from random import Random

from tests.generator import days, periods
from tests.generator.truth import AS_OF
from tests.generator.written import Deadline, Value

_ONGOING = ("长期坚持", "长期", "持续推进", "持续整改", "常态化推进")
_ONGOING_HARD = (
    *_ONGOING,
    "常态化",
    "持续",
    "长期坚持、持续推进",
    " 长期坚持 ",
    "长期\n坚持",
    "立足常态化，长期坚持",
    "2026年5月至长期",
)
_IMMEDIATE = ("立行立改", "立即整改", "即知即改")
_IMMEDIATE_HARD = (*_IMMEDIATE, "立即", "马上整改", "马上", " 立行立改", "立行立改，长期坚持")
_RECURRING = ("每季度一次", "每月一次")
_RECURRING_HARD = (
    *_RECURRING,
    "每年开展一次",
    "每半年开展一次",
    "每月28日前",
    "每周一调度",
    "每周三向部门同步",
    "按月跟踪",
    "按季度跟踪",
    "每季度组织一次",
    "每季度末(分别在6月、9月和12月底)",
    "每年一次/每季度一次",
    "每半月左右",
    "按月",
    "按季",
)
_RELATIVE = (
    "2个月内",
    "两个月内",
    "半年之内",
    "1年之内",
    "反馈意见后10个工作日内",
    "15个工作日内完成整改",
    "24小时内完成整改",
    "3日内完成",
    "接到通知后15个工作日内",
    "20个日历日内",
    "25天内",
    "一般隐患须在5个工作日内完成整改",
    "半年内",
    "一年半内",
    "反馈后一年内",
    "两个季度内",
)
_EVENT = ("疫情结束后", "机构改革完成后", "资金到位后", "规划批复后实施", "新办公楼交付后完成")
_UNREADABLE = ("尽快", "近期完成", "2026年13月", "6月31日", "分阶段整改")
_UNREADABLE_HARD = (
    *_UNREADABLE,
    "尽快完成",
    "近期",
    "适时",
    "适时推进",
    "抓紧",
    "抓紧整改",
    "2026年6月31日",
    "2026-02-30",
    "2025.11.31",
    "2026/13/1",
    "2026年2月29日前",
    "截至2026年9月23日",
    "截至2026年5月底",
    "2025/12/25\n2026/1/25",
    "2天",
    "3个月",
    "12个月",
    "见备注",
    "视情况而定",
    "二〇二六年六月三十一日",
    "２０２６年６月３１日",
    "8月3l日",
    "2026.8.311",
    "20260.8.31",
    "2026年9月前后",
    "短期整改；长期坚持",
)
_BLANKS: tuple[Value, ...] = (None, None, "/", "—", "-", "待定")
_BLANKS_HARD: tuple[Value, ...] = (
    *_BLANKS,
    " ",
    "\u3000",
    "\u3000\u3000 ",
    "——",
    "无",
    "暂无",
    "待补",
    "待确认",
    "xx",
    "××",
    "2026年X月",
    "2025年X月",
    " / ",
    "待定 ",
    "\n",
)


@dataclass(frozen=True)
class Mood:
    """What a ledger allows: wordings without a year need a title that names one; 并长期坚持 in the past a status."""

    hard: bool
    yearless: bool
    past_ongoing: bool
    fault_rate: float
    clean: bool = False


def draw(rng: Random, mood: Mood) -> Deadline:
    """Any deadline."""
    fate = rng.random()
    if fate < mood.fault_rate:
        return missing(rng, mood.hard)
    if fate < mood.fault_rate * 1.7:
        return Deadline(rng.choice(_UNREADABLE_HARD if mood.hard else _UNREADABLE), kind="unreadable")
    return _clean(rng, mood) if mood.clean else sound(rng, mood)


def _clean(rng: Random, mood: Mood) -> Deadline:
    """One with nothing assumed; past only where the ledger can say that it is done."""
    while True:
        made = sound(rng, mood)
        past = made.day is not None and made.day < AS_OF
        if not (made.assumed or made.arguable or (past and not mood.past_ongoing)):
            return made


def missing(rng: Random, hard: bool) -> Deadline:
    """A cell that counts as missing."""
    return Deadline(rng.choice(_BLANKS_HARD if hard else _BLANKS), missing=True, kind="missing")


def sound(rng: Random, mood: Mood) -> Deadline:
    """A deadline that is neither missing nor unreadable."""
    fate = rng.random()
    if fate < 0.16:
        return _kind(rng, mood.hard)
    if fate < 0.42:
        return _cell(rng, mood.hard)
    if fate < 0.66:
        return _whole_day(rng, mood.hard)
    if mood.yearless and fate < 0.80:
        return periods.without_year(rng)
    return _avoiding(rng, mood)


def _avoiding(rng: Random, mood: Mood) -> Deadline:
    """A period; 并长期坚持 after its date only where the ledger can say the work is done or ongoing."""
    while True:
        made = periods.period(rng, mood.hard)
        if mood.past_ongoing or not (made.then_ongoing and made.day and made.day < AS_OF):
            return made


def _kind(rng: Random, hard: bool) -> Deadline:
    kinds = ("ongoing", "ongoing", "immediate", "immediate", "recurring") + (("relative", "event") if hard else ())
    kind = rng.choice(kinds)
    words = {
        "ongoing": _ONGOING_HARD if hard else _ONGOING,
        "immediate": _IMMEDIATE_HARD if hard else _IMMEDIATE,
        "recurring": _RECURRING_HARD if hard else _RECURRING,
        "relative": _RELATIVE,
        "event": _EVENT,
    }
    return Deadline(rng.choice(words[kind]), kind=kind)


def _cell(rng: Random, hard: bool) -> Deadline:
    day = days.pick(rng, hard)
    value, shown = days.cell(rng, day, hard)
    return Deadline(value, shown, day=days.until(day, shown))


def _whole_day(rng: Random, hard: bool) -> Deadline:
    day = days.pick(rng, hard)
    if hard and rng.random() < 0.4:
        return Deadline(_phrase(rng, day), day=day)
    written = days.text(rng, day, hard)
    before = rng.choice(("", "", "前", "前完成")) if "日" in written and not written.isspace() else ""
    if written.count(".") == 2 and rng.random() < 0.5:
        before = "前"
    return Deadline(f"{written.rstrip()}{before}" if before else written, day=day)


def _phrase(rng: Random, day: date) -> str:
    plain = f"{day.year}年{day.month}月{day.day}日"
    iso = day.isoformat()
    return rng.choice(
        (
            f"务于{plain}前",
            f"于{plain}前完成",
            f"须在{plain}前完成整改",
            f"争取{plain}前完成",
            f"{plain}之前",
            f"{plain}以前",
            f"{plain}前完成整改",
            f"{plain}（星期{days.weekday(day)}）前",
            f"{plain}(周{days.weekday(day)})",
            f"{iso}（流程上未明确时间，按发起时间）",
            f"{iso}前",
            f"{day.year}/{day.month}/{day.day}前",
            f"{days.chinese_year(rng, day.year)}年{days.chinese(day.month)}月{days.chinese(day.day)}日前",
        )
    )
