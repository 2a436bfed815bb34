"""The notices (通报) as templates, one a regional manner."""

from app.word import layout
from tools.template_parts import Piece, closing, head, imprint, title

NOTICE: tuple[Piece, ...] = (
    *head(),
    *title(),
    (
        layout.BODY,
        "根据{{ 部署机关 }}巡察工作的统一部署，{{ 巡察时间 }}，{{ 巡察机构 }}对{{ 被巡察单位 }}开展了巡察，"
        "并于{{ 反馈日期 }}反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改进展情况予以公布。",
    ),
    (layout.HEADING_1, "一、强化组织领导推进整改落实"),
    (
        layout.BODY,
        "{{ 被巡察单位 }}成立巡察整改工作领导小组，由{{ 领导小组组长 }}任组长，负责巡察整改工作的组织领导和统筹协调。",
    ),
    (layout.BODY, "针对反馈的{{ 问题数 }}个问题，制定整改措施{{ 措施数 }}条，逐条推进整改落实。"),
    (layout.HEADING_1, "二、巡察反馈问题的整改情况"),
    (layout.BODY, "{%p for 类 in 整改情况 %}"),
    (layout.BODY, "{%p if 类.名称 %}"),
    (layout.HEADING_2, "（{{ 类.序号 }}）{{ 类.名称 }}"),
    (layout.BODY, "{%p endif %}"),
    (layout.BODY, "{%p for 组 in 类.分组 %}"),
    (layout.BODY, "{%p if 组.名称 %}"),
    (layout.HEADING_3, "{{ 组.序号 }}.关于{{ 组.名称 }}问题"),
    (layout.BODY, "{%p endif %}"),
    (layout.BODY, "{%p for 问题 in 组.问题 %}"),
    (layout.BODY, "（{{ 问题.序号 }}）针对{{ 问题.名称 }}问题。{{ 问题.整改 }}"),
    (layout.BODY, "{%p endfor %}"),
    (layout.BODY, "{%p endfor %}"),
    (layout.BODY, "{%p endfor %}"),
    (layout.BODY, "{%p if 问题线索处理情况 %}"),
    (layout.HEADING_1, "三、巡察反馈问题线索的处理情况"),
    (layout.BODY, "{{ 问题线索处理情况 }}"),
    (layout.BODY, "{%p endif %}"),
    (layout.BODY, "{%p if 待整改事项 %}"),
    (layout.HEADING_1, "{{ 待整改节序号 }}、需要进一步整改的事项及措施"),
    (layout.BODY, "{%p for 事项 in 待整改事项 %}"),
    (
        layout.BODY,
        "（{{ 事项.序号 }}）{{ 事项.名称 }}{% if 事项.措施 %}问题需进一步整改。整改措施：{{ 事项.措施 }}{% endif %}",
    ),
    (layout.BODY, "{%p endfor %}"),
    (layout.BODY, "{%p endif %}"),
    (
        layout.BODY,
        "欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。",
    ),
    # A line each: the last stays with the issuer, so the page before loses few lines when the closing moves on.
    (layout.BODY, "联系电话：{{ 联系电话 }}"),
    (layout.BODY, "通信地址：{{ 通信地址 }}，邮政编码：{{ 邮政编码 }}"),
    (layout.BODY, "电子邮箱：{{ 电子邮箱 }}"),
    *closing(),
    *imprint(),
)
