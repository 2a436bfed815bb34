"""What a progress column (整改进展) tells in sentences, with the reading its words give where no status stands."""

from random import Random

from tests.generator.domains import statuses
from tests.generator.domains.said import Draw, Drawn, means, one, some, words

_OPEN = means("in_progress", "unknown")

done = words(
    "done", "该问题已整改到位。", "已按要求完成整改。", "经核查，已整改到位。", "目前，该问题已完成整改。",
    "该问题已办结，相关资料已归档。", "已完成整改，并建立长效机制。", "已整改到位，长期坚持。",
    "现已全部办结。", "目前已整改完毕，现场照片附后。", "经核查，该问题已销号。", "已完成并销号。",
    "已按期完成整改，群众满意。",
)  # fmt: skip
told_done = words(
    "done",
    "已召开专题会议研究，修订管理办法1项，已完成整改。",
    "一是组织学习；二是健全台账。该问题已整改到位。",
    "我局高度重视，立即组织排查，目前已全部整改到位。",
    "已对照清单逐项核查，均已完成。",
)
moving = words(
    "in_progress", "正在化解。", "正在与施工单位协商。", "正在办理竣工验收手续。", "目前正在推进。",
    "按序时进度推进。", "基本完成，正在整理资料。", "已完成招标，正在施工。", "已完成方案编制。",
    "资金已到位，正在采购。", "已移交公安机关。", "部分完成，剩余2户正在协商。", "已完成60%。",
    "尚未完成。", "未完成，主要原因是用地手续未批复。", "因权属纠纷，难以完成整改。",
    "无法按期完成，拟申请延期。", "12项任务完成9项。", "除第4项外均已完成。", "预计9月底前完成整改。",
    "力争2026年底前整改到位。", "限期完成。",
)  # fmt: skip
unlikely = words(
    _OPEN, "已召开专题会议研究部署。", "已修订管理办法1项。", "已约谈相关责任人。",
    "已完成整改，但仍有2户未搬迁。", "已整改到位12处，余3处。", "疑似已完成。", "已完成？",
    "整改到位率较高。", "要求责任单位尽快整改到位。", "待验收合格后销号。", "提出整改完成时限要求。",
)  # fmt: skip
unstarted = words("not_started", "尚未启动。", "暂未开展。", "未开始。", "未整改。")
spoken: Draw = some(done, done, told_done, moving, moving, moving, unlikely, unstarted)
"""Prose that alone says how far it is."""


def aside(rng: Random) -> Drawn:
    """Prose beside a status of its own: nothing of it may reach the status."""
    text = rng.choice(
        (
            "已完成方案起草，进入审批程序。",
            "召开推进会2次，印发通知。",
            "12月底前完成验收。",
            "已组织培训3期，尚未销号。",
            "资金已到位。",
            "一是召开会议；二是建章立制。",
            "已整改12处。",
        )
    )
    return one(text)


worded: Draw = some(statuses.done, statuses.moving, statuses.planned, statuses.step, statuses.part, statuses.negated)
"""A progress column kept in status words."""
