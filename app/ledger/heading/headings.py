"""What a heading may mean: the headings of real ledgers by column, the likeliest first."""

import re
from functools import lru_cache

from app.core.columns import Column
from app.core.text import narrow

_WHOLE: dict[Column, str] = {
    Column.NUMBER: "问题序号 问题编号 序号 编号 问题no no 项目序号 任务编号 隐患编号 标识 # 号 顺序号 问题号 总序号",
    Column.CATEGORY: (
        "问题类别 类别 问题类型 整改方面 问题分类 分类 类型 问题方面 方面 反馈方面 巡察方面 大类 问题大类 涉及方面 "
        "整改类型 问题来源 重点工作 功能模块 模块 隐患类型 隐患大类 隐患类别 隐患分类 大分类 涉及范畴 一级标题 板块 领域 "
        "问题领域 问题所属方面 整改类别 反馈问题类别 反馈问题类型"
    ),
    Column.GROUP: "二级标题 小分类 问题小类 小类 反馈意见 巡察反馈意见 反馈要点 共性问题 问题归类",
    Column.PROBLEM: (
        "具体问题 问题描述 存在问题 反馈问题 巡察反馈问题 反馈的问题 存在的问题 问题 问题内容 具体问题表述 问题表述 问题清单 "
        "问题说明 问题简述 问题标题 主要问题 突出问题 发现问题 发现的问题 巡察发现问题 巡察发现的问题 反馈问题内容 反馈具体问题 "
        "整改问题 具体反馈问题 巡视反馈问题 巡视反馈具体问题 巡察反馈具体问题 问题具体描述 问题概述 三级标题 整改事项 整改内容 "
        "整改任务 风险问题 评审意见 隐患描述 隐患内容 存在的安全隐患 主要目标任务 任务名称 工作任务 工作计划 议定事项 任务内容 "
        "督办事项 监督检查中查出的问题 问题在审计报告中的序号及表述 需整改问题 问题事项 事项"
    ),
    Column.DETAIL: "具体表现 问题详情 详细描述 问题表现 表现形式 在审计报告中的表述 具体问题表现或案例 具体情形 典型表现 具体表现形式 主要表现",
    Column.GOAL: "整改目标 整改要求 整改完成标准 目标 整改标准 整改目标清单 考核标准 预期目标 目标要求 工作目标 销号标准",
    Column.MEASURE: (
        "整改措施 具体整改措施 措施 具体措施 整改举措 具体举措 细化的整改措施 细化措施 工作措施 年度工作措施 计划整改措施 控制措施 "
        "具体控制措施 整改建议 处理建议 处理意见 解决办法 整改方案 工作举措 整改具体措施 整改办法 主要措施 任务措施 举措"
    ),
    Column.LEADER: (
        "责任领导 牵头领导 分管领导 主管领导 督办领导 包保领导 挂点领导 联系领导 牵头区领导 牵头校领导 整改责任领导 牵头责任领导 "
        "包案领导 责任班子成员 牵头班子成员 整改牵头领导 督办省领导 分管负责领导 负责领导 领导"
    ),
    Column.DEPARTMENT: (
        "责任部门 责任单位 责任科室 整改责任单位 整改责任部门 责任处室 承办部门 承办单位 承办科室 主责部门 主责单位 具体责任单位 "
        "整改单位 整改部门 牵头部门 牵头单位 牵头科室 牵头处室 整改牵头单位 整改牵头部门 责任主体 主体责任单位 责任股室 牵头股室 责任站办 "
        "负责部门 负责单位 问题归属单位 主办单位 主办部门 一级单位 部门 单位 科室 机构 单位名称 部门名称 落实单位 落实部门"
    ),
    Column.OWNER: (
        "责任人 整改责任人 具体责任人 经办人 负责人 直接责任人 承办人 主要责任人 责任人员 责任人姓名 具体负责人 具体经办人 整改负责人 "
        "整改第一责任人 第一责任人 主责人 办理人 落实人 具体承办人 责任者 人员 督办人 部门负责人 科室负责人 责任科室负责人 整改责任人员"
    ),
    Column.SUPPORT: (
        "配合单位 配合部门 协办单位 协办部门 配合单位或部门 配合科室 协同单位 协同部门 参与单位 参与部门 参与人员 协助单位 配合领导 配合人 "
        "配合责任单位 配合责任部门"
    ),
    Column.START: (
        "开始时间 开始日期 启动时间 启动日期 起始时间 起始日期 发现时间 发现日期 检查日期 检查时间 交办时间 交办日期 下发时间 提报日期 "
        "记录时间 反馈时间 反馈日期 创建时间 整改开始时间 问题发现时间 计划开始时间"
    ),
    Column.DEADLINE: (
        "整改时限 完成时限 整改期限 整改完成时限 截止时间 截止日期 整改截止时间 整改截止日期 计划完成时间 计划完成日期 计划完成时限 "
        "预计完成时间 预计完成日期 要求完成时间 要求完成时限 应完成时间 拟完成时间 时限 期限 完成期限 办结时限 办理时限 办理期限 "
        "时限要求 整改时限要求 完成时限要求 整改完成期限 计划关闭时间 计划交付时间 预计时间 时间节点 到期日 到期时间 需要整改完成时限 "
        "问题整改完成时限 隐患治理期限 对应的完成时间 工作完成时限要求 目标时限 最后期限 计划时间 整改时间要求 规定时限 完成节点"
    ),
    Column.PROGRESS: (
        "整改进展 整改进展情况 整改落实情况 整改情况 落实情况 完成情况 进展情况 整改完成情况 整改成效 整改进度 工作进展 进度情况 "
        "目前进展 当前进展 最新进展 整改结果 处理情况 办理情况 整改反馈 进度说明 状态说明 整改说明 整改描述 进展 进度 "
        "推进情况 整改推进情况 具体责任单位整改情况 已采取的整改措施 已采取措施 整改措施及进展情况 整改措施及落实情况 整改措施落实情况 "
        "整改措施完成情况 工作进展情况 整改工作进展 整改具体情况 整改落实进展情况 完成情况及成效 整改成果 本月工作内容 取得成效 工作成效 形象进度"
    ),
    Column.STATUS: (
        "状态 整改状态 完成状态 当前状态 是否完成 是否销号 是否完成整改 是否已完成 是否整改到位 是否整改完成 是否已完成整改 是否解决 "
        "是否已解决 是否办结 是否整改 销号情况 销号状态 办理状态 工作状态 进展状态 问题状态 问题控制状态 任务状态 整改进展状态 "
        "完成是/否 是否到位 是否落实 整改完成状态 完成与否 整改情况状态 办结状态 问题销号情况 目前状态 是否完结 完成度 是否闭环 是否关闭 是否化解 是否验收"
    ),
    Column.FINISHED: (
        "实际完成时间 实际完成日期 销号时间 销号日期 办结时间 办结日期 整改完成日期 整改到位时间 措施完成时间 验收时间 整改验收时间 "
        "实际交付时间 解决时间 完成/作废时间 闭环时间 复查通过时间 整改确认日期 实际办结时间 实际时间 实际销号时间 实际完成整改时间 "
        "完成整改时间 实际整改完成时间 已完成时间 整改销号时间"
    ),
    Column.EVIDENCE: (
        "佐证材料 佐证资料 印证材料 证明材料 整改文件 整改后照片 整改报告 附件 支撑材料 佐证材料目录 佐证 材料清单 印证资料 "
        "佐证材料名称 支撑资料 佐证材料清单"
    ),
    Column.ACCOUNTABILITY: "问责情况 追责问责情况 追责情况 问责 处理人员情况 追责问责 责任追究情况 处理人情况 问责处理情况",
    Column.PHONE: "联系电话 联系方式 电话 手机 手机号码 手机号 办公电话 责任人电话",
    Column.NOTE: (
        "备注 说明 其他 其他说明 备注说明 未完成原因 未整改到位问题原因及下一步计划 下一步计划 下步打算 未完成原因及下步计划 "
        "存在困难 需要说明的情况 下一步工作计划 下步工作措施"
    ),
}
_BY_HEADING = {
    heading: (column, rank) for column, words in _WHOLE.items() for rank, heading in enumerate(words.split())
}
# Day of completion or deadline: what else the sheet has decides (contract, 完成时间).
_EITHER = {
    "完成时间",
    "完成日期",
    "整改完成时间",
    "整改时间",
    "整改日期",
    "时间",
    "日期",
    "完成整改日期",
    "办理时间",
    "整改完成时间节点",
    "计划/实际完成时间",
}
# What asks for completion: 是否完成, 是否已整改到位; but 是否完成招标, 是否未完成 ask for something else.
ASKS = (
    "(?:问题|整改|任务|事项|隐患)?是否(?:已经?|全部|按期|按时|如期|及时|按要求|按规定)*"
    "(?:完成整改|整改完成|整改到位|整改完毕|整改落实|落实到位|落实整改|通过验收|完成|办结|销号|关闭|闭环|化解|整改|验收|落实|解决|到位|完结)(?:任务|情况)?"
)
# What the whole work is called: 整改任务完成情况 tells of it, 招标完成情况 of a step.
_OF_THE_WORK = (
    "(整改|工作|任务|问题|事项|项目|隐患|措施|目标|指标|目前|当前|最新|具体|主要|总体|各项|督办|交办|办理|办结|销号|推进|进展|完成|落实"
    "|处置|处理|治理|整治|化解|控制|重点|年度|月度|季度|本月|本周|责任单位|单位|部门|实际|阶段性|成效|情况|案件|诉求|及|和|与|、)"
)
# Headings nobody has listed yet, by their parts; the first that fits decides.
_PARTS = tuple(
    (re.compile(pattern), column)
    for pattern, column in (
        (rf"^{ASKS}$", Column.STATUS),
        (r"是否", None),
        (r"^(目前|总体|整体|累计|整改|任务|问题|工作|事项|隐患)*(完成|整改|办结|销号|化解|治理)率%?$", Column.STATUS),
        (rf"^{_OF_THE_WORK}*状态$", Column.STATUS),
        (r"状态$", None),
        (rf"^(?!{_OF_THE_WORK}*(完成|落实)).*(完成|落实)(情况|进度|结果)$", None),
        (
            r"^(?!.*(原因|申请|次数|天数)).*(延期|延后|展期|调整后|变更后|顺延).*(时间|日期|时限|期限|至|到)$",
            Column.DEADLINE,
        ),
        (r"(申请|提交|公示|上报|报送|拟).*(时间|日期)$", None),
        (
            r"(个?数|数量|条数|金额|比例|率|次数|人数|得分|分值|是否逾期|逾期天数|天数|依据|原因|审核|签字|签名|验收人|意见人|来源|编码|地点|区域)$",
            None,
        ),
        (r"^(问题|反馈|巡察|整改)?.{0,4}(序号|编号)$", Column.NUMBER),
        (r"(责任|负责|经办|承办)人.*(电话|联系方式|手机)", Column.OWNER),
        (r"(电话|联系方式|手机)", Column.PHONE),
        (r"(问责|追责|责任追究)", Column.ACCOUNTABILITY),
        (r"(佐证|印证|证明|支撑).*(材料|资料)", Column.EVIDENCE),
        (r"(配合|协办|协助|协同|参与).*(单位|部门|科室|处室|领导|人)", Column.SUPPORT),
        (r"(完成|办结|销号|整改).*与否$", Column.STATUS),
        (r"(复查|验收|复核|复验)(结果|情况|结论)$", Column.STATUS),
        (r"(计划|预计|要求|应|拟|目标|规定|预期).*(时间|日期|节点)$|(时间|日期)要求$", Column.DEADLINE),
        (r"(实际|销号|办结|闭环|验收|整改到位).*(时间|日期)$", Column.FINISHED),
        (r"(开始|启动|起始|发现|检查|交办|下发|反馈).*(时间|日期)$", Column.START),
        (r"(时限|期限|截止|限期|到期|节点)", Column.DEADLINE),
        (r"(领导)$", Column.LEADER),
        (r"(责任|负责|经办|承办|主责|具体|牵头).{0,4}人(员)?$", Column.OWNER),
        (r"(责任|牵头|承办|主责|主办|整改|落实|负责).{0,4}(单位|部门|科室|处室|股室|站所|主体)$", Column.DEPARTMENT),
        (
            r"(进展|落实|推进|完成|整改|阶段性|目前|当前).{0,6}(情况|成效|进度|结果|进展)(说明)?$|(进展|成效)$|^已开展工作$",
            Column.PROGRESS,
        ),
        (r"(整改|工作|具体|改进|采取).{0,4}(措施|举措|办法)$", Column.MEASURE),
        (r"(目标|要求|标准)$", Column.GOAL),
        (r"(具体|详细).{0,4}(表现|情形|案例)", Column.DETAIL),
        (r"(类别|类型|分类|方面)$", Column.CATEGORY),
        (
            r"(反馈|存在|发现|指出|查出|具体|主要|突出|整改).{0,6}(问题|事项)$|^问题点$|问题.{0,4}(描述|内容|表述|简述|概述|说明)$",
            Column.PROBLEM,
        ),
        (r"(措施|举措)$", Column.MEASURE),
        (r"备注", Column.NOTE),
    )
)
_LONGEST = 16
# The rank of a heading recognised by its parts only.
LOOSE = 900


@lru_cache(maxsize=4096)
def plain(heading: str) -> str:
    """The heading for comparing: no white space, half-width, small letters, no brackets, no end marks."""
    text = narrow(heading).lower()
    bare = re.sub(r"[(\[【〔].*?[)\]】〕]", "", text).strip(" :：*、.。,，-—_/")
    return bare or text


def meaning(heading: str) -> tuple[Column, int] | None:
    """The column a plain heading names and its rank there (0 is the likeliest); None if it names none."""
    if heading in _BY_HEADING:
        return _BY_HEADING[heading]
    if is_either(heading):
        return Column.DEADLINE, 500
    if len(heading) > _LONGEST:
        return None
    for pattern, column in _PARTS:
        if pattern.search(heading):
            return (column, LOOSE) if column else None
    return None


def is_either(heading: str) -> bool:
    """Whether a plain heading may be the deadline as well as the day of completion (完成时间)."""
    return heading in _EITHER


def is_generic(heading: str) -> bool:
    """Whether a plain heading says nothing without the group head above it (时间, 是/否)."""
    return heading in {
        "时间",
        "日期",
        "原",
        "原定",
        "变更前",
        "变更后",
        "调整前",
        "调整后",
        "延期前",
        "延期后",
        "是/否",
        "是否",
        "内容",
        "姓名",
        "名称",
        "情况",
        "描述",
        "领导",
        "部门",
        "单位",
        "人员",
        "问题",
        "说明",
        "计划",
        "实际",
    }
