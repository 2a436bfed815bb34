"""The ledger as a table of a document: by itself, and as the attachment of a report or a notice, turned across."""

from app.core.particulars import ATTACHED, LEDGER_BEHIND
from app.word.standard import layout
from tools.templates.blocks import Section
from tools.templates.parts import ELSE, Piece, attachments, given, imprint, signature
from tools.templates.tables import Column, Table

IS_ATTACHED = f'{LEDGER_BEHIND.name} == "{ATTACHED}"'
_DAYS = """{{ 措施.时限 }}
{%p if 措施.完成时间 != "—" %}
完成时间：
{{ 措施.完成时间 }}
{%p endif %}"""
_MERGED_DAYS = """{% vm %}{{ 措施.时限 }}
{%p if loop.first and 措施.完成时间 != "—" %}
完成时间：
{{ 措施.完成时间 }}
{%p endif %}"""


def _told(name: str) -> tuple[str, str]:
    return f"{{{{ 措施.{name} }}}}", f"{{% vm %}}{{{{ 措施.{name} }}}}"


# In millimetres: 序号, 已完成, 2026年10月31日 and a name of three characters stay on one line. One column for both days
# leaves room for the texts.
_COLUMNS = (
    Column(11, "序号", "{% vm %}{{ 问题.编号 }}"),
    Column(15, "{{ 问题词 }}\n类别", "{% vm %}{{ 问题.类别 }}"),
    Column(30, "具体{{ 问题词 }}", "{% vm %}{% if 问题.位置 %}（{{ 问题.位置 }}）{% endif %}{{ 问题.问题 }}"),
    Column(30, "{{ 动作 }}措施", "{{ 措施.内容 }}"),
    Column(15, "责任\n领导", *_told("责任领导")),
    Column(15, "责任\n部门", *_told("责任部门")),
    Column(15, "责任人", *_told("责任人")),
    Column(39, "{{ 动作 }}时限\n完成时间", _DAYS, _MERGED_DAYS),
    Column(40, "{{ 动作 }}进展", "{{ 措施.进展 }}"),
    Column(15, "状态", *_told("状态")),
)
LEDGER, _BEHIND = (
    Table(_COLUMNS, (f"问题 in {field}", "措施 in 问题.措施"), layout.TYPE_HEIGHT, merged_if="问题.合写")
    for field in ("台账", "附件台账")
)
ATTACHMENT: tuple[Piece, ...] = (
    Section(),
    (layout.ATTACHMENT, "附件{% if 附件 %}1{% endif %}"),
    (layout.BLANK, ""),
    (layout.TITLE, "{{ 台账名称 }}"),
    (layout.BLANK, ""),
    _BEHIND,
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
