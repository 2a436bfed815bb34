"""The vocabulary of templates: every field by name, type, meaning and example, declared once."""

from app.core.field import Kind, TemplateField
from app.core.matters.texts import BEGINNING, HEADING, NAME, PERIOD, TEXTS
from app.core.particulars import MATTER, PARTICULARS
from app.notice.forms.own_names import DEPARTMENT_HEADING, FINISHED_HEADING, HAS_GOALS
from app.notice.forms.rules_made import HOW_MADE, NAMES_MADE
from app.notice.forms.sheet_fields import (
    AS_OF,
    CLOSURES,
    DEPARTMENT_OPINION,
    LEADER_HEADING,
    OPINION,
    ROWS,
    ROWS_BEHIND,
    SLIPS,
)
from app.notice.given.naming import (
    ALL_OF_THEM,
    ALL_PROBLEMS,
    DONE_WORD,
    ITEM_COUNT,
    NOT_DONE,
    OPEN_ITEM,
    PROBLEMS_FOUND,
    TASK,
    WORK,
)
from app.notice.given.part_one import FIRST_DUTY_TOLD, OVERALL_NUMBER, SECTIONS

TITLE_LINES = TemplateField(
    "标题行",
    Kind.LIST,
    "标题按词断开的一至三行，每行最多20个字",
    "中共××市××局党组／关于××整改进展情况的通报",
)
LETTER_MARK = TemplateField("信函标志", Kind.TEXT, "信函版头的文字：发文机关标志，不带“文件”二字", "中共××市××局党组")
JOINT_MARKS = TemplateField(
    "联合标志行", Kind.LIST, "联合行文的红头，一行一个机关；不是联合行文、机关太多或名称太长的为空", "××市××局"
)
SIGNED_BY = TemplateField(
    "署名行", Kind.LIST, "联合行文的署名，一行一个机关，加盖印章的一行两个；不是联合行文时为空", "××市××局"
)
PROBLEM_COUNT = TemplateField("问题数", Kind.NUMBER, "台账中的问题总数，不含已取消的", "27")
FED_BACK = TemplateField(
    "反馈数",
    Kind.NUMBER,
    "反馈（查出、交办……照事项的提出方式）的问题数，不含台账写明自查发现的；台账另写了来源、说不清有几个的待补",
    "25",
)
FOUND_ITSELF = TemplateField("自查数", Kind.NUMBER, "台账（工作表名、问题来源、类别）写明是自查发现的问题数", "2")
MEASURE_COUNT = TemplateField(
    "措施数", Kind.NUMBER, "台账中的措施总数，不含已取消的；措施和进展写在同一列、数不出来的为0", "71"
)
SPOKEN_OF = (
    TemplateField(BEGINNING, Kind.TEXT, "照这个事项的写法，每条开头的一句", "针对往来款项清理不及时问题。"),
    TemplateField(HEADING, Kind.TEXT, "照这个事项的写法，标题", "关于往来款项清理不及时问题"),
    TemplateField(NAME, Kind.TEXT, "照这个事项的写法，怎么称呼它", "往来款项清理不及时问题"),
)
WITHIN = "类内序号"
OUTLINE = TemplateField(
    "整改情况",
    Kind.LIST,
    "“整改情况”一节：逐类、逐组、逐个问题",
    "",
    (
        TemplateField("序号", Kind.TEXT, "类的序号，汉字；只有一类时为空", "一"),
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
                TemplateField(
                    "连续编号",
                    Kind.TEXT,
                    "有的问题分了组，没有分组的也照全文连续的编号写时，为“是”；都没有分组时为空",
                    "是",
                ),
                *SPOKEN_OF,
                TemplateField("引称", Kind.TEXT, "反馈问题，带引号和“问题”；没有时为空", "“财务管理不够规范”问题"),
                TemplateField(
                    "问题",
                    Kind.LIST,
                    "这一组下的具体问题",
                    "",
                    (
                        TemplateField("序号", Kind.NUMBER, "问题的序号，全文连续", "13"),
                        TemplateField(
                            "编号",
                            Kind.TEXT,
                            "问题的编号：台账的序号；有空白、有重复的，按台账的次序连续编；按类别排列不是从小到大的、写的不是数字的同序号",
                            "13",
                        ),
                        TemplateField(WITHIN, Kind.NUMBER, "问题在这一类中的序号，每一类重新从1数起", "2"),
                        TemplateField("名称", Kind.TEXT, "具体问题，不带“针对”和“问题”", "往来款项清理不及时"),
                        TemplateField("引称", Kind.TEXT, "具体问题，带引号和“问题”", "“往来款项清理不及时”问题"),
                        *SPOKEN_OF,
                        TemplateField("整改", Kind.LONG_TEXT, "整改进展，多项时写一是、二是", "一是……。二是……。"),
                        TemplateField(
                            "落实",
                            Kind.LIST,
                            "逐条措施和它的结果，不含已取消的；几条措施的进展写在一格里的合为一项",
                            "",
                            (
                                TemplateField("序号", Kind.TEXT, "汉字；只有一项时为空", "一"),
                                TemplateField("措施", Kind.LONG_TEXT, "整改措施", "清理三年以上往来款项。"),
                                TemplateField("名目", Kind.TEXT, "全部完成的是“结果”，别的是“进展”", "进展"),
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
                                TemplateField(
                                    "原因及打算",
                                    Kind.LONG_TEXT,
                                    "“未完成原因及下一步打算”一类的列里分不出哪句是原因、哪句是打算的，连同列名照印；没有时为空",
                                    "未完成原因及下一步打算：设备12月中旬调试。",
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
        TemplateField("序号", Kind.TEXT, "事项的序号，汉字；只有一项时为空", "一"),
        TemplateField(
            "名称", Kind.TEXT, "问题，不带“针对”和“问题”；完成状态待补的是一整句，后面各项为空", "往来款项清理不及时"
        ),
        *SPOKEN_OF,
        TemplateField(
            "要求",
            Kind.TEXT,
            "需进一步整改；只剩长期坚持的措施时是需长期坚持整改，等审核销号的是台账写的状态",
            "需进一步整改",
        ),
        TemplateField(
            "还存在的问题",
            Kind.LONG_TEXT,
            "整改进展（没有写的，“未完成原因”一列）里写明还没有做到的，或者比名称写得更细的问题；台账没有写明时待补，长期坚持、等审核的为空",
            "还剩6家未成立。",
        ),
        TemplateField(
            "措施",
            Kind.LONG_TEXT,
            "没有完成的措施和时限；共一个状态和时限的，时限写一次",
            "（1）……（2026年9月30日前完成）。",
        ),
    ),
)
NEXT_STEPS = TemplateField(
    "下一步打算",
    Kind.LIST,
    "还有措施没有完成、需要长期坚持、状态不明的问题；时限已过的措施，新的时限待补，状态不明的，完成状态待补",
    "",
    (
        TemplateField("序号", Kind.TEXT, "汉字；只有一项时为空", "一"),
        TemplateField("名称", Kind.TEXT, "问题，不带“针对”和“问题”", "往来款项清理不及时"),
        *SPOKEN_OF,
        TemplateField(
            "措施",
            Kind.LONG_TEXT,
            "没有完成的措施和时限；共一个状态和时限的，时限写一次",
            "（1）……（2026年9月30日前完成）。",
        ),
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

REPORT_TITLE = TemplateField("报告标题行", Kind.LIST, "整改情况报告的标题，按词断行", "关于××整改情况的报告")
REPORT_ATTACHMENTS = TemplateField(
    "报告附件行", Kind.LIST, "整改情况报告的附件说明，第一个是整改台账", "附件：××反馈问题整改台账"
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

COMPUTED = (
    TITLE_LINES, PERIOD, SECTIONS, OVERALL_NUMBER, FIRST_DUTY_TOLD, TASK, ALL_PROBLEMS, PROBLEMS_FOUND, ALL_OF_THEM, OPEN_ITEM, WORK,
    NOT_DONE, DONE_WORD, ITEM_COUNT, PROBLEM_COUNT, FED_BACK, FOUND_ITSELF, MEASURE_COUNT,
    LETTER_MARK, JOINT_MARKS, SIGNED_BY, OUTLINE, REMAINING, NEXT_STEPS, KINDS_AHEAD, REMAINING_NUMBER, SIGNER_LINES,
    ATTACHMENT_LINES, REPORT_TITLE, REPORT_ATTACHMENTS, DONE, OPEN, NOT_BEGUN, ONGOING, UNKNOWN, RATE, PEOPLE, *KINDS,
    PEOPLE_KINDS, RULES, HOW_MADE, NAMES_MADE, MONEY, ROWS, ROWS_BEHIND, DEPARTMENT_HEADING, FINISHED_HEADING, HAS_GOALS,
    CLOSURES, LEADER_HEADING, OPINION, DEPARTMENT_OPINION, AS_OF, SLIPS,
)  # fmt: skip
FIELDS: tuple[TemplateField, ...] = (MATTER, *PARTICULARS, *TEXTS, *COMPUTED)
