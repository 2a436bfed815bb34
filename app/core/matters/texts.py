"""The words and sentences (用语) every matter has under the same names, for templates to use."""

from app.core.field import Kind, TemplateField

PERIOD = TemplateField("检查时间", Kind.TEXT, "检查的起止日期，同一年只写一次年份", "2025年9月8日至10月31日")
"""Computed; but a matter has another name for it."""

NOTICE_TITLE = TemplateField("通报标题", Kind.TEXT, "通报的标题里，发文机关后面的部分", "关于××整改进展情况的通报")
REPORT_TITLE = TemplateField("报告标题", Kind.TEXT, "报告的标题里，发文机关后面的部分", "关于××整改情况的报告")
LEDGER_NAME = TemplateField("台账名称", Kind.TEXT, "台账没有标题时，台账叫什么；前面加发文机关", "××反馈问题整改台账")

LEADING_SENTENCE = TemplateField(
    "组织领导句",
    Kind.LONG_TEXT,
    "没有另写组织领导情况时，第一部分里的那一句",
    "市××局成立××整改工作领导小组，由局长任组长，负责××整改工作的组织领导和统筹协调。",
)
HEADING_OF = {
    of: TemplateField(f"{of}标题", Kind.TEXT, f"第一部分里“{of}”一节的标题，经办人没有另写时用", example)
    for of, example in (
        ("思想认识", "统一思想，提高政治站位"),
        ("组织领导", "强化领导，凝聚整改合力"),
        ("长效机制", "健全机制，巩固整改成效"),
    )
}
"""The headings of part one, by the particular that stands under each."""

BEGINNING, HEADING, NAME = "句首", "标题", "称呼"
PROBLEM_NAMES = BARE_NAME, MARKED_NAME = "名称", "引号名称"
"""Where a form puts the problem: as it is named, or in quotation marks where that is of several clauses."""
FORMS = {
    BEGINNING: TemplateField(
        "问题句首",
        Kind.TEXT,
        "写整改情况时，每条开头的一句；{{ 名称 }} 处放问题，写成 {{ 引号名称 }} 的，有逗号的加引号",
        "针对{{ 名称 }}问题。",
    ),
    HEADING: TemplateField("问题标题", Kind.TEXT, "每条、每组的标题；{{ 名称 }} 处放问题", "关于{{ 名称 }}问题"),
    NAME: TemplateField("问题称呼", Kind.TEXT, "在句子里提到它时怎么称呼；{{ 名称 }} 处放问题", "{{ 名称 }}问题"),
}
"""How one problem is spoken of, by what an item of a list calls it."""

REQUIRED_TEXTS: tuple[TemplateField, ...] = (
    NOTICE_TITLE,
    REPORT_TITLE,
    TemplateField(
        "通报导语",
        Kind.LONG_TEXT,
        "通报的第一段，里面可以用要素和数字的字段",
        "根据××市委统一部署，……现将××整改进展情况予以公布。",
    ),
    TemplateField(
        "报告导语",
        Kind.LONG_TEXT,
        "报告的第一段，里面可以用要素和数字的字段",
        "根据××市委统一部署，……现将××整改情况报告如下。",
    ),
    LEADING_SENTENCE,
    TemplateField("整改名称", Kind.TEXT, "这件事的整改叫什么，后面可以接“期间”“台账”", "××整改"),
    TemplateField("问题名称", Kind.TEXT, "这件事里的问题叫什么", "××反馈问题"),
    TemplateField("提出方式", Kind.TEXT, "问题是怎样提出来的：反馈、指出、查出、交办", "反馈"),
    TemplateField("问题词", Kind.TEXT, "一条一条的叫什么：问题、隐患、事项", "问题"),
    TemplateField("量词", Kind.TEXT, "数它用什么：个、项", "个"),
    TemplateField("动作", Kind.TEXT, "对它做什么：整改、办理", "整改"),
    TemplateField(
        "完成说法",
        Kind.TEXT,
        "做完了怎么说，后面接数字；只管印出来的话，台账里的状态不照它认，要认的记到“本单位用语”里",
        "已完成整改",
    ),
    TemplateField("长期说法", Kind.TEXT, "做完了还要一直做的怎么说", "需长期坚持整改"),
    TemplateField("资金说法", Kind.TEXT, "追缴、清退、收回的钱怎么说，后面接数字", "整改到位资金"),
    *FORMS.values(),
    LEDGER_NAME,
    TemplateField(
        "监督句",
        Kind.TEXT,
        "通报最后请人监督的一句",
        "欢迎广大干部群众对××整改落实情况进行监督。如有意见建议，请及时向我们反映。",
    ),
    TemplateField("线索标题", Kind.TEXT, "写线索处理情况的那一节的标题", "××反馈问题线索的处理情况"),
    TemplateField("销号表标题", Kind.TEXT, "销号审批表的标题", "××整改问题销号审批表"),
    TemplateField("审核意见", Kind.TEXT, "销号审批表里最后审核的一栏", "检查机构意见"),
    *HEADING_OF.values(),
)
LEADER = TemplateField("领导说法", Kind.TEXT, "分管、包办的领导在表和单子里叫什么", "责任领导")
USUAL_TEXTS: tuple[TemplateField, ...] = (
    TemplateField("督办说法", Kind.TEXT, "催办的单子叫什么，后面接“通知单”“原因”“事项”", "督办"),
    TemplateField("办理说法", Kind.TEXT, "单子上请对方做什么：抓紧办理、反馈办理情况", "办理"),
    TemplateField("办结说法", Kind.TEXT, "单子上说做完：届时仍不能办结的", "办结"),
    TemplateField("坚持说法", Kind.TEXT, "要长期做下去的，数它和写结论时怎么说", "长期坚持"),
    LEADER,
    TemplateField("销号说法", Kind.TEXT, "销号审批表的结论怎么说：销号、办结", "销号"),
    TemplateField("部门意见", Kind.TEXT, "销号审批表里先审核的部门的一栏", "职能（监督）部门审核意见"),
    TemplateField("核实说法", Kind.TEXT, "督办通知单上，原因台账已经写明的，请对方做什么", "核实台账写明的"),
    TemplateField("问题栏", Kind.TEXT, "附表、销号审批表里写问题的一栏叫什么", "具体{{ 问题词 }}"),
    TemplateField("目标栏", Kind.TEXT, "附表、销号审批表里写目标的一栏叫什么", "{{ 动作 }}目标"),
)
"""What a matter need not tell: where it does not, the example holds."""
USUAL = {one.name: one.example for one in USUAL_TEXTS}
TEXTS = (*REQUIRED_TEXTS, *USUAL_TEXTS)
