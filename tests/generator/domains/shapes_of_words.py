"""Shapes 01 to 17: what a status column and a progress column say in words."""

from tests.generator.domains import boxes, deadlines, progress, statuses
from tests.generator.domains.parts import NOTES, PROGRESS, TERM, deadline, owner, status
from tests.generator.domains.said import Part, Shape, some, sometimes

WORDS = (
    Shape("01 whole wordings", "巡察整改", (owner(), TERM, status("整改状态", statuses.contract))),
    Shape(
        "02 whole wordings and days",
        "审计整改",
        (owner(), TERM, Part("status", ("完成状态", "完成日期"), boxes.dated(statuses.contract))),
    ),
    Shape(
        "03 plans among the done",
        "督查督办",
        (
            owner(),
            deadline("完成时限", deadlines.simple),
            status("状态", some(statuses.done, statuses.planned)),
        ),
    ),
    Shape(
        "04 steps of projects",
        "项目",
        (
            owner(),
            deadline("计划完成时间", deadlines.simple),
            status("目前状态", some(statuses.done, statuses.step)),
        ),
    ),
    Shape(
        "05 parts and shares",
        "重点任务",
        (
            owner(),
            deadline("完成时限", deadlines.simple),
            status("完成情况", some(statuses.done, statuses.part)),
        ),
    ),
    Shape(
        "06 negations",
        "信访",
        (
            owner(),
            deadline("化解时限", deadlines.simple),
            status("化解状态", some(statuses.done, statuses.negated)),
        ),
    ),
    Shape(
        "07 doubts",
        "环保督察",
        (owner(), TERM, status("整改状态", some(statuses.done, statuses.doubted, statuses.unclear))),
    ),
    Shape(
        "08 means",
        "人大建议办理",
        (
            owner(),
            deadline("办理期限", deadlines.simple),
            status("办理状态", some(statuses.done, statuses.helped)),
        ),
    ),
    Shape(
        "09 empty boxes",
        "安全生产隐患",
        (
            owner(),
            deadline("治理期限", deadlines.simple),
            status("治理状态", some(statuses.done, statuses.unticked)),
        ),
    ),
    Shape(
        "10 all that is not done",
        "专项整治",
        (owner(), TERM, PROGRESS, status("整治状态", statuses.gapped(statuses.mixed))),
    ),
    Shape(
        "11 joined wordings",
        "主题教育",
        (owner(), TERM, status("整改情况", some(statuses.joined, statuses.past_day, statuses.moving))),
    ),
    Shape(
        "12 notes full of traps",
        "公司治理",
        (owner(), TERM, status("整改状态", statuses.mixed), NOTES),
        layout="merged",
    ),
    Shape(
        "13 lasting and cancelled",
        "会议议定事项",
        (
            owner(),
            deadline("办结时限", deadlines.simple),
            status("落实状态", some(statuses.lasting, statuses.cancelled, statuses.whole, statuses.unstarted)),
        ),
    ),
    Shape(
        "14 blank statuses",
        "审计整改",
        (owner(), TERM, status("整改状态", sometimes(0.4, statuses.blank, statuses.whole))),
    ),
    Shape("15 progress prose alone", "巡察整改", (owner(), TERM, Part("status", ("整改进展",), progress.spoken))),
    Shape(
        "16 measures done and progress",
        "专项整治",
        (owner(), TERM, Part("status", ("整改落实情况",), progress.spoken)),
        layout="merged",
    ),
    Shape(
        "17 progress in status words",
        "信访",
        (owner(), deadline("办结时限", deadlines.simple), Part("status", ("办理进展",), progress.worded)),
    ),
)
