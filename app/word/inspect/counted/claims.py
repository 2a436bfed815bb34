"""Numbers a text tells of a list it points to, or of all its items; only in words that can hardly mean others."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.core.numbering import number_of

_NUMBER = r"(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})"
_OTHER = _NUMBER.replace("number", "other")
_MEASURE = r"(?P<measure>个|项|条|点|方面|类|种|件|名|家|份|起|处)(?!月|工作日|小时|百分点|以[上下])"
# 以下3个问题: not 处级以下3名干部, nor 20万元以下3个项目.
_BELOW = re.compile(
    rf"(?P<said>(?:(?:^|(?<=[，。；：、（有在出了将对从为于就把好抓请成即的按照现实展决进到取定理]))以下|下列|如下){_NUMBER}{_MEASURE}[一-鿿]{{0,6}})"
)
# 存在3个问题：, the list right behind its colon.
_COLON = re.compile(
    r"(?:存在|分为|包括|提出|采取|发现|查出|指出|做好|抓好|明确|有)(?:了|共|下列|如下|以下)?"
    rf"(?P<said>{_NUMBER}{_MEASURE}(?:具体|方面的?)?(?:问题|措施|要求|建议|意见|举措|原因|不足|任务|情形|类型|工作|方面)?)"
    r"(?:如下)?[：:]"
)
# What is dealt with (针对发现2个问题：一是…二是…三是…) is no list of these.
_DEALT = re.compile(r"针对|围绕|对于|根据|按照|就|解决|整改|完成|办理|处理|推进|其中|累计")
_PROBLEMS = re.compile(rf"(?P<said>{_NUMBER}个(?:具体|方面)?的?问题)")
_MEASURES = re.compile(rf"(?P<said>整改措施{_NUMBER}[条项]|{_OTHER}[条项](?:具体)?整改措施)")
# What is to be sent in is another's.
_ATTACHED = re.compile(rf"(?<![提送传供])(?P<said>附件共?{_NUMBER}[件个]|{_OTHER}[件个]附件)")
_ABOVE = re.compile(rf"(?P<said>(?:以上|上述){_NUMBER}[项个条点](?:工作|任务|要求|措施|问题|事项|意见|建议))")
_RANGE = re.compile(
    r"(?P<said>(?:上述|以上|前述|本(?:通知|通报|方案|意见|办法|细则|规定|制度))第?（?[一1]）?[项条]?[至到—－-]第?（?"
    r"(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})）?[项条点])"
)


class OwnCount(NamedTuple):
    """The words, the number they tell, its measure word (个, 项), and what stands before and behind the words."""

    said: str
    number: int
    measure: str
    before: str
    behind: str


def of_list_below(text: str) -> OwnCount | None:
    """The last one in a paragraph that points to what follows: 以下3个问题."""
    return next(reversed(list(_claims(_BELOW, text))), None)


def of_list_behind(text: str) -> OwnCount | None:
    """One right before a colon: 存在3个问题：."""
    found = (one for one in _claims(_COLON, text) if not _DEALT.search(re.split("[，。；：]", one.before)[-1]))
    return next(found, None)


def of_list_above(text: str) -> OwnCount | None:
    """以上三项要求, where a paragraph begins with it."""
    return next((one for one in _claims(_ABOVE, text) if not one.before), None)


def of_range(text: str) -> Iterator[OwnCount]:
    """上述第（一）至（三）项: the number is the last one's. Of a law's articles nothing is said."""
    return _claims(_RANGE, text)


def of_problems(text: str) -> Iterator[OwnCount]:
    """27个问题."""
    return _claims(_PROBLEMS, text)


def of_measures(text: str) -> Iterator[OwnCount]:
    """整改措施71条."""
    return _claims(_MEASURES, text)


def of_attachments(text: str) -> Iterator[OwnCount]:
    """附件3件."""
    return _claims(_ATTACHED, text)


def _claims(form: re.Pattern[str], text: str) -> Iterator[OwnCount]:
    for match in form.finditer(text):
        found = match.groupdict()
        number = number_of(found["number"] or found["other"])
        if number:
            start, end = match.span("said")
            yield OwnCount(match["said"], number, found.get("measure", ""), text[:start], text[end:])
