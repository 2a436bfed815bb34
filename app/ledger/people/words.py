"""The closed lists of what stands around a name: bodies (单位), posts (职务), roles (牵头), groups (全体班子成员)."""

import re
from functools import lru_cache

from app.core.persons import may_be_name

HAN = "一-鿿"
_UNIT = re.compile(
    "(?:科|股|处|局|(?<![常政])委|部|办|室|厅|站|所|院|馆|队|组|会|社|校|学|班|联|协|厂|[农林牧渔茶]场|园|中心|公司|支部|党委|党组|党总支|单位|部门|机关|政府|集团|"
    "银行|支行|分行|法庭|车间|[料货仓]库|码头|泵房|[路务机电工]段|段部|基地|街道|镇|乡|村|县|市|区|网格|平台|事务处)$"
)
# 张登科 and 李明学 are people, though 科 and 学 end the names of bodies as well; 高教科 is one. So are 王局, 张处.
_GIVEN_LIKE_UNIT = re.compile("(?!高教|高招)..[学会科社园联协]")
_GROUP = re.compile(
    "各|全体|所有|相关|有关|其他|其余|(?:党委|党组|局|院|校)?(?:领导)?班子(?:成员)?$|党员干部$|干部职工$"
)
_POST_CORE = (
    "书记|支书|局长|楼长|楼栋长|单元长|网格长|片长|片区长|路长|街长|河长|湖长|林长|田长|主任|科长|股长|处长|部长|厅长|省长|市长|县长|区长|镇长|乡长|村长|州长|司长|署长|行长|院长|校长|园长|馆长|台长|社长|"
    "厂长|队长|组长|班长|站长|所长|会长|理事长|董事长|秘书长|检察长|庭长|政委|指导员|教导员|主席|委员|常委|组员|成员|干事|干部|专员|科员|"
    "办事员|会计|出纳|经理|总监|工程师|总工|会计师|审计师|律师|法官|检察官|助理|秘书|顾问|教授|研究员|巡视员|调研员|主管|主办|"
    "负责人|领导|召集人|联络员|信息员|安全员|网格员|管理员|驾驶员|护士长|医师|教师|书记员|文书|法人代表|法定代表人|法人"
)
_POST_BEFORE = (
    "副|正|代|原|前|领导班子|班子|常务|第[一二三]|党委|党组|党总支|总支|党支部|支部|机关|总|执行|高级|中级|初级|首席|[一二三四]级|主持工作的?|兼|分管|纪委|纪检|组织|宣传|"
    "统战|政法委?|村委?会?|社区"
)
_POST = re.compile(rf"(?:{_POST_CORE})$")
_WHOLE_POST = re.compile(rf"(?:{_POST_BEFORE})*(?:{_POST_CORE})")
_UNIT_POST = re.compile(
    rf"[{HAN}]{{1,6}}?(?:科|股|处|局|委|部|办|室|厅|站|所|院|馆|队|组|会|中心|公司|支部)(?:{_POST_BEFORE})*(?:{_POST_CORE})"
)
LEADS = re.compile("牵头|主办")
_ROLE_WORD = (
    "牵头|主办|承办|主责|责任|负责|配合|协助|协办|协同|联系|包保|包案|包联|挂钩|挂点|督办|督导|监督|分管|主管|具体|直接|主要|首要|第[一二三]|"
    "整改|落实|执行|实施|经办|办理|主抓|专责|项目|现场|[ABＡＢ][岗角]|主岗|副岗|签字|签名|签章|姓名|名单|职务|职称|现任"
)
_ROLE_BODY = "人员|人|者|领导|同志|单位|部门|科室|处室|股室|方|组"
_ROLE = re.compile(
    rf"(?:(?:{_ROLE_WORD})+(?:{_ROLE_BODY})*(?:姓名|签字|签名|签章)?(?:[及和与、]|$))+|(?:单位|部门|科室|处室|股室)(?:名称)?|人员"
)
ROLE_AFTER = re.compile("(?:牵头|负责|具体|配合|协助|协办|承办|主办|主抓|分管|包保|落实|经办|督办|总|[ABＡＢ][岗角])+$")
ROLE_BEFORE = re.compile(rf"(?:[拟暂]?由|请|(?:{_ROLE_WORD})+(?:{_ROLE_BODY})*)")
# 待招聘, 负责人未明确, 暂无责任人: nobody yet.
# What fills a cell and names nobody: a figure, 略, 另行通知, the heading once more.
NOBODY = re.compile(
    r"[\d.]+|略|缺|上同|同第?\d+[项条]?|同上一[条项]|另(?:定|议|行[一-鿿]{2})|请?(?:填写|选择|输入)(?:姓名|责任人)?|(?:责任人|责任单位|姓名|某某|某)"
)
NOBODY_YET = re.compile(rf"(?:待(?!遇|业)|尚?未|暂)[{HAN}]{{1,4}}")
OF_POSTS = re.compile("(?:职务|职称)$")
OF_UNITS = re.compile("(?:单位|部门|科室|处室|股室)(?:名称)?$")


def is_unit(name: str) -> bool:
    """Whether a name is that of a department or body, not of a person."""
    if is_like_unit(name):
        return False
    return _UNIT.search(name) is not None or name.startswith("各")


def is_like_unit(name: str) -> bool:
    """Whether a person's name ends as the name of a body does (张登科)."""
    return (len(name) == 2 or _GIVEN_LIKE_UNIT.fullmatch(name) is not None) and may_be_name(name[:2])


def is_group(name: str) -> bool:
    """Whether it names several people at once (各科室负责人, 全体班子成员)."""
    return _GROUP.match(name) is not None


def is_post(words: str) -> bool:
    """Whether the words end with a post (党组书记, 办公室主任)."""
    return _POST.search(words) is not None


def is_bare_post(words: str) -> bool:
    """Whether the words are a post and nothing else, without the body it is of (副主任)."""
    return _WHOLE_POST.fullmatch(words) is not None


def is_post_of_unit(words: str) -> bool:
    """Whether the words are a body and a post in it (办公室副主任)."""
    return _UNIT_POST.fullmatch(words) is not None


@lru_cache(maxsize=1024)
def is_role(words: str) -> bool:
    """Whether the words only tell how somebody takes part (第一责任人, 牵头单位)."""
    return _ROLE.fullmatch(words) is not None
