"""Shapes 18 to 43: states told by 是/否, ticks, signs, percentages, days of close-out and sheets."""

from tests.generator.domains import boxes, deadlines, statuses
from tests.generator.domains.parts import NOTES, PROGRESS, TERM, deadline, owner, plain, status
from tests.generator.domains.said import Part, Shape, means

BOXES = (
    Shape("18 是否销号", "巡察整改", (owner(), TERM, PROGRESS, status("是否销号", boxes.yes_no))),
    Shape("19 是否完成整改", "审计整改", (owner(), TERM, status("是否完成整改", boxes.yes_no_only), NOTES)),
    Shape("20 整改完成与否", "环保督察", (owner(), TERM, status("整改完成与否", boxes.yes_no))),
    Shape(
        "21 是否按期完成 with its day",
        "督查督办",
        (
            owner(),
            deadline("完成时限", deadlines.simple),
            Part("status", ("是否按期完成", "实际完成时间"), boxes.in_time),
        ),
    ),
    Shape(
        "22 是否化解 beside 是否满意",
        "信访",
        (
            owner(),
            deadline("化解期限", deadlines.simple),
            plain("是否属实", "是", "否"),
            status("是否化解", boxes.yes_no_only),
            plain("是否满意", "是", "否"),
        ),
    ),
    Shape(
        "23 hooks in a status column",
        "会议议定事项",
        (owner(), deadline("完成时限", deadlines.simple), status("完成情况", boxes.hooks)),
    ),
    Shape(
        "24 √ under 已完成 and 未完成",
        "重点任务",
        (owner(), deadline("完成时限", deadlines.simple), Part("status", ("已完成", "未完成"), boxes.two_ticks)),
    ),
    Shape(
        "25 √ under a head of 完成情况",
        "督查督办",
        (
            owner(),
            deadline("完成时限", deadlines.simple),
            Part("status", ("已完成", "未完成"), boxes.two_ticks, "完成情况"),
        ),
    ),
    Shape(
        "26 √ under three states",
        "安全生产隐患",
        (
            owner(),
            deadline("整改期限", deadlines.simple),
            Part("status", ("已完成", "整改中", "未启动"), boxes.three_ticks, "整改状态"),
        ),
    ),
    Shape(
        "27 circles, legend above",
        "重点任务",
        (owner(), deadline("完成时限", deadlines.simple), status("进度", boxes.circles)),
        lead=boxes.LEGEND,
    ),
    Shape(
        "28 circles, legend below",
        "项目",
        (owner(), deadline("完成时限", deadlines.simple), status("状态", boxes.circles)),
        foot=boxes.LEGEND,
    ),
    Shape(
        "29 letters, legend below",
        "公司治理",
        (owner(), TERM, status("整改状态", boxes.letters)),
        foot=boxes.LETTERS,
    ),
    Shape(
        "30 lights, legend above",
        "督查督办",
        (owner(), deadline("完成时限", deadlines.simple), status("亮灯情况", boxes.lights)),
        lead=boxes.LIGHTS,
    ),
    Shape(
        "31 numbers for states",
        "人大建议办理",
        (owner(), deadline("办理时限", deadlines.simple), status("办理状态", boxes.digits)),
        lead=boxes.NUMBERS,
    ),
    Shape("32 stars, legend below", "主题教育", (owner(), TERM, status("销号状态", boxes.stars)), foot=boxes.TICKS),
    Shape("33 circles nobody explains", "专项整治", (owner(), TERM, status("整改状态", boxes.untold_circles))),
    Shape(
        "34 ticked options",
        "安全生产隐患",
        (owner(), deadline("整改期限", deadlines.simple), status("整改状态", boxes.ticked)),
    ),
    Shape(
        "35 per cent as text",
        "项目",
        (owner(), deadline("完成时限", deadlines.simple), status("完成进度", boxes.per_cent_text)),
    ),
    Shape(
        "36 per cent as numbers shown with %",
        "重点任务",
        (owner(), deadline("完成时限", deadlines.simple), status("完成率", boxes.per_cent_cell)),
    ),
    Shape("37 60 under a heading with %", "环保督察", (owner(), TERM, status("整改进度（%）", boxes.per_cent_number))),
    Shape(
        "38 fractions",
        "项目",
        (owner(), deadline("计划完成时间", deadlines.simple), status("形象进度", boxes.fraction)),
    ),
    Shape(
        "39 整改率 beside prose",
        "审计整改",
        (owner(), TERM, plain("整改情况说明", "已召开会议", "印发通知"), status("整改率", boxes.per_cent_cell)),
    ),
    Shape(
        "40 a column of review",
        "安全生产隐患",
        (owner(), deadline("整改期限", deadlines.simple), Part("status", ("复查结果",), boxes.reviewed)),
    ),
    Shape(
        "41 the day of close-out alone", "巡察整改", (owner(), TERM, Part("status", ("销号时间",), boxes.closed_day))
    ),
    Shape(
        "42 a sheet named 已销号",
        "审计整改",
        (owner(), TERM),
        sheet="已销号",
        implied=means("done"),
        twin=("未销号", statuses.NOT_DONE),
    ),
    Shape("43 neither status nor progress", "公司治理", (owner(), TERM, NOTES), implied=means("unknown")),
)
