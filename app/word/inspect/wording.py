"""What the elements of a document (公文要素) look like as text: numbers, labels, dates, and the usual slips in them."""

import re
from datetime import date

from app.core.days import day_or_none, write_day
from app.core.numbering import number_of

_CHINESE = "一二三四五六七八九十百"
COPY_NUMBER = re.compile(r"\d{5,8}")
# With whatever people write for the star, or nothing, before the period.
SECRECY = re.compile(r"(绝密|机密|秘密)\s*([★☆*＊].*|\d+\s*(年|个月|月|天)|[一二三五十]+(年|个月)|长期)?")
# What people write for a grade of urgency, and the two that are grades of documents on paper.
URGENCY = re.compile(r"(紧急程度\s*[:：]?\s*)?(特急|加急|特提|平急|急|紧急|火急|特别紧急|十万火急)(件|文件)?")
GRADES = ("特急", "加急")
SIGNERS = re.compile(r"签\s*发\s*人\s*[:：]?")
# 机关代字, year, number; the brackets are whatever people write.
NUMBER = re.compile(r"[一-鿿]{1,14}\s*[〔\[【（(［﹝]\s*\d{2,4}\s*[〕\]】）)］﹞]\s*第?\s*\d{1,5}\s*号")
GOOD_NUMBER = re.compile(r"[一-鿿]{1,14}〔(19|20)\d{2}〕[1-9]\d*号")
GOOD_SECRECY = re.compile(r"(绝密|机密|秘密)(★(\d+(年|个月|月)|长期))?")
# What the mark of an order (10.2) and of minutes (10.3) ends with.
ORDER_MARKS, MINUTES = ("令",), ("纪要",)
ORDER_NUMBER = re.compile(r"[（(]?\s*(?:第\s*)?[\d〇一二三四五六七八九十百]+\s*号\s*[）)]?")
GOOD_ORDER_NUMBER = re.compile(r"第[1-9]\d*号")
# Below the mark of minutes: （第3期）, 〔2026〕3号, or the organ and the day.
MINUTES_HEAD = re.compile(
    r"[（(〔\[]?\s*(?:\d{4}\s*(?:年\s*)?[〕\])）]?\s*)?(?:第\s*)?[\d〇一二三四五六七八九十百]+\s*[期号次]\s*[）)]?|[一-鿿]{2,30}\s+\d{4}年\d{1,2}月\d{1,2}日"
)
ATTENDANCE = re.compile(r"(出\s*席|请\s*假|列\s*席|缺\s*席)(人员)?\s*[:：]")
ATTACHMENT_NOTE = re.compile(r"附\s*件\s*[：:]")
ATTACHMENT = re.compile(r"附\s*件\s*\d*\s*[：:]?")
# 1.2026年工作计划 is numbered, 1.5万元以上项目 is not.
_NO_AMOUNT = r"(?!\d{1,3}\s*[万亿元%％倍])"
NUMBERED = re.compile(rf"\d{{1,2}}\s*[.．、]{_NO_AMOUNT}")
COPIES_TO = re.compile(r"抄\s*送|主\s*送\s*[：:]")
# A line of its own with an organ's name and nothing else, wherever it stands.
ORGAN = re.compile(
    r"[一-鿿（）]{2,38}(局|委|委员会|党组|党委|党支部|党总支|政府|办公室|办|中心|协会|学会|工会|法院|检察院|院|校|学校|大学|厅|部|处|科"
    r"|馆|站|所|公司|集团|小组|支队|大队|总队|联合会)"
)
PRINTED_BY = re.compile(r".*\d\s*日\s*印发$|.*印发$")
# 此页无正文, 以下无正文, 本页以下无正文, with what the page is for behind it: （本页无正文，为签署页）.
NO_TEXT = re.compile(
    r"[（(]?\s*(?:[此本该]\s*页\s*(?:以\s*下\s*)?|以\s*下\s*)(?:无|没\s*有)\s*正\s*文\s*(?:[，,：:；;][^。]{1,40})?[）)]?。?"
)
# An apostrophe within a Western word is none.
STRAIGHT_QUOTES = re.compile(r"[\"＂＇]|(?<![A-Za-z])'|'(?![A-Za-z])")
NOTE = re.compile(r"[（(].*[）)]")
# A closing date as people write it: digits of any kind, 年月日 or points between them.
DATE = re.compile(
    r"[〇○零\d一二三四五六七八九]{2,4}\s*[年./\-－．]\s*[\d一二三四五六七八九十]{1,3}\s*[月./\-－．]\s*[\d一二三四五六七八九十]{1,3}\s*[日号]?"
)
# The same without its day: 2026年6月.
LIKE_DATE = re.compile(rf"(?:{DATE.pattern})|\d{{4}}\s*年\s*\d{{1,2}}\s*月")
# 印发机关 and a date, 印发 forgotten: to be told from other such lines only by what stands above it.
UNFINISHED_PRINTED_BY = re.compile(rf"\S.*\s(?:{DATE.pattern})")
_GOOD_DATE = re.compile(r"(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日")
_LEVELS = (
    re.compile(rf"[{_CHINESE}]+(、|[.．，,](?=[一-鿿“《]))"),
    re.compile(rf"[（(][{_CHINESE}]+[）)]"),
    re.compile(r"\d{1,3}[.．](?!\d)|\d{1,3}、(?=[一-鿿“《])"),
    re.compile(r"[（(]\d{1,3}[）)]"),
)
# A label as written wrongly -> what is wrong, and the form the standard has.
_WRONG_LABELS = (
    (re.compile(rf"[{_CHINESE}]+[.．，,](?=[一-鿿“《])"), "第一层应写“一、”"),
    (re.compile(rf"[（(][{_CHINESE}]+[）)][、.．，]"), "第二层应写“（一）”，括号后面不加标点"),
    (re.compile(rf"\([{_CHINESE}]+[)）]|（[{_CHINESE}]+\)"), "第二层应写“（一）”，括号用全角"),
    (re.compile(r"\d{1,3}、(?=[一-鿿“《])"), "第三层应写“1.”，数字后面是小圆点"),
    (re.compile(r"[（(]\d{1,3}[）)][、.．，]"), "第四层应写“（1）”，括号后面不加标点"),
    (re.compile(r"\(\d{1,3}[)）]|（\d{1,3}\)"), "第四层应写“（1）”，括号用全角"),
)
# Labels the standard does not have, as people write its third and fourth level.
_OTHER_LABEL = re.compile(r"([①-⑳])|(\d{1,2})[)）]")
_FULL_POINT = re.compile(rf"\d{{1,3}}．{_NO_AMOUNT}")
TITLE_KINDS = (
    "通报", "报告", "通知", "请示", "意见", "批复", "决定", "公告", "通告", "函", "纪要", "决议", "方案", "命令",
)  # fmt: skip
_TITLE = re.compile(
    rf".*关于.+(?:{'|'.join(TITLE_KINDS)})(?:（[^（）]{{1,10}}）)?|.{{4,}}的(?:{'|'.join(TITLE_KINDS)})"
)


def level(text: str) -> int:
    """1 to 4 for a paragraph that begins with a label of that level, 0 for any other."""
    return next((at for at, label in enumerate(_LEVELS, 1) if label.match(text)), 0)


def reads_as_title(text: str) -> bool:
    """关于……的通报, with （试行） and the like behind it; 向……的报告 too."""
    return _TITLE.fullmatch("".join(text.split())) is not None


def label(text: str) -> str:
    """The label a paragraph begins with, as it is written; empty where there is none."""
    found = next((match for form in _LEVELS if (match := form.match(text))), None)
    return found[0] if found else ""


def wrong_label(text: str) -> str:
    """What is wrong with the label a paragraph begins with; empty where nothing is."""
    return next((why for label, why in _WRONG_LABELS if label.match(text)), "")


def other_label(text: str) -> tuple[str, int] | None:
    """The form of a label the standard does not have, ① or 1）, and its number, where a paragraph begins with one."""
    found = _OTHER_LABEL.match(text)
    if found is None:
        return None
    circled, plain = found.groups()
    return ("①", ord(circled) - ord("①") + 1) if circled else ("1）", int(plain))


def written_label(text: str) -> str:
    """The label a paragraph begins with as it is written, points behind it too, right or wrong; empty without one."""
    return next((match[0] for form, _ in _WRONG_LABELS if (match := form.match(text))), "") or label(text)


def right_label(text: str) -> str:
    """The label a paragraph begins with as the standard has it: （一） for （一）、, （1） for (1), 1. for 1、."""
    written = written_label(text)
    core = written.strip("（()）、.．，, ")
    if written[:1] in ("（", "("):
        return f"（{core}）"
    return core + ("." if core.isdigit() else "、")


def has_full_point(text: str) -> bool:
    """Whether a third level's point is a full-width one."""
    return _FULL_POINT.match(text) is not None


def heading(text: str) -> str:
    """The heading a paragraph begins with: up to its first 。 where words follow, else all of it."""
    first, stop, rest = text.partition("。")
    return first + stop if rest.strip() else text


def number_at(text: str, at_level: int) -> int:
    """The number of a paragraph's label of that level, the points around it right or wrong; 0 for any other text."""
    found = _LEVELS[at_level - 1].match(text) if level(text) == at_level else None
    return (number_of(found[0].strip("（()）、.．，, ")) or 0) if found else 0


def meant_date(text: str) -> str:
    """The day a date names, written as it should be; the text itself where no day can be made out."""
    day = day_in(text)
    return write_day(day) if day else text


def day_in(text: str) -> date | None:
    """The day a line names (2026年7月1日, 二〇二六年七月一日, 2026.7.1, 7月1日印发 not); None where there is none."""
    found = DATE.search(text)
    parts = (
        [number_of(one) for one in re.split(r"[年月日号./\-－．]", re.sub(r"\s", "", found[0])) if one] if found else []
    )
    return day_or_none(*(one or 0 for one in parts)) if len(parts) == 3 else None


def wrong_date(text: str) -> str:
    """What is wrong with a date; empty for one in Arabic digits, whole, unpadded and in the calendar."""
    plain = re.sub(r"\s", "", text)
    good = _GOOD_DATE.fullmatch(plain)
    if good is None:
        return _why_no_date(plain)
    try:
        date(*(int(part) for part in good.groups()))
    except ValueError:
        return "日历上没有这一天"
    return ""


def _why_no_date(text: str) -> str:
    if re.search("[〇○零一二三四五六七八九十]", text):
        return "用了汉字数字，应用阿拉伯数字"
    if re.search("[年月]0", text):
        return "月、日前面补了 0，应写成“3月5日”的样子"
    if not re.match(r"\d{4}", text):
        return "年份没有写全四位"
    return "应写成“2026年3月5日”的样子"
