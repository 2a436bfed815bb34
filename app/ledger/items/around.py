"""Rows that stand around the items of a table and are none: totals, signatures, notes, legends, 以下空白."""

import re
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from app.core.persons import is_listed_name
from app.core.text import narrow

_TOTALS = re.compile(
    r"(?:本[页类表]|以上|分类|各类|全部)?(?:(?:问题|隐患|事项|任务|措施)?总数|合计|小计|总计|共计|累计)"
    r"(?::?$|(?=.*\d)(?:[\d.,、;:%()]|共|其中|[个项条件类处次元万]|问题|隐患|事项|任务|措施|已|未|完成|办结|销号|整改|率|占|在办)*)"
)
_NOTE = re.compile(
    r"(?:填表|填写|编制|有关|其他)?(?:备注|附注|注释?|说明|备考|注意事项|附件|图例|(?:符号|颜色)说明|(?:温馨)?提示|(?:填报|报送|填写|上报)要求)"
    r"(?:\d{1,2}|[一二三四五])?:|[※*]"
    r"|(?:填表说明|填写说明|注意事项|说明|备注|注)$"
)
# 整改单位负责人:, 审核意见:, 签发:, 单位(盖章):, 填报日期:
_LABEL = re.compile(
    r"[^:,。;、]{0,12}?(?:人|人员|领导|(?<!增)长|主任|书记|主管|经理|签字|签名|签章|签收|盖章|公章|签发|签批|意见|批示"
    r"|电话|联系方式|传真|邮箱|日期|时间|单位|部门|科室|审核|审批|审签|复核|[初复终]审|校[对核]|核[对稿]|拟稿|会签|制表|填表|填报|报送|上报|抄送|主送|印发"
    r"|经办|[承主拟]办|批准|审[定阅]|阅示|编制)(?:\([^)]*\))?:"
)
_SIGNER = "(?:填表|制表|填报|审核|复核|审批|经办|联系|校对|编制)人"
# 填表人 | 张三 | 填报日期 | 6月30日
_FIELD = re.compile(
    rf"{_SIGNER}|(?:联系)?电话|联系方式|(?:填表|填报|制表|报送|上报)?(?:日期|时间)|(?:填报|报送|上报)(?:单位|部门)"
)
_LONGEST_VALUE, _LONGEST_ANSWER = 24, 20
_SIGNED = re.compile(r"(?!.*[未没无缺漏不补])(?:.{0,14}(?:签字|签名|签章|盖章|公章)\)?(?:处|栏|日期|[:(_].{0,12})?)")
_SIGNED_BY = re.compile(rf"(?:.{{0,14}}(?:签字|签名|签章)\)?|{_SIGNER})(.{{2,4}})")
_DAY = re.compile(r"(?:\d{2,4}|[二〇○零一二三四五六七八九]{4}|[xX×*]{2,4})?年[\dxX×*]{0,2}月(?:[\dxX×*]{0,2}日)?")
_ANSWERED_DAY = re.compile(r"(?:(?:19|20)\d\d[年./-])?\d{1,2}[月./-]\d{1,2}日?")
_FILLED = re.compile(r"[\d一二三四五六七八九]")
_MARKS = "—-_=*~()[]【】<>《》。.!"
_OVER = re.compile(
    r"(?:以下|此页|本页|后面)(?:为|均为)?(?:空白|无正文|无内容|无)(?:行|页|处)?|(?:全文|表格?)?(?:完|结束)|end"
    r"|第\d+页(?:[,/]?共\d+页)?|共\d+页|(?:接|续|转|见)[上下]页|承前页|过次页",
    re.IGNORECASE,
)
_SIGN = "[√×○●◎◐△▲★☆■□◆◇⊙]"
_LEGEND = re.compile(
    rf"(?:[红黄绿蓝橙灰黑紫白]色?|{_SIGN}+)(?:底纹?|字体?|标[记识注]|填充|灯|单元格|部分)?(?:[:=]|为|表示|代表|指|是)"
    rf"|(?:{_SIGN}[一-鿿]{{2,8}}[,、;]?){{2,}}$"
)
# 整改前： | 整改后：, 现场照片: what stands above or below the pictures of an item.
_PICTURED = re.compile(
    r"(?:(?:现场|隐患|问题|附)?(?:整改|治理|处置|维修|施工|修复|改造|整治)?(?:前后|前|后|中)?(?:的)?(?:对比)?(?:照片|图片|影像|照|图)|附图"
    r"|(?:整改|治理|处置|维修|施工|修复|改造|整治)(?:前|后|中))[一二三四五六\d]?:?(?:(?:整改|治理|处置|整治)?(?:前|后|中))?"
)
_COUNT = re.compile(r"[\d.,%/—-]*[项个条件处人次元万]*")


def stands_around(own: Mapping[int, str], counted: Set[int], dated: Set[int], *, leading: bool) -> bool:
    """Whether the texts of a row, by column, are no item. `counted`: the columns that make an item of a row.

    `dated`: those for days, in which a day signs nothing. `leading`: they begin
    at the left edge or are one text; only there is a text that begins with 注： a note.
    """
    texts = {at: narrow(text) for at, text in own.items()}
    said = [text for at, text in texts.items() if at in counted]
    if any(map(_TOTALS.fullmatch, texts.values())):
        first = next(iter(texts.values()))
        return bool(_TOTALS.fullmatch(first)) or all(_TOTALS.fullmatch(text) or _COUNT.fullmatch(text) for text in said)
    marks = {at for at, text in texts.items() if _is_mark(text) and not (at in dated and _FILLED.search(text))}
    if len(marks) == len(texts) or (leading and _NOTE.match(next(iter(texts.values())))):
        return True
    fits = marks | _fitting(list(texts.items()))
    return min(texts) in fits and fits.issuperset(counted & texts.keys())


def labels_pictures(texts: Iterable[str]) -> bool:
    """Whether all of these say nothing but which pictures stand beside or below them."""
    return all(_PICTURED.fullmatch(narrow(text).strip(_MARKS)) for text in texts)


def is_total(text: str) -> bool:
    """Whether a text is a heading of sums: 合计, 小计（3项）."""
    return bool(_TOTALS.fullmatch(narrow(text)))


@lru_cache(maxsize=1024)
def is_footer(texts: tuple[str, ...]) -> bool:
    """Whether a row begins with a sum or a label of who signs: 合计 | 3处, 单位负责人：某 | 填表人：某."""
    first = next(filter(None, texts), "")
    return not first[:1].isdigit() and bool(first) and (is_total(first) or _is_label(narrow(first)))


def is_signature(text: str) -> bool:
    """Whether a text is a label answered with a person or a day: 审核人：周启明, 填表日期：2026年6月15日."""
    label = _LABEL.match(text)
    answer = text[label.end() :] if label else ""
    return bool(label) and (is_listed_name(answer) or bool(_ANSWERED_DAY.fullmatch(answer)))


def names_a_field(text: str) -> bool:
    """Whether a text asks for what stands right of it: 填表人, 审核意见:."""
    return text.endswith(":") or bool(_FIELD.fullmatch(text))


def _fitting(texts: list[tuple[int, str]]) -> set[int]:
    """The columns whose texts are labels of a signature, with what is filled in, or the answer right of one."""
    fits: set[int] = set()
    asked = False
    for at, text in texts:
        if _is_label(text) or _is_signed(text) or (asked and len(text) <= _LONGEST_ANSWER):
            fits.add(at)
        asked = names_a_field(text) and at in fits
    return fits


def _is_label(text: str) -> bool:
    """A label with nothing, a short value or further labels behind it: 填报单位：某局 填报人：张三."""
    label = _LABEL.match(text)
    return label is not None and (len(text) - label.end() <= _LONGEST_VALUE or bool(_LABEL.search(text, label.end())))


def _is_signed(text: str) -> bool:
    """Whether it asks for a signature or gives one: 主管领导签字, 填表人张三, but no 填表人错误."""
    by = _SIGNED_BY.fullmatch(text)
    return bool(_FIELD.fullmatch(text) or _SIGNED.fullmatch(text)) or (by is not None and is_listed_name(by[1]))


def _is_mark(text: str) -> bool:
    return bool(_OVER.fullmatch(text.strip(_MARKS)) or _DAY.fullmatch(text) or _LEGEND.match(text))
