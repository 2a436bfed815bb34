"""The vocabulary of templates: every field by name, type, meaning and example, declared once."""

from app.core.field import Kind, TemplateField
from app.core.particulars import PARTICULARS

TITLE_LINES = TemplateField(
    "标题行",
    Kind.LIST,
    "标题按词断开的一至三行，每行最多20个字",
    "中共××市××局党组／关于巡察整改进展情况的通报",
)
PERIOD = TemplateField("巡察时间", Kind.TEXT, "巡察的起止日期，同一年只写一次年份", "2025年9月8日至10月31日")
PROBLEM_COUNT = TemplateField("问题数", Kind.NUMBER, "台账中的问题总数，不含已取消的", "27")
MEASURE_COUNT = TemplateField(
    "措施数", Kind.NUMBER, "台账中的措施总数，不含已取消的；措施和进展写在同一列、数不出来的为0", "71"
)
OUTLINE = TemplateField(
    "整改情况",
    Kind.LIST,
    "“整改情况”一节：逐类、逐组、逐个问题",
    "",
    (
        TemplateField("序号", Kind.TEXT, "类的序号，汉字", "一"),
        TemplateField("名称", Kind.TEXT, "问题类别；台账没有类别时为空", "落实全面从严治党战略部署方面"),
        TemplateField("简称", Kind.TEXT, "问题类别，不带“在”和“方面”", "落实全面从严治党战略部署"),
        TemplateField(
            "分组",
            Kind.LIST,
            "这一类下的反馈问题",
            "",
            (
                TemplateField("序号", Kind.NUMBER, "组的序号，每一类重新从1数起", "1"),
                TemplateField("名称", Kind.TEXT, "反馈问题，不带“关于”和“问题”；没有时为空", "财务管理不够规范"),
                TemplateField("引称", Kind.TEXT, "反馈问题，带引号和“问题”；没有时为空", "“财务管理不够规范”问题"),
                TemplateField(
                    "问题",
                    Kind.LIST,
                    "这一组下的具体问题",
                    "",
                    (
                        TemplateField("序号", Kind.NUMBER, "问题的序号，全文连续", "13"),
                        TemplateField("类内序号", Kind.NUMBER, "问题在这一类中的序号，每一类重新从1数起", "2"),
                        TemplateField("名称", Kind.TEXT, "具体问题，不带“针对”和“问题”", "往来款项清理不及时"),
                        TemplateField("引称", Kind.TEXT, "具体问题，带引号和“问题”", "“往来款项清理不及时”问题"),
                        TemplateField("整改", Kind.LONG_TEXT, "整改进展，多项时写一是、二是", "一是……。二是……。"),
                        TemplateField(
                            "落实",
                            Kind.LIST,
                            "逐条措施和它的结果，不含已取消的；几条措施的进展写在一格里的合为一项",
                            "",
                            (
                                TemplateField("序号", Kind.TEXT, "汉字；只有一项时为空", "一"),
                                TemplateField("措施", Kind.LONG_TEXT, "整改措施", "清理三年以上往来款项。"),
                                TemplateField("状态", Kind.TEXT, "完成状态", "整改中"),
                                TemplateField(
                                    "结果", Kind.LONG_TEXT, "整改进展里做了什么；只写了状态时为空", "已清理12笔。"
                                ),
                                TemplateField(
                                    "未完成原因",
                                    Kind.LONG_TEXT,
                                    "备注、未完成原因一列的原话；逾期而台账没有写原因的待补，没有到时限的、进展里写明原因的为空",
                                    "因对方单位注销，需重新核对凭证。",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
REMAINING = TemplateField(
    "待整改事项",
    Kind.LIST,
    "还有措施没有完成的问题；全部完成时为空",
    "",
    (
        TemplateField("序号", Kind.TEXT, "事项的序号，汉字", "一"),
        TemplateField("名称", Kind.TEXT, "问题，不带“针对”和“问题”", "往来款项清理不及时"),
        TemplateField("要求", Kind.TEXT, "需进一步整改；只剩长期坚持的措施时是需长期坚持整改", "需进一步整改"),
        TemplateField(
            "还存在的问题",
            Kind.LONG_TEXT,
            "整改进展里写明还没有做到的，或者比名称写得更细的问题；台账没有写明时待补，长期坚持的为空",
            "还剩6家未成立。",
        ),
        TemplateField("措施", Kind.LONG_TEXT, "没有完成的措施和时限", "（1）……（2026年9月30日前完成）。"),
    ),
)
NEXT_STEPS = TemplateField(
    "下一步打算",
    Kind.LIST,
    "还有措施没有完成、需要长期坚持的问题；时限已过的措施，新的时限待补",
    "",
    (
        TemplateField("序号", Kind.TEXT, "汉字", "一"),
        TemplateField("名称", Kind.TEXT, "问题，不带“针对”和“问题”", "往来款项清理不及时"),
        TemplateField("措施", Kind.LONG_TEXT, "没有完成的措施和时限", "（1）……（2026年9月30日前完成）。"),
    ),
)
KINDS_AHEAD = TemplateField(
    "下一步范围", Kind.TEXT, "下一步打算里的措施是哪一种：还没有完成、需要长期坚持，或者两种都有", "还没有完成"
)
REMAINING_NUMBER = TemplateField(
    "待整改节序号", Kind.TEXT, "“需要进一步整改的事项”一节的序号：有问题线索一节时是四，没有时是三", "四"
)
SIGNER_LINES = TemplateField(
    "签发人行",
    Kind.LIST,
    "发文字号和签发人的各行，每行两个姓名，发文字号在最后一行",
    "",
    (
        TemplateField("文号", Kind.TEXT, "发文字号，只在最后一行", "×委〔2026〕12号"),
        TemplateField("标签", Kind.TEXT, "“签发人：”，只在第一行，以下各行是同样宽的空格", "签发人："),
        TemplateField("姓名", Kind.TEXT, "一个或两个姓名", "张某某"),
    ),
)
ATTACHMENT_LINES = TemplateField("附件行", Kind.LIST, "附件说明的各行；只有一个附件时不编号", "附件：1.整改台账")

REPORT_TITLE = TemplateField("报告标题行", Kind.LIST, "整改情况报告的标题，按词断行", "关于巡察整改情况的报告")
REPORT_ATTACHMENTS = TemplateField(
    "报告附件行", Kind.LIST, "整改情况报告的附件说明，第一个是整改台账", "附件：巡察反馈问题整改台账"
)
DONE = TemplateField("完成数", Kind.NUMBER, "已完成的问题数", "24")
OPEN = TemplateField("推进数", Kind.NUMBER, "整改中和未开始的问题数", "2")
NOT_BEGUN = TemplateField("未启动数", Kind.NUMBER, "推进数里还没有开始整改的问题数", "1")
ONGOING = TemplateField("长期坚持数", Kind.NUMBER, "长期坚持的问题数", "1")
UNKNOWN = TemplateField("状态不明数", Kind.NUMBER, "台账没有写明状态的问题数", "0")
RATE = TemplateField("完成率", Kind.TEXT, "完成数除以问题数，百分比；有问题状态不明时待补", "88.89%")
PEOPLE = TemplateField("问责人数", Kind.NUMBER, "被问责的人数合计；没有确认时待补", "7")
KINDS = tuple(
    TemplateField(f"{kind}人数", Kind.NUMBER, f"其中{kind}的人数；没有确认时待补", "2")
    for kind in ("处分", "组织处理", "诫勉", "约谈", "提醒谈话", "批评教育", "书面检查", "责令检查")
)
PEOPLE_NAMES = (PEOPLE.name, *(one.name for one in KINDS))
PEOPLE_KINDS = TemplateField(
    "问责",
    Kind.LIST,
    "按方式统计的问责人数；台账没有写时为空",
    "",
    (
        TemplateField("方式", Kind.TEXT, "问责的方式", "书面检查"),
        TemplateField("人数", Kind.NUMBER, "这种方式的人数；没有确认时待补", "3"),
    ),
)
RULES = TemplateField("制度数", Kind.NUMBER, "制定、修订的制度数；没有确认时待补", "8")
MONEY = TemplateField("金额", Kind.TEXT, "追缴、清退、收回、上缴等的金额；没有时为空，没有确认时待补", "36.28万元")
MEASURE_ROW = tuple(
    TemplateField(name, Kind.TEXT, f"台账的“{label}”，空白时是一字线", example)
    for name, label, example in (
        ("内容", "整改措施", "清理三年以上往来款项"), ("责任领导", "责任领导", "党组成员"), ("责任部门", "责任部门", "办公室"),
        ("责任人", "责任人", "张某某"), ("时限", "整改时限", "2026年6月底前"), ("进展", "整改进展", "已清理12笔"),
        ("状态", "完成状态", "已完成"), ("完成时间", "完成时间", "2026年5月20日"), ("佐证", "佐证材料", "清理报告"),
    )
)  # fmt: skip
PROBLEM_ROW = (
    TemplateField("序号", Kind.NUMBER, "从1数起", "1"),
    TemplateField("编号", Kind.TEXT, "台账里的序号", "3"),
    TemplateField("类别", Kind.TEXT, "问题类别", "党的领导方面"),
    TemplateField("问题", Kind.LONG_TEXT, "具体问题，台账原文", "往来款项清理不及时"),
    TemplateField("目标", Kind.LONG_TEXT, "整改目标", "往来款项全部清理"),
)
ROWS = TemplateField(
    "台账",
    Kind.LIST,
    "整改台账，逐个问题",
    "",
    (
        *PROBLEM_ROW,
        TemplateField("状态", Kind.TEXT, "问题的状态", "已完成"),
        TemplateField("措施", Kind.LIST, "这个问题的各条措施", "", MEASURE_ROW),
    ),
)
CLOSURES = TemplateField(
    "销号表",
    Kind.LIST,
    "可以销号的问题，一个问题一张销号审批表",
    "",
    (
        *PROBLEM_ROW,
        TemplateField("措施", Kind.LIST, "整改措施，一行一条，按条编号；没有时待补", "1.清理往来款项"),
        TemplateField(
            "完成情况",
            Kind.LIST,
            "各条措施的整改进展，编号与措施相同；一格写了几条的只写一次；没有时待补",
            "1.已清理12笔",
        ),
        TemplateField(
            "责任领导", Kind.TEXT, "台账的“责任领导”；各条不同的按条编号；空白时待补，没有这一列时是一字线", "党组成员"
        ),
        TemplateField("责任部门", Kind.TEXT, "台账的“责任部门”；各条不同的按条编号；没有时待补", "办公室"),
        TemplateField(
            "责任人", Kind.TEXT, "台账的“责任人”；各条不同的按条编号；空白时待补，没有这一列时是一字线", "张某某"
        ),
        TemplateField(
            "时限", Kind.TEXT, "台账的“整改时限”；各条不同的按条编号；空白时待补，没有这一列时是一字线", "2026年6月底前"
        ),
        TemplateField("完成时间", Kind.TEXT, "台账的“完成时间”；各条不同的按条编号；没有时待补", "2026年5月20日"),
        TemplateField("佐证", Kind.TEXT, "台账的“佐证材料”；各条不同的按条编号；没有时待补", "清理报告"),
    ),
)
AS_OF = TemplateField("核对日期", Kind.TEXT, "台账按哪一天判断逾期", "2026年6月30日")
SLIPS = TemplateField(
    "督办单",
    Kind.LIST,
    "督办通知单，一个责任部门（没有部门时一个责任人）一张；没有逾期和必须补正的时为空",
    "",
    (
        TemplateField("编号", Kind.TEXT, "督办字号和序号", "云巡改督〔2026〕1号"),
        TemplateField("序号", Kind.NUMBER, "从1数起", "1"),
        TemplateField("承办单位", Kind.TEXT, "责任部门或责任人", "办公室"),
        TemplateField("情形", Kind.TEXT, "这张单子上各种情形的项数", "逾期未完成2项、责任人未明确1项"),
        TemplateField("同一情形", Kind.TEXT, "各项只有同一种情形的，是哪一种；别的为空", "逾期未完成"),
        TemplateField(
            "事项",
            Kind.LIST,
            "逾期的、必须补正的措施",
            "",
            (
                TemplateField("序号", Kind.NUMBER, "从1数起", "1"),
                TemplateField("问题编号", Kind.TEXT, "台账里的序号，空白时是一字线", "3"),
                TemplateField(
                    "位置", Kind.TEXT, "序号空白或有重复的，在台账的哪张工作表、哪一行；别的为空", "“整改台账”第12行"
                ),
                TemplateField("问题", Kind.LONG_TEXT, "具体问题", "往来款项清理不及时"),
                TemplateField("措施", Kind.LONG_TEXT, "整改措施", "清理三年以上往来款项"),
                TemplateField(
                    "承办",
                    Kind.TEXT,
                    "几个部门一起承办、或写明牵头的，全部责任部门，牵头的在前；别的为空",
                    "办公室（牵头）、财务科",
                ),
                TemplateField("协办", Kind.TEXT, "台账的“配合单位”；没有时为空", "财务科"),
                *(one for one in MEASURE_ROW if one.name in ("责任领导", "责任人", "时限", "进展")),
                TemplateField("备注", Kind.TEXT, "台账备注里写了为什么逾期、要延期的；别的为空", "受汛情影响"),
                TemplateField(
                    "督办原因",
                    Kind.TEXT,
                    "逾期多少天，台账哪一栏缺什么，请对方做什么",
                    "已逾期91天，状态是“整改中”；台账“责任人”栏空白，请明确责任人",
                ),
            ),
        ),
        TemplateField("事项数", Kind.NUMBER, "这张单子上的事项数", "2"),
    ),
)

COMPUTED = (
    TITLE_LINES, PERIOD, PROBLEM_COUNT, MEASURE_COUNT, OUTLINE, REMAINING, NEXT_STEPS, KINDS_AHEAD, REMAINING_NUMBER, SIGNER_LINES,
    ATTACHMENT_LINES, REPORT_TITLE, REPORT_ATTACHMENTS, DONE, OPEN, NOT_BEGUN, ONGOING, UNKNOWN, RATE, PEOPLE, *KINDS,
    PEOPLE_KINDS, RULES, MONEY, ROWS, CLOSURES, AS_OF, SLIPS,
)  # fmt: skip
FIELDS: tuple[TemplateField, ...] = (*PARTICULARS, *COMPUTED)
