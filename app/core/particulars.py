"""What only the clerk knows (要素): issuer, inspecting body, dates, contact; declared here, once."""

from app.core.field import Kind, Particular, Scope

MATTER = Particular("事项", Kind.TEXT, "这份台账是什么事的整改；不填是巡察", "巡视", optional=True)
ISSUER = Particular("发文机关", Kind.TEXT, "署名和标题里的机关全称", "中共××市××局党组", scope=Scope.OFFICE)
INSPECTED = Particular("被检查单位", Kind.TEXT, "正文里对被检查单位的简称", "市××局党组", scope=Scope.OFFICE)
AUTHORITY = Particular("部署机关", Kind.TEXT, "统一部署这项工作的机关", "××市委")
INSPECTOR = Particular("检查机构", Kind.TEXT, "实施检查的机构", "市××局检查组")
SUBJECT = Particular("检查事项", Kind.TEXT, "检查的是什么，或者叫什么名称", "2025年度预算执行情况")
BEGIN = Particular("检查开始日期", Kind.DAY, "检查开始的日子", "2025年9月8日")
END = Particular("检查结束日期", Kind.DAY, "检查结束的日子", "2025年10月31日")
FEEDBACK = Particular("反馈日期", Kind.DAY, "反馈检查意见的日子", "2025年12月5日")
HEAD = Particular(
    "领导小组组长", Kind.TEXT, "整改工作领导小组组长的职务（写职务，不写姓名）", "党组书记", scope=Scope.OFFICE
)
CLUES = Particular(
    "问题线索处理情况",
    Kind.LONG_TEXT,
    "“问题线索的处理情况”一节的内容；不填则不写这一节",
    "未收到移交的问题线索。",
    optional=True,
)
THOUGHT = Particular(
    "思想认识",
    Kind.LONG_TEXT,
    "第一部分里提高认识、部署整改的一节，可以写几段；不填则不写",
    "2025年12月8日，党组召开会议传达反馈意见，研究整改工作。",
    optional=True,
)
LEADING = Particular(
    "组织领导",
    Kind.LONG_TEXT,
    "第一部分里加强领导、明确责任的一节，可以写几段，数字写字段名（如 {{ 问题数 }}）；不填则印通用的两句",
    "成立整改工作领导小组，针对反馈的{{ 问题数 }}个问题制定整改措施{{ 措施数 }}条。",
    optional=True,
)
LASTING = Particular(
    "长效机制",
    Kind.LONG_TEXT,
    "第一部分里建章立制、巩固成效的一节，可以写几段；不填则只印已确认的数字",
    "坚持一边整改问题，一边建章立制。",
    optional=True,
)
FIRST_DUTY = Particular(
    "第一责任人",
    Kind.LONG_TEXT,
    "主体责任的通报里主要负责人组织落实的一节，可以写几段；不填则印通用的一句，第一部分已经写了第一责任人的待补",
    "党组书记主持召开会议研究整改工作，逐项审定整改措施，对难点问题直接督办。",
    optional=True,
)
PART_ONE = (THOUGHT, LEADING, LASTING)
IN_PARAGRAPHS = (*PART_ONE, FIRST_DUTY)
"""Those of several paragraphs, a line each."""
KEPT = (*IN_PARAGRAPHS, CLUES)
"""Paragraphs that only the office can write; fields can be put into them by name."""
PHONE = Particular("联系电话", Kind.TEXT, "接受监督的电话", "0000-0000000", scope=Scope.OFFICE, contact=True)
ADDRESS = Particular("通信地址", Kind.TEXT, "接受监督的通信地址", "××省××市××路1号", scope=Scope.OFFICE, contact=True)
POSTCODE = Particular("邮政编码", Kind.TEXT, "通信地址的邮政编码", "000000", scope=Scope.OFFICE)
EMAIL = Particular("电子邮箱", Kind.TEXT, "接受监督的电子邮箱", "jiandu@example.cn", scope=Scope.OFFICE, contact=True)
ISSUED = Particular("成文日期", Kind.DAY, "署名下面的日期", "2026年6月30日")
TITLE = Particular(
    "标题",
    Kind.TEXT,
    "整个标题；不填则由发文机关和这个事项的通报标题组成",
    "中共××市××局党组关于整改进展情况的通报",
    optional=True,
)
PLAIN, RED_HEADED, PRE_PRINTED, LETTER = "无", "红头", "套打", "信函"
NOT_SEALED, SEALED = "不加盖", "加盖"
SINGLE_SIDED, DUPLEX = "单面", "双面"
LETTERHEAD = Particular(
    "版头",
    Kind.CHOICE,
    "无：不印版头；红头：印红色发文机关标志和分隔线；套打：用已印好版头的纸，只留位置不印；"
    "信函：印红色发文机关名称和上下两条红色双线，通报和督办通知单可用，报告仍印红头",
    RED_HEADED,
    scope=Scope.OFFICE,
    optional=True,
    choices=(PLAIN, RED_HEADED, PRE_PRINTED, LETTER),
)
MARK = Particular(
    "发文机关标志",
    Kind.TEXT,
    "红头的文字；不填则由发文机关和“文件”组成",
    "中共××市××局党组文件",
    scope=Scope.OFFICE,
    optional=True,
)
JOINT = Particular(
    "联合发文机关",
    Kind.TEXT,
    "联合行文的其余机关，用顿号隔开，主办机关填在“发文机关”；红头并列各机关，依次署名",
    "××市××局、××市××委员会",
    optional=True,
)
COPY_NUMBER = Particular("份号", Kind.TEXT, "6位数字，涉密公文必须标注", "000001", optional=True)
SECRECY = Particular("密级和保密期限", Kind.TEXT, "涉密公文填写，对外公布的通报不填", "机密★1年", optional=True)
URGENCY = Particular("紧急程度", Kind.TEXT, "特急或加急", "特急", optional=True)
NUMBER = Particular("发文字号", Kind.TEXT, "机关代字、年份（六角括号）和序号", "×委〔2026〕12号", optional=True)
SIGNERS = Particular("签发人", Kind.TEXT, "上行文（报告）的签发人姓名，多人用顿号隔开", "张某某", optional=True)
ADDRESSEE = Particular(
    "主送机关", Kind.TEXT, "主送机关，不带冒号；对外公布的通报不填", "各科室、各下属单位", optional=True
)
REPORT_ADDRESSEE = Particular(
    "报告主送机关", Kind.TEXT, "整改情况报告的主送机关，不带冒号；不填则用“主送机关”", "中共××市委", optional=True
)
ATTACHMENTS = Particular("附件", Kind.LONG_TEXT, "附件的名称，一行一个", "整改台账", optional=True)
NOT_ATTACHED, ATTACHED = "不附", "附上"
LEDGER_BEHIND = Particular(
    "附台账",
    Kind.CHOICE,
    "附上：通报后面附整改台账，横排，附件说明里也写上",
    ATTACHED,
    optional=True,
    choices=(NOT_ATTACHED, ATTACHED),
)
SEAL = Particular(
    "印章",
    Kind.CHOICE,
    "加盖印章的公文，署名以成文日期为准居中，日期右空四字",
    SEALED,
    scope=Scope.OFFICE,
    optional=True,
    choices=(NOT_SEALED, SEALED),
)
NOTE = Particular("附注", Kind.TEXT, "成文日期下面圆括号里的话，不带括号", "此件公开发布", optional=True)
COPIES = Particular("抄送机关", Kind.TEXT, "版记里的抄送机关", "市委办公室，市纪委办公室", optional=True)
PRINTER = Particular("印发机关", Kind.TEXT, "版记里的印发机关", "××市××局办公室", scope=Scope.OFFICE, optional=True)
PRINTED = Particular("印发日期", Kind.DAY, "版记里的印发日期", "2026年7月1日", optional=True)
PRINTING = Particular(
    "印刷",
    Kind.CHOICE,
    "双面：版记另起一页，落在双数页，这一页和前面可能空出的一页不编页码",
    DUPLEX,
    scope=Scope.OFFICE,
    optional=True,
    choices=(SINGLE_SIDED, DUPLEX),
)
SLIP_NUMBER = Particular(
    "督办字号", Kind.TEXT, "督办通知单的字号，不带序号；通知单从1号编起", "云改督〔2026〕", optional=True
)
REPLY_BY = Particular("反馈期限", Kind.DAY, "督办通知单要求书面反馈的最后日期", "2026年7月10日", optional=True)
CONTACT = Particular("联系人", Kind.TEXT, "督办通知单上负责联系的人", "张某某", scope=Scope.OFFICE, optional=True)

PARTICULARS: tuple[Particular, ...] = (
    ISSUER, INSPECTED, AUTHORITY, INSPECTOR, SUBJECT, BEGIN, END, FEEDBACK, HEAD,
    *IN_PARAGRAPHS, CLUES, PHONE, ADDRESS, POSTCODE, EMAIL, ISSUED, TITLE,
    LETTERHEAD, MARK, JOINT, COPY_NUMBER, SECRECY, URGENCY, NUMBER, SIGNERS, ADDRESSEE, REPORT_ADDRESSEE, ATTACHMENTS, LEDGER_BEHIND, SEAL, NOTE,
    COPIES, PRINTER, PRINTED, PRINTING, SLIP_NUMBER, REPLY_BY, CONTACT,
)  # fmt: skip
"""Those a document may print; what it is all about (MATTER) stands above them."""
