"""The ledger as a table of a document: by itself, and as the attachment of a report or a notice, turned across."""

from app.core.particulars import ATTACHED, LEDGER_BEHIND
from app.word.standard import layout
from tools.templates.blocks import Section
from tools.templates.parts import ELSE, Piece, attachments, given, imprint, signature
from tools.templates.tables import Column, Table

IS_ATTACHED = f'{LEDGER_BEHIND.name} == "{ATTACHED}"'
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
ATTACHMENT: tuple[Piece, ...] = (
    Section(),
    (layout.ATTACHMENT, "附件{% if 附件 %}1{% endif %}"),
    (layout.TITLE, "巡察反馈问题整改台账"),
    (layout.BLANK, ""),
    LEDGER,
    Section(across=True),
    *given("抄送机关 or 印发机关", (layout.IMPRINT_PAGE, "")),
)
"""Behind the closing of a document; the imprint comes after it."""
CLOSING: tuple[Piece, ...] = (
    *given(IS_ATTACHED, *attachments("报告附件行"), ELSE, *attachments("附件行")),
    *signature(),
    *given(IS_ATTACHED, *ATTACHMENT),
    *imprint(),
)
"""Of a notice, which may have the ledger attached: what follows its text."""
