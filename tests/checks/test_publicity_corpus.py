"""More than sixty invented strings as progress texts, with exactly what the family `publicity` says of each."""

import pytest

from app import checks
from app.checks.sensitive import bank_cards, identity_numbers, mask_number, mobiles
from app.core.check_context import CheckContext
from app.core.persons import mask_name
from tests.tables import AS_OF, grid, ledger

FAMILY = {
    "identity-number", "bank-card", "mobile-number", "person-named", "clue-detail", "home-address", "secrecy-mark",
    "left-over", "plate-number",
}  # fmt: skip
CORPUS = {
    # identity numbers: valid ones in several spellings, then what only looks like one
    "当事人身份证号350801198506143217已核实": {"identity-number"},
    "证件号码11010519491231002X": {"identity-number"},
    "证件号码11010519491231002x": {"identity-number"},
    "（440106199002290037）": set(),
    "身份证号440106199202290031有误": {"identity-number"},
    "身份证号350802199913010017有误": {"identity-number"},
    "身份证650101 19970101 999X": {"identity-number"},
    "身份证650101 19700101 9999": {"identity-number"},
    "身份证350825-19620815-004X": {"identity-number"},
    "身份证号350801198506143218": {"identity-number"},
    "合同编号350801198506143217001": set(),
    "统一社会信用代码91350800MA2XYQ5R7T": set(),
    "档案号A350801198506143217": set(),
    "文件编号202606220015000123": set(),
    "发票代码035001900111，号码12345678": set(),
    "岩委办〔2022〕10号": set(),
    "流水号3508011985061432170": set(),
    "十五位旧号350801850614321": set(),
    "身份证号350801850614321": {"identity-number"},
    "身份证号350801851414321有误": set(),
    "国办发〔2022〕18号": set(),
    "公文流水202606301234567890": set(),
    "订单号202606220015000123": set(),
    "会计凭证号20260630000123456789": set(),
    "税号350801198506143": set(),
    "统一社会信用代码12350800490000123X": set(),
    # bank cards
    "退回至6222021234567890128": {"bank-card"},
    "退回至6222 0212 3456 7890 128": {"bank-card"},
    "开户账号6217001234567890122": {"bank-card"},
    "卡号4111111111111111": {"bank-card"},
    "卡号5500123456789019": {"bank-card"},
    "卡号6222021234567890129": set(),
    "订单号1234567890123452": set(),
    "单位基本户1410020109005512345": set(),
    "公务卡6282880012345678": set(),
    "卡号尾号0128": set(),
    # telephones
    "经办人13800000000": {"mobile-number"},
    "经办人138 0000 0000": {"mobile-number"},
    "经办人138-0000-0000": {"mobile-number"},
    "经办人+8613800000000": {"mobile-number"},
    "联系电话：13800000000": set(),
    "监督电话13800000000、0597-3210000": set(),
    "联系人：周敏，13800000000": {"mobile-number"},
    "联系人：周敏，0597-3210000": set(),
    "联系人身份证号11010519491231002X。": {"identity-number"},
    "联系电话：0000-8123456，身份证11010519491231002X": {"identity-number"},
    "联系电话：0597-3210000。另询19900000000": {"mobile-number"},
    "办公电话0597-3210000": set(),
    "服务热线12345": set(),
    "编号12800000000": set(),
    "编号138000000001": set(),
    "金额13800000000.00元": set(),
    "金额13800000000元": set(),
    "合同编号：13800000000": set(),
    "010-88886666转8001、400-800-9000": set(),
    "当事人联系电话13800000000": {"mobile-number"},
    "群众举报电话13800000000反映": {"mobile-number"},
    "举报电话：13800000000": set(),
    "监督方式：联系电话：0597-3210000；手机13800000000。": set(),
    "微信号13800000000": {"mobile-number"},
    # persons dealt with and persons who merely work
    "对王晓明进行批评教育": {"person-named"},
    "给予陈志强党内警告处分": {"person-named"},
    "张伟因违规报销受到警告处分": {"person-named"},
    "会计林芳被诫勉谈话": {"person-named"},
    "欧阳文清被立案审查": {"person-named"},
    "王建民涉嫌违纪": {"person-named"},
    "举报人李建国已收到答复": {"person-named"},
    "经查，王晓明违规报销，予以诫勉": {"person-named"},
    "对责任人王晓明批评教育": {"person-named"},
    "对王晓明、李建国等2人进行批评教育": {"person-named"},
    "批评教育王晓明、李建国2人": {"person-named"},
    "给予高建国同志党内警告处分": {"person-named"},
    "免去林芳出纳职务": {"person-named"},
    "被反映人吴国华": {"person-named"},
    "高某受到警告处分": set(),
    "李某某被诫勉谈话": set(),
    "约谈张家口办事处": set(),
    "对王府井进行约谈": set(),
    "对马上到期的合同进行约谈": set(),
    "对周边商户进行约谈": set(),
    "高度重视，受到处分的2人": set(),
    "江西受到警告": set(),
    "对张建国进行走访慰问": set(),
    "给予王晓明表彰奖励": set(),
    "对任何人都给予同样的处分": set(),
    "对王某进行批评教育": set(),
    "对相关责任人员进行诫勉谈话": set(),
    "对财务人员进行提醒谈话": set(),
    "对任务落后单位进行约谈": set(),
    "由周敏牵头，林芳配合": set(),
    "党组书记王建国作动员讲话": set(),
    # clues, addresses, marks
    "移交的问题线索涉及36万元": {"clue-detail"},
    "移交问题线索3件，立案1人": set(),
    "家住幸福路18号": {"home-address"},
    "通信地址：龙岩大道1号": set(),
    "通信地址：行政中心5号楼1201室": set(),
    "会议室在3号楼1201室": set(),
    "租住5号楼1201室": {"home-address"},
    "家庭住址已核对": set(),
    "现住房面积超标已腾退": set(),
    "闽F12345公车已封存": {"plate-number"},
    "内部控制制度已印发": set(),
    "附件为机密★5年": {"secrecy-mark"},
    "由××科室牵头【待补：时间】": {"left-over"},
    "尺寸3×5米": set(),
}


def test_there_are_at_least_sixty() -> None:
    assert len(CORPUS) >= 60


@pytest.mark.parametrize(("text", "expected"), CORPUS.items())
def test_each_string_gets_exactly_what_it_deserves(text: str, expected: set[str]) -> None:
    rows = [["序号", "具体问题", "整改措施", "责任人", "整改进展"], [1, "管理不规范", "自查", "周敏", text]]
    found = {one.rule for one in checks.run(ledger(grid(rows)), CheckContext(AS_OF))}
    assert found & FAMILY == expected


def test_a_message_never_repeats_what_must_not_be_seen() -> None:
    assert mask_number("350801198506143217") == "350*************17"
    assert mask_name("张三") == "张某"
    assert mask_name("欧阳文清") == "欧阳某"


def test_numbers_come_back_without_their_blanks() -> None:
    assert identity_numbers("650101 19700101 9999") == ("650101197001019999",)
    assert bank_cards("6222 0212 3456 7890 128") == ("6222021234567890128",)
    assert mobiles("138-0000-0000、139 0000 0001") == ("13800000000", "13900000001")
