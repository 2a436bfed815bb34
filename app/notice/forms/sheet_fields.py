"""The fields of the sheets an office sends round: the ledger as a table, slips (督办通知单), sheets of close-out (销号审批表)."""

from app.core.field import Kind, TemplateField

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
    TemplateField("编号", Kind.TEXT, "台账里的序号；有空白、有重复的，按台账的次序连续编", "3"),
    TemplateField("类别", Kind.TEXT, "问题类别", "党的领导方面"),
    TemplateField("问题", Kind.LONG_TEXT, "具体问题，后面是具体表现；台账原文", "往来款项清理不及时"),
    TemplateField("目标", Kind.LONG_TEXT, "整改目标", "往来款项全部清理"),
)
_LEDGER_ROW = (
    *PROBLEM_ROW,
    TemplateField(
        "位置", Kind.TEXT, "编号不是台账的序号的，在台账的哪张工作表或哪一类里、序号几；别的为空", "“自查补充问题”序号1"
    ),
    TemplateField("状态", Kind.TEXT, "问题的状态", "已完成"),
    TemplateField(
        "合写",
        Kind.TEXT,
        "各条措施的状态（或都相同的状态的完成时间）在台账里是一格的：是；别的为空。是的，各条的责任、时限、完成时间、状态都写全部措施的",
        "是",
    ),
    TemplateField("措施", Kind.LIST, "这个问题的各条措施；几条的进展写在一格里的合为一项", "", MEASURE_ROW),
)
ROWS = TemplateField("台账", Kind.LIST, "整改台账，逐个问题，照台账的次序和编号", "", _LEDGER_ROW)
ROWS_BEHIND = TemplateField(
    "附件台账", Kind.LIST, "作附件的整改台账，逐个问题，次序和编号照“整改情况”一节", "", _LEDGER_ROW
)
LEADER_HEADING = TemplateField("领导栏", Kind.LIST, "照这个事项的领导说法，分作两行", "责任／领导")
OPINION = TemplateField("审核意见栏", Kind.LIST, "销号审批表最后审核的一栏叫什么，各行差不多长", "检查机构／复查意见")
DEPARTMENT_OPINION = TemplateField(
    "部门意见栏", Kind.LIST, "销号审批表里先审核的部门的一栏叫什么，各行差不多长", "职能（监督）／部门审核意见"
)
ROOMY = TemplateField("宽裕", Kind.TEXT, "填的内容少，签字的各格可以高些：是；别的为空", "是")
CLOSURES = TemplateField(
    "销号表",
    Kind.LIST,
    "可以销号的问题，一个问题一张销号审批表",
    "",
    (
        *PROBLEM_ROW,
        TemplateField(
            "措施", Kind.LIST, "整改措施，一行一条，按条编号；没有时待补，与进展写在同一列时为空", "1.清理往来款项"
        ),
        TemplateField(
            "完成情况",
            Kind.LIST,
            "各条措施的整改进展，编号与措施相同；一格写了几条的照它的编号，没有编号的只写一次；没有时待补",
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
        ROOMY,
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
            "说明",
            Kind.TEXT,
            "到时不能办结的要说明什么；台账已经写明的，改为核实；只要补充内容的单子为空",
            "说明原因和预计完成时间",
        ),
        TemplateField(
            "事项",
            Kind.LIST,
            "逾期的、必须补正的：一条措施，或者共一个状态和时限的几条",
            "",
            (
                TemplateField("序号", Kind.NUMBER, "从1数起", "1"),
                TemplateField("问题编号", Kind.TEXT, "台账里的序号；有空白、有重复的，按台账的次序连续编", "3"),
                TemplateField(
                    "位置", Kind.TEXT, "连续编的，在台账的哪张工作表或哪一类里、序号几；别的为空", "“自查补充问题”序号1"
                ),
                TemplateField("问题", Kind.LONG_TEXT, "具体问题，后面是具体表现", "往来款项清理不及时"),
                TemplateField(
                    "措施",
                    Kind.LONG_TEXT,
                    "整改措施；几条的编号，进展里写明已经做完的和它的进展不写",
                    "清理三年以上往来款项",
                ),
                TemplateField(
                    "承办",
                    Kind.TEXT,
                    "几个部门一起承办、或写明牵头的，全部责任部门，牵头的在前；别的为空",
                    "办公室（牵头）、财务科",
                ),
                TemplateField("协办", Kind.TEXT, "台账的“配合单位”；没有时为空", "财务科"),
                *(one for one in MEASURE_ROW if one.name in ("责任领导", "责任人", "时限", "进展")),
                TemplateField("备注", Kind.TEXT, "台账备注里写了为什么逾期、要延期的；别的为空", "受汛情影响"),
                TemplateField("备注栏", Kind.TEXT, "这一栏在台账里叫什么；没有备注时为空", "未完成原因"),
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
