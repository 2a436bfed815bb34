"""The report to the superior body (整改情况报告) with the ledger attached, and the ledger as a table of its own (台账附表)."""

from app.word.standard import layout
from app.word.standard.layout import Role
from tools.templates.attached import ATTACHMENT, LEDGER
from tools.templates.blocks import Paragraph, Words
from tools.templates.notices import DEALT_WITH, DONE, ORGANISED
from tools.templates.parts import Piece, attachments, each, given, head, imprint, signature, title

_RULES_MADE = "制度数"
_PEOPLE = "问责人数"
_HAS_CLUES = "问题线索处理情况"


def _number(first: int, *before: str) -> str:
    """The number of a section: `first`, and one more for each of the sections before it whose condition holds."""
    return f"{{{{ {_count(first, before)}|汉字 }}}}"


def _count(number: int, before: tuple[str, ...]) -> str:
    if not before:
        return str(number)
    return f"({_count(number + 1, before[1:])} if {before[0]} else {_count(number, before[1:])})"


# What came of each measure stands beside it, and beside what is open why it is.
_RESULT = (
    "{% if 项.措施 %}{{ 动作 }}措施{{ 项.序号 }}：{{ 项.措施 }}{% endif %}"
    "{{ 动作 }}{{ 项.名目 }}{% if not 项.措施 %}{{ 项.序号 }}{% endif %}：{{ 项.状态 }}。{{ 项.结果 }}"
    "{% if 项.未完成原因 %}未完成原因：{{ 项.未完成原因 }}{% endif %}{{ 项.原因及打算 }}"
)
_OUTLINE = each(
    "类 in 整改情况",
    *given("类.名称", (layout.HEADING_2, "{% if 类.序号 %}（{{ 类.序号 }}）{% endif %}{{ 类.名称 }}")),
    *each(
        "组 in 类.分组",
        *given("组.名称", (layout.HEADING_3, "{{ 组.序号 }}.{{ 组.标题 }}")),
        *each(
            "问题 in 组.问题",
            (layout.BODY, "（{{ 问题.编号 }}）{{ 问题.标题 }}"),
            *each("项 in 问题.落实", (layout.BODY, _RESULT)),
        ),
    ),
)
_MONEY = given("金额", (layout.BODY, "{{ 整改名称 }}期间，{{ 资金说法 }}{{ 金额 }}。"))
_RULES = given(
    _RULES_MADE,
    (layout.HEADING_1, f"{_number(3)}、建章立制情况"),
    (layout.BODY, "{{ 整改名称 }}期间，{{ 制度说法 }}制度{{ 制度数 }}项{{ 制度名称 }}。"),
)
_DEALT = given(
    _PEOPLE,
    (layout.HEADING_1, f"{_number(3, _RULES_MADE)}、追责问责情况"),
    (layout.BODY, f"{DEALT_WITH}。"),
)
_CLUES = given(
    _HAS_CLUES,
    (layout.HEADING_1, f"{_number(3, _RULES_MADE, _PEOPLE)}、{{{{ 线索标题 }}}}"),
    (layout.BODY, "{{ 问题线索处理情况 }}"),
)
# What is to be kept up has no deadline to go by; of the measures of an open item some may be done, so the item is named.
_AHEAD = "{% if 下一步范围 != '需要长期坚持' %}对{{ 未完成说法 }}的{{ 事项词 }}，按照下列措施和时限推进{% endif %}"
_LASTING = (
    "{% if 下一步范围 != '还没有完成' %}{% if 下一步范围 != '需要长期坚持' %}；{% endif %}"
    "对需要{{ 坚持说法 }}的{% if 动作 not in 坚持说法 %}{{ 动作 }}{% endif %}措施，继续抓好落实{% endif %}"
)
_NEXT = given(
    "下一步打算",
    (layout.HEADING_1, f"{_number(3, _RULES_MADE, _PEOPLE, _HAS_CLUES)}、下一步打算"),
    (layout.BODY, f"{_AHEAD}{_LASTING}。"),
    *each(
        "事项 in 下一步打算",
        Paragraph(
            layout.BODY,
            (Words("{% if 事项.序号 %}（{{ 事项.序号 }}）{% endif %}{{ 事项.称呼 }}。", Role.KAI), "{{ 事项.措施 }}"),
        ),
    ),
)

REPORT: tuple[Piece, ...] = (
    *head(upward=True),
    *title(
        "报告标题行", addressee="{% if 报告主送机关 %}{{ 报告主送机关 }}{% else %}【待补：报告主送机关】{% endif %}"
    ),
    (layout.BODY, "{{ 报告导语 }}"),
    (layout.HEADING_1, "一、{{ 动作 }}工作组织领导情况"),
    *ORGANISED,
    *DONE,
    *_MONEY,
    (layout.HEADING_1, "二、{{ 问题全称 }}的{{ 动作 }}情况"),
    *_OUTLINE,
    *_RULES,
    *_DEALT,
    *_CLUES,
    *_NEXT,
    Paragraph(layout.BODY, ("特此报告。",), keep_next=True),
    *attachments("报告附件行"),
    *signature(),
    *ATTACHMENT,
    *imprint(upward=True),
)
TABLE: tuple[Piece, ...] = (
    (layout.TITLE, "{{ 台账名称 }}"),
    # Above the table: below it the line would stand alone on a page of its own where the table fills the last one.
    (layout.TABLE_LINE, "填报单位：{{ 发文机关 }}\u3000\u3000截至日期：{{ 核对日期 }}"),
    *LEDGER,
    (layout.SECTION_END, ""),
)
