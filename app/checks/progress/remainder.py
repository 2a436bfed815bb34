"""Whether a text of progress tells that a part is left (其余3名待批复后返回, 剩余3户), and in which words."""

import re
from collections.abc import Iterator

# What is only on its way is no end of it: 其余2.8万元已申请强制执行.
_ON_ITS_WAY = (
    "(?:[向与][^，。；]{1,12})?(?:确定|启动|进入|着手|申请|起诉|立案|移交|列入|签订?|提[交请起]|上?报|委托|约定)"
)
_NUMBER = r"(?!0(?![\d.])|零)(?:\d[\d.,]*(?:[万亿]?元|万)?|[一二两三四五六七八九十]+)"
# 合同还剩3年, 工期尚余20天 tell how long.
_COUNTER = "(?!个?[年月日天周季星小分学])[个户家处名人件项笔所栋幢座辆台卷份宗条套村亩间条起幅]|(?<=元)"
_NOT_OF_IT = "(?<![对将把为由无没不零])(?<!没有)(?<!针对|督促|推动|利用)"
_LEFT = rf"(?:[尚还]余|[仅还仍尚只]剩余?下?|[尚仍还]欠|[尚还]差|(?<![一-鿿])余)(?:有|下)?(?:{_NUMBER}(?:{_COUNTER})|部分|少数|个别)"
# 食堂账户剩余3.2万元 is a balance.
_ALONE = rf"(?<![一-鿿])(?:剩余|剩下|余下|剩){_NUMBER}(?:{_COUNTER})(?=$|[，（(])"
_THE_REST = rf"(?:剩余|剩下|余下|其余|另有?(?={_NUMBER}))"
_STILL = rf"(?:(?:[还尚仍]|目前)(?:有|存在)(?={_NUMBER}|部分|少数|个别|一些))"
_OPEN = (
    "未(?!发现|发生|出现|收到|接到|涉及|见|超|违|再)|没有(?!发现|发生|出现|涉及)|没能|待(?![遇岗])|正(?:在|按|由|与)|尚|仍|暂"
    f"|拟|计划|预计|力争|争取|无法|难以|不能|推进中|进行中|办理中|因(?!此)|将(?=[于在按由会待继逐陆])|已(?:{_ON_ITS_WAY})"
)
_TOLD_LEFT = re.compile(
    f"{_NOT_OF_IT}(?:{_LEFT}|{_ALONE}|{_THE_REST}(?=[^，。；]*(?:，[^，。；]*)?(?:{_OPEN}))"
    "|" + _STILL + "(?=[^，。；]*(?:，[^，。；]*)?(?:未|没有|没能|待|正在|尚|无法|难以|不能)))[^，。；]*"
)
# 剩余3户，已于6月底前退回; 还有3处未整改的已办结: it came to its end after all, or is not of this measure.
_SETTLED = re.compile(
    f"已(?!{_ON_ITS_WAY}|列)|均(?!未|没|在|正|待|尚)|都(?!未|没|在|正|待|尚)|全部(?!未)|[予]以|不予|不再|取消|核销|退出|注销|无需|清零"
    "|(?<![未没尚待])(?<!没有)(?:完成|办结|完毕|到位|解决)(?!后)"
)
_ANOTHERS = re.compile(r"(?:[列纳转并计归]入|见|在|随)[^，。；]{0,6}(?:问题|事项|措施|第)[^，。；]{0,3}\d")
_FOUND_BY_CHECKING = re.compile("(?:发现|查出|查摆|排查|抽查|督查|检查|通报|指出)[^，]*$")
_LATER = re.compile(
    "(?:全部|均已|都已|现均|现已|目前已|悉数|剩余|余下|其余)[^，。；]{0,12}(?:完成|整改|办结|到位|清|退|收|追|解决|销号|归还|返|拨)"
)
_SENTENCE = re.compile("[^。；;！!\n]+")
# 应清退8名，已清退5名; 8户中，已完成5户
_OF_WHOLE = re.compile(
    r"(?:[应需须][^，。；\d]{1,8}(?P<whole>\d+)(?P<unit>[户家处名人件项笔所栋幢座辆台卷份宗条套个])[^，。；]{0,8}"
    r"|(?<!\d)(?P<among>\d+)(?P<counter>[户家处名人件项笔所栋幢座辆台卷份宗条套个])[^，。；]{0,10}中)，?"
    r"(?:目前|现|截至目前)?已(?:完成|整改|办结|清退|退[还缴回]|收回|追回|拆除|化解|归还|解决|落实|拨付|注销)[^，。；\d]{0,4}"
    r"(?P<done>\d+)(?:(?P=unit)|(?P=counter))"
)


def remainder_in(text: str) -> tuple[int, int] | None:
    """Where the first words stand that tell it; None where nothing is left, as far as the text says."""
    for sentence in _SENTENCE.finditer(text):
        for found in _TOLD_LEFT.finditer(sentence[0]):
            if _is_open(sentence[0], found) and not _is_settled(text[sentence.end() :]):
                return sentence.start() + found.start(), sentence.start() + found.end()
    return next(_less_than_whole(text), None)


def _is_open(sentence: str, found: re.Match[str]) -> bool:
    before = re.split("[，,]", sentence[: found.start()])[-1]
    behind = sentence[found.start() :]
    return not (_SETTLED.search(behind) or _ANOTHERS.search(behind) or _FOUND_BY_CHECKING.search(before))


def _is_settled(behind: str) -> bool:
    return any(_LATER.search(one) and not re.search(_OPEN, one) for one in _SENTENCE.findall(behind))


def _less_than_whole(text: str) -> Iterator[tuple[int, int]]:
    for found in _OF_WHOLE.finditer(text):
        whole, unit = found["whole"] or found["among"], found["unit"] or found["counter"]
        last = not re.search(rf"\d{unit}", text[found.end() :])
        if int(found["done"]) < int(whole) and last:
            yield found.span()
