"""The closed word lists by which a text's claims are read, each under its sense."""

import re
from enum import Enum, auto

LIST_JOINT = re.compile("以及|[、和及与并]")
"""Between the members of a list: 财务制度、采购制度和用车制度; 张某并李某."""


class Sense(Enum):
    """What a word means for a claim."""

    HARMLESS = auto()  # looks like a word that matters: 应急, 未成年, 按规定
    PLAN = auto()  # not done yet, for the rest of its sentence: 拟, 将, 计划
    ONGOING = auto()  # not done yet, within its clause: 正在
    ORDER = auto()  # somebody is told to do it, which is not yet done: 责令退缴
    AHEAD = auto()  # opens what comes next, up to the full stop: 下一步
    DENIAL = auto()
    DUE = auto()  # what ought to be: 应
    LEFT = auto()  # of money: what is not paid: 剩余
    DONE = auto()
    DRAFT = auto()  # of a rule: not in force before it is issued
    MAKE = auto()  # a rule is made
    ISSUE = auto()  # a rule is made, and in force
    USE = auto()  # other verbs that rules are told with: 学习, 落实
    BACK = auto()  # money comes back
    RETURN = auto()  # money comes back, unless to firms or citizens
    ARRIVED = auto()  # money is there
    WHOLE = auto()  # nothing is left out: 全部
    SPEND = auto()  # other verbs that money is told with: 投入, 发放
    KIND = auto()  # how people are held to account
    OTHER_WAY = auto()  # how people are dealt with besides, which is not counted: 通报批评
    ACCOUNT = auto()  # people held to account, of whatever kind
    RULE = auto()
    NO_RULE = auto()
    PRIVATE = auto()  # firms, citizens
    PUBLIC = auto()  # the treasury and its accounts
    THEIRS = auto()  # money that belongs to those who paid it: 押金
    AMONG = auto()  # 其中
    IN_ALL = auto()  # 共
    SO_FAR = auto()  # 累计
    LATELY = auto()  # 本月
    EACH = auto()  # 每人
    TITLE = auto()
    COUNT = auto()
    PEOPLE = auto()
    MONEY = auto()
    PERSON = auto()  # whom it was done to, of no number: 有关负责人
    ITEM = auto()  # the point between the items of a list: 、


KINDS = {
    "处分人数": (
        "党内严重警告", "党内警告", "政务警告", "严重警告", "警告", "记大过", "记过", "政务记大过", "政务记过", "降级", "政务降级",
        "撤职", "政务撤职", "撤销党内职务", "留党察看", "开除党籍", "开除公职", "政务开除", "开除", "党纪政务处分", "党政纪处分",
        "党纪处分", "政务处分", "纪律处分", "行政处分", "处分",
    ),
    "组织处理人数": ("组织处理", "停职检查", "责令辞职", "免职", "降职"),
    "诫勉人数": ("诫勉谈话", "谈话诫勉", "诫勉"),
    "约谈人数": ("约谈提醒", "提醒约谈", "约谈"),
    "提醒谈话人数": ("提醒谈话", "谈话提醒"),
    "批评教育人数": ("批评教育",),
    "书面检查人数": ("书面检查", "书面检讨"),
    "责令检查人数": ("责令检查", "责令作检查", "责令作出检查", "责令做出检查", "作出检查", "作出深刻检查"),
}  # fmt: skip
"""The words of each kind of being held to account, by the figure it is counted in."""

REPRIMAND = "通报批评"
"""Of no kind that the contract counts, and a way all the same: the clerk is told of it."""
MAKE = (
    "制定", "制订", "修订", "修改", "修订完善", "修改完善", "制定完善", "完善", "建立", "建立健全", "健全", "新建", "新制定",
    "新修订", "订立", "建立完善", "健全完善", "补充完善", "制发", "建章立制",
)  # fmt: skip
ISSUE = ("出台", "印发", "制定出台", "制定印发", "修订出台", "修订印发", "颁布", "下发", "发布", "施行", "实施")
BACK = (
    "追缴", "追回", "收回", "收缴", "清退", "上缴", "上交", "退缴", "缴回", "交回", "清收", "清缴", "缴入", "追缴退",
)  # fmt: skip
RETURN = ("退回", "退还", "退给", "退赔", "退清")
_DEED = "|".join((*MAKE, *ISSUE, *BACK, *RETURN, *(word for words in KINDS.values() for word in words)))
_AT_ONCE = "|".join((*MAKE, *ISSUE, *BACK, *RETURN))
_KIND = "|".join(word for words in KINDS.values() for word in words)
_DAY = "(?:今年|明年|[0-9]{4}年)?(?:年底|[0-9]{1,2}月(?:底|份|[0-9]{1,2}日)?|月底|[一二三四]季度末?)(?:之|以)?"
# 8月10日前全部印发 tells what was done by a day of its own; 6月30日前全部印发 may well be the deadline.
_NOT_ALL_BY_THEN = "(?!(?<=日前)(?<!(?:28|29|30|31)日前)(?:全部|均))"
# 计划财务处, 计划科: an office's name, unlike 计划处分2人.
_OF_AN_OFFICE = "财务|统计|生育|发展[处科部]|[科股](?!学|级|东)|[处部](?![理置分罚署门属])"
_ADDRESSED = "[组人员位司业部院科室所局村户校站心方]"  # 要求课题组退回, but not 按要求全部退回
_SOON = "对|于|在|按|由|会|予|再|给予|进一步|继续|尽快|适时|逐步|陆续|组织|及时|严肃|依|通过|全面|持续|深入|加"
_PEOPLE = "了?(?:相关|有关|违[规纪法]|失职|涉案)?(?:责任)?(?:人|干部|党员|[0-9一二三四五六七八九十两]+[名位人])"

WORDS = {
    Sense.HARMLESS: (
        "未成年", "未来", "相应", "对应", "适应", "供应", "响应", "反应", "效应", "未经", "未按规定", "未及时", "未批先建", "未雨绸缪", "应收账款",
        "应追尽追", "应退尽退", "应缴尽缴", "应收尽收", "应退未退", "应缴未缴", "应收未收", "应追未追", "高尚", "时尚", "崇尚", "模拟", "虚拟",
        "拟任", "接待", "招待", "对待", "看待", "待遇", "期待", "待岗", "预警", "警告函", "警告信", "警告牌", "警告标", "约谈会", "约谈函",
        "任前约谈", "任职约谈", "廉政约谈", "任前提醒谈话", "约谈制度", "约谈记录", "诫勉制度", "资产处分", "处分资产", "处分决定", "任免职",
        "制度化", "制度类", "制度建设", "制度漏洞", "制度执行", "制度落实", "制度短板", "制度缺", "制度笼子", "按规定", "规定时间", "规定动作",
        "公共", "共同", "共享", "共建", "中共", "共产党", "共青团", "共性", "办法不多",
        "(?<=[回还至到入])公司(?=账户|财务|基本户)",
        f"(?<=[受被到])(?:{_KIND})(?=的)",
        "(?<=[受被])(?:{_KIND})(?=(?:人员|干部|党员)(?![0-9一二三四五六七八九十两]))",
    ),
    # 将资金上缴 tells what was done with it, 将上缴 what will be; 按计划, 年度计划 are no plans of ours.
    Sense.PLAN: (
        "拟", "即将", f"将(?=(?:{_DEED})(?![的后过])|{_SOON})", "准备", "预计", "打算", "争取(?!资金|支持|项目|补助|上级|到)", "力争", "有望",
        "待",
        rf"(?:{_DAY})前{_NOT_ALL_BY_THEN}", rf"(?<=计划|预计|力争|争取|确保|准备|打算)(?:{_DAY})前",
        "本(?:月|周|季度|年)内", "下个?(?:月|周|季度)(?![达发])", f"(?<=度)计划(?={_DEED})",
        f"(?<![按照度作习计训展购])计划(?![，。；、：）表书内性外的生执落要0-9]|{_OF_AN_OFFICE}|$)",
    ),
    Sense.ONGOING: (
        "正在", "还在", "仍在", "尚在", "筹备", "着手", "启动", "抓紧", "加快", "尽快", "适时", "应当", "还需", "仍需", "尚需",
        f"(?<!无)需(?=要|对|再|于|{_DEED})", f"建议(?=对|由|给予|{_DEED})", f"推动(?=.{{0,6}}?(?:{_DEED}))",
        f"确保(?=.{{0,10}}?(?:{_DEED}))", "要(?=在.{1,12}前)", "承诺", "约定", "起诉", "申请",
    ),
    # 责令作出书面检查 is done with the word, 责令退缴 is not.
    Sense.ORDER: (
        rf"(?:责令|责成|督促|敦促|催促|要求(?=其|该|各|相关|有关|当事|责任|涉))(?=[^，。；、并《]{{0,14}}?(?:{_AT_ONCE}))",
        f"要求(?=[^，。；、并《全]{{0,8}}{_ADDRESSED}(?:限期|及时|尽快|全额|足额|如数)?(?:{_AT_ONCE}))",
        f"移[送交][^，。；、后并]{{2,8}}(?=(?:{_AT_ONCE}))",
    ),
    Sense.AHEAD: ("下一步", "下步", "下阶段", "下一阶段", "接下来", "^(?:今后|后续|下半年|明年)"),
    Sense.DENIAL: ("未", "尚", "没有", "没能", f"没(?=收回|追|退|缴|制|修|印发|出台|到位|完成|{_KIND})", "不回来",
        "无法", "不能", "难以", "不予", "免予", "免于", "不再", "暂缓", "暂不"),
    Sense.DUE: (
        "应(?=由|予|给|追|收|缴|上[缴交]|退|清|还|修|制[定订]|建立|出台)",
    ),
    Sense.LEFT: ("剩余", "余下", "剩下", "欠缴", "欠款", "尚欠", "尚有", "待收"),
    Sense.DONE: ("已", "已经", "业经", "截至", "实际", rf"(?:已经?于|截至)(?:{_DAY})+前", "已经?[于在]?本(?:月|周|季度|年)内"),
    Sense.DRAFT: (
        "征求意见稿", "征求意见", "征求[^，。；、]{1,8}?意见", "征集意见", "征求了意见", "草案", "初稿", "讨论稿", "送审稿", "修改稿", "修订稿", "起草",
        "提[交请][^，。；、]{0,10}?(?:审议|审定|审批|研究|讨论)",
        "草拟", "拟定", "拟订", "拟制", "报批", "报审", "送审", "待批", "待审",
    ),
    Sense.MAKE: MAKE,
    Sense.ISSUE: ISSUE,
    Sense.USE: (
        "学习", "执行", "落实", "废止", "梳理", "汇编", "召开", "开展", "宣传", "检查", "贯彻", "遵守", "清理", "审核", "查阅",
        "违反", "按照", "根据", "依据", "对照", "组织", "培训", "发现", "整改", "涉及", "参照", "遵照", "宣讲", "抽查", "走访",
    ),
    Sense.BACK: BACK,
    Sense.RETURN: RETURN,
    Sense.ARRIVED: ("到账", "入库", "入账", "缴至", "缴到", "交至", "转入", "汇入", "划入", "存入"),
    Sense.WHOLE: ("全部", "均", "完毕", "到位", "足额", "全额", "如数", "悉数", "完成"),
    Sense.SPEND: (
        "投入", "拨付", "发放", "支付", "支出", "节约", "罚款", "处罚", "下达", "筹集", "筹措", "兑付", "缴纳", "返还", "补缴",
        "挽回", "采购", "购置", "核减", "审减", "核销", "压减", "冲抵", "抵扣", "盘活", "化解", "补发",
    ),
    Sense.KIND: tuple(word for words in KINDS.values() for word in words),
    Sense.OTHER_WAY: (REPRIMAND, "辞退", "解聘", "取消", "移送", "移交", "扣发", "扣减", "扣除"),
    Sense.ACCOUNT: ("追责问责", "问责追责", "问责", "追责", "追究责任", "责任追究", f"[处查][理处](?={_PEOPLE})"),
    Sense.RULE: ("制度", "制度文件", "办法", "规定", "细则", "规程", "规则", "实施细则", "实施办法"),
    Sense.NO_RULE: (
        "机制", "台账", "方案", "实施方案", "预案", "流程", "清单", "措施", "意见", "通知", "标准", "目录", "手册", "合同", "协议",
        "档案", "指南", "指引", "体系", "举措", "任务", "问题", "建议", "标语", "公示栏", "议题", "材料", "计划",
    ),
    Sense.PRIVATE: (
        "企业", "公司", "群众", "村民", "农户", "居民", "业主", "家长", "学生", "商户", "住户", "个人", "职工", "贫困户", "经营户", "供货商",
        "供应商", "施工方", "施工单位", "中标单位", "投标单位", "缴款人", "缴费人", "当事人", "投标人",
        "中介机构", "代理机构", "检测机构", "评估机构", "培训机构", "农民", "本人", "养殖户", "种植户", "患者",
        "消费者", "(?:毕业|新)生(?![产活])", "住[宿校]生", "寄宿生", "研究生", "师生", "老年人", "[林果菜茶烟蔗蚕棉粮]农", "牧民", "渔民",
        "参保人", "病人", "考生", "学员", "乘客", "车主", "租客", "游客", "摊主", "商家", "业户",
        "租户", "承租人", "用户", "工人", "农民工", "老人", "教师", "合作社", "中标人", "缴费单位", "交费单位", "缴款单位", "付款单位",
    ),
    Sense.PUBLIC: ("财政", "国库", "专户", "账户", "单位", "国资", "集体", "村委会", "基金"),
    Sense.THEIRS: ("多收", "多缴", "押金", "保证金", "质押金", "质保金", "收取", "违规收费", "乱收费"),
    Sense.AMONG: ("其中", "(?<=[人次项元])[（：](?!其中)", "含(?=[^，。、]{2,8}元)"),
    Sense.IN_ALL: ("共", "共计", "合计", "总计", "一共", "总共"),
    Sense.SO_FAR: ("累计",),
    Sense.LATELY: ("本月", "当月", "本周", "本季度", "较上月", "较上年", "新增"),
    Sense.EACH: ("每[人户名位家村个月年亩]", "[人户村亩]均", "平均"),
    Sense.ITEM: ("、",),
}  # fmt: skip
"""The words of each sense, some as patterns that look at their neighbours."""
