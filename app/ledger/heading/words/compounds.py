"""Headings nobody has listed, understood as compounds: the head stands last, what stands before says whose or what it is."""

import re
from functools import lru_cache

from app.core.columns import Column
from app.core.prose.inspections import INSPECTION
from app.ledger.heading.words import parts as of
from app.ledger.heading.words.rule import Reading, rule
from app.ledger.heading.words.who import WHO

_LONGEST = 16

# The first that fits decides.
_RULES = (
    # Questions, rates, states.
    rule(Column.STATUS, rf"^{of.ASKS}$"),
    rule(Column.STATUS, rf"^({of.ENDED})\(?(打|划)?[√勾钩]\)?$"),
    rule(None, "是否"),
    rule(
        Column.STATUS,
        r"^(目前|当前|现|实际|总体|整体|累计|整改|任务|问题|工作|事项|隐患)*(完成|整改|办结|销号|销项|销账|化解|治理|改进|修复|办复|核销|关闭)(率|度|比例|百分比)%?$",
        rf"^(?!(?:{of.OF_A_STEP}|交办|督办)状态){of.OF_THE_WORK}*状[态况]$|^(进展|完成|整改|办理|推进|落实)(等级|级别|评级|档次)$",
        r"^(目前|当前|任务|工作|进度|预警)?亮灯(情况|状态)?$|^预警灯$|^([红黄绿蓝]{2,4}灯|灯色)$",
        rf"^{of.OF_THE_WORK}*({of.ENDED})(情况)?(与否|是/否|是否|否)$",
    ),
    rule(
        None,
        "(状态|与否)$",
        "^(逾期|超期|超时)",
        "(逾期|超期|超时)(天数|情况|与否)?$",
        "^(?!问题|.*(问题|事项)$).*(预警|提醒|提示|剩余)",
    ),
    # A heading that names both is progress (contract): 整改举措及落实情况.
    rule(
        Column.PROGRESS,
        r"(措施|举措|做法)(以?及|和|与|、)(落实|完成|执行|进展|推进)(情况)?$|(举措|做法)(落实|完成)情况$",
    ),
    rule(
        None,
        rf"^(?!{of.OF_THE_WORK}*(完成|落实)).*(完成|落实)(情况|进度|结果)$|^(投资|资金|支[付出]|拨付|预算执行)(支付)?进度$",
    ),
    # 限改天数（日） counts days where its brackets say so.
    rule(Column.DEADLINE, r"^(限期|要求|承诺|规定)?(限改|限期|整改|办理|处置|治理|办结)(天数|周期)$"),
    # Amounts, places, sources: whatever of.
    rule(Column.NUMBER, rf"^(问题|隐患|任务|事项|整改|{INSPECTION}|工单|案件|项目|风险|缺陷|清单)(编码|代码)$"),
    rule(Column.EVIDENCE, r"^整改后.{0,2}(照片|图片|影像)"),
    rule(Column.PROBLEM, r"(失分|扣分|丢分)(原因|点|项|事项|说明)$"),
    rule(
        None,
        r"(个?数|数量|条数|金额|比例|率|次数|人数|得分|分值|权重|天数|投资|资金|依据|原因|成因|原因分析|成因分析)$",
        r"(审核|签字|签名|签章|编码|地点|区域|位置|地址|等级|级别|程度|来源|渠道|满意度|照片|图片|图|身份证号?)$",
        r"(审核|审批|审查|审定|领导|监理)意见$|^意见人$",
        r"(文件|附件|材料|资料|设备|设施|系统|软件|制度|合同|标准)名称$",
        r"(验收|审核|审批|检查|复查|复核|填报|上报|填表|制表|接待|签收).{0,2}(责任人|负责人)$",
    ),
    # Days: the extended one, the first one, the last one there is, when it begins, when it ended.
    rule(None, r"(申请|审批|审核)(时间|日期)$"),
    # What is asked for is not granted (申请延期至), and the day of a grant is not the day granted (延期批准时间).
    rule(
        None,
        rf"(申请|拟|建议|提请|报请|请求|提出).{{0,2}}({of.EXTENDS})",
        rf"({of.EXTENDS}).*(申请|批准|审批|批复|审核|报批|提出|报告|备案|通知|公示|起始|开始)",
    ),
    # 截至时间, 数据截止日期: up to when a ledger tells.
    rule(None, r"^截至(时间|日期|日)?$", r"(数据|统计|信息|资料|填报|上报|报送).{0,2}截止"),
    rule(Column.DEADLINE, rf"{of.FIRST}.*(时间|日期|时限|期限|节点)$"),
    rule(
        Column.EXTENDED,
        r"^(新|调整|变更|第[二三四]次)的?(完成)?(时限|期限)$",
        rf"^({of.EXTENDS})$",
        rf"({of.EXTENDS}).*(时间|日期|日|时限|期限|节点|至|到)$",
    ),
    rule(None, r"(有效|合同|服务|保质|质保|任|租赁|借款|处分|影响)期限?$"),
    rule(
        Column.DEADLINE,
        r"(时限|期限|截止|限期|限时|到期|节点|截至(时间|日期)$)",
        r"^(计划|总|合同)?工期$|^时间.{0,2}安排$|(时间|日期|反馈|答复|办结)要求$",
    ),
    rule(Column.DEADLINE, r"(起止|起讫|起迄|开竣工)(时间|日期)$"),
    rule(Column.START, rf"^(计划|预计|实际|拟|要求|应)?(开工|动工|进场|启动|开始|起始).*{of.TIME}$"),
    rule(
        Column.DEADLINE,
        rf"({of.PLANNED}).*({of.DONE_AT}).*{of.TIME}$|^({of.PLANNED}|限办){of.TIME}$",
        rf"^应.{{1,4}}{of.TIME}$|({of.DONE_AT})期$",
        r"^交货日期$|^(计划|预计|拟|要求)(完成|竣工|完工|办结|销号|建成|交付|投产|结案)$",
    ),
    rule(None, rf"({of.OTHER_DAYS}).*(时间|日期)$"),
    rule(Column.FINISHED, rf"^(?!实际).*验收.*{of.TIME}$", behind=30),
    rule(
        Column.FINISHED,
        rf"({of.ENDS}).*{of.TIME}$|已(完成|办结|销号|关闭|整改).*{of.TIME}$",
        r"^实.{1,2}(日期|日)$|^实际(竣工|完工|办结|销号|建成|交付|投产|结案)$",
    ),
    rule(Column.START, rf"({of.BEGINS}).*{of.TIME}$"),
    rule(Column.DEADLINE, rf"({of.PLANNED}).*(时间|日期|节点)$"),
    # Numbers and telephones, whoever's.
    rule(
        Column.NUMBER,
        rf"^(问题|反馈|{INSPECTION}|整改|隐患|任务|事项|工单|建议|提案|议案|案件|项目|风险)?.{{0,4}}(序号|编号)$",
        r"^(登记|工单|办件|建议|提案|议案|受理|案件|督办|收文|事件)?(单号|号)$",
    ),
    rule(Column.OWNER, r"(责任|负责|经办|承办)人.*(电话|联系方式|手机)"),
    rule(Column.PHONE, "(电话|联系方式|手机)"),
    rule(Column.ACCOUNTABILITY, "(被|受)(处理|处分|处罚|追责)|((?<!首)问责|追责|责任追究)"),
    rule(Column.EVIDENCE, "(佐证|印证|证明|支撑).*(材料|资料)"),
    # 五定 and 五落实.
    rule(Column.OWNER, "^定(责任|整改)?(专人|人|人员)$|^定(人定)?责任?$|^(整改)?责任(落实|到位)$|^责任(分工|到人)$"),
    rule(Column.DEADLINE, "^定(整改|完成)?(时|时间|时限|期限)$|^(整改)?时限(落实|到位)$"),
    rule(Column.MEASURE, "^定(整改)?(措施|方案)$|^(整改)?措施(落实|到位)$"),
    *WHO,
    # How far it is.
    rule(
        Column.STATUS,
        r"(办理|处置|处理|复查|复验|验收|复核|核查|核验|验证|督办|销号|办结|化解|销项|检验|认定)的?(结果|结论)$",
        r"(复查|验收|复核|复验|销号|销项|销账|核销|办结|关闭|闭环|结案)情况$",
    ),
    rule(
        Column.NOTE,
        r"下一?步.{0,4}(打算|计划|措施|举措|安排|工作|考虑|任务)|困难|需.{0,6}(协调|解决|支持|帮助)|^备注|(?<!设)备注$|^(其他|其它|说明|注意).{0,2}事项$",
    ),
    rule(Column.GOAL, r"(预期|预计|目标|期望).{0,2}(成效|成果|效果)$"),
    rule(Column.PROBLEM, rf"({of.WRONG})(具体|基本|主要|详细)?情况$"),
    rule(
        Column.PROGRESS,
        r"(进展|落实|推进|完成|整改|阶段性|目前|当前|办理|处置|处理|治理|整治|化解|解决|消除|消缺|改正|纠正|修复|督办|办复|工作)"
        r".{0,6}(情况|成效|效果|进度|结果|进展|动态|过程)(说明)?$",
        r"^整改落实$|^(进展|进度|推进)内容$|(进展|成效|进度%?|动态)$|^已(开展|完成|做|采取).{0,2}工作(情况)?$|^(目前|项目|工作|推进|当前)?现状$",
    ),
    # What is done, and to what end.
    rule(
        Column.MEASURE,
        r"(整改|工作|具体|改进|采取).{0,4}(措施|举措|办法|做法)$|(措施|举措)[及和与]?要求$",
        r"(审计|改进|督查|检查|督导|专家|整改|处理)的?建议$|^(整改|处理处罚|处置|处理)的?意见$",
        r"(整改|治理|解决|处置|化解|应对|改进|纠正|整治)(方案|策略|对策|办法)$",
    ),
    rule(Column.PROBLEM, r"^((会议|批示)(要求|决定)|工作清单)$", behind=30),
    rule(Column.GOAL, r"(目标|要求|标准)$"),
    rule(Column.DETAIL, r"(具体|详细).{0,4}(表现|情形|案例)"),
    rule(Column.GROUP, r"反馈的?(意见|意见建议|意见和建议)$|^(专家|评审|监管|检查|督导|督查|评估|评价|巡查)+意见$"),
    rule(Column.CATEGORY, r"(类别|类型|分类|方面|性质|领域|门类|大类|小类|板块|范畴|种类)$"),
    # What it is about: what is wrong, what is to be done, what it is called, what kind it is and where.
    rule(
        Column.PROBLEM,
        rf"({of.WRONG}|{of.HAPPENED}){of.TOLD}$|(问题|隐患).{{0,4}}(描述|内容|表述)$",
        rf"^({of.FINDING}|审核|巡检|飞检)?的?(发现|反馈)(情况|项|点|事项)?$|^(观察|改进|待改进|关注)(项|点)$|({of.WRONG})的?表现$",
    ),
    rule(Column.PROBLEM, r"^(案由|.{0,4}事由|缘由|.{0,4}标题|.{0,4}题目|.{0,2}主题|.{0,4}议题)$", behind=10),
    rule(
        Column.PROBLEM,
        "^(建设|年度|目标|主要)+任务$|^(建设|主要|年度|项目)*(建设|主要|项目)内容$|^建设规模及?(主要)?(建设)?内容$",
        behind=42,
    ),
    rule(
        Column.PROBLEM,
        rf"({of.MATTER})的?(描述|内容|标题|清单|名称|事项|项目)?$|^(具体|日常|重要)工作$|^工作名称$",
        behind=20,
    ),
    rule(
        Column.PROBLEM,
        rf"({of.SPOKEN}).{{0,2}}(内容|描述|表述|要点)$|^(领导)?批示(意见|件|要求|精神)?$",
        r"(任务|工作)(分解|安排)$|.重点工作$",
        rf"^({of.SPEAKERS}).{{0,2}}(意见|建议|意见建议|诉求|需求)$",
        behind=30,
    ),
    rule(Column.PROBLEM, rf"^({of.FINDING})(情况|记录)$", behind=35),
    rule(Column.PROBLEM, r"^.{0,4}(项目|工程)(名称)?$", behind=40),
    rule(Column.PROBLEM, rf"^(?!.*({of.NO_MATTER})).{{1,4}}内容$", behind=45),
    rule(Column.PROBLEM, r"(风险点位?|定性)$", behind=50),
    rule(Column.PROBLEM, r"^.{0,4}(隐患|问题|风险|检查|巡查|事故).{0,2}(部位|点位|环节)$", behind=60),
    rule(Column.MEASURE, "(措施|举措|做法|对策|策略)$|^(整改|工作|解决|治理)思路$"),
)
# 完成时间, 竣工时间: deadline or day of completion, what else the sheet has decides (contract).
_EITHER = re.compile(
    rf"(整改|整治|治理|工作|任务|事项|问题|项目|工程|办理|措施|{of.ACTING}|{of.CLEARING})*(完成|完工|竣工|交付|建成|投产)(整改)?{of.TIME}(节点)?"
    r"|整改(时间|日期)|计划/实际完成时间"
)
# 日期, 办理时间: any day at all.
_ANY_DAY = re.compile("(办理|处理|处置|落实|实施)?(时间|日期)")


@lru_cache(maxsize=4096)
def compound(heading: str) -> Reading | None:
    """What a plain heading says by its parts; None where they say nothing."""
    if len(heading) > _LONGEST:
        return None
    return next((reading for pattern, reading in _RULES if pattern.search(heading)), None)


def is_either(heading: str) -> bool:
    """Whether a plain heading may be the deadline as well as the day of completion (完成时间)."""
    return _EITHER.fullmatch(heading) is not None or is_any_day(heading)


def is_any_day(heading: str) -> bool:
    """Whether a plain heading does not even say that something is done by that day, or was (日期, 办理时间)."""
    return _ANY_DAY.fullmatch(heading) is not None
