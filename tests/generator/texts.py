"""Invented words: problems, measures, progress, categories, offices and names."""

from random import Random

CATEGORIES = ("党的领导方面", "全面从严治党方面", "基层党组织建设方面", "巡察整改方面", "选人用人方面", "财务管理方面")
DEPARTMENTS = (
    "办公室",
    "财务科",
    "人事教育科",
    "法规科",
    "宣传科",
    "机关党委",
    "项目管理中心",
    "后勤服务中心",
    "信息科",
)
NAMES = (
    "王建国",
    "李秀英",
    "张伟民",
    "刘志强",
    "陈晓燕",
    "杨帆",
    "赵立新",
    "黄海涛",
    "周敏",
    "吴国栋",
    "林芳",
    "欧阳文清",
    "孙丽",
    "郑明",
    "司马南平",
    "何止",
    "毕无忌",
    "米热古丽·买买提",
)
_FAULTS = (
    "学习流于形式",
    "会议记录不完整",
    "采购程序不规范",
    "往来款项长期挂账",
    "调研走访偏少",
    "档案资料不全",
    "制度执行不严",
    "项目推进缓慢",
    "谈心谈话不深入",
    "请示报告不及时",
    "工程变更手续滞后",
    "公务用车管理粗放",
)
_TRAPS = (
    "2015年7月以前部分领导外出考察不规范",
    "1.5万元质押金长期未收回",
    "“三会一课”落实不到位，<组织生活会>记录&台账不符",
    "2024年12月31日前应完成的换届至今未完成",
    "合计数与明细数不一致",
    "备注栏长期空白、责任人未填写",
    "示例文本照抄照搬，个性化内容不足",
    "3个项目未按期销号，12月底突击花钱",
    "整改时限“尽快”“待定”等表述多，压实责任不够",
    "序号编排混乱，已完成与未完成事项混填",
    "有的同志认为“无所谓”，2019年6月至今未整改",
    "填表人、审核人为同一人",
    "党组对“一岗双责”\n落实不够有力",
    "100%覆盖要求未落实到基层/站所",
)
_ACTS = (
    "召开专题会议研究部署",
    "修订完善管理办法",
    "开展专项自查并限期清理",
    "组织业务培训",
    "建立工作台账按月调度",
    "约谈相关责任人员",
    "完善内部控制流程",
    "逐笔核对往来款项",
    "补充完善档案资料",
    "制定年度学习计划",
)
_ACT_TRAPS = (
    "1.5万元质押金限期追回",
    "2026年3月底前召开民主生活会",
    "按照“立行立改”要求，长期坚持学习制度",
    "对3名责任人员提醒谈话，完成后归档",
    "核实A&B公司<合同>条款",
    "每季度一次督查，整改完成后销号",
)
_PROGRESS = ("取得阶段性成效", "相关工作有序开展", "已召开会议研究", "材料收集较齐", "已印发通知")
_PROGRESS_TRAPS = (
    "已完成方案起草，尚未销号",
    "2026年3月15日已完成第一阶段任务",
    "未完成部分计划2027年12月31日前完成",
    "已追回36.28万元，占100%",
    "长期坚持，持续推进",
    "制度已修订，已销号1项、未销号2项",
    "一是召开会议；二是印发通知",
)


def problem(rng: Random, hard: bool, known: set[str]) -> str:
    """A problem's wording, not used before in this ledger (equal neighbours would read as one problem)."""
    while True:
        text = "、".join(rng.sample(_FAULTS, 2))
        if hard and rng.random() < 0.35:
            text = rng.choice(_TRAPS) + rng.choice(("", "。", "；" + rng.choice(_FAULTS)))
        elif rng.random() < 0.2:
            text = f"{rng.choice(DEPARTMENTS)}{text}"
        bare = text.rstrip("。")
        if bare not in known:
            known.add(bare)
            return text


def measure(rng: Random, hard: bool, *, dotted: bool) -> str:
    """One measure's wording; `dotted`: it comes behind a number with a dot, where 1.1.5万元 would be a riddle."""
    if hard and rng.random() < 0.25:
        return rng.choice(_ACT_TRAPS[dotted:]) + rng.choice(("", "。"))
    return rng.choice(_ACTS) + rng.choice(("", "。", "。"))


def sound_progress(rng: Random) -> str:
    """A text of progress that agrees with any status."""
    return f"{rng.choice(_ACTS)}，{rng.choice(('取得阶段性成效', '已召开会议研究', '已印发通知'))}。"


def progress(rng: Random, hard: bool) -> str:
    """A text of progress; the traps hold words of status."""
    if hard and rng.random() < 0.4:
        return rng.choice(_PROGRESS_TRAPS) + "。"
    return f"{rng.choice(_ACTS)},{rng.choice(_PROGRESS)}。"
