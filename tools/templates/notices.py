"""The notices (通报) as templates, one a regional wording: the same fields, other headings and another order."""

from app.word.standard import layout
from app.word.standard.layout import Role
from tools.templates.attached import CLOSING
from tools.templates.blocks import Paragraph, Words
from tools.templates.parts import Piece, each, given, head, title

_BODY = layout.BODY
# The words of the matter (事项) are fields of their own, filled from its file.
LEAD: tuple[Piece, ...] = ((_BODY, "{{ 通报导语 }}"),)
_SECTION = Paragraph(_BODY, (Words("（{{ 节.序号 }}）{{ 节.标题 }}。", Role.KAI), "{{ 节.首段 }}"))
# What the office wrote itself; where it wrote nothing, two sentences that fit every office.
ORGANISED: tuple[Piece, ...] = (
    *each("节 in 组织整改", _SECTION, *each("段 in 节.续段", (_BODY, "{{ 段 }}"))),
    *given("not 组织整改", (_BODY, "{{ 组织领导句 }}"), (_BODY, "{{ 任务句 }}")),
)
# Where all are alike they are not counted apart: nobody signs 已完成整改0个.
_ALL = "{{ 问题总称 }}{% if 问题数 != 1 %}均{% endif %}"
_ALIKE = (
    f"{{% if 推进数 == 问题数 and not 未启动数 %}}{_ALL}正在{{{{ 动作 }}}}"
    f"{{% elif 未启动数 == 问题数 %}}{_ALL}尚未启动{{{{ 动作 }}}}"
    f"{{% elif 推进数 == 问题数 %}}{_ALL}{{{{ 未完成说法 }}}}，其中尚未启动{{{{ 未启动数 }}}}{{{{ 量词 }}}}"
    f"{{% elif 长期坚持数 == 问题数 %}}{_ALL}{{{{ 长期说法 }}}}"
)
_APART = (
    "{{ 问题总称 }}中，"
    "{% if 完成数 %}{{ 完成说法 }}{{ 完成数 }}{{ 量词 }}{% endif %}"
    "{% if 推进数 %}{% if 完成数 %}，{% endif %}尚未{{ 完成词 }}{{ 推进数 }}{{ 量词 }}"
    "{% if 未启动数 %}（其中尚未启动{{ 未启动数 }}{{ 量词 }}）{% endif %}{% endif %}"
    "{% if 长期坚持数 %}{% if 完成数 or 推进数 %}，{% endif %}{{ 坚持说法 }}{{ 长期坚持数 }}{{ 量词 }}{% endif %}"
    "{% if 状态不明数 %}，另有{{ 状态不明数 }}{{ 量词 }}状态待核实{% endif %}"
    "{% if 完成数 or 状态不明数 %}，{{ 完成词 }}率{{ 完成率 }}{% endif %}"
)
# Behind the sections the office wrote it is one of its own: it belongs to none of them.
_OVERALL = Words("{% if 总体序号 %}（{{ 总体序号 }}）{{ 动作 }}总体情况。{% endif %}", Role.KAI)
# Nothing is told where the ledger tells no state at all; a rate only where every problem's state is known.
DONE: tuple[Piece, ...] = given(
    "完成数 or 推进数 or 长期坚持数",
    Paragraph(_BODY, (_OVERALL, f"截至{{{{ 核对日期 }}}}，{_ALIKE}{{% else %}}{_APART}{{% endif %}}。")),
)
# 其中 parts a number: all 2人 that were 批评教育 are not 2人 of them.
DEALT_WITH = (
    "处理相关责任人员{{ 问责人数 }}人{% for 一种 in 问责 %}"
    "{% if loop.first and loop.last and 一种.人数 == 问责人数 %}，方式为{{ 一种.方式 }}"
    "{% else %}{% if loop.first %}，其中{% else %}、{% endif %}{{ 一种.方式 }}{{ 一种.人数 }}人{% endif %}{% endfor %}"
)
RESULTS: tuple[Piece, ...] = given(
    "not 长效机制 and (制度数 or 金额 or 问责人数)",
    (
        _BODY,
        "{{ 整改名称 }}期间"
        "{% if 制度数 %}，{{ 制度说法 }}制度{{ 制度数 }}项{{ 制度名称 }}{% endif %}"
        "{% if 金额 %}，{{ 资金说法 }}{{ 金额 }}{% endif %}"
        f"{{% if 问责人数 %}}，{DEALT_WITH}{{% endif %}}。",
    ),
)
OUTLINE: tuple[Piece, ...] = each(
    "类 in 整改情况",
    *given("类.名称", (layout.HEADING_2, "{% if 类.序号 %}（{{ 类.序号 }}）{% endif %}{{ 类.名称 }}")),
    *each(
        "组 in 类.分组",
        *given("组.名称", (layout.HEADING_3, "{{ 组.序号 }}.{{ 组.标题 }}")),
        *each("问题 in 组.问题", (_BODY, "（{{ 问题.编号 }}）{{ 问题.句首 }}{{ 问题.整改 }}")),
    ),
)
OUTLINE_QUOTED: tuple[Piece, ...] = each(
    "类 in 整改情况",
    *given("类.名称", (layout.HEADING_2, "{% if 类.序号 %}（{{ 类.序号 }}）{% endif %}在“{{ 类.简称 }}”方面")),
    *each(
        "组 in 类.分组",
        *given("组.名称", (layout.HEADING_3, "{{ 组.序号 }}.关于{{ 组.引称 }}的{{ 动作 }}")),
        # Beside groups a problem of none keeps its number: （14） is not followed by 1.
        (_BODY, "{%p if 组.名称 or 组.连续编号 %}"),
        *each("问题 in 组.问题", (_BODY, "（{{ 问题.编号 }}）关于{{ 问题.引称 }}。{{ 问题.整改 }}")),
        (_BODY, "{%p else %}"),
        *each(
            "问题 in 组.问题",
            (layout.HEADING_3, "{{ 问题.类内序号 }}.关于{{ 问题.引称 }}的{{ 动作 }}"),
            (_BODY, "{{ 问题.整改 }}"),
        ),
        (_BODY, "{%p endif %}"),
    ),
)
CONTACT: tuple[Piece, ...] = (
    (_BODY, "{{ 监督句 }}"),
    # A line each: the last stays with the issuer, so the page before loses few lines when the closing moves on.
    # A matter may ask for none of them, or leave it to the clerk: no line is printed for nothing.
    *given("联系电话", (_BODY, "联系电话：{{ 联系电话 }}")),
    *given("通信地址", (_BODY, "通信地址：{{ 通信地址 }}")),
    *given("邮政编码", (_BODY, "邮政编码：{{ 邮政编码 }}")),
    *given("电子邮箱", (_BODY, "电子邮箱：{{ 电子邮箱 }}")),
)


def clues(number: str) -> tuple[Piece, ...]:
    """The section of 问题线索, where there is one."""
    return given(
        "问题线索处理情况",
        (layout.HEADING_1, f"{number}、{{{{ 线索标题 }}}}"),
        (_BODY, "{{ 问题线索处理情况 }}"),
    )


def open_items(number: str) -> tuple[Piece, ...]:
    """The section of what is still to be done, where there is something."""
    # Up to its first full stop it is a heading of the second level, with the text behind it.
    name = Words(
        "{% if 事项.序号 %}（{{ 事项.序号 }}）{% endif %}"
        "{% if 事项.措施 %}{{ 事项.称呼 }}{{ 事项.要求 }}。{% else %}{{ 事项.名称 }}{% endif %}",
        Role.KAI,
    )
    told = (
        "{% if 事项.还存在的问题 %}还存在的问题：{{ 事项.还存在的问题 }}{% endif %}"
        "{% if 事项.措施 %}{{ 动作 }}措施：{{ 事项.措施 }}{% endif %}"
    )
    item = Paragraph(_BODY, (name, told))
    return given(
        "待整改事项",
        (layout.HEADING_1, f"{number}、需要进一步{{{{ 动作 }}}}的{{{{ 事项词 }}}}及措施"),
        *each("事项 in 待整改事项", item),
    )


_END = (*CONTACT, *CLOSING)
NOTICE: tuple[Piece, ...] = (
    *head(),
    *title(),
    *LEAD,
    (layout.HEADING_1, "一、强化组织领导推进{{ 推进说法 }}"),
    *ORGANISED,
    *DONE,
    *RESULTS,
    (layout.HEADING_1, "二、{{ 问题全称 }}的{{ 动作 }}情况"),
    *OUTLINE,
    *clues("三"),
    *open_items("{{ 待整改节序号 }}"),
    *_END,
)
NOTICE_QUOTED: tuple[Piece, ...] = (
    *head(),
    *title(),
    *LEAD,
    (layout.HEADING_1, "一、组织落实{{ 动作 }}情况"),
    *ORGANISED,
    *DONE,
    *RESULTS,
    (layout.HEADING_1, "二、{{ 问题全称 }}{{ 动作 }}进展"),
    *OUTLINE_QUOTED,
    *clues("三"),
    *open_items("{{ 待整改节序号 }}"),
    *_END,
)
NOTICE_DUTY: tuple[Piece, ...] = (
    *head(),
    *title(),
    *LEAD,
    (layout.HEADING_1, "一、落实{{ 整改名称 }}主体责任情况"),
    *each("节 in 组织整改", _SECTION, *each("段 in 节.续段", (_BODY, "{{ 段 }}"))),
    *given("not 组织整改", (_BODY, "{{ 任务句 }}")),
    *DONE,
    *RESULTS,
    (layout.HEADING_1, "二、主要负责人组织落实{{ 动作 }}情况"),
    *each("段 in 主要负责人履责", (_BODY, "{{ 段 }}")),
    (layout.HEADING_1, "三、{{ 问题简称 }}{{ 动作 }}落实情况"),
    *OUTLINE,
    *clues("四"),
    *open_items("{{ (5 if 问题线索处理情况 else 4)|汉字 }}"),
    *_END,
)
