"""Wordings of a status (整改状态), each kind a grammar with its one reading by the contract's table."""

from datetime import timedelta
from random import Random

from tests.generator.domains.said import AS_OF, Draw, Drawn, means, one, some, sometimes, words

NOT_DONE = means("in_progress", "not_started", "unknown")
"""Anything but done, cancelled or ongoing: where the contract leaves open how what is not done is called."""

_PLAIN = ("完成", "整改完成", "完成整改", "整改到位", "整改完毕", "办结", "办毕", "销号", "闭环", "结案", "验收合格")
_TIMELY = ("按期", "按时", "如期", "提前", "逾期", "超期")
_ENDED = ("完成", "完成整改", "整改完成", "整改到位", "办结", "销号")
_OBJECTS = (
    "招标",
    "方案编制",
    "初步设计",
    "摸底排查",
    "选址",
    "资料收集",
    "现场踏勘",
    "立项审批",
    "资金测算",
    "管网铺设",
)
_UNITS = ("住建局", "县水利局", "属地街道", "公安机关", "第三方单位", "区纪委监委")
_MEANS = ("专项资金", "整改资金", "施工队伍", "物资", "人员力量", "设备")


def whole(rng: Random) -> Drawn:
    """A whole done wording alone: 已办结, 全部整改到位, 已逾期完成整改."""
    fate = rng.random()
    if fate < 0.55:
        text = rng.choice(("", "已", "已经", "均已", "全部")) + rng.choice(_PLAIN)
    elif fate < 0.8:
        text = rng.choice(("", "已")) + rng.choice(_TIMELY) + rng.choice(_ENDED)
    elif fate < 0.85:
        text = rng.choice(("", "已")) + "延期" + rng.choice(("完成", "完成整改", "整改完成", "整改到位"))
    else:
        text = rng.choice(("整改已完成", "完成100%", "已整改", "已关闭", "已验收", "已到位"))
    return one(text + rng.choice(("", "", "", "。", "；", "！")), "done")


def past_day(rng: Random) -> Drawn:
    """已 with a past day or period before 完成."""
    day = AS_OF - timedelta(rng.randint(3, 250))
    before = AS_OF.replace(day=1) - timedelta(rng.randint(3, 250))
    when = rng.choice(
        (
            f"{day.year}年{day.month}月{day.day}日",
            f"{day.year}-{day:%m-%d}",
            f"{before.year}年{before.month}月",
            f"{before.year}年{before.month}月底",
        )
    )
    return one(f"{rng.choice(('已于', '已'))}{when}{rng.choice(('完成', '完成整改', '整改完成'))}", "done")


def joined(rng: Random) -> Drawn:
    """A done wording with an opening, a second one, a further clause, 长期坚持 or a bracket on lateness."""
    opening = rng.choice(("", "", "目前", "现", "目前，", "经核查，", "该问题", "已按要求"))
    core = (
        rng.choice(("完成整改", "整改到位", "办结"))
        if opening == "已按要求"
        else rng.choice(("已完成", "已整改到位", "已办结"))
    )
    behind = rng.choice(
        (
            "",
            "并销号",
            "并验收合格",
            "，资料已归档",
            "，形成长效机制",
            "，现场照片附后",
            "，长期坚持",
            "并持续巩固",
            "（逾期5天）",
            "（超期12天）",
            "(提前10天)",
            "（逾期）",
        )
    )
    return one(opening + core + behind + rng.choice(("", "。")), "done")


done = some(whole, whole, past_day, joined)

moving = words(
    "in_progress", "正在整改", "正在办理", "正在化解", "正在协调解决", "整改中", "办理中",
    "推进中", "核查中", "完善中", "推进", "按序时进度推进", "达到序时进度", "未达到序时进度",
    "超序时进度", "部分整改", "基本完成", "部分完成", "初步完成", "阶段性完成", "待验收", "申请销号",
    "申请验收", "已逾期", "不合格",
)  # fmt: skip


def planned(rng: Random) -> Drawn:
    """A plan: 9月底前完成, 拟于2026年10月完成, 限期办结."""
    day = AS_OF + timedelta(rng.randint(20, 300))
    year = f"{day.year}年" if day.year != AS_OF.year or rng.random() < 0.4 else ""
    month, last = f"{year}{day.month}月", rng.choice(("完成", "完成整改", "整改到位", "办结", "销号"))
    whens = (f"{month}底前", f"{month}{day.day}日前", f"预计{month}底", f"拟于{month}", f"力争{month}", f"{month}底")
    return one(
        rng.choice((*whens, "限期", "下半年", "年底前", "力争年内", "预计三季度", "拟于下月")) + last, "in_progress"
    )


def step(rng: Random) -> Drawn:
    """An object of 完成 other than 整改 or 任务."""
    thing = rng.choice(_OBJECTS)
    forms = (f"完成{thing}", f"已完成{thing}", f"{thing}已完成", f"{thing}完成", f"已完成{thing}工作", "主体工程已完成")
    return one(rng.choice(forms), "in_progress")


def part(rng: Random) -> Drawn:
    """A part: 5项完成3项, 已完成过半, 除第3条外均已完成."""
    many, share = rng.randint(4, 12), rng.choice((15, 30, 45, 60, 75, 90, 98))
    few = rng.randint(1, many - 1)
    forms = (
        f"{many}项完成{few}项",
        f"已完成{few}项",
        f"共{many}处，已完成{few}处",
        f"已完成{share}%",
        f"完成{share}%",
        f"整改完成{share}%",
        f"完成率{share}%",
        f"除第{few}项外均已完成",
        f"除{few}户外已全部完成",
        f"完成{few}/{many}",
        "已完成过半",
        "完成一半",
        "一半完成",
    )
    return one(rng.choice(forms), "in_progress")


negated = words(
    "in_progress", "未完成", "尚未完成", "没有完成", "无法完成", "没法完成", "难以完成",
    "不能完成", "不能按期完成", "无法按时办结", "难以如期完成", "没法按期销号", "未办结", "尚未办结",
    "未销号", "尚未销号", "没有销号", "未按期完成", "未完成整改", "尚未整改到位",
)  # fmt: skip

doubted = words(
    "unknown", "疑似完成", "已完成？", "已办结?", "据称已完成", "听说已整改", "大概已完成",
    "应该完成了", "可能已办结", "应已完成", "是否完成待核实", "据反映已整改到位",
)  # fmt: skip


def helped(rng: Random) -> Drawn:
    """A means, not the end: 资金已到位, 已移交住建局."""
    thing, unit = rng.choice(_MEANS), rng.choice(_UNITS)
    forms = (
        f"{thing}已到位",
        f"{thing}已落实",
        "已落实责任单位",
        "已落实责任人",
        "责任已落实到人",
        f"已移交{unit}",
        f"已移交{unit}处理",
        f"已转{unit}办理",
    )
    text = rng.choice(forms)
    return one(text, "in_progress") if "转" not in text else one(text, *NOT_DONE)


unticked = words(NOT_DONE, "☐完成", "□已完成", "□已完成□未完成", "☐是☐否", "□完成 □未完成", "（ ）完成")

unstarted = words(
    "not_started", "未启动", "尚未启动", "暂未启动", "未开展", "尚未开展", "未开始", "暂未开始",
    "未整改", "尚未整改", "待下发", "待整改", "待办", "0%",
)  # fmt: skip
lasting = words("ongoing", "长期坚持", "持续推进", "持续整改", "常态化")
cancelled = words("cancelled", "取消", "作废", "撤销", "终止", "无需整改", "不再整改")
unclear = words(
    "unknown", "按期整改", "延期整改", "逾期整改", "延期办结", "延期销号", "全部整改", "见附件",
    "同意", "已阅", "按要求办", "视情况而定", "已研究", "详见报告", "2026年5月20日完成",
    "3月12日完成整改",
)  # fmt: skip


def blank(rng: Random) -> Drawn:
    """Nothing, or white space."""
    return one(rng.choice((None, None, " ", "\u3000")), "unknown")


contract = some(done, done, done, moving, moving, unstarted, lasting, cancelled)
"""Wordings of the contract's table alone."""

not_done: Draw = some(planned, planned, step, step, part, part, negated, helped, doubted, unticked, unclear)
"""What holds 完成, 到位, 落实, 移交 and is not done."""

mixed: Draw = some(done, moving, planned, step, part, negated, doubted, helped, unticked, unclear, unstarted)


def gapped(draw: Draw) -> Draw:
    """The same with blank cells among them."""
    return sometimes(0.12, blank, draw)
