"""The report to the superior body (整改情况报告) with the ledger attached, and the ledger as a table of its own (台账附表)."""

from app.word.standard import layout
from tools.templates.blocks import Section
from tools.templates.notices import COUNTS, DONE, LEADING_GROUP, OUTLINE, RESULTS, clues, open_items
from tools.templates.parts import Piece, closing, given, head, imprint, title
from tools.templates.tables import Column, Table

# Wide enough for 序号, 责任部门, 已完成, 2026年10月31日 and a name of three characters to stay on one line.
_COLUMNS = (
    Column(6, "序号", "{% vm %}{{ 问题.编号 }}"),
    Column(11, "问题类别", "{% vm %}{{ 问题.类别 }}"),
    Column(18, "具体问题", "{% vm %}{{ 问题.问题 }}"),
    Column(18, "整改措施", "{{ 措施.内容 }}"),
    Column(11, "责任部门", "{{ 措施.责任部门 }}"),
    Column(9, "责任人", "{{ 措施.责任人 }}"),
    Column(21.5, "整改时限", "{{ 措施.时限 }}"),
    Column(21.5, "整改进展", "{{ 措施.进展 }}"),
    Column(9, "状态", "{{ 措施.状态 }}"),
)
LEDGER = Table(_COLUMNS, ("问题 in 台账", "措施 in 问题.措施"), layout.TYPE_HEIGHT)

REPORT: tuple[Piece, ...] = (
    *head(upward=True),
    *title("报告标题行", addressee="{% if 主送机关 %}{{ 主送机关 }}{% else %}【待补：主送机关】{% endif %}"),
    (
        layout.BODY,
        "根据{{ 部署机关 }}巡察工作的统一部署，{{ 巡察时间 }}，{{ 巡察机构 }}对{{ 被巡察单位 }}开展了巡察，"
        "并于{{ 反馈日期 }}反馈了巡察意见。现将巡察整改情况报告如下。",
    ),
    (layout.HEADING_1, "一、整改工作组织领导情况"),
    *LEADING_GROUP,
    *COUNTS,
    *DONE,
    *RESULTS,
    (layout.HEADING_1, "二、巡察反馈问题的整改情况"),
    *OUTLINE,
    *clues("三"),
    *open_items("{{ 待整改节序号 }}"),
    (layout.BODY, "特此报告。"),
    *closing("报告附件行"),
    Section(),
    (layout.ATTACHMENT, "附件{% if 附件 %}1{% endif %}"),
    (layout.TITLE, "巡察反馈问题整改台账"),
    (layout.BLANK, ""),
    LEDGER,
    Section(across=True),
    *given("抄送机关 or 印发机关", (layout.IMPRINT_PAGE, ""), *imprint()),
)
TABLE: tuple[Piece, ...] = (
    (layout.TITLE, "{{ 被巡察单位 }}巡察整改台账"),
    (layout.BLANK, ""),
    LEDGER,
    (layout.TABLE_LINE, "填报单位：{{ 发文机关 }}\u3000\u3000填报日期：{{ 成文日期 }}"),
)
