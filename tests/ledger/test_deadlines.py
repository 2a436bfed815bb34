"""Deadlines as clerks write them: every form of the reference table, and dates in all spellings."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.deadline import Missing, OnDate, Relative, Unreadable, Year, kind, last_day
from app.core.grid import Value
from app.ledger.deadlines import read_deadline

TITLE = Year(2026, "标题")

# As written; kind and last day; what is marked. Where no year is written the title's, 2026, is assumed.
FORMS = (
    ("12月底", "date 2026-12-31", "assumed"),
    ("争取10月份前试运营", "date 2026-10-31", "assumed"),
    ("争取三季度公开挂牌", "date 2026-09-30", "assumed"),
    ("按月跟踪", "recurring", ""),
    ("按季度跟踪", "recurring", ""),
    ("每季度组织一次", "recurring", ""),
    ("2024年底前，并长期坚持", "date 2024-12-31", "ongoing"),
    ("2025年底前", "date 2025-12-31", ""),
    ("立行立改，长期坚持", "immediate", "ongoing"),
    ("立行立改", "immediate", ""),
    ("分阶段整改", "unreadable", ""),
    ("持续整改", "ongoing", ""),
    ("2020年2月底前", "date 2020-02-29", ""),
    ("争取2020年上半年完成", "date 2020-06-30", ""),
    ("2020年培训将在上半年开展", "date 2020-06-30", ""),
    ("争取年底达到300名", "date 2026-12-31", "assumed"),
    ("2月份(出台)", "date 2026-02-28", "assumed"),
    ("每半年开展一次", "recurring", ""),
    ("每半月左右", "recurring", ""),
    ("每周一调度", "recurring", ""),
    ("巡察期间(已清退完毕)", "unreadable", ""),
    ("疫情结束后", "event", ""),
    ("从2020年开始", "unreadable", ""),
    ("2019年6月至今", "unreadable", ""),
    ("2016年6月15日前", "date 2016-06-15", ""),
    ("立即整改", "immediate", ""),
    ("2个月内", "relative", ""),
    ("半年之内", "relative", ""),
    ("1年之内", "relative", ""),
    ("6月30日前", "date 2026-06-30", "assumed"),
    ("于7月4日提交", "date 2026-07-04", "assumed"),
    ("反馈意见后10个工作日内", "relative", ""),
    ("两个月内", "relative", ""),
    ("4月底前", "date 2026-04-30", "assumed"),
    ("短期(6个月内)", "relative", ""),
    ("中期(1-2年)", "relative", ""),
    ("长期(3-5年)", "relative", ""),
    ("2024年8月前", "date 2024-08-31", "assumed"),
    ("2027年前", "date 2027-12-31", "assumed"),
    ("短期攻坚、中期推进和长期坚持", "unreadable", ""),
    ("3个月集中整改", "relative", ""),
    ("六个月集中整改", "relative", ""),
    ("务于2021年2月3日前", "date 2021-02-03", ""),
    ("每月28日前", "recurring", ""),
    ("于4月20日(星期五)前", "date 2026-04-20", "assumed"),
    ("每季度末(分别在6月、9月和12月底)", "recurring", ""),
    ("二○○七年四月十三日", "date 2007-04-13", ""),
    ("3日内完成", "relative", ""),
    ("24小时内完成整改", "relative", ""),
    ("3个工作日内完成整改", "relative", ""),
    ("一般隐患须在5个工作日内完成整改", "relative", ""),
    ("主审确认后 10 个工作日内…，20 个工作日内完成验证销号", "relative", ""),
    ("7月5日前", "date 2026-07-05", "assumed"),
    ("7月底前", "date 2026-07-31", "assumed"),
    ("每周三向部门同步", "recurring", ""),
    ("8月20日(周四)", "date 2026-08-20", "assumed"),
    ("明天", "relative", ""),
    ("3天后", "relative", ""),
    ("下周三", "relative", ""),
    ("月底", "relative", ""),
    ("本月底前完成", "relative", ""),
    ("涉及安全 5 个工作日答复, 20 个工作日整改", "relative", ""),
    ("2026年8月11日前完成", "date 2026-08-11", ""),
    ("截至2026年9月23日", "unreadable", ""),
    ("9月18日至20日", "date 2026-09-20", "assumed"),
    ("按照10月10日、11月10日、12月20日等节点", "unreadable", ""),
    ("2025-01-10", "date 2025-01-10", ""),
    ("2026-07-29 09:20", "date 2026-07-29", ""),
    ("2021.01.14", "date 2021-01-14", ""),
    ("2024.1.31", "date 2024-01-31", ""),
    ("2017/11/2", "date 2017-11-02", ""),
    ("2025-07-17", "date 2025-07-17", ""),
    ("6月31日", "unreadable", ""),
    ("2023-6-25履行中", "date 2023-06-25", ""),
    ("2022/2/22补充文件2022/5/30", "unreadable", ""),
    ("2022-4-27/补充资料2022-5-30", "unreadable", ""),
    ("2022/1/27\n补充文件2022/5/30", "unreadable", ""),
    ("2021-11-19（流程上未明确时间，按发起时间）", "date 2021-11-19", ""),
    ("2023/12/25\n2024/1/25", "unreadable", ""),
    ("第一次2024-06-26\n第二次2024-7-9", "unreadable", ""),
    ("12个月，自2021.8.7至2022.8.6.", "date 2022-08-06", ""),
    ("2021/4/30-2023/4/29", "date 2023-04-29", ""),
    ("2018/12/18/-2020/12/17", "date 2020-12-17", ""),
    ("2016.5.20-2017.12.31", "date 2017-12-31", ""),
    ("2017-09-01 起至 2021-06-30", "date 2021-06-30", ""),
    ("自2016年12月2日起至2016年12月11日止", "date 2016-12-11", ""),
    ("从2017年1月1日至2017年12月31日止。", "date 2017-12-31", ""),
    ("活动时间：2016年12月20-24日，共5天。", "date 2016-12-24", ""),
    ("暂定为三个月，自2016年12月5日起", "date 2017-03-05", ""),
    ("须在2016年11月21日前完成…", "date 2016-11-21", ""),
    ("自合同签订之日起1年", "relative", ""),
    ("一年", "unreadable", ""),
    ("壹年", "unreadable", ""),
    ("贰年", "unreadable", ""),
    ("…起八个月", "relative", ""),
    ("十二个月", "unreadable", ""),
    ("2个工作日内", "relative", ""),
    ("15日历天", "unreadable", ""),
    ("25天内", "relative", ""),
    ("20个日历日内", "relative", ""),
    ("工期20天，如有特殊原因…顺延", "unreadable", ""),
    ("合同签订之日起至回迁选房完成之日止", "event", ""),
    ("2021年4月28日到2022年4月27日，具体以甲方书面通知为准", "date 2022-04-27", ""),
    ("自第一户房屋交付之日起，至2026年12月31日止。", "date 2026-12-31", ""),
    ("暂定20个月，自合同签订之日起至2025年12月31日。", "date 2025-12-31", ""),
    ("2019/8/2-车辆强制报废", "date 2019-08-02", ""),
    ("2017年2季度", "date 2017-06-30", ""),
    ("2019年第一季度", "date 2019-03-31", ""),
    ("2023年上半年", "date 2023-06-30", ""),
    ("2022年下半年", "date 2022-12-31", ""),
    ("2025年X月", "missing", ""),
    ("每年一次/每季度一次", "recurring", ""),
    ("2024/10/12-2024/10/14\n2024/10/18-2024/10/20", "unreadable", ""),
    ("2天", "unreadable", ""),
    ("待定", "missing", ""),
    ("/", "missing", ""),
    ("无", "missing", ""),
    ("", "missing", ""),
    ("即知即改", "immediate", ""),
    ("持续推进", "ongoing", ""),
    ("2020.6.30", "date 2020-06-30", ""),
    ("20200630", "date 2020-06-30", ""),
    ("2023年12月31日(长期坚持)", "date 2023-12-31", "ongoing"),
    ("接到通知后15个工作日内", "relative", ""),
    ("尽快", "unreadable", ""),
    ("近期完成", "unreadable", ""),
    ("2026年13月", "unreadable", ""),
    ("2026年6月末", "date 2026-06-30", ""),
    ("２０２６年６月２８日", "date 2026-06-28", ""),
    ("2026.03.16前", "date 2026-03-16", ""),
    ("46203", "date 2026-06-30", ""),
    ("2026年第2季度", "date 2026-06-30", ""),
    ("2026年6月底前,并长期坚持", "date 2026-06-30", "ongoing"),
    ("2026年12月", "date 2026-12-31", ""),
    ("8月前", "date 2026-08-31", "assumed"),
    ("26年3月底", "date 2026-03-31", "assumed"),
    ("二〇二六年三月", "date 2026-03-31", ""),
    ("6.30", "date 2026-06-30", "assumed"),
    ("202606", "date 2026-06-30", ""),
    ("2026年内", "date 2026-12-31", ""),
    ("今年底", "date 2026-12-31", "assumed"),
    ("年底前", "date 2026-12-31", "assumed"),
    ("2026年6月30日前完成并长期坚持", "date 2026-06-30", "ongoing"),
    ("2026年6月20日—30日", "date 2026-06-30", ""),
    ("完成时限：2026年6月30日", "date 2026-06-30", ""),
    ("2026年6月中旬", "date 2026-06-20", ""),
    ("2026年一季度末", "date 2026-03-31", ""),
    ("2026年二季度前", "date 2026-06-30", "assumed"),
    ("适时", "unreadable", ""),
    ("2026年4月31日", "unreadable", ""),
    ("20260631", "unreadable", ""),
    ("反馈后一个月内", "relative", ""),
)


@pytest.mark.parametrize(("text", "reading", "marks"), FORMS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_form_reads_as_the_reference_says(text: str, reading: str, marks: str) -> None:
    deadline = read_deadline(text, TITLE)
    assert f"{kind(deadline)} {last_day(deadline) or ''}".strip() == reading
    told = [
        name for name in ("ongoing", "assumed") if getattr(deadline, {"ongoing": "then_ongoing"}.get(name, name), None)
    ]
    assert " ".join(told) == marks


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (date(2026, 6, 30), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 9, 20), date(2026, 6, 30)),
        (46203, date(2026, 6, 30)),
        (46203.5, date(2026, 6, 30)),
        (20160801, date(2016, 8, 1)),
        (44037, date(2020, 7, 25)),
        (3.5, date(2026, 3, 5)),
        ("44037", date(2020, 7, 25)),
    ],
)
def test_dates_serials_and_eight_digits(value: Value, day: date) -> None:
    assert last_day(read_deadline(value, TITLE)) == day


@pytest.mark.parametrize("value", [20261301, 3.1, 7, True, time(9, 20), 99999999])
def test_numbers_that_are_no_day_are_unreadable(value: Value) -> None:
    assert isinstance(read_deadline(value, TITLE), Unreadable)


@pytest.mark.parametrize(
    "value", [None, "", " ", "　", "/", "-", "—", "——", "无", "暂无", "待定", "待补", "待确认", "xx", "××", "2025年X月"]
)
def test_blanks_and_placeholders_are_missing(value: Value) -> None:
    assert isinstance(read_deadline(value, TITLE), Missing)


def test_a_missing_year_is_assumed_and_said() -> None:
    deadline = read_deadline("6月底前", TITLE)
    assert isinstance(deadline, OnDate)
    assert deadline.assumed == "没有写年份，按标题推定为2026年"
    assert isinstance(read_deadline("6月底前", None), Unreadable)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2个月内", date(2016, 7, 4)),
        ("半年之内", date(2016, 11, 4)),
        ("1年之内", date(2017, 5, 4)),
        ("反馈意见后10个工作日内", date(2016, 5, 18)),
        ("24小时内完成整改", date(2016, 5, 5)),
        ("自合同签订之日起1年", None),
    ],
)
def test_relative_deadlines_count_from_the_feedback(text: str, day: date | None) -> None:
    deadline = read_deadline(text, TITLE, date(2016, 5, 4))
    assert isinstance(deadline, Relative)
    assert deadline.day == day


@pytest.mark.parametrize(
    ("event", "day", "assumed"),
    [
        (date(2025, 9, 26), date(2025, 10, 10), None),  # Sunday 28 September was worked, 1 to 8 October were free
        (date(2030, 6, 3), date(2030, 6, 10), "2030年的节假日安排程序还不知道，工作日按周一至周五计"),
    ],
)
def test_working_days_keep_the_holidays(event: date, day: date, assumed: str | None) -> None:
    deadline = read_deadline("反馈后5个工作日内", TITLE, event)
    assert isinstance(deadline, Relative)
    assert (deadline.day, deadline.assumed) == (day, assumed)


def test_a_period_remembers_its_first_day() -> None:
    month = read_deadline("2026年6月", TITLE)
    assert isinstance(month, OnDate)
    assert (month.since, month.day) == (date(2026, 6, 1), date(2026, 6, 30))


_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")
_TENS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]


def _counted(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else ("十" if tens == 1 else f"{_TENS[tens]}十")) + _TENS[ones]


SPELLINGS = (
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}年{day.month:02}月{day.day:02}日前",
    lambda day: f"{day.year}-{day.month}-{day.day}",
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%Y/%m/%d}前完成",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"务于{day.year}年{day.month}月{day.day}号前",
    lambda day: f"{day.year}年 {day.month}月 {day.day}日",
    lambda day: f"{day.year}年{day.month}月{day.day}日".translate(_FULL_WIDTH),
    lambda day: f"{str(day.year).translate(_CHINESE)}年{_counted(day.month)}月{_counted(day.day)}日",
    lambda day: f"{day.year}年1月1日至{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day:%Y-%m-%d} 17:30",
)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(SPELLINGS))
def test_a_day_in_any_spelling_reads_back(day, spelling) -> None:  # type: ignore[no-untyped-def]
    deadline = read_deadline(spelling(day), None)
    assert last_day(deadline) == day, spelling(day)
    assert not getattr(deadline, "assumed", None)


@pytest.mark.parametrize(
    "text",
    [
        "2026年春节前",
        "2026年国庆节前",
        "2026年汛期前",
        "2026年“七一”前",
        "2026年清明节前后",
        "2026年春季学期开学前",
        "2026年年中",
    ],
)
def test_a_year_before_an_event_is_not_the_end_of_the_year(text: str) -> None:
    assert isinstance(read_deadline(text, TITLE), Unreadable)


@pytest.mark.parametrize("text", ["2026年", "2026年内", "2026年度完成", "2026年全面完成整改", "2026年，并长期坚持"])
def test_a_year_alone_is_its_last_day(text: str) -> None:
    assert last_day(read_deadline(text, TITLE)) == date(2026, 12, 31)


def test_vague_parts_of_a_month_are_said_to_be_assumed() -> None:
    deadline = read_deadline("2026年7月第一周", TITLE)
    assert isinstance(deadline, OnDate)
    assert deadline.assumed == "写得不确切，按最后一天7月31日计"


@pytest.mark.parametrize("text", ["2026年8月1日后", "8月31日以后", "6月后", "2026年之后"])
def test_what_comes_after_a_day_has_no_last_day(text: str) -> None:
    assert kind(read_deadline(text, TITLE)) == "unreadable"
    assert kind(read_deadline("机构改革完成后", TITLE)) == "event"


def test_next_year_is_counted_from_the_year_assumed() -> None:
    assert last_day(read_deadline("次年3月底", TITLE)) == date(2027, 3, 31)
