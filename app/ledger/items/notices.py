"""What the wording of a line tells: whether it names a subject (党建方面) or says something to the reader (本表一式两份)."""

import re

from app.core.text import narrow

_HAN = "一二三四五六七八九十"
_NUMERAL = re.compile(rf"(?:[(]?第?[{_HAN}]+[)]?[部类方章分节篇]*[、.:]?)(?=.)")
_NAMES_SUBJECT = re.compile(r".*(?:方面|问题|[一-鿿]类|情况|领域|环节)(?:的问题)?[:)]?(?:[(][^)]*[)])?[:;。]?")
_SUBJECT_LABEL = re.compile(r"(?:[一-鿿]{0,4}(?:类别|类型|分类|板块|领域|专题|主题|来源|批次|项目|单位|部门|科室)):")
_ADDRESSES_READER = re.compile(
    r"请(?![示假客销])|[本此][表页](?!扬)|本台账|上述|以[上下](?![率级位])|填[表报写](?:须知|要求|说明)|截[至止]到?\d|(?:状态|颜色|符号|填表|填写)?说明:|注:|[※*]"
)
_SAYS_SOMETHING = re.compile(
    r"[(]续[表)]?[)]?$|(?:台账|一览表|登记表|明细表)$|[√%:。!]|(?:须知|完毕|可加页)[)]?$|(?:局|室|办|委|科|处|部|院|厅|中心|公司|集团|组)(?:统一)?[编监印绘]?[制印]$"
    r"|\d月\d{1,2}[日号]|每[日天周旬月季年].*(?:报|更新)|前(?:报送|上报|报)|(?:动态|实时|及时|定期)更新|(?:另附|附后)$"
)
_WHOLE_BRACKET = re.compile(r"[(\[【][^)\]】]*[)\]】]")


def is_notice(line: str) -> bool:
    """Whether a line that stands alone is a note to the reader, and no title of the items below it."""
    text = narrow(line)
    numeral = _NUMERAL.match(text)
    said = text[numeral.end() :] if numeral else text
    if addresses_reader(said):
        return True
    if numeral or _NAMES_SUBJECT.fullmatch(text) or _SUBJECT_LABEL.match(text):
        return False
    return bool(_SAYS_SOMETHING.search(text.rstrip(":")) or _WHOLE_BRACKET.fullmatch(text))


def addresses_reader(line: str) -> bool:
    """Whether its first words can only be said to the reader, in whatever column: 请于每月25日前报送, 本表一式两份."""
    return bool(_ADDRESSES_READER.match(narrow(line).lstrip("([【")))
