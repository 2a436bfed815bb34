"""Headings that name people and bodies: who answers, who leads, who helps, and who only watches."""

from app.core.columns import Column
from app.core.prose.inspections import INSPECTION
from app.ledger.heading.words import parts as of
from app.ledger.heading.words.rule import rule

# The first that fits decides.
WHO = (
    rule(None, r"^(批示|审批|签批|审核|签发|检查|验收|接访|接待|带队|陪同)的?领导$"),
    rule(Column.SUPPORT, rf"({of.BODY}|人|人员)\(({of.HELPING})\)$|^共同(责任|负责|承办).*({of.BODY}|人)$"),
    rule(Column.SUPPORT, rf"({of.HELPING}).*({of.BODY}|领导|责任人|{of.PERSON})$"),
    rule(
        Column.LEADER,
        "(领导|副职|班子成员)$|^分管(责任人|负责人)$",
        "^(分管|主管|包联|挂联|联系|主抓|挂点|包案).{0,3}(长|书记|主任|副总|经理|主席)$",
    ),
    rule(Column.OWNER, "^(监管|监督管理|行业监管|属地监管)责任人$", behind=30),
    rule(Column.OWNER, "^责任(?!验收|审[核批]|监督|复核|填报).{1,4}(员|师|工|经理)$"),
    rule(Column.OWNER, rf"^(?!.*({of.WATCHING})).*(责任|负责|第一责任){of.PERSON}(姓名)?$"),
    rule(Column.OWNER, "^(包联|包保|包案|包抓|包干|包片|挂包|驻村|联户)的?干部(姓名)?$", behind=20),
    rule(Column.OWNER, rf"^(?!.*({of.WATCHING}).*{of.PERSON}$).*({of.ACTING}).{{0,2}}{of.PERSON}(姓名)?$", behind=10),
    rule(
        Column.OWNER,
        rf"({of.FOLLOWING}).{{0,2}}{of.PERSON}(姓名)?$",
        rf"^(?!.*({of.WATCHING})).{{2,4}}(专员|专干)$",
        r"^(责任|承接|承办).{0,2}(长|民警|警|医生|护士|教师)$",
        r"^(项目经理|被指派人|专管员|对接人|完成人)$",
        rf"^(责任|承办|主办|主管|管片|包联|驻村|经办|主治|带班|承接|包案){{0,2}}({of.TRADE})$",
        rf"^{of.HEADS}$",
        behind=20,
    ),
    rule(
        None,
        rf"({of.WATCHING}).*({of.PERSON}|姓名)$|^(领衔)?代表$|^(领衔|附议)人$|销号人$|(检查|督查|督导|验收)牵头(单位|部门)$|牵头(检查|督查|督导|验收)(单位|部门)$",
    ),
    rule(Column.DEPARTMENT, rf"^(受检|(受|被)(检查?|督导|{INSPECTION}))(单位|部门)$|^施工单位$|^项目部$", behind=20),
    rule(
        Column.DEPARTMENT, rf"^(所属|所在|归属|隶属|管辖|涉事|涉及|执法|使用|运营|经营|产权|辖区){of.BODY}$", behind=20
    ),
    rule(
        Column.DEPARTMENT,
        rf"^({of.ANSWERING}).{{0,4}}{of.BODY}$",
        r"(责任|牵头|主责|整改).{0,4}(单位|部门|科室|处室|股室|站所|主体|支部|班组|车间)$",
        rf"^(?!.*({of.WATCHING_BODY})).*({of.ANSWERING}).{{0,4}}(单位|部门|科室)$",
    ),
    rule(
        Column.DEPARTMENT,
        r"^(属地|街道|乡镇|镇街|乡镇街道|街道乡镇|乡镇/街道|镇|班组|车间|科室|处室|股室|部室|部门|单位|社区|村居|站所|网格|支部|党支部|专班|县区|区县)(名称)?$",
        behind=10,
    ),
    rule(Column.DEPARTMENT, "^(业主|建设|项目业主)单位$|^项目业主$", behind=30),
    rule(Column.DEPARTMENT, rf"^责任(?!.*({of.NO_BODY})$).{{1,3}}$", behind=20),
    rule(None, rf"({of.WATCHING_BODY}).*(单位|部门|机构|科室)$"),
)
