"""Shapes 44 to 60: how deadlines stand in cells, and how cells lie: carried, listed, struck, merged, never calculated."""

from tests.generator.domains import boxes, deadlines, people, statuses
from tests.generator.domains.parts import FOUND, LATEST, NOTES, deadline, owner, picture, status
from tests.generator.domains.said import Part, Shape, some, sometimes

DAYS = (
    Shape(
        "44 days with a clock",
        "督查督办",
        (owner(), deadline("办结时限", deadlines.clocked), status("状态", statuses.whole)),
        dated_title=False,
    ),
    Shape(
        "45 date cells that show months",
        "重点任务",
        (owner(), deadline("完成时限", deadlines.cells), status("状态", statuses.contract)),
    ),
    Shape(
        "46 numbers for days",
        "安全生产隐患",
        (owner(), deadline("整改期限", deadlines.number), status("整改状态", statuses.contract)),
    ),
    Shape(
        "47 numbers of days",
        "安全生产隐患",
        (owner(), deadline("整改时限（天）", deadlines.days_count), status("整改状态", statuses.contract)),
    ),
    Shape(
        "48 relative and immediate",
        "审计整改",
        (
            owner(),
            deadline("整改期限", some(deadlines.relative, deadlines.immediate)),
            status("整改状态", statuses.contract),
        ),
    ),
    Shape(
        "49 ongoing, recurring, events",
        "主题教育",
        (
            owner(),
            deadline(
                "整改时限", some(deadlines.ongoing, deadlines.recurring, deadlines.event, deadlines.lasting_after)
            ),
            status("整改状态", statuses.moving),
        ),
    ),
    Shape(
        "50 dashes, brackets, spans",
        "会议议定事项",
        (
            owner(),
            deadline("办结时限", some(deadlines.dashed, deadlines.bracketed, deadlines.spanned)),
            status("办理状态", statuses.contract),
        ),
    ),
    Shape(
        "51 what is no day, and no cell",
        "人大建议办理",
        (
            owner(),
            deadline("办理时限", some(deadlines.unreadable, deadlines.missing, deadlines.plain)),
            status("办理状态", statuses.contract),
        ),
    ),
    Shape(
        "52 years nobody meant",
        "环保督察",
        (
            owner(),
            deadline("整改时限", sometimes(0.3, deadlines.implausible, LATEST)),
            status("整改状态", statuses.moving),
        ),
        dated_title=False,
    ),
    Shape(
        "53 start and deadline",
        "项目",
        (
            owner(),
            Part("deadline", ("开始", "完成"), deadlines.start_and_end, "整改期限"),
            status("状态", statuses.contract),
        ),
    ),
    Shape(
        "54 年 月 日 in three cells",
        "信访",
        (
            owner(),
            Part("deadline", ("年", "月", "日"), deadlines.three_cells, "办结时限"),
            status("化解状态", statuses.contract),
        ),
    ),
    Shape("55 no column of deadlines", "公司治理", (owner(), FOUND, status("整改状态", statuses.contract))),
)
CELLS = (
    Shape(
        "56 carried down with owners of every kind",
        "巡察整改",
        (
            owner(some(people.single, people.joined, people.led, people.dressed)),
            deadline("整改时限", deadlines.listed),
            Part("status", ("整改状态", "完成日期"), boxes.dated(some(statuses.whole, statuses.moving))),
        ),
        layout="blank",
    ),
    Shape(
        "57 filled down, owners missing",
        "专项整治",
        (
            owner(people.any_owner),
            deadline("整治时限", deadlines.gapped(deadlines.simple)),
            status("整治状态", statuses.gapped(statuses.contract)),
            NOTES,
        ),
        layout="filled",
    ),
    Shape(
        "58 numbered in every cell",
        "巡察整改",
        (
            owner(people.single),
            deadline("整改时限", deadlines.listed),
            status("整改状态", some(statuses.whole, statuses.moving, statuses.unstarted)),
        ),
        layout="listed",
    ),
    Shape(
        "59 struck words and a struck row",
        "审计整改",
        (
            owner(),
            deadline("整改时限", boxes.struck(deadlines.plain, "2026年3月31日", "立行立改")),
            status("整改状态", boxes.struck(some(statuses.moving, statuses.whole), "已完成", "整改中")),
        ),
        struck_row=True,
    ),
    Shape(
        "60 formulas, pictures, wide merges",
        "安全生产隐患",
        (
            owner(),
            deadline("整改期限", boxes.never_calculated(deadlines.plain, "=DATE(2026,9,30)")),
            Part("", ("整改后照片",), picture),
            status("整改状态", boxes.never_calculated(statuses.contract, '=IF(1=1,"已完成","整改中")')),
        ),
        wide=True,
    ),
)
