"""The headings of each field in all their synonyms, with the spaces, line breaks, units and brackets they come in."""

from random import Random

EASY = {
    "number": ("序号", "编号", "问题序号", "NO."),
    "category": ("问题类别", "类别", "问题类型", "整改方面"),
    "problem": ("问题描述", "巡察反馈问题", "具体问题", "存在问题", "反馈问题"),
    "goal": ("整改要求", "整改目标"),
    "measure": ("整改措施", "整改措施\n(具体)", " 整改措施 ", "具体举措"),
    "leader": ("责任领导", "分管领导", "牵头领导"),
    "department": ("责任部门", "责任单位", "牵头单位", "责任科室"),
    "owner": ("责任人", "整改责任人", "具体责任人", "经办人"),
    "deadline": ("整改时限", "整改期限", "截止时间", "计划完成时间", "整改时限(年月日)"),
    "progress": ("整改进展情况", "落实情况", "完成情况"),
    "status": ("状态", "整改状态", "是否完成", "是否销号"),
    "finished": ("完成日期", "完成时间", "销号时间", "实际完成时间", "整改完成日期"),
    "evidence": ("佐证材料",),
    "note": ("备注",),
}
HARD = {
    "number": (*EASY["number"], "No.", "ＮＯ.", "#", "任务编号", "问题编号", "隐患编号"),
    "category": (*EASY["category"], "问题分类", "隐患类型", "分类", "所属类别"),
    "group": ("反馈问题",),
    "problem": (
        *EASY["problem"],
        "问题",
        "问题说明",
        "隐患描述",
        "隐患内容",
        "问题表述",
        "存在的安全隐患",
        "问题简述",
        "监督检查中查出的问题",
    ),
    "detail": ("具体表现", "问题具体表现"),
    "goal": (*EASY["goal"], "整改完成标准"),
    "measure": (*EASY["measure"], "措施", "整改举措", "细化的整改措施", "计划整改措施", "具体整改措施"),
    "leader": (*EASY["leader"], "主管领导", "牵头校领导", "联系领导", "牵头区领导"),
    "department": (*EASY["department"], "牵头部门", "整改责任单位", "整改部门", "整改牵头单位", "具体责任单位"),
    "owner": (
        *EASY["owner"],
        "负责人",
        "主要责任人",
        "责任人员",
        "整改第一责任人",
        "责任人及联系电话",
        "负责人/承办人",
    ),
    "support": ("配合部门", "配合单位", "协办单位", "配合单位或部门"),
    "start": ("开始时间", "发现时间", "启动时间", "检查日期", "交办日期"),
    "deadline": (
        *EASY["deadline"],
        "整改完成时限",
        "完成时限",
        "截止日期",
        "计划完成日期",
        "预计完成时间",
        "时间节点",
        "问题整改完成时限",
        "工作完成时限要求",
        "整改到位期限",
    ),
    "progress": (
        *EASY["progress"],
        "整改情况",
        "整改进展",
        "整改完成情况",
        "工作进展",
        "进度说明",
        "整改措施及进展情况",
    ),
    "status": (*EASY["status"], "完成状态", "当前状态", "是否已完成整改", "是否解决", "完成\n是/否", "问题状态"),
    "finished": (*EASY["finished"], "措施完成时间", "验收时间", "实际完成日期", "闭环时间", "整改到位时间", "销号日期"),
    "evidence": ("佐证材料", "附件", "整改报告", "证明材料"),
    "accountability": ("问责情况", "追责问责情况"),
    "phone": ("联系电话", "联系方式"),
    "note": ("备注", "备  注", "其他"),
    "which": ("计划/实际",),
    "other": ("问题金额（万元）", "法规政策依据", "完善制度情况\n（数量）", "签字"),
}
_UNITS = {
    "measure": ("（具体）", "\n(分条填写)"),
    "deadline": ("（年月日）", "\n（年/月/日）", "(年月日)"),
    "owner": ("（签字）", "(姓名)"),
    "finished": ("（年月日）",),
    "problem": ("（原文）",),
    "department": ("（盖章）",),
    "status": ("（下拉选择）",),
}


def pick(rng: Random, column: str, hard: bool) -> str:
    """A heading for the column."""
    if not hard:
        return rng.choice(EASY[column])
    return dressed(rng, column, rng.choice(HARD[column]))


def dressed(rng: Random, column: str, heading: str) -> str:
    """The heading with blanks, a line break or a unit, as clerks type it."""
    fate = rng.random()
    if fate > 0.35 or "\n" in heading or " " in heading:
        return heading
    if fate < 0.06:
        return rng.choice((" {}", "{} ", "\u3000{}", "{}\n")).format(heading)
    if fate < 0.12 and len(heading) <= 4 and heading.isalpha() and not heading.isascii():
        return rng.choice((" ", "  ", "\u3000")).join(heading)
    if fate < 0.22 and len(heading) >= 4 and "/" not in heading and heading.isalpha():
        half = len(heading) // 2
        return f"{heading[:half]}\n{heading[half:]}"
    if "（" not in heading and column in _UNITS:
        return heading + rng.choice(_UNITS[column])
    return heading


def asks_yes_no(heading: str) -> bool:
    """Whether a status column asks 是否…, so that its cells answer 是 or 否."""
    plain = "".join(heading.split())
    return "是否" in plain or "是/否" in plain
