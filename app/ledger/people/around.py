"""What stands around the names of a cell and is none: telephones, their labels, brackets, points that join or part."""

import re
from collections.abc import Callable

# Joined to the name beside it: this one leads (牵头).
LEAD = "\x01"
_KEPT = str.maketrans("０１２３４５６７８９\t\u00a0", "0123456789  ")
_NUMBER = (
    r"(?:\+?(?:00)?86[ -]?)?1[3-9]\d[ \-—－]?[\d*xX×]{4}[ \-—－]?\d{4}(?!\d)"
    r"|(?:[(（]0\d{2,3}[)）] ?|0\d{2,3}[ \-—－]?)\d{7,8}(?:[-—－转*]+\d{1,5})?(?!\d)"
    r"|(?<!\d)\d{6,}[Xx]?(?:[-—－转]+\d{1,5})?(?!\d)"
)
_LABEL = "(?:(?:联系|办公|移动|固定|值班|手机|内线)*(?:电话|手机|座机|分机|短号|微信|内线|方式)(?:方式|号码|号)*|[Tt][Ee][Ll])"
_PHONE = re.compile(
    rf"(?:[及和与、/]?{_LABEL}[：:为是]?[ \u3000]*)?[：:\-—－]?[ \u3000]*(?:{_NUMBER})"
    rf"|[及和与、/]?{_LABEL}(?:[：:][ \u3000]*\d{{0,5}}|(?=[ \u3000\n]|$))"
)
_LABELS = "责任人 负责人 牵头人 联系人 经办人 电话 手机 姓名 职务 单位 部门 牵头 配合"
# One pattern for all: each of its own would take as long to build as all of them.
_SPREAD = "|".join(r"[ \u3000]+".join(word) for word in _LABELS.split())
_SPACED = re.compile(f"(?<![一-鿿])(?:{_SPREAD})(?![一-鿿])")
_SPREAD_LABEL = re.compile("(?<![一-鿿])([一-鿿])[ \u3000]+([一-鿿])(?:[ \u3000]+([一-鿿]))?(?=[ \u3000]*[：:])")
_BRACKET = re.compile(
    r"[(（\[［【〔][^()（）\[\]［］【】〔〕]*[)）\]］】〕]|[(（\[［【〔][^()（）\[\]［］【】〔〕\n]*$", re.MULTILINE
)
# 各县(市、区)科协 is one body: what such brackets hold are other kinds of it.
_KINDS = "市|区|县|旗|州|镇|乡|街道|办|部|委|局|科|室|所|站|中心|处|院|系|组|场|单位|部门|党组|党委|党总支|企业|公司"
_OTHER_KINDS = re.compile(rf"[(（\[［](?:{_KINDS})(?:[、，,/和及](?:{_KINDS}))*[)）\]］]")
# 1.张晓明 2.李建国 ⑶王芳: in a cell of names a mark needs neither order nor a point before it.
_MARK = re.compile(
    r"(?:(?<![0-9A-Za-z第])[(（]?[0-9]{1,2}[)）.．、]|[①-⒛㈠-㈩]|[(（][一二三四五六七八九十]{1,2}[)）]"
    r"|(?:^|(?<=[\s；;：:]))[一二三四五六七八九十]{1,2}、)(?=\s*[一-鿿])",
    re.MULTILINE,
)
# 责任人/期限 in one column: the day names nobody.
_DAY = re.compile(
    r"(?:(?:20\d\d年|20\d\d[-./／](?=\d))(?:\d{1,2}(?:月份?|[-./／](?=\d)|(?=\s|$)))?(?:\d{1,2}[日号]?)?|\d{1,2}月份?(?:\d{1,2}[日号])?)"
    r"(?:[上中下]旬|年?[底末初]|上半年|下半年)?(?:之?前)?(?:完成)?(?=[\s、，,；;/／。]|$)"
)
_UNFILLED = re.compile(r"[_＿]{2,}|□+|\.{3,}|…+")


def narrow_figures(text: str) -> str:
    """The text with figures as one types them, labels whose letters are spread (负 责 人) closed up, no marks and days."""
    plain = _DAY.sub(" ", _MARK.sub("；", _UNFILLED.sub(" ", text.translate(_KEPT))))
    plain = _SPACED.sub(lambda match: "".join(match[0].split()), plain)
    return _SPREAD_LABEL.sub(lambda match: "".join(filter(None, match.groups())), plain)


def drop_telephones(text: str) -> str:
    """The text with a blank for every telephone (联系电话：0597-3210001) and for every label of one."""
    return _PHONE.sub(" ", text)


def open_brackets(text: str, keep: Callable[[str, str], str]) -> str:
    """The text with what `keep` makes of every remark in brackets, given the words before it and those inside."""
    done = ""
    while match := _BRACKET.search(text):
        before = text[: match.start()]
        if _OTHER_KINDS.fullmatch(match[0]):
            done, text = done + text[: match.end()], text[match.end() :]
            continue
        inner = match[0].strip("()（）[]［］【】〔〕")
        done, text = done + before + keep(done + before, inner), text[match.end() :]
    return done + text
