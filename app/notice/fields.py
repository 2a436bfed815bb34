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
MEASURE_COUNT = TemplateField("措施数", Kind.NUMBER, "台账中的措施总数，不含已取消的", "71")
OUTLINE = TemplateField(
    "整改情况",
    Kind.LIST,
    "“整改情况”一节：逐类、逐组、逐个问题",
    "",
    (
        TemplateField("序号", Kind.TEXT, "类的序号，汉字", "一"),
        TemplateField("名称", Kind.TEXT, "问题类别；台账没有类别时为空", "落实全面从严治党战略部署方面"),
        TemplateField(
            "分组",
            Kind.LIST,
            "这一类下的反馈问题",
            "",
            (
                TemplateField("序号", Kind.NUMBER, "组的序号，每一类重新从1数起", "1"),
                TemplateField("名称", Kind.TEXT, "反馈问题，不带“关于”和“问题”；没有时为空", "财务管理不够规范"),
                TemplateField(
                    "问题",
                    Kind.LIST,
                    "这一组下的具体问题",
                    "",
                    (
                        TemplateField("序号", Kind.NUMBER, "问题的序号，全文连续", "13"),
                        TemplateField("名称", Kind.TEXT, "具体问题，不带“针对”和“问题”", "往来款项清理不及时"),
                        TemplateField("整改", Kind.LONG_TEXT, "整改进展，多项时写一是、二是", "一是……。二是……。"),
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
        TemplateField("措施", Kind.LONG_TEXT, "没有完成的措施和时限", "（1）……（2026年9月30日前完成）。"),
    ),
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

COMPUTED = (
    TITLE_LINES, PERIOD, PROBLEM_COUNT, MEASURE_COUNT, OUTLINE, REMAINING, REMAINING_NUMBER, SIGNER_LINES,
    ATTACHMENT_LINES,
)  # fmt: skip
FIELDS: tuple[TemplateField, ...] = (*PARTICULARS, *COMPUTED)
