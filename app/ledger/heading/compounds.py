"""Headings nobody has listed, understood as compounds: the head stands last, what stands before says whose or what it is."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.core.columns import Column

# What asks for completion: 是否完成, 是否已整改到位; but 是否完成招标, 是否未完成 ask for something else.
ASKS = (
    "(?:问题|整改|任务|事项|隐患)?是否(?:已经?|全部|按期|按时|如期|及时|按要求|按规定)*"
    "(?:完成整改|整改完成|整改到位|整改完毕|整改落实|整治到位|落实到位|落实整改|通过验收|完成|办结|办毕|销号|销项|关闭|闭环|结案|竣工|完工"
    "|化解|消除|整改|整治|验收|落实|解决|到位|完结)(?:任务|情况)?"
)
_ENDED = "完成|办结|办毕|销号|销项|关闭|闭环|结案|完结|化解|消除|整改|整治|验收|落实|解决|竣工|完工"

# What the whole work is called: 整改任务完成情况 tells of it, 招标完成情况 of a step.
_OF_THE_WORK = (
    "(整改|工作|任务|问题|事项|项目|隐患|措施|目标|指标|目前|当前|最新|具体|主要|总体|各项|督办|交办|办理|办结|销号|销项|推进|进展|完成|落实"
    "|处置|处理|治理|整治|化解|关闭|闭环|控制|重点|年度|月度|季度|本月|本周|责任单位|单位|部门|实际|阶段性|成效|情况|案件|诉求|工单|及|和|与|、)"
)

# Days.
_TIME = "(时间|日期|日|时点)"
_DONE_AT = "完成|完工|竣工|交付|建成|投产|办结|办毕|销号|销项|关闭|闭环|结案|完结|解决|化解|消除|整改|整治|治理|验收|答复|回复|反馈|上线|实施|到位"
_PLANNED = "计划|预计|要求|应|拟|目标|规定|预期|承诺|约定|限定|限|最迟|最晚|最后"
_EXTENDS = "延期|延后|延长|延至|延到|展期|顺延|(调整|变更|修改|修订)后|(重新|重)定|现定|新定"
_BEGINS = (
    "开始|启动|起始|开工|动工|进场|发现|检查|排查|巡查|督查|抽查|交办|下发|下达|派发|派单|分派|转办|受理|登记|接件|接单|接收|收件|收到|收文"
    "|来件|来信|来访|来电|信访|投诉|反映|举报|提出|批示|立项|立案|移交|移送|督办|反馈|通报|列入|部署|议定|发生"
)
_ENDS = "实际|销号|销项|办结|办毕|关闭|闭环|答复|回复|结案|完结|解决|化解|消除|到位|验收|整改完毕"
_OTHER_DAYS = (
    "签约|签订|签收|成立|发文|出生|入职|任职|填报|填表|上报|报送|呈报|申请|提交|公示|公开|审核|审批|复查|复核|复验|回访|会议|更新|打印|签到"
    "|盖章|培训|归档|考核|调度|统计|制表|报告|签发|印发|有效|投资|拨付|付款|合同|中标|招标|调研|上次|下次"
)

# People and bodies.
_PERSON = "(人|人员|干部|员|者|同志|专干|专员)"
_ACTING = (
    "执行|整改|办理|经办|承办|落实|实施|处理|处置|治理|维修|主责|主办|牵头|具体|直接|主要|首要|首问|包保|包案|包联|包抓|包干|专责|领办|主抓"
    "|推进|解决|化解"
)
_FOLLOWING = "接办|承接|跟踪|跟进|跟办|督办|盯办|盯守|网格"
_WATCHING = (
    "检查|验收|填报|填表|制表|审核|审批|审定|批准|批示|上报|报送|信访|投诉|举报|来访|来信|来电|反映|提出|提案|建议|申请|申诉|接件|接待|接收|受理|联系|联络|签收"
    "|签发|签字|发现|排查|巡查|督查|抽查|复查|复核|核查|核实|登记|记录|录入|交办|交接|派单|确认|监督|见证|监理|评价|回访|代表|委员|当事|被"
)
_BODY = (
    "(单位|部门|科室|处室|股室|部室|部处|科|处|室|站所|所站|站办|站|所|街道|乡镇|镇街|乡镇街道|镇|乡|村居|社区|网格|班组|车间|工区|工段|中队|大队|项目部|机构|主体"
    "|党组织|党支部|支部|党委|党总支|县区|区县|县市区|政府|政法委|企业|专班|工作组|小组|法人)"
)
_ANSWERING = "责任|负责|主管|属地|属事|牵头|承办|主办|主责|整改|落实|执行|实施|承接|接办|办理|处置|处理|治理|包保|包联|行业|归口|监管责任|主体责任"
_WATCHING_BODY = (
    "检查|填报|填表|上报|报送|呈报|来文|发文|交办|督查|督办|督导|监督|验收|审核|审批|签收|接收|移送|移交|来源|反馈|反映|提出|投诉|举报|审计|巡察|巡视"
    "|抄送|监理|设计|勘察|检测|参会|参加|联系|受理|派单"
)
_HELPING = "配合|协办|协助|协同|参与|会办|联办|会同|协作|协管"

# What items are called, from what is wrong to where it is.
_WRONG = "问题|隐患|不足|差距|短板|弱项|缺陷|漏洞|症结|事实|不符合项|堵点|难点|痛点|风险|线索|矛盾|纠纷|乱象"
_TOLD = "(点|项|具体)?(的|及)?(描述|内容|表述|简述|概述|说明|详情|名称|标题|清单|事项|情况)?"
_MATTER = "任务|事项|诉求|议题|实事|心愿|要点|提案|议案|建议|改革|案件"
_SPOKEN = (
    "工作|任务|事项|交办|督办|督查|批示|批办|诉求|投诉|举报|反映|来信|来访|来电|信访|建议|提案|议案|议定|会议|决定|决议|部署|承诺|工单|线索"
    "|案件|具体|主要|重点|改革|项目"
)

LOOSE = 900
"""The rank of a heading that is understood by its parts; better known ones have smaller ranks."""


class Reading(NamedTuple):
    """What a heading says: its column, None where it is something no column is for; the rank among others of that column."""

    column: Column | None
    rank: int = LOOSE


def _rules(
    *rules: tuple[str, Column | None] | tuple[str, Column | None, int],
) -> tuple[tuple[re.Pattern[str], Reading], ...]:
    return tuple(
        (re.compile(pattern), Reading(column, LOOSE + (rest[0] if rest else 0))) for pattern, column, *rest in rules
    )


# The first that fits decides.
_RULES = _rules(
    # Questions, rates, states.
    (rf"^{ASKS}$", Column.STATUS),
    ("是否", None),
    (r"^(目前|总体|整体|累计|整改|任务|问题|工作|事项|隐患)*(完成|整改|办结|销号|销项|化解|治理)率%?$", Column.STATUS),
    (
        rf"^{_OF_THE_WORK}*状态$|^(目前|当前|进度|预警)?亮灯(情况|状态)?$|^(预警灯|(目前|当前|任务|工作)?亮灯)$",
        Column.STATUS,
    ),
    (rf"^{_OF_THE_WORK}*({_ENDED})(与否|是/否)$|^完成情况是/否$", Column.STATUS),
    ("(状态|与否)$", None),
    ("^(逾期|超期|超时)|(逾期|超期|超时)(天数|情况|与否)?$", None),
    (rf"^(?!{_OF_THE_WORK}*(完成|落实)).*(完成|落实)(情况|进度|结果)$", None),
    # Amounts, places, sources: whatever of.
    (r"^整改后.{0,2}(照片|图片|影像)", Column.EVIDENCE),
    (
        r"(个?数|数量|条数|金额|比例|率|次数|人数|得分|分值|权重|天数|投资|资金|依据|原因|成因|原因分析|成因分析|审核|签字|签名|签章|编码|地点|区域|位置|地址|等级|级别"
        r"|程度|来源|渠道|满意度|照片|图片|图|身份证号?)$",
        None,
    ),
    (
        "(审核|审批|审查|审定|验收|领导|复核|监理)意见$|^意见人$|(文件|附件|材料|资料|设备|设施|系统|软件|制度|合同|标准)名称$",
        None,
    ),
    ("(验收|审核|审批|检查|复查|复核|填报|上报|填表|制表|接待|签收).{0,2}(责任人|负责人)$", None),
    # Days: the extended one, the first one, the last one there is, when it begins, when it ended.
    (r"(申请|审批|审核)(时间|日期)$", None),
    (rf"^({_EXTENDS})$|({_EXTENDS}).*(时间|日期|时限|期限|节点|至|到)$|({_EXTENDS})至$", Column.EXTENDED),
    (r"^(原|原定|原来|原有|原计划).*(时间|日期|时限|期限|节点)$", Column.DEADLINE),
    (r"(有效|合同|服务|保质|质保|任|租赁|借款|处分|影响)期限?$", None),
    (
        r"(时限|期限|截止|截至|限期|限时|到期|节点)|^(计划|总|合同)?工期$|^时间.{0,2}安排$|(时间|日期|反馈|答复|办结)要求$",
        Column.DEADLINE,
    ),
    (rf"^(计划|预计|实际|拟|要求|应)?(开工|动工|进场|启动|开始|起始).*{_TIME}$", Column.START),
    (rf"({_PLANNED}).*({_DONE_AT}).*{_TIME}$|^({_PLANNED}|限办){_TIME}$", Column.DEADLINE),
    (rf"({_OTHER_DAYS}).*(时间|日期)$", None),
    (rf"({_ENDS}).*(时间|日期)$|已(完成|办结|销号|关闭|整改).*{_TIME}$", Column.FINISHED),
    (rf"({_BEGINS}).*(时间|日期)$", Column.START),
    (rf"({_PLANNED}).*(时间|日期|节点)$", Column.DEADLINE),
    # Telephones and numbers, whoever's.
    (
        r"^(问题|反馈|巡察|整改|隐患|任务|事项|工单|建议|提案|议案|案件|项目|风险|整改)?.{0,4}(序号|编号|单号)$",
        Column.NUMBER,
    ),
    (r"(责任|负责|经办|承办)人.*(电话|联系方式|手机)", Column.OWNER),
    ("(电话|联系方式|手机)", Column.PHONE),
    ("((?<!首)问责|追责|责任追究)", Column.ACCOUNTABILITY),
    ("(佐证|印证|证明|支撑).*(材料|资料)", Column.EVIDENCE),
    # People and bodies.
    (rf"({_HELPING}).*({_BODY}|领导|责任人|{_PERSON})$", Column.SUPPORT),
    (r"(领导|副职|班子成员)$", Column.LEADER),
    (rf"^(?!.*({_WATCHING})).*(责任|负责|第一责任){_PERSON}(姓名)?$", Column.OWNER),
    (rf"^(?!.*({_WATCHING}).*{_PERSON}$).*({_ACTING}).{{0,2}}{_PERSON}(姓名)?$", Column.OWNER, 10),
    (
        rf"^(网格|楼栋|楼|片区|片|路|街|巷|河|湖|林|田|班|组|站|所|段)长$|({_FOLLOWING}).{{0,2}}{_PERSON}(姓名)?$",
        Column.OWNER,
        20,
    ),
    (rf"({_WATCHING}).*({_PERSON}|姓名)$|^(领衔)?代表$|^(领衔|附议)人$|销号人$", None),
    (
        rf"^({_ANSWERING}).{{0,4}}{_BODY}$|(责任|牵头|主责|整改).{{0,4}}(单位|部门|科室|处室|股室|站所|主体|支部|班组|车间)$",
        Column.DEPARTMENT,
    ),
    (rf"^(?!.*({_WATCHING_BODY})).*({_ANSWERING}).{{0,4}}(单位|部门|科室)$", Column.DEPARTMENT),
    (
        r"^(属地|街道|乡镇|镇街|乡镇街道|街道乡镇|乡镇/街道|镇|班组|车间|科室|处室|股室|部室|部门|单位|社区|村居|站所|网格|支部|党支部|专班|县区|区县)(名称)?$",
        Column.DEPARTMENT,
        10,
    ),
    (rf"({_WATCHING_BODY}).*(单位|部门|机构|科室)$", None),
    # How far it is.
    (
        r"(办理|处置|处理|复查|复验|验收|复核|核查|核验|督办|销号|办结|化解|销项|检验)(的)?(结果|结论)$|(复查|验收|复核|复验|销号|销项|办结|关闭|闭环|结案)情况$",
        Column.STATUS,
    ),
    (r"下一?步.{0,4}(打算|计划|措施|举措|安排|工作|考虑|任务)|(困难|需.{0,6}(协调|解决|支持|帮助))|备注", Column.NOTE),
    (r"(预期|预计|目标|期望).{0,2}(成效|成果|效果)$", Column.GOAL),
    (rf"({_WRONG})(具体)?情况$", Column.PROBLEM),
    (
        r"(进展|落实|推进|完成|整改|阶段性|目前|当前|办理|处置|处理|治理|整治|化解|解决|督办|工作).{0,6}(情况|成效|进度|结果|进展|动态|过程)(说明)?$"
        r"|(进展|成效|进度|动态)$|^已(开展|完成|做|采取).{0,2}工作(情况)?$",
        Column.PROGRESS,
    ),
    # What is done, and to what end.
    (r"(整改|工作|具体|改进|采取).{0,4}(措施|举措|办法|做法)$", Column.MEASURE),
    (r"(措施|举措)(及|和|与)?要求$", Column.MEASURE),
    (r"(目标|要求|标准)$", Column.GOAL),
    (r"(具体|详细).{0,4}(表现|情形|案例)", Column.DETAIL),
    (r"(类别|类型|分类|方面|性质)$", Column.CATEGORY),
    # What it is about: what is wrong, what is to be done, what it is called, where it is.
    (rf"({_WRONG}){_TOLD}$|(问题|隐患).{{0,4}}(描述|内容|表述)$", Column.PROBLEM),
    (r"^(案由|事由|缘由|.{0,4}标题|题目|.{0,4}议题)$", Column.PROBLEM, 10),
    (rf"({_MATTER})(的)?(描述|内容|标题|清单|名称|事项|项目)?$|^(具体|日常|重要)工作$|^工作名称$", Column.PROBLEM, 20),
    (rf"({_SPOKEN}).{{0,2}}(内容|描述|表述|要点)$", Column.PROBLEM, 30),
    (r"^.{0,4}(项目|工程)(名称)?$", Column.PROBLEM, 40),
    (r"(风险点位?|定性)$", Column.PROBLEM, 50),
    (r"^.{0,4}(隐患|问题|风险|检查|事故).{0,2}(部位|点位|环节)$", Column.PROBLEM, 60),
    ("(措施|举措|做法)$", Column.MEASURE),
)
NAMES, KINDS = LOOSE + 40, LOOSE + 50
"""From these ranks on a heading of items only tells what they are called, or what kind they are and where."""
_LONGEST = 16
# 完成时间, 竣工时间: deadline or day of completion, what else the sheet has decides (contract).
_EITHER = re.compile(
    rf"(整改|整治|治理|工作|任务|事项|问题|项目|工程|办理|措施)*(完成|完工|竣工|交付|建成|投产)(整改)?{_TIME}(节点)?"
    r"|时间|日期|(整改|办理)(时间|日期)|计划/实际完成时间"
)


@lru_cache(maxsize=4096)
def compound(heading: str) -> Reading | None:
    """What a plain heading says by its parts; None where they say nothing."""
    if len(heading) > _LONGEST:
        return None
    return next((reading for pattern, reading in _RULES if pattern.search(heading)), None)


def is_either(heading: str) -> bool:
    """Whether a plain heading may be the deadline as well as the day of completion (完成时间)."""
    return _EITHER.fullmatch(heading) is not None
