"""The ledger as a table of a document: by itself, and as the attachment of a report or a notice, turned across."""

from app.core.particulars import ATTACHED, LEDGER_BEHIND
from app.word.standard import layout
from tools.templates.blocks import Section
from tools.templates.parts import ELSE, Piece, attachments, given, imprint, signature
from tools.templates.tables import Column, Table

IS_ATTACHED = f'{LEDGER_BEHIND.name} == "{ATTACHED}"'
_DAYS = """{{ 措施.时限 }}
{%p if 措施.完成时间 != "—" %}
{{ 完成时间栏 }}：
{{ 措施.完成时间 }}
{%p endif %}"""
_MERGED_DAYS = """{% vm %}{{ 措施.时限 }}
{%p if loop.first and 措施.完成时间 != "—" %}
{{ 完成时间栏 }}：
{{ 措施.完成时间 }}
{%p endif %}"""


def _told(name: str) -> tuple[str, str]:
    return f"{{{{ 措施.{name} }}}}", f"{{% vm %}}{{{{ 措施.{name} }}}}"


def _in_lines(heading: str) -> str:
    return f"{{%p for 行 in {heading} %}}\n{{{{ 行 }}}}\n{{%p endfor %}}"


_GOAL = "目标"


def _columns(texts: dict[str, float]) -> tuple[Column, ...]:
    """In millimetres; `texts`: how wide those of much text are.

    序号, 长期坚持, 2026年11月30日 and a name of three characters stay on one line. One column for both days leaves room
    for the texts.
    """
    found = "{% vm %}{% if 问题.位置 %}（{{ 问题.位置 }}）{% endif %}{{ 问题.问题 }}"
    goal = (Column(texts[_GOAL], "{{ 目标栏 }}", "{% vm %}{{ 问题.目标 }}"),) if _GOAL in texts else ()
    return (
        Column(11, "序号", "{% vm %}{{ 问题.编号 }}"),
        Column(texts["类别"], "{{ 问题词 }}\n类别", "{% vm %}{{ 问题.类别 }}"),
        Column(texts["问题"], "{{ 问题栏 }}", found),
        *goal,
        Column(texts["措施"], "{{ 动作 }}措施", "{{ 措施.内容 }}"),
        Column(15, _in_lines("领导栏"), *_told("责任领导")),
        Column(15, _in_lines("部门栏"), *_told("责任部门")),
        Column(15, "责任人", *_told("责任人")),
        Column(texts["时限"], "{{ 动作 }}时限\n{{ 完成时间栏 }}", _DAYS, _MERGED_DAYS),
        Column(texts["进展"], "{{ 动作 }}进展", "{{ 措施.进展 }}"),
        Column(19.5, "状态", *_told("状态")),
    )


_PLAIN = _columns({"类别": 15, "问题": 29, "措施": 29, "时限": 38, "进展": 38.5})
# Beside goals a day takes two lines: a long problem in a narrow column would be higher than its measures together.
_WITH_GOALS = _columns({"类别": 15, "问题": 30, _GOAL: 18, "措施": 25, "时限": 29, "进展": 32.5})


def _tables(field: str) -> tuple[Piece, ...]:
    """One with a column for goals where the ledger has goals."""
    goals, plain = (
        Table(columns, (f"问题 in {field}", "措施 in 问题.措施"), layout.TYPE_HEIGHT, merged_if="问题.合写")
        for columns in (_WITH_GOALS, _PLAIN)
    )
    return given("有目标", goals, ELSE, plain)


LEDGER, _BEHIND = _tables("台账"), _tables("附件台账")
ATTACHMENT: tuple[Piece, ...] = (
    Section(),
    (layout.ATTACHMENT, "附件{% if 附件 %}1{% endif %}"),
    (layout.BLANK, ""),
    (layout.TITLE, "{{ 台账名称 }}"),
    (layout.BLANK, ""),
    *_BEHIND,
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
