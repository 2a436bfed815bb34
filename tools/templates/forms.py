"""The sheets an office sends round: 督办通知单, one a department, and 销号审批表, one a finished problem."""

from app.core.particulars import LETTER
from app.word.ooxml.lengths import mm
from app.word.standard import layout
from tools.templates.blocks import Paragraph, Section
from tools.templates.parts import Piece, each, given, letter
from tools.templates.tables import Column, Form, FormCell, Table

LAST = Section(restart=True)
_BETWEEN = given("not loop.last", Section(restart=True))


def _row(*cells: tuple[int, str] | tuple[int, str, str]) -> tuple[FormCell, ...]:
    """Cells of so many hundredths: a label (two values), or what is filled in (three; the third names the style)."""
    return tuple(
        FormCell(one[0], tuple(one[1].split("\n")), layout.TABLE_CELL if len(one) > 2 else layout.TABLE_HEAD)
        for one in cells
    )


# What is to be done of a whole problem, who answers with whom and what was reported is too long for a column of its own.
_BELOW = """{{ 动作 }}措施：{{ 事项.措施 }}
{% if 事项.责任领导 != "—" %}{{ 领导说法 }}：{{ 事项.责任领导 }}。{% endif %}\
{% if 事项.承办 %}承办：{{ 事项.承办 }}。{% endif %}{% if 事项.协办 %}协办：{{ 事项.协办 }}。{% endif %}\
目前进展：{{ 事项.进展 }}{% if 事项.备注 %}（{{ 事项.备注栏 }}：{{ 事项.备注 }}）{% endif %}"""
# In millimetres: 2026年10月31日 stays on one line.
_ITEMS = Table(
    (
        Column(12, "编号", "{{ 事项.问题编号 }}"),
        Column(52, "{{ 问题词 }}", "{%p if 事项.位置 %}\n（{{ 事项.位置 }}）\n{%p endif %}\n{{ 事项.问题 }}"),
        Column(17, "责任人", "{{ 事项.责任人 }}"),
        Column(35, "{{ 动作 }}时限", "{{ 事项.时限 }}"),
        Column(40, "{{ 督办说法 }}原因", "{{ 事项.督办原因 }}"),
    ),
    ("事项 in 单.事项",),
    layout.TYPE_WIDTH,
    _BELOW,
)
_CONTACT = "{% if 联系人 %}{{ 联系人 }}{% else %}【待补：联系人】{% endif %}"
_ANSWER = Form(
    (
        _row((20, "{{ 办理说法 }}情况"), (80, "", "text")),
        _row((20, "签收人"), (30, "", "text"), (20, "签收时间"), (30, "", "text")),
        _row((20, "审核意见"), (80, "", "text")),
    ),
    layout.TYPE_WIDTH,
    (mm(14), mm(8), mm(9)),
    whole=True,
)
SLIPS: tuple[Piece, ...] = each(
    "单 in 督办单",
    *given(f'版头 == "{LETTER}"', *letter("{{ 单.编号 }}"), (layout.BLANK, ""), (layout.BLANK, "")),
    (layout.TITLE, "{{ 督办说法 }}通知单"),
    *given(f'版头 != "{LETTER}"', (layout.DOCUMENT_NUMBER, "{{ 单.编号 }}")),
    (layout.BLANK, ""),
    (layout.ADDRESSEE, "{{ 单.承办单位 }}："),
    (
        layout.BODY,
        "经核对{{ 台账名称 }}，截至{{ 核对日期 }}，下列{{ 单.事项数 }}{{ 事项量词 }}{% if 动作 == '整改' %}整改{% else %}{{ 督办说法 }}{% endif %}事项"
        "{% if 单.同一情形 %}{{ 单.同一情形 }}。{% else %}需要{{ 督办说法 }}，其中{{ 单.情形 }}。{% endif %}"
        "请{% if 单.说明 %}抓紧{{ 办理说法 }}{% else %}补充完善{% endif %}，"
        "于{% if 反馈期限 %}{{ 反馈期限 }}{% else %}【待补：反馈期限】{% endif %}前书面反馈"
        "{% if 单.说明 %}{{ 办理说法 }}情况；届时仍不能{{ 办结说法 }}的，{{ 单.说明 }}{% endif %}。",
    ),
    _ITEMS,
    (layout.BLANK, ""),
    (layout.SIGNATURE, "{{ 发文机关 }}"),
    (layout.DATE, "{{ 成文日期 }}"),
    # What is to be sent back, below all that who sends it has signed; its head goes along where it begins a page.
    Paragraph(
        layout.TABLE_LINE,
        (
            f"{{{{ 单.编号 }}}}回执\u3000联系人：{_CONTACT}{{% if 联系电话 %}}\u3000联系电话：{{{{ 联系电话 }}}}{{% endif %}}",
        ),
        keep_next=True,
    ),
    _ANSWER,
    *_BETWEEN,
)


def _opinions(*names: str) -> tuple[FormCell, ...]:
    """Two side by side: a sheet to sign is to stay one page."""
    sign = "签字（盖章）：\n\u3000\u3000年\u3000月\u3000日"
    return tuple(cell for name in names for cell in _row((18, name), (32, sign, "text")))


_OPINIONS = (
    _opinions("责任单位主要\n负责人意见", "牵头领导意见"),
    _opinions(
        "{%p for 行 in 部门意见栏 %}\n{{ 行 }}\n{%p endfor %}", "{%p for 行 in 审核意见栏 %}\n{{ 行 }}\n{%p endfor %}"
    ),
)


def _lines(field: str) -> str:
    return f"{{%p for 行 in 表.{field} %}}\n{{{{ 行 }}}}\n{{%p endfor %}}"


# What a ledger tells in one column stands in one line of the form.
_DONE = "{%p if 表.措施 %}\n完成情况\n及成效\n{%p else %}\n{{ 动作 }}措施\n及完成情况\n{%p endif %}"

CLOSURES: tuple[Piece, ...] = each(
    "表 in 销号表",
    (layout.TITLE, "{{ 销号表标题 }}"),
    (layout.TABLE_LINE, "单位：{{ 发文机关 }}\u3000\u3000{{ 问题词 }}编号：{{ 表.编号 }}"),
    Form(
        (
            _row(
                (18, "{{ 问题词 }}类别"),
                (32, "{{ 表.类别 }}", "text"),
                (18, "责任单位"),
                (32, "{{ 表.责任部门 }}", "text"),
            ),
            _row((18, "{{ 问题栏 }}"), (82, "{{ 表.问题 }}", "text")),
            _row((18, "{{ 目标栏 }}"), (82, "{{ 表.目标 }}", "text")),
            _row((18, "{{ 动作 }}措施"), (82, _lines("措施"), "text")),
            _row(
                (18, "{{ 动作 }}时限"),
                (32, "{{ 表.时限 }}", "text"),
                (18, "{{ 完成时间栏 }}"),
                (32, "{{ 表.完成时间 }}", "text"),
            ),
            _row((18, _DONE), (82, _lines("完成情况"), "text")),
            _row((18, "佐证材料"), (82, "{{ 表.佐证 }}", "text")),
            _row(
                (18, "{{ 领导说法 }}"),
                (32, "{{ 表.责任领导 }}", "text"),
                (18, "责任人"),
                (32, "{{ 表.责任人 }}", "text"),
            ),
            *_OPINIONS,
            *_OPINIONS,
            _row(
                (18, "{{ 销号说法 }}结论"),
                (82, "□同意{{ 销号说法 }}\u3000\u3000□退回{{ 动作 }}\u3000\u3000□转为{{ 坚持说法 }}", "text"),
            ),
        ),
        layout.TYPE_WIDTH,
        (*(mm(8),) * 8, *(mm(26),) * 2, *(mm(15),) * 2, mm(8)),
        {3: "表.措施", 8: "表.宽裕", 9: "表.宽裕", 10: "not 表.宽裕", 11: "not 表.宽裕"},
    ),
    *_BETWEEN,
)
